import json


def read_dashboard(text: str, kind: str) -> dict:
    """The dashboard in a file that a user uploaded."""
    return json.loads(text)
