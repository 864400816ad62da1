"""Everything about one block: its name, parameters, the formula of its shape, what is wrong with it, and help."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from core.blocks import BlockSpec, Value
from core.code.layer import layer_call
from core.code.layout import one_line
from core.network.operations import SetFrozen, SetParam, SetRate
from core.network.report import BlockReport, Shape
from core.network.tree import LARGEST_RATE, Block
from gui.document import Document
from gui.network_page.help_card import HelpCard
from gui.network_page.issue_view import IssueView
from gui.network_page.solve_card import SolveCard
from gui.search_range import RangeOffer
from gui.texts import say_text
from gui.theme import XS, L, M, S, qcolor, style, theme_of
from gui.widgets.card import Line, SectionLabel
from gui.widgets.format import format_bytes, format_integer, format_short
from gui.widgets.layouts import clear
from gui.widgets.parameter_form import ParameterForm


class Strip(QFrame):
    """The thin strip in the colour of a category."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._category = "container"
        self.setFixedWidth(4)

    def show_category(self, category: str) -> None:
        """Take the colour of this category."""
        self._category = category
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(qcolor(theme_of(self).category[self._category]))
        painter.drawRoundedRect(self.rect(), 2, 2)


class RateField(QDoubleSpinBox):
    """A factor without zeros that say nothing: × 1, × 0.1."""

    def textFromValue(self, value: float) -> str:  # noqa: N802 - Qt spells it so
        return self.locale().toString(value, "g", 6)


class BlockInspector(QWidget):
    """Shows one block of the document; entries go back as edits.

    Signals
    -------
    jumped(str) : the person wants to see another block.
    exploreWanted(str) : the person wants to see what this block computes.
    """

    jumped = Signal(str)
    exploreWanted = Signal(str)  # noqa: N815 - Qt spells signals so

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._id = ""
        self._issues: object = None
        self._spec: BlockSpec | None = None
        self._strip, self._type, self._summary = Strip(), QLabel(), QLabel(wordWrap=True)
        self.name = QLineEdit()
        self.form = ParameterForm()
        self.ranges = RangeOffer(document, self.form)
        self.below_form = QVBoxLayout()
        self._formula, self._shapes, self._numbers = QLabel(wordWrap=True), QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.solve, self.help = SolveCard(), HelpCard()
        self.frozen, self.rate = QCheckBox(self.tr("Freeze weights")), RateField()
        self._learning = QWidget()
        self._found = QVBoxLayout()
        self._found.setSpacing(XS)
        self._dress()
        self._arrange()
        self.name.editingFinished.connect(self._rename)
        self.form.valueEdited.connect(self._set_param)
        self.solve.taken.connect(self._set_params)
        self.help.exploreWanted.connect(lambda: self.exploreWanted.emit(self._id))
        self.frozen.clicked.connect(self._freeze)
        self.rate.valueChanged.connect(self._set_rate)

    def show_block(self, block: Block, report: BlockReport | None) -> None:
        """Show this block and what is known about it."""
        spec, anew = block.spec, block.id != self._id
        self._id = block.id
        self._strip.show_category(spec.category)
        self._type.setText(spec.type)
        self._summary.setText(say_text(spec.summary))
        if anew or not self.name.hasFocus():
            self.name.setText(block.name)
        resolved = report.resolved if report else {}
        self.form.show_params(spec.params, block.params, resolved, subject=block.id)
        self.form.setVisible(bool(spec.params))
        self.ranges.show_block(block.id)
        self._show_shape(report)
        self._show_issues(block, anew)
        self._show_learning(block, report)
        self.solve.show_block(block, report)
        if spec is not self._spec:
            self._spec = spec
            self.help.show_spec(spec)
        resolvable = spec.torch_name and (report is None or report.state != "waiting")
        self.help.show_code(one_line(layer_call(spec, {**block.params, **resolved})) if resolvable else "")

    def focus_name(self) -> None:
        """Bring the keyboard to the name."""
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()

    # Within

    def _dress(self) -> None:
        style(self._type, role="heading")
        for label, role in (
            (self._summary, "muted"),
            (self._shapes, "mono"),
            (self._formula, "formula"),
            (self._numbers, "faint"),
        ):
            style(label, role=role)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.name.setAccessibleName(self.tr("Name in code"))
        self.rate.setRange(0.0001, LARGEST_RATE)
        self.rate.setDecimals(4)
        self.rate.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        self.rate.setPrefix("× ")
        self.rate.setMinimumWidth(72)
        self.rate.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.rate.setKeyboardTracking(False)
        self.rate.setAccessibleName(self.tr("Learning-rate factor"))
        self.rate.setToolTip(self.tr("1 is the recipe's own rate; 0.1 lets what was learned change slowly."))
        self.frozen.setToolTip(self.tr("Training leaves these weights as they are"))
        self.name.setToolTip(self.tr("What the block is called in the code and in saved weights"))

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(M)
        head.addWidget(self._strip)
        titles = QVBoxLayout()
        titles.setSpacing(2)
        titles.addWidget(self._type)
        titles.addWidget(self._summary)
        head.addLayout(titles, 1)
        named = QHBoxLayout()
        caption = QLabel(self.tr("name"))
        style(caption, role="muted")
        caption.setBuddy(self.name)
        named.addWidget(caption, 4)
        named.addWidget(self.name, 6)
        learning = QHBoxLayout(self._learning)
        learning.setContentsMargins(0, 0, 0, 0)
        factor = QLabel(self.tr("learns"))
        style(factor, role="muted")
        factor.setBuddy(self.rate)
        learning.addWidget(self.frozen, 1)
        learning.addWidget(factor)
        self.rate.lineEdit().setTextMargins(S - 2, 0, 0, 0)
        learning.addWidget(self.rate, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(L, L, L, L)
        column.setSpacing(S)
        column.addLayout(head)
        column.addSpacing(XS)
        column.addLayout(self._found)
        column.addLayout(named)
        column.addWidget(self.form)
        column.addWidget(self._learning)
        column.addLayout(self.below_form)
        for part in (
            Line(),
            SectionLabel(self.tr("Shape")),
            self._formula,
            self._shapes,
            self._numbers,
            self.solve,
            Line(),
            SectionLabel(self.tr("Help")),
            self.help,
        ):
            column.addWidget(part)
        column.addStretch(1)

    def _show_shape(self, report: BlockReport | None) -> None:
        formula = report.formula if report else ""
        self._formula.setText(formula)
        self._formula.setVisible(bool(formula))
        before, after = (report.input, report.output) if report else (None, None)
        self._shapes.setText(f"{_batched(before)} → {_batched(after)}")
        self._numbers.setVisible(after is not None)
        if report is not None and after is not None:
            self._numbers.setText(
                self.tr("{parameters} parameters · {macs} MACs · {memory} per image").format(
                    parameters=format_integer(report.parameters),
                    macs=format_short(report.macs),
                    memory=format_bytes(report.activation_bytes),
                )
            )

    def _show_learning(self, block: Block, report: BlockReport | None) -> None:
        """Lock and factor, for a block with weights."""
        self._learning.setVisible(bool(report and report.parameters))
        self.frozen.setChecked(block.frozen)
        self.rate.setEnabled(not block.frozen)
        if not self.rate.hasFocus():
            self.rate.blockSignals(True)
            self.rate.setValue(block.rate)
            self.rate.blockSignals(False)

    def _show_issues(self, block: Block, anew: bool) -> None:
        mine = tuple(issue for issue in self._document.issues if issue.block == block.id)
        if mine == self._issues and not anew:
            return
        self._issues = mine
        clear(self._found)
        for issue in mine:
            view = IssueView(self._document, issue, narrow=True)
            view.jumped.connect(self.jumped)
            self._found.addWidget(view)

    def _rename(self) -> None:
        network = self._document.network
        if self._id not in network or self.name.text() == network.block(self._id).name:
            return
        if not self._document.rename(self._id, self.name.text().strip()):
            self.name.setText(network.block(self._id).name)

    def _set_param(self, name: str, value: Value) -> None:
        if self._id in self._document.network:
            self._document.set_param(self._id, name, value)

    def _set_params(self, params: dict[str, Value]) -> None:
        """Take over several values as one step."""
        if self._id in self._document.network:
            text = self.tr("Solve for the size of {block}").format(block=self._document.network.block(self._id).name)
            self._document.edit_all([SetParam(self._id, name, value) for name, value in params.items()], text)

    def _freeze(self, frozen: bool) -> None:
        if self._id in self._document.network:
            text = self.tr("Freeze weights") if frozen else self.tr("Let weights train")
            self._document.edit(SetFrozen((self._id,), frozen), text)

    def _set_rate(self, rate: float) -> None:
        if self._id in self._document.network:
            text = self.tr("Learning-rate factor")
            self._document.edit(SetRate((self._id,), rate), text, merge=f"rate:{self._id}")


def _batched(shape: Shape | None) -> str:
    return "?" if shape is None else f"({', '.join(['N', *map(str, shape)])})"
