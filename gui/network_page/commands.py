"""What can be done to the network, each as one named, undoable step on the selection."""

from __future__ import annotations

from collections.abc import Sequence

from core.errors import UserError
from core.network.edit import copies, in_reading_order
from core.network.operations import Duplicate, Remove, SetEnabled, SetFrozen, Unwrap, Wrap
from core.network.transfer import like, replace_layer
from core.network.tree import Block, new_block
from gui.network_page.counting import counted
from gui.network_page.edits import Place
from gui.network_page.exchange import Exchange
from gui.network_page.moving import Moving


class NetworkCommands(Exchange, Moving):
    """The verbs of the page. Each returns whether it was done; what cannot be done is said by `document.failed`."""

    # Adding

    def add(self, type_name: str) -> bool:
        """A new block behind the selection."""
        return self.insert(type_name, self.place_after_selection())

    def made(self, type_name: str) -> Block:
        """What the palette calls by that name, as a fresh block. Raises UserError where there is none any more."""
        return self._make(self._document.network, type_name)

    def insert(self, type_name: str, place: Place) -> bool:
        """A new block in a gap; it is selected then."""
        try:
            block = self.made(type_name)
        except UserError as error:  # a block of one's own that another window has deleted since
            self._document.failed.emit(error.message)
            return False
        done = self.insert_blocks((block,), place, self.tr("Insert {type}").format(type=type_name))
        if done:
            self.inserted.emit(type_name, block.id)
        return done

    def add_branch(self, container: str) -> bool:
        """One more empty branch at the right of a Parallel."""
        network = self._document.network
        branch = new_block(network, "Group", name=f"branch{len(network.children(container)) + 1}")
        return self.insert_blocks((branch,), (container, len(network.children(container))), self.tr("Add branch"))

    def replace(self, block_id: str, type_name: str) -> bool:
        """Another block in the place of this one, under its name and with what of its parameters it can take."""
        network = self._document.network
        old = network.block(block_id)
        try:
            block = like(self.made(type_name), old)
        except UserError as error:
            self._document.failed.emit(error.message)
            return False
        text = self.tr("Replace {name} by {type}").format(name=old.name, type=type_name)
        done = self._edit(replace_layer(network, block_id, block), text) and self._select([block.id])
        if done:
            self.inserted.emit(type_name, block.id)
        return done

    # Changing

    def remove(self) -> bool:
        """Take the selected blocks out; the next one is selected, so that Delete can be pressed again."""
        network, ids = self._document.network, self._selection.ids
        if not ids:
            return False
        following = self._neighbour_after(in_reading_order(network, ids))
        done = self._edit(
            [Remove(ids)],
            self._named(
                self.tr("Delete {name}"), counted(len(ids), self.tr("Delete 1 block"), self.tr("Delete {n} blocks"))
            ),
        )
        return done and self._select([following] if following in self._document.network else [])

    def cut(self) -> bool:
        """Copy, then delete."""
        return self.copy() and self.remove()

    def _neighbour_after(self, ids: Sequence[str]) -> str:
        """The block to select when these are gone: the one behind, else the one before, else the parent."""
        network = self._document.network
        spot = network.spot(ids[-1])
        siblings = network.children(spot.parent)
        if spot.index + 1 < len(siblings):
            return siblings[spot.index + 1].id
        before = [b.id for b in siblings[: spot.index] if b.id not in ids]
        return before[-1] if before else spot.parent

    def duplicate(self) -> bool:
        """Copy the selected blocks to just behind them."""
        ids = self._selection.ids
        if not ids:
            return False
        before = set(self._document.network.spots)
        text = self._named(
            self.tr("Duplicate {name}"),
            counted(len(ids), self.tr("Duplicate 1 block"), self.tr("Duplicate {n} blocks")),
        )
        return self._edit([Duplicate(ids)], text) and self._select_new(before)

    def copy_to(self, ids: Sequence[str], place: Place) -> bool:
        """Put copies of blocks into a gap."""
        network = self._document.network
        made = copies(network, [network.block(i) for i in in_reading_order(network, ids)])
        text = self._named(
            self.tr("Duplicate {name}"),
            counted(len(ids), self.tr("Duplicate 1 block"), self.tr("Duplicate {n} blocks")),
            ids,
        )
        return self.insert_blocks(made, place, text)

    def toggle_bypass(self) -> bool:
        """Bypass the selected blocks, or bring them back where all are bypassed."""
        blocks = self._blocks()
        enabled = bool(blocks) and not any(b.enabled for b in blocks)
        one, many = (
            (self.tr("Enable {name}"), counted(len(blocks), self.tr("Enable 1 block"), self.tr("Enable {n} blocks")))
            if enabled
            else (
                self.tr("Bypass {name}"),
                counted(len(blocks), self.tr("Bypass 1 block"), self.tr("Bypass {n} blocks")),
            )
        )
        return bool(blocks) and self._edit([SetEnabled(self._selection.ids, enabled)], self._named(one, many))

    def toggle_freeze(self) -> bool:
        """Freeze the weights of the selected blocks, or let them train where all are frozen."""
        blocks = self._blocks()
        frozen = not all(b.frozen for b in blocks)
        one, many = (
            (self.tr("Freeze {name}"), counted(len(blocks), self.tr("Freeze 1 block"), self.tr("Freeze {n} blocks")))
            if frozen
            else (
                self.tr("Unfreeze {name}"),
                counted(len(blocks), self.tr("Unfreeze 1 block"), self.tr("Unfreeze {n} blocks")),
            )
        )
        return bool(blocks) and self._edit([SetFrozen(self._selection.ids, frozen)], self._named(one, many))

    def wrap(self, container: str) -> bool:
        """Put the selected neighbours into a new container."""
        if not self._selection.ids:
            return False
        before = set(self._document.network.spots)
        text = self.tr("Wrap in {type}").format(type=container)
        if not self._edit([Wrap(self._selection.ids, container)], text):
            return False
        made = [b.id for b in self._document.network.walk() if b.id not in before]
        return self._select(made[:1])

    def unwrap(self) -> bool:
        """Replace the selected container by what it holds."""
        blocks = [b for b in self._blocks() if b.spec.is_container]
        if not blocks:
            return False
        inner = [b.id for b in blocks[-1].children]
        if blocks[-1].spec.arrangement == "branches":
            inner = [b.id for lane in blocks[-1].children for b in lane.children]
        text = self.tr("Unwrap {name}").format(name=blocks[-1].name)
        return self._edit([Unwrap(blocks[-1].id)], text) and self._select(inner)

    def select_all(self) -> bool:
        """Select every block of what is shown."""
        return self._select([b.id for b in self._document.network.children(self._level.root)])


__all__ = ["NetworkCommands", "Place"]
