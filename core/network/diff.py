"""A network that was read from code, brought together with the one on the canvas that the code was written from.

Code cannot say everything: not which blocks are bypassed, not which numbers follow the input, no ids. What the code
leaves as it was written therefore stays as it is on the canvas; only what it says differently is taken from it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from core.blocks import AUTO, REQUIRED, Value
from core.blocks.spec import Param
from core.network.locks import can_be_locked
from core.network.match import Pairs, matched
from core.network.report import BlockReport, Report
from core.network.tree import Block, Network, fresh_name

WRITTEN: Final[Mapping[str, Value]] = MappingProxyType({"combine": "concat", "times": 1})
"""What code says where a container holds a value that it cannot have."""


@dataclass(frozen=True, slots=True)
class Reconciled:
    """The network; for every block of the code the id that it has there; and a report of what the code says.

    Code that is edited on, without being written anew, is brought together with this network and that report.
    """

    network: Network
    ids: Mapping[str, str]
    report: Report


def reconcile(old: Network, new: Network, report: Report) -> Network:
    """`new`, read from code, with all that code cannot say taken over from `old`, which `report` is about.

    Blocks that are the same keep their ids; numbers that say what *auto* stands for become *auto* again; bypassed
    blocks stay behind the one before them. Read back unchanged, the code of a network gives that very network.
    """
    return reconciled(old, new, report).network


def reconciled(old: Network, new: Network, report: Report) -> Reconciled:
    """The same, together with the ids."""
    pairs = matched(old, new)
    merge = _Merge(old, report, pairs)
    network = Network(merge.children(old.blocks, new.blocks, locked=False))
    found = {own: _as_said(new.block(i), own, report.blocks.get(own)) for i, own in merge.ids.items()}
    said = replace(report, blocks={**report.blocks, **found})
    return Reconciled(old if network == old else network, merge.ids, said)


class _Merge:
    def __init__(self, old: Network, report: Report, pairs: Pairs) -> None:
        self.ids: dict[str, str] = {}
        self._old, self._report, self._pairs = old, report, pairs
        self._number = max((int(i[1:]) for i in old.spots if i[:1] == "b" and i[1:].isdigit()), default=0)

    def children(self, old: Sequence[Block], new: Sequence[Block], *, locked: bool) -> tuple[Block, ...]:
        """The blocks of one container; `old` is what it held."""
        made = [self._block(block, locked=locked) for block in new]
        names = {block.name for block in made}
        behind: dict[str, list[Block]] = {}
        before = ""
        there = {block.id for block in made}
        for block in old:
            if block.id in there:
                before = block.id
            elif not block.enabled and block.id not in self._pairs.taken:
                behind.setdefault(before, []).append(self._named_apart(block, names))
        kept = behind.pop("", [])
        for block in made:
            kept += [block, *behind.pop(block.id, [])]
        return tuple(kept)

    def _named_apart(self, block: Block, names: set[str]) -> Block:
        if block.name in names:
            block = replace(block, name=fresh_name(block.name.rstrip("0123456789") or block.spec.stem, names))
        names.add(block.name)
        return block

    def _block(self, new: Block, *, locked: bool) -> Block:
        old = self._pairs.old.get(new.id)
        if old is None:
            return self._fresh(new)
        self.ids[new.id] = old.id
        if _is_bypassed_branch(old, new):
            return replace(old, name=new.name)
        frozen = old.frozen if locked or not can_be_locked(old, self._report) else new.frozen
        return replace(
            old,
            name=new.name,
            params=self._params(old, new),
            children=self.children(old.children, new.children, locked=locked or frozen),
            enabled=True,
            frozen=frozen or new.frozen,
        )

    def _fresh(self, new: Block) -> Block:
        self._number += 1
        own = self.ids[new.id] = f"b{self._number}"
        return replace(new, id=own, children=self.children((), new.children, locked=False))

    def _params(self, old: Block, new: Block) -> Mapping[str, Value]:
        """The values held: those of old wherever the code still says what was written for them."""
        known = self._report.blocks.get(old.id) or BlockReport(old.id, "waiting")
        written = known.of_copy(0) or old.params
        held = {k: v for k, v in old.params.items() if old.spec.param(k) is None}
        for param in old.spec.params:
            wanted = new.value(param.name)
            source = old.params if self._stays(param, old, wanted, written) else new.params
            if param.name in source:
                held[param.name] = source[param.name]
        return old.params if held == dict(old.params) and _same_kinds(held, old.params) else MappingProxyType(held)

    def _stays(self, param: Param, old: Block, wanted: Any, written: Mapping[str, Value]) -> bool:
        said: Any = written.get(param.name, param.absent)
        if said is AUTO or said == AUTO or said is REQUIRED:
            said = param.absent  # it stands as `...`
        if old.spec.is_container:
            said = old.value(param.name)
            said = said if param.check(said) is None else WRITTEN.get(param.name, said)
        return _means(param, wanted, said) or _means(param, wanted, old.value(param.name))


def _as_said(new: Block, own: str, known: BlockReport | None) -> BlockReport:
    """What was known of a block, with its parameters as the code says them now."""
    values = {param.name: new.value(param.name) for param in new.spec.params}
    resolved = {name: value for name, value in values.items() if value is not REQUIRED}
    return replace(known or BlockReport(own, "waiting"), resolved=resolved, copies=())


def _is_bypassed_branch(old: Block, new: Block) -> bool:
    """A bypassed branch is written as an empty one; filled again, it is one that works."""
    return not old.enabled and not new.children


def _means(param: Param, one: Any, other: Any) -> bool:
    """Whether two values of a parameter say the same."""
    if one is REQUIRED or other is REQUIRED:
        return one is other
    one, other = param.plain(one), param.plain(other)
    return bool(one == other) and isinstance(one, bool) == isinstance(other, bool)


def _same_kinds(held: Mapping[str, Value], other: Mapping[str, Value]) -> bool:
    return all(type(value) is type(other[name]) for name, value in held.items())
