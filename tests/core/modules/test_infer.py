"""Inference says the sizes, the costs and the one block that fails."""

from __future__ import annotations

from typing import Any

import pytest
import torch

from core.modules.build import build
from core.modules.infer import Inferrer
from core.network.edit import apply
from core.network.operations import SetEnabled, SetFrozen, SetParam
from core.network.report import Report, report_from_json, report_to_json
from core.network.tree import Network
from tests.core.networks import COURSE, RICH, Item, named, network


def report(made: Network, size: tuple[int, ...] = (3, 32, 32)) -> Report:
    return Inferrer().report(made, size)


def message(made: Network, size: tuple[int, ...] = (3, 32, 32)) -> str:
    found = report(made, size)
    assert found.culprit is not None
    return str(found.blocks[found.culprit].message)


def test_the_course_net_has_the_sizes_and_counts_of_the_course() -> None:
    found = report(COURSE)
    assert [b.output for b in found.blocks.values()] == [
        (32, 32, 32), (32, 16, 16), (32, 16, 16), (32, 8, 8), (64, 8, 8), (64, 4, 4), (1024,), (64,), (10,),
    ]  # fmt: skip
    assert found.parameters == found.trainable == 145_578
    # 32·32·32·3·25 + 16·16·32·32·25 + 8·8·64·32·25 + 1024·64 + 64·10
    assert found.macs == 2_457_600 + 6_553_600 + 3_276_800 + 65_536 + 640
    assert found.blocks[named(COURSE, "conv1").id].formula == "⌊(32 + 2·2 − 1·(5−1) − 1) / 1⌋ + 1 = 32"
    assert found.blocks[named(COURSE, "flatten1").id].formula == "64 × 4 × 4 = 1024"


def test_activation_memory_counts_new_tensors_only() -> None:
    found = report(network("ReLU", ("ReLU", {"inplace": True}), "Flatten", "Identity"), (3, 4, 4))
    assert [b.activation_bytes for b in found.blocks.values()] == [192, 0, 0, 0]


def test_a_rich_network_agrees_with_the_real_one() -> None:
    found = report(RICH, (3, 16, 16))
    model = build(RICH, (3, 16, 16))
    assert found.output == tuple(model(torch.zeros(2, 3, 16, 16)).shape[1:])
    assert found.parameters == sum(p.numel() for p in model.parameters())


def test_the_mismatch_after_flatten_shows_where_the_number_comes_from() -> None:
    made = network(("Conv2d", {"out_channels": 16}), "Flatten", ("Linear", {"in_features": 400, "out_features": 10}))
    assert message(made, (1, 8, 8)) == (
        'Linear "fc1" takes 400 features but receives 576 = 16 × 6 × 6 from Flatten. Set in_features to 576.'
    )
    culprit = report(made, (1, 8, 8)).blocks[named(made, "fc1").id]
    assert culprit.fixes == ({"in_features": 576},)


def test_the_ledger_survives_layers_that_keep_the_size() -> None:
    made = network("Flatten", "Dropout", "ReLU", ("Linear", {"in_features": 5}))
    assert "receives 3072 = 3 × 32 × 32 from Flatten" in message(made)


def test_a_channel_mismatch_names_the_block_it_comes_from() -> None:
    made = network(("Conv2d", {"out_channels": 16}), ("BatchNorm2d", {"num_features": 8}))
    assert message(made) == (
        'BatchNorm2d "norm1" takes 8 channels but receives 16 from Conv2d "conv1". Set num_features to 16.'
    )


def test_only_the_culprit_is_an_error_and_all_behind_it_waits() -> None:
    made = apply(COURSE, SetParam(named(COURSE, "conv2").id, "in_channels", 7))
    found = report(made)
    assert [b.state for b in found.blocks.values()] == ["ok", "ok", "error"] + ["waiting"] * 6
    assert found.output is None and not found.ok
    assert found.parameters == 2_432  # up to the culprit


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (("Conv2d", {"groups": 2}), "groups = 2 must divide"),
        (("Conv2d", {"padding": "same", "stride": 2}), 'padding "same" works with stride 1 only'),
        (("Conv2d", {"kernel_size": 40}), "does not fit into 32 × 32"),
        (("Conv2d", {"padding": 40, "padding_mode": "reflect"}), "can add at most 31"),
        (("Conv2d", {"padding": 40, "padding_mode": "circular"}), "can add at most 32"),
        (("MaxPool2d", {"kernel_size": 33}), "nothing would be left"),
        (("MaxPool2d", {"padding": 2}), "at most half of kernel_size"),
        (("AvgPool2d", {"padding": 2}), "at most half of kernel_size"),
        (("Softmax", {"dim": 5}), "dim = 5 is not a dimension"),
        (("Flatten", {"start_dim": 5}), "start_dim = 5 is not a dimension"),
        (("Flatten", {"start_dim": 3, "end_dim": 1}), "must not come after end_dim"),
        (("Flatten", {"start_dim": 0}), "fold the images of a batch"),
        (("ZeroPad2d", {"padding": -16}), "cuts away all of"),
        (("Conv2d", {"out_channels": 0}), "out_channels must be a whole number from 1"),
        (("Conv2d", {"kernel_size": "big"}), "kernel_size must be"),
        (("Dropout", {"p": 2.0}), "p must be a number from 0 to 1"),
        (("Linear", {"nonsense": 1}), 'has no parameter "nonsense"'),
    ],
)
def test_what_torch_refuses_is_said_in_words_and_has_a_fix_that_works(item: Item, words: str) -> None:
    made = network(item)
    found = report(made)
    assert words in message(made)
    culprit = found.blocks[found.culprit or ""]
    assert culprit.fixes
    for fix in culprit.fixes:
        mended = made
        for name, value in fix.items():
            mended = apply(mended, SetParam(made.blocks[0].id, name, value))
        assert report(mended).ok, fix


@pytest.mark.parametrize("item", ["Conv2d", "MaxPool2d", "BatchNorm2d", "ZeroPad2d", "AdaptiveAvgPool2d"])
def test_image_layers_refuse_a_row_of_features(item: str) -> None:
    assert message(network("Flatten", item), (1, 2, 2)).endswith(
        "takes an image (N, C, H, W) but receives 4 features per image."
    )


@pytest.mark.parametrize(
    "items",
    [
        [("Conv2d", {"out_channels": 10**9})],
        [("Conv2d", {"out_channels": 10**6, "kernel_size": 10**6, "padding": 10**6})],
        [("ZeroPad2d", {"padding": 10**6})],
        [("Linear", {"out_features": 10**6})] * 3,
        [("Repeat", {"times": 10**6}, ["ReLU"])],
        [("Repeat", {"times": 1000}, [("Repeat", {"times": 1000}, [("Repeat", {"times": 1000}, ["ReLU"])])])],
        [("Repeat", {"times": 50}, [("ZeroPad2d", {"padding": 10_000})])],
    ],
)
def test_hostile_numbers_cost_nothing_and_get_a_sentence(items: list[Any]) -> None:
    assert message(network(*items))


def test_a_large_image_is_refused_where_its_tensors_would_not_fit() -> None:
    assert "more than a desktop holds" in message(network(("Conv2d", {"padding": 1})), (3, 10_000, 10_000))


def test_a_bypassed_block_passes_its_input_on() -> None:
    conv = named(COURSE, "conv1").id
    found = report(
        apply(apply(COURSE, SetEnabled((conv,), False)), SetParam(named(COURSE, "conv2").id, "in_channels", 3))
    )
    assert found.ok
    assert (found.blocks[conv].state, found.blocks[conv].output) == ("bypassed", (3, 32, 32))


def test_frozen_blocks_keep_their_parameters_but_train_none() -> None:
    found = report(apply(COURSE, SetFrozen((named(COURSE, "conv1").id,), True)))
    assert found.parameters - found.trainable == 2_432


def test_a_residual_says_both_sizes() -> None:
    made = network(("Residual", {}, [[("Conv2d", {"out_channels": 8})], []]))
    assert message(made) == (
        'Residual "residual1": the body gives 8 × 30 × 30 but the shortcut 3 × 32 × 32; to be added they must be equal.'
    )


@pytest.mark.parametrize(("combine", "output"), [("concat", (19, 32, 32)), ("add", None), ("multiply", None)])
def test_branches_join_where_they_fit(combine: str, output: tuple[int, ...] | None) -> None:
    made = network(("Parallel", {"combine": combine}, [[("Conv2d", {"out_channels": 16, "padding": 1})], []]))
    assert report(made).output == output


def test_multiply_stretches_a_weight_per_channel() -> None:
    made = network(("Parallel", {"combine": "multiply"}, [[], [("AdaptiveAvgPool2d", {"output_size": 1}), "Sigmoid"]]))
    assert report(made).output == (3, 32, 32)
    assert build(made, (3, 32, 32))(torch.zeros(2, 3, 32, 32)).shape == (2, 3, 32, 32)


def test_a_parallel_without_branches_says_so() -> None:
    made = network("Parallel")
    from core.network.operations import Remove

    made = apply(made, Remove(tuple(b.id for b in made.blocks[0].children)))
    assert "has no branches" in message(made)


def test_each_copy_of_a_repeat_resolves_its_own_sizes() -> None:
    made = network(("Repeat", {"times": 3}, [("Conv2d", {"out_channels": 6, "padding": 1})]))
    found = report(made)
    conv = found.blocks[named(made, "conv1").id]
    assert [copy["in_channels"] for copy in conv.copies] == [3, 6, 6]
    assert conv.resolved["in_channels"] == 3
    assert found.parameters == 3 * 6 * 9 + 6 + 2 * (6 * 6 * 9 + 6)


def test_a_copy_that_fails_is_said_at_the_repeat_and_at_the_block() -> None:
    made = network(("Repeat", {"times": 3}, [("Conv2d", {"in_channels": 3, "out_channels": 6})]))
    found = report(made)
    assert found.culprit == named(made, "conv1").id
    assert "Copy 2 of 3" in str(found.blocks[made.blocks[0].id].message)


def test_names_that_torch_needs_are_refused() -> None:
    from dataclasses import replace

    made = network("ReLU", "Tanh")
    for name in ("forward", "train", "a b", "class", "0"):
        assert "cannot be called" in message(Network((replace(made.blocks[0], name=name),)))
    twins = Network((made.blocks[0], replace(made.blocks[1], name=made.blocks[0].name)))
    assert "Two blocks side by side" in message(twins)


def test_an_edit_measures_only_what_it_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    from core.modules import infer

    measured: list[str] = []
    real = infer.measure

    def counting(spec: Any, *rest: Any) -> Any:
        measured.append(spec.type)
        return real(spec, *rest)

    monkeypatch.setattr(infer, "measure", counting)
    keeper = Inferrer()
    made = network(*([("Conv2d", {"padding": 1}), "ReLU"] * 20))
    keeper.report(made, (3, 16, 16))
    assert measured == ["Conv2d", "ReLU", "Conv2d"]
    measured.clear()
    keeper.report(apply(made, SetParam(made.blocks[20].id, "bias", False)), (3, 16, 16))
    assert measured == ["Conv2d"]


def test_values_that_python_calls_equal_are_told_apart() -> None:
    keeper = Inferrer()
    made = network("ReLU")
    assert keeper.report(made, (1, 2, 2)).ok
    assert keeper.report(apply(made, SetParam("b1", "inplace", False)), (1, 2, 2)).ok
    assert not keeper.report(apply(made, SetParam("b1", "inplace", 0)), (1, 2, 2)).ok


def test_an_empty_network_passes_the_image_on() -> None:
    assert report(Network()).output == (3, 32, 32)


def test_a_report_crosses_the_pipe_unchanged() -> None:
    import json

    for made in (COURSE, RICH, network(("Linear", {"in_features": 3, "nonsense": (1, 2)}))):
        found = report(made, (3, 16, 16))
        assert report_from_json(json.loads(json.dumps(report_to_json(found)))) == found
