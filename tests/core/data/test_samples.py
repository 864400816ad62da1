from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.data.samples import samples
from core.data.sources import open_source
from core.errors import UserError
from tests.core.data.conftest import MakeFolder


def test_the_picture_holds_the_asked_for_images_in_rows(tmp_path: Path) -> None:
    told = samples("fashion-mini", tmp_path / "atlas.png", "test", start=20, count=10, size=28)
    images = open_source("fashion-mini").split("test")
    assert (told["tile"], told["columns"], told["total"]) == (28, 4, 1000)
    assert told["labels"] == images.labels[20:30].tolist()
    assert told["names"][0] == "test 21"
    with Image.open(told["file"]) as atlas:
        assert atlas.size == (4 * 28, 3 * 28)
        fifth = atlas.crop((0, 28, 28, 56)).convert("L")
    assert np.array_equal(np.asarray(fifth), np.asarray(images.raw(24)))


def test_one_class_alone(tmp_path: Path) -> None:
    told = samples("digits", tmp_path / "atlas.png", count=1000, size=16, label=7)
    assert set(told["labels"]) == {7}
    assert len(told["indices"]) == told["total"] == int((open_source("digits").split("train").labels == 7).sum())


def test_past_the_end_there_are_none(tmp_path: Path) -> None:
    told = samples("digits", tmp_path / "atlas.png", start=5000)
    assert told["indices"] == [] and (tmp_path / "atlas.png").is_file()


def test_large_and_long_pictures_are_made_small(make_folder: MakeFolder, tmp_path: Path) -> None:
    root = make_folder("Bag", "Coat", size=(300, 40), mode="RGBA")
    told = samples(f"folder:{root}", tmp_path / "atlas.png", count=4, size=64)
    assert told["names"][0].startswith("Bag/")
    with Image.open(told["file"]) as atlas:
        assert atlas.size == (128, 128)
        assert atlas.getpixel((32, 2)) == (255, 255, 255)


def test_a_split_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"no split 'validation': it is train or test"):
        samples("digits", tmp_path / "atlas.png", "validation")  # type: ignore[arg-type]
