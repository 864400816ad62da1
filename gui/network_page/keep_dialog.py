"""Keeping the selected blocks under a name: what it is called, and which parameters it offers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from core.blocks import Param, Value
from core.errors import N_, Message
from core.network.tree import Block
from core.project.my_block import MyBlock, Offer, Target
from gui.network_page.my_blocks import MyBlocks, held_types
from gui.texts import say, say_text
from gui.theme import L, M, S, style
from gui.widgets.card import SectionLabel
from gui.widgets.layouts import clear
from gui.widgets.parameter_editors import editor_for

WIDTH, HEIGHT = 560, 560


class KeepDialog(QDialog):
    """Asks for name, description and parameters, and keeps the block; what is wrong is said in the dialog."""

    def __init__(self, blocks: Sequence[Block], own: MyBlocks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._blocks, self._own = tuple(blocks), own
        self.setWindowTitle(self.tr("Save as my block"))
        self.resize(WIDTH, HEIGHT)
        self.name, self.about = QLineEdit(), QLineEdit()
        self.name.setPlaceholderText(self.tr("Conv, norm, ReLU"))
        self.about.setPlaceholderText(self.tr("optional: what it is for, in a line"))
        self.offers = OffersForm(self._blocks)
        self.all_params = QCheckBox(self.tr("Show every parameter"))
        self.error = QLabel(wordWrap=True)
        style(self.error, role="error")
        self.error.hide()
        self.save_button, cancel = QPushButton(self.tr("Save")), QPushButton(self.tr("Cancel"))
        self.replace_button = QPushButton(self.tr("Replace it"))
        self.replace_button.setToolTip(self.tr("Projects that use it keep what they hold."))
        self.replace_button.hide()
        self.replace_button.clicked.connect(self._replace)
        self.name.textChanged.connect(self.replace_button.hide)
        style(self.save_button, kind="primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self._keep)
        cancel.clicked.connect(self.reject)
        self.all_params.toggled.connect(self.offers.show_all)
        self._arrange(cancel)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def block(self) -> MyBlock | Message:
        """What the dialog describes, or why it cannot be kept."""
        offers = self.offers.offers()
        if isinstance(offers, Message):
            return offers
        return MyBlock(self.name.text().strip(), self._blocks, self.about.text().strip(), offers)

    def _keep(self) -> None:
        self._finish(self._own.keep)

    def _replace(self) -> None:
        self._finish(self._own.put_instead)

    def _finish(self, act: Callable[[MyBlock], Message | None]) -> None:
        made = self.block()
        reason = made if isinstance(made, Message) else act(made)
        if reason is None:
            self.accept()
        else:
            self._complain(reason)

    def _complain(self, message: Message) -> None:
        self.error.setText(say(message))
        self.error.show()
        self.replace_button.setVisible(message.code == "library.name-taken")

    def _arrange(self, cancel: QPushButton) -> None:
        held = QLabel(held_types(self._blocks, most=8), wordWrap=True)
        style(held, role="faint")
        fields = QGridLayout()
        fields.setHorizontalSpacing(M)
        fields.setVerticalSpacing(S)
        for row, (text, field) in enumerate(((self.tr("Name"), self.name), (self.tr("Description"), self.about))):
            label = QLabel(text)
            style(label, role="muted")
            label.setBuddy(field)
            field.setAccessibleName(text)
            fields.addWidget(label, row, 0)
            fields.addWidget(field, row, 1)
        head = QHBoxLayout()
        head.addWidget(SectionLabel(self.tr("Parameters it offers")))
        head.addStretch(1)
        head.addWidget(self.all_params)
        hint = QLabel(self.tr("Ticked ones can be set when the block is used; the same name twice sets both."))
        hint.setWordWrap(True)
        style(hint, role="faint")
        buttons = QHBoxLayout()
        buttons.setSpacing(S)
        buttons.addStretch(1)
        buttons.addWidget(self.replace_button)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(S)
        column.addWidget(held)
        column.addLayout(fields)
        column.addSpacing(S)
        column.addLayout(head)
        column.addWidget(hint)
        column.addWidget(_scrolling(self.offers), 1)
        column.addWidget(self.error)
        column.addLayout(buttons)


def _scrolling(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(widget)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    return area


class Candidate(NamedTuple):
    """A parameter of a block inside that might be offered, and what it is now."""

    block: Block
    param: Param
    value: Value

    @property
    def is_telling(self) -> bool:
        """Whether it is held, or said on the canvas: what a person would want to change."""
        return self.param.name in self.block.params or f"{{{self.param.name}" in self.block.spec.caption


def candidates(blocks: Sequence[Block]) -> Iterator[Candidate]:
    """Every parameter of every block inside, in reading order."""
    for block in (b for top in blocks for b in top.walk()):
        for param in block.spec.params:
            yield Candidate(block, param, block.value(param.name))


class OffersForm(QWidget):
    """A row per parameter inside: whether it is offered, under which name, and what it starts with."""

    def __init__(self, blocks: Sequence[Block], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all = list(candidates(blocks))
        self.rows: list[OfferRow] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, M, 0)
        self._grid.setHorizontalSpacing(M)
        self._grid.setVerticalSpacing(2)
        for column, stretch in enumerate((5, 4, 3)):
            self._grid.setColumnStretch(column, stretch)
        self.show_all(False)

    def show_all(self, everything: bool) -> None:
        """List every parameter, or only the telling ones and those ticked."""
        ticked = {(row.candidate.block.id, row.candidate.param.name): row for row in self.rows if row.tick.isChecked()}
        kept = {key: (row.name.text(), row.value) for key, row in ticked.items()}
        clear(self._grid)
        for row in self.rows:
            row.deleteLater()
        self.rows = []
        for candidate in self._all:
            key = candidate.block.id, candidate.param.name
            if everything or candidate.is_telling or key in kept:
                row = OfferRow(candidate, self)
                row.ticked.connect(self._propose_name)
                row.put(self._grid, len(self.rows))
                self.rows.append(row)
                if key in kept:
                    row.restore(*kept[key])
        self._grid.setRowStretch(len(self.rows), 1)

    def offers(self) -> tuple[Offer, ...] | Message:
        """What is ticked, rows of the same name together; or what does not go together."""
        joined: dict[str, list[OfferRow]] = {}
        for row in self.rows:
            if row.tick.isChecked():
                joined.setdefault(row.name.text().strip() or row.candidate.param.name, []).append(row)
        made = []
        for name, rows in joined.items():
            first = rows[0]
            if any(row.candidate.param.check(first.value) is not None for row in rows):
                text = N_("Core", 'The parameters called "{name}" cannot hold the same value; give them two names.')
                return Message("library.unlike", text, {"name": name})
            targets = tuple(Target(row.candidate.block.id, row.candidate.param.name) for row in rows)
            made.append(Offer(name, first.value, targets))
        return tuple(made)

    def _propose_name(self, asked: OfferRow) -> None:
        """The parameter's own name, unless another row has it: then the block's before it."""
        taken = {row.name.text() for row in self.rows if row is not asked and row.tick.isChecked()}
        plain, block = asked.candidate.param.name, asked.candidate.block.name
        if not asked.name.text():
            asked.name.setText(f"{block}_{plain}" if plain in taken else plain)


class OfferRow(QObject):
    """One parameter inside; `put` lays its parts into the grid that all rows share.

    Signals
    -------
    ticked(OfferRow) : it is to be offered.
    """

    ticked = Signal(object)

    def __init__(self, candidate: Candidate, parent: QObject) -> None:
        super().__init__(parent)
        self.candidate, self.value = candidate, candidate.value
        self.tick = QCheckBox(f"{candidate.block.name} · {candidate.param.name}")
        self.tick.setToolTip(say_text(candidate.param.help))
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the parameter"))
        self.editor = editor_for(candidate.param)
        self.editor.show_value(candidate.value, None, anew=True)
        self.editor.edited.connect(self._take)
        self.tick.toggled.connect(self._on_tick)
        self._on_tick(False)

    def put(self, grid: QGridLayout, row: int) -> None:
        """Take a row of the grid."""
        for column, part in enumerate((self.tick, self.name, self.editor)):
            grid.addWidget(part, row, column)

    def restore(self, name: str, value: Value) -> None:
        """Be ticked as before."""
        self.name.setText(name)
        self.tick.setChecked(True)
        self.value = value
        self.editor.show_value(value, None, anew=True)

    def _take(self, value: Value) -> None:
        self.value = value

    def _on_tick(self, on: bool) -> None:
        self.name.setEnabled(on)
        self.editor.setEnabled(on)
        if on:
            self.ticked.emit(self)
