import pytest
import torch

from core.data.reading import open_image
from core.data.sources import open_source
from core.data.sources.embedded import EMBEDDED, FOLDER
from core.data.sources.shapes import ShapesSource
from core.data.statistics import with_statistics

SAMPLES = FOLDER.parent / "samples"


def test_fashion_mini_has_the_same_number_of_every_class() -> None:
    counts = open_source("fashion-mini").info().counts
    assert counts == {"train": (600,) * 10, "test": (100,) * 10}


def test_digits_has_all_1797_images() -> None:
    counts = open_source("digits").info().counts
    assert sum(counts["train"]) + sum(counts["test"]) == 1797
    assert counts["test"] == (36,) * 10


@pytest.mark.parametrize("name", [*EMBEDDED, "shapes"])
def test_mean_and_std_are_those_of_the_training_images(name: str) -> None:
    source = open_source(name)
    proposed = source.info().preprocessing
    pixels = source.split("train").stacked()
    assert pixels is not None
    values = pixels.double().transpose(0, 1).flatten(1) / 255
    assert torch.allclose(torch.tensor(proposed.mean).double(), values.mean(1), atol=1e-4)
    assert torch.allclose(torch.tensor(proposed.std).double(), values.std(1), atol=1e-4)


def test_measuring_gives_nearly_the_constants() -> None:
    source = open_source("fashion-mini")
    proposed, train = source.info().preprocessing, source.split("train")
    measured = with_statistics(proposed, len(train), train.raw)
    assert measured.mean[0] == pytest.approx(proposed.mean[0], abs=0.01)
    assert measured.std[0] == pytest.approx(proposed.std[0], abs=0.01)


def test_every_set_keeps_its_notice() -> None:
    assert "Zalando" in (FOLDER / "fashion-mini" / "LICENSE").read_text("utf-8")
    assert "CC BY 4.0" in (FOLDER / "digits" / "LICENSE").read_text("utf-8")


def test_the_sample_pictures_are_in_no_split() -> None:
    for prefix, name in (("fashion", "fashion-mini"), ("shape", "shapes")):
        source = open_source(name)
        known = {
            source.split(split).raw(i).tobytes() for split in ("train", "test") for i in range(len(source.split(split)))
        }
        pictures = sorted(SAMPLES.glob(f"{prefix}-*.png"))
        assert len(pictures) >= 3
        assert not [path.name for path in pictures if open_image(path).tobytes() in known]


def test_shapes_are_drawn_once_and_read_from_the_cache_later(monkeypatch: pytest.MonkeyPatch) -> None:
    first = ShapesSource().split("train").stacked()
    monkeypatch.setattr("core.data.sources.shapes.draw_shapes", None)
    assert torch.equal(ShapesSource().split("train").stacked(), first)


def test_a_damaged_cache_is_drawn_anew() -> None:
    from core.project.cache import cache_folder

    first = ShapesSource().split("test").stacked()
    file = next(cache_folder().glob("shapes-*.npz"))
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(content)
    assert torch.equal(ShapesSource().split("test").stacked(), first)
    file.write_bytes(b"")
    assert torch.equal(ShapesSource().split("test").stacked(), first)


def test_shapes_are_balanced_and_hard_to_tell_by_colour() -> None:
    source = open_source("shapes")
    assert source.info().counts == {"train": (500,) * 10, "test": (100,) * 10}
    images = source.split("train")
    pixels = images.stacked()
    assert pixels is not None
    means = torch.stack([pixels[images.labels == c].float().mean((0, 2, 3)) for c in range(10)])
    assert float((means.max(0).values - means.min(0).values).max()) < 12
