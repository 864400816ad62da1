"""The strip under the transport row: which runs wait, in which order, and whether they start by themselves."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from core.project.model import Project
from core.project.queue import Waiting
from core.project.source_name import source_name
from gui.actions import ActionSpec
from gui.document import Document
from gui.icons import icon
from gui.run_queue import RunQueue
from gui.texts import say
from gui.theme import XS, L, S, style
from gui.widgets.format import format_value
from gui.widgets.layouts import clear

MOST_ROWS = 5
"""More rows than this are only counted."""


class QueueStrip(QFrame):
    """Shows the queue while something waits in it. `button` puts the project there; it stands beside Start."""

    def __init__(self, document: Document, queue: RunQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style(self, bar=True)
        self._document, self._queue = document, queue
        self.button = QPushButton(self.tr("Add to queue"))
        self.button.setIcon(icon("plus"))
        self.button.setToolTip(self.tr("Let this project, as it is now, be trained when the run at work has ended"))
        self.go_on, self.clear, self.more = QPushButton(), QPushButton(self.tr("Clear")), QPushButton()
        self.headline = QLabel()
        self._rows = QVBoxLayout()
        self._list = QWidget()
        self._is_open = False
        self._arrange()
        self.button.clicked.connect(self.add)
        self.go_on.clicked.connect(self._toggle_hold)
        self.clear.clicked.connect(queue.clear)
        self.more.clicked.connect(self._toggle)
        queue.changed.connect(self._show)
        self._show()

    def actions_offered(self) -> list[ActionSpec]:
        """What the menus and the command palette offer of it."""
        return [
            ActionSpec(id="train.queue", text=self.tr("Add to queue"), icon="plus", enabled=self.button.isEnabled,
                       run=self.add),
            ActionSpec(id="train.start-queue", text=self.tr("Start the queue"), icon="play",
                       enabled=lambda: bool(self._queue.entries) and self._queue.is_held, run=self._queue.go_on),
        ]  # fmt: skip

    @property
    def is_searching(self) -> bool:
        """Whether it is a search that is at work."""
        return self._queue.is_searching

    @Slot()
    def add(self) -> None:
        """Let the project, as it is now, wait."""
        self._queue.add(self._document.project)

    @Slot()
    def _toggle_hold(self) -> None:
        if self._queue.is_held:
            self._queue.go_on()
        else:
            self._queue.hold()

    @Slot()
    def _toggle(self) -> None:
        self._is_open = not self._is_open
        self._show()

    @Slot()
    def _show(self) -> None:
        entries = self._queue.entries
        self.setVisible(bool(entries))
        if not entries:
            return
        self.headline.setText(self._say(len(entries)))
        held, at_work = self._queue.is_held, self._queue.is_at_work
        self.go_on.setText(self.tr("Go on by itself") if held and at_work else
                           self.tr("Start the queue") if held else self.tr("Hold"))  # fmt: skip
        self.go_on.setIcon(icon("play" if held else "pause"))
        style(self.go_on, kind="" if held and not at_work else "quiet")
        self.more.setText(self.tr("Hide list") if self._is_open else self.tr("Show list"))
        self._list.setVisible(self._is_open)
        clear(self._rows)
        for place, waiting in enumerate(entries[:MOST_ROWS] if self._is_open else ()):
            self._rows.addWidget(self._row(place, waiting, len(entries)))
        if self._is_open and len(entries) > MOST_ROWS:
            rest = QLabel(self.tr("and {count} more").format(count=len(entries) - MOST_ROWS))
            style(rest, role="faint")
            self._rows.addWidget(rest)

    def _say(self, count: int) -> str:
        one = count == 1
        if self._queue.is_from_last_time:
            text = self.tr("1 run waits from last time.") if one else self.tr("{count} runs wait from last time.")
        elif self._queue.is_held:
            text = self.tr("1 run waits; it is held.") if one else self.tr("{count} runs wait; they are held.")
        elif one:
            text = self.tr("1 run waits; it starts when the one at work has ended.")
        else:
            text = self.tr("{count} runs wait; the next starts when the one at work has ended.")
        return text.format(count=count)

    def _row(self, place: int, waiting: Waiting, count: int) -> QWidget:
        row, name, what = QWidget(), QLabel(f"{place + 1}.  {waiting.title}"), QLabel()
        style(what, role="faint")
        what.setText(say(waiting.problem) if waiting.problem else _say_project(waiting.project))
        what.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(XS)
        line.addWidget(name)
        line.addSpacing(S)
        line.addWidget(what, 1)
        tools: tuple[tuple[str, str, Callable[[], None], bool], ...] = (
            ("chevron-up", self.tr("Earlier"), partial(self._queue.move, waiting.key, place - 1), place > 0),
            ("chevron-down", self.tr("Later"), partial(self._queue.move, waiting.key, place + 1), place < count - 1),
            ("close", self.tr("Take out of the queue"), partial(self._queue.remove, waiting.key), True),
        )
        for drawing, text, act, possible in tools:
            line.addWidget(_tool(drawing, f"{text}: {waiting.title}", act, possible))
        return row

    def _arrange(self) -> None:
        style(self.clear, kind="quiet")
        style(self.more, kind="quiet")
        self.headline.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        top = QHBoxLayout()
        top.setSpacing(S)
        top.addWidget(self.headline, 1)
        for button in (self.more, self.clear, self.go_on):
            top.addWidget(button)
        self._rows.setContentsMargins(0, 0, 0, XS)
        self._rows.setSpacing(0)
        self._list.setLayout(self._rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(L, XS, L, XS)
        column.setSpacing(XS)
        column.addLayout(top)
        column.addWidget(self._list)


def _tool(drawing: str, text: str, act: Callable[[], None], possible: bool) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(drawing))
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setEnabled(possible)
    button.clicked.connect(lambda: act())  # noqa: PLW0108 - an action takes no "checked"
    return button


def _say_project(project: Project | None) -> str:
    """What tells it from its neighbours: data, optimizer, rate, batch, epochs."""
    if project is None:
        return ""
    recipe = project.recipe
    parts = (source_name(project.data.source), recipe.optimizer.type, f"lr {format_value(recipe.lr, 4)}",
             f"batch_size {recipe.batch_size}", f"epochs {recipe.epochs}")  # fmt: skip
    return " · ".join(parts)
