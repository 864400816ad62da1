"""Code that was edited is brought together with the canvas: only what it says differently changes."""

from __future__ import annotations

import pytest

from core.code.read import read_network
from core.code.write import write_network
from core.modules.infer import Inferrer
from core.network.diff import reconcile, reconciled
from core.network.edit import apply
from core.network.operations import SetEnabled, SetFrozen
from core.network.tree import Network
from tests.core.networks import COURSE, RICH, named, network

SIZE = (3, 16, 16)
PLAIN = network(("Conv2d", {"out_channels": 8}), "ReLU", "Flatten", ("Linear", {"out_features": 10}))


def edited(made: Network, before: str, after: str) -> Network:
    """The network after one place of its code was changed."""
    report = Inferrer().report(made, SIZE)
    code = write_network(made, report)
    assert before in code
    return reconcile(made, read_network(code.replace(before, after, 1)).network, report)


@pytest.mark.parametrize("made", [PLAIN, COURSE, RICH, Network()], ids=["plain", "course", "rich", "empty"])
def test_code_that_was_not_touched_gives_the_very_same_network(made: Network) -> None:
    report = Inferrer().report(made, SIZE)
    assert reconcile(made, read_network(write_network(made, report)).network, report) is made


def test_a_changed_number_changes_that_block_alone() -> None:
    after = edited(PLAIN, "3, 8, 3", "3, 9, 3")
    assert after.block("b1").params == {"out_channels": 9, "kernel_size": 3}
    assert after.blocks[1:] == PLAIN.blocks[1:]


def test_a_number_that_followed_is_pinned_when_it_is_changed() -> None:
    assert edited(PLAIN, "1568", "1569").block("b4").params["in_features"] == 1569


def test_a_renamed_block_is_the_same_block() -> None:
    after = edited(PLAIN, "conv1=", "stem=")
    assert (after.blocks[0].id, after.blocks[0].name) == ("b1", "stem")
    assert after.block("b1").params == PLAIN.block("b1").params


def test_a_new_block_gets_a_new_id_and_the_others_keep_theirs() -> None:
    after = edited(PLAIN, "relu1=", "drop1=nn.Dropout(),\n        relu1=")
    assert [b.id for b in after.blocks] == ["b1", "b5", "b2", "b3", "b4"]


def test_a_block_of_another_type_is_another_block() -> None:
    after = edited(PLAIN, "nn.ReLU()", "nn.Tanh()")
    assert [b.id for b in after.blocks] == ["b1", "b5", "b3", "b4"]


def test_a_block_that_is_wrapped_keeps_its_id() -> None:
    wrapped = "group1=nn.Sequential(OrderedDict(relu1=nn.ReLU()))"
    after = edited(PLAIN, "relu1=nn.ReLU()", wrapped)
    assert after.spot("b2").parent == "b5"


def test_bypassed_blocks_stay_behind_the_one_before_them() -> None:
    made = apply(PLAIN, SetEnabled(("b2",), False))
    after = edited(made, "3, 8, 3", "3, 9, 3")
    assert [(b.id, b.enabled) for b in after.blocks] == [("b1", True), ("b2", False), ("b3", True), ("b4", True)]
    moved = edited(made, "        conv1=nn.Conv2d(3, 8, 3),\n", "")
    assert [b.id for b in moved.blocks] == ["b2", "b3", "b4"]


def test_a_bypassed_branch_comes_back_with_what_it_held() -> None:
    made = apply(RICH, SetEnabled((named(RICH, "branch1").id,), False))
    after = edited(made, "nn.Linear(24, 10)", "nn.Linear(24, 11)")
    assert named(after, "branch1") == named(made, "branch1")


def test_locks_that_code_cannot_say_stay() -> None:
    made = apply(PLAIN, SetFrozen(("b1", "b2"), True))
    after = edited(made, "nn.Linear(1568, 10)", "nn.Linear(1568, 11)")
    assert [b.frozen for b in after.blocks] == [True, True, False, False]
    free = edited(made, "model.conv1.requires_grad_(False)\n", "")
    assert [b.frozen for b in free.blocks] == [False, True, False, False]


def test_text_edited_again_and_again_is_compared_with_what_it_last_said() -> None:
    """The text keeps an old number of a block that follows; that does not pin it."""
    report = Inferrer().report(PLAIN, SIZE)
    code = write_network(PLAIN, report).replace("3, 8, 3", "3, 9, 3")
    first = reconciled(PLAIN, read_network(code).network, report)
    second = reconciled(first.network, read_network(code.replace("nn.ReLU", "nn.GELU")).network, first.report)
    assert "in_features" not in second.network.block("b4").params
    third = reconciled(second.network, read_network(code.replace("1568", "7")).network, second.report)
    assert third.network.block("b4").params["in_features"] == 7
