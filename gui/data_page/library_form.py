"""Which of torchvision's sets, from which folder, and whether it may be fetched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.icons import icon
from gui.theme import S, style
from gui.widgets.format import format_bytes, format_integer

FIRST = "CIFAR10"


class LibraryForm(QWidget):
    """Name, folder, download, and the button that uses them.

    Signals
    -------
    chosen(str) : the source, written as on the command line.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sets: dict[str, Mapping[str, Any]] = {}
        self.name, self.folder, self.browse = QComboBox(), QLineEdit(), QToolButton()
        self.about = QLabel(wordWrap=True)
        self.download = QCheckBox(self.tr("Download if missing"))
        self.use = QPushButton(self.tr("Use this set"))
        self._arrange()
        self.name.currentTextChanged.connect(self._show_set)
        self.browse.clicked.connect(self._browse)
        self.use.clicked.connect(self._choose)
        self.folder.returnPressed.connect(self._choose)

    def show_sets(self, sets: Sequence[Mapping[str, Any]]) -> None:
        """Offer these: {"name", "classes", "images", "side", "megabytes", "by_hand"} each."""
        self._sets = {str(each["name"]): each for each in sets}
        self.name.clear()
        self.name.addItems(list(self._sets))
        self.name.setCurrentText(FIRST)

    @property
    def source(self) -> str:
        """What is entered, as a source; without a folder the one in Layerwright's home is meant."""
        options = [f"root={self.folder.text().strip()}"] if self.folder.text().strip() else []
        options += ["download=1"] if self.download.isChecked() and self.download.isEnabled() else []
        return f"torchvision:{self.name.currentText()}" + (f"?{'&'.join(options)}" if options else "")

    @Slot(str)
    def _show_set(self, name: str) -> None:
        held = self._sets.get(name)
        if held is None:
            return
        size = self.tr("{side} px").format(side=held["side"]) if held["side"] else self.tr("various sizes")
        parts = [
            self.tr("{n} classes").format(n=format_integer(held["classes"])),
            self.tr("{n} images").format(n=format_integer(held["images"])),
            size,
        ]
        if held["by_hand"]:
            text = self.tr("torchvision cannot fetch it: get it from {origin} and choose its folder below.")
            self.about.setText("  ·  ".join(parts) + "\n" + text.format(origin=held["by_hand"].replace("/", "/\u200b")))
        else:
            parts.append(self.tr("{size} to fetch").format(size=format_bytes(held["megabytes"] * 1e6)))
            self.about.setText("  ·  ".join(parts))
        self.download.setEnabled(not held["by_hand"])

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
        self.name.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.name.setMaxVisibleItems(16)
        style(self.about, role="faint")
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop)
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
        column.addWidget(self.about)
        column.addLayout(row)
        column.addWidget(self.download)
        column.addWidget(self.use)
