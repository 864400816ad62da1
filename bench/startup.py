"""How long from typing the command until the window is painted: fresh processes, the real window.

    python bench/startup.py [--runs 10] [--json FILE]

Each process notes how long it took from its start until its first frame was on the screen, and how much of that went
into imports. Printed: medians and the slowest, in milliseconds. Runs without a screen unless QT_QPA_PLATFORM is set.
The first process, which fills the disk's cache, is left out.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GOAL_MS = 1000.0


def measured(began: float) -> int:
    """In the fresh process: open the window as main.py does, print milliseconds since `began`, and leave."""
    sys.path.insert(0, str(ROOT))
    before = time.monotonic()
    from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

    import gui.app

    imported = time.monotonic()

    class FirstFrame(QObject):
        """Waits until the window's surface is shown; what is queued behind that comes after it was painted."""

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Expose and not self.property("seen"):
                self.setProperty("seen", True)
                QTimer.singleShot(0, self.tell)
            return False

        def tell(self) -> None:
            shown = time.monotonic()
            told = {"visible_ms": 1000 * (shown - began), "imports_ms": 1000 * (imported - before)}
            print(json.dumps({**told, "torch": "torch" in sys.modules}), flush=True)
            QCoreApplication.exit(0)

    class Watched(gui.app.Window):
        """The window, with an eye on its surface."""

        def show(self) -> None:
            self.first_frame = FirstFrame(self)
            self.winId()
            self.windowHandle().installEventFilter(self.first_frame)
            super().show()

    gui.app.Window = Watched  # type: ignore[misc]
    return gui.app.main([])


def start(home: str) -> dict[str, float]:
    """One fresh process."""
    surroundings = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "LAYERWRIGHT_HOME": home}
    command = [sys.executable, __file__, "--began", repr(time.monotonic())]
    told = subprocess.run(command, env=surroundings, capture_output=True, text=True, timeout=120, check=False)
    if told.returncode or not told.stdout:
        raise SystemExit(f"the window did not open: {told.stderr[-2000:]}")
    found: dict[str, float] = json.loads(told.stdout.splitlines()[0])
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=10)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--began", type=float, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.began is not None:
        return measured(arguments.began)
    with tempfile.TemporaryDirectory(prefix="layerwright-bench-") as home:
        found = [start(home) for _ in range(arguments.runs + 1)][1:]
    visible = [one["visible_ms"] for one in found]
    result = {
        "runs": len(found),
        "visible_median_ms": round(statistics.median(visible)),
        "visible_max_ms": round(max(visible)),
        "imports_median_ms": round(statistics.median(one["imports_ms"] for one in found)),
        "torch_in_window": any(one["torch"] for one in found),
        "goal_ms": GOAL_MS,
    }
    text = json.dumps(result, indent=1)
    print(text)
    if arguments.json:
        arguments.json.write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
