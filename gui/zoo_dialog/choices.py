"""What a person chooses about a ready network: its weights, its classes, what is locked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from core.network.tree import Network
from core.protocol.zoo import ModelInfo
from gui.theme import L, M, S, style
from gui.widgets.card import SectionLabel
from gui.widgets.format import format_bytes, format_percent

MOST_CLASSES = 100_000
FRESH, DOWNLOAD, LOCAL = range(3)


class Choices(QWidget):
    """Weights, classes and locks of one network.

    Signals
    -------
    changed() : the person chose something else.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = ""
        self._info: ModelInfo | None = None
        self.fresh, self.download = QRadioButton(self.tr("Fresh, as if nothing was ever learned")), QRadioButton()
        self.local = QRadioButton(self.tr("From a local file"))
        self.entries, self.browse = QComboBox(), QPushButton(self.tr("Choose…"))
        self.entries.setAccessibleName(self.tr("Which weights"))
        self.file_name = QLabel()
        style(self.file_name, role="muted")
        self._sources = QButtonGroup(self)
        for number, button in enumerate((self.fresh, self.download, self.local)):
            self._sources.addButton(button, number)
        self.replace_head = QCheckBox(self.tr("Replace the last layer for"))
        self.classes = QSpinBox()
        self.classes.setRange(1, MOST_CLASSES)
        self.classes.setAccessibleName(self.tr("Number of classes"))
        self.classes.lineEdit().setTextMargins(S - 2, 0, 0, 0)
        self.freeze = QComboBox()
        self.freeze.setAccessibleName(self.tr("What is frozen"))
        self._note = QLabel(wordWrap=True)
        style(self._note, role="faint")
        self._arrange()
        self._connect()

    # What is chosen

    @property
    def weights(self) -> str:
        """The name of an entry, the path of a file, or "" for fresh weights."""
        source = self._sources.checkedId()
        if source == DOWNLOAD:
            return str(self.entries.currentData() or "")
        return self._file if source == LOCAL else ""

    @property
    def wanted_classes(self) -> int:
        """How many classes the last layer is to have; 0 where it stays as it is."""
        return self.classes.value() if self.replace_head.isChecked() else 0

    @property
    def frozen(self) -> str:
        """As `freeze` of core.zoo.open."""
        return str(self.freeze.currentData() or "")

    @property
    def is_complete(self) -> bool:
        """Whether everything is there: a local file has been chosen where one is to be used."""
        return self._sources.checkedId() != LOCAL or bool(self._file)

    # What is shown

    def set_classes(self, count: int) -> None:
        """The number of classes that the open data has."""
        self.replace_head.setChecked(count > 0)
        self.classes.setValue(count or 10)

    def show_model(self, info: ModelInfo) -> None:
        """Offer the weights of that network; what was chosen of the rest stays."""
        self._info = info
        self.entries.clear()
        for entry in info.weights:
            facts = [format_percent(entry.accuracy), f"{entry.size} px", format_bytes(entry.megabytes * 1e6)]
            if entry.here:
                facts[-1] = self.tr("already here")
            self.entries.addItem(f"{entry.name} · {' · '.join(facts)}", entry.name)
        self.download.setEnabled(bool(info.weights))
        if self._sources.checkedId() < 0 or not self.weights:
            self.fresh.setChecked(True)
        self._file = ""
        if self._sources.checkedId() == LOCAL:
            self.fresh.setChecked(True)
        self.show_parts(Network())
        self._show()

    def show_parts(self, network: Network) -> None:
        """Offer to freeze up to each part of that network."""
        held = self.frozen
        self.freeze.clear()
        self.freeze.addItem(self.tr("Nothing: everything learns"), "")
        self.freeze.addItem(self.tr("All but the last layer"), "head")
        for block in network.blocks[:-1]:
            if block.spec.is_container:
                self.freeze.addItem(self.tr("Up to {name}").format(name=block.name), block.name)
        self.freeze.setCurrentIndex(max(0, self.freeze.findData(held)))

    def use_file(self, path: Path) -> None:
        """Take the weights from that file."""
        self._file = str(path)
        self.local.setChecked(True)
        self._show()
        self.changed.emit()

    # Within

    def _arrange(self) -> None:
        self.download.setText(self.tr("Learned on ImageNet:"))
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(S)
        first.addWidget(self.download)
        first.addWidget(self.entries, 1)
        second.setSpacing(S)
        second.addWidget(self.local)
        second.addWidget(self.file_name, 1)
        second.addWidget(self.browse)
        head = QHBoxLayout()
        head.setSpacing(S)
        head.addWidget(self.replace_head)
        head.addWidget(self.classes)
        head.addWidget(QLabel(self.tr("classes")))
        head.addStretch(1)
        lock = QHBoxLayout()
        lock.setSpacing(S)
        label = QLabel(self.tr("Freeze"))
        label.setBuddy(self.freeze)
        lock.addWidget(label)
        lock.addWidget(self.freeze, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(SectionLabel(self.tr("Weights")))
        column.addWidget(self.fresh)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self._note)
        column.addSpacing(L)
        column.addWidget(SectionLabel(self.tr("For your images")))
        column.addLayout(head)
        column.addLayout(lock)
        column.addSpacing(M)

    def _connect(self) -> None:
        self._sources.idToggled.connect(self._on_source)
        self.browse.clicked.connect(self._ask_file)
        self.entries.activated.connect(self._on_entry)
        self.replace_head.toggled.connect(self.classes.setEnabled)

    @Slot(int, bool)
    def _on_source(self, source: int, on: bool) -> None:
        if on:
            self._show()
            self.changed.emit()
            if source == LOCAL and not self._file and self.local.hasFocus():
                self._ask_file()

    @Slot(int)
    def _on_entry(self, _index: int) -> None:
        self.download.setChecked(True)
        self._show()

    @Slot()
    def _ask_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Weights for this network"), "", self.tr("Weights (*.pth *.pt *.safetensors)")
        )
        if path:
            self.use_file(Path(path))

    def _show(self) -> None:
        source = self._sources.checkedId()
        self.entries.setEnabled(self.download.isEnabled())
        self.file_name.setText(Path(self._file).name)
        self.file_name.setToolTip(self._file)
        texts = {
            FRESH: self.tr("Images will be brought to {size} × {size} in colour; the Data page can change that."),
            DOWNLOAD: self.tr("Images will be cut to {size} × {size} in colour and normalised as the weights want."),
            LOCAL: self.tr("A .pth or .safetensors file with the state_dict of this very network."),
        }
        self._note.setText(texts.get(source, "").format(size=self._size()))
        if source == FRESH:
            self.freeze.setCurrentIndex(0)
        self.freeze.setEnabled(source != FRESH)
        why = self.tr("Fresh weights have to learn: frozen, they would stay random.") if source == FRESH else ""
        self.freeze.setToolTip(why)

    def _size(self) -> int:
        """The side of the images that the chosen weights, or the network, want."""
        if self._info is None:
            return 0
        chosen = [entry.size for entry in self._info.weights if entry.name == self.entries.currentData()]
        return chosen[0] if chosen and self._sources.checkedId() == DOWNLOAD else self._info.size
