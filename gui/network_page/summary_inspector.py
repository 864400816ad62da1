"""The network as a whole, in numbers: shown where no block is selected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.network.report import Report
from core.network.tree import Block
from core.project.model import Data
from core.project.source_name import source_name
from gui.document import Document
from gui.icons import icon
from gui.network_page.counting import counted
from gui.theme import L, M, S, style
from gui.widgets.card import Line, SectionLabel
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.format import format_bytes, format_integer, format_shape, format_short


class SummaryInspector(QWidget):
    """Input and output, what it costs, how far it sees, and the classes it tells apart.

    Signals
    -------
    dataWanted() : the person wants to see or change the data.
    """

    dataWanted = Signal()  # noqa: N815 - Qt spells signals so

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Network"))
        about = QLabel(self.tr("Select a block to see and change it."), wordWrap=True)
        style(title, role="heading")
        style(about, role="muted")
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(S)
        self._grid.setHorizontalSpacing(M)
        self._grid.setColumnStretch(1, 1)
        self._values: dict[str, QLabel] = {}
        self._captions: dict[str, QLabel] = {}
        self._classes = QLabel(wordWrap=True)
        style(self._classes, role="muted")
        self.to_data = QPushButton(icon("data", "accent_ink"), self.tr("Change the data"))
        style(self.to_data, kind="link")
        self.to_data.clicked.connect(self.dataWanted)
        link = QHBoxLayout()
        link.addWidget(self.to_data)
        link.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(S)
        for part in (title, about, Line()):
            column.addWidget(part)
        column.addLayout(self._grid)
        column.addWidget(Line())
        column.addWidget(SectionLabel(self.tr("Target")))
        column.addWidget(self._classes)
        column.addLayout(link)
        column.addStretch(1)

    def value(self, key: str) -> str:
        """What stands in that line: "input", "output", "depth", "frozen", "memory" …"""
        return self._values[key].toolTip()

    def show_document(self, document: Document) -> None:
        """Show the totals of the network, and the data it is for."""
        report, data, network = document.report, document.project.data, document.network
        self._show("data", self.tr("Data"), source_name(data.source))
        self._values["data"].setToolTip(data.source)
        self._show("input", self.tr("Input"), format_shape(data.input))
        self._show("output", self.tr("Output"), format_shape(report.output) if report else "?")
        layers = counted(depth(network.blocks), self.tr("1 weighted layer"), self.tr("{n} weighted layers"))
        self._show("blocks", self.tr("Blocks"), format_integer(len(network)))
        self._show("depth", self.tr("Depth"), layers)
        self._show_costs(report, document.project.recipe.batch_size)
        self._classes.setText(self._answer(data))

    def _answer(self, data: Data) -> str:
        """What is to come out of the network."""
        if data.target == "image":
            return self.tr("The network gives the image back.")
        if not data.classes:
            return self.tr("Choose a data set first.")
        count = counted(len(data.classes), self.tr("1 class"), self.tr("{n} classes"))
        if data.target == "numbers":
            count = counted(len(data.classes), self.tr("1 number"), self.tr("{n} numbers"))
        return f"{count}: {', '.join(data.classes)}"

    def _show_costs(self, report: Report | None, batch: int) -> None:
        empty = report is None
        trainable, parameters = (0, 0) if report is None else (report.trainable, report.parameters)
        memory = 0 if report is None else report.activation_bytes
        rows = (
            ("parameters", self.tr("Parameters"), format_integer(parameters)),
            ("trainable", self.tr("Trainable"), format_integer(trainable)),
            ("frozen", self.tr("Frozen"), format_integer(parameters - trainable)),
            ("macs", self.tr("MACs per image"), format_short(0 if report is None else report.macs)),
            ("image", self.tr("Activations per image"), format_bytes(memory)),
            ("memory", self.tr("For a batch of {n}").format(n=batch), format_bytes(memory * batch)),
        )
        for key, name, value in rows:
            self._show(key, name, "–" if empty else value)
        field = () if report is None else farthest(report)
        self._show("field", self.tr("Receptive field"), format_shape(field) if field else "–")

    def _show(self, key: str, name: str, value: str) -> None:
        label = self._values.get(key)
        if label is None:
            row = self._grid.rowCount()
            caption = self._captions[key] = QLabel()
            style(caption, role="muted")
            label = self._values[key] = ElidedLabel()
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(caption, row, 0)
            self._grid.addWidget(label, row, 1)
        self._captions[key].setText(name)
        label.setAccessibleName(name)
        label.setToolTip(value)
        label.setText(value)


def depth(blocks: Sequence[Block]) -> int:
    """How many layers with weights lie on the longest way through these blocks, as ResNet-18 counts them."""
    total = 0
    for block in blocks:
        if not block.enabled:
            continue
        if not block.spec.is_container:
            total += block.spec.role == "weighted"
        elif block.spec.arrangement == "branches":
            total += max((depth((lane,)) for lane in block.children), default=0)
        else:
            times = block.value("times")
            total += depth(block.children) * (times if isinstance(times, int) else 1)
    return total


def farthest(report: Report) -> tuple[int, ...]:
    """The receptive field of one number at the end of the network, as far as that is known."""
    fields = [found.receptive_field for found in report.blocks.values() if found.output is not None]
    return next((field for field in reversed(fields) if field), ())
