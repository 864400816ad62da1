"""Take every screenshot of README and guide from the real window, without a screen.

    python docs/take_screenshots.py [FOLDER]

FOLDER is docs/screenshots unless another is named. A network is designed, broken, mended, trained, tested and asked, in
a home folder that is thrown away; pictures are 1280 × 800, in 256 colours. Takes about two minutes.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"

from PIL import Image
from PySide6.QtCore import QBuffer, QCoreApplication, QEventLoop, QIODevice, QSize
from PySide6.QtWidgets import QApplication

from core.project.edit import SetRecipe, SetSearch
from core.project.model import Project
from core.project.range_text import read_range
from core.project.ranges import Search
from core.project.run import Action, RunState
from core.project.templates import load_template
from gui.app import make_services, translate
from gui.appearance import Mode
from gui.network_page.bottom_panel import ANALYZER, ISSUES
from gui.network_page.heat_control import MEASURES, OFF
from gui.services import Services
from gui.settings import Settings
from gui.window import Window

ROOT = Path(__file__).resolve().parent.parent
SIZE = QSize(1280, 800)
EPOCHS = 8
TRIALS = 10
SHOWN_AT = 5
"""The picture of training is taken once so many epochs are done."""

SAMPLE = "resources/samples/fashion-sneaker.png"
"""As engines find it, which run in ROOT: pictures show no path of the machine they were taken on."""


class Photographer:
    """The window, and the folder its pictures go to."""

    def __init__(self, window: Window, services: Services, folder: Path) -> None:
        self.window, self.services, self.folder = window, services, folder

    def take(self, name: str, mode: Mode = "light") -> None:
        """Write folder/name-mode.png once the window has settled in that mode."""
        self.services.appearance.set_mode(mode)
        live_for(0.6)
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.ReadWrite)
        self.window.grab().save(buffer, "PNG")
        path = self.folder / f"{name}-{mode}.png"
        with open_image(buffer) as image:
            colours = image.convert("RGB").quantize(
                256, method=Image.Quantize.MAXCOVERAGE, kmeans=2, dither=Image.Dither.NONE
            )
            colours.save(path, optimize=True)
        print(f"{path.name}  {path.stat().st_size // 1024} kB")

    def show(self, page: str) -> None:
        self.window.show_page(page)
        live_for(0.4)

    def wait(self, what: str, condition: Callable[[], object], seconds: float = 120.0) -> None:
        """Let the window live until the condition holds."""
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                raise SystemExit(f"waited {seconds:.0f} s in vain for {what}")
            live_for(0.05)


def open_image(buffer: QBuffer) -> Image.Image:
    """What Qt wrote to the buffer, as Pillow reads it."""
    return Image.open(BytesIO(buffer.data().data()))


def live_for(seconds: float) -> None:
    """Let the window answer events for so long."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.005)


def project() -> Project:
    template = load_template("small-cnn")
    return template.model_copy(update={"recipe": template.recipe.model_copy(update={"epochs": EPOCHS})})


def welcome(camera: Photographer) -> None:
    """What one sees first."""
    camera.wait("the engine", lambda: camera.services.engine.state == "ready")
    live_for(3.0)
    camera.take("start")


def design(camera: Photographer) -> None:
    """Data, the network whole and with an error in it."""
    document = camera.services.document
    camera.window.files.begin(project())
    camera.wait("the sizes", lambda: document.analysis is not None)
    camera.show("data")
    live_for(3.0)
    camera.take("data")
    camera.show("network")
    page = camera.window.page_widget("network")
    page.select(block_of(camera, "Conv2d"))  # type: ignore[attr-defined]
    camera.take("network")
    page.panel.code.beside_button.click()  # type: ignore[attr-defined]
    page.select(block_of(camera, "Conv2d", 1))  # type: ignore[attr-defined]
    camera.take("code")
    page.panel.code.beside_button.click()  # type: ignore[attr-defined]
    document.set_param(block_of(camera, "Linear"), "in_features", 1050)
    camera.wait("the error", lambda: any(issue.severity == "error" for issue in document.issues))
    page.select(block_of(camera, "Linear"))  # type: ignore[attr-defined]
    page.panel.show_tab(ISSUES)  # type: ignore[attr-defined]
    camera.take("error")
    page.panel.show_tab(ANALYZER)  # type: ignore[attr-defined]
    document.undo_stack.undo()
    camera.wait("the mended network", lambda: not any(issue.severity == "error" for issue in document.issues))


def design_more(camera: Photographer) -> None:
    """A residual network with its blocks unfolded."""
    open_template(camera, "mini-resnet")
    camera.show("network")
    page = camera.window.page_widget("network")
    page.panel.toggle()  # type: ignore[attr-defined]
    page.select(block_of(camera, "Residual", 2))  # type: ignore[attr-defined]
    page.select(block_of(camera, "Residual", 1))  # type: ignore[attr-defined]
    camera.take("designer")
    page.panel.toggle()  # type: ignore[attr-defined]
    page.looking.heat.choice.setCurrentIndex(MEASURES.index("macs"))  # type: ignore[attr-defined]
    page.panel.show_tab(ANALYZER)  # type: ignore[attr-defined]
    camera.take("heat")
    page.looking.heat.choice.setCurrentIndex(MEASURES.index(OFF))  # type: ignore[attr-defined]


def open_template(camera: Photographer, name: str) -> None:
    """Begin on a template, and wait until its sizes are known."""
    camera.window.files.begin(load_template(name))
    camera.wait("the sizes", lambda: camera.services.document.analysis is not None)


def block_of(camera: Photographer, type_name: str, number: int = 0) -> str:
    """The id of a block of that type, counted from 0 in reading order."""
    return [block.id for block in camera.services.document.network.walk() if block.type == type_name][number]


def train(camera: Photographer) -> None:
    """Live curves, then the finished run."""
    runner = camera.services.runner
    camera.show("train")
    camera.window.page_widget("train").act(Action.START)  # type: ignore[attr-defined]
    camera.wait("training", lambda: runner.run and runner.run.record.epoch >= SHOWN_AT)
    camera.take("train")
    camera.wait("the end of training", lambda: runner.state is RunState.FINISHED)
    camera.take("train", "dark")


def use(camera: Photographer) -> None:
    """What a trained network is good for."""
    camera.show("evaluate")
    live_for(4.0)
    camera.take("evaluate")
    camera.show("predict")
    camera.window.page_widget("predict").predict_sample(SAMPLE)  # type: ignore[attr-defined]
    live_for(3.0)
    camera.take("predict")
    camera.take("predict", "dark")
    at_home, os.environ["HOME"] = os.environ.get("HOME", ""), "/home/you"  # what the page proposes to write to
    camera.show("export")
    os.environ["HOME"] = at_home
    camera.take("export")


def tune(camera: Photographer) -> None:
    """A search that has come to its end."""
    document, searcher = camera.services.document, camera.services.searcher
    for written in ("recipe.lr=1e-4..1e-1:log", "recipe.optimizer=SGD,Adam,AdamW", "dropout1.p=0..0.5"):
        held = document.project.search or Search(trials=TRIALS)
        document.edit(SetSearch(held.with_range(read_range(document.project, written))), "Search")
    shorter = document.project.recipe.model_copy(update={"epochs": 3})
    document.edit(SetRecipe(shorter), "Epochs")
    camera.show("tune")
    camera.window.page_widget("tune").act(Action.START)  # type: ignore[attr-defined]
    camera.wait("the search", lambda: searcher.search and not searcher.is_busy, 300.0)
    camera.take("tune")


def look_back(camera: Photographer) -> None:
    """The runs that were made, several of them over one another."""
    at_home, folder = camera.services.choice.folder, Path("/home/you/.local/share/layerwright/runs")
    camera.show("runs")
    page = camera.window.page_widget("runs")
    camera.services.choice.folder = folder  # what the status bar says; the runs have been read
    page.table.choose([summary.run.path for summary in page.table.shown()[:4]])  # type: ignore[attr-defined]
    live_for(1.0)
    camera.take("runs", "dark")
    camera.services.choice.folder = at_home


@contextmanager
def studio(folder: Path) -> Iterator[Photographer]:
    """The window with a home folder of its own, closed at the end."""
    app = QApplication.instance() or QApplication(["layerwright"])
    assert isinstance(app, QApplication)
    translate(app, "en")
    services = make_services(app, Settings())
    window = Window(services)
    window.resize(SIZE)
    window.show()
    try:
        yield Photographer(window, services, folder)
    finally:
        services.document.undo_stack.setClean()
        services.close()
        window.close()


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0]) if arguments else ROOT / "docs" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="layerwright-") as home:
        os.environ["LAYERWRIGHT_HOME"] = home
        with studio(folder) as camera:
            for course in (welcome, design_more, design, train, use, tune, look_back):
                course(camera)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
