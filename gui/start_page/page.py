"""Where a person chooses what to work on."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from core.errors import Message
from core.project.copies import Kept
from core.project.model import Project
from core.project.run import RunFolder
from core.project.templates import blank_project, load_template, templates
from core.protocol.messages import Analysis
from gui.icons import icon
from gui.services import Services
from gui.start_page.recovery import recovered_work, unfinished_runs
from gui.start_page.template_card import TemplateCard
from gui.texts import say, say_text
from gui.theme import XL, XS, L, M, S, style
from gui.widgets.card import Card
from gui.widgets.format import format_count
from gui.widgets.layouts import clear

COLUMNS = 2
SIDE_WIDTH = 320
LONGEST_LIST = 6


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
        self._side = QVBoxLayout()
        self._side.setSpacing(L)
        content = QWidget(self)
        row = QHBoxLayout(content)
        row.setContentsMargins(XL, XL, XL, XL)
        row.setSpacing(XL)
        row.addLayout(self._main_column(), 1)
        side = QWidget(content)
        side.setFixedWidth(SIDE_WIDTH)
        side.setLayout(self._side)
        self._side.setContentsMargins(0, 0, 0, 0)
        row.addWidget(side, 0, Qt.AlignmentFlag.AlignTop)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        services.engine.stateChanged.connect(self._on_engine)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill_side()
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
        grid = QGridLayout()
        grid.setSpacing(M)
        for place, (project, title, about) in enumerate(self._offers()):
            card = TemplateCard(project, title, about, self)
            card.chosen.connect(self.projectChosen)
            self.cards.append(card)
            grid.addWidget(card, place // COLUMNS, place % COLUMNS)
        column = QVBoxLayout()
        column.setSpacing(XS)
        column.addWidget(heading)
        column.addWidget(hint)
        column.addSpacing(M)
        column.addLayout(grid)
        column.addStretch(1)
        return column

    def _offers(self) -> list[tuple[Project, str, str]]:
        """Project, title and sentence of every card: the templates, then the empty one."""
        offers = []
        for template in templates():
            project = load_template(template.name)
            offers.append((project, say_text(template.title), say_text(template.about)))
        offers.append(
            (
                blank_project(),
                self.tr("Blank network"),
                self.tr("An empty canvas, with small grey images to begin with."),
            )
        )
        return offers

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
            card.show_facts(format_count(analysis.report.parameters))

    # What was there before

    def _fill_side(self) -> None:
        clear(self._side)
        unfinished = self._unfinished_card()
        if unfinished is not None:
            self._side.addWidget(unfinished)
        self._side.addWidget(self._recent_card())
        self._side.addWidget(self._course_card())

    def _recent_card(self) -> Card:
        card = Card(self.tr("Recent projects"))
        found = list(self._services.settings.recent_files())[:LONGEST_LIST]
        for path in found:
            button = _row(path.stem, str(path.parent), "file")
            button.setProperty("path", str(path))
            button.clicked.connect(self._on_recent)
            card.add(button)
        if not found:
            empty = QLabel(self.tr("Projects you save will be listed here."))
            style(empty, role="muted")
            card.add(empty)
        opener = QPushButton(icon("folder"), self.tr("Open a project…"))
        opener.clicked.connect(self.openWanted)
        card.body.addSpacing(S)
        card.add(opener)
        return card

    def _unfinished_card(self) -> Card | None:
        work = recovered_work(list(self._services.settings.recent_files()))
        runs = unfinished_runs(self._services.choice.runs)[:3]
        if not work and not runs:
            return None
        card = Card(self.tr("Left unfinished"))
        for found in work:
            card.add(_problem(found.problem) if found.problem else self._work_row(found))
        for run in runs:
            text = self.tr("Training stopped at step {step}; resume").format(step=run.record.step)
            button = _row(run.name, text, "play")
            button.setProperty("found", run)
            button.clicked.connect(self._on_run)
            card.add(button)
        return card

    def _work_row(self, found: Kept) -> QPushButton:
        kept = QDateTime.fromSecsSinceEpoch(int(found.time))
        when = QLocale().toString(kept, QLocale.FormatType.ShortFormat)
        text = self.tr("Unsaved work, kept for you on {when}").format(when=when)
        button = _row(found.title or self.tr("Untitled"), text, "restart")
        button.setProperty("found", found)
        button.clicked.connect(self._on_recovery)
        return button

    def _course_card(self) -> Card:
        card = Card(self.tr("The way through"))
        for name, text in (
            ("data", self.tr("Data: choose images, look at them")),
            ("network", self.tr("Network: stack layers, watch the shapes")),
            ("train", self.tr("Train: press Start, follow the curves")),
            ("predict", self.tr("Predict: try it on a picture of yours")),
            ("export", self.tr("Export: take the model with you")),
        ):
            row = QHBoxLayout()
            row.setSpacing(S)
            mark = QLabel()
            mark.setPixmap(icon(name, "text_muted").pixmap(18, 18))
            label = QLabel(text)
            style(label, role="muted")
            row.addWidget(mark)
            row.addWidget(label, 1)
            card.add(row)
        return card

    @Slot()
    def _on_recent(self) -> None:
        self.fileChosen.emit(str(self.sender().property("path")))

    @Slot()
    def _on_recovery(self) -> None:
        found: Kept = self.sender().property("found")
        self.recoveryChosen.emit(found)

    @Slot()
    def _on_run(self) -> None:
        run: RunFolder = self.sender().property("found")
        self.runChosen.emit(run)


def _problem(message: Message) -> QLabel:
    """A copy that cannot be offered: why, and where it is."""
    label = QLabel(say(message))
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    style(label, role="warning")
    return label


def _row(title: str, detail: str, icon_name: str) -> QPushButton:
    """A line of a list: what it is, and where or why in its tooltip."""
    button = QPushButton(icon(icon_name), title)
    button.setToolTip(detail)
    button.setAccessibleDescription(detail)
    style(button, kind="row")
    return button
