"""A network to start from, as a card one can press."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from core.project.model import Project
from gui.theme import RADIUS_LARGE, XS, L, M, S, qcolor, style, theme_of
from gui.widgets.architecture_thumbnail import ArchitectureThumbnail
from gui.widgets.format import format_count, format_duration, format_shape
from gui.widgets.mark import Mark

THUMBNAIL = QSize(76, 96)
HEIGHT = 132
PLUS_SIDE = 32


class TemplateCard(QFrame):
    """Thumbnail, title, a sentence, and what it takes; `chosen` carries the project."""

    chosen = Signal(object)

    def __init__(self, project: Project, title: str, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self._is_hot = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        self._parameters, self._seconds = None, None  # type: tuple[int | None, float | None]
        self._facts = QLabel(self, wordWrap=True)
        self._facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        style(self._facts, role="faint")
        self._show_facts()
        self._lay_out(title, about)
        self._take_room()

    def show_parameters(self, count: int) -> None:
        """Say how many parameters it has, once that is known."""
        self._parameters = count
        self._show_facts()

    def show_time(self, seconds: float | None) -> None:
        """Say how long it took to train on this machine; None where it was never trained here."""
        self._seconds = seconds
        self._show_facts()

    def _show_facts(self) -> None:
        facts = [format_shape(self.project.data.input)]
        if self._parameters is not None:
            facts.insert(0, self.tr("{n} parameters").format(n=format_count(self._parameters)))
        if self._seconds is not None:
            facts.append(self.tr("{time} to train here").format(time=format_duration(self._seconds)))
        self._facts.setText(" · ".join(facts))

    def _lay_out(self, title: str, about: str) -> None:
        heading, text = QLabel(title, self), QLabel(about, self)
        style(heading, role="title")
        style(text, role="muted")
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        thumbnail = self._thumbnail()
        thumbnail.setFixedSize(THUMBNAIL)
        words = QVBoxLayout()
        words.setSpacing(XS)
        words.addWidget(heading)
        words.addWidget(text, 1)
        words.addWidget(self._facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(M, L, L, L)
        row.setSpacing(S)
        row.addWidget(thumbnail)
        row.addLayout(words, 1)

    def _take_room(self) -> None:
        """Grow with the size of the text, so that none of it is cut."""
        self.setFixedHeight(round(HEIGHT * theme_of(self).scale))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._take_room()

    def _thumbnail(self) -> QWidget:
        """The network in small; a plus sign where there is none yet."""
        if self.project.network.blocks:
            return ArchitectureThumbnail(self.project.network, self)
        empty = QWidget(self)
        QHBoxLayout(empty).addWidget(Mark("plus", "text_faint", PLUS_SIDE, empty), 0, Qt.AlignmentFlag.AlignCenter)
        return empty

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = theme.focus if self.hasFocus() else theme.line_strong if self._is_hot else theme.line
        painter.setPen(qcolor(edge))
        painter.setBrush(qcolor(theme.hover if self._is_hot else theme.surface))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_LARGE, RADIUS_LARGE)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._is_hot = True
        self.update()

    def leaveEvent(self, event: object) -> None:
        self._is_hot = False
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self.project)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self.project)
        else:
            super().keyPressEvent(event)
