"""Follows the images held out from epoch to epoch: a fixed few of them one by one, all of them in a count."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

import torch
from torch import Tensor

from core.data.loading import TensorImages
from core.data.tiles import draw_pairs, draw_row, tile_of
from core.modules.outputs import outputs_of, probabilities
from core.project.held_out import SHOWN, Answer, HeldOut, NumbersAnswer, rebuilt_file, tiles_file, write_held_out
from core.project.model import Project
from core.project.parts import Target
from core.project.run import RunFolder
from core.training.log import log


class Followed(Protocol):
    """What validation says of each image, gathered batch by batch while it runs anyway."""

    def begin(self) -> None:
        """Another validation begins."""

    def see(self, start: int, told: Tensor) -> None:
        """Take in what the network tells, (N, …), for the images from number `start` on."""

    def summary(self, run: RunFolder, epoch: int, step: int) -> HeldOut:
        """What was seen, with its pictures in the run's folder. Raises OSError."""


def follow_held_out(project: Project, images: TensorImages) -> Followed:
    """The follower that fits what the network learns to tell."""
    kinds: dict[Target, Callable[[Project, TensorImages], Followed]] = {
        "class": FollowedClasses,
        "image": FollowedPictures,
        "numbers": FollowedNumbers,
    }
    return kinds[project.data.target](project, images)


def keep_followed(followed: Followed, run: RunFolder, epoch: int, step: int) -> None:
    """Write down what was seen. A full disk costs these figures, never the run."""
    try:
        write_held_out(run, followed.summary(run, epoch, step))
    except OSError:
        log.exception("what epoch %d saw of the images held out is not kept", epoch)


class _Chosen:
    """The rows of the images that are followed, gathered from batches."""

    def __init__(self, chosen: Tensor) -> None:
        self.chosen = chosen
        self._rows: list[Tensor] = []

    def begin(self) -> None:
        self._rows = []

    def see(self, start: int, told: Tensor) -> None:
        here = self.chosen[(self.chosen >= start) & (self.chosen < start + len(told))]
        if len(here):
            self._rows.append(told[(here - start).to(told.device)])

    def rows(self) -> Tensor:
        """(chosen, …), float32."""
        return torch.cat(self._rows).float().cpu()


class FollowedClasses(_Chosen):
    """Of the images chosen what they are taken for; of all of them what is confused with what."""

    def __init__(self, project: Project, images: TensorImages) -> None:
        self._images = images
        self._meaning = outputs_of(project)
        self._classes = len(project.data.classes)
        self._said: list[Tensor] = []
        super().__init__(chosen(images.labels, self._classes))

    def begin(self) -> None:
        super().begin()
        self._said = []

    def see(self, start: int, told: Tensor) -> None:
        super().see(start, told)
        self._said.append(told.argmax(1))

    def summary(self, run: RunFolder, epoch: int, step: int) -> HeldOut:
        size = tile_of(self._images.images)
        draw_row(self._images.images[self.chosen], size, tiles_file(run, size))
        labels, said = self._images.labels, torch.cat(self._said).cpu()
        pairs, counts = torch.unique(labels * self._classes + said, return_counts=True)
        rows = zip((pairs // self._classes).tolist(), (pairs % self._classes).tolist(), counts.tolist(), strict=True)
        return HeldOut(epoch=epoch, step=step, classes=self._classes, counts=tuple(rows), answers=self._answers())

    def _answers(self) -> tuple[Answer, ...]:
        shares = probabilities(self.rows(), self._meaning).nan_to_num()
        best, said = shares.max(1)
        true = self._images.labels[self.chosen]
        of_true = shares.gather(1, true[:, None])[:, 0]
        rows = zip(true.tolist(), said.tolist(), best.tolist(), of_true.tolist(), strict=True)
        return tuple(Answer(true=t, said=s, probability=round(p, 6), of_true=round(q, 6)) for t, s, p, q in rows)


PAIRS: Final = SHOWN // 2
"""So many images are shown beside what the network makes of them."""


class FollowedPictures(_Chosen):
    """The images chosen, and what the network rebuilds of them."""

    def __init__(self, project: Project, images: TensorImages) -> None:
        self._images = images
        spread = torch.linspace(0, max(len(images) - 1, 0), min(PAIRS, len(images))).long()
        by_class = chosen(images.labels, len(project.data.classes), PAIRS) if images.labels.dim() == 1 else spread
        super().__init__(by_class)

    def summary(self, run: RunFolder, epoch: int, step: int) -> HeldOut:
        originals, rebuilt = self._images.images[self.chosen], self.rows()
        draw_pairs(originals, rebuilt, tile_of(originals), rebuilt_file(run, epoch))
        errors = (rebuilt - originals.float() / 255).square().flatten(1).mean(1)
        return HeldOut(epoch=epoch, step=step, target="image", rebuilt=tuple(round(e, 8) for e in errors.tolist()))


class FollowedNumbers(_Chosen):
    """Of the images chosen the numbers that belong to them, and those that the network gives."""

    def __init__(self, project: Project, images: TensorImages) -> None:
        self._images = images
        super().__init__(torch.linspace(0, max(len(images) - 1, 0), min(SHOWN, len(images))).long())

    def summary(self, run: RunFolder, epoch: int, step: int) -> HeldOut:
        size = tile_of(self._images.images)
        draw_row(self._images.images[self.chosen], size, tiles_file(run, size))
        pairs = zip(self._images.labels[self.chosen].tolist(), self.rows().tolist(), strict=True)
        answers = tuple(NumbersAnswer(true=tuple(true), said=tuple(said)) for true, said in pairs)
        return HeldOut(epoch=epoch, step=step, target="numbers", numbers=answers)


def chosen(labels: Tensor, classes: int, most: int = SHOWN) -> Tensor:
    """The numbers of the images to follow, ascending: of every class the first ones, as evenly as they come."""
    turns = torch.full_like(labels, 0)
    for number in range(classes):
        of_class = labels == number
        turns[of_class] = torch.arange(int(of_class.sum()))
    order = torch.argsort(turns * (classes + 1) + labels, stable=True)
    return order[:most].sort().values
