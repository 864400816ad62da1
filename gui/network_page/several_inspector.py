"""Several selected blocks: the parameters they have in common, set for all at once, and what can be done with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import fields

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from core.blocks import BlockSpec, Param, Value
from core.network.operations import SetParam
from core.network.tree import Block
from gui.actions import ActionSpec
from gui.document import Document
from gui.icons import icon
from gui.network_page.counting import counted
from gui.theme import L, S, style
from gui.widgets.card import Line
from gui.widgets.format import format_integer
from gui.widgets.parameter_form import ParameterForm

MOST_TYPES = 4
SAID = frozenset({"help", "default", "initial", "none_text"})
"""What two parameters may differ in and still take the same values."""


class SeveralInspector(QWidget):
    """Where the blocks hold different values the form says so; what is entered goes to all of them as one step."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._ids: tuple[str, ...] = ()
        self._title, self._types = QLabel(), QLabel(wordWrap=True)
        style(self._title, role="heading")
        style(self._types, role="muted")
        self.form, self._line = ParameterForm(), Line()
        self.form.valueEdited.connect(self._set)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(L, L, L, L)
        self._column.setSpacing(S)
        for part in (self._title, self._types, self.form, self._line):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self._buttons: list[tuple[QPushButton, ActionSpec]] = []

    def offer(self, actions: Sequence[ActionSpec]) -> None:
        """Show a button for each action."""
        for spec in actions:
            button = QPushButton(icon(spec.icon), spec.text)
            if spec.shortcut:
                button.setToolTip(f"{spec.text} ({spec.shortcut})")
            button.clicked.connect(spec.run)
            self._buttons.append((button, spec))
            self._column.insertWidget(self._column.count() - 1, button)

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Show how many there are, what they have in common, and which actions they allow."""
        self._ids = tuple(block.id for block in blocks)
        self._title.setText(counted(len(blocks), self.tr("1 block"), self.tr("{n} blocks")))
        kinds = Counter(block.type for block in blocks).most_common()
        said = [f"{n} × {name}" for name, n in kinds[:MOST_TYPES]] + (["…"] if len(kinds) > MOST_TYPES else [])
        self._types.setText(", ".join(said))
        params = common({block.type: block.spec for block in blocks}.values())
        values = {param.name: [block.value(param.name) for block in blocks] for param in params}
        mixed = frozenset(name for name, held in values.items() if any(not _same(held[0], one) for one in held))
        shared = {name: held[0] for name, held in values.items() if name not in mixed}
        self.form.show_params(params, shared, subject=" ".join(self._ids), mixed=mixed)
        for part in (self.form, self._line):
            part.setVisible(bool(params))
        for button, spec in self._buttons:
            button.setEnabled(spec.enabled())

    def _set(self, name: str, value: Value) -> None:
        """Give all of them this value."""
        ids = [i for i in self._ids if i in self._document.network]
        text = self.tr("{name} of {n} blocks").format(name=name, n=format_integer(len(ids)))
        ops = [SetParam(i, name, value) for i in ids]
        self._document.edit_all(ops, text, merge=f"params:{' '.join(ids)}:{name}")


def common(specs: Iterable[BlockSpec]) -> tuple[Param, ...]:
    """The parameters that all these types have and that take the same values in each, in the order of the first."""
    first, *others = specs
    return tuple(param for param in first.params if all(_alike(param, other.param(param.name)) for other in others))


def _alike(one: Param, other: Param | None) -> bool:
    if type(one) is not type(other):
        return False
    return all(getattr(one, f.name) == getattr(other, f.name) for f in fields(one) if f.name not in SAID)


def _same(one: object, other: object) -> bool:
    return one == other and type(one) is type(other)
