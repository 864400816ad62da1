"""The Data page itself: it looks into sources, shows what they hold, and makes the chosen one the project's data."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.errors import Message
from core.project.edit import taking
from core.project.model import Data
from core.protocol.messages import SourceInfo
from gui.actions import ActionSpec
from gui.data_page.inquiry import Inquiry
from gui.data_page.source_picker import SourcePicker
from gui.data_page.source_view import SourceView
from gui.document import Document
from gui.engine_thread import Engine
from gui.question import Question
from gui.texts import say, say_text
from gui.theme import L
from gui.widgets.drop_veil import DropVeil
from gui.widgets.empty_state import EmptyState
from gui.widgets.error_bar import ErrorBar
from gui.widgets.side_line import SideLine

TABLES = (".csv", ".tsv")


class DataPage(QWidget):
    """Shows the document's data source; another one takes its place once it has been looked at and found good.

    Signals
    -------
    pageRequested(str) : a button leads to another page.
    statusChanged(str, str) : left and right text for the status bar.
    """

    pageRequested = Signal(str)  # noqa: N815 - Qt spells signals so
    statusChanged = Signal(str, str)  # noqa: N815

    def __init__(self, document: Document, engine: Engine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._known: dict[str, SourceInfo] = {}
        self._asked, self._is_choice, self._obstacle = "", False, ""
        self._kinds, self._look = Question(engine, self), Inquiry(engine, self)
        self._listed: SourceInfo | None = None
        self.picker, self.errors = SourcePicker(), ErrorBar()
        self.view, self.empty = SourceView(document, engine), EmptyState("data", "")
        self._stack = QStackedWidget()
        self._arrange()
        self.veil = DropVeil(self.tr("Drop a folder of images, or a table of labels"), self)
        self.setAcceptDrops(True)
        self._connect()
        self._kinds.ask("sources")
        self._on_data(document.project.data)

    def actions_offered(self) -> list[ActionSpec]:
        """What the menus and the command palette offer here."""
        return [
            ActionSpec(id="data.folder", text=self.tr("Use a folder of images…"), icon="folder",
                       run=self.picker.choose_folder),
            ActionSpec(id="data.again", text=self.tr("Look into the data source again"), icon="restart",
                       run=self.look_again),
        ]  # fmt: skip

    @Slot(str)
    def choose(self, source: str) -> None:
        """Look into `source` and make it the project's data if it is good."""
        self.errors.clear()
        self._look_into(source, is_choice=True)

    @Slot()
    def look_again(self) -> None:
        """Look into the project's source anew, as when files were added to its folder."""
        self.errors.clear()
        self._known.pop(self._document.project.data.source, None)
        self._look_into(self._document.project.data.source, is_choice=False)

    def _look_into(self, source: str, *, is_choice: bool) -> None:
        self._asked, self._is_choice = source, is_choice
        self._listed = None
        self._look.ask(source, self._document.project.data.for_test)
        self.picker.show_progress(self.tr("Looking into {source}").format(source=source))
        self._show_state()

    def _divide(self, data: Data) -> None:
        """Look at the project's own source as it is divided now; what was seen of it stays in sight until then."""
        self._asked, self._is_choice, self._listed = data.source, False, None
        self._look.ask_division(data.source, data.for_test)

    @Slot(object)
    def _on_listed(self, info: SourceInfo) -> None:
        self._listed = info
        self._show_state()

    @Slot(object)
    def _on_info(self, info: SourceInfo) -> None:
        self.picker.show_progress("")
        self._known[info.source] = self._known[self._asked] = info
        if self._is_choice:
            data = info.data(self._document.project.data)
            text = self.tr("Use {title}").format(title=say_text(info.title))
            self._document.edit_all(taking(self._document.project, data), text)
        self._obstacle = ""
        self._settle()

    @Slot(object)
    def _on_failed(self, message: Message) -> None:
        self.picker.show_progress("")
        sentence = say(message)
        if self._is_choice:
            actions = [(self.tr("Try again"), partial(self.choose, self._asked))]
            if self._asked.startswith("torchvision:"):
                local = partial(self.picker.choose_local_copy, self._asked)
                actions.append((self.tr("Choose a local copy…"), local))
            self.errors.show_message(sentence, actions=actions)
        else:
            self._obstacle = sentence
            if self._asked in self._known:  # its images stay in sight, as they were divided before
                self.errors.show_message(sentence, actions=[(self.tr("Try again"), self.look_again)])
        self._settle()

    @Slot(object)
    def _on_progress(self, told: dict[str, object]) -> None:
        done, total = int(str(told.get("done", 0))), int(str(told.get("total", 0)))
        sentence, unit = self.tr("Looking into {source}").format(source=self._asked), str(told.get("text", ""))
        self.picker.show_progress(sentence, done, total, unit)

    @Slot()
    def _cancel(self) -> None:
        self._look.cancel()
        self.picker.show_progress("")
        if not self._is_choice:
            self._obstacle = self.tr("{source} has not been looked into.").format(source=self._asked)
        self._settle()

    @Slot(object)
    def _on_data(self, data: Data) -> None:
        self.picker.show_source(data.source)
        self._obstacle = ""
        if self._look.is_open and not self._is_choice and (self._asked != data.source or self._is_outdated(data)):
            self._look.cancel()
            self.picker.show_progress("")
        self._settle()

    def _is_outdated(self, data: Data) -> bool:
        """Whether what is known of the project's source is how it was divided before."""
        info = self._known.get(data.source)
        return info is not None and info.for_test not in (None, data.for_test)

    @Slot(object)
    def _on_no_kinds(self, message: Message) -> None:
        self.errors.show_message(say(message), actions=[(self.tr("Try again"), lambda: self._kinds.ask("sources"))])

    def _settle(self) -> None:
        """Look into the project's own source where nothing is known of it and nothing else is being looked into."""
        data = self._document.project.data
        if not self._obstacle and not self._look.is_open:
            if data.source not in self._known:
                self._look_into(data.source, is_choice=False)
                return
            if self._is_outdated(data):
                self._divide(data)
        self._show_state()

    def _show_state(self) -> None:
        info = self._known.get(self._document.project.data.source)
        if self._look.is_open and self._listed is not None:
            info = self._listed
        if info is not None:
            if not info.is_listed:
                self.picker.show_info(info)
            self.view.show_info(info)
            self._stack.setCurrentWidget(self.view)
            self.statusChanged.emit(self.view.facts.text(), "")
            return
        self._stack.setCurrentWidget(self.empty)
        source = self._document.project.data.source
        if self._look.is_open:
            help_text = self.tr("Counting the images of each class.")
            self.empty.show_state("data", self.tr("Looking into {source}…").format(source=source), help_text)
        else:
            self.empty.show_state(
                "warning", self._obstacle,
                self.tr("The project keeps its settings. Try again, or choose another source at the left."),
                self.tr("Try again"), self.tr("Choose a folder…"),
            )  # fmt: skip

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event) is not None:
            event.acceptProposedAction()
            self.veil.lift()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.veil.hide()
        path = _dropped(event)
        if path is None:
            return
        event.acceptProposedAction()
        if path.is_dir():
            self.picker.choose(f"folder:{path}")
        elif path.suffix.lower() in TABLES:
            self.picker.choose(f"labels:{path}")
        else:
            sentence = self.tr("{name} is a single file. Drop a folder with a subfolder of images per class.")
            self.errors.show_message(sentence.format(name=path.name))

    def _connect(self) -> None:
        self._kinds.done.connect(self.picker.show_kinds)
        self._kinds.failed.connect(self._on_no_kinds)
        self._look.listed.connect(self._on_listed)
        self._look.done.connect(self._on_info)
        self._look.failed.connect(self._on_failed)
        self._look.progress.connect(self._on_progress)
        self.picker.chosen.connect(self.choose)
        self.picker.cancelled.connect(self._cancel)
        self.empty.chosen.connect(self.look_again)
        self.empty.alternativeChosen.connect(self.picker.choose_folder)
        self._document.dataChanged.connect(self._on_data)

    def _arrange(self) -> None:
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(L, L, L, L)
        inner.addWidget(self._stack)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.view)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.errors)
        right.addWidget(holder, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.picker)
        row.addWidget(SideLine())
        row.addLayout(right, 1)


def _dropped(event: QDropEvent) -> Path | None:
    """The first file or folder that hangs on the pointer."""
    places = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return next(iter(places), None)
