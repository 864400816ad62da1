"""The table with a last line that never scrolls away: the sums of the whole network."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.network_page.analyzer import AnalyzerModel
from gui.network_page.analyzer_look import alignment
from gui.network_page.analyzer_rows import SHAPES
from gui.network_page.analyzer_view import AnalyzerView
from gui.theme import S, font, qcolor, theme_of

HEIGHT = 28


class TotalsRow(QWidget):
    """One number under each column of the table, wherever the columns are moved or scrolled to."""

    def __init__(self, table: AnalyzerView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table, self._header = table, table.horizontalHeader()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Totals"))
        self._header.sectionResized.connect(self.update)
        table.horizontalScrollBar().valueChanged.connect(self.update)
        self._model.totalsChanged.connect(self._on_totals)
        self._on_totals()

    def cells(self) -> tuple[str, ...]:
        """What stands under each column."""
        return self._model.totals()

    def sizeHint(self) -> QSize:
        return QSize(0, max(HEIGHT, round(HEIGHT * theme_of(self).scale * 0.92)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = theme_of(self), QPainter(self)
        painter.fillRect(self.rect(), qcolor(theme.surface))
        painter.setPen(qcolor(theme.line_strong))
        painter.drawLine(0, 0, self.width(), 0)
        painter.setPen(qcolor(theme.text))
        for column, text in enumerate(self.cells()):
            if text and not self._table.isColumnHidden(column):
                sizes = column == SHAPES
                painter.setFont(font(theme, theme.small if sizes else None, bold=not sizes, mono=sizes))
                room = self._room(column)
                shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, round(room.width()))
                painter.drawText(room, alignment(column), shown)

    def _room(self, column: int) -> QRectF:
        """Where the text of a column goes; the name reaches over the type, which has no total."""
        left, width = self._header.sectionViewportPosition(column), self._header.sectionSize(column)
        if column == 0:
            width += self._header.sectionSize(1)
        return QRectF(left, 1, width, self.height() - 1).adjusted(S, 0, -S, 0)

    @property
    def _model(self) -> AnalyzerModel:
        model = self._table.model()
        assert isinstance(model, AnalyzerModel)
        return model

    def _on_totals(self) -> None:
        cells = self.cells()
        self.setVisible(any(cells))
        self.setAccessibleDescription(", ".join(cell for cell in cells if cell))
        self.update()


def with_totals(table: AnalyzerView) -> QWidget:
    """The table over its totals."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(table, 1)
    column.addWidget(TotalsRow(table))
    return whole
