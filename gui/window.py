"""The main window: title bar, rail, pages, status bar, and the bar that says what went wrong."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from core.errors import Message, UserError
from core.project.events import Finished
from core.project.model import Project
from core.project.run import RunFolder
from gui.actions import ActionSpec, make_action
from gui.appearance import Mode
from gui.command_palette import CommandPalette
from gui.commands import FrameCommands, file_actions, page_actions
from gui.engine_words import engine_words
from gui.files import FileFlow
from gui.menu import AppMenu
from gui.notices import Notices
from gui.pages import PAGES, PageFactory
from gui.panel_sizes import keep_panels, restore_panels
from gui.rail import RAIL_WIDTH, Rail
from gui.services import Services
from gui.settings import MODE, WINDOW_GEOMETRY
from gui.theme import S, style
from gui.title_bar import TitleBar

SMALLEST = QSize(1024, 640)
FIRST_SIZE = QSize(1360, 860)
WAYS_TO_BEGIN = ("file.zoo", "file.model")
"""The actions that the start page offers below its recent projects."""


class Window(QMainWindow):
    """One project, its pages along one rail. Pages are made when first shown, so that the window is there at once."""

    unexpected = Signal(str)  # an error nobody foresaw, from any thread

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.services = services
        self.setWindowTitle("Layerwright")
        self.setMinimumSize(SMALLEST)
        self.files = FileFlow(services, self)
        self.menu = AppMenu(services, self)
        self.title = TitleBar(self.menu, self)
        self.rail = Rail(PAGES.rail_entries(), self)
        self.errors = Notices(services, self.files, self)
        self.stack = QStackedWidget(self)
        self.factory = PageFactory(services, self.files, self)
        self.palette_popup: CommandPalette | None = None
        self._settings_dialog: QWidget | None = None
        self._status = (QLabel(self), QLabel(self))
        self._page = ""
        self._lay_out()
        self._connect()
        self._install_actions()
        self._restore()
        self.show_page("start")

    # Pages

    @property
    def page(self) -> str:
        """The key of the page shown."""
        return self._page

    def page_widget(self, key: str) -> QWidget:
        """The page of that key, made if this is its first time."""
        made = self.factory.is_made(key)
        widget = self.factory.page(key)
        if not made:
            self.stack.addWidget(widget)
            if key == "start":
                widget.offer(self._ways_to_begin())  # type: ignore[attr-defined]
            restore_panels(self.services.settings, key, widget)
        return widget

    @Slot(str)
    def show_page(self, key: str) -> None:
        """Turn to a page."""
        widget = self.page_widget(key)
        self._page = key
        self.stack.setCurrentWidget(widget)
        self.rail.set_current(key)
        self.set_status(*self.factory.status(key))
        widget.setFocus()

    def set_status(self, left: str, right: str) -> None:
        """What the status bar says."""
        for label, text in zip(self._status, (left, right), strict=True):
            label.setText(text)

    # Projects

    def open_project(self, path: Path) -> None:
        """Open a project file and turn to its network. Raises UserError where it cannot be read."""
        self.files.open(path)

    # Within

    def _lay_out(self) -> None:
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.errors)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.stack, 1)
        column.addLayout(row, 1)
        self.setCentralWidget(centre)
        bar = self.statusBar()
        bar.setContentsMargins(RAIL_WIDTH + S, 0, S, 0)  # in line with the pages; Qt adds the rest
        for label in self._status:
            style(label, role="faint")
        bar.setSizeGripEnabled(False)
        bar.addWidget(self._status[0], 1)
        bar.addPermanentWidget(self._status[1])

    def _connect(self) -> None:
        s = self.services
        self.rail.chosen.connect(self.show_page)
        self.title.homeWanted.connect(self._show_start)
        self.title.searchWanted.connect(self.show_commands)
        self.title.appearanceToggled.connect(self.toggle_appearance)
        self.unexpected.connect(self.errors.tell_unexpected)
        s.document.fileChanged.connect(self._on_file)
        s.document.analysisChanged.connect(self._on_analysis)
        s.engine.stateChanged.connect(self._on_engine)
        s.runner.stateChanged.connect(self._on_run_state)
        s.searcher.stateChanged.connect(self._on_search_state)
        s.runner.finished.connect(self._on_finished)
        s.runner.failed.connect(self._on_run_failed)
        s.appearance.changed.connect(self._on_appearance)
        self.factory.statusChanged.connect(self._on_status)
        self.factory.pageRequested.connect(self.show_page)
        self.factory.blockRequested.connect(self.show_block)
        self.factory.runRequested.connect(self.show_run)
        self.files.pageWanted.connect(self.show_page)
        self.menu.fileChosen.connect(self.files.open_shown)
        self.menu.told.connect(self.errors.inform)
        self._on_file()
        self._on_engine(s.engine.state)
        self._on_appearance(s.appearance.theme)

    def _install_actions(self) -> None:
        frame = FrameCommands(
            toggle_appearance=self.toggle_appearance,
            show_commands=self.show_commands,
            show_settings=self.show_settings,
            show_zoo=self.show_zoo,
            show_tensorboard=self.services.board.open,
            close=self.close,
        )
        self._actions = [*page_actions(self.show_page), *file_actions(self.files, self.services.document, frame)]
        for spec in self._actions:
            self.addAction(make_action(spec, self))
        self.menu.fill({action.objectName(): action for action in self.actions()})

    def _restore(self) -> None:
        held = self.services.settings.get(WINDOW_GEOMETRY)
        if not held or not self.restoreGeometry(QByteArray(held)):
            self.resize(FIRST_SIZE.boundedTo(self.screen().availableSize()))

    def _ways_to_begin(self) -> list[ActionSpec]:
        return [spec for spec in self._actions if spec.id in WAYS_TO_BEGIN]

    @Slot()
    def _show_start(self) -> None:
        self.show_page("start")

    @Slot()
    def show_commands(self) -> None:
        """Open the command palette over what can be done now."""
        if self.palette_popup is None:
            self.palette_popup = CommandPalette(self)
        self.palette_popup.open_with(self.offered())

    def offered(self) -> list[ActionSpec]:
        """Every action of the window and of the page shown."""
        return [*self.factory.actions(self._page), *self._actions, *self.menu.choices_offered()]

    @Slot()
    def toggle_appearance(self) -> None:
        """Light to dark and back; the choice is remembered."""
        mode: Mode = "light" if self.services.appearance.theme.dark else "dark"
        self.services.settings.set(MODE, mode)

    @Slot()
    def show_zoo(self) -> None:
        """Offer the ready networks; the one chosen becomes the project."""
        from gui.zoo_dialog import ZooDialog

        dialog = ZooDialog(self.services.engine, self.services.document.project.data, self)
        dialog.projectMade.connect(self.begin_folded)
        dialog.show()

    @Slot(object)
    def begin_folded(self, project: Project) -> None:
        """Start on a large project that nobody knows yet: its containers are folded."""
        self.files.begin(project)
        if self.services.document.project is project:
            self.page_widget("network").folding.fold_every(project.network)  # type: ignore[attr-defined]

    @Slot()
    def show_settings(self) -> None:
        """Open the settings; they stand beside the window and take effect at once."""
        from gui.settings_dialog import SettingsDialog

        if self._settings_dialog is None:
            self._settings_dialog = SettingsDialog(self.services.settings, self)
        self._settings_dialog.show()
        self._settings_dialog.activateWindow()

    @Slot()
    def _on_file(self) -> None:
        document = self.services.document
        name = document.path.name if document.path else document.project.title or self.tr("Untitled")
        self.title.show_file(name, document.is_saved)
        self.setWindowTitle(f"{name} — Layerwright")

    @Slot(object)
    def _on_analysis(self, _analysis: object) -> None:
        wrong = any(issue.severity == "error" for issue in self.services.document.issues)
        self.rail.set_badge("network", "danger" if wrong and self.services.document.network.blocks else "")

    @Slot(str)
    def _on_engine(self, state: str) -> None:
        self.title.show_engine(*engine_words(state))

    @Slot(object)
    def _on_run_state(self, _state: object) -> None:
        self.rail.set_badge("train", "accent_ink" if self.services.runner.is_on else "")

    @Slot(object)
    def _on_search_state(self, _state: object) -> None:
        self.rail.set_badge("tune", "accent_ink" if self.services.searcher.is_on else "")
        if not self.services.searcher.is_on:
            self.services.choice.refresh()

    @Slot(object)
    def _on_finished(self, _event: Finished) -> None:
        self.services.choice.refresh()

    @Slot(object, list, object)
    def _on_run_failed(self, _message: Message, _log: list[str], _run: RunFolder | None) -> None:
        self.services.choice.refresh()  # a run that was cut off is offered on the start page

    @Slot(object)
    def _on_appearance(self, theme: object) -> None:
        self.title.show_appearance(bool(getattr(theme, "dark", False)))

    @Slot(str, str, str)
    def _on_status(self, key: str, left: str, right: str) -> None:
        if key == self._page:
            self.set_status(left, right)

    @Slot(object)
    def show_run(self, run: RunFolder) -> None:
        """Show the curves of a run on the Train page."""
        page = self.page_widget("train")
        try:
            page.show_run(run)  # type: ignore[attr-defined]
        except UserError as error:
            self.errors.tell(error.message)
            return
        self.show_page("train")

    @Slot(str)
    def show_block(self, block_id: str) -> None:
        """Turn to the network with a block selected."""
        self.show_page("network")
        self.page_widget("network").select(block_id)  # type: ignore[attr-defined]

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.files.may_leave():
            event.ignore()
            return
        self.services.settings.set(WINDOW_GEOMETRY, bytes(self.saveGeometry().data()))
        keep_panels(self.services.settings, self.factory.pages)
        self.services.settings.save()
        self.services.close()
        event.accept()
