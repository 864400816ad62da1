"""The right side of the start page: what was left unfinished, what was opened lately, and the way through."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.errors import Message
from core.project.copies import Kept
from core.project.run import RunFolder
from gui.actions import ActionSpec
from gui.icons import icon
from gui.services import Services
from gui.start_page.entry import Entry
from gui.start_page.recovery import planned_steps, recovered_work, unfinished_runs
from gui.texts import say
from gui.theme import L, S, style
from gui.widgets.card import Card
from gui.widgets.format import format_integer
from gui.widgets.layouts import clear
from gui.widgets.mark import Mark

LONGEST_LIST = 6
MOST_RUNS = 3


class Side(QWidget):
    """The cards, filled anew whenever the page is shown.

    Signals
    -------
    fileChosen(str), openWanted(), recoveryChosen(Kept), runChosen(RunFolder) : what was pressed.
    """

    fileChosen = Signal(str)  # noqa: N815 - Qt's spelling: path
    openWanted = Signal()  # noqa: N815
    recoveryChosen = Signal(object)  # noqa: N815 - Kept
    runChosen = Signal(object)  # noqa: N815 - RunFolder

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._openers: Sequence[ActionSpec] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(L)

    def offer(self, openers: Sequence[ActionSpec]) -> None:
        """Further ways to begin, each a button below the recent projects."""
        self._openers = openers

    def fill(self) -> None:
        """Show what there is now."""
        clear(self._column)
        for card in (self._unfinished_card(), self._recent_card(), self._course_card()):
            if card is not None:
                self._column.addWidget(card)

    # The cards

    def _unfinished_card(self) -> Card | None:
        work = recovered_work(list(self._services.settings.recent_files()))
        runs = unfinished_runs(self._services.choice.runs)[:MOST_RUNS]
        if not work and not runs:
            return None
        card = Card(self.tr("Left unfinished"))
        for found in work:
            card.add(_problem(found.problem) if found.problem else self._work_entry(found))
        for run in runs:
            card.add(self._run_entry(run))
        return card

    def _work_entry(self, found: Kept) -> Entry:
        text = self.tr("Unsaved work kept {when}").format(when=say_when(found.time))
        entry = Entry(found.title or self.tr("Untitled"), text, "restart")
        entry.setProperty("found", found)
        entry.clicked.connect(self._on_recovery)
        return entry

    def _run_entry(self, run: RunFolder) -> Entry:
        step, planned = run.record.step, planned_steps(run)
        text = self.tr("Training stopped at step {step}").format(step=format_integer(step))
        if planned > step:
            text = self.tr("Training stopped at step {step} of {all}")
            text = text.format(step=format_integer(step), all=format_integer(planned))
        entry = Entry(run.name, text, "play")
        entry.setProperty("found", run)
        entry.clicked.connect(self._on_run)
        return entry

    def _recent_card(self) -> Card:
        card = Card(self.tr("Recent projects"))
        found = list(self._services.settings.recent_files())[:LONGEST_LIST]
        for path in found:
            entry = Entry(path.stem, str(path.parent), "file")
            entry.setProperty("path", str(path))
            entry.clicked.connect(self._on_recent)
            card.add(entry)
        if not found:
            empty = QLabel(self.tr("Projects you save will be listed here."))
            empty.setWordWrap(True)
            style(empty, role="muted")
            card.add(empty)
        card.body.addSpacing(S)
        opener = QPushButton(icon("folder"), self.tr("Open a project or code…"))
        opener.clicked.connect(self.openWanted)
        card.add(opener)
        for spec in self._openers:
            button = QPushButton(icon(spec.icon or "folder"), spec.text)
            button.clicked.connect(spec.run)
            card.add(button)
        return card

    def _course_card(self) -> Card:
        card = Card(self.tr("The way through"))
        for name, text in (
            ("data", self.tr("Data: choose images, look at them")),
            ("network", self.tr("Network: stack layers, watch the shapes")),
            ("train", self.tr("Train: press Start, follow the curves")),
            ("evaluate", self.tr("Evaluate: see what it gets wrong")),
            ("predict", self.tr("Predict: try it on a picture of yours")),
            ("export", self.tr("Export: take the model with you")),
        ):
            row = QHBoxLayout()
            row.setSpacing(S)
            label = QLabel(text, wordWrap=True)
            style(label, role="muted")
            row.addWidget(Mark(name, "text_muted", 18))
            row.addWidget(label, 1)
            card.add(row)
        return card

    # What was pressed

    @Slot()
    def _on_recent(self) -> None:
        self.fileChosen.emit(str(self.sender().property("path")))

    @Slot()
    def _on_recovery(self) -> None:
        found: Kept = self.sender().property("found")
        self.recoveryChosen.emit(found)

    @Slot()
    def _on_run(self) -> None:
        run: RunFolder = self.sender().property("found")
        self.runChosen.emit(run)


def say_when(seconds: float) -> str:
    """A moment as people say it: "14:02" today, with the date on other days."""
    moment = QDateTime.fromSecsSinceEpoch(int(seconds))
    if moment.date() == QDateTime.currentDateTime().date():
        return QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)


def _problem(message: Message) -> QLabel:
    """A copy that cannot be offered: why, and where it is."""
    label = QLabel(say(message))
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    style(label, role="warning")
    return label
