"""Looking into the network: heat map, feature maps and the operation explorer, joined to the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from gui.document import Document
from gui.icons import icon
from gui.network_page.bottom_panel import FEATURES, BottomPanel
from gui.network_page.feature_panel import FeaturePanel
from gui.network_page.heat_control import HeatControl
from gui.network_page.inspector import Inspector
from gui.network_page.scene import NetworkScene
from gui.network_page.selection import Selection
from gui.network_page.top_strip import TopStrip
from gui.operation_explorer.dialog import OperationExplorer
from gui.operation_explorer.prefill import can_explore
from gui.run_choice import RunChoice

if TYPE_CHECKING:
    from gui.engine_thread import Engine


class Looked(Protocol):
    """The parts of the page that show what is seen."""

    document: Document
    scene: NetworkScene
    chosen: Selection
    strip: TopStrip
    panel: BottomPanel
    inspector: Inspector

    def select(self, block_id: str) -> None: ...


class Looking(QObject):
    """Puts its controls into the strip and the panel of the page."""

    def __init__(self, page: Looked, window: QWidget, engine: Engine | None, choice: RunChoice | None = None) -> None:
        """`window` is what the explorer opens over, and what this lives as long as."""
        super().__init__(window)
        self._page, self._window, self._engine = page, window, engine
        self.heat = HeatControl(page.document, page.scene, engine)
        self.features = FeaturePanel(page.document, page.chosen, engine, choice)
        self.toggle = QToolButton()
        self.toggle.setCheckable(True)
        self.toggle.setIcon(icon("image"))
        self.toggle.setToolTip(self.tr("Show feature maps: what each block makes of a real image"))
        self.toggle.setAccessibleName(self.tr("Show feature maps"))
        self.toggle.setEnabled(engine is not None)
        page.strip.add(self.heat)
        page.strip.add(self.toggle)
        page.panel.add(self.tr("Feature maps"), self.features)
        self.toggle.toggled.connect(self._on_toggle)
        self.features.pictures.connect(page.scene.show_thumbnails)
        self.features.jumped.connect(page.select)
        self.features.switchWanted.connect(lambda: self.toggle.setChecked(True))
        self.heat.measured.connect(page.panel.analyzer.show_times)
        self.heat.chosen.connect(page.panel.analyzer.show_measure)
        self.heat.failed.connect(page.document.failed)
        page.panel.analyzer.failed.connect(page.document.failed)
        page.inspector.block.jumped.connect(page.select)
        page.inspector.block.exploreWanted.connect(self.explore)

    def explore(self, block_id: str = "") -> None:
        """Open the operation explorer, on that block where it can be shown, else on the course's example."""
        document = self._page.document
        explorer = OperationExplorer(self._window, self._engine, document.project.data)
        explorer.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        document.opened.connect(explorer.close)  # it speaks of a block, and of images, of this document
        report = document.report.blocks.get(block_id) if document.report else None
        if report is not None and report.resolved and can_explore(document.network.block(block_id).spec):
            explorer.show_block(document.network.block(block_id).type, report.resolved)
        explorer.show()

    def explore_selected(self) -> None:
        """Explore the selected block."""
        self.explore(self._page.chosen.current or "")

    def _on_toggle(self, wanted: bool) -> None:
        self.features.switch(wanted)
        if wanted:
            self._page.panel.show_tab(FEATURES)
