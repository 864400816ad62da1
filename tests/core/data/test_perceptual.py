"""Pictures that show the same are found, without comparing all with all."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageEnhance

from core.data.perceptual import MOST_BITS, SIDE, distance, find_alike, perceptual_hash, sketch
from core.data.sources import open_source

PICTURES = [
    open_source("shapes").split("train").raw(i).resize((96, 96), Image.Resampling.BICUBIC) for i in range(0, 600, 20)
]


def grey(image: Image.Image) -> np.ndarray:
    return np.asarray(image.convert("L").resize((SIDE, SIDE), Image.Resampling.BILINEAR))


def compressed(image: Image.Image) -> Image.Image:
    held = io.BytesIO()
    image.save(held, "JPEG", quality=60)
    return Image.open(held).convert("RGB")


CHANGES = {
    "compressed": compressed,
    "half as large": lambda image: image.resize((48, 48), Image.Resampling.BILINEAR),
    "brighter": lambda image: ImageEnhance.Brightness(image).enhance(1.08),
    "grey": lambda image: image.convert("L"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_changed_copy_is_found_beside_thirty_others(name: str) -> None:
    pictures = [*map(grey, PICTURES), grey(CHANGES[name](PICTURES[4]))]
    hashes = np.array([perceptual_hash(picture) for picture in pictures], np.uint64)
    alike = find_alike(hashes, np.stack([sketch(picture) for picture in pictures]), len(pictures))
    assert alike.earlier.tolist() == [-1] * len(PICTURES) + [4]
    assert int(alike.bits[-1]) <= MOST_BITS


def test_distance_counts_differing_bits() -> None:
    one = np.array([0, 2**64 - 1, 5], np.uint64)
    other = np.array([0, 0, 4], np.uint64)
    assert distance(one, other).tolist() == [0, 64, 1]


def test_every_pair_within_four_bits_is_found_as_by_comparing_all() -> None:
    random = np.random.default_rng(3)
    sketches = np.repeat(random.integers(0, 256, (1, 256)).astype(np.uint8), 400, 0)
    hashes = random.integers(0, 2**63, 400).astype(np.uint64)
    for place in range(1, 400, 3):  # a third of them a few bits from another one
        flips = random.choice(64, random.integers(0, 8), replace=False)
        hashes[place] = hashes[random.integers(0, place)] ^ np.uint64(sum(1 << int(bit) for bit in flips))
    alike = find_alike(hashes, sketches, 400)
    for later in range(400):
        near = distance(hashes[:later], np.repeat(hashes[later : later + 1], later)) <= MOST_BITS
        assert (alike.earlier[later] >= 0) == bool(near.any())


def test_a_test_image_is_matched_with_a_training_image_where_there_is_one() -> None:
    picture = sketch(grey(PICTURES[0]))[None].repeat(4, 0)
    hashes = np.array([7, 2**40 - 1, 8, 8 ^ 1], np.uint64)
    hashes[1] = hashes[3] ^ np.uint64(0b1110)  # a training image three bits away; the test image 2 only one
    alike = find_alike(hashes, picture, 2)
    assert int(alike.earlier[3]) in (0, 1)


def test_flat_pictures_are_like_nothing() -> None:
    flat = np.full((3, 256), 128, np.uint8)
    assert find_alike(np.zeros(3, np.uint64), flat, 3).earlier.tolist() == [-1, -1, -1]


def test_many_pictures_with_one_hash_take_no_time_to_speak_of() -> None:
    hashes, sketches = np.zeros(60_000, np.uint64), np.tile(sketch(grey(PICTURES[0])), (60_000, 1))
    assert (find_alike(hashes, sketches, 60_000).earlier[1:] == 0).all()
