"""Cut, copy and paste: between places, windows, and the text editor in which the code is written."""

from __future__ import annotations

from core.code.write import write_blocks
from core.errors import UserError
from core.network.edit import copies, in_reading_order
from core.network.tree import Block
from gui.network_page.clipboard import blocks_as_json, copy_blocks, copy_text, pasted_blocks
from gui.network_page.counting import counted
from gui.network_page.edits import Edits, Place


class Exchange(Edits):
    """The verbs that speak with the clipboard."""

    def copy(self) -> bool:
        """Put the selected blocks on the clipboard: for us as they are, for others as PyTorch code."""
        blocks = self._copied()
        if blocks:
            copy_blocks(blocks, self._code_of(blocks))
        return bool(blocks)

    def copy_json(self) -> bool:
        """Put the selected blocks on the clipboard as JSON text."""
        blocks = self._copied()
        if blocks:
            copy_text(blocks_as_json(blocks))
        return bool(blocks)

    def paste(self, place: Place | None = None) -> bool:
        """Put what is on the clipboard, blocks or code, behind the selection or into a gap."""
        try:
            blocks = pasted_blocks()
        except UserError as error:
            self._document.failed.emit(error.message)
            return False
        made = copies(self._document.network, blocks)
        text = counted(len(made), self.tr("Paste 1 block"), self.tr("Paste {n} blocks"))
        if len(made) == 1:
            text = self.tr("Paste {name}").format(name=made[0].name[:60])
        return self.insert_blocks(made, place or self.place_after_selection(), text)

    def _copied(self) -> list[Block]:
        network = self._document.network
        return [network.block(i) for i in in_reading_order(network, self._selection.ids)]

    def _code_of(self, blocks: list[Block]) -> str:
        """The blocks as PyTorch; as JSON where their sizes are not known yet."""
        report = self._document.report
        try:
            return write_blocks(blocks, report) if report else blocks_as_json(blocks)
        except UserError:
            return blocks_as_json(blocks)
