"""What the network makes of real images: the batch, each block's numbers, and the tensor of the selected block."""

from __future__ import annotations

import random
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from core.errors import Message
from core.protocol.features import FeatureMap, FeatureMaps, ImageMaps
from core.protocol.messages import SourceInfo
from gui.document import Document
from gui.network_page.atlas import tiles
from gui.network_page.batch_strip import said_number
from gui.network_page.feature_invitation import FeatureInvitation
from gui.network_page.feature_parts import FeatureParts
from gui.network_page.selection import Selection
from gui.run_choice import RunChoice
from gui.texts import say

if TYPE_CHECKING:
    from gui.engine_thread import Engine, Ticket

SOON_MS, WORKING_MS = 250, 400


class FeaturePanel(QStackedWidget):
    """Asks the engine, a moment after every analysis, while it is switched on.

    Signals
    -------
    pictures(object) : QPixmap by block id, for the canvas; None takes them away.
    jumped(str) : the person wants to see that block.
    switchWanted() : the person wants feature maps.
    """

    pictures = Signal(object)
    jumped = Signal(str)
    switchWanted = Signal()  # noqa: N815 - Qt spells signals so

    def __init__(
        self,
        document: Document,
        selection: Selection,
        engine: Engine | None,
        choice: RunChoice | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._selection, self._engine = document, selection, engine
        self._wanted, self._sample = False, 0
        self._tickets: dict[str, Ticket] = {}
        self._maps: FeatureMaps | None = None
        self._count = 0
        self._counted: dict[str, object] = {}
        self.parts = FeatureParts(choice)
        self.off = FeatureInvitation(engine is not None)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._working = QTimer(self)
        self._working.setSingleShot(True)
        self._working.setInterval(WORKING_MS)
        self._working.timeout.connect(self._say_working)
        self.addWidget(self.off)
        self.addWidget(self.parts)
        self._connect()
        self.switch(False)

    @property
    def is_on(self) -> bool:
        """Whether feature maps are shown."""
        return self._wanted

    def switch(self, wanted: bool) -> None:
        """Begin or end showing what blocks make of images."""
        self._wanted = wanted
        self.setCurrentWidget(self.parts if wanted else self.off)
        if wanted:
            self._soon.start()
            return
        self._soon.stop()
        self.cancel()
        self._maps = None
        self.parts.clear()
        self.pictures.emit(None)

    def cancel(self) -> None:
        """Wait for no answer any more."""
        self._working.stop()
        for ticket in self._tickets.values():
            ticket.cancel()
        self._tickets.clear()
        self.parts.show_progress(None)

    def show_sample(self, number: int) -> None:
        """Show another image of the training data, with its batch; behind the last one comes the first."""
        self._sample = number % self._count if self._count else max(number, 0)
        place = self._place()
        if place is None:
            self._soon.start(0)
        else:
            self._show_image(place)

    # Within

    def _connect(self) -> None:
        parts = self.parts
        self._soon.timeout.connect(self._ask)
        self._document.analysisChanged.connect(self._on_analysis)
        self._document.opened.connect(self._on_opened)
        self._selection.changed.connect(self._on_selection)
        self.off.chosen.connect(self.switchWanted)
        parts.stepped.connect(lambda by: self.show_sample(self._sample + by))
        parts.shuffled.connect(lambda: self.show_sample(random.randrange(self._count or 1)))
        parts.changed.connect(self._soon.start)
        parts.cancelled.connect(self.cancel)
        parts.strip.picked.connect(self._on_picked)
        parts.channels.wanted.connect(self._ask_channel)
        parts.table.cellClicked.connect(self._on_row)

    def _on_opened(self) -> None:
        self._sample = 0

    def _on_analysis(self, _analysis: object) -> None:
        if self._wanted:
            self._maps = None
            self._soon.start()

    def _on_selection(self, _ids: object = None) -> None:
        self._ask_channel(0)

    def _on_row(self, row: int, _column: int) -> None:
        if self._maps is not None:
            self.jumped.emit(self._maps.blocks[row])

    def _on_picked(self, place: int) -> None:
        if self._maps is not None:
            self._sample = self._maps.images[place].index or 0
            self._show_image(place)

    def _place(self) -> int | None:
        """Where the image that is wanted stands in the batch that is here."""
        indices = [image.index for image in self._maps.images] if self._maps else []
        return indices.index(self._sample) if self._sample in indices else None

    def _question(self, sample: int, **more: Any) -> dict[str, Any]:
        project = self._document.project.model_dump(mode="json")
        return {"project": project, "sample": sample, "run": self.parts.weights.run, **more}

    def _ask(self) -> None:
        """Ask about the batch that the image belongs to: batches lie one behind the other in the data."""
        if not self._wanted or self._engine is None or not self._document.network.blocks:
            return
        self._count_images()
        size = self.parts.batch_size
        asked = self._question(self._sample // size * size, count=size)
        self._maps = None
        self._put("maps", self._engine.ask("feature_maps", asked, decode=FeatureMaps.model_validate))

    def _count_images(self) -> None:
        """Ask how many training images there are, once for each source."""
        data = self._document.project.data
        asked: dict[str, object] = {"source": data.source, "for_test": list(data.for_test)}
        if self._engine is not None and asked != self._counted:
            self._counted, self._count = asked, 0
            self._engine.ask("describe", asked, decode=SourceInfo.model_validate).done.connect(self._on_count)

    def _on_count(self, info: SourceInfo) -> None:
        if info.source == self._counted.get("source"):
            self._count = sum(info.counts.get("train", ()))

    def _ask_channel(self, channel: int) -> None:
        block = self._selection.current
        if not self._wanted or self._engine is None or self._maps is None:
            return
        if block not in self._maps.blocks:
            nowhere = self.tr("No image gets as far as this block.")
            self.parts.channels.clear(nowhere if block else self.tr("Select a block to see what it gives."))
            return
        asked = self._question(self._sample, block=block, channel=channel)
        self._put("channels", self._engine.ask("feature_map", asked, decode=FeatureMap.model_validate))

    def _put(self, name: str, ticket: Ticket) -> None:
        """A newer question of a kind takes the place of the one before, which is cancelled."""
        before = self._tickets.get(name)
        if before is not None:
            before.cancel()
        self._tickets[name] = ticket
        self._working.start()
        ticket.progress.connect(self._on_progress)
        ticket.done.connect(lambda answer: self._on_answer(name, ticket, answer))
        ticket.failed.connect(lambda message: self._on_failure(name, ticket, message))

    def _on_progress(self, progress: Mapping[str, object]) -> None:
        done, total = progress.get("done"), progress.get("total")
        if not self._working.isActive() and self._tickets and isinstance(done, int) and isinstance(total, int):
            self.parts.show_progress(done / total if total else 0.0)

    def _say_working(self) -> None:
        if self._tickets:
            self.parts.show_progress(0.0)

    def _ended(self, name: str, ticket: Ticket) -> bool:
        """Whether that was the newest question of its kind; then nobody waits for it any more."""
        if self._tickets.get(name) is not ticket:
            return False
        del self._tickets[name]
        if not self._tickets:
            self._working.stop()
            self.parts.show_progress(None)
        return True

    def _on_answer(self, name: str, ticket: Ticket, answer: FeatureMaps | FeatureMap) -> None:
        if not self._ended(name, ticket):
            return
        if isinstance(answer, FeatureMaps):
            self._show_maps(answer)
        else:
            network = self._document.network
            is_last = bool(network.blocks) and network.blocks[-1].id == answer.block
            data = self._document.project.data
            self.parts.channels.show_block(answer, data.classes if is_last and data.target != "image" else ())

    def _on_failure(self, name: str, ticket: Ticket, message: Message) -> None:
        if self._ended(name, ticket):
            self.parts.channels.clear(say(message))
            self.parts.tell(say(message))

    def _show_maps(self, maps: FeatureMaps) -> None:
        self._maps = maps
        place = self._place() or 0
        self._sample = maps.images[place].index or 0
        self.parts.strip.show_images(maps.images, place)
        self._show_image(place)

    def _show_image(self, place: int) -> None:
        maps = self._maps
        if maps is None:
            return
        shown, network = maps.images[place], self._document.network
        self.parts.strip.mark(place)
        self.parts.tell(self._origin(maps, shown))
        names = [network.block(i).name if i in network else i for i in maps.blocks]
        self.parts.table.show_numbers(names, shown.numbers, maps.numbers if len(maps.images) > 1 else ())
        self.pictures.emit(tiles(shown.file, maps.tile, maps.columns, maps.blocks))
        self._ask_channel(self.parts.channels.channel or 0)

    def _origin(self, maps: FeatureMaps, shown: ImageMaps) -> str:
        """Which image it is, where the weights come from, and which blocks they do not fit."""
        image = self.tr("{label} · image {number}").format(label=shown.label, number=said_number(shown))
        network = self._document.network
        names = [network.block(i).name for i in maps.fresh if i in network]
        if not maps.trained:
            weights = self.tr("Fresh weights, not trained yet")
        elif names:
            weights = self.tr("Trained weights; fresh in {names}, which they do not fit")
            weights = weights.format(names=", ".join(names[:3]))
        else:
            weights = self.tr("Trained weights")
        return f"{image} · {weights}"
