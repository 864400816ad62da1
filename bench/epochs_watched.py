"""Whether the two hundredth epoch costs what the first ones did, in the trainer and in the window that watches it.

    python bench/epochs_watched.py [--epochs 200] [--json FILE]

The real trainer does 200 tiny epochs on the embedded digits; its events go into the curves of a real Train panel with
the part beside it, which is drawn and painted after every epoch. Printed: seconds and the growth of memory over the
first 20 epochs (the very first left out) and over the last 20, for the trainer and for the window, the ratio of the
times, and what the run's folder grew to. Goal: ratios < 1.2, at most 100 kB of memory an epoch at the end.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LAYERWRIGHT_HOME", tempfile.mkdtemp(prefix="layerwright-bench-"))

import torch
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from core.project.events import EpochDone, TrainingEvent
from core.project.model import Project
from core.project.run import RunFolder
from core.project.templates import load_template
from core.training.memory_gauge import held_memory
from core.training.trainer import Trainer
from gui.appearance import Appearance
from gui.train_page.curves_panel import CurvesPanel
from gui.train_page.run_curves import RunCurves
from gui.train_page.run_part import RunPart

GOAL = 1.2
GOAL_BYTES = 100_000
SOME = 20


def project(epochs: int) -> Project:
    """The template mlp on the digits: 21 steps an epoch."""
    from core.data.sources import open_source

    source = open_source("digits")
    info, template = source.info(), load_template("mlp")
    data = info.data(template.data)
    recipe = template.recipe.model_copy(update={"epochs": epochs, "threads": 1, "batch_size": 64, "patience": 0})
    return template.model_copy(update={"data": data, "recipe": recipe})


class Watcher(QWidget):
    """The panel of the plots and the part about the run, as they stand on the page."""

    def __init__(self, run: RunFolder) -> None:
        super().__init__()
        self.curves, self.panel, self.part = RunCurves(), CurvesPanel(), RunPart()
        row = QHBoxLayout(self)
        row.addWidget(self.panel, 1)
        row.addWidget(self.part)
        self.resize(1200, 700)
        self.part.show_run(run)
        self.panel.show_curves(self.curves)
        self.show()

    def take(self, events: list[TrainingEvent]) -> None:
        """Show everything that an epoch told."""
        self.curves.take_all(events)
        self.panel.draw_now()
        self.part.show_curves(self.curves)
        QCoreApplication.processEvents()


def epochs_of(run: RunFolder) -> Iterator[tuple[float, int, list[TrainingEvent]]]:
    """Seconds, bytes held at its end and events of each epoch, without the time anyone takes to look at them."""
    told: list[TrainingEvent] = []
    took, since = 0.0, time.perf_counter()
    for event in Trainer(run).events():
        told.append(event)
        if isinstance(event, EpochDone):
            took += time.perf_counter() - since
            yield took, held_memory(torch.device("cpu")), told
            told, took, since = [], 0.0, time.perf_counter()


def measure(epochs: int) -> dict[str, float]:
    """Train, watch, and compare the beginning with the end."""
    run = RunFolder.create(project(epochs), tempfile.mkdtemp(prefix="layerwright-bench-"))
    watcher = Watcher(run)
    trained, watched, held = [], [], []
    for seconds, memory, events in epochs_of(run):
        since = time.perf_counter()
        watcher.take(events)
        watched.append(time.perf_counter() - since)
        trained.append(seconds)
        held.append(memory)
    watcher.close()
    first, last = slice(1, SOME + 1), slice(-SOME, None)
    size = sum(file.stat().st_size for file in run.path.rglob("*") if file.is_file())
    found: dict[str, float] = {"epochs": float(len(trained)), "folder_bytes": float(size)}
    for name, times in (("trainer", trained), ("window", watched)):
        begin, end = statistics.median(times[first]), statistics.median(times[last])
        found |= {f"{name}_first_ms": begin * 1000, f"{name}_last_ms": end * 1000, f"{name}_ratio": end / begin}
    found["bytes_per_epoch_first"] = (held[SOME] - held[1]) / (SOME - 1)
    found["bytes_per_epoch_last"] = (held[-1] - held[-SOME]) / (SOME - 1)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--epochs", type=int, default=200)
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    app = QApplication([])
    appearance = Appearance(app, mode="light", scale=1.0)
    found = measure(max(arguments.epochs, 2 * SOME + 1))
    appearance.deleteLater()
    print(json.dumps(found, indent=2))
    if arguments.json:
        arguments.json.write_text(json.dumps(found, indent=2) + "\n")
    is_flat = found["trainer_ratio"] < GOAL and found["window_ratio"] < GOAL
    return 0 if is_flat and found["bytes_per_epoch_last"] < GOAL_BYTES else 1


if __name__ == "__main__":
    raise SystemExit(main())
