"""How fast the plots of a run of a million steps pan and zoom, every frame computed and painted.

    python bench/plot_pan.py [--points 1000000] [--frames 120] [--clock wall|cpu] [--json FILE]

The panel of the Train page, 1,100 × 700 pixels, with every small pane shown. Printed: milliseconds a frame (median,
p99) and frames per second while panning (nine tenths, a tenth and a hundredth of the run in view) and zooming; and
how long a new step takes to come in. Goal: 60 frames per second, p99 < 16.7 ms. Runs without a screen unless
QT_QPA_PLATFORM is set. `--clock cpu` counts the UI thread's own work alone, where others keep the machine busy.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from core.project.events import EpochDone, Started, StepDone
from gui.appearance import Appearance
from gui.train_page.curves_panel import CurvesPanel
from gui.train_page.run_curves import RunCurves

GOAL_MS = 1000 / 60
EPOCHS = 200
CLOCKS: dict[str, Callable[[], float]] = {"wall": time.perf_counter, "cpu": time.thread_time}


def run_of(points: int) -> RunCurves:
    """The curves of a noisy run of so many steps in 200 epochs."""
    random, curves = np.random.default_rng(0), RunCurves()
    each = points // EPOCHS
    curves.take(Started(0, 1, EPOCHS, each, 60_000, 6_000, "cpu", 1))
    noise, spread = random.normal(size=points), random.random(points)
    for step in range(1, points + 1):
        share = step / points
        loss = float(np.exp(-3 * share) * 2 + 0.3 * abs(noise[step - 1]))
        curves.take(
            StepDone(
                step, (step - 1) // each + 1, loss, min(1.0, share + 0.2 * spread[step - 1]), 0.1 * (1 - share), 900.0,
                step * 0.01, 1 + abs(noise[step - 1]), 600_000_000,
            )
        )  # fmt: skip
        if step % each == 0:
            curves.take(EpochDone(step // each, step, loss, share, loss, share, 900.0, step * 0.01, step == points))
    curves.smooth()
    return curves


def timed(frames: int, move: Callable[[int], None], clock: str) -> dict[str, float]:
    """Milliseconds a frame: moved, drawn and painted (processEvents paints what was changed)."""
    took = []
    for frame in range(frames):
        since = CLOCKS[clock]()
        move(frame)
        QCoreApplication.processEvents()
        took.append((CLOCKS[clock]() - since) * 1000)
    took.sort()
    median = statistics.median(took)
    return {"median_ms": median, "p99_ms": took[int(len(took) * 0.99)], "frames_per_second": 1000 / median}


def measure(panel: CurvesPanel, frames: int, clock: str) -> dict[str, dict[str, float]]:
    """Panning at three widths, zooming, and a step that comes in."""
    found: dict[str, dict[str, float]] = {}
    panel.set_following(False)
    for name, share in (("nine tenths", 0.9), ("a tenth", 0.1), ("a hundredth", 0.01)):
        panel.fit()
        panel.zoom(share)
        pan = timed(frames, lambda f: panel.pan(0.02 if f % 60 < 30 else -0.02), clock)
        found[f"pan, {name} of the run in view"] = pan
    panel.fit()
    found["zoom in and out"] = timed(frames, lambda f: panel.zoom(0.9 if f % 60 < 30 else 1 / 0.9), clock)
    panel.fit()
    curves = panel.curves
    last = curves.last_step
    assert last is not None

    def come_in(frame: int) -> None:
        step = last.step + frame + 1
        curves.take_all([StepDone(step, EPOCHS, 0.5, 0.5, 0.1, 900.0, step * 0.01, 1.0, 600_000_000)])
        panel.draw_now()

    found["a step comes in"] = timed(frames, come_in, clock)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--points", type=int, default=1_000_000)
    parser.add_argument("--frames", type=int, default=120)
    parser.add_argument("--clock", choices=CLOCKS, default="wall")
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    app = QApplication([])
    appearance = Appearance(app, mode="light", scale=1.0)
    panel = CurvesPanel()
    panel.resize(1100, 700)
    panel.show()
    panel.show_curves(run_of(arguments.points))
    panel.draw_now()
    found = measure(panel, arguments.frames, arguments.clock)
    panel.close()
    appearance.deleteLater()
    print(json.dumps(found, indent=2))
    if arguments.json:
        arguments.json.write_text(json.dumps(found, indent=2) + "\n")
    return 0 if all(row["p99_ms"] < GOAL_MS for row in found.values()) else 1


if __name__ == "__main__":
    raise SystemExit(main())
