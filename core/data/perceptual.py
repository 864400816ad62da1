"""Perceptual hashes: numbers that stay nearly the same where a picture was scaled, brightened or compressed again.

The hash is pHash (Zauner, "Implementation and Benchmarking of Perceptual Image Hash Functions", 2010): of the discrete
cosine transform of a 32 × 32 grey picture the 8 × 8 lowest frequencies, each as one bit: above their median or not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

SIDE: Final = 32
"""Pixels along a side of the grey pictures that are hashed."""

MOST_BITS: Final = 4
"""Hashes that differ in more bits than this are of different pictures."""

LEAST_LIKENESS: Final = 0.99
"""Correlation of two sketches from which on they show the same: small pictures of one kind share many hash bits."""

SKETCH: Final = 16
"""Pixels along a side of a sketch."""

_WINDOW: Final = 500
"""With how many others of a crowded bucket a hash is compared at most, so that time stays bounded."""

_CHUNK: Final = 16_384

_waves = np.cos(np.pi * (2 * np.arange(SIDE)[None] + 1) * np.arange(8)[:, None] / (2 * SIDE)).astype(np.float32)
_ONES: Final = np.array([bin(n).count("1") for n in range(1 << 16)], dtype=np.uint8)

Hashes = NDArray[np.uint64]
Places = NDArray[np.int64]


def perceptual_hash(grey: NDArray[np.uint8]) -> np.uint64:
    """The 64 bits of a grey picture of (32, 32) pixels."""
    low = (_waves @ grey.astype(np.float32) @ _waves.T).ravel()
    return np.uint64(np.packbits(low > np.median(low[1:])).view(np.uint64)[0])


def sketch(grey: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The same picture at 16 × 16, as uint8 (256,)."""
    step = SIDE // SKETCH
    return np.asarray(grey.reshape(SKETCH, step, SKETCH, step).mean((1, 3)), np.uint8).ravel()


def distance(first: Hashes, second: Hashes) -> NDArray[np.int64]:
    """In how many bits hashes differ, pair by pair."""
    differing = np.ascontiguousarray(first ^ second)
    return np.asarray(_ONES[differing.view(np.uint16).reshape(*differing.shape, 4)].sum(-1), np.int64)


@dataclass(frozen=True)
class Likeness:
    """For every picture the one before it that it is most like, -1 for none, int64 (N,); and in how many bits."""

    earlier: Places
    bits: Places


def find_alike(hashes: Hashes, sketches: NDArray[np.uint8], boundary: int) -> Likeness:
    """Compare pictures by hash (N,), then by sketch (N, 256), without comparing all with all.

    Two hashes that differ in up to 4 of 64 bits agree in at least one of 5 bands, so that only pictures that share a
    band are compared. A picture at or behind `boundary` is matched with one before it wherever there is one.
    """
    found = _Matches(len(hashes), sketches, boundary)
    values, first, group = np.unique(hashes, return_index=True, return_inverse=True)
    repeated = np.flatnonzero(first[group] != np.arange(len(hashes)))
    for start in range(0, len(repeated), _CHUNK):
        later = repeated[start : start + _CHUNK]
        found.offer(first[group][later], later, np.zeros(len(later), np.int64))
    for a, b in _sharing_a_band(values):
        bits = distance(values[a], values[b])
        near = bits <= MOST_BITS
        one, other = first[a[near]], first[b[near]]
        found.offer(np.minimum(one, other), np.maximum(one, other), bits[near])
    return Likeness(found.earlier, found.bits)


class _Matches:
    """Keeps the best match of every picture."""

    def __init__(self, count: int, sketches: NDArray[np.uint8], boundary: int) -> None:
        self.earlier, self.bits = np.full(count, -1, np.int64), np.zeros(count, np.int64)
        self._score = np.zeros(count)
        self._sketches, self._boundary = sketches, boundary

    def offer(self, earlier: Places, later: Places, bits: Places) -> None:
        """Take those pairs that show the same and are better than what is known of the later one."""
        for start in range(0, len(later), _CHUNK):
            i, j, n = (values[start : start + _CHUNK] for values in (earlier, later, bits))
            likeness = _correlation(self._sketches[i], self._sketches[j])
            score = likeness + 2.0 * ((i < self._boundary) & (j >= self._boundary))
            good = (likeness >= LEAST_LIKENESS) & (score > self._score[j])
            order = np.argsort(score[good], kind="stable")  # of several for one picture, the best is written last
            i, j, n, score = i[good][order], j[good][order], n[good][order], score[good][order]
            self.earlier[j], self.bits[j], self._score[j] = i, n, score


def _sharing_a_band(values: Hashes) -> Iterator[tuple[Places, Places]]:
    """Pairs of places of hashes that agree in one of 5 bands of 12 or 13 bits, in pieces."""
    for band in range(5):
        low = band * 13
        key = (values >> np.uint64(low)) & np.uint64((1 << min(13, 64 - low)) - 1)
        order = np.argsort(key, kind="stable")
        ends = np.flatnonzero(np.diff(key[order])) + 1
        for bucket in np.split(order, ends):
            yield from _within(bucket)


def _within(bucket: Places) -> Iterator[tuple[Places, Places]]:
    """All pairs of a bucket; of a crowded one, each with the next 500."""
    if len(bucket) < 2:
        return
    if len(bucket) <= 256:
        a, b = np.triu_indices(len(bucket), 1)
        yield bucket[a], bucket[b]
        return
    for place in range(len(bucket) - 1):
        others = bucket[place + 1 : place + 1 + _WINDOW]
        yield np.full(len(others), bucket[place]), others


def _correlation(first: NDArray[np.uint8], second: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Of sketches, pair by pair; 0 where one of them is flat."""
    a, b = (values.astype(np.float32) - values.mean(1, keepdims=True, dtype=np.float32) for values in (first, second))
    lengths = np.sqrt((a * a).sum(1) * (b * b).sum(1), dtype=np.float64)
    return np.asarray(np.where(lengths > 1, (a * b).sum(1) / np.maximum(lengths, 1), 0.0))
