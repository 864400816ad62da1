"""The tree as a value: reading, naming, and its JSON form."""

from __future__ import annotations

import json
from typing import Any

import pytest

from core.errors import UserError
from core.network.tree import (
    DEEPEST,
    Block,
    Network,
    fresh_id,
    fresh_name,
    is_name,
    network_from_json,
    network_to_json,
    new_block,
)
from tests.core.networks import COURSE, RICH, named


@pytest.mark.parametrize("made", [COURSE, RICH, Network()])
def test_json_gives_the_same_network_back(made: Network) -> None:
    text = json.dumps(network_to_json(made))
    assert network_from_json(json.loads(text)) == made
    assert json.dumps(network_to_json(network_from_json(json.loads(text)))) == text


def test_json_leaves_out_what_is_as_usual() -> None:
    assert network_to_json(Network((new_block(None, "ReLU"),))) == [{"id": "b1", "type": "ReLU", "name": "relu1"}]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({}, "must be a list of blocks"),
        ([3], "network[0] must be a block"),
        ([{"id": "a", "type": "ReLU"}], 'lacks the text field "name"'),
        ([{"id": "a", "type": "Relu", "name": "x"}], 'no block type "Relu". Did you mean "ReLU"'),
        ([{"id": "a", "type": "ReLU", "name": "x"}] * 2, 'network[1] has the id "a" that another block has'),
        ([{"id": "a", "type": "ReLU", "name": "x", "children": [{}]}], "which holds no blocks"),
        ([{"id": "a", "type": "ReLU", "name": "x", "params": 3}], "must be an object of names and values"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_place(data: Any, words: str) -> None:
    with pytest.raises(UserError) as caught:
        network_from_json(data)
    assert words in str(caught.value)


def test_a_tree_too_deep_to_be_meant_is_refused() -> None:
    data: dict[str, Any] = {"id": "leaf", "type": "ReLU", "name": "leaf"}
    for n in range(DEEPEST + 2):
        data = {"id": f"g{n}", "type": "Group", "name": "g", "children": [data]}
    with pytest.raises(UserError, match="nested deeper"):
        network_from_json([data])


def test_values_out_of_range_are_kept_for_inference_to_judge() -> None:
    made = network_from_json(
        [{"id": "a", "type": "Conv2d", "name": "c", "params": {"kernel_size": [1, 2, 3], "new": 1}}]
    )
    assert dict(made.blocks[0].params) == {"kernel_size": (1, 2, 3), "new": 1}


def test_a_fresh_block_holds_its_initial_values_and_branches() -> None:
    conv = new_block(None, "Conv2d")
    assert dict(conv.params) == {"out_channels": 32, "kernel_size": 3}
    assert conv.value("in_channels") == "auto"
    residual = new_block(Network((conv,)), "Residual")
    assert [child.name for child in residual.children] == ["body", "shortcut"]
    assert len({conv.id, residual.id, *(c.id for c in residual.children)}) == 4
    assert [child.name for child in new_block(None, "Parallel").children] == ["branch1", "branch2"]


def test_a_value_that_equals_its_absence_is_not_kept() -> None:
    conv = new_block(None, "Conv2d", padding=2)
    assert "padding" not in conv.holding("padding", 0).params
    assert conv.holding("padding", 0.0).params["padding"] == 0.0  # of another type: kept, for inference to judge
    assert "in_channels" not in conv.holding("in_channels", 3).holding("in_channels", "auto").params


def test_an_unknown_parameter_goes_away_with_none() -> None:
    block = Block("a", "ReLU", "r", {"nonsense": 1})
    assert dict(block.holding("nonsense", None).params) == {}


def test_fresh_ids_and_names_follow_the_tree() -> None:
    assert fresh_id({"b1", "b7", "x"}) == "b8"
    assert fresh_name("conv", {"conv1", "conv3"}) == "conv2"


@pytest.mark.parametrize(
    ("text", "fits"), [("conv1", True), ("_x", True), ("1a", False), ("a-b", False), ("for", False), ("", False)]
)
def test_names_are_python_names(text: str, fits: bool) -> None:
    assert is_name(text) is fits


def test_every_block_is_found_by_id_where_it_sits() -> None:
    conv = named(RICH, "conv4")
    spot = RICH.spot(conv.id)
    assert (spot.parent, spot.index, spot.depth) == (named(RICH, "repeat1").id, 0, 1)
    with pytest.raises(UserError, match='no block "nowhere"'):
        RICH.block("nowhere")
