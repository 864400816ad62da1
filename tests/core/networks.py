"""Networks for tests, written in a line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from core.blocks import Value
from core.network.edit import apply
from core.network.operations import Insert
from core.network.tree import ROOT, Block, Network, new_block

Item = str | tuple[Any, ...]
"""A type; (type, params); (type, params, children); for containers of branches children are one list per branch."""


def network(*items: Item) -> Network:
    """The blocks of these types one after another, as if dropped."""
    made = Network()
    for item in items:
        made = drop(made, ROOT, item)
    return made


def drop(made: Network, parent: str, item: Item) -> Network:
    """The network with one more block at the end of `parent`."""
    type_name, params, children = _parts(item)
    block = new_block(made, type_name, **params)
    made = apply(made, Insert(parent, len(made.children(parent)), block))
    if block.spec.arrangement == "branches":
        for branch, inner in zip(block.children, children, strict=False):
            for child in inner:
                made = drop(made, branch.id, child)
    else:
        for child in children:
            made = drop(made, block.id, child)
    return made


def named(made: Network, name: str) -> Block:
    """The first block of that name."""
    return next(block for block in made.walk() if block.name == name)


def _parts(item: Item) -> tuple[str, Mapping[str, Value], list[Any]]:
    if isinstance(item, str):
        return item, {}, []
    type_name, *rest = item
    return type_name, rest[0] if rest else {}, rest[1] if len(rest) > 1 else []


COURSE = network(
    ("Conv2d", {"in_channels": 3, "out_channels": 32, "kernel_size": 5, "padding": 2}),
    "MaxPool2d",
    ("Conv2d", {"in_channels": 32, "out_channels": 32, "kernel_size": 5, "padding": 2}),
    "MaxPool2d",
    ("Conv2d", {"in_channels": 32, "out_channels": 64, "kernel_size": 5, "padding": 2}),
    "MaxPool2d",
    "Flatten",
    ("Linear", {"in_features": 1024, "out_features": 64}),
    ("Linear", {"in_features": 64, "out_features": 10}),
)
"""The net of the course, for (3, 32, 32)."""

RICH = network(
    ("Conv2d", {"out_channels": 8, "padding": 1}),
    ("BatchNorm2d", {}),
    "ReLU",
    ("Residual", {}, [[("Conv2d", {"out_channels": 8, "padding": "same"}), "Tanh"], []]),
    (
        "Parallel",
        {},
        [
            [("Conv2d", {"out_channels": 4, "kernel_size": 1})],
            [("MaxPool2d", {"kernel_size": 3, "stride": 1, "padding": 1})],
        ],
    ),
    ("Repeat", {"times": 3}, [("Conv2d", {"out_channels": 6, "padding": 1}), "GELU"]),
    ("Group", {}, [("AdaptiveAvgPool2d", {"output_size": 2}), "Flatten"]),
    ("Linear", {"out_features": 10}),
)
"""Every container once, with copies whose sizes differ, for (3, 16, 16)."""
