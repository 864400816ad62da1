"""Parallel coordinates: a line for each run through what differs in its recipe to what it came to."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from core.project.run import RunFolder
from gui.runs_page.coordinate_axes import CoordinateAxis, axes_of, inside
from gui.theme import XL, XS, font, qcolor, theme_of
from gui.widgets.format import format_percent, format_value

ACCURACY = "val_accuracy"
GRIP = 16
"""So near to an axis, in pixels, a press begins a brush."""

FAINT = 0.16
"""How strongly runs outside a brush or selection are drawn."""


class Traced(Protocol):
    """What a line is drawn for: a run, or a trial of a search."""

    @property
    def run(self) -> RunFolder: ...
    @property
    def recipe(self) -> Mapping[str, Any]: ...
    @property
    def val_accuracy(self) -> float | None: ...
    @property
    def colour(self) -> int: ...


class Coordinates(QWidget):
    """Upright axes, a line per run in its colour. Drag along an axis to choose the runs that cross it there.

    The last axis is what they came to: the validation accuracy, unless `result` and `say_result` say otherwise.

    Signals
    -------
    brushed(list[Path]) : the runs within all brushes; empty where no brush is left.
    """

    brushed = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Parallel coordinates of the runs"))
        self.setAccessibleDescription(
            self.tr("Drag along an axis to select the runs that cross it there; Esc ends it.")
        )
        self.setMinimumHeight(120)
        self.result = self.tr("val accuracy")
        self.say_result: Callable[[float], str] = format_percent
        self.axes: list[CoordinateAxis] = []
        self.brushes: dict[int, tuple[float, float]] = {}
        self._runs: list[Traced] = []
        self._shares: list[list[float | None]] = []
        self._chosen: set[Path] = set()
        self._drag: tuple[int, float] | None = None

    def show_runs(self, runs: Sequence[Traced], chosen: Collection[Path]) -> None:
        """Draw these runs; the chosen ones stand out where there are such."""
        self._runs = [run for run in runs if run.recipe]
        accuracies = [run.val_accuracy for run in self._runs]
        axes = axes_of([run.recipe for run in self._runs], {ACCURACY: accuracies}) if self._runs else []
        if [axis.name for axis in axes] != [axis.name for axis in self.axes]:
            self.brushes = {}
        self.axes = axes
        self._shares = [[axis.share(_value(run, axis.name)) for axis in axes] for run in self._runs]
        self._chosen = set(chosen)
        self.update()

    def place(self, axis: int, share: float) -> QPointF:
        """Where a share of an axis lies in the widget."""
        room = self._room()
        step = room.width() / max(len(self.axes) - 1, 1)
        return QPointF(room.left() + step * axis, room.bottom() - share * room.height())

    def clear_brushes(self) -> None:
        """Let every run through again, without telling."""
        self.brushes = {}
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(600, 220)

    # Brushing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        axis = self._axis_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or axis is None:
            return
        self._drag = (axis, self._share_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag is None:
            return
        axis, start = self._drag
        end = self._share_at(event.position())
        self.brushes[axis] = (min(start, end), max(start, end))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag is None:
            return
        axis, start = self._drag
        self._drag = None
        if abs(self.place(axis, start).y() - event.position().y()) < 3:
            self.brushes.pop(axis, None)  # a click takes the brush away
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.brushes:
            self.brushes, self._drag = {}, None
            self._tell()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.update()
        kept = [
            run.run.path for run, shares in zip(self._runs, self._shares, strict=True) if inside(shares, self.brushes)
        ]
        self.brushed.emit(kept if self.brushes else [])

    def _axis_at(self, place: QPointF) -> int | None:
        near = [number for number in range(len(self.axes)) if abs(self.place(number, 0).x() - place.x()) <= GRIP]
        return near[0] if near else None

    def _share_at(self, place: QPointF) -> float:
        room = self._room()
        return min(max((room.bottom() - place.y()) / room.height(), 0.0), 1.0)

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if len(self.axes) < 2:
            self._paint_sentence(painter)
            return
        strong = [self._is_strong(number) for number in range(len(self._runs))]
        for number in sorted(range(len(self._runs)), key=lambda n: strong[n]):
            self._paint_run(painter, number, strong[number])
        for number, axis in enumerate(self.axes):
            self._paint_axis(painter, number, axis)

    def _is_strong(self, number: int) -> bool:
        if self.brushes:
            return inside(self._shares[number], self.brushes)
        return not self._chosen or self._runs[number].run.path in self._chosen

    def _paint_run(self, painter: QPainter, number: int, strong: bool) -> None:
        series = theme_of(self).series
        colour = series[self._runs[number].colour % len(series)]
        painter.setPen(QPen(qcolor(colour, 1.0 if strong else FAINT), 2.0 if strong else 1.4))
        line = QPolygonF()
        for axis, share in enumerate(self._shares[number]):
            if share is None:  # a run without this argument leaves a gap
                painter.drawPolyline(line)
                line = QPolygonF()
            else:
                line.append(self.place(axis, share))
        painter.drawPolyline(line)

    def _paint_axis(self, painter: QPainter, number: int, axis: CoordinateAxis) -> None:
        theme = theme_of(self)
        foot, top = self.place(number, 0), self.place(number, 1)
        painter.setPen(QPen(qcolor(theme.line_strong), 1))
        painter.drawLine(foot, top)
        if number in self.brushes:
            low, high = self.brushes[number]
            brush = QRectF(self.place(number, high) - QPointF(6, 0), self.place(number, low) + QPointF(6, 0))
            painter.setPen(QPen(qcolor(theme.accent), 1))
            painter.setBrush(qcolor(theme.accent, 0.18))
            painter.drawRoundedRect(brush, 3, 3)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setFont(font(theme, theme.small, bold=True))
        painter.setPen(qcolor(theme.text_muted))
        self._put(painter, number, top.y() - theme.small * 2 - XS, self._title(axis))
        painter.setFont(font(theme, theme.small))
        painter.setPen(qcolor(theme.text_faint))
        if axis.categories:
            for word in axis.categories:
                share = axis.share(word)
                self._beside(painter, number, self.place(number, share or 0.0).y(), word)
        else:
            self._put(painter, number, top.y() - theme.small - 2, self._said(axis, axis.high))
            self._put(painter, number, foot.y() + XS, self._said(axis, axis.low))

    def _put(self, painter: QPainter, number: int, y: float, text: str) -> None:
        """A word over or under an axis, within the widget."""
        metrics = QFontMetricsF(painter.font())
        wide = self._room().width() / max(len(self.axes) - 1, 1)
        text = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, wide - XS)
        x = self.place(number, 0).x() - metrics.horizontalAdvance(text) / 2
        x = min(max(x, XS), self.width() - metrics.horizontalAdvance(text) - XS)
        painter.drawText(QPointF(x, y + metrics.ascent()), text)

    def _beside(self, painter: QPainter, number: int, y: float, word: str) -> None:
        metrics = QFontMetricsF(painter.font())
        last = number == len(self.axes) - 1
        x = self.place(number, 0).x() + (-XS - metrics.horizontalAdvance(word) if last else XS)
        painter.drawText(QPointF(x, y - 3), word)

    def _paint_sentence(self, painter: QPainter) -> None:
        theme = theme_of(self)
        painter.setFont(font(theme, theme.body))
        painter.setPen(qcolor(theme.text_muted))
        text = self.tr("The recipes of these runs do not differ: there is nothing to set against their accuracy.")
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), text)

    def _title(self, axis: CoordinateAxis) -> str:
        return self.result if axis.name == ACCURACY else axis.name

    def _said(self, axis: CoordinateAxis, value: float) -> str:
        return self.say_result(value) if axis.name == ACCURACY else format_value(value, 3)

    def _room(self) -> QRectF:
        small = theme_of(self).small
        return QRectF(self.rect()).adjusted(2 * XL, 2.6 * small, -2 * XL, -1.8 * small)


def _value(run: Traced, name: str) -> object:
    return run.val_accuracy if name == ACCURACY else run.recipe.get(name)
