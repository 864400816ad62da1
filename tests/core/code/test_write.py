"""The code that is shown is the network that is trained."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn

from core.code.write import write_blocks, write_marked, write_network
from core.modules.build import build
from core.modules.infer import Inferrer
from core.network.edit import apply
from core.network.operations import SetEnabled, SetFrozen, SetParam
from core.network.tree import Network
from core.project.store import load
from core.project.templates import templates
from tests.core.networks import COURSE, RICH, named, network

SIZE = (3, 16, 16)
FROZEN = apply(RICH, SetFrozen(tuple(named(RICH, n).id for n in ("conv1", "conv4", "body")), True))
NESTED = network(
    ("Repeat", {"times": 2}, [("Repeat", {"times": 2}, [("Conv2d", {"out_channels": 3, "padding": 1}), "ReLU"])]),
    ("Parallel", {"combine": "add"}, [["Sigmoid"], []]),
    ("Parallel", {"combine": "multiply"}, [[], [("AdaptiveAvgPool2d", {"output_size": 1})]]),
)
NETWORKS: dict[str, tuple[Network, tuple[int, ...]]] = {
    "course": (COURSE, (3, 32, 32)),
    "rich": (RICH, SIZE),
    "frozen": (FROZEN, SIZE),
    "nested": (NESTED, SIZE),
    "bypassed": (apply(RICH, SetEnabled((named(RICH, "branch1").id, named(RICH, "norm1").id), False)), SIZE),
    "empty": (Network(), SIZE),
    "long": (network(("Conv2d", {
        "out_channels": 123456 // 3000, "kernel_size": (3, 5), "stride": (2, 1), "padding": (1, 2), "bias": False,
        "padding_mode": "replicate", "dilation": (1, 2),
    })), SIZE),
    **{t.name: (load(t.path).network, load(t.path).data.input) for t in templates()},
}  # fmt: skip


def code_of(made: Network, size: tuple[int, ...]) -> str:
    return write_network(made, Inferrer().report(made, size))


def run(code: str) -> nn.Module:
    names: dict[str, Any] = {}
    exec(code, names)
    model = names["model"]
    assert isinstance(model, nn.Module)
    return model


@pytest.mark.parametrize(("made", "size"), NETWORKS.values(), ids=list(NETWORKS))
def test_the_code_makes_the_same_module(made: Network, size: tuple[int, ...]) -> None:
    written, built = run(code_of(made, size)), build(made, size)
    written.load_state_dict(built.state_dict())
    x = torch.randn(2, *size)
    assert torch.equal(written.eval()(x), built.eval()(x))
    assert [p.requires_grad for p in written.parameters()] == [p.requires_grad for p in built.parameters()]


def test_the_same_seed_gives_the_same_weights_as_in_the_window() -> None:
    torch.manual_seed(0)
    written = run(code_of(COURSE, (3, 32, 32))).state_dict()
    torch.manual_seed(0)
    built = build(COURSE, (3, 32, 32)).state_dict()
    assert all(torch.equal(written[key], built[key]) for key in built)


@pytest.mark.parametrize(("made", "size"), NETWORKS.values(), ids=list(NETWORKS))
def test_ruff_has_nothing_to_say_of_it(made: Network, size: tuple[int, ...], tmp_path: Path) -> None:
    file = tmp_path / "model.py"
    file.write_text(code_of(made, size), encoding="utf-8")
    for command in (["check", "--select", "E,F,I,UP,W,C4,RUF"], ["format", "--diff"]):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *command, "--isolated", "--no-cache", str(file)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout


def test_the_course_net_reads_as_in_the_course() -> None:
    code = code_of(COURSE, (3, 32, 32))
    assert "conv1=nn.Conv2d(3, 32, 5, padding=2),\n" in code
    assert "pool1=nn.MaxPool2d(2),\n" in code
    assert "flatten1=nn.Flatten(),\n" in code
    assert "fc1=nn.Linear(1024, 64),\n" in code


def test_auto_stands_as_the_number_it_is() -> None:
    assert "nn.Linear(768, 5)" in code_of(network("Flatten", ("Linear", {"out_features": 5})), SIZE)


def test_a_size_that_cannot_be_known_stands_as_an_ellipsis() -> None:
    made = network(("Conv2d", {"in_channels": 9}), "Flatten", ("Linear", {"out_features": 5}))
    assert "fc1=nn.Linear(..., 5)," in code_of(made, SIZE)


def test_code_can_be_written_of_parameters_nobody_understands() -> None:
    made = apply(network("Conv2d"), SetParam("b1", "padding", "strange words"))
    assert "padding='strange words'" in code_of(made, SIZE)


def test_every_block_is_known_by_its_lines_and_copies_by_several() -> None:
    report = Inferrer().report(RICH, SIZE)
    written = write_marked(RICH, report)
    lines = written.text.split("\n")
    for name in ("conv1", "norm1", "residual1", "body", "parallel1", "branch2", "repeat1"):
        ((first, last),) = written.lines[named(RICH, name).id]
        assert lines[first - 1].strip().startswith(f"{name}=")
        assert first == last or lines[last - 1].strip() in (")", "),")
    copies = written.lines[named(RICH, "repeat1").children[0].id]
    assert len(copies) == 3
    assert {lines[first - 1].strip().partition("=")[0] for first, _ in copies} == {"conv4"}


def test_lines_are_known_inside_the_functions_of_a_repeat_too() -> None:
    report = Inferrer().report(NESTED, SIZE)
    written = write_marked(NESTED, report)
    ((first, last),) = written.lines[named(NESTED, "conv1").id]
    assert first == last
    assert written.text.split("\n")[first - 1].strip().startswith("conv1=nn.Conv2d(")


def test_some_blocks_can_be_written_on_their_own() -> None:
    report = Inferrer().report(RICH, SIZE)
    code = write_blocks((named(RICH, "norm1"), named(RICH, "relu1")), report)
    assert "norm1=nn.BatchNorm2d(8),\n        relu1=nn.ReLU(),\n" in code


def test_a_copy_that_fails_leaves_code_all_the_same() -> None:
    made = network(("Repeat", {"times": 4}, [("Conv2d", {"out_channels": 6, "kernel_size": 7})]))
    assert write_marked(made, Inferrer().report(made, SIZE)).text.count("nn.Conv2d(") == 4
