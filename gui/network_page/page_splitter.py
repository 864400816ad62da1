"""How the page shares its width and height: palette, canvas over panel with the code beside, inspector."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from gui.network_page.bottom_panel import BottomPanel
from gui.network_page.code_beside import CodeBeside
from gui.settings import Settings

PALETTE_WIDTH, INSPECTOR_WIDTH, PANEL_HEIGHT = 210, 300, 176


class PageSplitter(QSplitter):
    """The parts of the page side by side; what the window grows by goes to the canvas."""

    def __init__(
        self,
        palette: QWidget,
        strip: QWidget,
        canvas: QWidget,
        panel: BottomPanel,
        inspector: QWidget,
        settings: Settings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._panel = panel
        self._middle = QSplitter(Qt.Orientation.Vertical)
        self._middle.addWidget(canvas)
        self._middle.addWidget(panel)
        self._middle.setStretchFactor(0, 1)
        self._middle.setCollapsible(0, False)
        self._middle.setCollapsible(1, False)
        self._middle.setSizes([600, PANEL_HEIGHT])
        self.beside = CodeBeside(self._middle, panel, settings)
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(strip)
        column.addWidget(self.beside, 1)
        for place, (part, stretch) in enumerate(((palette, 0), (centre, 1), (inspector, 0))):
            self.addWidget(part)
            self.setStretchFactor(place, stretch)
            self.setCollapsible(place, False)
        self.setSizes([PALETTE_WIDTH, 800, INSPECTOR_WIDTH])
        for splitter in (self._middle, self):
            splitter.setHandleWidth(1)
        panel.foldedChanged.connect(self._share_height)

    def _share_height(self, folded: bool) -> None:
        """Give the canvas the room of a folded panel, and take it back; a splitter does neither by itself."""
        whole = sum(self._middle.sizes())
        height = self._panel.maximumHeight() if folded else PANEL_HEIGHT
        self._middle.setSizes([whole - height, height])
