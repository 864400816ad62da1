"""Where Layerwright keeps what belongs to the person rather than to a project."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def home_folder() -> Path:
    """The folder for settings, runs and autosaves; LAYERWRIGHT_HOME overrides the platform's place for such things."""
    chosen = os.environ.get("LAYERWRIGHT_HOME")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", Path.home() / "AppData" / "Roaming")) / "Layerwright"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "Layerwright"
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share")) / "layerwright"


def runs_folder() -> Path:
    """Where training runs go unless told otherwise."""
    return home_folder() / "runs"
