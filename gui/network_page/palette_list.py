"""The list of the palette: rows that can be dragged, chosen, folded away and walked through by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from gui.network_page.clipboard import new_block_data
from gui.network_page.palette_delegate import PaletteDelegate
from gui.network_page.palette_rows import ABOUT, ROW, PaletteModel, Row

CHOOSABLE = ("layer", "mine")


class PaletteList(QListView):
    """Shows a PaletteModel.

    Signals
    -------
    chosen(str) : a layer or a block was double-clicked, or Enter was pressed on it.
    folded(str) : the section of that key is to open or to close.
    menuWanted(object, QPoint) : a context menu for this Row, at this place of the screen.
    deleteWanted(str) : Delete was pressed on a block of one's own.
    typed(str) : letters that belong into the search field; "" for just going there.
    """

    chosen = Signal(str)
    folded = Signal(str)
    menuWanted = Signal(object, QPoint)  # noqa: N815 - Qt spells signals so
    deleteWanted = Signal(str)  # noqa: N815
    typed = Signal(str)

    def __init__(self, model: PaletteModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.delegate = PaletteDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Layers"))
        self.doubleClicked.connect(self._choose)

    def row_at(self, index: QModelIndex) -> Row | None:
        """The row of an index; None for none."""
        return index.data(ROW) if index.isValid() else None

    def select_first(self) -> None:
        """Go to the first row that can be chosen."""
        self._go_to(next((n for n, row in enumerate(self._rows.rows) if row.kind in CHOOSABLE), -1))

    def select(self, kind: str, name: str) -> None:
        """Go to the row of that kind and name."""
        self._go_to(next((n for n, row in enumerate(self._rows.rows) if (row.kind, row.name) == (kind, name)), -1))

    def rename(self, name: str) -> None:
        """Let a block of one's own be called otherwise, in its row."""
        self._edit(name, Qt.ItemDataRole.EditRole)

    def describe(self, name: str) -> None:
        """Let a block of one's own be described anew, in its row."""
        self._edit(name, ABOUT)

    def _edit(self, name: str, role: int) -> None:
        self.select("mine", name)
        self.delegate.will_edit(role)
        self.edit(self.currentIndex())

    def _go_to(self, row: int) -> None:
        if row >= 0:
            self.setCurrentIndex(self._rows.index(row, 0))

    def _choose(self, index: QModelIndex) -> None:
        row = self.row_at(index)
        if row and row.kind in CHOOSABLE:
            self.chosen.emit(row.name)

    # Mouse

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        row = self.row_at(self.indexAt(event.position().toPoint()))
        if row and row.kind == "heading" and event.button() == Qt.MouseButton.LeftButton:
            self.folded.emit(row.name)

    def contextMenuEvent(self, event) -> None:
        row = self.row_at(self.indexAt(event.pos()))
        if row:
            self.menuWanted.emit(row, event.globalPos())

    def startDrag(self, _actions: Qt.DropAction) -> None:  # noqa: N802 - Qt's name
        row = self.row_at(self.currentIndex())
        if row is None or row.kind not in CHOOSABLE:
            return
        drag = QDrag(self)
        drag.setMimeData(new_block_data(row.name))
        picture = self.viewport().grab(self.visualRect(self.currentIndex()))
        drag.setPixmap(picture)
        drag.setHotSpot(picture.rect().center() / picture.devicePixelRatio())
        drag.exec(Qt.DropAction.CopyAction)

    # Keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.row_at(self.currentIndex())
        if row is None or not self._act(event, row):
            letters = event.text()
            if letters.isprintable() and letters.strip() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
                self.typed.emit(letters)
            else:
                super().keyPressEvent(event)

    def _act(self, event: QKeyEvent, row: Row) -> bool:
        """What a key means on this row; False where it means nothing."""
        key = event.key()
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if row.kind == "heading":
            wants = enter or key == Qt.Key.Key_Space
            if wants or (key == Qt.Key.Key_Right and not row.open) or (key == Qt.Key.Key_Left and row.open):
                self.folded.emit(row.name)
                return True
        elif enter:
            self._choose(self.currentIndex())
            return True
        elif key == Qt.Key.Key_Left:
            above = [n for n in range(self.currentIndex().row()) if self._rows.rows[n].kind == "heading"]
            self._go_to(above[-1] if above else -1)
            return True
        elif row.kind == "mine" and key == Qt.Key.Key_F2:
            self.rename(row.name)
            return True
        elif row.kind == "mine" and key == Qt.Key.Key_Delete:
            self.deleteWanted.emit(row.name)
            return True
        if key == Qt.Key.Key_Up and self.currentIndex().row() == 0:
            self.typed.emit("")
            return True
        return False
