"""What a block is: how PyTorch writes it, what each argument means, and where its documentation stands."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.blocks import REQUIRED, BlockSpec, Param
from core.blocks.signature import documentation_link, signature
from gui.icons import icon
from gui.operation_explorer.prefill import can_explore
from gui.texts import say_text
from gui.theme import M, S, style
from gui.widgets.card import SectionLabel
from gui.widgets.fold import Fold
from gui.widgets.layouts import clear


class HelpCard(QWidget):
    """Shows one type of block.

    Signals
    -------
    exploreWanted() : the person wants to see, number by number, what the block does.
    """

    exploreWanted = Signal()  # noqa: N815 - Qt spells signals so

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link = ""
        self._spec: BlockSpec | None = None
        self._listed: BlockSpec | None = None
        self._about, self._rule, self._signature = (QLabel(wordWrap=True) for _ in range(3))
        for label, role in ((self._about, "muted"), (self._rule, "mono"), (self._signature, "faint")):
            style(label, role=role)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        caption = SectionLabel(self.tr("PyTorch"))
        self.code = QLabel(wordWrap=True)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.code.setAccessibleName(self.tr("This block in PyTorch"))
        style(self.code, role="mono")
        self._caption = caption
        self.arguments = Fold(self.tr("Arguments"))
        table = QWidget()
        self._grid = QGridLayout(table)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(M)
        self._grid.setColumnStretch(1, 1)
        self.arguments.add(table)
        self.documentation = QPushButton(icon("external", "accent_ink"), self.tr("PyTorch documentation"))
        self.explore = QPushButton(icon("search", "accent_ink"), self.tr("Explore this operation"))
        for button in (self.documentation, self.explore):
            style(button, kind="link")
        self.arguments.button.toggled.connect(self._list_arguments)
        self.documentation.clicked.connect(self._open)
        self.explore.clicked.connect(self.exploreWanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        for part in (self._about, self._rule, caption, self.code, self._signature, self.arguments):
            column.addWidget(part)
        for button in (self.explore, self.documentation):
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch(1)
            column.addLayout(row)

    def show_spec(self, spec: BlockSpec) -> None:
        """Show what there is to know about this type."""
        self._about.setText(say_text(spec.help))
        self._about.setVisible(bool(spec.help))
        self._rule.setText(say_text(spec.shape_rule))
        self._rule.setVisible(bool(spec.shape_rule))
        written = signature(spec)
        self._signature.setText(written.replace("(", "(\u200b", 1))
        self._signature.setVisible(bool(written))
        self.arguments.setVisible(bool(spec.params))
        self.arguments.note.setText(", ".join(p.name for p in spec.params[:2]) + ("…" if len(spec.params) > 2 else ""))
        self._spec = spec
        self._list_arguments(self.arguments.is_open)
        self._link = documentation_link(spec)
        self.documentation.setVisible(bool(self._link))
        self.documentation.setToolTip(self._link)
        self.explore.setVisible(can_explore(spec))

    def show_code(self, code: str) -> None:
        """Show how this very block is written; "" where it is no single call."""
        self.code.setText(code.replace("(", "(\u200b", 1))
        for part in (self._caption, self.code):
            part.setVisible(bool(code))

    def _list_arguments(self, is_open: bool) -> None:
        """Say what each argument means; made only when somebody reads it."""
        if not is_open or self._spec is None or self._spec is self._listed:
            return
        self._listed = self._spec
        clear(self._grid)
        for row, param in enumerate(self._spec.params):
            self._show_param(row, param)

    def _show_param(self, row: int, param: Param) -> None:
        needed = param.default is REQUIRED
        default = self.tr("required") if needed else self.tr("default {value}").format(value=repr(param.default))
        name = QLabel(param.name, alignment=Qt.AlignmentFlag.AlignTop)
        style(name, role="mono")
        meaning = QLabel(f"{escape(say_text(param.help))}<br><i>{escape(default)}</i>", wordWrap=True)
        style(meaning, role="muted")
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(meaning, row, 1)

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl(self._link))
