"""Every format is written, read back in the way it is meant to be read, and compared before anyone gets it."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file
from torch import nn

from core.cli.new import fitted
from core.code.write import write_network
from core.errors import UserError
from core.export import formats
from core.export.formats import FORMATS, export
from core.inference.model_file import load_run
from core.modules.build import build
from core.modules.checkpoint import write_checkpoint
from core.modules.infer import Inferrer
from core.project.model import Project
from core.project.run import RunFolder
from core.project.templates import load_template


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_written_behaves_as_the_run_does(trained: Path, tmp_path: Path, name: str) -> None:
    target = tmp_path / "out"
    exported = export(trained, name, target)
    assert (exported.format, exported.verified, exported.checked) == (name, True, 64)
    assert exported.difference == 0.0
    assert exported.files[0] == str(target)
    assert all(Path(file).exists() for file in exported.files)
    assert set(map(str, tmp_path.iterdir())) == set(exported.files)
    assert exported.bytes > 1000
    assert exported.snippet


NO_ROOM = """
import resource, signal, sys
from core.errors import UserError
from core.export.formats import export
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    export(*sys.argv[1:])
except UserError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a limit on the size of files is a thing of Unix")
@pytest.mark.parametrize("name", FORMATS)
def test_a_disk_without_room_is_a_sentence_and_leaves_nothing(trained: Path, tmp_path: Path, name: str) -> None:
    target = tmp_path / "my model"
    command = [sys.executable, "-c", NO_ROOM, str(trained), name, str(target)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == f"{target} cannot be written: File too large."
    assert list(tmp_path.iterdir()) == []


def test_the_way_into_a_folder_of_code_can_be_pasted_into_a_shell(trained: Path, tmp_path: Path) -> None:
    target = tmp_path / "my model"
    assert export(trained, "code", target).snippet.startswith(f"cd '{target}' && python ")


@pytest.mark.parametrize("template", ["mini-resnet", "mini-inception"])
@pytest.mark.parametrize("name", FORMATS)
def test_containers_travel_in_every_format(tmp_path: Path, name: str, template: str) -> None:
    project = load_template(template)
    run = RunFolder.create(project, tmp_path / "runs")
    model = build(project.network, project.data.input)
    write_checkpoint(run.checkpoints, "best", 1, {"model": model.state_dict()})
    exported = export(run, name, tmp_path / "out")
    assert (exported.verified, exported.difference) == (True, 0.0)


def test_images_that_are_drawn_come_along_with_the_code(tmp_path: Path) -> None:
    project = fitted(load_template("mlp"), "shapes")[0]
    run = RunFolder.create(project, tmp_path / "runs")
    model = build(project.network, project.data.input)
    write_checkpoint(run.checkpoints, "best", 1, {"model": model.state_dict()})
    export(run, "code", tmp_path / "code")
    done = subprocess.run(
        [sys.executable, "predict.py"], cwd=tmp_path / "code", capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "first test image" in done.stdout


def test_a_state_dict_is_one_to_plain_pytorch(trained: Path, tmp_path: Path) -> None:
    export(trained, "state_dict", tmp_path / "weights.pt")
    weights = torch.load(tmp_path / "weights.pt", weights_only=True)
    run = load_run(RunFolder(trained))
    assert list(weights) == list(run.model.state_dict())
    project = RunFolder(trained).project
    report = Inferrer().report(project.network, project.data.input)
    held: dict[str, nn.Module] = {}
    exec(write_network(project.network, report), held)
    held["model"].load_state_dict(weights)
    images = torch.rand(2, *project.data.input)
    assert torch.equal(held["model"].eval()(images), run.model(images))


def test_beside_a_state_dict_stands_what_it_is_for(trained: Path, tmp_path: Path) -> None:
    exported = export(trained, "state_dict", tmp_path / "weights.pt")
    assert exported.files == (str(tmp_path / "weights.pt"), str(tmp_path / "weights.json"))
    card = json.loads((tmp_path / "weights.json").read_text(encoding="utf-8"))
    assert card["classes"] == list("0123456789")
    assert card["input"] == [1, 8, 8]


def test_safetensors_are_weights_to_anyone(trained: Path, tmp_path: Path) -> None:
    export(trained, "safetensors", tmp_path / "weights.safetensors")
    weights = load_file(tmp_path / "weights.safetensors")
    own = load_run(RunFolder(trained)).model.state_dict()
    assert weights.keys() == own.keys()
    assert all(torch.equal(weights[name], own[name]) for name in own)


def test_a_file_may_be_read_by_whoever_may_read_the_others(trained: Path, tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    export(trained, "safetensors", tmp_path / "weights.safetensors")
    assert (tmp_path / "weights.safetensors").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_a_whole_model_is_one_to_plain_pytorch(trained: Path, tmp_path: Path) -> None:
    export(trained, "module", tmp_path / "model.pt")
    model = torch.load(tmp_path / "model.pt", weights_only=False)
    assert isinstance(model, nn.Sequential)
    assert model(torch.rand(2, 1, 8, 8)).shape == (2, 10)


def test_code_runs_where_it_lands_and_names_a_picture(trained: Path, tmp_path: Path) -> None:
    export(trained, "code", tmp_path / "code")
    done = subprocess.run(
        [sys.executable, "predict.py"], cwd=tmp_path / "code", capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "first test image" in done.stdout


def test_what_does_not_behave_the_same_is_never_handed_out(
    trained: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_wrongly(model: nn.Module, project: Project, path: Path) -> tuple[Path, ...]:
        written = FORMATS["safetensors"].write(model, project, path)
        with torch.no_grad():
            next(model.parameters()).add_(0.01)
        return written

    target = tmp_path / "model.safetensors"
    target.write_bytes(b"the good one of yesterday")
    wrong = replace(FORMATS["safetensors"], write=write_wrongly)
    monkeypatch.setattr(formats, "FORMATS", {"safetensors": wrong})
    exported = export(trained, "safetensors", target)
    assert (exported.verified, exported.files) == (False, ())
    assert exported.difference is not None
    assert exported.difference > 1e-5
    assert target.read_bytes() == b"the good one of yesterday"


def test_a_format_of_later_brings_those_of_today(trained: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="These can: safetensors, state_dict, module, code"):
        export(trained, "onnx", tmp_path / "model.onnx")


def test_a_file_beside_it_that_is_no_card_is_never_replaced(trained: Path, tmp_path: Path) -> None:
    mine = tmp_path / "weights.json"
    mine.write_text('{"mine": true}', encoding="utf-8")
    with pytest.raises(UserError, match="something else"):
        export(trained, "state_dict", tmp_path / "weights.pt")
    assert mine.read_text(encoding="utf-8") == '{"mine": true}'
    assert [file.name for file in tmp_path.iterdir()] == ["weights.json"]
    mine.unlink()
    for _ in range(2):  # its own card gives way
        export(trained, "state_dict", tmp_path / "weights.pt")
