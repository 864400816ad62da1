"""The health of a source: what a look at every image found, in order of gravity, and below it what that is about."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.errors import Message
from core.project.model import Data
from core.protocol.findings import Finding, findings
from core.protocol.health import Health
from core.protocol.messages import SourceInfo
from gui.data_page.finding_row import FindingRow
from gui.data_page.finding_view import FindingView
from gui.document import Document
from gui.engine_thread import Engine
from gui.icons import icon
from gui.question import Question
from gui.texts import say
from gui.theme import XS, L, M, S, style
from gui.widgets.card import Card, Line
from gui.widgets.empty_state import EmptyState
from gui.widgets.format import format_integer

SMALL_SOURCE = 10_000
"""Sources of up to so many images are looked at without being asked."""

ROWS_SHARE = 0.36
"""How much of the card's height the findings take at most."""


class HealthCard(Card):
    """Looks at every image of the document's source, on a button or by itself where that takes seconds.

    Signals
    -------
    checked(object) : Health, when the engine has answered.
    """

    checked = Signal(object)

    def __init__(self, document: Document, engine: Engine, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.set_title(self.tr("Health"))
        self._document = document
        self._info: SourceInfo | None = None
        self.health: Health | None = None
        self._found: tuple[Finding, ...] = ()
        self._question = Question(engine, self)
        self.summary, self.again = QLabel(), QPushButton()
        self.empty, self.busy, self.results = EmptyState("search", ""), QWidget(), QWidget()
        self.said, self.progress, self.cancel = QLabel(), QProgressBar(), QPushButton(self.tr("Cancel"))
        self.rows: list[FindingRow] = []
        self.view = FindingView(document, engine)
        self._stack = QStackedWidget()
        self._arrange()
        self._connect()

    def show_info(self, info: SourceInfo) -> None:
        """Be about another source; what is known of the one before is forgotten."""
        self._question.cancel()
        self._info, self.health, self._found = info, None, ()
        self._show_start()
        if self.isVisible():
            self._begin_where_small()

    @Slot()
    def check(self) -> None:
        """Look at every image, anew."""
        if self._info is None:
            return
        project = self._document.project
        bare = project.model_copy(update={"network": type(project.network)()})
        params = {"project": bare.model_dump(mode="json")}
        self._question.ask("health", params, decode=Health.model_validate)
        self._on_progress({"done": 0, "total": 0})
        self._stack.setCurrentWidget(self.busy)
        self.again.hide()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._begin_where_small()

    def _begin_where_small(self) -> None:
        info = self._info
        if info is None or self.health is not None or self._question.is_open:
            return
        if sum(map(sum, info.counts.values())) <= SMALL_SOURCE and info.source == self._document.project.data.source:
            self.check()

    @Slot(object)
    def _on_health(self, health: Health) -> None:
        self.health = health
        self.again.show()
        self._show(self._document.project.data)
        self.checked.emit(health)

    @Slot(object)
    def _on_failed(self, message: Message) -> None:
        self.empty.show_state("warning", say(message), "", self.tr("Try again"))
        self._stack.setCurrentWidget(self.empty)

    @Slot(object)
    def _on_progress(self, told: dict[str, object]) -> None:
        done, total = int(str(told.get("done", 0))), int(str(told.get("total", 0)))
        self.progress.setRange(0, total)
        self.progress.setValue(done)
        counted = self.tr("{done} of {total}").format(done=format_integer(done), total=format_integer(total))
        self.said.setText(counted if total else self.tr("Opening the source"))

    @Slot()
    def _leave(self) -> None:
        self._question.cancel()
        if self.health is None:
            self._show_start()
        else:
            self.again.show()
            self._show(self._document.project.data)

    def _show_start(self) -> None:
        info = self._info
        count = 0 if info is None else sum(map(sum, info.counts.values()))
        text = self.tr("Each of the {n} images is decoded once, to find broken and unusual files, duplicates, "
                       "test images that were trained on, and the mean and std of all.")  # fmt: skip
        self.empty.show_state(
            "search", self.tr("Not looked at yet"), text.format(n=format_integer(count)), self.tr("Check the images")
        )
        self._stack.setCurrentWidget(self.empty)
        self.summary.setText("")
        self.again.hide()

    @Slot(object)
    def _show(self, data: Data) -> None:
        """What is found, as things stand in the project now."""
        if self.health is None or self._question.is_open:
            return
        found = findings(self.health, data)
        self.summary.setText(self._looked_at(self.health))
        if not found:
            self.empty.show_state("check", self.tr("Nothing wrong found"), self._all_well(self.health))
            self._stack.setCurrentWidget(self.empty)
        else:
            self._stack.setCurrentWidget(self.results)
            self._show_rows(found)
        self._found = found

    def _show_rows(self, found: tuple[Finding, ...]) -> None:
        kinds = [finding.kind for finding in self._found]
        chosen = next((self._found[row].kind for row, each in enumerate(self.rows) if each.isChecked()), "")
        now = [finding.kind for finding in found]
        if kinds != now or [each.message for each in found] != [each.message for each in self._found]:
            self._make_rows(found)
        for row, finding in zip(self.rows, found, strict=True):
            row.set_count(finding.count)
        place = now.index(chosen) if chosen in now else 0
        self.rows[place].setChecked(True)
        assert self.health is not None
        self.view.show_finding(found[place], self.health)

    def _make_rows(self, found: tuple[Finding, ...]) -> None:
        for row in self.rows:
            self._group.removeButton(row)
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [FindingRow(each.severity, say(each.message), each.count) for each in found]
        for row in self.rows:
            self._group.addButton(row)
            self._rows.insertWidget(self._rows.count() - 1, row)
        self._fit_rows()

    def _fit_rows(self) -> None:
        """As high as all findings, up to a share of the card; the rest is reached by scrolling."""
        width = self._area.viewport().width()
        wanted = sum(row.heightForWidth(width) for row in self.rows)
        self._area.setFixedHeight(min(wanted, round(ROWS_SHARE * self.height())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rows()

    @Slot(object)
    def _open(self, row: FindingRow) -> None:
        if self.health is not None and row in self.rows:
            self.view.show_finding(self._found[self.rows.index(row)], self.health)

    def _looked_at(self, health: Health) -> str:
        return self.tr("{n} images looked at").format(n=format_integer(health.looked_at))

    def _all_well(self, health: Health) -> str:
        text = self.tr("All {n} images can be decoded, have {modes} pixels and one shape. None is there twice, none of "
                       "the test images is among the training images, and no class has three times the images "
                       "of another.")  # fmt: skip
        return text.format(n=format_integer(health.looked_at), modes=" · ".join(health.modes))

    def _connect(self) -> None:
        self.empty.chosen.connect(self.check)
        self.again.clicked.connect(self.check)
        self.cancel.clicked.connect(self._leave)
        self._group.buttonClicked.connect(self._open)
        self._question.done.connect(self._on_health)
        self._question.failed.connect(self._on_failed)
        self._question.progress.connect(self._on_progress)
        self._document.dataChanged.connect(self._show)

    def _arrange(self) -> None:
        self._group = QButtonGroup(self, exclusive=True)
        style(self.summary, role="faint")
        self.again.setText(self.tr("Check again"))
        self.again.setIcon(icon("restart"))
        style(self.again, kind="quiet")
        self.head.insertWidget(1, self.summary)
        self.head.addWidget(self.again)
        self._arrange_busy()
        holder, rows = QWidget(), QScrollArea(widgetResizable=True)
        self._area = rows
        self._rows = QVBoxLayout(holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addStretch(1)
        holder.setStyleSheet("background: transparent;")
        rows.setWidget(holder)
        rows.setStyleSheet("QScrollArea { background: transparent; border: none; }")
        column = QVBoxLayout(self.results)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        column.addWidget(rows)
        column.addWidget(Line())
        column.addWidget(self.view, 1)
        for page in (self.empty, self.busy, self.results):
            self._stack.addWidget(page)
        self.add(self._stack, 1)

    def _arrange_busy(self) -> None:
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Progress of looking at the images"))
        title = QLabel(self.tr("Looking at every image"))
        style(title, role="title")
        style(self.said, role="muted")
        line = QHBoxLayout()
        line.setSpacing(M)
        line.addWidget(self.progress, 1)
        line.addWidget(self.cancel)
        column = QVBoxLayout(self.busy)
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(XS)
        column.addStretch(1)
        column.addWidget(title)
        column.addWidget(self.said)
        column.addLayout(line)
        column.addStretch(1)
