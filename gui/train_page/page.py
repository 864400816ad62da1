"""The Train page itself: it puts its parts together and passes on what the runner tells."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from core.errors import Message
from core.lint.issue import Issue
from core.project.events import CheckpointSaved, Finished, Started, TrainingEvent
from core.project.run import Action, RunFolder, RunState
from gui.actions import ActionSpec
from gui.document import Document
from gui.engine_thread import Engine
from gui.run_queue import RunQueue
from gui.runner import Runner
from gui.settings import Settings
from gui.texts import say
from gui.theme import L, M
from gui.train_page.announcer import Announcer
from gui.train_page.curves_panel import CurvesPanel
from gui.train_page.doctor_card import DoctorCard
from gui.train_page.notices import NoticePlace
from gui.train_page.offers import of_run, of_transport
from gui.train_page.queue_strip import QueueStrip
from gui.train_page.recipe_form import RecipeForm
from gui.train_page.run_curves import RunCurves
from gui.train_page.run_feed import RunFeed
from gui.train_page.run_part import RunPart
from gui.train_page.run_steering import RunSteering, recipe_at_work
from gui.train_page.side_panel import SidePanel
from gui.train_page.transport import Transport
from gui.widgets.empty_state import EmptyState

WORDS_MS = 200
"""Words and numbers change at most this often."""

BUSY = (RunState.PREPARING, RunState.TRAINING, RunState.PAUSED, RunState.STOPPING)


class TrainPage(QWidget):
    """Trains the document's project through the runner and shows how it goes.

    Signals
    -------
    pageRequested(str) : a button leads to another page ("evaluate", "predict").
    showIssueRequested(str) : show this block on the Network page.
    statusChanged(str, str) : left and right text for the status bar.
    """

    pageRequested = Signal(str)  # noqa: N815 - Qt spells signals so
    showIssueRequested = Signal(str)  # noqa: N815
    statusChanged = Signal(str, str)  # noqa: N815

    def __init__(
        self,
        document: Document,
        engine: Engine,
        runner: Runner,
        queue: RunQueue | None = None,
        settings: Settings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._runner = document, runner
        self.feed = RunFeed(self)
        self._untold = self._was_busy = False
        self._words = QTimer(self)
        self._words.setSingleShot(True)
        self._words.setInterval(WORDS_MS)
        self._words.timeout.connect(self._show_progress)
        self.transport = Transport()
        self.queue = QueueStrip(document, queue) if queue is not None else None
        self.notices = NoticePlace()
        self.announcer = Announcer(self.notices, runner, document)
        self.panel = CurvesPanel(settings)
        self.empty = EmptyState("train", "")
        self.recipe, self.part = RecipeForm(document, engine), RunPart()
        self.figures, self._steering = self.part.figures, RunSteering(self.part, runner)
        self.doctor = DoctorCard(document)
        self.part.add_findings(self.doctor)
        self.side = SidePanel(self.recipe, self.part)
        self._centre = QStackedWidget()
        self._arrange()
        self._connect()
        if runner.run is not None:
            self._on_run(runner.run)
        self._show_state()

    def actions_offered(self) -> list[ActionSpec]:
        """What the menus and the command palette offer here."""
        return [
            *of_transport(self._possible, self.act),
            *of_run(self.part, partial(self.side.show_part, "run")),
            *(self.queue.actions_offered() if self.queue is not None else ()),
            ActionSpec(id="train.fit", text=self.tr("Show the whole run"), icon="fit", run=self.panel.fit),
        ]

    @property
    def obstacle(self) -> Issue | None:
        """The first finding that keeps the network from being trained, or None."""
        return next((issue for issue in self._document.issues if issue.severity == "error"), None)

    @Slot(object)
    def act(self, action: Action) -> None:
        """Do what a button says, where it is possible."""
        if not self._possible(action):
            return
        runner = self._runner
        if action == Action.START and self.queue is not None and self.queue.is_searching:
            self.announcer.ask_beside_search(self.queue.add, self._start)
        elif action == Action.START:
            self._start()
        elif action == Action.RESUME:
            runner.go_on()
        else:
            {Action.PAUSE: runner.pause, Action.STOP: runner.stop, Action.KILL: runner.kill}[action]()

    def _start(self) -> None:
        self.notices.clear()
        self._runner.start(self._document.project)

    def show_run(self, run: RunFolder) -> None:
        """Show the curves and figures of a run of the past. Raises UserError where it is gone or damaged."""
        name = run.record.name or run.path.name
        is_live = self._runner.run is not None and run.path == self._runner.run.path
        self.feed.load(run, is_live=is_live)
        self.part.show_run(run)
        if not is_live:
            back = ((self.tr("Back to the current run"), self._show_live),) if not self.feed.live.is_empty else ()
            self.notices.show_notice("past", self.tr("These are the curves of {name}.").format(name=name), "info", back)

    @Slot(object)
    def show_blocks(self, ids: Sequence[str]) -> None:
        """These blocks are selected on the Network page: show the weights of the last of them."""
        if ids:
            self.part.histograms.show_block(ids[-1])

    # What the runner tells

    @Slot(object)
    def _on_run(self, run: RunFolder) -> None:
        """Another run begins, or one goes on: what it told before is read from its folder."""
        self.announcer.begin()
        self.part.show_run(run)
        self.feed.begin(run)
        self._show_state()

    @Slot(list)
    def _on_events(self, events: list[TrainingEvent]) -> None:
        for event in events:
            if isinstance(event, Started):
                self.announcer.tell_damage(self._runner.run, event.step)
        if not self.feed.take(events):
            return
        for event in events:
            if isinstance(event, CheckpointSaved):
                self.figures.note_saved(event.step)
        if self._shows_live:
            self._centre.setCurrentWidget(self.panel)
            self.panel.refresh()
        self._untold = True
        if not self._words.isActive():
            self._show_progress()

    @Slot()
    def _show_progress(self) -> None:
        """Bring words and numbers up to date, at most a few times a second: nobody reads faster, and layout costs."""
        if self._untold:
            self._untold = False
            self._words.start()
            self.transport.show_progress(self._runner.state, self.feed.live, self._obstacle_text())
            if self._shows_live:
                self.part.show_curves(self.feed.live)
                self.doctor.show_curves(self.part.run, self.feed.live)

    @Slot(object)
    def _on_state(self, _state: RunState | None) -> None:
        self._show_state()

    @Slot(object, list, object)
    def _on_failed(self, message: Message, log: list[str], run: RunFolder | None) -> None:
        self.announcer.tell_failure(message, log, run, self.feed.live)
        self._show_state()

    @Slot(object)
    def _on_finished(self, finished: Finished) -> None:
        self.announcer.tell_end(finished, self.feed.live)

    # What the document tells

    @Slot(object)
    def _on_document(self, _something: object = None) -> None:
        self._show_state()

    # Within

    @property
    def _shows_live(self) -> bool:
        return self.panel.curves is self.feed.live

    def _possible(self, action: Action) -> bool:
        return action in self._runner.allowed and not (action == Action.START and self.obstacle is not None)

    def _obstacle_text(self) -> str:
        issue = self.obstacle
        return say(issue.message) if issue is not None else ""

    def _show_state(self) -> None:
        """Bring everything that depends on the runner's state or on the document up to date."""
        state = self._runner.state
        obstacle = self._obstacle_text()
        if self.queue is not None:
            self.queue.button.setEnabled(not obstacle)
        self.transport.show_state(state, self._runner.allowed, self.feed.live, obstacle)
        busy = state in BUSY
        self.recipe.freeze(recipe_at_work(self._runner) if busy else None)
        if busy and not self._was_busy:
            self.side.show_part("run")
        self._was_busy = busy
        self.announcer.tell_obstacle(None if busy else self.obstacle)
        self._steering.show_state(self.feed.live if self._shows_live else None, busy)
        nothing = self.panel.curves.is_empty and not busy
        self._centre.setCurrentWidget(self.empty if nothing else self.panel)
        self.announcer.tell_empty(self.empty, self._document.project, bool(obstacle))
        at_work = busy and state != RunState.PAUSED
        self.statusChanged.emit(self.tr("Training in its own process: the window stays free") if at_work else "", "")

    def _show_live(self) -> None:
        run = self._runner.run
        if run is not None:
            self.part.show_run(run)
        self._show_curves(self.feed.live)

    @Slot(object)
    def _show_curves(self, curves: RunCurves) -> None:
        self.panel.show_curves(curves)
        self.part.show_curves(curves)
        self.doctor.show_curves(self.part.run, curves)
        if not curves.is_empty:
            self.side.show_part("run")
        self._show_state()

    def _connect(self) -> None:
        runner, document = self._runner, self._document
        self.feed.loaded.connect(self._show_curves)
        runner.runChanged.connect(self._on_run)
        runner.stateChanged.connect(self._on_state)
        runner.eventsArrived.connect(self._on_events)
        runner.failed.connect(self._on_failed)
        runner.finished.connect(self._on_finished)
        self.doctor.evidenceWanted.connect(self.panel.show_epochs)
        self.doctor.blockWanted.connect(self.showIssueRequested)
        self.part.histogramsWanted.connect(self._keep_histograms)
        document.analysisChanged.connect(self._on_document)
        document.recipeChanged.connect(self._on_document)
        document.dataChanged.connect(self._on_document)
        self.transport.wanted.connect(self.act)
        self.empty.chosen.connect(self._lead_on)
        self.announcer.pageRequested.connect(self.pageRequested)
        self.announcer.showIssueRequested.connect(self.showIssueRequested)

    @Slot()
    def _keep_histograms(self) -> None:
        self.recipe.set_field("histograms", True)

    @Slot()
    def _lead_on(self) -> None:
        """The button of the empty page: to what has to be mended, or start."""
        if self.obstacle is not None:
            self.announcer.show_issue(self.obstacle)
        else:
            self.act(Action.START)

    def _arrange(self) -> None:
        plots = QWidget()
        inner = QVBoxLayout(plots)
        inner.setContentsMargins(L, M, L, L)
        inner.addWidget(self._centre)
        self._centre.addWidget(self.empty)
        self._centre.addWidget(self.panel)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.transport)
        if self.queue is not None:
            self.transport.put_beside(self.queue.button)
            left.addWidget(self.queue)
        left.addWidget(self.notices)
        left.addWidget(plots, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.side)
