"""How late the window is while it trains: a 2-ms timer in the real window, during a real training run.

    python bench/ui_lateness.py [--seconds 20] [--json FILE]

A timer that should fire every 2 ms notes how much later than that it fires: all the time in which the window could not
have answered a key or the mouse. Printed: p50, p99 and the largest lateness in milliseconds while training with the
Train page in view, the same while nothing trains, and their ratio. Runs without a screen unless QT_QPA_PLATFORM is set.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LAYERWRIGHT_HOME", tempfile.mkdtemp(prefix="layerwright-bench-"))

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from core.project.model import Project
from core.project.run import RunState
from core.project.templates import load_template
from gui.app import make_services
from gui.settings import Settings
from gui.window import Window

PERIOD_MS = 2
IDLE_SECONDS = 3.0


class Probe(QObject):
    """Notes how late each tick of a 2-ms timer comes."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(PERIOD_MS)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin anew."""
        self.late, self._last = [], time.perf_counter()
        self._timer.start()

    def stop(self) -> dict[str, float]:
        """End, and say in milliseconds how late the ticks were."""
        self._timer.stop()
        late = sorted(self.late) or [0.0]
        pick = [late[min(int(len(late) * share), len(late) - 1)] for share in (0.5, 0.99)]
        return {
            "p50_ms": round(pick[0], 3),
            "p99_ms": round(pick[1], 3),
            "max_ms": round(late[-1], 3),
            "ticks": len(late),
        }

    @Slot()
    def _tick(self) -> None:
        now = time.perf_counter()
        self.late.append(max((now - self._last) * 1000 - PERIOD_MS, 0.0))
        self._last = now


def spin(seconds: float) -> None:
    """Let the window live for so long."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def wait_for(condition: object, seconds: float = 60.0) -> bool:
    """Let the window live until `condition()` holds; False where it does not within `seconds`."""
    end = time.monotonic() + seconds
    while not condition() and time.monotonic() < end:  # type: ignore[operator]
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    return bool(condition())  # type: ignore[operator]


def long_project() -> Project:
    """LeNet-5 on the embedded images, for more epochs than the measurement lasts."""
    project = load_template("lenet5")
    return project.model_copy(update={"recipe": project.recipe.model_copy(update={"epochs": 500})})


def measure(seconds: float) -> dict[str, object]:
    """Open the window, measure it idle, then while it trains."""
    app = QApplication([])
    services = make_services(app, Settings())
    window = Window(services)
    window.resize(1440, 900)
    window.show()
    probe = Probe()
    try:
        services.document.start(long_project())
        window.show_page("train")
        if not wait_for(lambda: services.engine.state == "ready"):
            raise SystemExit("the analysis engine did not get ready within a minute")
        spin(1.0)
        probe.start()
        spin(IDLE_SECONDS)
        idle = probe.stop()
        services.runner.start(services.document.project)
        if not wait_for(lambda: services.runner.state == RunState.TRAINING):
            raise SystemExit("training did not begin within a minute")
        spin(1.0)
        probe.start()
        spin(seconds)
        training = probe.stop()
        still = services.runner.state == RunState.TRAINING
    finally:
        services.close()
        window.close()
    ratio = round(training["p99_ms"] / max(idle["p99_ms"], 1e-3), 2)
    return {
        "idle": idle,
        "training": training,
        "p99_ratio": ratio,
        "trained_throughout": still,
        "cores": os.cpu_count(),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description="UI lateness while training")
    parser.add_argument("--seconds", type=float, default=20.0)
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    result = measure(arguments.seconds)
    for name in ("idle", "training"):
        print(f"{name:>9}: " + ", ".join(f"{key} {value}" for key, value in result[name].items()))  # type: ignore[attr-defined]
    print(f"p99 while training / idle: {result['p99_ratio']}")
    if arguments.json:
        arguments.json.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
