"""One line of the settings: how much the cache holds, how much it may hold, and a button that empties it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from core.project import cache
from gui.theme import M
from gui.widgets.format import format_bytes

LIMITS = tuple(n * 10**9 for n in (1, 2, 4, 8, 16, 32, 64))


class CacheLine(QWidget):
    """Reads the folder when it is shown; what is chosen holds at once, for runs already going on as well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.held, self.limit = QLabel(), QComboBox()
        self.clear = QPushButton(self.tr("Clear"))
        self.clear.setToolTip(self.tr("Delete everything in the cache; it fills again by itself"))
        self.limit.setAccessibleName(self.tr("How much the cache may hold"))
        self.held.setToolTip(str(cache.cache_folder()))
        for most in sorted({*LIMITS, cache.max_bytes()}):
            self.limit.addItem(self.tr("of at most {size}").format(size=format_bytes(most)), most)
        self.limit.setCurrentIndex(self.limit.findData(cache.max_bytes()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(M)
        row.addWidget(self.held)
        row.addWidget(self.limit, 1)
        row.addWidget(self.clear)
        self.limit.activated.connect(self._choose)
        self.clear.clicked.connect(self._empty)
        self._show()

    @Slot(int)
    def _choose(self, index: int) -> None:
        try:
            cache.set_max_bytes(self.limit.itemData(index))
        except OSError:
            self.limit.setCurrentIndex(self.limit.findData(cache.max_bytes()))
            self.limit.setToolTip(self.tr("{folder} cannot be written to.").format(folder=cache.cache_folder().parent))
        self._show()

    @Slot()
    def _empty(self) -> None:
        cache.clear()
        self._show()

    def _show(self) -> None:
        held = cache.held_bytes()
        self.held.setText(format_bytes(held))
        self.clear.setEnabled(held > 0)
