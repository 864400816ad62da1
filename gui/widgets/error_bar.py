"""Messages above a page: errors, warnings and notices that do not interrupt, stacked, each with what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final, Literal

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.icons import icon
from gui.theme import XS, L, M, S, qcolor, style, theme_of

Severity = Literal["error", "warning", "info", "success"]
Action = tuple[str, Callable[[], object]]

MOST_NOTICES: Final = 3
MOST_LINES: Final = 2
"""A text that would need more of them beside its buttons has them below it."""

_ICONS = {"error": "error", "warning": "warning", "info": "info", "success": "check"}
_TINTS = {"error": "danger", "warning": "warning", "info": "accent_ink", "success": "success"}
_GROUNDS = {"error": "danger_soft", "warning": "warning_soft", "info": "accent_soft", "success": "success_soft"}


class Notice(QFrame):
    """One message with its buttons, an expander for details, and a close button.

    Signals
    -------
    closed() : it was closed, or one of its actions taken.
    """

    closed = Signal()

    def __init__(
        self,
        text: str,
        severity: Severity = "error",
        *,
        actions: Sequence[Action] = (),
        details: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.text, self.severity, self.details = text, severity, details
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        self._mark = QLabel()
        self._label = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._details = QPlainTextEdit(details, readOnly=True)
        self._details.hide()
        self._details.setFixedHeight(120)
        self._details.setTabChangesFocus(True)
        style(self._details, role="mono", field=True)
        self._buttons, self._grid = QWidget(), QGridLayout()
        self._is_stacked = False
        self._arrange(actions)
        self._restyle()

    def _arrange(self, actions: Sequence[Action]) -> None:
        line = QHBoxLayout(self._buttons)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(S)
        for text, act in actions:
            line.addWidget(self._button(text, act))
        if self.details:
            more = QPushButton(self.tr("Details"))
            more.setCheckable(True)
            style(more, kind="quiet")
            more.toggled.connect(self._details.setVisible)
            line.addWidget(more)
        close = QToolButton()
        close.setIcon(icon("close"))
        close.setAccessibleName(self.tr("Close this message"))
        close.setToolTip(close.accessibleName())
        close.clicked.connect(self.closed)
        grid = self._grid
        grid.setHorizontalSpacing(S)
        grid.setVerticalSpacing(S)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._mark, 0, 0)
        grid.addWidget(self._label, 0, 1)
        grid.addWidget(self._buttons, 0, 2)
        grid.addWidget(close, 0, 3)
        whole = self._whole = QVBoxLayout(self)
        whole.setContentsMargins(L, XS, M, XS)
        whole.setSpacing(S)
        whole.addLayout(grid)
        whole.addWidget(self._details)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self._label.width() if not self._is_stacked else self._label.width() - self._buttons.sizeHint().width()
        lines = self._label.heightForWidth(max(room, 1)) / max(self._label.fontMetrics().lineSpacing(), 1)
        self._stack(lines > MOST_LINES + 0.5)

    def _stack(self, is_stacked: bool) -> None:
        """Put the buttons below the text, or beside it."""
        if is_stacked == self._is_stacked or not self._buttons.findChild(QPushButton):
            return
        self._is_stacked = is_stacked
        self._whole.setContentsMargins(L, S if is_stacked else XS, M, S if is_stacked else XS)
        self._grid.removeWidget(self._buttons)
        if is_stacked:
            self._grid.addWidget(self._buttons, 1, 1, 1, 3, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(self._buttons, 0, 2)

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.clicked.connect(self.closed)
        button.clicked.connect(lambda: act())  # noqa: PLW0108 - an action takes no "checked"
        return button

    def _restyle(self) -> None:
        drawing = icon(_ICONS[self.severity], _TINTS[self.severity])
        self._mark.setPixmap(drawing.pixmap(QSize(18, 18), self.devicePixelRatio()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_mark"):
            self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), qcolor(getattr(theme, _GROUNDS[self.severity])))
        edge = qcolor(getattr(theme, _TINTS[self.severity]))
        painter.fillRect(0, 0, 3, self.height(), edge)
        painter.fillRect(0, self.height() - 1, self.width(), 1, qcolor(edge.name(), 0.25))


class ErrorBar(QWidget):
    """The stack of notices; it takes no room while there are none, and keeps the latest few.

    The same text twice is one notice: a message that repeats each second does not fill the window.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notices: list[Notice] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Messages"))
        self.hide()

    @property
    def notices(self) -> tuple[Notice, ...]:
        """What is shown, newest first."""
        return tuple(self._notices)

    def show_message(
        self, text: str, severity: Severity = "error", *, actions: Sequence[Action] = (), details: str = ""
    ) -> Notice:
        """Put a message on top.

        Parameters
        ----------
        text : a sentence or two: what happened, where, what to do.
        severity : error, warning, info or success.
        actions : buttons as (text, what it does); taking one closes the notice.
        details : the last log lines or the like, folded away; "" for none.
        """
        for old in [notice for notice in self._notices if notice.text == text]:
            self._drop(old)
        notice = Notice(text, severity, actions=actions, details=details)
        notice.closed.connect(self._on_closed)
        self._notices.insert(0, notice)
        self._column.insertWidget(0, notice)
        for oldest in self._notices[MOST_NOTICES:]:
            self._drop(oldest)
        self.show()
        return notice

    def clear(self) -> None:
        """Close all notices, as when another project is opened."""
        for notice in self.notices:
            self._drop(notice)

    def close_message(self, notice: Notice) -> None:
        """Close one notice, where it is still open."""
        if notice in self._notices:
            self._drop(notice)

    @Slot()
    def _on_closed(self) -> None:
        notice = self.sender()
        if isinstance(notice, Notice):
            self.close_message(notice)

    def _drop(self, notice: Notice) -> None:
        self._notices.remove(notice)
        self._column.removeWidget(notice)
        notice.hide()
        notice.deleteLater()
        self.setVisible(bool(self._notices))
