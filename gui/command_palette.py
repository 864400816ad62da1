"""Every action by typing a part of its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.actions import ActionSpec
from gui.icons import icon
from gui.theme import M, S, qcolor, style, theme_of

WIDTH, ROWS, ROW_HEIGHT = 520, 11, 30
SHORTCUT_ROLE = Qt.ItemDataRole.UserRole + 1


class CommandPalette(QFrame):
    """A popup with a search field over the list of what can be done now."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("card", True)
        self.setAccessibleName(self.tr("Commands"))
        self._around = parent
        self._specs: list[ActionSpec] = []
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("What would you like to do?"))
        self._field.setClearButtonEnabled(True)
        self._field.textChanged.connect(self._filter)
        self._field.installEventFilter(self)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Commands"))
        self._list.setItemDelegate(_ShortcutAtRight(self._list))
        self._list.itemActivated.connect(self._run)
        self._list.itemClicked.connect(self._run)
        self._none = QLabel(self.tr("Nothing that can be done now is called so. Try another word."), self)
        style(self._none, role="muted")
        self._none.setContentsMargins(M, S, M, S)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(S, S, S, S)
        layout.setSpacing(S)
        layout.addWidget(self._field)
        layout.addWidget(self._none)
        layout.addWidget(self._list, 1)

    def open_with(self, specs: Sequence[ActionSpec]) -> None:
        """Show what can be done now; the others are left out."""
        self._specs = [spec for spec in specs if spec.enabled()]
        self._field.clear()
        self._filter("")
        self.resize(WIDTH, ROWS * ROW_HEIGHT + 72)
        self.move(self._around.mapToGlobal(QPoint((self._around.width() - WIDTH) // 2, 52)))
        self.show()
        self._field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step and self._list.count():
                self._list.setCurrentRow((self._list.currentRow() + step) % self._list.count())
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _filter(self, text: str) -> None:
        words = text.lower().split()
        self._list.clear()
        for number, spec in enumerate(self._specs):
            if all(word in spec.text.lower() for word in words):
                row = QListWidgetItem(icon(spec.icon or "chevron-right"), spec.text, self._list)
                row.setData(Qt.ItemDataRole.UserRole, number)
                row.setData(SHORTCUT_ROLE, QKeySequence(spec.shortcut).toString(QKeySequence.SequenceFormat.NativeText))
        self._list.setCurrentRow(0)
        self._none.setVisible(self._list.count() == 0)

    def _run(self, row: QListWidgetItem | None) -> None:
        if row is not None and self.isVisible():  # where one click activates, Qt tells of it twice
            self.hide()
            self._specs[row.data(Qt.ItemDataRole.UserRole)].run()


class _ShortcutAtRight(QStyledItemDelegate):
    """Paints the shortcut of a row faintly at its right end."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(qcolor(theme_of().text_faint))
        room = option.rect.adjusted(0, 0, -M, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, index.data(SHORTCUT_ROLE))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index).expandedTo(QSize(0, ROW_HEIGHT))
