"""How far off a network is that tells an image or numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import torch
from torch import Tensor

from core.data.loading import TensorImages
from core.data.preprocess import Normalise
from core.data.progress import Progress
from core.data.tiles import draw_pairs, draw_row, tile_of
from core.modules.objective import Objective
from core.project.model import Project
from core.protocol.evaluation import Evaluation, ToldValues, ValueScore

BATCH: Final = 256
"""Images that go through the network at once."""

POINTS: Final = 400
"""The numbers of so many images are told, spread evenly over all."""

WORST: Final = 48
"""So many images are told one by one, those that are furthest off."""


def score_values(
    model: torch.nn.Module, images: TensorImages, project: Project, split: str, progress: Progress | None = None,
    folder: Path | None = None,
) -> Evaluation:  # fmt: skip
    """The errors of the model on these images; those it is worst at are drawn into a PNG in `folder`."""
    data, sums = project.data, _Sums(project)
    normalise, objective = Normalise(data.preprocessing), Objective(project.recipe.loss, data.answer, None, data.target)
    total = 0.0
    for start in range(0, len(images), BATCH):
        pixels, labels = images.images[start : start + BATCH], images.labels[start : start + BATCH]
        targets = pixels.float() / 255 if data.target == "image" else labels
        with torch.inference_mode():
            outputs = model(normalise(pixels))
            total += objective.mean(objective(outputs, targets), len(targets)) * len(targets)
            sums.see(objective.read(outputs), targets)
        if progress:
            progress(min(start + BATCH, len(images)), len(images))
    worst = sums.errors.argsort(descending=True, stable=True)[:WORST]
    tile = tile_of(images.images)
    file = folder / "worst.png" if folder is not None else None
    told = _told(model, normalise, objective, images.take(worst), sums.errors[worst], file, tile)
    return Evaluation(
        split=split, count=len(images), loss=total / len(images), accuracy=sums.tally.score, target=data.target,
        classes=data.classes if data.target == "numbers" else (), values=sums.scores(), told=told,
        points=sums.points(), pictures=str(file or ""), tile=tile,
    )  # fmt: skip


class _Sums:
    """Errors gathered batch by batch, for each number or over all pixels."""

    def __init__(self, project: Project) -> None:
        self._names = project.data.classes if project.data.target == "numbers" else ("",)
        self.tally = Objective(project.recipe.loss, project.data.answer, None, project.data.target).tally()
        self._each: list[Tensor] = []
        self._absolute = torch.zeros(len(self._names), dtype=torch.float64)
        self._squared, self._sum, self._squares = (torch.zeros_like(self._absolute) for _ in range(3))
        self._seen = 0
        self._pairs: list[tuple[Tensor, Tensor]] = []

    def see(self, told: Tensor, targets: Tensor) -> None:
        self.tally.see(told, targets)
        off = (told.double() - targets.double()).flatten(1)
        self._each.append(off.square().mean(1).sqrt())
        rows = off if len(self._names) > 1 or off.shape[1] == 1 else off.reshape(-1, 1)
        wanted = targets.double().flatten(1) if rows is off else targets.double().reshape(-1, 1)
        self._absolute += rows.abs().sum(0)
        self._squared += rows.square().sum(0)
        self._sum += wanted.sum(0)
        self._squares += wanted.square().sum(0)
        self._seen += len(rows)
        if self.tally.target == "numbers":
            self._pairs.append((targets, told))

    @property
    def errors(self) -> Tensor:
        """The root mean square error of each image, (N,)."""
        return torch.cat(self._each)

    def points(self) -> tuple[ToldValues, ...]:
        """Numbers as they are and as told, of images spread evenly over all."""
        if not self._pairs:
            return ()
        true, said = (torch.cat(part) for part in zip(*self._pairs, strict=True))
        chosen = torch.linspace(0, len(true) - 1, min(POINTS, len(true))).long()
        rows = zip(chosen.tolist(), self.errors[chosen].tolist(), true[chosen].tolist(), said[chosen].tolist(),
                   strict=True)  # fmt: skip
        return tuple(ToldValues(index=i, error=e, true=tuple(t), said=tuple(s)) for i, e, t, s in rows)

    def scores(self) -> tuple[ValueScore, ...]:
        spread = self._squares - self._sum.square() / self._seen
        explained = [float(1 - s / t) if t > 1e-12 else 0.0 for s, t in zip(self._squared, spread, strict=True)]
        if self._names == ("",):
            explained = [self.tally.score]
        rows = zip(
            self._names, self._absolute / self._seen, (self._squared / self._seen).sqrt(), explained, strict=True
        )
        return tuple(ValueScore(name=n, mae=float(a), rmse=float(s), r2=r) for n, a, s, r in rows)


def _told(
    model: torch.nn.Module, normalise: Normalise, objective: Objective, worst: TensorImages, errors: Tensor,
    file: Path | None, tile: int,
) -> tuple[ToldValues, ...]:  # fmt: skip
    """The images one by one, and their picture."""
    with torch.inference_mode():
        said = objective.read(model(normalise(worst.images)))
    numbers = zip(worst.index.tolist(), errors.tolist(), strict=True)
    if objective.target == "image":
        if file is not None:
            draw_pairs(worst.images, said, tile, file)
        return tuple(ToldValues(index=index, error=error) for index, error in numbers)
    if file is not None:
        draw_row(worst.images, tile, file)
    pairs = zip(worst.labels.tolist(), said.tolist(), strict=True)
    return tuple(
        ToldValues(index=index, error=error, true=tuple(true), said=tuple(told))
        for (index, error), (true, told) in zip(numbers, pairs, strict=True)
    )
