"""Tables of images and their numbers, for networks that tell numbers."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from PIL import Image

from core.data.health import check_health
from core.data.loading import load_tensors
from core.data.samples import samples
from core.data.sources import open_source
from core.errors import UserError
from core.inference.evaluate import evaluate
from core.inference.predictor import Predictor
from core.project.held_out import read_held_out
from core.project.model import Part, Project
from core.project.parts import FIRST_LOSS
from core.project.run import RunFolder
from core.protocol.findings import findings
from core.training.trainer import Trainer
from tests.core.training.test_targets import network


@pytest.fixture
def greys(tmp_path: Path) -> Path:
    """60 grey squares, and a table of how bright they are and how dark."""
    lines = ["file,bright,dark"]
    for n in range(60):
        Image.new("L", (8, 8), 4 * n).save(tmp_path / f"{n:02d}.png")
        lines.append(f"{n:02d}.png,{n / 60:.4f},{1 - n / 60:.4f}")
    table = tmp_path / "greys.csv"
    table.write_text("\n".join(lines))
    return table


def written(table: Path, *lines: str) -> str:
    table.write_text("\n".join(lines))
    return f"numbers:{table}"


def test_every_image_has_the_numbers_of_its_line(greys: Path) -> None:
    source = open_source(f"numbers:{greys}")
    info = source.info()
    assert (info.target, info.classes) == ("numbers", ("bright", "dark"))
    data = info.data()
    assert (data.target, data.answer) == ("numbers", (2,))
    loaded = load_tensors(source, data)
    assert [len(part) for part in (loaded.train, loaded.validation, loaded.test)] == [43, 5, 12]
    bright = loaded.train.images.float().mean((1, 2, 3)) / 240
    assert torch.allclose(loaded.train.labels[:, 0], bright, atol=1e-3)


def test_the_source_says_what_its_numbers_are_like(greys: Path) -> None:
    bright = open_source(f"numbers:{greys}").info().spreads[0]
    assert bright.name == "bright" and 0 <= bright.low < bright.mean < bright.high < 1
    assert sum(bright.counts) == 48


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("00.png,1", "01.png,2"), ("value",)),
        (("00.png;1;-2.5e3", "01.png;2;0"), ("value 1", "value 2")),
        (("image,age,part", "00.png,31,train", "01.png,7,test"), ("age",)),
        (("name,,y", "00.png,1,2"), ("value 1", "y")),
    ],
)
def test_numbers_are_called_as_the_first_line_says(greys: Path, lines: tuple[str, ...], names: tuple[str, ...]) -> None:
    assert open_source(written(greys, *lines)).classes == names


def test_a_last_column_of_words_says_which_part_an_image_is_for(greys: Path) -> None:
    source = open_source(written(greys, "file,age,part", "00.png,1,train", "01.png,2,test", "02.png,3,val"))
    assert [len(source.split("train")), len(source.split("test"))] == [2, 1]
    assert source.info().for_test is None


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("file,age", "00.png,old"), "line 2"),
        (("00.png,1,2", "01.png,1"), "line 2: a file and 2 numbers"),
        (("00.png,1", "01.png,nan"), "line 2"),
        (("file,age",), "lists no images"),
        (("gone.png,1",), "None of the 1 files"),
    ],
)
def test_what_is_wrong_with_a_table_is_said_with_its_line(greys: Path, lines: tuple[str, ...], said: str) -> None:
    with pytest.raises(UserError, match=said):
        open_source(written(greys, *lines))


def test_tables_of_numbers_are_not_joined(greys: Path) -> None:
    with pytest.raises(UserError, match="one table"):
        open_source(f"numbers:{greys}+digits")


def test_images_with_numbers_are_healthy_without_classes(greys: Path) -> None:
    source = open_source(f"numbers:{greys}")
    data = source.info().data()
    health = check_health(source, data)
    assert not {"empty", "imbalance", "contradiction"} & {finding.kind for finding in findings(health, data)}


def test_the_numbers_of_an_image_come_with_its_thumbnail(greys: Path, tmp_path: Path) -> None:
    answer = samples(f"numbers:{greys}", tmp_path / "wall.png", count=2)
    assert [len(values) for values in answer["values"]] == [2, 2]


def test_classes_are_no_numbers(greys: Path) -> None:
    data = open_source("digits").info().data().model_copy(update={"target": "numbers"})
    with pytest.raises(UserError, match="no 10 numbers"):
        load_tensors("digits", data)


@pytest.fixture
def brightness_run(greys: Path, tmp_path: Path) -> RunFolder:
    data = open_source(f"numbers:{greys}").info().data()
    blocks = network(("Flatten", {}), ("Linear", {"out_features": 2}))
    project = Project(title="Brightness", data=data, network=blocks)
    how = {"loss": Part(type=FIRST_LOSS["numbers"]), "epochs": 30, "lr": 0.01, "batch_size": 16}
    run = RunFolder.create(project.model_copy(update={"recipe": project.recipe.model_copy(update=how)}), tmp_path)
    list(Trainer(run).events())
    return run


def test_a_network_learns_the_numbers(brightness_run: RunFolder, greys: Path) -> None:
    result = evaluate(brightness_run)
    assert result.accuracy > 0.95
    assert [value.name for value in result.values] == ["bright", "dark"]
    assert result.told[0].error == max(told.error for told in result.told)
    predicted = Predictor.load(brightness_run.path).predict([greys.parent / "30.png"])[0]
    assert dict(predicted.values)["bright"] == pytest.approx(0.5, abs=0.1)
    seen = read_held_out(brightness_run, 30)
    assert seen is not None and len(seen.numbers) == 5
    assert brightness_run.record.target == "numbers"
