"""The large invitation to give an image: drop it, paste it, open it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.theme import RADIUS_LARGE, L, S, qcolor, style, theme_of
from gui.widgets.mark import Mark


class DropZone(QWidget):
    """A dashed frame with what can be done in it; the page itself takes what is dropped.

    Signals
    -------
    openWanted() : choose files in a dialog.
    pasteWanted() : take what is in the clipboard.
    """

    openWanted = Signal()  # noqa: N815 - Qt spells signals so
    pasteWanted = Signal()  # noqa: N815

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = Mark("predict", "text_faint", 44)
        self.open, self.paste = QPushButton(self.tr("Open image…")), QPushButton(self.tr("Paste"))
        style(self.open, kind="primary")
        self.open.setToolTip(self.tr("Open one or more images (Ctrl+I)"))
        self.paste.setToolTip(self.tr("Take the image in the clipboard (Ctrl+V)"))
        self.open.clicked.connect(self.openWanted)
        self.paste.clicked.connect(self.pasteWanted)
        self._arrange()

    def _arrange(self) -> None:
        title = QLabel(self.tr("Drop an image here"), alignment=Qt.AlignmentFlag.AlignCenter)
        sentence = self.tr("A photo, a drawing, several files or a folder: each is prepared exactly as in training.")
        about = QLabel(sentence, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        about.setMaximumWidth(420)
        style(title, role="heading")
        style(about, role="muted")
        buttons = QHBoxLayout()
        buttons.setSpacing(S)
        buttons.addStretch(1)
        buttons.addWidget(self.open)
        buttons.addWidget(self.paste)
        buttons.addStretch(1)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(about, 4)
        across.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(S)
        column.addStretch(2)
        column.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(title)
        column.addLayout(across)
        column.addSpacing(L)
        column.addLayout(buttons)
        column.addStretch(3)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(qcolor(theme.surface))
        painter.setPen(QPen(qcolor(theme.line_strong), 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS_LARGE, RADIUS_LARGE)
