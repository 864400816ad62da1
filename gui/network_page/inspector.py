"""The panel on the right: the selected block, what several have in common, or the network as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from gui.actions import ActionSpec
from gui.document import Document
from gui.network_page.block_inspector import BlockInspector
from gui.network_page.my_block_form import MyBlockForm
from gui.network_page.my_blocks import MyBlocks
from gui.network_page.selection import Selection
from gui.network_page.several_inspector import SeveralInspector
from gui.network_page.summary_inspector import SummaryInspector
from gui.theme import style
from gui.widgets.scaled_width import scale_width

WIDTH = 300
COMMON = (
    "network.duplicate",
    "network.bypass",
    "network.freeze",
    "network.rate",
    "network.group",
    "network.residual",
    "network.parallel",
    "network.repeat",
    "network.copy",
    "network.delete",
)


class Inspector(QFrame):
    """Follows selection and document, once the person's action is over: an action that edits and selects changes both.

    What is asked of it before is brought up to date first.
    """

    def __init__(
        self, document: Document, selection: Selection, own: MyBlocks | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._selection = document, selection
        self._my_block = MyBlockForm(document, own or MyBlocks(self))
        style(self, panel=True)
        scale_width(self, WIDTH, may_grow=True, growth=0.7)
        self._block, self._several = BlockInspector(document), SeveralInspector(document)
        self.summary = SummaryInspector()
        self._block.below_form.addWidget(self._my_block)
        self._pages = QStackedWidget()
        for page in (self.summary, self._block, self._several):
            self._pages.addWidget(_scrolling(page))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._catch_up)
        self._stale = True
        document.projectChanged.connect(self.refresh)
        document.analysisChanged.connect(self.refresh)
        selection.changed.connect(self.refresh)
        self._catch_up()

    def offer(self, actions: Sequence[ActionSpec]) -> None:
        """What can be done with several blocks at once."""
        self._several.offer([spec for spec in actions if spec.id in COMMON])

    @property
    def shown(self) -> str:
        """What is shown: "summary", "block" or "several"."""
        self._catch_up()
        return ("summary", "block", "several")[self._pages.currentIndex()]

    @property
    def block(self) -> BlockInspector:
        """The form of one block."""
        self._catch_up()
        return self._block

    @property
    def several(self) -> SeveralInspector:
        """The form of several blocks."""
        self._catch_up()
        return self._several

    @property
    def my_block(self) -> MyBlockForm:
        """What can be set of a block of one's own."""
        self._catch_up()
        return self._my_block

    def refresh(self, _change: object = None) -> None:
        """Show what is selected now, in a moment; while out of sight, when it is seen again."""
        self._stale = True
        if self.isVisible():
            self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()

    @Slot()
    def _catch_up(self) -> None:
        if not self._stale:
            return
        self._stale = False
        self._soon.stop()
        network, report = self._document.network, self._document.report
        ids = [i for i in self._selection.ids if i in network]
        if not ids:
            self.summary.show_document(self._document)
        elif len(ids) == 1:
            self._block.show_block(network.block(ids[0]), report.blocks.get(ids[0]) if report else None)
            self._my_block.show_block(network.block(ids[0]))
        else:
            self._several.show_blocks([network.block(i) for i in ids])
        self._pages.setCurrentIndex(min(len(ids), 2))


def _scrolling(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area
