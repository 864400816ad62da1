"""What people write in PyTorch is read as the network that PyTorch makes of it."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
import torch
from torch import nn

from core.code.read import read_blocks, read_network
from core.modules.build import build
from core.network.tree import Block, Network
from tests.core.code.samples import (
    BOTTLENECK,
    CIFAR_TUTORIAL,
    COMPREHENSION,
    COURSE_SEQUENTIAL,
    COURSE_STRAIGHT,
    DENSE,
    INCEPTION,
    LENET,
    RESNET18,
    SAMPLES,
)
from tests.core.code.sequence_samples import SEQUENCE_SAMPLES

ALL_SAMPLES = SAMPLES | SEQUENCE_SAMPLES


def types(blocks: tuple[Block, ...]) -> list[str]:
    return [block.type for block in blocks]


def names(blocks: tuple[Block, ...]) -> list[str]:
    return [block.name for block in blocks]


def network(text: str) -> Network:
    return read_network(text).network


def torch_model(text: str, name: str) -> nn.Module:
    scope: dict[str, Any] = {"__name__": "sample"}
    exec(text, scope)
    model = scope[name]
    assert isinstance(model, nn.Module)
    return model


@pytest.mark.parametrize(("text", "name", "size"), ALL_SAMPLES.values(), ids=list(ALL_SAMPLES))
def test_the_network_computes_what_the_code_computes(text: str, name: str, size: tuple[int, ...]) -> None:
    theirs, read = torch_model(text, name), read_network(text)
    ours = build(read.network, size)
    assert read.name == name
    weights, mine = list(theirs.parameters()), list(ours.parameters())
    by_shape = [w.shape for w in mine]
    if by_shape != [w.shape for w in weights]:  # made in another order than they are passed
        weights.sort(key=lambda w: by_shape.index(w.shape))
    with torch.no_grad():
        for weight in weights:
            weight.fill_(0.1) if weight.dim() == 1 else weight.copy_(
                torch.linspace(-1, 1, weight.numel()).view_as(weight)
            )
        for own in mine:
            own.fill_(0.1) if own.dim() == 1 else own.copy_(torch.linspace(-1, 1, own.numel()).view_as(own))
        x = torch.randn(2, *size, generator=torch.Generator().manual_seed(0))
        assert sorted(w.shape for w in mine) == sorted(w.shape for w in weights)
        torch.testing.assert_close(ours.eval()(x), theirs.eval()(x))


def test_the_tutorials_functions_become_blocks_between_its_layers() -> None:
    made = network(CIFAR_TUTORIAL).blocks
    assert types(made) == [
        *("Conv2d", "ReLU", "MaxPool2d", "Conv2d", "ReLU", "MaxPool2d", "Flatten"),
        *("Linear", "ReLU", "Linear", "ReLU", "Linear"),
    ]
    assert names(made)[:4] == ["conv1", "relu1", "pool", "conv2"]
    assert made[7].params == {"in_features": 400, "out_features": 120}


def test_the_length_of_a_tensor_is_its_batch() -> None:
    written = "def forward(self, x):\n        return x.reshape(len(x), -1)"
    assert types(network(f"class Net(nn.Module):\n    {written}").blocks) == ["Flatten"]


def test_both_styles_of_the_course_give_the_same_layers() -> None:
    one, other = network(COURSE_SEQUENTIAL).blocks, network(COURSE_STRAIGHT).blocks
    assert [(b.type, dict(b.params)) for b in one] == [(b.type, dict(b.params)) for b in other]
    assert names(other)[:3] == ["conv1", "maxpool1", "conv2"]


def test_names_and_places_come_from_the_code() -> None:
    read = read_network(LENET)
    assert names(read.network.blocks)[:3] == ["c1", "s2", "act"]
    line = LENET.split("\n")[read.spans["b1"].first_line - 1]
    assert line[read.spans["b1"].first_column - 1 : read.spans["b1"].last_column - 1] == (
        '("c1", nn.Conv2d(1, 6, kernel_size=(5, 5), padding=2))'
    )


def test_columns_count_letters_not_bytes() -> None:
    read = read_network('x = "网络" ; model = nn.Sequential(nn.ReLU())')
    assert read.spans["b1"] == (1, 34, 1, 43)


def test_blocks_made_alike_become_one_repeat() -> None:
    made = network(RESNET18).blocks
    assert types(made)[3:5] == ["Repeat", "Group"]
    residual = made[3].children[0]
    assert types(made[3].children) == ["Residual", "ReLU"]
    assert names(residual.children) == ["body", "shortcut"]
    assert residual.children[1].children == ()
    loops = network(COMPREHENSION).blocks
    assert (loops[1].type, loops[1].value("times")) == ("Repeat", 3)
    assert types(loops) == ["Conv2d", "Repeat", "Conv2d", "Conv2d"]


def test_sums_are_residuals_whose_shortcut_is_the_shorter_way() -> None:
    first = network(BOTTLENECK).blocks[0]
    assert types(first.children) == ["Residual", "ReLU"]
    body, shortcut = first.children[0].children
    assert types(body.children) == ["Conv2d", "ReLU", "Conv2d", "ReLU", "Conv2d"]
    assert types(shortcut.children) == ["Conv2d"]


def test_torch_cat_is_a_parallel_with_the_names_of_its_branches() -> None:
    parallel = network(INCEPTION).blocks[0]
    assert parallel.type == "Parallel" and parallel.value("combine") == "concat"
    assert names(parallel.children) == ["branch1x1", "branch2", "branch3"]


def test_a_dense_block_nests() -> None:
    outer = network(DENSE).blocks[0]
    assert types(outer.children) == ["Parallel", "Parallel", "Parallel"]


@pytest.mark.parametrize(
    "text",
    [
        "model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU())",
        "nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU())",
        "import torch\nmodel = torch.nn.Sequential(torch.nn.Conv2d(3, 8, 3), torch.nn.ReLU())",
        "from torch.nn import *\nmodel = Sequential(Conv2d(3, 8, 3), ReLU())",
        "Sequential(Conv2d(in_channels=3, out_channels=8, kernel_size=3), ReLU())",
        "model = nn.Sequential(OrderedDict(conv1=nn.Conv2d(3, 8, 3), relu1=nn.ReLU()))",
        "model = nn.Sequential(OrderedDict({'conv1': nn.Conv2d(3, 8, 3), 'relu1': nn.ReLU()}))",
        "model = nn.Sequential()\nmodel.append(nn.Conv2d(3, 8, 3))\nmodel.add_module('relu1', nn.ReLU())",
        "layers = [nn.Conv2d(3, 8, 3)]\nlayers.append(nn.ReLU())\nmodel = nn.Sequential(*layers)",
        "w = 2 ** 3\nmodel = nn.Sequential(nn.Conv2d(3, w, 3), nn.ReLU()) if w else None",
        "conv1 = nn.Conv2d(3, 8, 3)\nmodel = nn.Sequential(conv1, nn.ReLU())",
        "conv1 = nn.Conv2d(3, 8, 3)\nrelu1 = nn.ReLU()",
        "nn.Conv2d(3, 8, 3)\nnn.ReLU()",
        "def make():\n    return nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU())",
        "model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU()).to('cuda').eval()",
        "class N(nn.Sequential):\n    def __init__(self):\n        super().__init__(nn.Conv2d(3, 8, 3), nn.ReLU())",
    ],
)
def test_one_small_network_in_many_forms(text: str) -> None:
    made = network(text)
    assert types(made.blocks) == ["Conv2d", "ReLU"]
    assert names(made.blocks) == ["conv1", "relu1"]
    assert made.blocks[0].params == {"in_channels": 3, "out_channels": 8, "kernel_size": 3}


def test_what_equals_torchs_default_is_not_held() -> None:
    assert network("model = nn.Sequential(nn.Conv2d(3, 8, 3, 1, 0, bias=True))").blocks[0].params == {
        "in_channels": 3,
        "out_channels": 8,
        "kernel_size": 3,
    }


def test_dots_and_lazy_layers_follow_the_input() -> None:
    made = network("model = nn.Sequential(nn.LazyConv2d(8, 3), nn.Linear(..., 5))").blocks
    assert [b.params for b in made] == [{"out_channels": 8, "kernel_size": 3}, {"out_features": 5}]


@pytest.mark.parametrize(
    "lock",
    [
        "model.conv1.requires_grad_(False)",
        "for p in model.conv1.parameters():\n    p.requires_grad = False",
        "for name, p in model[0].named_parameters():\n    p.requires_grad = False",
    ],
)
def test_locked_weights_are_frozen_blocks(lock: str) -> None:
    start = "model = nn.Sequential(OrderedDict(conv1=nn.Conv2d(3, 8, 3), conv2=nn.Conv2d(8, 8, 3)))\n"
    assert [b.frozen for b in network(start + lock).blocks] == [True, False]


def test_a_head_put_on_behind_a_lock_is_free() -> None:
    text = (
        "model = nn.Sequential(OrderedDict(body=nn.Sequential(nn.Flatten(), nn.Linear(4, 4)), fc=nn.Linear(4, 1000)))\n"
        "for p in model.parameters():\n    p.requires_grad = False\n"
        "model.fc = nn.Linear(model.fc.in_features, 10)\n"
    )
    made = network(text).blocks
    assert [b.frozen for b in made] == [True, False]
    assert made[1].params == {"in_features": 4, "out_features": 10}


def test_adapters_go_around_recurrent_layers() -> None:
    made = network('model = nn.Sequential(TakeOutput(nn.LSTM(28, 64, batch_first=True), steps="last"))').blocks
    assert made[0].type == "LSTM"
    assert dict(made[0].params) == {"input_size": 28, "hidden_size": 64, "steps": "last"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nn.Conv2d(3, 8, 3),\nnn.ReLU(),\n", ["Conv2d", "ReLU"]),
        ("    conv1=nn.Conv2d(3, 8, 3),\n    relu1=nn.ReLU(),\n", ["Conv2d", "ReLU"]),
        ('("conv1", nn.Conv2d(3, 8, 3)),\n("relu1", nn.ReLU()),', ["Conv2d", "ReLU"]),
        (COURSE_SEQUENTIAL, ["Conv2d", "MaxPool2d"] * 3 + ["Flatten", "Linear", "Linear"]),
    ],
)
def test_pieces_of_code_are_blocks_to_paste(text: str, expected: list[str]) -> None:
    assert types(read_blocks(text)) == expected


def test_nothing_is_executed_and_torch_is_not_needed() -> None:
    code = (
        "import sys; from core.code.read import read_network\n"
        'read_network(\'import os\\nos.abort()\\nopen("/nowhere/x", "w")\\nmodel = nn.Sequential(nn.ReLU())\')\n'
        "assert 'torch' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
