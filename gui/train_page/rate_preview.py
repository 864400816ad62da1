"""The learning rate over the run to come, as a small drawing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.errors import Message
from core.project.model import Project
from gui.document import Document
from gui.question import Question
from gui.texts import say
from gui.theme import S, font, qcolor, theme_of
from gui.widgets.format import format_integer

if TYPE_CHECKING:
    from gui.engine_thread import Engine

WAIT_MS = 200
HEIGHT = 84


@dataclass(frozen=True)
class Rates:
    """(step, learning rate) in order, and how many steps there are."""

    points: tuple[tuple[float, float], ...] = ()
    steps: int = 0


def read_rates(result: Mapping[str, Any]) -> Rates:
    """The answer of "learning_rates"."""
    points = tuple((float(step), float(rate)) for step, rate in result["points"])
    return Rates(points, int(result["steps"]))


class RatePreview(QWidget):
    """Asks the engine for the curve of `document.project.recipe` whenever it changes, and draws it."""

    def __init__(self, document: Document, engine: Engine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._shown: Project | None = None
        self.rates, self.failure = Rates(), ""
        self._question = Question(engine, self)
        self._timer = QTimer(self, singleShot=True, interval=WAIT_MS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._timer.timeout.connect(self._ask)
        self._question.done.connect(self._on_rates)
        self._question.failed.connect(self._on_failed)
        document.projectChanged.connect(self._on_project)

    def sizeHint(self) -> QSize:
        return QSize(120, HEIGHT)

    def showEvent(self, event: object) -> None:
        self._timer.start()

    @Slot(object)
    def _on_project(self, project: Project) -> None:
        before = self._shown
        if before is None or project.recipe is not before.recipe or project.data is not before.data:
            if self.isVisible():
                self._timer.start()
            else:
                self._shown = None

    @Slot()
    def _ask(self) -> None:
        project = self._document.project
        if project is self._shown:
            return
        self._shown = project
        bare = project.model_copy(update={"network": type(project.network)()})
        self._question.ask("learning_rates", {"project": bare.model_dump(mode="json")}, decode=read_rates)

    @Slot(object)
    def _on_rates(self, rates: Rates) -> None:
        self.rates, self.failure = rates, ""
        self._say()

    @Slot(object)
    def _on_failed(self, message: Message) -> None:
        self.rates, self.failure = Rates(), say(message)
        self._say()

    def _say(self) -> None:
        values = [rate for _, rate in self.rates.points]
        if values:
            text = self.tr("Learning rate from {first:.2g} to {last:.2g}, at most {most:.2g}, over {steps} steps")
            told = text.format(
                first=values[0], last=values[-1], most=max(values), steps=format_integer(self.rates.steps)
            )
        else:
            told = self.failure
        self.setToolTip(told)
        self.setAccessibleName(told)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(theme, theme.small))
        line = painter.fontMetrics().height()
        if not self.rates.points:
            painter.setPen(qcolor(theme.danger if self.failure else theme.text_faint))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap), self.failure)
            return
        area = QRectF(0, line + 2, self.width() - 1, self.height() - 2 * line - S)
        highest = max(rate for _, rate in self.rates.points)
        last = max(self.rates.points[-1][0], 1.0)
        dots = [
            QPointF(area.left() + step / last * area.width(), area.bottom() - rate / highest * area.height())
            for step, rate in self.rates.points
        ]
        fill = QPolygonF([area.bottomLeft(), *dots, area.bottomRight()])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(theme.accent, 0.12))
        painter.drawPolygon(fill)
        painter.setPen(QPen(qcolor(theme.accent), 1.6))
        painter.drawPolyline(QPolygonF(dots))
        painter.setPen(qcolor(theme.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.setPen(qcolor(theme.text_faint))
        top = QRectF(0, 0, self.width(), line)
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft, f"{highest:.3g}")
        foot = QRectF(0, area.bottom() + 3, self.width(), line)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, "0")
        steps = self.tr("{n} steps").format(n=format_integer(self.rates.steps))
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, steps)
