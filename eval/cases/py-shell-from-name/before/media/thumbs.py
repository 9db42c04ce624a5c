import subprocess
from pathlib import Path


def identify(path: Path) -> str:
    return subprocess.run(["identify", str(path)], capture_output=True, text=True, check=True).stdout
