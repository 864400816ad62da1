"""Cells that hold one line of text, painted with as little asking as possible."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gui.theme import S, qcolor, theme_of

NOTED = (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver).value
Index = QModelIndex | QPersistentModelIndex


class TextDelegate(QStyledItemDelegate):
    """For tables that are painted anew with every edit: asks the model for text, alignment and colour only.

    Qt's own asks for eight roles, each of which is a way into Python and back.
    """

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        paint_ground(painter, option)
        text = index.data()
        if not text:
            return
        ink, place = index.data(Qt.ItemDataRole.ForegroundRole), index.data(Qt.ItemDataRole.TextAlignmentRole)
        room = option.rect.adjusted(S, 0, -S, 0)  # type: ignore[attr-defined]
        metrics = option.fontMetrics  # type: ignore[attr-defined]
        painter.setFont(option.font)  # type: ignore[attr-defined]
        painter.setPen(ink.color() if ink else qcolor(theme_of().text))
        painter.drawText(room, place, metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width()))


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """What lies below a cell: nothing, or the ground of a row that is selected or under the mouse."""
    if not option.state.value & NOTED:  # type: ignore[attr-defined]
        return
    view: QWidget = option.widget  # type: ignore[attr-defined]
    view.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, view)
