"""The icons: own SVG drawings on a 20-px grid in resources/icons, tinted by the theme, crisp at any density."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from gui.theme import Theme, theme_of

FOLDER: Final = Path(__file__).resolve().parent.parent / "resources" / "icons"


def icon(name: str, colour: str | None = None) -> QIcon:
    """The icon of that name, for a button, action or menu.

    Parameters
    ----------
    name : the SVG's name without ending, such as "chevron-right"; an unknown one is drawn as "block".
    colour : the name of a Theme colour ("accent_ink", "danger") or of a category ("category.pooling"), looked up anew
        at each painting so that the icon follows the theme; or a fixed "#rrggbb". Without one: muted text, the accent
        where checked, faint where disabled.
    """
    return QIcon(_TintedSvg(name, colour))


def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: str) -> None:
    """Draw the icon into `rect` in the colour "#rrggbb", for widgets that paint by hand."""
    _drawing(name, colour).render(painter, rect)


def icon_names() -> tuple[str, ...]:
    """All icons there are, sorted."""
    return tuple(sorted(file.stem for file in FOLDER.glob("*.svg")))


@lru_cache(maxsize=256)
def _drawing(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))


@cache
def _source(name: str) -> str:
    file = FOLDER / f"{name}.svg"
    return (file if file.exists() else FOLDER / "block.svg").read_text(encoding="utf-8")


class _TintedSvg(QIconEngine):
    """Renders the SVG for the very size and density asked for, in the colour the theme has at that moment."""

    def __init__(self, name: str, colour: str | None) -> None:
        super().__init__()
        self._name = name
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        paint_icon(painter, square, self._name, self._tint(theme_of(), mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(  # noqa: N802 - Qt's name
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        key = f"{self._name} {self._tint(theme_of(), mode, state)} {size.width()}x{size.height()} {scale}"
        made = QPixmap()
        if QPixmapCache.find(key, made):
            return made
        made = QPixmap((QSizeF(size) * scale).toSize())
        made.setDevicePixelRatio(scale)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        QPixmapCache.insert(key, made)
        return made

    def clone(self) -> QIconEngine:
        return _TintedSvg(self._name, self._colour)

    def _tint(self, theme: Theme, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return theme.text_disabled
        if self._colour is None:
            return theme.accent_ink if state == QIcon.State.On else theme.text_muted
        if self._colour.startswith("category."):
            return theme.category[self._colour.removeprefix("category.")]
        named = getattr(theme, self._colour, None)
        return named if isinstance(named, str) else self._colour
