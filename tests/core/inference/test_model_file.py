"""A model file is used where it is one of ours, and otherwise explained; none of its code is ever run."""

from __future__ import annotations

import os
from collections import OrderedDict
from pathlib import Path

import pytest
import torch
from torch import nn

from core.errors import UserError
from core.export.formats import export
from core.inference.model_file import load_model
from core.inference.torch_file import known_classes
from core.modules.build import build
from tests.core.networks import network

FORMATS = ("safetensors", "state_dict", "module")


def refusal(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        load_model(path)
    assert caught.value.place.file == str(path)
    return str(caught.value)


@pytest.fixture
def files(trained: Path, tmp_path: Path) -> dict[str, Path]:
    """The trained run in every format that is one file."""
    paths = {name: tmp_path / f"model.{name}" for name in FORMATS}
    for name, path in paths.items():
        export(trained, name, path)
    return paths


def test_every_file_gives_the_model_with_its_classes_and_preprocessing(trained: Path, files: dict[str, Path]) -> None:
    run = load_model(trained)
    images = torch.rand(3, *run.card.input)
    for path in files.values():
        loaded = load_model(path)
        assert loaded.card == run.card
        assert not loaded.model.training
        assert torch.equal(loaded.model(images), run.model(images))


def test_a_state_dict_keeps_its_card_when_renamed_and_without_its_sidecar(files: dict[str, Path]) -> None:
    moved = files["state_dict"].rename(files["state_dict"].with_name("renamed.pth"))
    assert load_model(moved).card.classes == tuple("0123456789")


@pytest.mark.parametrize("name", FORMATS)
def test_a_single_flipped_bit_is_noticed(files: dict[str, Path], name: str) -> None:
    content = bytearray(files[name].read_bytes())
    content[len(content) // 2] ^= 1
    files[name].write_bytes(content)
    assert "is damaged" in refusal(files[name])


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_cut_short_is_noticed(files: dict[str, Path], name: str) -> None:
    files[name].write_bytes(files[name].read_bytes()[:-200])
    assert "is damaged" in refusal(files[name])


class Own(nn.Module):
    """A layer that only its author has."""


class Trap:
    """What an attacker would put into a file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.path),)


def test_code_in_a_file_is_named_and_never_run(tmp_path: Path) -> None:
    torch.save(Trap(tmp_path / "sprung"), tmp_path / "model.pt")
    assert "wants code of its own (posix.mkdir), which is never run" in refusal(tmp_path / "model.pt")
    assert not (tmp_path / "sprung").exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (nn.Linear(2, 2).state_dict(), "holds weights only (a state_dict)"),
        (OrderedDict(a=torch.ones(2)), "Give the run folder"),
        (nn.Sequential(nn.Linear(2, 2)), "holds a whole PyTorch model"),
        (Own(), "Own), which is never run"),
        ({"model": nn.Linear(2, 2).state_dict(), "epoch": 3}, "is a training checkpoint (it holds model, epoch)"),
        (torch.ones(3), "holds a Tensor, not a model"),
        ([1, 2], "holds a list, not a model"),
    ],
)
def test_a_file_of_somebody_else_is_explained(tmp_path: Path, content: object, words: str) -> None:
    torch.save(content, tmp_path / "theirs.pt")
    assert words in refusal(tmp_path / "theirs.pt")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello",
        b"\x80\x02}q\x00.",
        b"\x89PNG\r\n\x1a\n" * 9,
        bytes(200),
        b"junk",
        b"\x80\x02}q\x00",
        b"\x80\x02h\x05.",
    ],
)
def test_a_file_that_is_no_model_is_a_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "what.pt").write_bytes(content)
    assert str(tmp_path / "what.pt") in refusal(tmp_path / "what.pt")


def test_a_program_of_torch_export_is_recognised(tmp_path: Path) -> None:
    program = torch.export.export(nn.Linear(2, 2), (torch.ones(3, 2),))
    torch.export.save(program, tmp_path / "program.pt2")
    assert "torch.export" in refusal(tmp_path / "program.pt2")


def test_a_project_a_missing_file_and_any_folder_are_told_apart(trained: Path, tmp_path: Path) -> None:
    assert "is a project, which is not trained yet" in refusal(trained / "project.lwp")
    assert "There is no run or model" in refusal(tmp_path / "none.pt")
    assert "is no run folder" in refusal(tmp_path)


@pytest.mark.parametrize(
    "item",
    [
        ("TransformerEncoderLayer", {}),
        ("TransformerEncoderLayer", {"activation": "gelu"}),
        ("MultiheadAttention", {}),
        ("LSTM", {}),
        ("Embedding", {}),
        ("LayerScale", {}),
    ],
)
def test_layers_made_of_others_are_known_whole(item: tuple[str, dict[str, str]], tmp_path: Path) -> None:
    torch.save(build(network(item), (8, 8)), tmp_path / "model.pt")
    with torch.serialization.safe_globals(known_classes()):
        assert isinstance(torch.load(tmp_path / "model.pt", weights_only=True), nn.Sequential)
