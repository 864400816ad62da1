"""Marking fields to be searched: the menu of a form's fields, and the popup in which their range is given."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.blocks import Value
from core.errors import UserError
from core.project.edit import SetSearch
from core.project.range_text import read_values, say_choice, suggested, written
from core.project.ranges import Range, Search
from core.project.targets import Target, check_range, target
from gui.document import Document
from gui.texts import say
from gui.theme import L, M, S, style
from gui.widgets.parameter_form import ParameterForm
from gui.widgets.part_picker import PartPicker
from gui.widgets.segmented import Segmented

WIDTH = 300
LONGEST_OF_TWO = 12
"""Letters of the longest choice where two of them stand side by side."""

translate = QCoreApplication.translate


def search_of(document: Document) -> Search:
    """What the document's project is to be searched over."""
    return document.project.search or Search()


def say_range(wanted: Range) -> str:
    """A range as it stands under a field: "0.0001 – 0.1 log", "SGD, Adam"."""
    if wanted.choices:
        return written(wanted)
    ends, _, manner = written(wanted).partition(":")
    return " ".join((ends.replace("..", " – "), f"/ {manner}" if manner.isdigit() else manner)).strip()


def set_range(document: Document, wanted: Range, title: str) -> None:
    """Search that range from now on, as one undoable step."""
    text = translate("SearchRange", "Search {field}").format(field=title)
    document.edit(SetSearch(search_of(document).with_range(wanted)), text)


def drop_range(document: Document, key: str, title: str) -> None:
    """No longer search that field, as one undoable step."""
    text = translate("SearchRange", "Do not search {field}").format(field=title)
    document.edit(SetSearch(search_of(document).without(key)), text)


class RangeOffer(QObject):
    """Lets the fields of a form be searched, or the choice of a part, and marks those that are.

    Parameters
    ----------
    prefix : what stands before the names of the form in the recipe: "optimizer." for its arguments.
    """

    def __init__(self, document: Document, form: ParameterForm | PartPicker, prefix: str = "") -> None:
        super().__init__(form)
        self._document, self._form, self._prefix = document, form, prefix
        self._block = ""
        form.offer_search(self._is_searchable)
        form.searchWanted.connect(self._open)
        document.projectChanged.connect(self._mark)
        self._mark()

    def show_block(self, block_id: str) -> None:
        """The form shows this block's parameters now."""
        self._block = block_id
        self._mark()

    def show_prefix(self, prefix: str) -> None:
        """The form shows the arguments of this part now: "augmentation.RandomErasing."."""
        self._prefix = prefix
        self._mark()

    @Slot(object)
    def _mark(self, _project: object = None) -> None:
        found: dict[str, str] = {}
        for wanted in search_of(self._document).ranges:
            if wanted.block == self._block and wanted.field.startswith(self._prefix):
                found[wanted.field.removeprefix(self._prefix)] = say_range(wanted)
        self._form.show_searched(found)

    def _target(self, name: str) -> Target:
        return target(self._document.project, self._block, self._prefix + name)

    def _is_searchable(self, name: str) -> bool:
        try:
            self._target(name)
        except UserError:
            return False
        return True

    @Slot(str)
    def _open(self, name: str) -> None:
        popup = RangePopup(self._document, self._target(name), self._form)
        popup.open_under(self._form.field(name))


class RangePopup(QFrame):
    """Asks for the values that one field may take; closes on Enter, or on a click beside it.

    Signals
    -------
    closed() : it is gone.
    """

    closed = Signal()

    def __init__(self, document: Document, held: Target, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        style(self, card=True)
        self._document, self._target = document, held
        self._before = search_of(document).range(held.key)
        self.low, self.high, self.values = QLineEdit(), QLineEdit(), QLineEdit()
        self.log = QCheckBox(self.tr("Spread by exponents (log)"))
        self.ticks: Mapping[Value, QCheckBox] = {
            option: QCheckBox(say_choice(option)) for option in (held.options if held.kind == "choice" else ())
        }
        self.manner = Segmented((("range", self.tr("Range")), ("values", self.tr("Values"))), label=self.tr("How"))
        self.error = QLabel(wordWrap=True)
        self.take, self.drop = QPushButton(self.tr("Search it")), QPushButton(self.tr("Do not search"))
        self._parts = QStackedWidget()
        self._arrange()
        self._connect()
        self._show(self._before or suggested(held))

    def open_under(self, field: QWidget) -> None:
        """Show it under that field, within the screen."""
        self.adjustSize()
        self.setFixedWidth(WIDTH)
        place = field.mapToGlobal(QPoint(0, field.height()))
        room = field.screen().availableGeometry()
        place.setX(max(room.left(), min(place.x(), room.right() - WIDTH)))
        if place.y() + self.sizeHint().height() > room.bottom():
            place.setY(field.mapToGlobal(QPoint(0, 0)).y() - self.sizeHint().height())
        self.move(place)
        self.show()
        (self.values if self.manner.current == "values" else self.low).setFocus()

    @Slot()
    def accept(self) -> None:
        """Search what stands here, or say why that cannot be."""
        try:
            wanted = self._read()
            check_range(self._document.project, wanted)
        except UserError as error:
            self.error.setText(say(error.message))
            self.error.show()
            self._whole.activate()
            self.adjustSize()
            return
        set_range(self._document, wanted, self._target.title)
        self._leave()

    # Within

    def _read(self) -> Range:
        held = self._target
        if self.ticks:
            chosen = [say_choice(option) for option, tick in self.ticks.items() if tick.isChecked()]
            return read_values(held, ",".join(chosen) or ",")
        if self.manner.current == "values":
            return read_values(held, self.values.text())
        manner = "log" if self.log.isChecked() else "linear"
        if self._before is not None and self._before.step > 1 and manner == "linear":
            manner = str(self._before.step)
        return read_values(held, f"{self.low.text()}..{self.high.text()}:{manner}")

    def _show(self, wanted: Range) -> None:
        self.drop.setVisible(self._before is not None)
        for option, tick in self.ticks.items():
            tick.setChecked(option in wanted.choices)
        if wanted.choices:
            self.values.setText(written(wanted))
            self._turn("values")
        else:
            ends, _, _ = written(wanted).partition(":")
            low, _, high = ends.partition("..")
            self.low.setText(low)
            self.high.setText(high)
            self.log.setChecked(wanted.log)
            self._turn("range")

    @Slot(str)
    def _turn(self, manner: str) -> None:
        self.manner.select(manner)
        self._parts.setCurrentIndex(0 if manner == "range" else 1)

    @Slot()
    def _drop(self) -> None:
        drop_range(self._document, self._target.key, self._target.title)
        self._leave()

    def _leave(self) -> None:
        self.closed.emit()
        self.close()

    def _connect(self) -> None:
        self.manner.chosen.connect(self._turn)
        self.take.clicked.connect(self.accept)
        self.drop.clicked.connect(self._drop)
        for line in (self.low, self.high, self.values):
            line.returnPressed.connect(self.accept)

    def _arrange(self) -> None:
        title, now = QLabel(self.tr("Search {field}").format(field=self._target.title)), QLabel()
        style(title, role="title")
        style(now, role="faint")
        style(self.error, role="error", small=True)
        self.error.hide()
        value = self._target.value
        now.setText(self.tr("It is {value} now.").format(value=value if value is not None else "–"))
        style(self.take, kind="primary")
        buttons = QHBoxLayout()
        buttons.addWidget(self.drop)
        buttons.addStretch(1)
        buttons.addWidget(self.take)
        column = self._whole = QVBoxLayout(self)
        column.setContentsMargins(L, M, L, M)
        column.setSpacing(S)
        column.addWidget(title)
        column.addWidget(now)
        if self.ticks:
            column.addLayout(self._tick_grid())
        else:
            column.addWidget(self.manner)
            self._parts.addWidget(self._ends())
            self._parts.addWidget(self._list())
            column.addWidget(self._parts)
        column.addWidget(self.error)
        column.addLayout(buttons)

    def _tick_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(M)
        columns = 2 if max(len(tick.text()) for tick in self.ticks.values()) <= LONGEST_OF_TWO else 1
        for number, tick in enumerate(self.ticks.values()):
            grid.addWidget(tick, *divmod(number, columns))
        return grid

    def _ends(self) -> QWidget:
        part = QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        for column, (text, line) in enumerate(((self.tr("from"), self.low), (self.tr("to"), self.high))):
            label = QLabel(text)
            style(label, role="muted")
            label.setBuddy(line)
            line.setAccessibleName(text)
            grid.addWidget(label, 0, column)
            grid.addWidget(line, 1, column)
        grid.addWidget(self.log, 2, 0, 1, 2)
        return part

    def _list(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        hint = QLabel(self.tr("The values, with commas between them"))
        style(hint, role="muted")
        hint.setBuddy(self.values)
        self.values.setAccessibleName(hint.text())
        self.values.setPlaceholderText("3, 5, 7")
        column.addWidget(hint)
        column.addWidget(self.values)
        column.addStretch(1)
        return part
