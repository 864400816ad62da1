"""Where a person chooses what to work on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from core.project.model import Project
from core.project.templates import GROUPS, Template, blank_project, load_template, templates
from core.protocol.messages import Analysis
from gui.actions import ActionSpec
from gui.services import Services
from gui.start_page.history import time_here
from gui.start_page.side import Side
from gui.start_page.template_card import TemplateCard
from gui.texts import say_text
from gui.theme import XL, M, S, style
from gui.widgets.card import SectionLabel

COLUMNS = 2
SIDE_WIDTH = 320


class StartPage(QWidget):
    """Templates at the left, recent projects and what was left unfinished at the right."""

    projectChosen = Signal(object)  # noqa: N815 - Qt's spelling: Project
    fileChosen = Signal(str)  # noqa: N815 - path
    openWanted = Signal()  # noqa: N815
    recoveryChosen = Signal(object)  # noqa: N815 - Kept
    runChosen = Signal(object)  # noqa: N815 - RunFolder

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.cards: list[TemplateCard] = []
        self._asked: dict[object, TemplateCard] = {}
        self.side = Side(services)
        self.side.setFixedWidth(SIDE_WIDTH)
        content = QWidget(self)
        row = QHBoxLayout(content)
        row.setContentsMargins(XL, XL, XL, XL)
        row.setSpacing(XL)
        row.addLayout(self._main_column(), 1)
        row.addWidget(self.side, 0, Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        services.engine.stateChanged.connect(self._on_engine)
        for mine in ("fileChosen", "openWanted", "recoveryChosen", "runChosen"):
            getattr(self.side, mine).connect(getattr(self, mine))

    def offer(self, openers: Sequence[ActionSpec]) -> None:
        """Further ways to begin than a template or a project file."""
        self.side.offer(openers)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.side.fill()
        for card in self.cards:
            card.show_time(time_here(card.project, self._services.choice.runs))
        if self._services.engine.state == "ready":
            self._ask_sizes()

    # Templates

    def _main_column(self) -> QVBoxLayout:
        heading = QLabel(self.tr("What would you like to build?"), self)
        style(heading, role="heading")
        hint = QLabel(
            self.tr("Start from a network and change it as you like: drag blocks, press Start, watch it learn."), self
        )
        hint.setWordWrap(True)
        style(hint, role="muted")
        column = QVBoxLayout()
        column.setSpacing(S)
        column.addWidget(heading)
        column.addWidget(hint)
        found = templates()
        for key, title in GROUPS.items():
            inside = [template for template in found if template.group == key]
            if inside:
                column.addSpacing(M)
                column.addWidget(SectionLabel(say_text(title), self))
                column.addLayout(self._grid(inside, blank=key == next(iter(GROUPS))))
        column.addStretch(1)
        return column

    def _grid(self, inside: Sequence[Template], *, blank: bool) -> QGridLayout:
        """The cards of one group; the empty network stands behind the first networks."""
        grid = QGridLayout()
        grid.setSpacing(M)
        cards = [self._card(load_template(t.name), say_text(t.title), say_text(t.about)) for t in inside]
        if blank:
            about = self.tr("An empty canvas, with small grey images to begin with.")
            cards.append(self._card(blank_project(), self.tr("Blank network"), about))
        for place, card in enumerate(cards):
            grid.addWidget(card, place // COLUMNS, place % COLUMNS)
        for column in range(COLUMNS):
            grid.setColumnStretch(column, 1)
        return grid

    def _card(self, project: Project, title: str, about: str) -> TemplateCard:
        card = TemplateCard(project, title, about, self)
        card.chosen.connect(self.projectChosen)
        self.cards.append(card)
        return card

    @Slot(str)
    def _on_engine(self, state: str) -> None:
        if state == "ready" and self.isVisible():
            self._ask_sizes()

    def _ask_sizes(self) -> None:
        """Ask the engine how large the templates are; it takes a few milliseconds each."""
        for card in self.cards:
            if card.project.network.blocks and card not in self._asked.values():
                ticket = self._services.engine.ask(
                    "analyze", {"project": card.project.model_dump(mode="json")}, decode=Analysis.from_json
                )
                self._asked[ticket] = card
                ticket.done.connect(self._on_size)

    @Slot(object)
    def _on_size(self, analysis: Analysis) -> None:
        card = self._asked.get(self.sender())
        if card is not None:
            card.show_parameters(analysis.report.parameters)
