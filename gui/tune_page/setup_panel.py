"""The panel beside the trials: which fields are searched over which values, for what, and how long."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.blocks.spec import Choice, Int
from core.errors import N_, UserError
from core.project.edit import SetSearch
from core.project.model import Project
from core.project.ranges import Range
from core.project.targets import target, target_of
from gui.document import Document
from gui.icons import icon
from gui.search_range import RangePopup, drop_range, say_range, search_of
from gui.theme import XS, L, M, S, qcolor, style, theme_of
from gui.tune_page.offers import OfferMenu
from gui.widgets.card import SectionLabel
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.layouts import clear
from gui.widgets.parameter_form import ParameterForm
from gui.widgets.scaled_width import scale_width

WIDTH = 293
PARAMS: Final = (
    Choice(name="objective", default="val_accuracy", options=("val_accuracy", "val_loss"),
           help=N_("Core", "What is made as good as can be: the highest validation accuracy, or the lowest loss.")),
    Int(name="trials", default=20, maximum=10_000, help=N_("Core", "How many settings are tried in all.")),
    Choice(name="pruner", default="median", options=("median", "hyperband", "none"),
           help=N_("Core", "How hopeless trials are ended early: those worse than half of the others at that epoch, "
                           "by halving many short ones, or not at all.")),
    Int(name="seed", default=0, minimum=0, maximum=2**31,
        help=N_("Core", "Where the chance of the search begins; the same seed proposes the same first trials.")),
)  # fmt: skip


class SetupPanel(QFrame):
    """Edits `document.project.search`; while a search is on, it cannot be edited.

    Signals
    -------
    pageRequested(str) : a button leads to another page.
    """

    pageRequested = Signal(str)  # noqa: N815 - Qt spells signals so

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style(self, panel=True)
        scale_width(self, WIDTH)
        self._document = document
        self._shown: tuple[object, ...] = ()
        self.add, self.form = QPushButton(self.tr("Add a field…")), ParameterForm()
        self.hint = QLabel(wordWrap=True)
        self.rows = QVBoxLayout()
        self._arrange()
        self.add.clicked.connect(self._offer)
        self.form.valueEdited.connect(self._set)
        document.projectChanged.connect(self._show)
        self._show()

    def freeze(self, frozen: bool) -> None:
        """Let nothing be edited while a search is on."""
        self.add.setEnabled(not frozen)
        self.form.setEnabled(not frozen)
        for number in range(self.rows.count()):
            item = self.rows.itemAt(number)
            row = item.widget() if item else None
            if row is not None:
                row.setEnabled(not frozen)

    def row(self, key: str) -> RangeRow:
        """The row of that range."""
        return next(row for row in self.findChildren(RangeRow) if row.key == key)

    @Slot(object)
    def _show(self, _project: object = None) -> None:
        project, search = self._document.project, search_of(self._document)
        seen = (search, *(_title(project, wanted) for wanted in search.ranges))
        if seen == self._shown:
            return
        self._shown = seen
        clear(self.rows)
        for wanted in search.ranges:
            row = RangeRow(_title(project, wanted), wanted)
            row.opened.connect(partial(self._open, wanted.block, wanted.field, row))
            row.dropped.connect(partial(self._drop, wanted))
            self.rows.addWidget(row)
        self.form.show_params(PARAMS, {param.name: getattr(search, param.name) for param in PARAMS}, subject="search")
        self.hint.setText(
            self.tr("Or use the menu of any field on the Train page and of any block: “Search a range…”.")
            if search.ranges
            else self.tr("Nothing is searched yet. Add a field here, or use the menu of any field on the Train page "
                         "and of any block: “Search a range…”.")
        )  # fmt: skip

    @Slot(str, object)
    def _set(self, name: str, value: Any) -> None:
        after = search_of(self._document).model_copy(update={name: value})
        self._document.edit(SetSearch(after), self.tr("{field} of the search").format(field=name), f"search:{name}")

    @Slot()
    def _offer(self) -> None:
        """A menu of the fields that are worth it."""
        menu = OfferMenu(self._document.project, self)
        menu.chosen.connect(self._add)
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    @Slot(str, str)
    def _add(self, block: str, field: str) -> None:
        self._open(block, field, self.add)

    def _open(self, block: str, field: str, under: QWidget) -> None:
        try:
            held = target(self._document.project, block, field)
        except UserError as error:
            self._document.failed.emit(error.message)
            return
        RangePopup(self._document, held, self).open_under(under)

    def _drop(self, wanted: Range) -> None:
        drop_range(self._document, wanted.key, _title(self._document.project, wanted))

    def _arrange(self) -> None:
        style(self.hint, role="faint")
        self.add.setIcon(icon("plus"))
        self.rows.setSpacing(XS)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(L, M, L, L)
        column.setSpacing(S)
        column.addWidget(SectionLabel(self.tr("What is searched")))
        column.addLayout(self.rows)
        column.addWidget(self.add)
        column.addWidget(self.hint)
        column.addSpacing(S)
        column.addWidget(SectionLabel(self.tr("How")))
        column.addWidget(self.form)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(holder)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.addWidget(area)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QPainter(self).fillRect(0, 0, 1, self.height(), qcolor(theme_of(self).line))


class RangeRow(QWidget):
    """One field that is searched, and its values; a press changes them, the cross takes it away.

    Signals
    -------
    opened() : the values shall be changed.
    dropped() : it shall no longer be searched.
    """

    opened = Signal()
    dropped = Signal()

    def __init__(self, title: str, wanted: Range, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = wanted.key
        self.button, self.cross = QPushButton(title), QToolButton()
        values = ElidedLabel(say_range(wanted))
        style(values, role="faint")
        style(self.button, kind="link")
        self.button.setToolTip(self.tr("Change the range searched…"))
        values.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        values.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        values.setToolTip(values.text())
        self.cross.setIcon(icon("close"))
        self.cross.setAccessibleName(self.tr("Do not search {field}").format(field=title))
        self.cross.setToolTip(self.cross.accessibleName())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(S)
        row.addWidget(self.button)
        row.addWidget(values, 1)
        row.addWidget(self.cross)
        self.button.clicked.connect(self.opened)
        self.cross.clicked.connect(self.dropped)


def _title(project: Project, wanted: Range) -> str:
    try:
        return target_of(project, wanted).title
    except UserError:
        return wanted.field
