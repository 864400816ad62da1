"""The small box beside the pointer that reads all curves at one place."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QLabel, QWidget

from core.project.parts import Target
from gui.score_words import format_score, score_name
from gui.theme import RADIUS, Theme, theme_of
from gui.train_page.run_curves import Measure, RunCurves, XAxis
from gui.widgets.curves import nearest
from gui.widgets.format import format_duration, format_integer, format_value


class PlotReadout(QLabel):
    """Floats over the plots, never in the way of the mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._around = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.hide()

    def show_at(self, curves: RunCurves, axis: XAxis, x: float) -> None:
        """Read `curves` at the training step nearest to x, and at the epoch nearest to it."""
        theme = theme_of(self)
        self.setText(self._text(curves, axis, x, theme))
        self.setStyleSheet(
            f"background: {theme.surface_raised}; border: 1px solid {theme.line_strong};"
            f"border-radius: {RADIUS}px; padding: 6px 10px; font-size: {theme.small}px;"
        )
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()

    def _text(self, curves: RunCurves, axis: XAxis, x: float, theme: Theme) -> str:
        row = curves.row_near(axis, x)
        if row is None:
            return ""
        step, seconds = float(curves.train["step"][row]), float(curves.train["seconds"][row])
        where = self.tr("Epoch {epoch} · step {step} · {time}").format(
            epoch=format_value(step / curves.steps_per_epoch, 4),
            step=format_integer(int(step)),
            time=format_duration(seconds),
        )
        lines = [f"<b>{where}</b>"]
        names: tuple[tuple[Measure, str], ...] = (("accuracy", score_name(curves.target)), ("loss", self.tr("Loss")))
        rows = "".join(self._row(curves, axis, x, row, measure, name, theme) for measure, name in names)
        heads = "".join(
            f'<td align="right" style="padding-left: 14px; color: {colour}">{text}</td>'
            for text, colour in (
                (self.tr("train"), theme.plot_train),
                (self.tr("this batch"), theme.text_faint),
                (self.tr("validation"), theme.plot_validation),
            )
        )
        lines.append(f"<table cellspacing='0' cellpadding='1'><tr><td></td>{heads}</tr>{rows}</table>")
        return "".join(lines)

    def _row(
        self, curves: RunCurves, axis: XAxis, x: float, row: int, measure: Measure, name: str, theme: Theme
    ) -> str:
        smoothed = float(curves.smoothers[measure].values[row])
        at_epoch = nearest(curves.x(curves.validation, axis), x)
        known = [smoothed, float(curves.train[measure][row])]
        known += [] if at_epoch is None else [float(curves.validation[measure][at_epoch])]
        numbers = [_number(measure, value, curves.target) for value in known]
        numbers += ["–"] if at_epoch is None else []
        cells = "".join(f'<td align="right" style="padding-left: 14px">{number}</td>' for number in numbers)
        return f'<tr><td style="color: {theme.text_muted}">{name}</td>{cells}</tr>'

    def _place(self) -> None:
        around = self._around
        at = around.mapFromGlobal(QCursor.pos()) + QPoint(16, 16)
        if at.x() + self.width() > around.width():
            at.setX(at.x() - self.width() - 32)
        if at.y() + self.height() > around.height():
            at.setY(at.y() - self.height() - 32)
        self.move(max(at.x(), 0), max(at.y(), 0))


def _number(measure: Measure, value: float, target: Target) -> str:
    return format_score(value, target) if measure == "accuracy" else format_value(value, 4)
