from __future__ import annotations

import pytest

from core.errors import UserError
from core.network.edit import apply
from core.network.operations import NetworkOp, SetFrozen, SetRate, op_from_json, op_to_json
from core.network.places import placed_layers, rated_parts
from core.network.transfer import (
    append_layer,
    freeze_all_but_head,
    freeze_up_to,
    head,
    replace_head,
    replace_layer,
    unfreeze_all,
)
from core.network.tree import Network, network_from_json, network_to_json, new_block
from tests.core.networks import COURSE, RICH, named, network


def edited(made: Network, *ops: NetworkOp) -> Network:
    for op in ops:
        made = apply(made, op)
    return made


def frozen(made: Network) -> list[str]:
    return [block.name for block in made.walk() if block.frozen]


def test_the_last_layer_is_given_one_output_per_class() -> None:
    made = edited(COURSE, *replace_head(COURSE, None, 7))
    last = head(made)
    assert last is not None and last.name == "fc2"
    assert last.value("out_features") == 7
    assert named(made, "fc1") is named(COURSE, "fc1")


def test_a_last_convolution_is_a_last_layer_too() -> None:
    made = network(("Conv2d", {"out_channels": 1000, "kernel_size": 1}), "AdaptiveAvgPool2d", "Flatten")
    assert edited(made, *replace_head(made, None, 3)).blocks[0].value("out_channels") == 3


def test_a_layer_in_a_branch_is_no_last_layer() -> None:
    made = network(("Residual", {}, [[("Linear", {"out_features": 4})], []]))
    assert head(made) is None
    with pytest.raises(UserError, match="no last Linear"):
        replace_head(made, None, 3)
    with pytest.raises(UserError, match="could go on learning"):
        freeze_all_but_head(made)


def test_a_layer_is_appended_and_one_replaced_under_its_name() -> None:
    made = edited(COURSE, *append_layer(COURSE, 5))
    assert made.blocks[-1].value("out_features") == 5
    new = new_block(made, "Conv2d", out_channels=9)
    made = edited(made, *replace_layer(made, named(made, "conv2").id, new))
    assert (named(made, "conv2").id, named(made, "conv2").value("out_channels")) == (new.id, 9)
    assert [b.name for b in made.blocks][:4] == ["conv1", "pool1", "conv2", "pool2"]


def test_freezing_up_to_a_block_locks_what_comes_before_in_reading_order_and_nothing_behind() -> None:
    body = named(RICH, "body").children[0]
    made = edited(edited(RICH, SetFrozen((named(RICH, "repeat1").id,), True)), *freeze_up_to(RICH, body.id))
    made = edited(made, *freeze_up_to(made, body.id))
    assert frozen(made) == ["conv1", "norm1", "relu1", body.name]
    assert frozen(edited(made, *unfreeze_all(made))) == []
    assert unfreeze_all(RICH) == ()


def test_all_but_the_last_layer_can_be_locked() -> None:
    made = edited(COURSE, *freeze_all_but_head(COURSE))
    assert frozen(made) == [block.name for block in COURSE.blocks[:-1]]


def test_a_factor_is_kept_in_files_and_left_out_where_it_is_one() -> None:
    conv = named(RICH, "conv1").id
    op = SetRate((conv,), 0.1)
    assert op_from_json(op_to_json(op)) == op
    made = apply(RICH, op)
    data = network_to_json(made)
    assert data[0]["rate"] == 0.1 and "rate" not in data[1]
    assert network_from_json(data) == made


@pytest.mark.parametrize("rate", [0, -1, 1e9, "fast", True, float("nan")])
def test_a_factor_that_makes_no_sense_is_refused_with_the_block_it_is_of(rate: object) -> None:
    with pytest.raises(UserError, match=r'factor of Conv2d "conv1" must be above 0'):
        apply(RICH, SetRate((named(RICH, "conv1").id,), rate))  # type: ignore[arg-type]
    data = [{**network_to_json(RICH)[0], "rate": rate}]
    with pytest.raises(UserError, match=r"factor of network\[0\]"):
        network_from_json(data)


def test_factors_multiply_down_the_containers_and_whole_parts_are_named_once() -> None:
    residual, inner = named(RICH, "residual1"), named(RICH, "body").children[0]
    made = edited(RICH, SetRate((residual.id,), 0.5), SetRate((inner.id,), 0.1))
    rates = {placed.path: placed.rate for placed in placed_layers(made)}
    assert rates[f"residual1.body.{inner.name}"] == pytest.approx(0.05)
    assert rates["conv1"] == 1.0
    assert rated_parts(edited(RICH, SetRate((residual.id,), 0.5))) == {"residual1": 0.5}


def test_copies_are_counted_in_the_order_an_image_passes_them() -> None:
    conv = named(RICH, "repeat1").children[0]
    keys = [placed.key("weight") for placed in placed_layers(RICH) if placed.block.id == conv.id]
    paths = [placed.path for placed in placed_layers(RICH) if placed.block.id == conv.id]
    assert keys == [f"{conv.id}.{number}.weight" for number in range(3)]
    assert paths == [f"repeat1.{number}.{conv.name}" for number in range(3)]
