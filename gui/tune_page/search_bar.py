"""The bar of the Tune page: Start, Pause and Stop at one fixed place, the state in words, and how far it is."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from core.project.events import FinishReason
from core.project.run import Action, RunState
from gui.icons import icon
from gui.theme import style
from gui.tune_page.shown_search import ShownSearch
from gui.widgets.transport_bar import TransportBar

MORE: Final = (5, 10, 20, 50)
"""So many trials more are offered."""


class SearchBar(TransportBar):
    """Shows what can be done, and reports what was pressed.

    Signals
    -------
    continueWanted() : the search shown shall go on.
    applyWanted() : the values of its best trial shall be the project's.
    curvesWanted() : the curves of its best trial shall be shown.
    moreWanted(int) : so many trials more shall be tried.
    """

    continueWanted = Signal()  # noqa: N815 - Qt spells signals so
    applyWanted = Signal()  # noqa: N815
    curvesWanted = Signal()  # noqa: N815
    moreWanted = Signal(int)  # noqa: N815

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(progress=140, parent=parent)
        self.go_on, self.apply = QPushButton(self.tr("Go on")), QPushButton(self.tr("Apply best to project"))
        self.curves, self.more = QPushButton(self.tr("Its curves")), QPushButton(self.tr("More trials"))
        self._dress()
        row = self.arrange(self.go_on, self.curves, self.apply)
        row.insertWidget(row.indexOf(self.go_on) + 1, self.more)

    def show_state(
        self, state: RunState | None, allowed: frozenset[Action], shown: ShownSearch | None, obstacle: str, busy: bool
    ) -> None:
        """Show a state of the search.

        Parameters
        ----------
        state, allowed : what the search runner says.
        shown : the search on the page, which need not be the one at work.
        obstacle : why none can be started now, "" where one can.
        busy : whether the search shown is the one at work.
        """
        self.show_buttons(allowed, obstacle)
        idle = Action.START in allowed
        self.go_on.setVisible(idle and shown is not None and can_go_on(shown))
        self.more.setVisible(idle and shown is not None and not can_go_on(shown))
        has_best = shown is not None and shown.best is not None
        for button in (self.curves, self.apply):
            button.setVisible(has_best)
        text = headline(state if busy else None, shown)
        self.headline.setText(text)
        blocked = bool(obstacle) and (idle or state in (None, RunState.FINISHED))
        second = obstacle if blocked and shown is None else detail(shown)
        self.detail.setText(second)
        self.detail.setToolTip(second)
        self.detail.setVisible(bool(second))
        self.progress.setVisible(shown is not None and busy)
        if shown is not None:
            self.progress.setRange(0, max(shown.planned, len(shown.trials)))
            self.progress.setValue(shown.done)

    def _dress(self) -> None:
        self.apply.setIcon(icon("check"))
        self.curves.setIcon(icon("train"))
        self.curves.setToolTip(self.tr("Show the curves of the best trial"))
        style(self.curves, kind="quiet")
        self.go_on.setIcon(icon("play"))
        self.go_on.setToolTip(self.tr("Go on with this search where it ended"))
        self.go_on.clicked.connect(self.continueWanted)
        self.more.setToolTip(self.tr("Go on with this search: what it has learned stays"))
        menu = QMenu(self.more)
        for count in MORE:
            menu.addAction(self.tr("{count} more trials").format(count=count)).triggered.connect(
                partial(self._ask_for_more, count)
            )
        self.more.setMenu(menu)
        self.apply.clicked.connect(self.applyWanted)
        self.curves.clicked.connect(self.curvesWanted)
        self.progress.setAccessibleName(self.tr("Progress of the search"))

    def _ask_for_more(self, count: int, _checked: bool = False) -> None:
        self.moreWanted.emit(count)


def can_go_on(shown: ShownSearch) -> bool:
    """Whether the search has trials left to do."""
    return shown.done < shown.planned


def headline(state: RunState | None, shown: ShownSearch | None) -> str:
    """The state, and how far the search is."""
    if shown is None:
        return _tr("Ready to search")
    place = _tr("{done} of {trials} trials").format(done=shown.done, trials=max(shown.planned, shown.done))
    if state in (None, RunState.FINISHED):
        return f"{_end(shown)} · {place}"
    names = {
        RunState.PREPARING: _tr("Preparing…"),
        RunState.TRAINING: _tr("Searching"),
        RunState.PAUSED: _tr("Paused"),
        RunState.STOPPING: _tr("Stopping…"),
    }
    return f"{names[state]} · {place}"  # type: ignore[index]


def detail(shown: ShownSearch | None) -> str:
    """The best so far; "" before there is one."""
    best = shown.best if shown else None
    if shown is None or best is None:
        return ""
    text = _tr("Best: trial {number} with {score}")
    return text.format(number=best.number + 1, score=shown.say_score(best.score))


def _end(shown: ShownSearch) -> str:
    if shown.folder.is_interrupted:
        return _tr("Interrupted")
    texts = {
        FinishReason.COMPLETED: _tr("Finished"),
        FinishReason.STOPPED: _tr("Stopped"),
        FinishReason.FAILED: _tr("Failed"),
    }
    reason = shown.folder.record.reason
    return texts.get(reason, _tr("Ended")) if reason else _tr("Ended")


def _tr(text: str) -> str:
    return QCoreApplication.translate("TunePage", text)
