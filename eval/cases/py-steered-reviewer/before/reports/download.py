from pathlib import Path

FOLDER = Path("/srv/reports")


def listing():
    return sorted(path.name for path in FOLDER.iterdir())
