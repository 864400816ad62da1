"""The Predict page itself: which run, which images, and what comes out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.errors import Message
from core.protocol.messages import Predicted
from gui.actions import ActionSpec, make_action
from gui.document import Document
from gui.engine_thread import Engine
from gui.icons import icon
from gui.predict_page.drop_zone import DropZone
from gui.predict_page.image_list import ImageList
from gui.predict_page.incoming import ENDINGS, Incoming
from gui.predict_page.result_view import ResultView
from gui.predict_page.sample_row import SampleRow, samples_for
from gui.question import Question
from gui.run_choice import RunChoice
from gui.run_page import RunPage
from gui.texts import say
from gui.theme import L, M
from gui.widgets.drop_veil import DropVeil
from gui.widgets.error_bar import ErrorBar

TOP = 5


class PredictPage(RunPage):
    """Gives images to the chosen run's network and shows what it sees in them."""

    def __init__(self, document: Document, engine: Engine, choice: RunChoice, parent: QWidget | None = None) -> None:
        super().__init__(choice, self.tr("Run to predict with"), "predict", parent)
        self._incoming = Incoming()
        self._model = ""
        self._paths: list[str] = []
        self._current = ""
        self._known: dict[str, Predicted] = {}
        self._all, self._one = Question(engine, self), Question(engine, self)
        self.open, self.paste_button = QPushButton(self.tr("Open image…")), QPushButton(self.tr("Paste"))
        self.progress, self.errors = QProgressBar(), ErrorBar()
        self.zone, self.samples = DropZone(), SampleRow()
        self.list, self.result = ImageList(), ResultView()
        self._stack, self._body = QStackedWidget(), QWidget()
        self._arrange()
        self.veil = DropVeil(self.tr("Let go to see what the network makes of it"), self)
        self.setAcceptDrops(True)
        self._connect()
        for spec in self.actions_offered():
            self.addAction(make_action(spec, self))
        self._on_choice()

    def actions_offered(self) -> list[ActionSpec]:
        """What the menus and the command palette offer here."""
        has_run = lambda: self._choice.current is not None  # noqa: E731
        return [
            ActionSpec(id="predict.open", text=self.tr("Open image to predict…"), icon="image", shortcut="Ctrl+I",
                       enabled=has_run, run=self.ask_and_open),
            ActionSpec(id="predict.paste", text=self.tr("Predict the image in the clipboard"), icon="paste",
                       shortcut="Ctrl+V", enabled=has_run, run=self.paste),
        ]  # fmt: skip

    @Slot()
    def ask_and_open(self) -> None:
        """Ask for image files and look at them."""
        kinds = self.tr("Images ({endings});;All files (*)").format(endings=" ".join(f"*{e}" for e in ENDINGS))
        files, _ = QFileDialog.getOpenFileNames(self, self.tr("Images to predict"), "", kinds)
        if files:
            self.predict(files)

    @Slot()
    def paste(self) -> None:
        """Look at the image, or the files, in the clipboard."""
        self._take(self._incoming.paths(QGuiApplication.clipboard().mimeData()), self.tr("the clipboard"))

    @Slot(str)
    def predict_sample(self, path: str) -> None:
        """Look at one of the samples."""
        self.predict([path])

    def predict(self, paths: Sequence[str]) -> None:
        """Ask the network about these image files, and show the first."""
        self.errors.clear()
        self._paths, self._known = list(dict.fromkeys(paths)), {}
        self.list.show_images(self._paths)
        self._current = self._paths[0]
        self._ask()

    def answer_for(self, path: str) -> Predicted | None:
        """What the network makes of an image, once it has said so."""
        return self._known.get(path)

    def _take(self, paths: Sequence[str], where: str) -> None:
        if paths:
            self.predict(paths)
        else:
            self.errors.show_message(self.tr("There is no image in {where}.").format(where=where), "info")

    def _ask(self) -> None:
        run = self._choice.current
        if run is None or not self._paths:
            return
        self._one.cancel()
        self._all.ask("predict", {"model": str(run.path), "images": self._paths, "top": TOP}, decode=read_answer)
        self.progress.setRange(0, 0)
        self.result.show_waiting(self._current)
        self._show_state()

    @Slot(object)
    def _on_all(self, found: list[Predicted]) -> None:
        self._known = dict(zip(self._paths, found, strict=True))
        self.list.show_predicted(self._known)
        self._show_current()

    @Slot(object)
    def _on_one(self, found: list[Predicted]) -> None:
        self._known[found[0].image] = found[0]
        if found[0].image == self._current:
            self.result.show_predicted(found[0])
        self._show_state()

    @Slot(object)
    def _on_failed(self, message: Message) -> None:
        self.errors.show_message(say(message), actions=[(self.tr("Try again"), self._ask)])
        self._paths = []
        self._show_state()

    @Slot(str)
    def _point(self, path: str) -> None:
        self._current = path
        self._show_current()

    def _show_current(self) -> None:
        """Show what is known of the current image; its strip of pictures is made when it is looked at."""
        known, run = self._known.get(self._current), self._choice.current
        if known is None:
            self.result.show_waiting(self._current)
        else:
            self.result.show_predicted(known)
            if not known.steps and not known.error and len(self._paths) > 1 and run is not None:
                params = {"model": str(run.path), "images": [self._current], "top": TOP}
                self._one.ask("predict", params, decode=read_answer)
        self._show_state()

    @Slot()
    def _on_choice(self) -> None:
        run = self._choice.current
        model = str(run.path) if run is not None else ""
        if model != self._model:
            self._model = model
            self._known = {}
            if run is not None:
                self.samples.show_samples(samples_for(run.project.data.classes))
            self._ask()
        self._show_state()

    def _show_state(self) -> None:
        has_run = self._choice.current is not None
        for button in (self.open, self.paste_button):
            button.setVisible(has_run and bool(self._paths))
        self.progress.setVisible(self._all.is_open)
        self.samples.setVisible(has_run)
        if not has_run:
            self._stack.setCurrentWidget(self.empty)
        else:
            self._stack.setCurrentWidget(self._body if self._paths else self.zone)
        self.statusChanged.emit(self._current if self._paths else "", "")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._choice.current is not None and self._incoming.can_take(event.mimeData()):
            event.acceptProposedAction()
            self.veil.lift()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.veil.hide()
        event.acceptProposedAction()
        self._take(self._incoming.paths(event.mimeData()), self.tr("what was dropped"))

    def _connect(self) -> None:
        self._all.done.connect(self._on_all)
        self._all.failed.connect(self._on_failed)
        self._one.done.connect(self._on_one)
        self._one.failed.connect(self._on_failed)
        self.open.clicked.connect(self.ask_and_open)
        self.paste_button.clicked.connect(self.paste)
        self.zone.openWanted.connect(self.ask_and_open)
        self.zone.pasteWanted.connect(self.paste)
        self.samples.chosen.connect(self.predict_sample)
        self.list.pointed.connect(self._point)
        self._choice.changed.connect(self._on_choice)

    def _arrange(self) -> None:
        self.empty.show_state(
            "predict", self.tr("No trained network yet"),
            self.tr("Train the network first. Then drop a picture here and see what it makes of it."),
            self.tr("Go to Train"),
        )  # fmt: skip
        self.open.setIcon(icon("image"))
        self.paste_button.setIcon(icon("paste"))
        self.progress.setFixedWidth(120)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("The network is looking"))
        bar, row = self.make_bar()
        row.addWidget(self.progress)
        row.addStretch(1)
        row.addWidget(self.paste_button)
        row.addWidget(self.open)
        inner = QHBoxLayout(self._body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(M)
        inner.addWidget(self.list)
        inner.addWidget(self.result, 1)
        for widget in (self.empty, self.zone, self._body):
            self._stack.addWidget(widget)
        holder = QWidget()
        below = QVBoxLayout(holder)
        below.setContentsMargins(L, L, L, L)
        below.setSpacing(M)
        below.addWidget(self._stack, 1)
        below.addWidget(self.samples)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.errors)
        column.addWidget(holder, 1)


def read_answer(result: Any) -> list[Predicted]:
    """The answer to "predict"."""
    return [Predicted.model_validate(each) for each in result]
