"""Ask for an output size, and take the padding, stride or kernel that gives it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from core.blocks import Value
from core.blocks.solve import Solution, can_solve, solve
from core.network.report import BlockReport
from core.network.tree import Block
from gui.texts import say
from gui.theme import S, style
from gui.widgets.fold import Fold
from gui.widgets.format import format_shape
from gui.widgets.layouts import clear

LARGEST = 4096


class SolveCard(Fold):
    """For blocks that slide a window.

    Signals
    -------
    taken(object) : the person took a solution: its parameters by name.
    """

    taken = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("SolveCard", "Solve for the output size"), parent=parent)
        self._block: Block | None = None
        self._report: BlockReport | None = None
        self._stale = True
        self._asked = QWidget()
        self._row = QHBoxLayout(self._asked)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(S)
        self.fields: list[QSpinBox] = []
        self.message = QLabel(wordWrap=True)
        style(self.message, role="faint")
        proposals = QWidget()
        self._proposals = QVBoxLayout(proposals)
        self._proposals.setContentsMargins(0, 0, 0, 0)
        self._proposals.setSpacing(S)
        for part in (self._asked, self.message, proposals):
            self.add(part)
        self.button.toggled.connect(self._follow)

    def show_block(self, block: Block, report: BlockReport | None) -> None:
        """Offer this block's sizes; hidden for a block that cannot be solved for, or that no image reaches."""
        able = bool(report and report.input and len(report.input) > 1 and report.resolved and can_solve(block.spec))
        self.setVisible(able)
        same = self._block is not None and self._block.id == block.id
        before, self._block, self._report = self._report, block, report
        self._stale = self._stale or not same or before is None or report is None or before.output != report.output
        self._follow(self.is_open)

    def _follow(self, is_open: bool) -> None:
        """Ask for the size there is now, and solve; not while nobody sees it."""
        report = self._report
        if not is_open or self.isHidden() or report is None or report.input is None:
            return
        if self._stale or len(self.fields) != len(report.input) - 1:
            self._stale = False
            self._offer(report.output[1:] if report.output else report.input[1:])
        self._solve()

    def proposals(self) -> list[QPushButton]:
        """The solutions offered, the simplest first."""
        items = [self._proposals.itemAt(i) for i in range(self._proposals.count())]
        return [w for item in items if item is not None and isinstance(w := item.widget(), QPushButton)]

    def _offer(self, size: tuple[int, ...]) -> None:
        clear(self._row)
        self.fields = []
        for letter, n in zip("DHW"[-len(size) :], size, strict=True):
            field = QSpinBox(minimum=1, maximum=LARGEST, value=n)
            field.setAccessibleName(self.tr("Wanted output {letter}").format(letter=letter))
            field.setKeyboardTracking(False)
            field.lineEdit().setTextMargins(S - 2, 0, 0, 0)
            field.valueChanged.connect(self._solve)
            caption = QLabel(letter)
            style(caption, role="muted")
            self._row.addWidget(caption)
            self._row.addWidget(field, 1)
            self.fields.append(field)

    def _solve(self, _value: int = 0) -> None:
        clear(self._proposals)
        block, report = self._block, self._report
        if block is None or report is None or report.input is None:
            return
        wanted = [field.value() for field in self.fields]
        answer = solve(block.spec, report.resolved, report.input, wanted)
        self.message.setText(say(answer.message) if answer.message else "")
        self.message.setVisible(answer.message is not None)
        for solution in answer.solutions:
            button = QPushButton(_said(solution.params))
            button.setToolTip(self._doubts(solution) or self.tr("Every pixel is read"))
            button.clicked.connect(partial(self._take, solution))
            self._proposals.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _doubts(self, solution: Solution) -> str:
        if solution.skips:
            return self.tr("The window jumps over pixels")
        if any(solution.unread):
            return self.tr("{n} pixels at the edge are not read").format(n=format_shape(solution.unread))
        return ""

    def _take(self, solution: Solution, _checked: bool = False) -> None:
        self.taken.emit(dict(solution.params))


def _said(params: Mapping[str, Value]) -> str:
    return ", ".join(f"{name}={value!r}" for name, value in params.items())
