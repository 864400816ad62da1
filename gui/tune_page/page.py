"""The Tune page itself: it puts its parts together and passes on what the search runner tells."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.errors import Message, UserError
from core.project.run import Action, RunFolder, RunState
from core.project.search_folder import SearchFolder, Trial, check_search, edits_of, list_searches
from gui.actions import ActionSpec
from gui.document import Document
from gui.runner import Runner
from gui.search_runner import SearchRunner
from gui.texts import say
from gui.tune_page.results import Results
from gui.tune_page.search_bar import SearchBar
from gui.tune_page.setup_panel import SetupPanel
from gui.tune_page.shown_search import ShownSearch
from gui.widgets.empty_state import EmptyState
from gui.widgets.error_bar import ErrorBar


class TunePage(QWidget):
    """Searches for good settings of the document's project.

    Signals
    -------
    pageRequested(str) : a button leads to another page.
    showRunRequested(RunFolder) : show the curves of a trial's run on the Train page.
    statusChanged(str, str) : left and right text for the status bar.
    """

    pageRequested = Signal(str)  # noqa: N815 - Qt spells signals so
    showRunRequested = Signal(object)  # noqa: N815
    statusChanged = Signal(str, str)  # noqa: N815

    def __init__(
        self, document: Document, runner: Runner, searcher: SearchRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._runner, self._searcher = document, runner, searcher
        self._shown: ShownSearch | None = None
        self.bar, self.messages, self.results = SearchBar(), ErrorBar(), Results()
        self.setup = SetupPanel(document)
        self.empty = EmptyState("tune", "")
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()
        self.show_newest()

    def actions_offered(self) -> list[ActionSpec]:
        """What the menus and the command palette offer here."""
        return [
            ActionSpec(id="tune.start", text=self.tr("Start the search"), icon="play", enabled=self._can_start,
                       run=lambda: self.act(Action.START)),
            ActionSpec(id="tune.stop", text=self.tr("Stop the search"), icon="stop",
                       enabled=lambda: Action.STOP in self._searcher.allowed, run=self._searcher.stop),
            ActionSpec(id="tune.more", text=self.tr("Try 10 more trials in this search"), icon="plus",
                       enabled=self._can_have_more, run=lambda: self.ask_for_more(10)),
            ActionSpec(id="tune.apply", text=self.tr("Apply best to project"), icon="check",
                       enabled=self._has_best, run=self.apply_best),
            ActionSpec(id="tune.best", text=self.tr("Show the curves of the best trial"), icon="train",
                       enabled=self._has_best, run=self.open_best),
        ]  # fmt: skip

    @property
    def shown(self) -> ShownSearch | None:
        """The search on the page; None where there is none yet."""
        return self._shown

    @Slot(object)
    def act(self, action: Action) -> None:
        """Do what a button says, where it is possible."""
        searcher = self._searcher
        if action == Action.START:
            if self._can_start():
                self.messages.clear()
                searcher.start(self._document.project)
        elif action in searcher.allowed:
            {Action.PAUSE: searcher.pause, Action.RESUME: searcher.go_on, Action.STOP: searcher.stop}[action]()

    def show_newest(self) -> None:
        """Show the search at work, or the newest one there is."""
        searches = list_searches(self._searcher.searches)
        newest = self._searcher.search if self._searcher.is_busy else next(iter(searches), None)
        self.show_search(newest)

    @Slot(object)
    def show_search(self, folder: SearchFolder | None) -> None:
        """Show this search; a damaged one is said to be so."""
        try:
            self._shown = ShownSearch.of(folder) if folder is not None else None
        except UserError as error:
            self.messages.show_message(say(error.message))
            return
        self.results.show_search(self._shown, list_searches(self._searcher.searches))
        self._show_state()

    @Slot()
    def apply_best(self) -> None:
        """Give the project the values of the best trial, as one step that can be undone."""
        shown = self._shown
        best = shown.best if shown else None
        if shown is None or best is None:
            return
        try:
            ops = edits_of(self._document.project, shown.search, best)
        except UserError as error:
            self.messages.show_message(say(error.message))
            return
        text = self.tr("Apply trial {number} of {name}").format(number=best.number + 1, name=shown.folder.path.name)
        if self._document.edit_all(ops, text):
            said = self.tr("The project has the values of trial {number} now. Undo brings back what it was.")
            undo = ((self.tr("Undo"), self._document.undo_stack.undo),)
            self.messages.show_message(said.format(number=best.number + 1), "success", actions=undo)

    @Slot(int)
    def ask_for_more(self, trials: int) -> None:
        """Go on with the search shown, for so many trials more than it has."""
        if self._can_have_more() and self._shown is not None:
            self.messages.clear()
            planned = max(self._shown.planned, len(self._shown.trials)) + trials
            self._searcher.resume(self._shown.folder, planned)
            self._shown.planned = planned  # its folder was read before the engine wrote that down
            self._show_state()

    @Slot()
    def open_best(self) -> None:
        """Show the curves of the best trial's run."""
        best = self._shown.best if self._shown else None
        if best is not None:
            self._open(best)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._shown is None:
            self.show_newest()
        self._show_state()

    # What the runner tells

    @Slot(object)
    def _on_trial(self, trial: Trial) -> None:
        shown = self._shown
        if shown is not None and shown.folder == self._searcher.search:
            shown.take(trial)
            self.results.show_trial(trial)
            self._show_state()

    @Slot(object, list)
    def _on_failed(self, message: Message, log: list[str]) -> None:
        self.messages.show_message(say(message), details="\n".join(log))
        self._show_state()

    @Slot(object)
    def _open(self, trial: Trial) -> None:
        if trial.run and (RunFolder(trial.run).path / "run.json").is_file():
            self.showRunRequested.emit(RunFolder(trial.run))
        elif trial.reason is not None:
            self.messages.show_message(say(trial.reason), "info")

    @Slot()
    def _go_on(self) -> None:
        if self._shown is not None:
            self.messages.clear()
            self._searcher.resume(self._shown.folder)

    # Within

    def _obstacle(self) -> str:
        """Why no search can be started now; "" where one can."""
        if self._runner.is_on:
            return self.tr("A training run is on. The search can begin when it has ended.")
        issue = next((issue for issue in self._document.issues if issue.severity == "error"), None)
        if issue is not None:
            return say(issue.message)
        try:
            check_search(self._document.project)
        except UserError as error:
            return say(error.message)
        return ""

    def _can_start(self) -> bool:
        return Action.START in self._searcher.allowed and not self._obstacle()

    def _can_have_more(self) -> bool:
        return self._shown is not None and Action.START in self._searcher.allowed and not self._searcher.is_busy

    def _has_best(self) -> bool:
        return self._shown is not None and self._shown.best is not None

    @Slot()
    def _show_state(self, _something: object = None) -> None:
        searcher, shown = self._searcher, self._shown
        is_at_work = searcher.is_busy and shown is not None and shown.folder == searcher.search
        self.bar.show_state(searcher.state, searcher.allowed, shown, self._obstacle(), is_at_work)
        self.setup.freeze(searcher.is_busy)
        self._stack.setCurrentWidget(self.results if shown is not None else self.empty)
        self.empty.show_state(
            "tune",
            self.tr("No search yet"),
            self.tr("Give fields a range of values. Trials with values from there are trained one after the other, "
                    "hopeless ones end early, and the best becomes your project if you like."),
            self.tr("Start") if self._can_start() else self.tr("Add a field…"),
        )  # fmt: skip
        busy = searcher.state in (RunState.PREPARING, RunState.TRAINING)
        self.statusChanged.emit(self.tr("Searching in its own process: the window stays free") if busy else "", "")

    @Slot()
    def _lead_on(self) -> None:
        if self._can_start():
            self.act(Action.START)
        else:
            self.setup.add.click()

    def _connect(self) -> None:
        searcher, document = self._searcher, self._document
        searcher.searchChanged.connect(self.show_search)
        searcher.stateChanged.connect(self._show_state)
        searcher.trialChanged.connect(self._on_trial)
        searcher.failed.connect(self._on_failed)
        self._runner.stateChanged.connect(self._show_state)
        document.projectChanged.connect(self._show_state)
        document.analysisChanged.connect(self._show_state)
        self.bar.wanted.connect(self.act)
        self.bar.continueWanted.connect(self._go_on)
        self.bar.moreWanted.connect(self.ask_for_more)
        self.bar.applyWanted.connect(self.apply_best)
        self.bar.curvesWanted.connect(self.open_best)
        self.results.opened.connect(self._open)
        self.results.searchChosen.connect(self.show_search)
        self.empty.chosen.connect(self._lead_on)

    def _arrange(self) -> None:
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.results)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.bar)
        left.addWidget(self.messages)
        left.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.setup)
