"""Which block of one network is which of another, and what moved."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.network.alignment import aligned, path_of
from core.network.edit import apply
from core.network.operations import Insert, Move, Remove, Rename
from core.network.tree import Network, new_block
from tests.core.networks import named, network

STACK = network(("Conv2d", {"out_channels": 8}), "ReLU", "MaxPool2d", "Flatten", "Linear")


def moved(*networks: Network) -> list[str]:
    return [strand.path for strand in aligned(networks) if strand.is_moved]


def test_a_network_beside_itself_has_every_block_twice_and_none_moved() -> None:
    strands = aligned([STACK, STACK])
    assert all(strand.blocks[0] is strand.blocks[1] for strand in strands)
    assert moved(STACK, STACK) == []


def test_an_inserted_block_moves_no_other() -> None:
    longer = apply(STACK, Insert("", 0, new_block(STACK, "Dropout")))
    assert [strand.path for strand in aligned([STACK, longer]) if strand.blocks[0] is None] == ["dropout1"]
    assert moved(STACK, longer) == []


def test_a_block_that_is_gone_leaves_a_gap() -> None:
    shorter = apply(STACK, Remove((named(STACK, "pool1").id,)))
    assert [strand.path for strand in aligned([STACK, shorter]) if strand.blocks[1] is None] == ["pool1"]


def test_only_the_block_that_passes_the_others_has_moved() -> None:
    after = apply(STACK, Move((named(STACK, "relu1").id,), "", 3))
    assert moved(STACK, after) == ["relu1"]


def test_a_renamed_block_is_still_itself() -> None:
    after = apply(STACK, Rename(named(STACK, "conv1").id, "stem"))
    first = aligned([STACK, after])[0]
    assert [block.name for block in first.blocks if block] == ["conv1", "stem"]


def test_the_same_name_in_another_container_is_another_block() -> None:
    made = network(("Group", {}, ["ReLU"]), "ReLU")
    inner = made.blocks[0].children[0]
    assert path_of(made, inner.id) == f"{made.blocks[0].name}.{inner.name}"
    assert len(aligned([made, made])) == 3


def test_a_block_that_changes_its_container_has_moved() -> None:
    made = network(("Group", {}, ["ReLU"]), "Dropout")
    after = apply(made, Move((named(made, "dropout1").id,), made.blocks[0].id, 0))
    assert "dropout1" in moved(made, after)


@given(st.permutations(range(5)))
def test_what_has_not_moved_is_in_the_same_order_in_both(order: list[int]) -> None:
    other = Network(tuple(STACK.blocks[index] for index in order))
    kept = [strand.blocks[0] for strand in aligned([STACK, other]) if not strand.is_moved]
    assert kept == [block for block in STACK.blocks if block in kept]
    assert kept == [block for block in other.blocks if block in kept]
