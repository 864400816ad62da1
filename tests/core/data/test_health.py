"""What a look at every image finds: broken, unusual, and twice there."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.data.health import check_health
from core.data.sources import Source, open_source
from core.data.sources.arrays import ArraySource
from core.data.sources.source import ArrayImages
from core.errors import phrase
from core.project.model import Data
from core.protocol.health import Health

PICTURES = open_source("shapes").split("train")


def picture(number: int, side: int = 64) -> Image.Image:
    return PICTURES.raw(number * 20).resize((side, side), Image.Resampling.BICUBIC)


def checked(root: Path) -> Health:
    source = open_source(f"folder:{root}")
    return check_health(source, source.info().data())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Training and test images of two classes, twelve different ones."""
    root = tmp_path / "images"
    for number, place in enumerate(["train/cats"] * 5 + ["train/dogs"] * 3 + ["test/cats"] * 2 + ["test/dogs"] * 2):
        (root / place).mkdir(parents=True, exist_ok=True)
        picture(number).save(root / place / f"{number:02}.png")
    return root


def test_healthy_images_have_nothing_to_be_said_about(folder: Path) -> None:
    health = checked(folder)
    assert health.looked_at == 12
    assert health.counts == {"train": (5, 3), "test": (2, 2)}
    assert (health.broken, health.odd, health.others, health.twins) == ((), (), (), ())
    assert health.modes == {"RGB": 12}
    assert health.smallest == health.largest == health.common == (64, 64)
    assert health.aspect == (1, 1)


def test_a_jpeg_cut_off_in_the_middle_is_named_with_its_reason(folder: Path) -> None:
    whole = folder / "train/cats/whole.jpg"
    picture(20).save(whole, quality=95)
    content = whole.read_bytes()
    whole.unlink()
    (folder / "train/cats/half.jpg").write_bytes(content[: len(content) // 2])
    health = checked(folder)
    assert [name for name, _ in health.broken] == ["train/cats/half.jpg"]
    assert "damaged" in str(health.broken[0][1])
    assert health.looked_at == 12


def test_a_file_that_breaks_after_the_source_was_looked_into_is_named_too(folder: Path) -> None:
    source = open_source(f"folder:{folder}")
    data = source.info().data()
    (folder / "test/dogs/10.png").write_bytes(b"no longer")
    assert [name for name, _ in check_health(source, data).broken] == ["test/dogs/10.png"]


def test_unusual_modes_are_told_as_the_files_have_them(folder: Path) -> None:
    picture(21).convert("RGBA").save(folder / "train/cats/a.png")
    picture(22).convert("P").save(folder / "train/cats/b.png")
    picture(23).convert("CMYK").save(folder / "train/dogs/c.jpg")
    deep = np.asarray(picture(24).convert("L")).astype(np.uint16) * 257
    Image.fromarray(deep).save(folder / "train/dogs/d.png")
    health = checked(folder)
    assert {ref.name.rpartition("/")[2] for ref in health.odd} == {"a.png", "b.png", "c.jpg", "d.png"}
    assert {mode for mode in health.modes if mode != "RGB"} == {"RGBA", "P", "CMYK", "I;16"}


def test_sizes_and_shapes_that_differ_are_counted(folder: Path) -> None:
    picture(21).resize((96, 48)).save(folder / "train/cats/wide.png")
    picture(22).resize((130, 128)).save(folder / "train/cats/large.png")
    health = checked(folder)
    assert (health.smallest, health.largest, health.common) == ((64, 64), (128, 130), (64, 64))
    assert [ref.name for ref in health.others] == ["train/cats/wide.png"]
    assert health.other_aspect == 1


def test_a_copy_in_the_test_images_comes_before_a_copy_in_training(folder: Path) -> None:
    shutil.copy(folder / "train/cats/00.png", folder / "test/cats/again.png")
    shutil.copy(folder / "train/cats/01.png", folder / "train/cats/twice.png")
    health = checked(folder)
    pairs = [(twins.first.name, twins.second.name, twins.exact) for twins in health.twins]
    assert pairs == [
        ("train/cats/00.png", "test/cats/again.png", True),
        ("train/cats/01.png", "train/cats/twice.png", True),
    ]
    assert health.twins[0].second.split == "test"


def test_the_same_pixels_in_another_format_are_the_same_image(folder: Path) -> None:
    picture(0).save(folder / "train/cats/again.bmp")
    assert [(twins.second.name, twins.exact) for twins in checked(folder).twins] == [("train/cats/again.bmp", True)]


def test_the_same_pixels_with_another_class_come_first(folder: Path) -> None:
    shutil.copy(folder / "train/cats/00.png", folder / "test/cats/again.png")
    shutil.copy(folder / "train/cats/02.png", folder / "train/dogs/liar.png")
    worst = checked(folder).twins[0]
    assert (worst.first.name, worst.second.name) == ("train/cats/02.png", "train/dogs/liar.png")
    assert worst.first.label != worst.second.label


def test_a_copy_scaled_and_compressed_is_nearly_the_same(folder: Path) -> None:
    picture(3).resize((48, 48), Image.Resampling.BILINEAR).save(folder / "test/cats/small.jpg", quality=70)
    twins = checked(folder).twins
    assert [(t.first.name, t.second.name, t.exact) for t in twins] == [
        ("train/cats/03.png", "test/cats/small.jpg", False)
    ]
    assert twins[0].distance <= 4


def test_mean_and_std_are_of_all_training_images_that_stay(folder: Path) -> None:
    source = open_source(f"folder:{folder}")
    data = source.info().data()
    whole = check_health(source, data)
    assert whole.measured == 8
    assert whole.preprocessing.mean == pytest.approx(source.info().preprocessing.mean, abs=2e-4)
    fewer = check_health(source, data.model_copy(update={"excluded": ("train/cats/00.png",)}))
    assert fewer.measured == 7
    assert fewer.preprocessing.mean != whole.preprocessing.mean


@pytest.mark.parametrize("name", ["digits", "fashion-mini", "shapes", "digits+digits"])
def test_sources_in_memory_are_looked_at_in_the_same_way(name: str) -> None:
    source = open_source(name)
    data = source.info().data()
    health = check_health(source, data)
    assert health.preprocessing.mean == pytest.approx(data.preprocessing.mean, abs=0.002)
    assert health.looked_at == sum(len(source.split(split)) for split in ("train", "test"))
    assert (name == "digits+digits") == bool(sum(twins.exact for twins in health.twins))


def test_progress_counts_images_and_what_it_raises_ends_the_work() -> None:
    class LeaveError(Exception):
        pass

    told: list[tuple[int, int]] = []

    def leave(done: int, total: int) -> None:
        told.append((done, total))
        if done > 500:
            raise LeaveError

    source = open_source("digits")
    with pytest.raises(LeaveError):
        check_health(source, source.info().data(), leave)
    assert told[-1][1] == 1797
    assert told[-1][0] < 700


def test_an_image_that_is_there_a_thousand_times_is_a_thousand_pairs_and_the_rest_is_counted() -> None:
    pixels = np.zeros((2600, 8, 8), np.uint8)
    images = ArrayImages(pixels, [0, 1] * 1300, "train")
    source: Source = ArraySource(
        "idx:here",
        "here",
        phrase(""),
        ("a", "b"),
        {"train": images, "test": ArrayImages(pixels[:4], [0, 1, 0, 1], "test")},
    )
    health = check_health(source, Data(source="idx:here"))
    assert len(health.twins) == 2000
    assert health.more_twins == 603
    assert health.twins[0].first.label != health.twins[0].second.label


def test_health_crosses_the_pipe_unchanged(folder: Path) -> None:
    shutil.copy(folder / "train/cats/00.png", folder / "test/cats/again.png")
    health = checked(folder)
    assert Health.model_validate(health.model_dump(mode="json")) == health


def test_everything_a_source_can_hold_is_left_as_it_was(folder: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    checked(folder)
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before
