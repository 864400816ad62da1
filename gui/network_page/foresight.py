"""While something hangs over a gap: what it would do to the sizes, guessed at once and known a moment later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from core.errors import UserError
from core.network.edit import copies
from core.network.operations import InsertAll, Move
from core.network.report import Report
from core.project.edit import apply
from core.protocol.messages import Analysis
from gui.document import Document
from gui.network_page.forecast import Forecast, Hover, forecast
from gui.network_page.scene import NetworkScene
from gui.network_page.views import blamed
from gui.widgets.format import format_shape

if TYPE_CHECKING:
    from gui.engine_thread import Engine

RESTS_MS = 120
"""The engine is asked once the pointer has stayed over the same gap for so long."""


class Foresight(QObject):
    """Writes forecasts into the gap that stands open."""

    def __init__(
        self, document: Document, scene: NetworkScene, engine: Engine | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._scene, self._engine = document, scene, engine
        self._hover: Hover | None = None
        self._asked: Hover | None = None
        self._ids: tuple[str, ...] = ()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(RESTS_MS)
        self._rest.timeout.connect(self._ask)

    def follow(self, hover: Hover | None) -> None:
        """Something hangs over this gap now, or over none."""
        if hover == self._hover:
            return
        self._hover = hover
        self._rest.stop()
        if hover is None:
            return
        self._scene.show_forecast(forecast(self._document.network, self._document.report, hover))
        if self._engine is not None and hover.blocks:
            self._rest.start()

    def _ask(self) -> None:
        hover = self._hover
        if hover is None or self._engine is None or self._asked is not None:
            return
        try:
            project = apply(self._document.project, self._op(hover))
        except UserError:
            self._scene.show_forecast(Forecast(self.tr("cannot go here"), False))
            return
        self._asked = hover
        question = {"project": project.model_dump(mode="json")}
        ticket = self._engine.ask("analyze", question, decode=Analysis.from_json)
        ticket.done.connect(self._on_answer)
        ticket.failed.connect(self._on_failure)

    def _op(self, hover: Hover) -> Move | InsertAll:
        """The edit that letting go would be; remembers the ids under which the report will speak of the blocks."""
        if hover.moving:
            self._ids = hover.moving
            return Move(hover.moving, hover.parent, hover.index)
        made = copies(self._document.network, hover.blocks)
        self._ids = tuple(block.id for block in made)
        return InsertAll(hover.parent, hover.index, made)

    @Slot(object)
    def _on_answer(self, analysis: Analysis) -> None:
        hover, self._asked = self._asked, None
        if hover is not None and hover == self._hover:
            self._scene.show_forecast(self._known(analysis.report))
        elif self._hover is not None:
            self._rest.start()

    @Slot(object)
    def _on_failure(self, _message: object) -> None:
        self._asked = None

    def _known(self, report: Report) -> Forecast:
        """What the engine found: the sizes before and behind the blocks, and whether something fails that did not."""
        first, last = report.blocks.get(self._ids[0]), report.blocks.get(self._ids[-1])
        if first is None or last is None:
            return Forecast()
        culprit = blamed(report)
        worse = culprit is not None and culprit != blamed(self._document.report)
        text = f"{format_shape(first.input)} → {format_shape(last.output) if last.output else '✕'}"
        name = self._name(culprit) if culprit and worse and culprit not in self._ids else ""
        if name:
            text = self.tr("{sizes} · breaks {name}").format(sizes=text, name=name)
        return Forecast(text, not worse and last.state in ("ok", "bypassed"))

    def _name(self, block_id: str) -> str:
        network = self._document.network
        return network.block(block_id).name if block_id in network else ""
