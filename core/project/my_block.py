"""A block that a person made of others: its name, the blocks it stands for, and the parameters it offers."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple

from core.blocks import Param, Value
from core.errors import N_, UserError
from core.network.edit import copies
from core.network.operations import SetParam
from core.network.tree import Block, Network, block_to_json, fresh_id, fresh_name, is_name, network_from_json

FORMAT: Final = "layerwright-block"
VERSION: Final = 1


class Target(NamedTuple):
    """One parameter of one of the blocks inside."""

    block: str
    param: str


@dataclass(frozen=True)
class Offer:
    """A parameter of the whole: its name, what it starts with, and the parameters inside that it sets."""

    name: str
    default: Value
    targets: tuple[Target, ...]


@dataclass(frozen=True)
class MyBlock:
    """Blocks kept under a name.

    Parameters
    ----------
    name : what the palette shows; any text, and no layer's name.
    about : one line, or "".
    blocks : what it stands for, first to last, with ids of their own.
    offers : the parameters that can be set when it is used.
    """

    name: str
    blocks: tuple[Block, ...]
    about: str = ""
    offers: tuple[Offer, ...] = ()

    def inner(self, block_id: str) -> Block | None:
        """The block inside of that id."""
        return next((b for block in self.blocks for b in block.walk() if b.id == block_id), None)

    def params(self) -> tuple[Param, ...]:
        """What can be set, as a property form takes it: the declaration inside under the name of the whole."""
        return tuple(replace(found, name=offer.name) for offer in self.offers if (found := self._declared(offer)))

    def _declared(self, offer: Offer) -> Param | None:
        block = self.inner(offer.targets[0].block) if offer.targets else None
        return block.spec.param(offer.targets[0].param) if block else None


# Use


def as_group(network: Network, block: MyBlock) -> Block:
    """A Group of fresh ids that holds the blocks, called after the whole as far as Python allows."""
    stem = re.sub(r"\W+", "_", block.name.lower(), flags=re.ASCII).strip("_")
    name = stem if is_name(stem) else "my_block"
    names = {b.name for b in network.walk()}
    name = fresh_name(name.rstrip("0123456789") or name, names) if name in names else name
    made = copies(network, (Block(fresh_id(set()), "Group", name, children=block.blocks),))
    return made[0]


def counterparts(block: MyBlock, group: Block) -> Mapping[str, str] | None:
    """For each block inside, the id of the one that stands for it in `group`; None where they are built otherwise."""
    ours, theirs = [b for top in block.blocks for b in top.walk()], list(group.walk())[1:]
    if group.type != "Group" or _build(block.blocks) != _build(group.children):
        return None
    return {a.id: b.id for a, b in zip(ours, theirs, strict=True)}


def settings(block: MyBlock, group: Block) -> dict[str, Value]:
    """What the parameters of the whole are in `group`, which is built like it."""
    held = {b.id: b for b in group.walk()}
    there = counterparts(block, group) or {}
    found = {}
    for offer in block.offers:
        first = offer.targets[0]
        if first.block in there:
            found[offer.name] = held[there[first.block]].value(first.param)
    return found


def assignments(block: MyBlock, group: Block, name: str, value: Value) -> tuple[SetParam, ...]:
    """The edits that give a parameter of the whole another value in `group`."""
    there = counterparts(block, group) or {}
    offer = next((o for o in block.offers if o.name == name), None)
    return tuple(SetParam(there[t.block], t.param, value) for t in offer.targets if t.block in there) if offer else ()


def with_defaults(block: MyBlock) -> MyBlock:
    """The same with what its parameters start with written into the blocks inside."""
    values = {target: offer.default for offer in block.offers for target in offer.targets}

    def written(one: Block) -> Block:
        for target, value in values.items():
            if target.block == one.id:
                one = one.holding(target.param, value)
        return replace(one, children=tuple(written(child) for child in one.children))

    return replace(block, blocks=tuple(written(one) for one in block.blocks))


def _build(blocks: Sequence[Block]) -> tuple[Any, ...]:
    return tuple((b.type, _build(b.children)) for b in blocks)


# As text


def block_to_text(block: MyBlock) -> str:
    """The block as the file holds it: the same text for the same block."""
    offers = [
        {
            "name": offer.name,
            "default": list(offer.default) if isinstance(offer.default, tuple) else offer.default,
            "sets": [target._asdict() for target in offer.targets],
        }
        for offer in block.offers
    ]
    data = {"format": FORMAT, "version": VERSION, "name": block.name, "about": block.about, "parameters": offers}
    data["blocks"] = [block_to_json(inner) for inner in block.blocks]
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def block_from_text(text: str) -> MyBlock:
    """The block that the text stands for. Raises UserError saying what is wrong with it."""
    data = _document(text)
    for key in ("name", "about"):
        if not isinstance(data.get(key, ""), str):
            raise _bad_field(key)
    blocks = network_from_json(data.get("blocks")).blocks
    if not data.get("name", "").strip() or not blocks:
        raise _bad_field("blocks" if data.get("name") else "name")
    block = MyBlock(data["name"].strip(), blocks, data.get("about", "").strip())
    offers = data.get("parameters", [])
    if not isinstance(offers, list):
        raise _bad_field("parameters")
    return replace(block, offers=tuple(_offer(block, item) for item in offers))


def _document(text: str) -> dict[str, Any]:
    try:
        data = json.loads(text)
        text.encode()
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        raise UserError(
            "library.not-json", N_("Core", "line {line} cannot be read: the file is damaged."), line=line
        ) from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise UserError("library.other-format", N_("Core", "this is not a block kept by Layerwright."))
    version = data.get("version")
    if type(version) is not int or version > VERSION:
        raise UserError("library.newer", N_("Core", "it was made by a newer Layerwright."))
    return data


def _offer(block: MyBlock, data: Any) -> Offer:
    """One parameter of the whole; every parameter it sets must be there and take its value."""
    try:
        name, sets = str(data["name"]).strip(), tuple(Target(str(t["block"]), str(t["param"])) for t in data["sets"])
        default = data["default"]
    except (KeyError, TypeError) as error:
        raise _bad_field("parameters") from error
    params = []
    for target in sets:
        inner = block.inner(target.block)
        param = inner.spec.param(target.param) if inner else None
        if param is None or param.check(param.read(default)) is not None:
            raise _bad_field(f"parameters.{name}")
        params.append(param)
    if not name or not params:
        raise _bad_field("parameters")
    return Offer(name, params[0].read(default), sets)


def _bad_field(field: str) -> UserError:
    text = N_("Core", 'the field "{field}" does not hold what a kept block needs there.')
    return UserError("library.bad-field", text, field=field)
