"""Every entry of the catalog says of torch what torch says of itself."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest
from torch import nn

from core.blocks import BLOCKS, CATEGORIES, REQUIRED, BlockSpec
from core.blocks.catalog import FAMILIES, LEFT_OUT
from core.modules.layer import torch_class

LAYERS = [spec for spec in BLOCKS if spec.torch_name]
SPECS = list(BLOCKS)
ICONS = Path(__file__).parents[3] / "resources" / "icons"


def by_name(spec: BlockSpec) -> str:
    return spec.type


def arguments(spec: BlockSpec) -> dict[str, inspect.Parameter]:
    """What torch's constructor takes and the catalog does not leave out on purpose."""
    found = inspect.signature(torch_class(spec.torch_name).__init__).parameters
    named = {n: p for n, p in found.items() if n != "self" and p.kind not in (p.VAR_POSITIONAL, p.VAR_KEYWORD)}
    return {n: p for n, p in named.items() if n not in LEFT_OUT and f"{spec.type}.{n}" not in LEFT_OUT}


@pytest.mark.parametrize("spec", LAYERS, ids=by_name)
def test_a_layer_has_every_argument_of_torch_in_the_same_order(spec: BlockSpec) -> None:
    assert [p.name for p in spec.params if not p.of_adapter] == list(arguments(spec))


@pytest.mark.parametrize("spec", LAYERS, ids=by_name)
def test_defaults_are_those_of_torch(spec: BlockSpec) -> None:
    for name, argument in arguments(spec).items():
        param = spec.param(name)
        assert param is not None
        expected = REQUIRED if argument.default is inspect.Parameter.empty else argument.default
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
