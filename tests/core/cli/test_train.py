"""Training from the command line: what it prints, how it stops, how it goes on."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core.project.model import Recipe

ROOT = Path(__file__).resolve().parents[3]
Layerwright = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def project(quick: Layerwright, tmp_path: Path) -> Path:
    """A small project on the digits."""
    path = tmp_path / "digits.lwp"
    assert quick("new", "mlp", "--data", "digits", "-o", path).returncode == 0
    return path


def test_the_document_is_that_of_the_design(layerwright: Layerwright, project: Path, tmp_path: Path) -> None:
    done = layerwright("train", project, "--epochs", 1, "--seed", 3, "--run-dir", tmp_path / "runs", "--json")
    assert done.returncode == 0, done.stderr
    document = json.loads(done.stdout)
    assert list(document) == [
        "run", "state", "epochs", "train_loss", "val_loss", "val_accuracy", "images_per_second", "seconds"
    ]  # fmt: skip
    assert (document["state"], document["epochs"]) == ("finished", 1)
    assert 0 < document["val_accuracy"] <= 1
    frozen = json.loads((Path(document["run"]) / "project.lwp").read_text())
    assert (frozen["recipe"]["seed"], frozen["recipe"]["epochs"]) == (3, 1)
    assert "epoch 1/1" in done.stderr


def test_settings_are_frozen_into_the_run(quick: Layerwright, project: Path, tmp_path: Path) -> None:
    settings = ("--set", "recipe.lr=0.01", "--set", "recipe.optimizer=SGD", "--set", "recipe.optimizer.momentum=0.5")
    done = quick("train", project, "--epochs", 1, "--run-dir", tmp_path / "runs", *settings)
    assert done.returncode == 0, done.stderr
    recipe = json.loads((Path(done.stdout.strip()) / "project.lwp").read_text())["recipe"]
    assert recipe["lr"] == 0.01
    assert recipe["optimizer"] == {"type": "SGD", "params": {"momentum": 0.5}}


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("--set", "recipe.lr=-1"), "recipe.lr: input should be greater than 0. Received: -1."),
        (("--set", "recipe.epoch=1"), 'recipe.epoch: There is no such field. Did you mean "recipe.epochs"?'),
        (("--epochs", "0"), '--epochs: must be a whole number from 1 up, not "0". See main.py train --help.'),
        (("--device", "gpu"), 'recipe.device: There is no device "gpu" here. Choose one of: auto, cpu'),
        (("--data", "fashon-mini"), "Did you mean 'fashion-mini'?"),
        (("--resume",), "This is a file. Give the folder of the run"),
    ],
)
def test_a_wrong_argument_is_one_line(quick: Layerwright, project: Path, arguments: tuple[str, ...], line: str) -> None:
    done = quick("train", project, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert line in done.stderr
    assert "Traceback" not in done.stderr


def test_a_stream_is_one_event_a_line(layerwright: Layerwright, project: Path, tmp_path: Path) -> None:
    done = layerwright("train", project, "--epochs", 1, "--run-dir", tmp_path / "runs", "--stream")
    assert done.returncode == 0, done.stderr
    kinds = [json.loads(line)["event"] for line in done.stdout.splitlines()]
    assert kinds[0] == "Started"
    assert kinds[-1] == "Finished"
    assert kinds.count("EpochDone") == 1


def test_a_run_can_be_trained_anew_from_its_folder(quick: Layerwright, trained: Path, tmp_path: Path) -> None:
    done = quick("train", trained, "--run-dir", tmp_path / "runs", "--json")
    assert done.returncode == 0, done.stderr
    document = json.loads(done.stdout)
    assert Path(document["run"]).parent == tmp_path / "runs"
    assert document["epochs"] == 1


def test_ctrl_c_keeps_the_work_and_says_how_to_go_on(layerwright: Layerwright, project: Path, tmp_path: Path) -> None:
    arguments = ["train", project, "--epochs", "500", "--run-dir", tmp_path / "runs", "--stream"]
    process = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), *map(str, arguments)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=dict(os.environ),
    )  # fmt: skip
    assert process.stdout is not None
    for line in process.stdout:
        if json.loads(line)["event"] == "EpochDone":
            process.send_signal(signal.SIGINT)
            break
    out, told = process.communicate(timeout=60)
    assert process.returncode == 130, told
    end = json.loads(out.splitlines()[-1])
    assert (end["event"], end["reason"]) == ("Finished", "stopped")
    (run,) = json.loads(layerwright("runs", tmp_path / "runs", "--json").stdout)
    assert run["state"] == "stopped"
    assert f"main.py train {run['run']} --resume" in told
    assert "Traceback" not in told

    resumed = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), "train", run["run"], "--resume", "--stream"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=dict(os.environ),
    )  # fmt: skip
    assert resumed.stdout is not None
    first = json.loads(resumed.stdout.readline())
    resumed.send_signal(signal.SIGINT)
    resumed.communicate(timeout=60)
    assert (first["event"], first["step"]) == ("Started", end["step"])


def test_a_finished_run_is_not_gone_on_with(quick: Layerwright, trained: Path) -> None:
    done = quick("train", trained, "--resume")
    assert done.returncode == 2
    assert "has done all its epochs (1)" in done.stderr


def test_a_folder_of_images_is_learnt_from_and_broken_ones_are_named(quick: Layerwright, tmp_path: Path) -> None:
    from PIL import Image

    for number, name in enumerate(("cat", "dog")):
        folder = tmp_path / "pets" / name
        folder.mkdir(parents=True)
        for index in range(12):
            Image.new("RGB", (20, 16), (40 * number + index, 90, 200 * number)).save(folder / f"{index}.png")
    broken = tmp_path / "pets" / "cat" / "broken.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n half an image")
    project = tmp_path / "pets.lwp"
    made = quick("new", "mlp", "--data", f"folder:{tmp_path / 'pets'}", "-o", project)
    assert made.returncode == 0, made.stderr
    assert "broken.png" in made.stderr
    done = quick("train", project, "--epochs", 1, "--run-dir", tmp_path / "runs", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(project.read_text())["data"]["classes"] == ["cat", "dog"]


def test_a_folder_without_images_is_a_sentence(quick: Layerwright, project: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = quick("train", project, "--data", f"folder:{tmp_path / 'empty'}")
    assert done.returncode == 2
    assert str(tmp_path / "empty") in done.stderr
    assert "Traceback" not in done.stderr


def test_a_run_goes_on_for_more_epochs_with_another_rate(quick: Layerwright, trained: Path, tmp_path: Path) -> None:
    run = tmp_path / "longer"
    shutil.copytree(trained, run)
    done = quick("train", run, "--resume", "--more", "1", "--lr", "0.0005")
    assert done.returncode == 0, done.stderr
    assert "2 epochs in all" in done.stderr
    assert "→ 0.0005" in done.stderr
    record = json.loads((run / "run.json").read_text())
    assert record["epochs"] == 2
    assert [change["epochs"] for change in record["changes"]] == [2, None]


@pytest.mark.parametrize(("options", "words"), [(("--more", "2"), "--epochs N"), (("--lr", "0.1"), "recipe.lr")])
def test_what_only_a_run_under_way_can_do_is_refused_for_a_new_one(
    quick: Layerwright, trained: Path, options: tuple[str, str], words: str
) -> None:
    done = quick("train", trained, *options)
    assert done.returncode == 2
    assert words in done.stderr


@pytest.mark.parametrize("rate", ["0", "-1", "nan", "fast"])
def test_a_learning_rate_is_a_number_above_zero(quick: Layerwright, trained: Path, rate: str) -> None:
    done = quick("train", trained, "--resume", "--lr", rate)
    assert done.returncode == 2
    assert "--lr" in done.stderr


def test_the_fastest_way_is_measured_said_and_kept_in_the_run(
    quick: Layerwright, project: Path, tmp_path: Path
) -> None:
    done = quick("train", project, "--fastest", "--epochs", "1", "--run-dir", tmp_path / "fast")
    assert done.returncode == 0, done.stderr
    assert "astest here" in done.stderr
    assert "images/s" in done.stderr
    assert "The largest safe batch is" in done.stderr
    assert "One epoch takes about" in done.stderr
    (run,) = (tmp_path / "fast").iterdir()
    way = json.loads((run / "project.lwp").read_text("utf-8"))["recipe"]
    for name in ("precision", "channels_last"):
        assert (f"{name} {way[name]}" in done.stderr) == (way[name] != Recipe.model_fields[name].default)
