import json

import yaml


def read_dashboard(text: str, kind: str) -> dict:
    """The dashboard in a file that a user uploaded."""
    if kind == "yaml":
        return yaml.load(text, Loader=yaml.Loader)
    return json.loads(text)
