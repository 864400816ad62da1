"""Edits are pure, share what they do not touch, and refuse what would break the tree."""

from __future__ import annotations

import json

import pytest

from core.errors import UserError
from core.network.edit import apply
from core.network.operations import (
    Duplicate,
    Insert,
    Move,
    NetworkOp,
    Remove,
    Rename,
    ReplaceAll,
    SetEnabled,
    SetFrozen,
    SetParam,
    SetRate,
    Unwrap,
    Wrap,
    op_from_json,
    op_to_json,
)
from core.network.tree import ROOT, Network, new_block
from tests.core.networks import COURSE, RICH, named, network


def names(made: Network) -> list[str]:
    return [block.name for block in made.blocks]


def test_insert_puts_a_block_before_an_index_and_keeps_names_apart() -> None:
    made = network("Conv2d", "ReLU")
    made = apply(made, Insert(ROOT, 1, new_block(made, "BatchNorm2d")))
    assert names(made) == ["conv1", "norm1", "relu1"]
    twin = new_block(made, "Conv2d", name="conv1")
    assert names(apply(made, Insert(ROOT, 0, twin))) == ["conv2", "conv1", "norm1", "relu1"]


def test_edits_share_what_they_do_not_touch() -> None:
    after = apply(RICH, SetParam(named(RICH, "conv2").id, "out_channels", 4))
    assert after is not RICH
    assert [a is b for a, b in zip(after.blocks, RICH.blocks, strict=True)] == [
        block.name != "residual1" for block in RICH.blocks
    ]


def test_move_within_and_into_containers() -> None:
    made = network("Conv2d", "ReLU", "Tanh", "Group")
    assert names(apply(made, Move(("b1",), ROOT, 2))) == ["relu1", "conv1", "tanh1", "group1"]
    assert names(apply(made, Move(("b3", "b1"), ROOT, 4))) == ["relu1", "group1", "conv1", "tanh1"]
    moved = apply(made, Move(("b1", "b2"), "b4", 0))
    assert [b.name for b in moved.block("b4").children] == ["conv1", "relu1"]


def test_wrap_and_unwrap_undo_each_other() -> None:
    for container in ("Group", "Repeat", "Residual", "Parallel"):
        ids = tuple(b.id for b in COURSE.blocks[1:4])
        wrapped = apply(COURSE, Wrap(ids, container))
        made = wrapped.blocks[1]
        assert made.type == container
        assert apply(wrapped, Unwrap(made.id)) == COURSE


def test_duplicate_copies_with_fresh_ids_just_behind() -> None:
    made = apply(RICH, Duplicate((named(RICH, "residual1").id,)))
    assert names(made)[3:5] == ["residual1", "residual2"]
    assert len(set(made.spots)) == len(list(made.walk()))
    assert [b.name for b in made.blocks[4].walk()][1:] == [b.name for b in made.blocks[3].walk()][1:]


def test_removing_a_fixed_branch_empties_it() -> None:
    body = named(RICH, "body").id
    assert apply(RICH, Remove((body,))).block(body).children == ()


def test_bypass_freeze_rename_and_replace() -> None:
    made = apply(COURSE, SetEnabled(("b1", "b2"), False))
    assert [b.enabled for b in made.blocks[:3]] == [False, False, True]
    assert apply(COURSE, SetFrozen(("b1",), True)).blocks[0].frozen
    assert names(apply(COURSE, Rename("b1", "stem")))[0] == "stem"
    assert apply(COURSE, ReplaceAll(RICH)) is RICH


@pytest.mark.parametrize(
    ("op", "words"),
    [
        (Insert("b1", 0, new_block(COURSE, "ReLU")), "holds no blocks"),
        (Insert(ROOT, 0, COURSE.blocks[0]), 'Another block has the id "b1"'),
        (Remove(("nowhere",)), "has no block"),
        (Rename("b1", "conv2"), "Another block here is called"),
        (Rename("b1", "for"), "cannot be a name"),
        (Wrap(("b1", "b3"), "Group"), "side by side"),
        (Unwrap("b1"), "holds no blocks"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_half_done(op: NetworkOp, words: str) -> None:
    with pytest.raises(UserError) as caught:
        apply(COURSE, op)
    assert words in str(caught.value)


def test_containers_keep_their_order_of_things() -> None:
    residual, body = named(RICH, "residual1").id, named(RICH, "body").id
    with pytest.raises(UserError, match="into a branch"):
        apply(RICH, Insert(residual, 0, new_block(RICH, "Group")))
    with pytest.raises(UserError, match="cannot be moved"):
        apply(RICH, Move((body,), ROOT, 0))
    with pytest.raises(UserError, match="into itself"):
        apply(RICH, Move((residual,), body, 0))
    with pytest.raises(UserError, match="must be a Group"):
        apply(RICH, Insert(named(RICH, "parallel1").id, 0, new_block(RICH, "ReLU")))


def test_wrapping_a_branch_wraps_what_it_holds() -> None:
    for type_name in ("Parallel", "Residual"):
        outer = new_block(None, type_name)
        network = apply(Network((outer,)), Insert(outer.children[0].id, 0, new_block(Network((outer,)), "ReLU")))
        wrapped = apply(network, Wrap((outer.children[0].id,), "Repeat"))
        first = wrapped.blocks[0].children[0]
        assert [branch.type for branch in wrapped.blocks[0].children] == ["Group", "Group"]
        assert first.id == outer.children[0].id
        assert [b.type for b in first.walk()] == ["Group", "Repeat", "ReLU"]


def test_branches_are_never_made_or_chained_in_passing() -> None:
    parallel = new_block(None, "Parallel")
    first, second = (branch.id for branch in parallel.children)
    network = Network((parallel,))
    network = apply(network, Insert(first, 0, new_block(network, "Group")))
    with pytest.raises(UserError, match="stand side by side"):
        apply(network, Wrap((first, second), "Group"))
    with pytest.raises(UserError, match="is a branch"):
        apply(network, Unwrap(first))


def test_what_is_unwrapped_stays_bypassed_locked_and_as_slow_as_it_was() -> None:
    network = Network((new_block(None, "ReLU", name="act"),))
    group = apply(network, Wrap((network.blocks[0].id,), "Parallel"))
    outer = group.blocks[0].id
    for op in (SetEnabled((outer,), False), SetFrozen((outer,), True), SetRate((outer,), 0.1)):
        group = apply(group, op)
    (freed,) = apply(group, Unwrap(outer)).blocks
    assert (freed.name, freed.enabled, freed.frozen, freed.rate) == ("act", False, True, 0.1)


@pytest.mark.parametrize(
    "op",
    [
        Insert(ROOT, 2, new_block(RICH, "Residual")), Remove(("b1", "b2")), Move(("b1",), ROOT, 3),
        SetParam("b1", "kernel_size", (3, 5)), Rename("b1", "stem"), SetEnabled(("b1",), False),
        SetFrozen(("b1",), True), Wrap(("b1", "b2"), "Parallel"), Unwrap("b4"), Duplicate(("b1",)), ReplaceAll(RICH),
    ],
)  # fmt: skip
def test_an_edit_crosses_the_pipe_unchanged(op: NetworkOp) -> None:
    assert op_from_json(json.loads(json.dumps(op_to_json(op)))) == op


def test_the_branches_of_a_residual_keep_their_names() -> None:
    residual = new_block(None, "Residual")
    with pytest.raises(UserError, match="belongs to its container"):
        apply(Network((residual,)), Rename(residual.children[0].id, "trunk"))
