"""Predictions go the way of training, whatever picture comes in."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from PIL import Image

from core.data.preprocess import open_image
from core.data.sources import open_source
from core.inference.evaluate import evaluate
from core.inference.predictor import Predictor


def test_the_images_of_the_test_split_are_predicted_as_they_were_evaluated(trained: Path) -> None:
    images = open_source("digits").split("test")
    results = Predictor.load(trained).predict([images.raw(i) for i in range(len(images))], top=1)
    right = sum(r.predictions[0].label == str(int(label)) for r, label in zip(results, images.labels, strict=True))
    assert right / len(images) == pytest.approx(evaluate(trained).accuracy)


def test_all_classes_together_are_certain(trained: Path) -> None:
    (result,) = Predictor.load(trained).predict([Image.new("L", (8, 8), 120)], top=99)
    shares = [prediction.probability for prediction in result.predictions]
    assert len(shares) == 10
    assert sum(shares) == pytest.approx(1)
    assert shares == sorted(shares, reverse=True)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16", "F"])
def test_any_kind_of_picture_is_taken(trained: Path, mode: str) -> None:
    (result,) = Predictor.load(trained).predict([Image.new(mode, (31, 17))])
    assert result.error is None
    assert result.predictions


def test_a_picture_that_cannot_be_read_leaves_the_others_in_their_order(trained: Path, tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.png" for name in ("white", "damaged", "black")]
    Image.new("L", (8, 8), 255).save(paths[0])
    paths[1].write_bytes(paths[0].read_bytes()[:50])
    Image.new("L", (8, 8), 0).save(paths[2])
    predictor = Predictor.load(trained)
    white, damaged, black = predictor.predict([*paths])
    assert damaged.error is not None
    assert str(paths[1]) in str(damaged.error)
    alone = predictor.predict([paths[2]])[0]
    assert [p.label for p in black.predictions] == [p.label for p in alone.predictions]
    assert white.image == str(paths[0])


def test_the_strip_shows_every_step_as_a_picture(trained: Path, tmp_path: Path) -> None:
    (result,) = Predictor.load(trained).predict([Image.new("CMYK", (40, 30))], strip_folder=tmp_path / "strip")
    captions = [str(caption) for caption, _ in result.steps]
    assert captions[0] == "As it is: 40 × 30"
    sizes = [open_image(path).size for _, path in result.steps]
    assert sizes[0] == (40, 30)
    assert sizes[-1] == (8, 8)


def test_a_prediction_moves_no_random_number_and_no_weight(trained: Path) -> None:
    predictor = Predictor.load(trained)
    before = torch.random.get_rng_state()
    first = predictor.predict([Image.new("L", (8, 8), 9)])
    assert predictor.predict([Image.new("L", (8, 8), 9)]) == first
    assert torch.equal(torch.random.get_rng_state(), before)
