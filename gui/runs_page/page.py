"""The Runs page itself: a filter, what can be done, and the table."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QFrame, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from core.errors import UserError
from core.project.edit import SetRecipe
from core.project.replay import replayed
from gui.actions import ActionSpec
from gui.document import Document
from gui.engine_thread import Engine
from gui.icons import icon
from gui.run_choice import RunChoice
from gui.runner import Runner
from gui.runs_page.bar import RunsBar
from gui.runs_page.deletion import Deletion, say_reason
from gui.runs_page.lower_pane import LowerPane
from gui.runs_page.run_reader import RunReader
from gui.runs_page.run_table import RunTable
from gui.runs_page.summary import RunSummary
from gui.texts import say
from gui.theme import L, M, S, style
from gui.widgets.empty_state import EmptyState
from gui.widgets.error_bar import ErrorBar

Condition = Callable[[], bool]

ONLY_IN_MENU = ("runs.recipe", "runs.pin", "runs.folder")
"""What the bar has no room for."""


class RunsPage(QWidget):
    """Lists the runs, newest first.

    Signals
    -------
    pageRequested(str) : a button leads to another page.
    openProjectRequested(RunFolder) : open the project this run was started from.
    showRunRequested(RunFolder) : show its curves on the Train page.
    tensorboardRequested() : show all runs in TensorBoard.
    statusChanged(str, str) : left and right text for the status bar.
    """

    pageRequested = Signal(str)  # noqa: N815 - Qt spells signals so
    openProjectRequested = Signal(object)  # noqa: N815
    showRunRequested = Signal(object)  # noqa: N815
    tensorboardRequested = Signal()  # noqa: N815
    statusChanged = Signal(str, str)  # noqa: N815

    def __init__(
        self, document: Document, engine: Engine, choice: RunChoice, runner: Runner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._choice, self._runner = choice, runner
        self._document = document
        self.messages, self.table, self.below = ErrorBar(), RunTable(), LowerPane()
        self.empty = EmptyState("runs", self.tr("No runs yet"))
        self.empty.show_state(
            "runs",
            self.tr("No runs yet"),
            self.tr("Each training run is kept here with its curves, its project and its weights."),
            self.tr("Go to Train"),
        )
        self._reader, self._deletion = RunReader(self), Deletion(choice, self.messages, heir=self.table)
        self._specs = self._make_actions()
        self.bar = RunsBar([spec for spec in self._specs if spec.id not in ONLY_IN_MENU])
        self.search, self.count, self.buttons = self.bar.search, self.bar.count, self.bar.buttons
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()
        self.refresh()

    def actions_offered(self) -> list[ActionSpec]:
        """What the menus and the command palette offer here."""
        return [spec for spec in self._specs if spec.id != "runs.tensorboard"]  # the window offers that one

    @Slot()
    def refresh(self) -> None:
        """Show the runs as they are now."""
        active = self._runner.run if self._runner.is_busy else None
        self._reader.read(self._choice.runs, active)

    @Slot(list)
    def _show_runs(self, summaries: list[RunSummary]) -> None:
        self.table.show_runs(summaries)
        self._stack.setCurrentIndex(0 if self._choice.runs else 1)
        self._show_chosen()

    @Slot()
    def ask_delete(self) -> None:
        """Ask, within the page, whether the selected runs shall go to the trash."""
        if self._can_delete():
            self._deletion.ask(self.table.chosen())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._choice.refresh()

    # What can be done

    def _make_actions(self) -> list[ActionSpec]:
        one: Condition = lambda: len(self.table.chosen()) == 1  # noqa: E731 - a condition, read as one
        usable: Condition = lambda: one() and self.table.chosen()[0].has_weights  # noqa: E731
        return [
            ActionSpec(id="runs.resume", text=self.tr("Resume"), icon="play", enabled=self._can_resume,
                       run=self._resume),
            ActionSpec(id="runs.again", text=self.tr("Train again"), icon="restart",
                       enabled=lambda: one() and not self._runner.is_busy, run=self._train_again),
            ActionSpec(id="runs.curves", text=self.tr("Show curves"), icon="train", enabled=one,
                       run=lambda: self.showRunRequested.emit(self.table.chosen()[0].run)),
            ActionSpec(id="runs.open", text=self.tr("Open project"), icon="file", enabled=one,
                       run=lambda: self.openProjectRequested.emit(self.table.chosen()[0].run)),
            ActionSpec(id="runs.recipe", text=self.tr("Apply this recipe"), icon="paste", enabled=one,
                       run=self._apply_recipe),
            ActionSpec(id="runs.pin", text=self.tr("Pin or unpin"), icon="pin",
                       enabled=lambda: bool(self.table.chosen()), run=self._pin),
            ActionSpec(id="runs.evaluate", text=self.tr("Evaluate"), icon="evaluate", enabled=usable,
                       run=partial(self._go, "evaluate")),
            ActionSpec(id="runs.predict", text=self.tr("Predict"), icon="predict", enabled=usable,
                       run=partial(self._go, "predict")),
            ActionSpec(id="runs.export", text=self.tr("Export"), icon="export", enabled=usable,
                       run=partial(self._go, "export")),
            ActionSpec(id="runs.tensorboard", text=self.tr("TensorBoard"), icon="tensorboard",
                       enabled=lambda: bool(self._choice.runs), run=self.tensorboardRequested.emit),
            ActionSpec(id="runs.folder", text=self.tr("Open folder"), icon="folder", enabled=one,
                       run=self._open_folder),
            ActionSpec(id="runs.delete", text=self.tr("Delete"), icon="trash", enabled=self._can_delete,
                       run=self.ask_delete),
        ]  # fmt: skip

    def _can_resume(self) -> bool:
        chosen = self.table.chosen()
        return len(chosen) == 1 and chosen[0].can_resume and not self._runner.is_busy

    def _can_delete(self) -> bool:
        chosen = self.table.chosen()
        return bool(chosen) and not any(summary.is_active for summary in chosen)

    def _resume(self) -> None:
        run = self.table.chosen()[0].run
        self.pageRequested.emit("train")
        self._runner.resume(run)

    def _train_again(self) -> None:
        """A new run from the frozen project and seed of the chosen one, steered as that was."""
        run = self.table.chosen()[0].run
        try:
            project, changes = replayed(run), run.record.changes
        except UserError as error:
            self.messages.show_message(say(error.message), "error")
            return
        self.pageRequested.emit("train")
        self._runner.start(project, changes)

    def _apply_recipe(self) -> None:
        """Train the open project as the chosen run was trained, on the machine it is set to: one undoable edit."""
        chosen, own = self.table.chosen()[0], self._document.project.recipe
        try:
            recipe = chosen.run.project.recipe
        except UserError as error:
            self.messages.show_message(say(error.message), "error")
            return
        here = recipe.model_copy(update={"device": own.device, "threads": own.threads})
        self.messages.clear()
        if self._document.edit(SetRecipe(here), self.tr("Recipe of {run}").format(run=chosen.name)):
            text = self.tr("The open project has the recipe of {run} now.").format(run=chosen.name)
            undo = (self.tr("Undo"), self._document.undo_stack.undo)
            self.messages.show_message(text, "info", actions=(undo,) if here != own else ())

    def _pin(self) -> None:
        """Pin the chosen runs, or unpin them where all are pinned."""
        chosen = self.table.chosen()
        pinned = not all(summary.is_pinned for summary in chosen)
        for summary in chosen:
            try:
                summary.run.update(pinned=pinned)
            except (OSError, UserError) as error:
                reason = say(error.message) if isinstance(error, UserError) else say_reason(error)
                self.messages.show_message(reason, "error")
        self._choice.refresh()

    def _go(self, page: str) -> None:
        self._choice.choose(self.table.chosen()[0].run)
        self.pageRequested.emit(page)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.table.chosen()[0].run.path)))

    # Within

    @Slot()
    def _show_chosen(self) -> None:
        self.bar.show_enabled()
        self.below.show_runs(self.table.chosen(), self.table.shown())
        chosen, shown = len(self.table.chosen()), len(self.table.shown())
        self.bar.show_count(chosen, shown)
        self.statusChanged.emit(self.tr("Runs are kept in {folder}").format(folder=self._choice.folder), "")

    @Slot(str)
    def _filter(self, text: str) -> None:
        self.table.search(text)
        self._show_chosen()

    @Slot(str)
    def _on_failed(self, sentence: str) -> None:
        self.messages.show_message(sentence, "error")

    @Slot(object)
    def _on_runner(self, _something: object) -> None:
        self._choice.refresh()

    @Slot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        for spec in self._specs:
            action = menu.addAction(icon(spec.icon), spec.text)
            action.setEnabled(spec.enabled())
            action.triggered.connect(spec.run)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    @Slot()
    def _leave(self) -> None:
        self.pageRequested.emit("train")

    def _connect(self) -> None:
        self._reader.finished.connect(self._show_runs)
        self.search.searched.connect(self._filter)
        self.search.resultsWanted.connect(self.table.setFocus)
        self.table.chosenChanged.connect(self._show_chosen)
        self.table.opened.connect(self.showRunRequested)
        self.table.deleteWanted.connect(self.ask_delete)
        self.table.menuWanted.connect(self._show_menu)
        self.empty.chosen.connect(self._leave)
        self.below.coordinates.brushed.connect(self.table.choose)
        self.below.about.changed.connect(self._choice.refresh)
        self.below.about.failed.connect(self._on_failed)
        self._choice.changed.connect(self.refresh)
        self._runner.stateChanged.connect(self._on_runner)

    def _arrange(self) -> None:
        holder = QFrame()
        style(holder, card=True)
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(S, S, S, S)
        inner.addWidget(self.table)
        panels = QSplitter(Qt.Orientation.Vertical)
        panels.setChildrenCollapsible(False)
        panels.setHandleWidth(M)
        panels.setStyleSheet("QSplitter::handle { background: transparent; }")  # the gap between two cards
        panels.addWidget(holder)
        panels.addWidget(self.below)
        panels.setSizes([400, 300])
        self._stack.addWidget(panels)
        self._stack.addWidget(self.empty)
        outer = QVBoxLayout()
        outer.setContentsMargins(L, L, L, L)
        outer.addWidget(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.messages)
        column.addLayout(outer, 1)
