"""The list of ready networks: a row for each, under the heading of its family."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.protocol.zoo import ModelInfo
from gui.theme import RADIUS_SMALL, M, S, Theme, font, qcolor, theme_of
from gui.widgets.format import format_percent, format_short

INFO = Qt.ItemDataRole.UserRole
ROW, HEADING = 30, 30

AnyIndex = QModelIndex | QPersistentModelIndex


class ModelList(QListView):
    """Ready networks by family; headings cannot be chosen.

    Signals
    -------
    chosen(object) : the ModelInfo of the row that is current now, or None.
    opened() : a row was double-clicked, or Enter pressed.
    """

    chosen = Signal(object)
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._models: tuple[ModelInfo, ...] = ()
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Ready networks"))
        self.selectionModel().currentChanged.connect(self._on_current)
        self.activated.connect(self._on_activated)

    @property
    def current(self) -> ModelInfo | None:
        """The chosen network."""
        info = self.currentIndex().data(INFO)
        return info if isinstance(info, ModelInfo) else None

    def show_models(self, models: Sequence[ModelInfo], words: str = "") -> None:
        """List those whose name or family holds every word; the current one stays so where it is among them."""
        self._models = tuple(models)
        held = self.current
        self._rows.clear()
        wanted = words.lower().split()
        shown = [info for info in models if all(word in f"{info.name} {info.family}".lower() for word in wanted)]
        for family, inside in groupby(shown, key=lambda info: info.family):
            heading = QStandardItem(family)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            self._rows.appendRow(heading)
            for info in inside:
                item = QStandardItem(info.name)
                item.setData(info, INFO)
                item.setAccessibleText(self._said(info))
                self._rows.appendRow(item)
        self.choose(held.name if held in shown and held else shown[0].name if shown and wanted else "")

    def search(self, words: str) -> None:
        """Show what fits the words."""
        self.show_models(self._models, words)

    def choose(self, name: str) -> None:
        """Make the network of that name the current one."""
        for row in range(self._rows.rowCount()):
            index = self._rows.index(row, 0)
            info = index.data(INFO)
            if isinstance(info, ModelInfo) and info.name == name:
                self.setCurrentIndex(index)
                self.scrollTo(index, QListView.ScrollHint.PositionAtCenter)
                return
        self.chosen.emit(None)

    @property
    def count(self) -> int:
        """How many networks are listed."""
        return sum(1 for row in range(self._rows.rowCount()) if self._rows.index(row, 0).data(INFO) is not None)

    def _said(self, info: ModelInfo) -> str:
        return self.tr("{name}, {parameters} parameters").format(
            name=info.name, parameters=format_short(info.parameters)
        )

    def _on_current(self, index: QModelIndex) -> None:
        info = index.data(INFO)
        self.chosen.emit(info if isinstance(info, ModelInfo) else None)

    def _on_activated(self, index: QModelIndex) -> None:
        if index.data(INFO) is not None:
            self.opened.emit()


class _Delegate(QStyledItemDelegate):
    """Name at the left; parameters and accuracy at the right, in columns of figures."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        height = HEADING if index.data(INFO) is None else ROW
        return QSize(100, round(height * theme_of(option.widget).scale))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme, info = theme_of(option.widget), index.data(INFO)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(info, ModelInfo):
            _paint_row(painter, option, info, theme)
        else:
            painter.setFont(font(theme, theme.small, bold=True))
            painter.setPen(qcolor(theme.text_faint))
            room = QRect(option.rect).adjusted(M, 0, -M, -4)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, str(index.data()))
        painter.restore()


def _paint_row(painter: QPainter, option: QStyleOptionViewItem, info: ModelInfo, theme: Theme) -> None:
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    over = bool(option.state & QStyle.StateFlag.State_MouseOver)
    ground = QRectF(option.rect).adjusted(S - 4, 1, -(S - 4), -1)
    if chosen or over:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(theme.accent_soft if chosen else theme.hover))
        painter.drawRoundedRect(ground, RADIUS_SMALL, RADIUS_SMALL)
    room = QRect(option.rect).adjusted(M, 0, -M, 0)
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.setFont(font(theme))
    painter.setPen(qcolor(theme.accent_ink if chosen else theme.text))
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | middle, info.name)
    figures = font(theme, theme.small, mono=True)
    painter.setFont(figures)
    wide = QFontMetrics(figures).horizontalAdvance("00.0 % ")
    painter.setPen(qcolor(theme.text_muted))
    if info.accuracy:
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | middle, format_percent(info.accuracy))
    painter.setPen(qcolor(theme.text_faint))
    room.setRight(room.right() - wide - S)
    painter.drawText(room, Qt.AlignmentFlag.AlignRight | middle, format_short(info.parameters))
