"""The small bar in the corner of the canvas: out, how large, in, fit."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from gui.icons import icon
from gui.network_page.canvas import Canvas
from gui.network_page.network_view import STEP
from gui.theme import M, style


class ZoomBar(QFrame):
    """Lies over the lower right corner of the canvas."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        style(self, card=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        self._size = QToolButton()
        self._size.setMinimumWidth(48)
        for name, text, act in (
            ("zoom-out", self.tr("Zoom out (-)"), partial(self._zoom, 1 / STEP)),
            ("", self.tr("Actual size (1)"), partial(canvas.set_zoom, 1.0)),
            ("zoom-in", self.tr("Zoom in (+)"), partial(self._zoom, STEP)),
            ("fit", self.tr("Fit to the window (F)"), canvas.fit),
        ):
            button = QToolButton() if name else self._size
            if name:
                button.setIcon(icon(name))
            button.setToolTip(text)
            button.setAccessibleName(text)
            button.clicked.connect(act)
            row.addWidget(button)
        canvas.moved.connect(self._show_zoom)
        canvas.installEventFilter(self)
        self._show_zoom()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _zoom(self, factor: float, _checked: bool = False) -> None:
        self._canvas.set_zoom(self._canvas.zoom * factor)

    def _show_zoom(self) -> None:
        self._size.setText(self.tr("{percent} %").format(percent=round(self._canvas.zoom * 100)))
        self._place()

    def _place(self) -> None:
        size, area = self.sizeHint(), self._canvas.viewport().rect()
        self.setGeometry(
            area.right() - size.width() - M, area.bottom() - size.height() - M, size.width(), size.height()
        )
