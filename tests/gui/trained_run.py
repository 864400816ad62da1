"""A real run to predict and to export with."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

MAIN = Path(__file__).resolve().parents[2] / "main.py"


def train_a_run(folder: Path) -> Path:
    """Train the template "mlp" on the digits for an epoch; the folder in which the run lies."""
    project, runs = folder / "digits.lwp", folder / "runs"
    for arguments in (
        ("new", "mlp", "--data", "digits", "-o", project),
        ("train", project, "--epochs", "1", "--run-dir", runs),
    ):
        environment = {**os.environ, "LAYERWRIGHT_HOME": str(folder)}
        done = subprocess.run(
            [sys.executable, MAIN, *arguments], capture_output=True, text=True, env=environment, check=False
        )
        assert done.returncode == 0, done.stderr
    return runs
