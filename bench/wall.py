"""How soon a folder of 100,000 images is seen in the window, and how much memory the window takes for it.

    python bench/wall.py [--images 100000] [--scroll 60] [--json FILE]

Makes that many small JPEG files (links to 500 different ones) in a temporary folder, opens the real window with a warm
engine, chooses the folder on the Data page, and notes the seconds until the first thumbnails hang on the wall, and how
long it takes to leave the scan for another source. Then it has every image looked at, scrolls through the wall from top
to bottom, and prints the memory of the window's own process at its highest. Runs without a screen unless
QT_QPA_PLATFORM is set.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("LAYERWRIGHT_HOME", tempfile.mkdtemp(prefix="layerwright-bench-"))

import numpy as np
from PIL import Image
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.project.templates import blank_project
from gui.app import make_services
from gui.settings import Settings
from gui.window import Window

CLASSES, DIFFERENT, SIDE = 20, 500, 96
PATIENCE_S = 600.0


def make_images(root: Path, count: int) -> None:
    """`count` names in folders of 20 classes, of 500 pictures of 96 × 96 pixels."""
    random = np.random.RandomState(0)
    pool = []
    for number in range(DIFFERENT):
        pixels = np.kron(random.randint(0, 255, (12, 12, 3)), np.ones((8, 8, 1))).astype(np.uint8)
        pool.append(root.parent / f"{number}.jpg")
        Image.fromarray(pixels).save(pool[-1], quality=85)
    for label in range(CLASSES):
        folder = root / f"class{label:02d}"
        folder.mkdir(parents=True)
        for number in range(count // CLASSES):
            os.link(pool[(label * 7 + number) % DIFFERENT], folder / f"{number:05d}.jpg")


def until(is_so: Callable[[], bool], what: str) -> float:
    """Seconds until it is so, with the window alive meanwhile."""
    start = time.perf_counter()
    while not is_so():
        QTest.qWait(2)
        if time.perf_counter() - start > PATIENCE_S:
            sys.exit(f"{what}: not within {PATIENCE_S:.0f} s")
    return time.perf_counter() - start


def memory() -> float:
    """The most that this process has held, in megabytes."""
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return held / (1e6 if sys.platform == "darwin" else 1e3)


def measure(folder: Path, count: int, scrolls: int) -> dict[str, float]:
    """Choose, cancel, choose again, look at all, scroll."""
    app = QApplication.instance() or QApplication(["layerwright"])
    services = make_services(app, Settings())
    window = Window(services)
    window.resize(1280, 800)
    window.show()
    until(lambda: services.engine.state == "ready", "the engine")
    services.document.start(blank_project())
    window.show_page("data")
    page = window.page_widget("data")
    wall = page.view.samples.wall
    until(lambda: page.view.isVisible() and wall.wall.image(0) is not None, "the embedded images")
    before = memory()
    QTest.qWait(500)
    page.choose(f"folder:{folder}")
    listed = until(
        lambda: wall.wall.rowCount() >= count // 2 and wall.wall.image(0) is not None, "the first thumbnails"
    )
    QTest.qWait(1500)
    page.picker.cancelled.emit()
    page.choose("digits")
    cancelled = until(lambda: not page.picker.busy.isVisible(), "leaving the scan")
    page.choose(f"folder:{folder}")
    again = until(lambda: wall.wall.rowCount() >= count // 2 and wall.wall.image(0) is not None, "the thumbnails again")
    looked_at = until(lambda: not page.picker.busy.isVisible(), "looking at all")
    bar = wall.verticalScrollBar()
    for step in range(scrolls):
        bar.setValue(bar.maximum() * step // max(scrolls - 1, 1))
        row = wall.rows_in_sight()[0]
        until(lambda row=row: wall.wall.image(row) is not None, "a thumbnail")
    found = {
        "first_thumbnails_s": listed, "first_thumbnails_again_s": again, "cancel_s": cancelled,
        "all_looked_at_s": looked_at, "window_before_mb": before, "window_most_mb": memory(),
    }  # fmt: skip
    window.files.may_leave = lambda **_: True  # type: ignore[method-assign]
    window.close()
    services.close()
    return {name: round(value, 2) for name, value in found.items()}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--images", type=int, default=100_000)
    parser.add_argument("--scroll", type=int, default=60)
    parser.add_argument("--json", type=Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="layerwright-wall-") as folder:
        root = Path(folder) / "images"
        make_images(root, arguments.images)
        found = {"images": arguments.images, **measure(root, arguments.images, arguments.scroll)}
    text = json.dumps(found, indent=2)
    print(text)
    if arguments.json:
        arguments.json.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
