"""Keeps one item per block where the layout says and showing what is known; only what changed is touched."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPointF, QRectF, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGraphicsScene

from core.network.report import BlockReport, Report
from core.network.tree import ROOT, Block, Network
from gui.document import Document
from gui.network_page.block_view import BlockView, join_sign, view_of
from gui.network_page.counting import counted
from gui.network_page.drop import gap_at
from gui.network_page.folding import Folding
from gui.network_page.items.block_item import CHEVRON, BlockItem
from gui.network_page.items.card import Look
from gui.network_page.items.drop_item import DropPlace
from gui.network_page.items.end_item import EndItem
from gui.network_page.items.wires_item import LinkView, WiresItem
from gui.network_page.layout import BLOCK_HEIGHT, HEADER, Layout, Link, Opening, arrange
from gui.network_page.selection import Selection
from gui.widgets.format import format_shape

LEFT, ABOVE, RIGHT, BELOW = 104.0, 24.0, 268.0, 72.0
"""Room around the network: for the minimap on the left, for the card of an error on the right."""


class NetworkScene(QGraphicsScene):
    """The network as items. `places` is the layout now shown."""

    def __init__(
        self, document: Document, selection: Selection, folding: Folding, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._selection, self._folding = document, selection, folding
        self.places = Layout()
        self._opening: Opening | None = None
        self._items: dict[str, BlockItem] = {}
        self._shown: dict[str, tuple[Block, BlockReport | None, bool, bool]] = {}
        self._selected: frozenset[str] = frozenset()
        self._heat: dict[str, float] = {}
        self._labels: dict[str, str] = {}
        self._pictures: dict[str, QPixmap] = {}
        self._wires, self._input, self._output, self._place = WiresItem(), EndItem(), EndItem(), DropPlace()
        for item in (self._wires, self._input, self._output, self._place):
            self.addItem(item)
        document.networkChanged.connect(self._on_network)
        document.dataChanged.connect(self._on_data)
        document.analysisChanged.connect(self._on_analysis)
        document.opened.connect(self._on_opened)
        folding.changed.connect(self.refresh)
        selection.changed.connect(self._on_selection)
        self.refresh()

    # What stands where

    def item(self, block_id: str) -> BlockItem | None:
        """The item of that block; None inside a folded container."""
        return self._items.get(block_id)

    def view(self, block_id: str) -> BlockView | None:
        """What that block shows now."""
        item = self._items.get(block_id)
        return item.view if item else None

    def block_at(self, point: QPointF) -> str | None:
        """The innermost block at a place."""
        inner = None
        for frame in self.places.frames.values():
            if frame.rect.holds(point.x(), point.y()):
                inner = frame.id
        return inner

    def fold_handle_at(self, point: QPointF) -> str | None:
        """The container whose chevron is at a place."""
        block_id = self.block_at(point)
        frame = self.places.frames.get(block_id) if block_id else None
        if frame is None or not (frame.kind == "container" or frame.folded):
            return None
        height = BLOCK_HEIGHT if frame.folded else HEADER
        at_end = frame.rect.right - CHEVRON - 8 <= point.x() and point.y() <= frame.rect.y + height
        return block_id if at_end else None

    def gap_at(self, point: QPointF, moving: tuple[str, ...] = ()) -> Link | None:
        """The gap into which something let go here would fall."""
        return gap_at(self.places, self._document.network, point.x(), point.y(), moving)

    def blocks_in(self, rect: QRectF) -> list[str]:
        """The blocks that a marquee touches: layers, and containers that lie wholly in it."""
        found = []
        for frame in self.places.frames.values():
            area = QRectF(*frame.rect)
            if rect.contains(area) or (frame.kind == "block" and rect.intersects(area)):
                found.append(frame.id)
        return found

    # What is seen while dragging

    def open_gap(self, link: Link | None, text: str = "") -> None:
        """Open the gap for a thing called `text`, or close what is open."""
        opening = Opening(link.parent, link.index) if link else None
        if opening != self._opening:
            self._opening = opening
            self._arrange()
        opened = self.places.link(opening.parent, opening.index) if opening else None
        if opened:
            self._place.show_at(opened, text)
        else:
            self._place.hide()

    @property
    def opening(self) -> Opening | None:
        """The gap that stands open for a drop."""
        return self._opening

    # What is laid over the blocks

    def show_heat(self, heat: Mapping[str, float] | None, labels: Mapping[str, str] | None = None) -> None:
        """Tint blocks by a share from 0 to 1, with their values as texts; None takes the tint away."""
        self._heat, self._labels = dict(heat or {}), dict(labels or {}) if heat else {}
        self._show_looks()

    def show_thumbnails(self, pictures: Mapping[str, QPixmap] | None) -> None:
        """Show in each block what it makes of a real image; None takes the pictures away."""
        self._pictures = dict(pictures or {})
        self.refresh()

    # Following the document

    @Slot()
    def refresh(self) -> None:
        """Bring items and lines in line with the document."""
        self._arrange()
        self._show_blocks()
        self._show_links()
        self._selected = frozenset(self._selection.ids)
        self._show_looks()

    def restyle(self) -> None:
        """Fonts or colours have changed."""
        for item in self._items.values():
            item.restyle()
        self.update()

    def _on_network(self, _network: object) -> None:
        self._folding.prune(self._document.network)
        self._selection.prune(self._document.network)
        self.refresh()

    def _on_data(self, _data: object) -> None:
        self._show_links()

    def _on_analysis(self, _analysis: object) -> None:
        self._show_blocks()
        self._show_links()

    def _on_opened(self) -> None:
        self._selection.set(())
        self._folding.unfold_all()

    def _on_selection(self, ids: tuple[str, ...]) -> None:
        self._show_selection(ids)

    # Within

    def _arrange(self) -> None:
        network = self._document.network
        self.places = arrange(network, self._folding.ids, self._opening)
        for gone in self._items.keys() - self.places.frames.keys():
            self.removeItem(self._items.pop(gone))
            self._shown.pop(gone, None)
        for frame in self.places.frames.values():
            item = self._items.get(frame.id)
            if item is None:
                item = self._items[frame.id] = BlockItem(frame, view_of(network.block(frame.id), None))
                self.addItem(item)
            item.show_frame(frame)
        self._input.show_rect(self.places.input)
        self._output.show_rect(self.places.output)
        signs = {joint.owner: join_sign(network.block(joint.owner)) for joint in self.places.joints}
        self._wires.show_layout(self.places, signs, self.tr("Drop a block here"))
        bounds = QRectF(*self.places.bounds)
        self.setSceneRect(bounds.adjusted(-LEFT, -ABOVE, RIGHT, BELOW))

    def _show_blocks(self) -> None:
        network, report = self._document.network, self._document.report
        culprit = blamed(report)
        around = _containers_around(network, culprit)
        for block_id, item in self._items.items():
            block, found = network.block(block_id), report.blocks.get(block_id) if report else None
            holds = block_id in around
            hides = holds and item.frame.folded
            if self._shown.get(block_id) == (block, found, holds, hides):
                continue
            self._shown[block_id] = (block, found, holds, hides)
            view = view_of(block, found)
            item.show_view(view._replace(state="error" if hides else "ok") if holds else view)

    def _show_links(self) -> None:
        report, data = self._document.report, self._document.project.data
        culprit = blamed(report)
        self._wires.show_views({(k.parent, k.index): self._link_view(k, report, culprit) for k in self.places.links})
        self._input.show_text(self.tr("Input {shape}").format(shape=format_shape(data.input).replace("×", " × ")))
        output = report.output if report else None
        classes = counted(len(data.classes), self.tr("1 class"), self.tr("{n} classes")) if data.classes else ""
        note = ", ".join(data.classes)
        state = "waiting" if report and output is None else "ok"
        text = self.tr("Output {shape}").format(shape=format_shape(output)) if report else self.tr("Output")
        self._output.show_text(" · ".join(filter(None, (text, classes))), note, state)

    def _link_view(self, link: Link, report: Report | None, culprit: str | None) -> LinkView:
        if report is None:
            return LinkView(format_shape(self._document.project.data.input) if not link.source else "", "ok")
        shape = report.input if link.source == ROOT else None
        if link.source != ROOT:
            found = report.blocks.get(link.source)
            inner = link.source == link.parent
            shape = (found.input if inner else found.output) if found else None
            if found is None:
                return LinkView("", "ok")
        if culprit and link.target == culprit:
            return LinkView(format_shape(shape), "error")
        return LinkView(format_shape(shape), "ok" if shape is not None else "waiting")

    def _show_selection(self, ids: tuple[str, ...]) -> None:
        before, self._selected = self._selected, frozenset(ids)
        for block_id in before | self._selected:
            item = self._items.get(block_id)
            if item:
                item.show_look(self._look_of(block_id))

    def _show_looks(self) -> None:
        for block_id, item in self._items.items():
            item.show_look(self._look_of(block_id))

    def _look_of(self, block_id: str) -> Look:
        return Look(
            selected=block_id in self._selected,
            heat=self._heat.get(block_id),
            label=self._labels.get(block_id, ""),
            picture=self._pictures.get(block_id),
        )


def _containers_around(network: Network, block_id: str | None) -> frozenset[str]:
    """Every container that holds the block, near or far."""
    around = []
    while block_id and block_id in network and (block_id := network.spot(block_id).parent):
        around.append(block_id)
    return frozenset(around)


def blamed(report: Report | None) -> str | None:
    """The block to show in red: the innermost of those that fail, for a container fails with what it holds."""
    if report is None:
        return None
    failing = [b.id for b in report.blocks.values() if b.state == "error"]
    return failing[-1] if failing else None
