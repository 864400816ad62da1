"""`import` turns PyTorch code into a project that can train; what cannot be read is one line with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.project.store import load
from tests.core.cli.test_commands import one_line
from tests.core.code.samples import CIFAR_TUTORIAL, LENET, RESNET18

MLP = "from torch import nn\nmodel = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))\n"


@pytest.mark.parametrize(
    ("text", "size"),
    [(CIFAR_TUTORIAL, (3, 32, 32)), (LENET, (1, 28, 28)), (RESNET18, (3, 32, 32)), (MLP, (1, 28, 28))],
    ids=["tutorial", "lenet", "resnet", "mlp"],
)
def test_code_becomes_a_project_for_images_of_the_size_it_is_made_for(quick, tmp_path: Path, text, size) -> None:
    source, target = tmp_path / "net.py", tmp_path / "net.lwp"
    source.write_text(text, encoding="utf-8")
    done = quick("import", str(source), "-o", str(target))
    assert done.returncode == 0, done.stderr
    assert "ready to train" in one_line(done.stderr)
    project = load(target)
    assert project.data.input == size
    assert (project.title, project.data.source) == ("net", "fashion-mini")


def test_the_size_and_the_images_can_be_named(quick, tmp_path: Path) -> None:
    source, target = tmp_path / "net.py", tmp_path / "net.lwp"
    source.write_text(
        "from torch import nn\nmodel = nn.Sequential(nn.LazyConv2d(4, 3), nn.Flatten(), nn.LazyLinear(10))"
    )
    done = quick("import", str(source), "-o", str(target), "--input", "3,40,44", "--data", "digits")
    assert done.returncode == 0, done.stderr
    project = load(target)
    assert (project.data.source, project.data.input) == ("digits", (3, 40, 44))


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (None, "There is no file {path}."),
        (b"\xff\xfe", "{path} is no text in UTF-8, as Python files are."),
        ("x = 1\n", "There is no network here yet"),
        ("from torch import nn\nmodel = nn.Sequential(nn.Foo())\n", "{path}:2: There is no layer nn.Foo to draw."),
        ("model = (\n", "{path}:1: This is not Python yet: '(' was never closed."),
    ],
)
def test_what_cannot_be_read_is_one_line_with_file_and_line(quick, tmp_path: Path, text, sentence: str) -> None:
    source, target = tmp_path / "net.py", tmp_path / "net.lwp"
    if text is not None:
        source.write_bytes(text if isinstance(text, bytes) else text.encode())
    done = quick("import", str(source), "-o", str(target))
    assert done.returncode == 2
    assert sentence.format(path=source) in one_line(done.stderr)
    assert not target.exists()


def test_a_file_is_never_overwritten_and_options_that_do_not_fit_are_named(quick, tmp_path: Path) -> None:
    source, target = tmp_path / "net.py", tmp_path / "net.lwp"
    source.write_text(MLP)
    assert "--classes" in one_line(quick("import", str(source), "-o", str(target), "--classes", "3").stderr)
    assert "--input" in one_line(quick("import", str(source), "-o", str(target), "--input", "2,8,8").stderr)
    target.write_text("mine")
    assert "already" in one_line(quick("import", str(source), "-o", str(target)).stderr)
    assert target.read_text() == "mine"


def test_a_ready_network_is_imported_too(quick, tmp_path: Path) -> None:
    target = tmp_path / "net.lwp"
    done = quick("import", "torchvision:squeezenet1_1", "-o", str(target), "--classes", "4")
    assert done.returncode == 0, done.stderr
    assert len(load(target).network) > 20


def test_a_ready_network_gets_a_head_for_the_classes_of_the_images(quick, tmp_path: Path) -> None:
    target = tmp_path / "new.lwp"
    done = quick("import", "torchvision:squeezenet1_1", "-o", str(target), "--data", "digits", "--freeze", "features")
    assert "→ 10" in done.stdout + done.stderr
    network = load(target).network
    assert network.blocks[0].frozen or all(b.frozen for b in network.blocks[0].children)
