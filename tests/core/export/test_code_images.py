"""Which images go along with exported code."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from PIL import Image

from core.code.project import Listed
from core.data.loading import load_tensors
from core.data.sources import open_source
from core.export.code import images, write
from core.modules.build import build
from core.network.tree import Block, Network
from core.project.model import Data, Project

DIGITS = open_source("digits").info().data()


def test_an_embedded_set_is_copied_as_it_is() -> None:
    assert images(Project(data=DIGITS)) is None


def test_images_left_out_or_relabelled_are_so_in_the_code_too() -> None:
    marked = DIGITS.model_copy(update={"excluded": ("train 1", "test 1"), "relabelled": {"test 2": "9"}})
    brought = images(Project(data=marked))
    source = open_source("digits")
    assert brought is not None
    assert len(brought["train"][0]) + len(brought["validation"][0]) == len(source.split("train")) - 1
    assert len(brought["test"][0]) == len(source.split("test")) - 1
    assert int(brought["test"][1][0]) == 9


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Twelve images of each of two classes, every one of a colour of its own, some in folders of folders."""
    for number, name in enumerate(("ant", "猫")):
        for n in range(12):
            path = tmp_path / "photos" / name / ("more" if n % 3 else "") / f"{n:02}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            Image.new("RGB", (10, 8), (120 * number, 10 * n, 7)).save(path)
    return tmp_path / "photos"


READ = """
import torch
from pathlib import Path
from data import load
import sys
for split in ("train", "validation", "test"):
    images = load(Path(sys.argv[1]), split)
    torch.save((torch.stack([i for i, _ in images]), [int(l) for _, l in images]), f"{split}.pt")
"""


def read_by_the_code(data: Data, folder: Path, place: Path) -> dict[str, tuple[torch.Tensor, list[int]]]:
    head = (Block("a", "Flatten", "flatten"), Block("b", "Linear", "fc", {"out_features": 2}))
    project = Project(data=data, network=Network(head))
    folder.mkdir()
    write(build(project.network, data.input), project, folder)
    subprocess.run([sys.executable, "-c", READ, str(place)], cwd=folder, check=True)
    return {split: torch.load(folder / f"{split}.pt") for split in ("train", "validation", "test")}


@pytest.mark.parametrize("kind", ["folder", "labels"])
def test_the_code_trains_and_tests_on_the_very_images_of_the_window(kind: str, photos: Path, tmp_path: Path) -> None:
    source = f"folder:{photos}"
    if kind == "labels":
        table = [f"{path.relative_to(tmp_path).as_posix()},{i % 2}" for i, path in enumerate(photos.rglob("*.png"))]
        (tmp_path / "labels.csv").write_text("\n".join(["file,class", *table]), encoding="utf-8")
        source = f"labels:{tmp_path / 'labels.csv'}"
    data = open_source(source).info().data()
    if kind == "folder":
        data = data.model_copy(update={"excluded": ("ant/00.png",), "relabelled": {"ant/more/01.png": "猫"}})
    ours = load_tensors(source, data)
    theirs = read_by_the_code(data, tmp_path / "code", photos)
    mean, std = (torch.tensor(x).view(-1, 1, 1) for x in (data.preprocessing.mean, data.preprocessing.std))
    for split, part in {"train": ours.train, "validation": ours.validation, "test": ours.test}.items():
        assert theirs[split][1] == part.labels.tolist()
        torch.testing.assert_close(theirs[split][0], (part.images.float() / 255 - mean) / std)


def test_another_folder_without_a_test_folder_is_parted_too(photos: Path, tmp_path: Path) -> None:
    data = open_source(f"folder:{photos}").info().data()
    other = tmp_path / "other"
    for name in ("ant", "猫"):
        (other / name).mkdir(parents=True)
        for n in range(10):
            Image.new("L", (8, 8), 20 * n).save(other / name / f"x{n}.png")
    theirs = read_by_the_code(data, tmp_path / "code", other)
    assert {split: len(labels) for split, (_, labels) in theirs.items()} == {"train": 14, "validation": 2, "test": 4}


NAMES = """
import json, sys
from pathlib import Path
from data import parts
folder = Path(sys.argv[1])
found = parts(folder).items()
print(json.dumps({split: [path.relative_to(folder).as_posix() for path, _ in items] for split, items in found}))
"""


@pytest.mark.parametrize("is_listed", [True, False])
def test_each_file_is_in_the_split_that_the_app_puts_it_in(is_listed: bool, photos: Path, tmp_path: Path) -> None:
    data = open_source(f"folder:{photos}").info().data()
    data = data.model_copy(update={"test": 0.3, "test_seed": 5, "validation": 0.25, "split_seed": 9})
    source = open_source(f"folder:{photos}", data.for_test)
    ours, train, test = load_tensors(source, data), source.split("train"), source.split("test")
    read_by_the_code(data, tmp_path / "code", photos)
    if not is_listed:  # as in any other folder, whose images the project does not know
        (tmp_path / "code" / "images.csv").unlink()
    command = [sys.executable, "-c", NAMES, str(photos)]
    told = subprocess.run(command, cwd=tmp_path / "code", check=True, capture_output=True, text=True)
    assert json.loads(told.stdout) == {
        "train": [train.name(i) for i in ours.train.index.tolist()],
        "validation": [train.name(i) for i in ours.validation.index.tolist()],
        "test": [test.name(i) for i in ours.test.index.tolist()],
    }


@pytest.mark.parametrize("folders", [("train", "val", "test"), ("training", "Valid")])
def test_folders_that_name_their_parts_are_read_as_the_app_reads_them(
    folders: tuple[str, ...], photos: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    for number, part in enumerate(folders):
        for name in ("ant", "猫"):
            (other / part / name).mkdir(parents=True)
            for n in range(9 - number):
                Image.new("RGB", (10, 8), (20 * n, 9, number)).save(other / part / name / f"{n}.png")
    source = open_source(f"folder:{other}")
    data = source.info().data()
    ours, train, test = load_tensors(source, data), source.split("train"), source.split("test")
    read_by_the_code(open_source(f"folder:{photos}").info().data(), tmp_path / "code", photos)
    command = [sys.executable, "-c", NAMES, str(other)]
    told = subprocess.run(command, cwd=tmp_path / "code", check=True, capture_output=True, text=True)
    theirs = json.loads(told.stdout)
    assert sorted(theirs["train"]) == sorted(train.name(i) for i in ours.train.index.tolist())
    assert sorted(theirs["validation"]) == sorted(train.name(i) for i in ours.validation.index.tolist())
    assert sorted(theirs["test"]) == sorted(test.name(i) for i in ours.test.index.tolist())


def test_an_embedded_set_is_divided_as_in_the_app(tmp_path: Path) -> None:
    data = open_source("digits").info().data().model_copy(update={"validation": 0.2, "split_seed": 3})
    head = (Block("a", "Flatten", "flatten"), Block("b", "Linear", "fc", {"out_features": 10}))
    project = Project(data=data, network=Network(head))
    write(build(project.network, data.input), project, tmp_path / "code")
    subprocess.run([sys.executable, "-c", READ, "data"], cwd=tmp_path / "code", check=True)
    ours = load_tensors("digits", data)
    for split, part in {"train": ours.train, "validation": ours.validation, "test": ours.test}.items():
        pixels, labels = torch.load(tmp_path / "code" / f"{split}.pt")
        assert [int(label) for label in labels] == part.labels.tolist() and len(pixels) == len(part)


def test_the_numbers_of_images_go_along(photos: Path, tmp_path: Path) -> None:
    files = sorted(photos.rglob("*.png"))
    table = [f"{path.relative_to(tmp_path).as_posix()},{i / 4},{-i}" for i, path in enumerate(files)]
    (tmp_path / "n.csv").write_text("\n".join(["file,age,place", *table]), encoding="utf-8")
    data = open_source(f"numbers:{tmp_path / 'n.csv'}").info().data()
    assert data.target == "numbers"
    ours, found = load_tensors(data.source, data), images(Project(data=data))
    assert isinstance(found, Listed)
    for split, part in {"train": ours.train, "validation": ours.validation, "test": ours.test}.items():
        assert [shown for _, shown, its in found.rows if its == split] == [tuple(row) for row in part.labels.tolist()]
