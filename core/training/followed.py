"""Follows the images held out from epoch to epoch: a fixed few of them one by one, all of them in a count."""

from __future__ import annotations

from typing import Final

import torch
from PIL import Image
from torch import Tensor

from core.data.loading import TensorImages
from core.data.preprocess import to_picture
from core.modules.outputs import outputs_of, probabilities
from core.project.held_out import SHOWN, Answer, HeldOut, held_out_folder, tiles_file, write_held_out
from core.project.model import Project
from core.project.run import RunFolder
from core.training.log import log

LARGEST_TILE: Final = 96
"""Larger images are shown so large, in pixels."""


class Followed:
    """What validation says of each image, gathered batch by batch while it runs anyway."""

    def __init__(self, project: Project, images: TensorImages) -> None:
        self._images = images
        self._meaning = outputs_of(project)
        self._classes = len(project.data.classes)
        self._chosen = chosen(images.labels, self._classes)
        self._said: list[Tensor] = []
        self._rows: list[Tensor] = []

    def begin(self) -> None:
        """Another validation begins."""
        self._said, self._rows = [], []

    def see(self, start: int, outputs: Tensor) -> Tensor:
        """Take in the outputs (N, classes) for the images from number `start` on; the classes said, int64 (N,)."""
        said = outputs.argmax(1)
        self._said.append(said)
        here = self._chosen[(self._chosen >= start) & (self._chosen < start + len(outputs))]
        if len(here):
            self._rows.append(outputs[(here - start).to(outputs.device)])
        return said

    def keep(self, run: RunFolder, epoch: int, step: int) -> None:
        """Write down what was seen. A full disk costs these figures, never the run."""
        try:
            self._draw_tiles(run)
            write_held_out(run, self._summary(epoch, step))
        except OSError:
            log.exception("what epoch %d saw of the images held out is not kept", epoch)

    def _summary(self, epoch: int, step: int) -> HeldOut:
        labels, said = self._images.labels, torch.cat(self._said).cpu()
        pairs, counts = torch.unique(labels * self._classes + said, return_counts=True)
        rows = zip((pairs // self._classes).tolist(), (pairs % self._classes).tolist(), counts.tolist(), strict=True)
        return HeldOut(epoch=epoch, step=step, classes=self._classes, counts=tuple(rows), answers=self._answers())

    def _answers(self) -> tuple[Answer, ...]:
        shares = probabilities(torch.cat(self._rows).float().cpu(), self._meaning).nan_to_num()
        best, said = shares.max(1)
        true = self._images.labels[self._chosen]
        of_true = shares.gather(1, true[:, None])[:, 0]
        rows = zip(true.tolist(), said.tolist(), best.tolist(), of_true.tolist(), strict=True)
        return tuple(Answer(true=t, said=s, probability=round(p, 6), of_true=round(q, 6)) for t, s, p, q in rows)

    def _draw_tiles(self, run: RunFolder) -> None:
        """Once: the images that are followed, as the network sees them."""
        size = min(max(self._images.images.shape[-2:]), LARGEST_TILE)
        file = tiles_file(run, size)
        if file.exists():
            return
        held_out_folder(run).mkdir(exist_ok=True)
        pictures = [to_picture(self._images.images[int(index)]) for index in self._chosen]
        sheet = Image.new(pictures[0].mode, (size * len(pictures), size))
        for place, picture in enumerate(pictures):
            if max(picture.size) > size:
                picture.thumbnail((size, size))
            sheet.paste(picture, (place * size + (size - picture.width) // 2, (size - picture.height) // 2))
        partial = file.with_suffix(".tmp")
        sheet.save(partial, "PNG")
        partial.replace(file)


def chosen(labels: Tensor, classes: int, most: int = SHOWN) -> Tensor:
    """The numbers of the images to follow, ascending: of every class the first ones, as evenly as they come."""
    turns = torch.full_like(labels, 0)
    for number in range(classes):
        of_class = labels == number
        turns[of_class] = torch.arange(int(of_class.sum()))
    order = torch.argsort(turns * (classes + 1) + labels, stable=True)
    return order[:most].sort().values
