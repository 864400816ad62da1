"""Pictures of shapes: one shape of random colour, place, size and turn on a textured, noisy background."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.data.sources.outlines import OUTLINES, Floats

SIZE: Final = 32
"""Height and width of a picture, in pixels."""

CLASSES: Final = tuple(OUTLINES)
"""What is drawn; the place of the name is the label."""

CHUNK: Final = 500
"""How many pictures are drawn at once: few enough to stay in the processor's caches."""

_NOISE = 8.0
_LEAST_CONTRAST = 140.0
_LARGEST_TURN = 0.5


def draw_shapes(count: int, seed: int) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """Pictures, uint8 (count, 32, 32, 3), and their labels, evenly over the classes; the same for the same seed."""
    random = np.random.RandomState(seed)  # its stream is frozen for good, a Generator's is not
    labels = random.permutation(np.arange(count) % len(CLASSES))
    pictures = [_draw(labels[start : start + CHUNK], random) for start in range(0, count, CHUNK)]
    return np.concatenate(pictures), labels


def _draw(labels: NDArray[np.int64], random: np.random.RandomState) -> NDArray[np.uint8]:
    """Pictures of these classes, uint8 (N, 32, 32, 3)."""
    count = len(labels)
    ground, mean = _background(count, random)
    colour = _colours_unlike(mean, random)
    cover = _cover(labels, random)[..., None]
    shade = 1 + 0.25 * (_smooth_noise(count, 4, 1, random) - 0.5)
    painted = ground * (1 - cover) + colour[:, None, None, :] * shade * cover
    painted += random.standard_normal(painted.shape).astype(np.float32) * np.float32(_NOISE)
    return np.round(painted).clip(0, 255).astype(np.uint8)


def _cover(labels: NDArray[np.int64], random: np.random.RandomState) -> Floats:
    """How much of each pixel the shape covers, 0 to 1: (N, 32, 32), softened over one pixel."""
    count = len(labels)
    radius = _uniform(random, 8.0, 13.5, count)
    reach = SIZE / 2 - 0.8 * radius
    centre_x = SIZE / 2 + reach * _uniform(random, -1, 1, count)
    centre_y = SIZE / 2 + reach * _uniform(random, -1, 1, count)
    turn = _uniform(random, -_LARGEST_TURN, _LARGEST_TURN, count)
    rows, columns = np.meshgrid(np.arange(SIZE) + 0.5, np.arange(SIZE) + 0.5, indexing="ij")
    x = (columns.astype(np.float32) - centre_x) / radius
    y = (rows.astype(np.float32) - centre_y) / radius
    x, y = x * np.cos(turn) + y * np.sin(turn), y * np.cos(turn) - x * np.sin(turn)
    distance = np.empty_like(x)
    for label, outline in enumerate(OUTLINES.values()):
        chosen = labels == label
        distance[chosen] = outline(x[chosen], y[chosen])
    cover: Floats = (0.5 - distance * radius).clip(0, 1)
    return cover


def _background(count: int, random: np.random.RandomState) -> tuple[Floats, Floats]:
    """Cloudy and striped backgrounds, float (N, 32, 32, 3), and the colour (N, 3) that each has on the whole."""
    mean = random.uniform(40, 215, (count, 3)).astype(np.float32)
    clouds = (_smooth_noise(count, 5, 3, random) - 0.5) * 70
    direction, width = _uniform(random, 0, np.pi, count), _uniform(random, 3, 9, count)
    strength = _uniform(random, 0, 18, count)
    rows, columns = np.meshgrid(np.arange(SIZE, dtype=np.float32), np.arange(SIZE, dtype=np.float32), indexing="ij")
    stripes = strength * np.sin((columns * np.cos(direction) + rows * np.sin(direction)) * (2 * np.pi / width))
    return mean[:, None, None, :] + clouds + stripes[..., None], mean


def _colours_unlike(mean: Floats, random: np.random.RandomState) -> Floats:
    """A random colour per picture, (N, 3), pushed away from the background's where it is too close to be seen."""
    colour = random.uniform(0, 255, mean.shape).astype(np.float32)
    away = colour - mean
    distance = np.linalg.norm(away, axis=1, keepdims=True)
    pushed = mean + away / np.maximum(distance, 1) * _LEAST_CONTRAST
    return np.where(distance < _LEAST_CONTRAST, pushed, colour).astype(np.float32)


def _smooth_noise(count: int, cells: int, channels: int, random: np.random.RandomState) -> Floats:
    """Random values on a coarse grid, joined linearly: (N, 32, 32, channels), from 0 to 1."""
    grid = random.random_sample((count, cells, cells, channels)).astype(np.float32)
    at = np.linspace(0, cells - 1, SIZE, dtype=np.float32)
    first = np.minimum(at.astype(np.int64), cells - 2)
    blend = np.zeros((SIZE, cells), np.float32)
    blend[np.arange(SIZE), first] = 1 - (at - first)
    blend[np.arange(SIZE), first + 1] = at - first
    smooth: Floats = np.einsum("rg,nghc,wh->nrwc", blend, grid, blend, optimize=True)
    return smooth


def _uniform(random: np.random.RandomState, low: float, high: float, count: int) -> Floats:
    """One value per picture, shaped (N, 1, 1) to meet its pixels."""
    return random.uniform(low, high, (count, 1, 1)).astype(np.float32)
