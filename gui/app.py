"""Starts the window: settings, appearance, engines, and a net under everything that may fail."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QtMsgType, QTranslator, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from core.errors import UserError
from core.project.queue import Queue
from core.project.templates import blank_project
from core.protocol.client import EngineProcess, Spare
from gui.analysis import Analyst
from gui.appearance import Appearance
from gui.document import Document
from gui.engine_thread import Engine
from gui.garbage import GarbageCollector
from gui.preferences import Preferences
from gui.run_choice import RunChoice
from gui.run_queue import RunQueue
from gui.runner import Runner
from gui.search_runner import SearchRunner
from gui.services import Services
from gui.settings import LANGUAGE, MODE, SCALE, Settings
from gui.tensorboard import TensorBoard
from gui.translation_file import TranslationFile
from gui.window import Window

TRANSLATIONS = Path(__file__).resolve().parent.parent / "resources" / "translations"

log = logging.getLogger("layerwright")


def main(arguments: Sequence[str]) -> int:
    """Open the window, with the project file named in `arguments` if any; returns the exit code."""
    app = QApplication.instance() or QApplication(["layerwright"])
    assert isinstance(app, QApplication)
    app.setApplicationName("Layerwright")
    app.setDesktopFileName("layerwright")
    settings = Settings()
    keep_log(settings.folder)
    translate(app, settings.get(LANGUAGE))
    services = make_services(app, settings)
    window = Window(services)
    catch_all(window)
    window.show()
    garbage = GarbageCollector(window)
    garbage.watch(window.windowHandle())
    services.document.opened.connect(garbage.set_aside)
    for path in arguments[:1]:
        open_named(window, Path(path))
    try:
        return app.exec()
    finally:
        services.close()
        garbage.close()


def make_services(app: QApplication, settings: Settings) -> Services:
    """The objects every page shares, wired together."""
    document = Document()
    document.start(blank_project())
    engine = Engine(EngineProcess)
    spare = Spare(EngineProcess)
    runner = Runner(spare, settings.runs_folder)
    searcher = SearchRunner(spare, runner, settings.folder / "searches", settings.runs_folder)
    engine.stateChanged.connect(runner.warm_up)
    appearance = Appearance(app, settings.get(MODE), settings.get(SCALE))
    Preferences(settings, appearance, document, runner)
    return Services(
        settings=settings,
        appearance=appearance,
        document=document,
        engine=engine,
        analyst=Analyst(document, engine),
        spare=spare,
        runner=runner,
        searcher=searcher,
        queue=RunQueue(Queue(settings.folder / "queue"), runner, searcher),
        choice=RunChoice(settings.runs_folder),
        board=TensorBoard(settings.runs_folder),
    )


def open_named(window: Window, path: Path) -> None:
    """Open the file given on the command line, or say in the window why that cannot be."""
    try:
        window.open_project(path)
    except UserError as error:
        window.errors.tell(error.message)


def translate(app: QApplication, language: str) -> None:
    """Load the translation of `language` ("system", "en", "zh_CN"), and Qt's own for its standard texts."""
    locale = QLocale.system() if language == "system" else QLocale(language)
    if locale.language() == QLocale.Language.C:
        locale = QLocale("en_US")  # a machine without a locale still groups its digits
    QLocale.setDefault(locale)
    for name, folder in (("layerwright", str(TRANSLATIONS)), ("qtbase", _qt_translations())):
        translator = QTranslator(app)
        if translator.load(locale, name, "_", folder):
            app.installTranslator(translator)
        elif name == "layerwright" and (source := _source(locale)) is not None:
            app.installTranslator(TranslationFile(source, app))


def _source(locale: QLocale) -> Path | None:
    """The translation into the language of `locale` before it is compiled, as in a checkout nobody has set up."""
    for name in (locale.name(), locale.name().partition("_")[0]):
        file = TRANSLATIONS / f"layerwright_{name}.ts"
        if file.is_file():
            return file
    return None


def keep_log(folder: Path) -> None:
    """Write what goes wrong to layerwright.log in `folder`, the interpreter's own crashes too."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "layerwright.log"
    handler = logging.FileHandler(file, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    if handler.stream is not None:
        faulthandler.enable(handler.stream)
    qInstallMessageHandler(_on_qt_message)


def catch_all(window: Window) -> None:
    """No error is lost: what nobody expected goes to the log and to the window's bar."""

    def on_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            window.close()
            return
        log.error("unexpected error", exc_info=(kind, error, trace))
        window.unexpected.emit(f"{kind.__name__}: {error}")

    def on_thread_exception(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    sys.excepthook = on_exception
    threading.excepthook = on_thread_exception


def _qt_translations() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)


def _on_qt_message(kind: QtMsgType, _context: object, text: str) -> None:
    level = {QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO}.get(kind, logging.WARNING)
    log.log(level, "Qt: %s", text)
