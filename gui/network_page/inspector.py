"""The panel on the right: the selected block, what several have in common, or the network as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from gui.actions import ActionSpec
from gui.document import Document
from gui.icons import icon
from gui.network_page.block_inspector import BlockInspector
from gui.network_page.counting import counted
from gui.network_page.my_block_form import MyBlockForm
from gui.network_page.my_blocks import MyBlocks
from gui.network_page.selection import Selection
from gui.theme import L, M, S, style
from gui.widgets.card import Line, SectionLabel
from gui.widgets.format import format_bytes, format_integer, format_shape, format_short
from gui.widgets.scaled_width import scale_width

WIDTH = 300
COMMON = (
    "network.duplicate",
    "network.bypass",
    "network.freeze",
    "network.group",
    "network.residual",
    "network.parallel",
    "network.repeat",
    "network.copy",
    "network.delete",
)


class Inspector(QFrame):
    """Follows selection and document."""

    def __init__(
        self, document: Document, selection: Selection, own: MyBlocks | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._selection = document, selection
        self.my_block = MyBlockForm(document, own or MyBlocks(self))
        style(self, panel=True)
        scale_width(self, WIDTH, may_grow=True)
        self.block, self.several, self.summary = BlockInspector(document), SeveralInspector(), SummaryInspector()
        self.block.below_form.addWidget(self.my_block)
        self._pages = QStackedWidget()
        for page in (self.summary, self.block, self.several):
            self._pages.addWidget(_scrolling(page))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        document.projectChanged.connect(self.refresh)
        document.analysisChanged.connect(self.refresh)
        selection.changed.connect(self.refresh)
        self.refresh()

    def offer(self, actions: Sequence[ActionSpec]) -> None:
        """What can be done with several blocks at once."""
        self.several.offer([spec for spec in actions if spec.id in COMMON])

    @property
    def shown(self) -> str:
        """What is shown: "summary", "block" or "several"."""
        return ("summary", "block", "several")[self._pages.currentIndex()]

    def refresh(self, _change: object = None) -> None:
        """Show what is selected now."""
        network, report = self._document.network, self._document.report
        ids = [i for i in self._selection.ids if i in network]
        if not ids:
            self.summary.show_document(self._document)
        elif len(ids) == 1:
            self.block.show_block(network.block(ids[0]), report.blocks.get(ids[0]) if report else None)
            self.my_block.show_block(network.block(ids[0]))
        else:
            self.several.show_count(len(ids))
        self._pages.setCurrentIndex(min(len(ids), 2))


def _scrolling(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


class SummaryInspector(QWidget):
    """The network in numbers."""

    def __init__(self) -> None:
        super().__init__()
        title, about = (
            QLabel(self.tr("Network")),
            QLabel(self.tr("Select a block to see and change it."), wordWrap=True),
        )
        style(title, role="heading")
        style(about, role="muted")
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(S)
        self._grid.setHorizontalSpacing(M)
        self._grid.setColumnStretch(1, 1)
        self._values: dict[str, QLabel] = {}
        self._classes = QLabel(wordWrap=True)
        style(self._classes, role="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(S)
        for part in (title, about, Line()):
            column.addWidget(part)
        column.addLayout(self._grid)
        column.addWidget(Line())
        column.addWidget(SectionLabel(self.tr("Classes")))
        column.addWidget(self._classes)
        column.addStretch(1)

    def show_document(self, document: Document) -> None:
        """Show the totals of the network, and the data it is for."""
        report, data = document.report, document.project.data
        self._show(self.tr("Data"), data.source)
        self._show(self.tr("Input"), format_shape(data.input))
        self._show(self.tr("Output"), format_shape(report.output) if report else "?")
        self._show(self.tr("Blocks"), format_integer(len(document.network)))
        self._show(self.tr("Parameters"), format_integer(report.parameters) if report else "–")
        self._show(self.tr("Trainable"), format_integer(report.trainable) if report else "–")
        self._show(self.tr("MACs per image"), format_short(report.macs) if report else "–")
        self._show(self.tr("Activations per image"), format_bytes(report.activation_bytes) if report else "–")
        self._classes.setText(", ".join(data.classes) or self.tr("Choose a data set on the Data page."))

    def _show(self, name: str, value: str) -> None:
        label = self._values.get(name)
        if label is None:
            row = self._grid.rowCount()
            caption = QLabel(name)
            style(caption, role="muted")
            label = self._values[name] = QLabel(alignment=Qt.AlignmentFlag.AlignRight)
            label.setAccessibleName(name)
            self._grid.addWidget(caption, row, 0)
            self._grid.addWidget(label, row, 1)
        label.setText(label.fontMetrics().elidedText(value, Qt.TextElideMode.ElideMiddle, 170))


class SeveralInspector(QWidget):
    """What can be done with all selected blocks at once."""

    def __init__(self) -> None:
        super().__init__()
        self._title = QLabel()
        style(self._title, role="heading")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(L, L, L, L)
        self._column.setSpacing(S)
        self._column.addWidget(self._title)
        self._column.addStretch(1)
        self._buttons: list[tuple[QPushButton, ActionSpec]] = []

    def offer(self, actions: Sequence[ActionSpec]) -> None:
        """Show a button for each action."""
        for spec in actions:
            button = QPushButton(icon(spec.icon), spec.text)
            if spec.shortcut:
                button.setToolTip(f"{spec.text} ({spec.shortcut})")
            button.clicked.connect(spec.run)
            self._buttons.append((button, spec))
            self._column.insertWidget(self._column.count() - 1, button)

    def show_count(self, count: int) -> None:
        """Say how many are selected, and grey out what they do not allow."""
        self._title.setText(counted(count, self.tr("1 block"), self.tr("{n} blocks")))
        for button, spec in self._buttons:
            button.setEnabled(spec.enabled())
