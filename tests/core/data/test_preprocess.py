from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from core.data.loading import load_tensors
from core.data.preprocess import Normalise, one_mode, open_image, prepare, steps
from core.data.sources import open_source
from core.project.model import Data, Preprocessing


@pytest.mark.parametrize("source", ["fashion-mini", "digits", "shapes"])
def test_a_data_set_image_saved_and_predicted_is_the_image_trained_on(tmp_path: Path, source: str) -> None:
    info = open_source(source).info()
    loaded = load_tensors(source, info.data())
    images = open_source(source).split("test")
    for index in (0, 17, 359):
        images.raw(index).save(tmp_path / "one.png")
        predicted = prepare(open_image(tmp_path / "one.png"), info.preprocessing)
        assert torch.equal(predicted, loaded.test.images[index])


@pytest.mark.parametrize("mode", ["L", "RGB"])
@pytest.mark.parametrize("fit", ["stretch", "crop", "pad"])
def test_a_data_set_brought_to_another_size_goes_the_same_way(tmp_path: Path, mode: str, fit: str) -> None:
    pre = Preprocessing.model_validate({"mode": mode, "size": (11, 20), "fit": fit})
    loaded = load_tensors("digits", Data(source="digits", preprocessing=pre))
    images = open_source("digits").split("train")
    index = int(loaded.train.index[5])
    images.raw(index).save(tmp_path / "one.png")
    assert torch.equal(prepare(open_image(tmp_path / "one.png"), pre), loaded.train.images[5])


def test_what_is_transparent_shows_white_in_every_mode(tmp_path: Path) -> None:
    clear = Image.new("RGBA", (4, 4), (255, 0, 0, 0))
    palette = Image.new("P", (4, 4), 1)
    palette.putpalette([0, 0, 0, 255, 0, 0])
    palette.save(tmp_path / "palette.png", transparency=1)
    grey = Image.new("L", (4, 4), 7)
    grey.save(tmp_path / "grey.png", transparency=7)
    for image in (clear, clear.convert("LA"), open_image(tmp_path / "palette.png"), open_image(tmp_path / "grey.png")):
        assert np.asarray(one_mode(image, "RGB")).min() == 255
        assert np.asarray(one_mode(image, "L")).min() == 255


def test_palettes_cmyk_and_black_and_white_become_the_colours_they_show() -> None:
    red = Image.new("RGB", (4, 4), (255, 0, 0))
    for mode in ("P", "CMYK", "YCbCr", "HSV", "RGBA", "RGBX"):
        assert np.abs(np.asarray(one_mode(red.convert(mode), "RGB"))[0, 0].astype(int) - (255, 0, 0)).max() <= 2, mode
    assert one_mode(Image.new("1", (2, 2), 1), "L").getpixel((0, 0)) == 255


def test_the_three_ways_to_fit() -> None:
    wide = Image.new("L", (60, 20), 0)
    wide.paste(255, (20, 0, 40, 20))
    shown = {
        fit: prepare(wide, Preprocessing.model_validate({"size": (20, 20), "fit": fit}))[0]
        for fit in ("stretch", "crop", "pad")
    }
    assert shown["crop"].min() == 255  # the white middle fills it
    assert shown["stretch"][10, 0] == 0 and shown["stretch"][10, 10] == 255
    assert shown["pad"][0, 10] == 0 and shown["pad"][10, 10] > 200  # black above, the middle in the middle


def test_a_line_one_pixel_thin_can_still_be_padded() -> None:
    assert prepare(Image.new("L", (2000, 1)), Preprocessing(size=(8, 8), fit="pad")).shape == (1, 8, 8)


def test_normalise_is_what_torchvision_does() -> None:
    from torchvision.transforms.v2 import functional as reference

    pre = Preprocessing(mode="RGB", size=(5, 7), mean=(0.4, 0.5, 0.6), std=(0.2, 0.25, 0.3))
    batch = torch.randint(0, 256, (4, 3, 5, 7), dtype=torch.uint8)
    expected = reference.normalize(batch.float() / 255, list(pre.mean), list(pre.std))
    assert torch.allclose(Normalise(pre)(batch), expected, atol=1e-6)
    assert torch.allclose(Normalise(Preprocessing())(batch[:, :1]), batch[:, :1] / 255)


def test_normalise_keeps_the_memory_format_and_has_no_state() -> None:
    normalise = Normalise(Preprocessing(mode="RGB", mean=(0.5,) * 3, std=(0.5,) * 3))
    batch = torch.zeros(2, 3, 8, 8, dtype=torch.uint8).to(memory_format=torch.channels_last)
    assert normalise(batch).is_contiguous(memory_format=torch.channels_last)
    assert normalise(batch.contiguous()).is_contiguous()
    assert normalise.state_dict() == {}


def test_the_strip_shows_each_step_with_its_caption() -> None:
    photo = Image.new("RGBA", (300, 200), (10, 200, 30, 255))
    strip = steps(photo, Preprocessing(mode="L", size=(28, 28), fit="crop", mean=(0.5,), std=(0.25,)))
    captions = [str(caption) for caption, _ in strip]
    assert captions[:3] == ["As it is: 300 × 200", "One grey channel", "Cropped to 28 × 28"]
    assert captions[3].startswith("Normalised: ")
    assert [picture.size for _, picture in strip] == [(300, 200), (300, 200), (28, 28), (28, 28)]
    assert [picture.mode for _, picture in strip] == ["RGBA", "L", "L", "L"]
