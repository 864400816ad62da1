"""The person's own blocks as the page uses them: listed, made, kept, and followed when the folder changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from core.blocks import BLOCKS
from core.errors import N_, Message, UserError
from core.network.tree import Block, Network, new_block
from core.project import library
from core.project.library import Damaged, KeptBlock
from core.project.my_block import MyBlock, as_group, counterparts, with_defaults


class MyBlocks(QObject):
    """The library in `folder` (the home folder's blocks/ where not given).

    Signals
    -------
    changed() : another block is there, or one is gone or called otherwise.
    failed(Message) : something that could not be done.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None, folder: Path | None = None) -> None:
        super().__init__(parent)
        self.folder = folder or library.library_folder()
        self._library = library.read_library(self.folder)
        self._gone: tuple[str, Path] | None = None

    @property
    def kept(self) -> tuple[KeptBlock, ...]:
        """The blocks there are, by name."""
        return self._library.kept

    @property
    def damaged(self) -> tuple[Damaged, ...]:
        """The files that cannot be used."""
        return self._library.damaged

    @property
    def gone(self) -> str:
        """The name of the block deleted last, which can still be brought back; "" where there is none."""
        return self._gone[0] if self._gone else ""

    def find(self, name: str) -> KeptBlock | None:
        """The block of that name."""
        return self._library.find(name)

    def search(self, words: str) -> list[KeptBlock]:
        """The blocks whose name or description holds every word."""
        wanted = words.casefold().split()
        texts = {kept.path: f"{kept.block.name} {kept.block.about}".casefold() for kept in self.kept}
        return [kept for kept in self.kept if all(word in texts[kept.path] for word in wanted)]

    def refresh(self) -> None:
        """Read the folder again: another window may have kept something."""
        found = library.read_library(self.folder)
        if found != self._library:
            self._library = found
            self.changed.emit()

    # Use

    def make(self, network: Network, name: str) -> Block:
        """A fresh block for what the palette calls `name`: a layer, or one of these. Raises UserError where neither."""
        if name in BLOCKS:
            return new_block(network, name)
        kept = self.find(name)
        if kept is None:
            text = N_("Core", 'There is no block called "{name}" any more; it was deleted or renamed.')
            raise UserError("library.gone", text, name=name)
        return as_group(network, with_defaults(kept.block))

    def like(self, group: Block) -> MyBlock | None:
        """The block of the library that this Group is built like, with parameters to set; best by its name."""
        if group.type != "Group":
            return None
        found = [k.block for k in self.kept if k.block.offers and counterparts(k.block, group) is not None]
        stem = group.name.rstrip("0123456789")
        named = [b for b in found if as_group(Network(), b).name.rstrip("0123456789") == stem]
        return next(iter([*named, *found]), None)

    def about(self, name: str) -> str:
        """What is known of a block by its name: its own words, or what it holds."""
        kept = self.find(name)
        return (kept.block.about or held_types(kept.block.blocks)) if kept else ""

    # Keeping

    def keep(self, block: MyBlock) -> Message | None:
        """Add a block; says why where that cannot be."""
        return self._refused(lambda: library.save_block(replace(block, name=block.name.strip()), self.folder))

    def put_instead(self, block: MyBlock) -> Message | None:
        """Let a block stand for the one that has its name now, or be one more where none has; says why not."""
        kept = self.find(block.name)
        return self._refused(lambda: library.replace_block(kept, block)) if kept else self.keep(block)

    def rename(self, kept: KeptBlock, name: str) -> bool:
        return self._try(lambda: library.change_block(kept, name=name))

    def describe(self, kept: KeptBlock, about: str) -> bool:
        return self._try(lambda: library.change_block(kept, about=about))

    def delete(self, path: Path, name: str) -> bool:
        """Take a file out of the library; `bring_back` undoes it."""

        def act() -> None:
            self._gone = (name, library.delete_block(path))

        return self._try(act)

    def bring_back(self) -> bool:
        """Undo the last deletion."""
        if self._gone is None:
            return False
        _, path = self._gone
        self._gone = None
        return self._try(lambda: library.restore_block(path))

    def take_in(self, source: Path) -> bool:
        """Add a block from a file that somebody shared."""
        return self._try(lambda: library.import_block(source, self.folder))

    def share(self, kept: KeptBlock, path: Path) -> bool:
        """Write a file for somebody else."""
        return self._try(lambda: library.export_block(kept.block, path))

    def _try(self, act: Callable[[], object]) -> bool:
        """Whether it was done; `failed` says why not."""
        reason = self._refused(act)
        if reason is not None:
            self.failed.emit(reason)
        return reason is None

    def _refused(self, act: Callable[[], object]) -> Message | None:
        """Why it could not be done; None where it was."""
        try:
            act()
        except UserError as error:
            return error.message
        except OSError as error:
            text = N_("Core", "The library of blocks could not be changed: {reason}.")
            return Message("library.failed", text, {"reason": error.strerror or str(error)})
        finally:
            self.refresh()
        return None


def held_types(blocks: Sequence[Block], most: int = 5) -> str:
    """The layers inside in a row: "Conv2d · BatchNorm2d · ReLU …"."""
    types = [b.type for block in blocks for b in block.walk() if not b.spec.is_container]
    return " · ".join(types[:most]) + (" …" if len(types) > most else "")
