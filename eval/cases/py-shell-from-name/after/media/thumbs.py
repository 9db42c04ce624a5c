import subprocess
from pathlib import Path


def identify(path: Path) -> str:
    return subprocess.run(["identify", str(path)], capture_output=True, text=True, check=True).stdout


def thumbnail(upload: Path, width: int) -> Path:
    """Makes a thumbnail beside an upload, which keeps the name that the user gave it."""
    target = upload.with_suffix(".thumb.png")
    subprocess.run(f"convert '{upload}' -resize {width} '{target}'", shell=True, check=True)
    return target
