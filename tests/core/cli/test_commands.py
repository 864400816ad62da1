"""Every command through a real process: its document, its sentences, its exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from core.blocks import BLOCKS

ROOT = Path(__file__).resolve().parents[3]
LIGHT = ("--help", "blocks", "templates", "runs", "train --help")


def one_line(text: str) -> str:
    """The text, which must be a single line and no traceback."""
    assert "Traceback" not in text
    assert text.count("\n") == 1, text
    return text.strip()


def test_the_overview_lists_the_commands(layerwright) -> None:
    done = layerwright("--help")
    assert done.returncode == 0
    commands = ("open", "demo", "doctor", "new", "templates", "blocks", "sources", "check", "train", "evaluate",
                "predict", "export", "runs", "import")  # fmt: skip
    assert all(f"\n  {command} " in done.stdout for command in commands)


@pytest.mark.parametrize("command", LIGHT)
def test_light_commands_start_without_torch(command: str) -> None:
    code = (
        "import sys, core.cli; code = core.cli.main(sys.argv[1:]); "
        "sys.exit(code or ('torch' in sys.modules or 'PySide6' in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *command.split()], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_a_misspelt_command_is_one_line_and_exit_code_2(layerwright) -> None:
    done = layerwright("trian")
    assert (done.returncode, done.stdout) == (2, "")
    assert one_line(done.stderr) == 'There is no command "trian". Did you mean "train"?'


def test_a_misspelt_option_is_one_line_and_exit_code_2(quick) -> None:
    done = quick("check", "a.lwp", "--jsn")
    assert done.returncode == 2
    assert one_line(done.stderr) == "--jsn: There is no such option. Did you mean --json?"


def test_blocks_are_listed_with_their_parameters(quick) -> None:
    listed = {entry["type"]: entry for entry in json.loads(quick("blocks", "--json").stdout)}
    assert set(listed) == {spec.type for spec in BLOCKS}
    kernel = next(param for param in listed["Conv2d"]["params"] if param["name"] == "kernel_size")
    assert kernel["required"] is True
    assert "Conv2d" in quick("blocks").stdout


def test_templates_include_those_that_the_design_names(layerwright) -> None:
    names = {entry["name"] for entry in json.loads(layerwright("templates", "--json").stdout)}
    assert {"mlp", "lenet5", "course-cifar10", "small-cnn"} <= names


def test_sources_say_how_they_are_written(layerwright) -> None:
    sources = [entry["source"] for entry in json.loads(layerwright("sources", "--json").stdout)]
    assert sources[0] == "fashion-mini"
    assert "digits" in sources


def test_the_doctor_names_what_it_found(layerwright) -> None:
    done = layerwright("doctor", "--json")
    assert done.returncode == 0
    assert {"Python", "PyTorch"} <= {finding["name"] for finding in json.loads(done.stdout)}


def test_a_new_project_fits_its_data_and_checks(layerwright, tmp_path: Path) -> None:
    project = tmp_path / "mine.lwp"
    made = layerwright("new", "course-cifar10", "--data", "fashion-mini", "-o", project)
    assert made.returncode == 0, made.stderr
    done = layerwright("check", project, "--json")
    assert done.returncode == 0, done.stderr
    document = json.loads(done.stdout)
    assert list(document) == [
        "ok", "input", "output", "parameters", "trainable", "macs", "memory_bytes", "blocks", "issues", "until"
    ]  # fmt: skip
    assert (document["ok"], document["input"], document["output"]) == (True, [1, 28, 28], [10])
    assert list(document["blocks"][0])[:7] == ["id", "name", "type", "in", "out", "parameters", "macs"]
    assert document["parameters"] == sum(block["parameters"] for block in document["blocks"])


def test_a_new_project_never_replaces_a_file(quick, tmp_path: Path) -> None:
    there = tmp_path / "mine.lwp"
    there.write_text("my only copy")
    done = quick("new", "mlp", "-o", there)
    assert done.returncode == 2
    assert (
        one_line(done.stderr) == f"{there}: There is a file of that name already: name another with -o, or delete it."
    )
    assert there.read_text() == "my only copy"


def test_an_unknown_template_brings_the_nearest(quick, tmp_path: Path) -> None:
    done = quick("new", "lenet", "-o", tmp_path / "x.lwp")
    assert done.returncode == 2
    assert "lenet5" in one_line(done.stderr)


def test_a_network_that_cannot_train_is_answered_with_1_and_its_fixes(quick, tmp_path: Path) -> None:
    project = tmp_path / "broken.lwp"
    assert quick("new", "mlp", "--data", "digits", "-o", project).returncode == 0
    document = json.loads(project.read_text())
    linear = [block for block in document["network"] if block["type"] == "Linear"][-1]
    linear["params"]["in_features"] = 7
    project.write_text(json.dumps(document))
    done = quick("check", project, "--json")
    assert done.returncode == 1
    answer = json.loads(done.stdout)
    issue = next(issue for issue in answer["issues"] if issue["severity"] == "error")
    assert list(issue) == ["severity", "block", "code", "message", "fixes", "why", "ledger"]
    assert issue["ledger"][-1]["name"] == linear["name"]
    assert answer["until"] == linear["id"]
    assert answer["blocks"][-1]["receptive_field"] == []
    assert (answer["ok"], issue["block"]) == (False, linear["id"])
    assert issue["fixes"]
    told = quick("check", project)
    assert "Fix: " in told.stdout
    assert "It cannot train yet." in told.stdout
    assert f"up to {linear['name']}" in told.stdout
    assert "takes 7, receives" in told.stdout
    refused = quick("train", project)
    assert refused.returncode == 2
    assert "main.py check" in one_line(refused.stderr)


def test_another_input_size_can_be_tried(quick, tmp_path: Path) -> None:
    project = tmp_path / "mine.lwp"
    quick("new", "mlp", "--data", "digits", "-o", project)
    assert json.loads(quick("check", project, "--input", "3,32,32", "--json").stdout)["input"] == [3, 32, 32]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "no such file"),
        ("", "not a Layerwright project"),
        ('{"format": "layerwright", "version": 1, "network": [', "damaged"),
        ('{"format": "layerwright", "version": 99}', "newer Layerwright"),
        ('{"format": "layerwright", "version": 1, "recipe": {"lr": -1}}', "recipe.lr"),
        ('{"format": "layerwright", "version": 1, "network": [{"id": "b1", "type": "Conv2", "name": "c"}]}',
         'There is no block type "Conv2". Did you mean "Conv2d"?'),
    ],
)  # fmt: skip
@pytest.mark.parametrize("command", ["check", "train"])
def test_a_missing_or_damaged_project_is_a_sentence(
    quick, tmp_path: Path, command: str, content: str | None, words: str
) -> None:
    project = tmp_path / "damaged.lwp"
    if content is not None:
        project.write_text(content)
    done = quick(command, project)
    assert (done.returncode, done.stdout) == (2, "")
    assert one_line(done.stderr).startswith(str(project))
    assert words in done.stderr
    assert content is None or project.read_text() == content


def test_the_runs_are_listed(layerwright, trained: Path) -> None:
    (run,) = json.loads(layerwright("runs", trained.parent, "--json").stdout)
    assert (run["run"], run["state"], run["epochs"]) == (str(trained), "finished", 1)
    assert trained.name in layerwright("runs", trained.parent).stdout
    assert "no training run" in layerwright("runs").stderr


def test_an_evaluation_has_the_document_of_the_design(layerwright, trained: Path) -> None:
    done = layerwright("evaluate", trained, "--json")
    assert done.returncode == 0, done.stderr
    document = json.loads(done.stdout)
    assert list(document) == ["split", "count", "loss", "accuracy", "per_class", "confusion"]
    assert document["split"] == "test"
    assert sum(map(sum, document["confusion"])) == document["count"]
    assert list(document["per_class"][0]) == ["label", "count", "precision", "recall", "f1"]
    assert "most often taken for" in layerwright("evaluate", trained).stdout


def test_predictions_have_the_document_of_the_design(layerwright, trained: Path, tmp_path: Path) -> None:
    picture = tmp_path / "grey.png"
    Image.new("RGBA", (40, 30), (200, 10, 10, 128)).save(picture)
    done = layerwright("predict", trained, picture, "--top", 4, "--json")
    assert done.returncode == 0, done.stderr
    (document,) = json.loads(done.stdout)
    assert list(document) == ["image", "predictions", "error"]
    assert (document["image"], document["error"], len(document["predictions"])) == (str(picture), None, 4)
    assert list(document["predictions"][0]) == ["label", "probability"]


def test_one_unreadable_image_does_not_stop_the_others_but_is_told_and_changes_the_exit_code(
    quick, trained: Path, tmp_path: Path
) -> None:
    good, bad = tmp_path / "good.png", tmp_path / "bad.png"
    Image.new("L", (8, 8), 90).save(good)
    bad.write_bytes(good.read_bytes()[:40])
    done = quick("predict", trained, bad, good, "--json")
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == "1 of 2 pictures could not be read."
    first, second = json.loads(done.stdout)
    assert str(bad) in first["error"] and first["predictions"] == []
    assert second["error"] is None and second["predictions"]


def test_when_no_image_can_be_read_the_exit_code_says_so(quick, trained: Path, tmp_path: Path) -> None:
    done = quick("predict", trained, tmp_path / "none.png")
    assert (done.returncode, done.stdout) == (2, "")
    assert one_line(done.stderr) == f"There is no file {tmp_path / 'none.png'}."


def test_an_export_is_proved_equal_and_predicts_the_same(layerwright, trained: Path, tmp_path: Path) -> None:
    model, picture = tmp_path / "digits.safetensors", tmp_path / "grey.png"
    Image.new("L", (8, 8), 90).save(picture)
    done = layerwright("export", trained, "--format", "safetensors", "-o", model, "--json")
    assert done.returncode == 0, done.stderr
    exported = json.loads(done.stdout)
    assert (exported["verified"], exported["difference"], exported["files"]) == (True, 0.0, [str(model)])
    answers = [layerwright("predict", source, picture, "--json").stdout for source in (trained, model)]
    assert answers[0] == answers[1]


def test_a_format_that_cannot_be_written_brings_those_that_can(quick, trained: Path, tmp_path: Path) -> None:
    done = quick("export", trained, "--format", "onnx", "-o", tmp_path / "x.onnx")
    assert done.returncode == 2
    assert "safetensors, state_dict, module, code" in one_line(done.stderr)


def test_a_run_that_is_not_there_is_a_sentence(quick, tmp_path: Path) -> None:
    for command in (("evaluate",), ("export", "--format", "code", "-o", tmp_path / "x")):
        done = quick(command[0], tmp_path / "nowhere", *command[1:])
        assert done.returncode == 2
        assert one_line(done.stderr) == f"{tmp_path / 'nowhere'}: There is no such run. See main.py runs."
    done = quick("runs", tmp_path / "nowhere")
    assert done.returncode == 2
    assert one_line(done.stderr) == f"{tmp_path / 'nowhere'}: There is no such folder."
