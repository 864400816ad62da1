"""Which of torchvision's sets, from which folder, and whether it may be fetched."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.icons import icon
from gui.theme import S, style

NAMES = ("MNIST", "FashionMNIST", "KMNIST", "EMNIST", "USPS", "CIFAR10", "CIFAR100", "STL10", "SVHN")
"""The sets that core.data.sources.library reads, in its order."""


class LibraryForm(QWidget):
    """Name, folder, download, and the button that uses them.

    Signals
    -------
    chosen(str) : the source, written as on the command line.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.folder, self.browse = QComboBox(), QLineEdit(), QToolButton()
        self.download = QCheckBox(self.tr("Download where missing"))
        self.use = QPushButton(self.tr("Use this set"))
        self.name.addItems(NAMES)
        self.name.setCurrentText("CIFAR10")
        self._arrange()
        self.browse.clicked.connect(self._browse)
        self.use.clicked.connect(self._choose)
        self.folder.returnPressed.connect(self._choose)

    @property
    def source(self) -> str:
        """What is entered, as a source; without a folder the one in Layerwright's home is meant."""
        options = [f"root={self.folder.text().strip()}"] if self.folder.text().strip() else []
        options += ["download=1"] if self.download.isChecked() else []
        return f"torchvision:{self.name.currentText()}" + (f"?{'&'.join(options)}" if options else "")

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self.source)

    @Slot()
    def _browse(self) -> None:
        start = self.folder.text().strip() or str(Path.home())
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder of the set"), start)
        if folder:
            self.folder.setText(folder)

    def _arrange(self) -> None:
        self.name.setAccessibleName(self.tr("Set of torchvision"))
        self.folder.setAccessibleName(self.tr("Folder of the set"))
        self.folder.setPlaceholderText(self.tr("Layerwright's own folder"))
        self.browse.setIcon(icon("folder"))
        self.browse.setAccessibleName(self.tr("Choose the folder…"))
        self.browse.setToolTip(self.browse.accessibleName())
        style(self.use, kind="primary")
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addWidget(self.folder, 1)
        row.addWidget(self.browse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, S)
        column.setSpacing(S)
        column.addWidget(self.name)
        column.addLayout(row)
        column.addWidget(self.download)
        column.addWidget(self.use)
