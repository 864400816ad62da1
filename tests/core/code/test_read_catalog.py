"""The reader takes what it knows of layers from the catalog, and the catalog is torch's."""

from __future__ import annotations

import inspect

import pytest

from core.blocks import BLOCKS, REQUIRED, BlockSpec
from core.blocks.weights import may_have_weights
from core.code.code_error import CodeError
from core.code.read import read_network
from core.code.read_modules import BY_POSITION
from core.modules.layer import make, resolve, torch_class

LAYERS = [spec for spec in BLOCKS if spec.torch_name]
RECURRENT = {"RNN": 5, "LSTM": 4, "GRU": 4}
"""Their constructors hide what they take behind *args."""


@pytest.mark.parametrize("spec", LAYERS, ids=lambda spec: spec.type)
def test_arguments_without_a_name_stand_as_torch_has_them(spec: BlockSpec) -> None:
    if spec.type in RECURRENT:
        assert BY_POSITION[spec.type] == RECURRENT[spec.type]
        return
    theirs = list(inspect.signature(torch_class(spec.torch_name).__init__).parameters)[1:]
    ours = [param.name for param in spec.params if not param.of_adapter]
    most = BY_POSITION.get(spec.type, len(ours))
    assert ours[:most] == theirs[:most]


@pytest.mark.parametrize("spec", [s for s in LAYERS if not may_have_weights(s)], ids=lambda spec: spec.type)
def test_layers_that_may_stand_twice_keep_nothing(spec: BlockSpec) -> None:
    module = make(spec, resolve(spec, spec.start_params(), (4, 8, 8)))
    assert not list(module.parameters()) and not list(module.buffers())


@pytest.mark.parametrize("spec", [s for s in LAYERS if not s.adapter], ids=lambda spec: spec.type)
def test_an_unknown_argument_is_refused_for_every_type(spec: BlockSpec) -> None:
    name = spec.torch_name.removeprefix("torch.") if spec.torch_name.startswith("torch.nn.") else spec.type
    with pytest.raises(CodeError, match="zzz"):
        read_network(f"model = nn.Sequential({name}(zzz=1))")


@pytest.mark.parametrize("spec", [s for s in LAYERS if not s.adapter], ids=lambda spec: spec.type)
def test_arguments_may_stand_without_names(spec: BlockSpec) -> None:
    if not spec.torch_name.startswith("torch.nn.") or spec.fixed:
        return
    needed = [p for p in spec.params if p.default is REQUIRED]
    values = [2 for _ in needed]
    block = read_network(f"model = nn.Sequential(nn.{spec.type}({', '.join(map(str, values))}))").network.blocks[0]
    assert [block.value(p.name) for p in needed] == [p.plain(2) for p in needed]
