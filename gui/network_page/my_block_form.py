"""The parameters of a block of one's own, where the selected Group is built like one."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from core.blocks import Value
from core.network.tree import Block
from core.project.my_block import MyBlock, assignments, settings
from gui.document import Document
from gui.network_page.my_blocks import MyBlocks
from gui.theme import S, style
from gui.widgets.card import Line, SectionLabel
from gui.widgets.parameter_form import ParameterForm


class MyBlockForm(QWidget):
    """Shows what can be set, and writes it into the layers inside as one undoable step.

    A Group knows nothing of the library: it is recognised by how it is built, so that this works in every project, on
    copies, and after the block was renamed.
    """

    def __init__(self, document: Document, own: MyBlocks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document, self._own = document, own
        self._id, self._block = "", None  # type: tuple[str, MyBlock | None]
        self._about = QLabel(wordWrap=True)
        style(self._about, role="faint")
        self.form = ParameterForm()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        for part in (Line(), SectionLabel(self.tr("My block")), self._about, self.form):
            column.addWidget(part)
        self.form.valueEdited.connect(self._set)
        self.hide()

    @property
    def block(self) -> MyBlock | None:
        """The block of the library that is shown; None where the selected one is built like none."""
        return self._block

    def show_block(self, block: Block) -> None:
        """Show the parameters of this block where it is built like one of the library; else nothing."""
        self._id, self._block = block.id, self._own.like(block)
        self.setVisible(self._block is not None)
        if self._block is None:
            return
        text = self.tr("Built like “{name}”. What you set goes into the layers inside.")
        self._about.setText(text.format(name=self._block.name))
        subject = f"{block.id}:{self._block.name}"
        self.form.show_params(self._block.params(), settings(self._block, block), subject=subject)

    def _set(self, name: str, value: Value) -> None:
        network = self._document.network
        if self._block is None or self._id not in network:
            return
        group = network.block(self._id)
        ops = assignments(self._block, group, name, value)
        text = self.tr("{name} of {block}").format(name=name, block=group.name)
        self._document.edit_all(ops, text, merge=f"my-block:{self._id}:{name}")
