"""Every entry of the catalog says of torch what torch says of itself."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from pathlib import Path

import pytest
from torch import nn

from core.blocks import BLOCKS, CATEGORIES, REQUIRED, BlockSpec
from core.blocks.catalog import ABSENT, FAMILIES, LEFT_OUT
from core.modules.layer import ADAPTERS, torch_class

LAYERS = [spec for spec in BLOCKS if spec.torch_name]
SPECS = list(BLOCKS)
ICONS = Path(__file__).parents[3] / "resources" / "icons"


def by_name(spec: BlockSpec) -> str:
    return spec.type


def arguments(spec: BlockSpec) -> dict[str, inspect.Parameter]:
    """What torch's constructor takes and the catalog neither leaves out on purpose nor passes by itself."""
    found = inspect.signature(torch_class(spec.torch_name).__init__).parameters
    if spec.category == "recurrent":
        found = recurrent_arguments(spec.type)
    named = {n: p for n, p in found.items() if n != "self" and p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)}
    fixed = dict(spec.fixed)
    return {n: p for n, p in named.items() if not {n, f"{spec.type}.{n}"} & (LEFT_OUT.keys() | fixed.keys())}


def recurrent_arguments(type_name: str) -> Mapping[str, inspect.Parameter]:
    """RNN, LSTM and GRU take *args; what they mean is written at their base class and in their documentation."""
    base = dict(inspect.signature(nn.RNNBase.__init__).parameters)
    base.pop("mode")
    if type_name != "LSTM":
        base.pop("proj_size")
    found = {}
    for name, parameter in base.items():
        found[name] = parameter
        if name == "num_layers" and type_name == "RNN":
            found["nonlinearity"] = inspect.Parameter("nonlinearity", parameter.kind, default="tanh")
    return found


@pytest.mark.parametrize("spec", LAYERS, ids=by_name)
def test_a_layer_has_every_argument_of_torch_in_the_same_order(spec: BlockSpec) -> None:
    assert [p.name for p in spec.params if not p.of_adapter] == list(arguments(spec))


@pytest.mark.parametrize("spec", LAYERS, ids=by_name)
def test_defaults_are_those_of_torch(spec: BlockSpec) -> None:
    for name, argument in arguments(spec).items():
        param = spec.param(name)
        assert param is not None
        expected = REQUIRED if argument.default is inspect.Parameter.empty else argument.default
        expected = getattr(expected, "__name__", expected)  # the function relu stands for the word
        assert param.default == expected, name
        assert type(param.default) is type(expected), name


@pytest.mark.parametrize("spec", SPECS, ids=by_name)
def test_what_absence_means_and_what_a_fresh_block_holds_is_allowed(spec: BlockSpec) -> None:
    for param in spec.params:
        if param.absent is not REQUIRED:
            assert param.check(param.absent) is None, param.name
        assert param.start is not REQUIRED, param.name
        assert param.check(param.start) is None, param.name


@pytest.mark.parametrize("spec", SPECS, ids=by_name)
def test_an_entry_says_everything_a_person_sees(spec: BlockSpec) -> None:
    assert spec.category in CATEGORIES
    assert spec.summary and spec.help and spec.keywords and spec.shape_rule
    assert all(param.help for param in spec.params)
    assert (ICONS / f"{spec.icon}.svg").is_file()


def test_every_family_of_the_catalog_is_in_the_registry() -> None:
    assert {s.type for family in FAMILIES for s in family.SPECS} == {s.type for s in BLOCKS}


def test_layers_are_modules_and_containers_are_ours() -> None:
    assert all(issubclass(torch_class(spec.torch_name), nn.Module) for spec in LAYERS)
    assert {spec.type for spec in BLOCKS if spec.is_container} == {"Group", "Residual", "Parallel", "Repeat"}


def test_names_of_fresh_blocks_start_with_a_plain_stem() -> None:
    stems = {spec.type: spec.stem for spec in BLOCKS}
    assert (stems["Conv2d"], stems["Linear"], stems["Sigmoid"], stems["ReLU"]) == ("conv", "fc", "sigmoid", "relu")


def test_every_public_layer_of_torch_is_in_the_catalog_or_left_out_with_a_reason() -> None:
    public = {n for n, c in vars(nn).items() if isinstance(c, type) and issubclass(c, nn.Module)}
    layers = {n for n in public if not n.startswith("Lazy") and not n.endswith("Loss")}
    ours = {spec.type for spec in BLOCKS if spec.torch_name.startswith("torch.nn.")}
    assert layers - ours - ABSENT.keys() == set()
    assert ours & ABSENT.keys() == set()
    assert ABSENT.keys() - public == set()
    assert ours - public == set()


@pytest.mark.parametrize("spec", LAYERS, ids=by_name)
def test_what_is_always_passed_and_the_adapter_are_there(spec: BlockSpec) -> None:
    taken = inspect.signature(torch_class(spec.torch_name).__init__).parameters
    assert spec.category == "recurrent" or all(name in taken for name, _ in spec.fixed)
    assert not spec.adapter or issubclass(torch_class(f"{ADAPTERS}.{spec.adapter}"), nn.Module)
    of_adapter = [p.name for p in spec.params if p.of_adapter]
    if spec.adapter:
        adapter = inspect.signature(torch_class(f"{ADAPTERS}.{spec.adapter}").__init__).parameters
        assert list(adapter)[2:] == of_adapter
        assert [adapter[n].default for n in of_adapter] == [spec.param(n).default for n in of_adapter]  # type: ignore[union-attr]
    else:
        assert of_adapter == []


def test_rules_know_layers_by_what_they_do() -> None:
    roles = {spec.type: spec.role for spec in BLOCKS}
    assert (roles["ConvTranspose3d"], roles["GRU"], roles["GroupNorm"], roles["PReLU"]) == (
        "weighted",
        "",
        "norm",
        "activation",
    )
    assert not any(BLOCKS[name].bends for name in ("Conv2d", "AvgPool1d", "BatchNorm2d", "Dropout", "Flatten"))
    assert all(BLOCKS[name].bends for name in ("ReLU", "MaxPool2d", "LSTM", "LayerNorm"))


def test_texts_tell_types_apart() -> None:
    said = [spec.summary for spec in BLOCKS]
    assert len(set(said)) == len(said)
