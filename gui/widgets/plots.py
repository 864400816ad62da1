"""A plot pane in the hand of the window: bands behind, grid lines, smooth and raw curves, markers, a crosshair."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QWidget

from gui.theme import Theme, qcolor, theme_of
from gui.widgets.curve_item import CurveItem
from gui.widgets.curves import Array, Line
from gui.widgets.plot_parts import Axis, Backdrop, Marks, Scale

NO_LINE = Line(np.empty(0), np.empty(0))


@dataclass(frozen=True, slots=True)
class Stroke:
    """How a curve is drawn: the Theme colour by name, width in pixels, how solid, dashed or not, and round markers.

    "series2" is the third of the theme's series of colours.
    """

    colour: str
    width: float = 1.0
    alpha: float = 1.0
    dashed: bool = False
    markers: bool = False

    def tone(self, theme: Theme) -> str:
        """The colour in `theme`, "#rrggbb"."""
        number = self.colour.removeprefix("series")
        return theme.series[int(number) % len(theme.series)] if number.isdigit() else str(getattr(theme, self.colour))

    def pen(self, theme: Theme) -> QPen:
        """The pen in the colours of `theme`."""
        pen = QPen(qcolor(self.tone(theme), self.alpha), self.width)
        pen.setCosmetic(True)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if self.dashed:
            pen.setDashPattern([4, 3])
        return pen


class PlotPane(pg.PlotWidget):  # type: ignore[misc]
    """One plot whose x axis can be dragged and zoomed; y is set by the owner.

    Signals
    -------
    hovered(float) : x under the pointer; NaN when it left.
    moved() : the person changed the x range, by mouse or wheel.
    resetWanted() : a double click.
    """

    hovered = Signal(float)
    moved = Signal()
    resetWanted = Signal()  # noqa: N815 - Qt spells signals so

    def __init__(self, name: str, scale: Scale, parent: QWidget | None = None, *, is_small: bool = False) -> None:
        """`is_small`: without numbers along x, for a pane that stands beside a larger one."""
        self.x_axis, self.y_axis = Axis("bottom", "number"), Axis("left", scale)
        super().__init__(parent, axisItems={"bottom": self.x_axis, "left": self.y_axis}, enableMenu=False)
        self.setAccessibleName(name)
        self.setFrameShape(self.Shape.NoFrame)
        self._view = self.getPlotItem().getViewBox()
        self._backdrop = Backdrop(self.y_axis)
        self._strokes: dict[str, Stroke] = {}
        self._curves: dict[str, CurveItem] = {}
        self._points: dict[str, pg.ScatterPlotItem] = {}
        self._star = pg.ScatterPlotItem(symbol="star", size=18)
        self._star.setZValue(20)
        self._cross = pg.InfiniteLine(angle=90, movable=False)
        self._cross.setZValue(15)
        self._prepare()
        if is_small:
            self.getPlotItem().hideAxis("bottom")
            self.getPlotItem().setContentsMargins(0, 4, 8, 8)
        self.restyle()

    def add_curve(self, name: str, stroke: Stroke) -> None:
        """Make room for a curve; later ones lie above earlier ones."""
        self._strokes[name] = stroke
        curve = CurveItem()
        curve.setZValue(len(self._curves))
        self._curves[name] = curve
        self.addItem(curve, ignoreBounds=True)
        if stroke.markers:
            points = pg.ScatterPlotItem(symbol="o", size=7, pxMode=True)
            points.setZValue(10)
            self._points[name] = points
            self.addItem(points)
        self.restyle()

    def remove_curves(self) -> None:
        """Take every curve away."""
        for item in (*self._curves.values(), *self._points.values()):
            self.removeItem(item)
        for held in (self._curves, self._points, self._strokes):
            held.clear()

    def draw(self, name: str, line: Line, markers: Line = NO_LINE) -> None:
        """Show `line` as the curve of that name, and its markers where it has such."""
        self._curves[name].set_line(line)
        if name in self._points:
            self._points[name].setData(markers.x, markers.y)

    def set_star(self, place: tuple[float, float] | None) -> None:
        """Mark the best point with a star, or none."""
        self._star.setData(*([[place[0]], [place[1]]] if place else [[], []]))

    def set_backdrop(self, edges: Array, marks: Marks = ()) -> None:
        """Bands between every other two `edges`, and a dashed line with its name at each of `marks`."""
        self._backdrop.set_content(edges, marks)

    def set_cross(self, x: float | None) -> None:
        """Show the vertical line of the crosshair at `x`, or hide it."""
        self._cross.setVisible(x is not None)
        if x is not None:
            self._cross.setValue(x)

    def set_logarithmic(self, logarithmic: bool) -> None:
        """Read y as exponents of ten; the owner hands over log10 of its values."""
        self.y_axis.logarithmic = logarithmic
        self.y_axis.picture = None
        self.y_axis.update()

    def x_range(self) -> tuple[float, float]:
        """From where to where x is shown."""
        low, high = self._view.viewRange()[0]
        return float(low), float(high)

    def show_x(self, low: float, high: float) -> None:
        """Show x from `low` to `high`."""
        self._view.setXRange(low, high, padding=0)

    def show_y(self, low: float, high: float) -> None:
        """Show y from `low` to `high` (exponents where logarithmic)."""
        self._view.setYRange(low, high, padding=0)
        self._view.prepareForPaint()  # else it notices while it is painted, and is painted twice

    def keep_within(self, low: float, high: float) -> None:
        """Never show x beyond `low` and `high`."""
        self._view.setLimits(xMin=low, xMax=high, minXRange=(high - low) * 1e-5)

    def pixels(self) -> int:
        """The width of the plot itself, in pixels."""
        return max(int(self._view.width()), 1)

    def restyle(self) -> None:
        """Take the colours and fonts of the theme."""
        theme = theme_of(self)
        self.setBackground(theme.surface)
        for axis in (self.x_axis, self.y_axis):
            axis.restyle(theme)
        for name, stroke in self._strokes.items():
            self._curves[name].set_pen(stroke.pen(theme))
        for name, points in self._points.items():
            points.setPen(qcolor(self._strokes[name].tone(theme)), width=1.4)
            points.setBrush(qcolor(theme.surface))
        self._star.setBrush(qcolor(theme.plot_validation))
        self._star.setPen(qcolor(theme.surface), width=1)
        self._cross.setPen(qcolor(theme.text_faint), width=1)
        self._backdrop.restyle(theme)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_cross"):
            self.restyle()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(float("nan"))

    def mouseDoubleClickEvent(self, event: Any) -> None:
        self.resetWanted.emit()
        event.accept()

    def _prepare(self) -> None:
        plot = self.getPlotItem()
        plot.setContentsMargins(0, 4, 12, 0)
        plot.hideButtons()
        # Never shown; without a parent it would stay a window of its own, and without its flags appear within the plot.
        plot.ctrlMenu.setParent(self, plot.ctrlMenu.windowFlags())
        self._view.setMouseEnabled(x=True, y=False)
        self._view.disableAutoRange()
        self._view.setDefaultPadding(0)
        self._view.sigRangeChangedManually.connect(self._on_manual_range)
        for item in (self._backdrop, self._star, self._cross):
            self.addItem(item, ignoreBounds=True)
        self._cross.hide()
        self.scene().sigMouseMoved.connect(self._on_mouse)

    @Slot(object)
    def _on_manual_range(self, _axes: object) -> None:
        self.moved.emit()

    @Slot(object)
    def _on_mouse(self, position: QPointF) -> None:
        inside = self._view.sceneBoundingRect().contains(position)
        self.hovered.emit(self._view.mapSceneToView(position).x() if inside else float("nan"))
