"""The ledger says where a number comes from, from the image to the block that does not take it."""

from __future__ import annotations

from core.lint.issue import LedgerRow
from core.lint.ledger import MOST_ROWS, ledger
from core.modules.infer import Inferrer
from core.network.edit import apply
from core.network.operations import SetParam
from core.network.tree import Network
from tests.core.networks import COURSE, named, network


def rows(made: Network, size: tuple[int, ...] = (3, 32, 32)) -> tuple[LedgerRow, ...]:
    report = Inferrer().report(made, size)
    assert report.culprit is not None
    return ledger(made, report, report.culprit)


def said(made: Network, size: tuple[int, ...] = (3, 32, 32)) -> list[tuple[str, object, str]]:
    return [(row.name, row.output, str(row.note or "")) for row in rows(made, size)]


def test_it_leads_from_the_image_to_the_number_that_does_not_fit() -> None:
    made = network(("Conv2d", {"out_channels": 16}), "ReLU", "Flatten", ("Linear", {"in_features": 400}))
    assert said(made, (1, 8, 8)) == [
        ("", (1, 8, 8), "one image"),
        ("conv1", (16, 6, 6), "out_channels = 16; size ⌊(8 + 2·0 − 1·(3−1) − 1) / 1⌋ + 1 = 6"),
        ("relu1", (16, 6, 6), ""),
        ("flatten1", (576,), "size 16 × 6 × 6 = 576"),
        ("fc1", None, "takes 400, receives 576"),
    ]


def test_a_long_way_is_cut_to_what_changes_the_size() -> None:
    made = network(
        *[("Conv2d", {"padding": 1}), "ReLU"] * 20, "MaxPool2d", "ReLU", "Flatten", ("Linear", {"in_features": 1})
    )
    found = rows(made)
    assert len(found) <= MOST_ROWS
    assert [row.type for row in found] == ["", "", "Conv2d", "MaxPool2d", "Flatten", "Linear"]
    assert str(found[1].note) == "40 blocks that keep the size or come earlier"


def test_what_is_shown_and_what_is_left_out_is_everything() -> None:
    made = apply(COURSE, SetParam(named(COURSE, "fc2").id, "in_features", 7))
    found = rows(made)
    left = next(row.note for row in found if row.block is None and row.note and row.note.code == "ledger.left-out")
    assert len([row for row in found if row.block]) + left.values["count"] == 9


def test_branches_that_do_not_fit_are_each_shown_by_their_end() -> None:
    found = rows(network("ReLU", ("Residual", {}, [[("Conv2d", {"out_channels": 8})], []])))
    assert [(row.name, row.output) for row in found] == [
        ("", (3, 32, 32)),
        ("relu1", (3, 32, 32)),
        ("body", (8, 30, 30)),
        ("shortcut", (3, 32, 32)),
        ("residual1", None),
    ]


def test_within_a_branch_it_begins_before_the_container() -> None:
    found = rows(network("MaxPool2d", ("Residual", {}, [["ReLU", ("Conv2d", {"in_channels": 8})], []])))
    assert [row.type for row in found] == ["", "MaxPool2d", "ReLU", "Conv2d"]


def test_a_later_copy_of_a_repeat_shows_what_the_copy_before_gave() -> None:
    found = rows(network(("Repeat", {"times": 3}, [("Conv2d", {"in_channels": 3, "out_channels": 6}), "ReLU"])))
    assert [row.type for row in found] == ["", "Repeat", "ReLU", "Conv2d"]
    assert "Copy 2 of 3" in str(found[1].note)
    assert found[-1].input == (6, 30, 30)


def test_of_an_unknown_block_there_is_nothing_to_say() -> None:
    report = Inferrer().report(COURSE, (3, 32, 32))
    assert ledger(COURSE, report, "b99") == ()
