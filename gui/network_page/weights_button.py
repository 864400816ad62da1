"""The button that says where the starting weights of a project are now."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from core.project.edit import SetWeights
from gui.document import Document
from gui.theme import style


class WeightsButton(QPushButton):
    """Asks for the file that a project begins with, as Layerwright has kept it on another machine."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.setText(self.tr("Choose a local file…"))
        style(self, kind="link")
        self.clicked.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        weights = self._document.project.weights
        name = Path(weights.file).name if weights else ""
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("The weights {name}").format(name=name), name, self.tr("Weights (*.safetensors)")
        )
        if path and weights is not None:
            found = SetWeights(weights.model_copy(update={"file": path}))
            self._document.edit(found, self.tr("Choose the starting weights"))
