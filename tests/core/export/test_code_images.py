"""Which images go along with exported code."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import torch
from PIL import Image

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
    assert len(brought["train"][0]) == len(source.split("train")) - 1
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
for split in ("train", "test"):
    images = load(Path(sys.argv[1]), split)
    torch.save((torch.stack([i for i, _ in images]), [int(l) for _, l in images]), f"{split}.pt")
"""


def read_by_the_code(data: Data, folder: Path, place: Path) -> dict[str, tuple[torch.Tensor, list[int]]]:
    head = (Block("a", "Flatten", "flatten"), Block("b", "Linear", "fc", {"out_features": 2}))
    project = Project(data=data, network=Network(head))
    folder.mkdir()
    write(build(project.network, data.input), project, folder)
    subprocess.run([sys.executable, "-c", READ, str(place)], cwd=folder, check=True)
    return {split: torch.load(folder / f"{split}.pt") for split in ("train", "test")}


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
    counts = {"train": len(ours.train) + len(ours.validation), "test": len(ours.test)}
    assert {split: len(labels) for split, (_, labels) in theirs.items()} == counts
    assert theirs["test"][1] == ours.test.labels.tolist()
    mean, std = (torch.tensor(x).view(-1, 1, 1) for x in (data.preprocessing.mean, data.preprocessing.std))
    torch.testing.assert_close(theirs["test"][0], (ours.test.images.float() / 255 - mean) / std)


def test_another_folder_without_a_test_folder_is_parted_too(photos: Path, tmp_path: Path) -> None:
    data = open_source(f"folder:{photos}").info().data()
    other = tmp_path / "other"
    for name in ("ant", "猫"):
        (other / name).mkdir(parents=True)
        for n in range(10):
            Image.new("L", (8, 8), 20 * n).save(other / name / f"x{n}.png")
    theirs = read_by_the_code(data, tmp_path / "code", other)
    assert {split: len(labels) for split, (_, labels) in theirs.items()} == {"train": 16, "test": 4}
