"""Side panels that grow with the size of the text, so that none of it is cut."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from gui.theme import theme_of


class _ScaledWidth(QObject):
    def __init__(self, widget: QWidget, width: int, *, may_grow: bool, growth: float) -> None:
        super().__init__(widget)
        self._widget, self._width, self._may_grow, self._growth = widget, width, may_grow, growth
        self._apply()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.StyleChange:
            self._apply()
        return False

    def _apply(self) -> None:
        width = round(self._width * (1 + self._growth * (theme_of(self._widget).scale - 1)))
        self._widget.setMinimumWidth(width)
        if not self._may_grow:
            self._widget.setMaximumWidth(width)


def scale_width(widget: QWidget, width: int, *, may_grow: bool = False, growth: float = 1.0) -> None:
    """Keep `widget` as wide as `width` pixels at text size 100 %, and in proportion at others.

    Parameters
    ----------
    may_grow : whether it may be wider than that.
    growth : how much of the text's growth it follows, for what has room to spare: 0 none, 1 all.
    """
    _ScaledWidth(widget, width, may_grow=may_grow, growth=growth)
