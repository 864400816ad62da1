"""What the window costs its training: the same project by `main.py train` and by the real window, turn by turn.

    python bench/gui_vs_headless.py [--rounds 3] [--epochs 3] [--threads 1] [--json FILE]

Both train with the same number of threads; the window shows its Train page and draws the curves. Printed: images per
second of every round and the ratio of the medians, window ÷ headless (goal: at least 0.95), and the same of the whole
time a run took. Runs without a screen unless QT_QPA_PLATFORM is set.
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

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from core.project import store
from core.project.model import Project
from core.project.run import RunFolder, RunState, list_runs
from core.project.templates import load_template

ROOT = Path(__file__).resolve().parent.parent
GOAL = 0.95


def project(epochs: int, threads: int) -> Project:
    """The template small-cnn on the embedded clothes."""
    template = load_template("small-cnn")
    return template.model_copy(
        update={"recipe": template.recipe.model_copy(update={"epochs": epochs, "threads": threads})}
    )


def train_in_window(file: Path) -> int:
    """In a process of its own: the window with its Train page, one run, and out."""
    from PySide6.QtCore import QCoreApplication, QEventLoop
    from PySide6.QtWidgets import QApplication

    from gui.app import make_services
    from gui.settings import Settings
    from gui.window import Window

    app = QApplication([])
    services = make_services(app, Settings())
    window = Window(services)
    window.resize(1440, 900)
    window.show()
    window.open_project(file)
    window.show_page("train")
    try:
        wait_until = time.monotonic() + 60
        while services.engine.state != "ready" and time.monotonic() < wait_until:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        services.runner.start(services.document.project)
        while services.runner.state is not RunState.FINISHED:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    finally:
        services.close()
        window.close()
    return 0


def run_once(command: list[str], home: Path) -> RunFolder:
    """Let a process train, with a home folder of its own, and return its run."""
    surroundings = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "LAYERWRIGHT_HOME": str(home)}
    told = subprocess.run(command, env=surroundings, cwd=ROOT, capture_output=True, text=True, timeout=900, check=False)
    runs = list_runs(home / "runs")
    if told.returncode or not runs:
        raise SystemExit(f"{' '.join(command)} failed: {told.stderr[-2000:]}")
    return runs[0]


def compare(folder: Path, rounds: int, chosen: Project) -> dict[str, list[dict[str, float]]]:
    """Images per second and seconds of each round; who goes first changes every round."""
    file = folder / "bench.lwp"
    store.save(chosen, file)
    ways = {
        "headless": [sys.executable, "main.py", "train", str(file), "--json"],
        "window": [sys.executable, __file__, "--window", str(file)],
    }
    found: dict[str, list[dict[str, float]]] = {way: [] for way in ways}
    for turn in range(rounds):
        for way in sorted(ways, reverse=bool(turn % 2)):
            record = run_once(ways[way], folder / f"{way}-{turn}").record
            found[way].append({"images_per_second": record.images_per_second, "seconds": record.seconds})
            print(f"{way}: {record.images_per_second:.0f} images/s, {record.seconds:.1f} s", file=sys.stderr)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--window", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.window:
        return train_in_window(arguments.window)
    with tempfile.TemporaryDirectory(prefix="layerwright-bench-") as folder:
        found = compare(Path(folder), arguments.rounds, project(arguments.epochs, arguments.threads))

    def median(way: str, what: str) -> float:
        return statistics.median(one[what] for one in found[way])

    result = {
        **found,
        "threads": arguments.threads,
        "ratio": round(median("window", "images_per_second") / median("headless", "images_per_second"), 3),
        "ratio_whole_run": round(median("headless", "seconds") / median("window", "seconds"), 3),
        "goal": GOAL,
    }
    text = json.dumps(result, indent=1)
    print(text)
    if arguments.json:
        arguments.json.write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
