"""Shows the network as items: one per block in view, where the layout says, showing what is known of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import QObject, QPointF, QRectF, Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene

from gui.document import Document
from gui.network_page.arrange import Arranger
from gui.network_page.block_view import BlockView
from gui.network_page.drop import gap_at
from gui.network_page.ends import Ends, Shown
from gui.network_page.folding import Folding
from gui.network_page.forecast import Forecast
from gui.network_page.items.block_item import BlockItem
from gui.network_page.items.card import CHEVRON, Look
from gui.network_page.items.drop_item import DropPlace
from gui.network_page.items.wires_item import Lines, WiresItem
from gui.network_page.layout import Layout
from gui.network_page.level import Level
from gui.network_page.looks import Looks
from gui.network_page.places import EVERYWHERE, HEADER, LANE_SPACE, Frame, Link, Opening, Rect
from gui.network_page.selection import Selection
from gui.network_page.views import LinkView, Views
from gui.network_page.wiring import lines_of

LEFT, ABOVE, RIGHT, BELOW = 104.0, 24.0, 268.0, 72.0
"""Room around the network: for the minimap on the left, for the card of an error on the right."""
AHEAD = 320.0
"""So far beyond what is seen items are made already, so that a step of the wheel makes none."""
NEAR = 60.0
"""This close to a line one means the line, not the container around it."""
OUTER = 100
"""How far a line's text, or the ring of a block, may reach out of its place."""


class NetworkScene(QGraphicsScene):
    """The network as items. `places` is the layout now shown, `known` what blocks and lines say.

    Signals
    -------
    failed(Message) : something that could not be done.
    """

    failed = Signal(object)

    def __init__(
        self, document: Document, selection: Selection, folding: Folding, level: Level, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)  # few items, often moved
        self._document, self._selection, self._folding, self._level = document, selection, folding, level
        self.places, self.known = Layout(), Views(document)
        self._arranger = Arranger()
        self._opening: Opening | None = None
        self._area: Rect = EVERYWHERE
        self._items: dict[str, BlockItem] = {}
        self._looks = Looks()
        self._faded: frozenset[str] = frozenset()
        self._wires, self._ends, self._place = WiresItem(), Ends(document), DropPlace()
        for item in (self._wires, self._ends.input, self._ends.output, self._place):
            self.addItem(item)
        document.networkChanged.connect(self._on_network)
        document.dataChanged.connect(self._on_report)
        document.analysisChanged.connect(self._on_report)
        document.opened.connect(self._on_opened)
        folding.changed.connect(self.refresh)
        level.changed.connect(self.refresh)
        selection.changed.connect(self._on_selection)
        self.refresh()

    # What stands where

    def item(self, block_id: str) -> BlockItem | None:
        """The item of that block; None where it is out of view or inside a folded container."""
        return self._items.get(block_id)

    def view(self, block_id: str) -> BlockView | None:
        """What that block shows now."""
        frame = self.places.frame(block_id)
        return self.known.block(block_id, folded=frame.folded) if frame else None

    def link_view(self, parent: str, index: int) -> LinkView | None:
        """What is written in a gap."""
        link = self.places.link(parent, index)
        return self.known.link(link, self.places.root) if link else None

    def block_at(self, point: QPointF) -> str | None:
        """The innermost block at a place."""
        frame = self.places.at(point.x(), point.y())
        return frame.id if frame else None

    def fold_handle_at(self, point: QPointF) -> str | None:
        """The container whose chevron is at a place."""
        frame = self.places.at(point.x(), point.y())
        if frame is None or not (frame.kind == "container" or frame.folded):
            return None
        height = frame.rect.height if frame.folded else HEADER
        at_end = frame.rect.right - CHEVRON - 8 <= point.x() and point.y() <= frame.rect.y + height
        return frame.id if at_end else None

    def link_at(self, point: QPointF) -> Link | None:
        """The gap on whose line the point lies, as a person sees it: close to the line between two blocks."""
        link = self.gap_at(point)
        close = link is not None and link.top < point.y() < link.bottom and abs(point.x() - link.x) <= NEAR
        return link if close else None

    def gap_at(self, point: QPointF, moving: tuple[str, ...] = ()) -> Link | None:
        """The gap into which something let go here would fall."""
        return gap_at(self.places, self._document.network, point.x(), point.y(), moving)

    def blocks_in(self, rect: QRectF) -> list[str]:
        """The blocks that a marquee touches, in reading order: layers, and containers that lie wholly in it."""
        area = Rect(rect.x(), rect.y(), rect.width(), rect.height())
        found = []
        for frame in self.places.frames_in(area):
            if frame.kind == "block" or rect.contains(QRectF(*frame.rect)):
                found.append(frame.id)
        return found

    # What is seen while dragging

    def open_gap(self, link: Link | None, text: str = "") -> None:
        """Open the gap for a thing called `text`, or close what is open."""
        opening = Opening(link.parent, link.index) if link else None
        if opening != self._opening:
            self._opening = opening
            self._arrange()
            self._place.show_note("", True)
        opened = self.places.link(opening.parent, opening.index) if opening else None
        if opened:
            self._place.show_at(opened, text)
        else:
            self._place.hide()

    def open_between(self, owner: str, x: float) -> None:
        """Open the space between two branches of `owner` nearest to `x`, for another branch to go there."""
        lanes = [frame for lane in self._document.network.children(owner) if (frame := self.places.frame(lane.id))]
        if not lanes:
            return
        index = sum(1 for frame in lanes if frame.rect.x + frame.rect.width / 2 < x)
        at = lanes[index].rect.x - LANE_SPACE / 2 if index < len(lanes) else lanes[-1].rect.right + LANE_SPACE / 2
        self._opening = Opening(owner, index)
        self._place.show_note("", True)
        self._place.show_bar(at, lanes[0].rect.y, lanes[0].rect.bottom)

    def show_forecast(self, forecast: Forecast) -> None:
        """Write into the open gap what would come out of the blocks there."""
        if self._opening is not None:
            self._place.show_note(*forecast)

    @property
    def opening(self) -> Opening | None:
        """The gap that stands open for a drop."""
        return self._opening

    @property
    def drop_place(self) -> DropPlace:
        """The dashed place in the gap that stands open."""
        return self._place

    def fade(self, ids: Collection[str]) -> None:
        """Show these blocks, and what they hold, pale: they are being moved."""
        network = self._document.network
        self._faded = frozenset(inner.id for i in ids for inner in network.block(i).walk())
        for block_id, item in self._items.items():
            item.setOpacity(0.35 if block_id in self._faded else 1.0)

    # What is laid over the blocks

    def show_heat(self, heat: Mapping[str, float] | None, labels: Mapping[str, str] | None = None) -> None:
        """Tint blocks by a share from 0 to 1, with their values as texts; None takes the tint away."""
        self._looks.heat, self._looks.labels = dict(heat or {}), dict(labels or {}) if heat else {}
        self._show_looks()

    def show_thumbnails(self, pictures: Mapping[str, QPixmap] | None) -> None:
        """Show in each block what it makes of a real image; None takes the pictures away."""
        self._looks.pictures = dict(pictures or {})
        self.refresh()

    def look(self, block_id: str) -> Look:
        """How that block is shown beyond its view."""
        return self._looks.of(block_id)

    # Following the document and the view

    def show_area(self, seen: QRectF) -> None:
        """Have items for what is seen, and a little more."""
        held = QRectF(*self._area)
        if held.contains(seen) and held.height() <= seen.height() + 4 * AHEAD:
            return
        grown = seen.adjusted(-AHEAD, -AHEAD, AHEAD, AHEAD)
        self._area = Rect(grown.x(), grown.y(), grown.width(), grown.height())
        self._fill()

    @Slot()
    def refresh(self) -> None:
        """Bring items and lines in line with the document."""
        self._looks.selected = frozenset(self._selection.ids)
        self._arrange()
        self._ends.tell(self._level.root)

    def restyle(self) -> None:
        """Fonts or colours have changed."""
        for item in self._items.values():
            item.restyle()
        self.update()

    def _on_network(self, _network: object) -> None:
        network = self._document.network
        self._folding.prune(network)
        self._level.prune(network)
        self.known.take()
        self.refresh()
        self._selection.prune(network)  # last: what is selected then is brought into view, where it stands now

    def _on_report(self, _known: object) -> None:
        self.known.take()
        self._fill()
        self._ends.tell(self._level.root)

    def _on_opened(self) -> None:
        self._selection.set(())
        self._folding.unfold_all()
        self._level.enter("")

    def _on_selection(self, ids: tuple[str, ...]) -> None:
        before, self._looks.selected = self._looks.selected, frozenset(ids)
        for block_id in before ^ self._looks.selected:
            item = self._items.get(block_id)
            if item:
                item.show_look(self.look(block_id))

    @property
    def ends(self) -> tuple[Shown, Shown]:
        """What the input and the output say: text, note and state each."""
        return self._ends.shown

    # Within

    def _arrange(self) -> None:
        tall = frozenset(self._looks.pictures)
        self.places = self._arranger.arrange(
            self._document.network, self._folding.ids, self._opening, self._level.root, tall
        )
        self._ends.stand(self.places)
        bounds = QRectF(*self.places.bounds).adjusted(-LEFT, -ABOVE, RIGHT, BELOW)
        if bounds != self.sceneRect():
            self.setSceneRect(bounds)
        self._fill()

    def _fill(self) -> None:
        """Make the items in view, take away those that left it, and show each what is known now."""
        frames = {frame.id: frame for frame in self.places.frames_in(self._area)}
        for gone in self._items.keys() - frames.keys():
            self.removeItem(self._items.pop(gone))
        for block_id, frame in frames.items():
            item = self._items.get(block_id)
            view, look = self.known.block(block_id, folded=frame.folded), self.look(block_id)
            if item is None:
                self._items[block_id] = self._made(frame, view, look)
            else:
                item.show_frame(frame)
                item.show_view(view)
                item.show_look(look._replace(flash=item.look.flash))
        self._show_lines()

    def _made(self, frame: Frame, view: BlockView, look: Look) -> BlockItem:
        item = BlockItem(frame, view, look)
        if frame.kind == "block":
            item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        if frame.id in self._faded:
            item.setOpacity(0.35)
        self.addItem(item)
        return item

    def _show_lines(self) -> None:
        top, bottom = self._area.y - OUTER, self._area.bottom + OUTER
        area = QRectF(*self.places.bounds).adjusted(-20, 0, 120, 20)
        self._wires.show_lines(
            self.lines(top, bottom), area.intersected(QRectF(area.x(), top, area.width(), bottom - top))
        )

    def lines(self, top: float, bottom: float) -> Lines:
        """What the lines between two heights are and say."""
        hint = self.tr("Drop a block here")
        return lines_of(self._document.network, self.places, self.known, hint, top, bottom)

    def _show_looks(self) -> None:
        for block_id, item in self._items.items():
            item.show_look(self.look(block_id))
