"""How many images are excluded and relabelled, and the way to take all of that back."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from core.project.model import Data
from gui.data_page.marker import Marker
from gui.document import Document
from gui.theme import style


class MarksButton(QPushButton):
    """Seen only while the project marks images."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.marker = Marker(document, self)
        style(self, kind="quiet")
        menu = QMenu(self)
        menu.addAction(self.tr("Include all again"), self._include)
        menu.addAction(self.tr("Give all their own class again"), self._own_classes)
        self.setMenu(menu)
        document.dataChanged.connect(self._show)
        self._show(document.project.data)

    @Slot(object)
    def _show(self, data: Data) -> None:
        out, changed = len(data.excluded), len(data.relabelled)
        parts = [
            self.tr("%n excluded", "", out) if out else "",
            self.tr("%n relabelled", "", changed) if changed else "",
        ]
        self.setText(", ".join(part for part in parts if part))
        self.setVisible(bool(out or changed))
        for action, count in zip(self.menu().actions(), (out, changed), strict=True):
            action.setEnabled(bool(count))

    @Slot()
    def _include(self) -> None:
        self.marker.include(self.marker.data.excluded)

    @Slot()
    def _own_classes(self) -> None:
        self.marker.relabel(tuple(self.marker.data.relabelled), "")
