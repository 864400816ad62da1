"""The Runs page itself: a filter, what can be done, and the table."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from core.errors import Message
from core.project.reasons import system_reason
from core.project.run import RunFolder
from gui.actions import ActionSpec
from gui.document import Document
from gui.engine_thread import Engine
from gui.icons import icon
from gui.run_choice import RunChoice
from gui.runner import Runner
from gui.runs_page.run_reader import RunReader
from gui.runs_page.run_table import RunTable
from gui.runs_page.summary import RunSummary
from gui.texts import say
from gui.theme import L, M, S, style
from gui.widgets.empty_state import EmptyState
from gui.widgets.error_bar import ErrorBar
from gui.widgets.search_field import SearchField

Condition = Callable[[], bool]

LEAST_FILTER = 140


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
        self.search, self.count = SearchField(self.tr("Filter runs")), QLabel()
        self.messages, self.table = ErrorBar(), RunTable()
        self.empty = EmptyState("runs", self.tr("No runs yet"))
        self.empty.show_state(
            "runs",
            self.tr("No runs yet"),
            self.tr("Each training run is kept here with its curves, its project and its weights."),
            self.tr("Go to Train"),
        )
        self._reader = RunReader(self)
        self._specs = self._make_actions()
        self.buttons = {spec.id: self._make_button(spec) for spec in self._specs}
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
        self._stack.setCurrentWidget(self.table if self._choice.runs else self.empty)
        self._show_chosen()

    @Slot()
    def ask_delete(self) -> None:
        """Ask, within the page, whether the selected runs shall go to the trash."""
        chosen = self.table.chosen()
        if not self._can_delete():
            return
        if len(chosen) == 1:
            text = self.tr("Move the run {name} to the trash?").format(name=chosen[0].name)
        else:
            text = self.tr("Move {count} runs to the trash?").format(count=len(chosen))
        runs = [summary.run for summary in chosen]
        self.messages.clear()
        self.messages.show_message(text, "warning", actions=((self.tr("Move to trash"), partial(self._delete, runs)),))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._choice.refresh()

    def _delete(self, runs: list[RunFolder]) -> None:
        self.table.setFocus()  # the button pressed is about to disappear
        for run in runs:
            try:
                self._choice.trash(run)
            except OSError as error:
                text = self.tr("{path} could not be moved to the trash: {reason}")
                self.messages.show_message(text.format(path=run.path, reason=_say_reason(error)))

    # What can be done

    def _make_actions(self) -> list[ActionSpec]:
        one: Condition = lambda: len(self.table.chosen()) == 1  # noqa: E731 - a condition, read as one
        usable: Condition = lambda: one() and self.table.chosen()[0].has_weights  # noqa: E731
        return [
            ActionSpec(id="runs.resume", text=self.tr("Resume"), icon="play", enabled=self._can_resume,
                       run=self._resume),
            ActionSpec(id="runs.curves", text=self.tr("Show curves"), icon="train", enabled=one,
                       run=lambda: self.showRunRequested.emit(self.table.chosen()[0].run)),
            ActionSpec(id="runs.open", text=self.tr("Open project"), icon="file", enabled=one,
                       run=lambda: self.openProjectRequested.emit(self.table.chosen()[0].run)),
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

    def _go(self, page: str) -> None:
        self._choice.choose(self.table.chosen()[0].run)
        self.pageRequested.emit(page)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.table.chosen()[0].run.path)))

    # Within

    @Slot()
    def _show_chosen(self) -> None:
        for spec in self._specs:
            self.buttons[spec.id].setEnabled(spec.enabled())
        chosen, shown = len(self.table.chosen()), len(self.table.shown())
        text = self.tr("1 run") if shown == 1 else self.tr("{shown} runs")
        if chosen:
            text = self.tr("{chosen} of {shown} selected")
        self.count.setText(text.format(chosen=chosen, shown=shown))
        self.statusChanged.emit(self.tr("Runs are kept in {folder}").format(folder=self._choice.folder), "")

    @Slot(str)
    def _filter(self, text: str) -> None:
        self.table.search(text)
        self._show_chosen()

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
        self._choice.changed.connect(self.refresh)
        self._runner.stateChanged.connect(self._on_runner)

    def _make_button(self, spec: ActionSpec) -> QPushButton:
        button = QPushButton(spec.text)
        button.setIcon(icon(spec.icon))
        button.setToolTip(spec.text)
        button.setAccessibleName(spec.text)
        style(button, kind="quiet")
        button.clicked.connect(spec.run)
        return button

    def _arrange(self) -> None:
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        holder = QFrame()
        style(holder, card=True)
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(S, S, S, S)
        inner.addWidget(self._stack)
        outer = QVBoxLayout()
        outer.setContentsMargins(L, L, L, L)
        outer.addWidget(holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_bar())
        column.addWidget(self.messages)
        column.addLayout(outer, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_buttons()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "buttons"):
            self._fit_buttons()

    def _fit_buttons(self) -> None:
        """Where the words of all buttons have no room beside the filter, their icons stand alone."""
        for spec in self._specs:
            self.buttons[spec.id].setText(spec.text)
        words = sum(button.sizeHint().width() for button in self.buttons.values())
        if words + LEAST_FILTER + self.count.sizeHint().width() + 2 * L + M > self.width():
            for button in self.buttons.values():
                button.setText("")

    def _make_bar(self) -> QFrame:
        bar = QFrame()
        style(bar, bar=True)
        bar.setFixedHeight(56)
        bar.setMinimumWidth(1)  # narrower than its words, so that they can give way to the icons
        self.search.setMaximumWidth(240)
        self.search.setMinimumWidth(LEAST_FILTER)
        style(self.count, role="faint")
        row = QHBoxLayout(bar)
        row.setContentsMargins(L, S, L, S)
        row.setSpacing(0)
        row.addWidget(self.search, 1)
        row.addSpacing(M)
        row.addWidget(self.count)
        row.addStretch(1)
        for button in self.buttons.values():
            row.addWidget(button)
        return bar


def _say_reason(error: OSError) -> str:
    reason = system_reason(error)
    return say(reason) if isinstance(reason, Message) else reason
