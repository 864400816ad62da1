"""The next batch, prepared in a thread of its own while the step before computes, wherever that turns out to be faster.

What comes out is the same to the last bit: a step's random numbers depend on (seed, number of the step) alone, so the
thread draws them from a generator of its own, and the step goes on from where that one ended.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from statistics import median
from typing import Final

import torch
from torch import Tensor

from core.data.augment.chance import OwnChance

WARM: Final = 3
"""So many batches are passed before anything is measured: kernels are chosen, memory is taken."""

BLOCK, BLOCKS = 5, 3
"""So many batches in a row are prepared the one way, then the other, so often; the first of a row does not count."""

LEAST_GAIN: Final = 1.02
"""A thread that gains less is not worth having."""

Pair = tuple[Tensor, Tensor]
Preparing = Callable[[Tensor, Tensor, bool], Pair]
"""Images and labels as they lie in memory, and whether they are to be pinned on the way → as the network sees them."""


@dataclass(frozen=True, slots=True)
class Ready:
    """The `part` of batch `images` that step `number` begins with, prepared, and where chance stood after that."""

    number: int
    images: Tensor
    part: slice
    prepared: Pair
    chance: Tensor
    copied: torch.cuda.Event | None = None

    def is_for(self, number: int, images: Tensor, part: slice) -> bool:
        """Whether it is what that step begins with."""
        return self.number == number and self.images is images and self.part == part

    def take(self) -> Pair:
        """Inputs and targets on the device; torch's generator goes on as if they had been prepared just now."""
        torch.default_generator.set_state(self.chance)
        if self.copied is not None:
            stream = torch.cuda.current_stream(self.prepared[0].device)
            stream.wait_event(self.copied)
            for tensor in self.prepared:
                tensor.record_stream(stream)
        return self.prepared


Given = tuple[Pair, Ready | None]
"""A batch, and what was prepared of it."""


class Prefetch:
    """Goes through batches; each comes with what was prepared of it, None where the step itself is to do that.

    `part_of` says which part of so many images the step begins with, `seed_of` what its random numbers depend on.
    """

    def __init__(
        self,
        prepare: Preparing,
        part_of: Callable[[int], slice],
        seed_of: Callable[[int], int],
        device: torch.device,
    ) -> None:
        self._prepare, self._part_of, self._seed_of = prepare, part_of, seed_of
        self._thread = ThreadPoolExecutor(1, "prefetch")
        self._stream = torch.cuda.Stream(device) if device.type == "cuda" else None  # type: ignore[no-untyped-call]
        if self._stream is not None:
            self._stream.wait_stream(torch.cuda.current_stream(device))  # what batches are normalised with is there
        self.pace = Pace()

    def follow(self, batches: Iterator[Pair], number: int) -> Generator[Given, None, None]:
        """The batches, of which the first is for step `number`. One is prepared ahead at most."""
        coming: Future[Given | None] | None = None
        since, held = time.perf_counter(), _taken(batches)
        try:
            while held is not None:
                if self.pace.is_ahead:
                    coming = self._thread.submit(self._made, batches, number + 1)
                yield held
                count = len(held[0][1])
                held = _taken(batches) if coming is None else coming.result()
                coming, now = None, time.perf_counter()
                self.pace.note((now - since) / count)
                since, number = now, number + 1
        finally:
            if coming is not None and not coming.cancel():
                wait([coming])

    def close(self) -> None:
        """End the thread."""
        self._thread.shutdown(cancel_futures=True)

    def _made(self, batches: Iterator[Pair], number: int) -> Given | None:
        batch = next(batches, None)
        if batch is None:
            return None
        images, labels = batch
        part = self._part_of(len(labels))
        if part.start == part.stop:
            return batch, None
        chance = torch.Generator().manual_seed(self._seed_of(number))
        with OwnChance(chance):
            if self._stream is None:
                prepared, copied = self._prepare(images[part], labels[part], False), None
            else:
                with torch.cuda.stream(self._stream):
                    prepared = self._prepare(images[part], labels[part], True)
                copied = self._stream.record_event()
        return batch, Ready(number, images, part, prepared, chance.get_state(), copied)


def _taken(batches: Iterator[Pair]) -> Given | None:
    batch = next(batches, None)
    return None if batch is None else (batch, None)


@dataclass
class Pace:
    """Tries both ways on the first batches of a run, turn by turn, and stays with the faster one."""

    is_ahead: bool = False
    _seen: int = 0
    _times: dict[bool, list[float]] = field(default_factory=lambda: {True: [], False: []})

    @property
    def is_decided(self) -> bool:
        return self._seen >= WARM + 2 * BLOCK * BLOCKS

    def note(self, seconds: float) -> None:
        """So long a batch took, per image, with all that was done meanwhile."""
        if self.is_decided:
            return
        place = (self._seen - WARM) % BLOCK
        if self._seen >= WARM and place:
            self._times[self.is_ahead].append(seconds)
        self._seen += 1
        if self.is_decided:
            ahead, inline = (median(self._times[way]) for way in (True, False))
            self.is_ahead = ahead * LEAST_GAIN <= inline
        elif self._seen >= WARM and (self._seen - WARM) % BLOCK == 0:
            self.is_ahead = not self.is_ahead


def may_pay(device: torch.device, is_random: bool, processes: int = 1) -> bool:
    """Whether a thread could gain anything: for a GPU that would wait, or with random work and a core to spare."""
    if device.type == "cuda":
        return True
    return device.type == "cpu" and is_random and (os.cpu_count() or 1) > torch.get_num_threads() * processes
