"""Where the numbers come from: the sizes that lead to a finding, step after step."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from core.lint.issue import LedgerRow
from gui.texts import say
from gui.theme import M, style
from gui.widgets.format import format_shape


class LedgerView(QWidget):
    """One line per step: block, size in → out, and what is to be said of it. A block is a link to itself.

    Signals
    -------
    jumped(str) : the person wants to see that block.
    """

    jumped = Signal(str)

    def __init__(self, ledger: Sequence[LedgerRow], parent: QWidget | None = None, *, narrow: bool = False) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Where the numbers come from"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(M)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(2, 1)
        line = 0
        for row in ledger:
            sized = row.input is not None or row.output is not None
            if sized:
                grid.addWidget(self._name(row), line, 0)
                grid.addWidget(_sizes(row), line, 1)
            if row.note:
                note = QLabel(say(row.note), wordWrap=True)
                style(note, role="faint")
                beside = sized and not narrow
                line += sized and narrow
                grid.addWidget(note, line, 2 if beside else 0, 1, 1 if beside else 3)
            line += 1

    def links(self) -> list[QPushButton]:
        """The blocks that can be gone to, in the order of the steps."""
        return self.findChildren(QPushButton)

    def _name(self, row: LedgerRow) -> QWidget:
        if row.block is None:
            label = QLabel(row.name or self.tr("image"))
            style(label, role="muted")
            return label
        button = QPushButton(row.name)
        button.setToolTip(self.tr("Show {type} {name}").format(type=row.type, name=row.name))
        style(button, kind="link")
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(partial(self.jumped.emit, row.block))
        return button


def _sizes(row: LedgerRow) -> QLabel:
    """In → out; only one of them where the other is the same or there is none."""
    shown = [shape for shape in (row.input, row.output) if shape is not None]
    label = QLabel(" → ".join(format_shape(shape) for shape in shown) or format_shape(None))
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    style(label, role="mono")
    return label
