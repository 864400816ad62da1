"""How well a trained run does: loss, accuracy, every class, and what is taken for what."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import torch
from torch import Tensor

from core.data.loading import TensorImages, load_tensors
from core.data.preprocess import Normalise
from core.data.progress import Progress
from core.data.sources import open_source
from core.errors import N_, Place, UserError
from core.inference.model_file import load_run
from core.inference.values import score_values
from core.modules.objective import Objective
from core.project.model import Project
from core.project.run import RunFolder
from core.protocol.evaluation import ClassScore, Evaluation

Split = Literal["train", "validation", "test"]

BATCH = 256
"""Images that go through the network at once."""


def evaluate(
    run: RunFolder | str | Path, split: Split = "test", data: str | None = None, progress: Progress | None = None,
    folder: Path | None = None,
) -> Evaluation:  # fmt: skip
    """Put every image of a split through the best weights of a run.

    `data` names another source with the same classes. A `folder` takes pictures of the images that a network tells
    worst, where it tells no classes. Raises UserError where the run, its weights or the images cannot be had, or where
    the classes differ.
    """
    opened = run if isinstance(run, RunFolder) else RunFolder(Path(run))
    project = opened.project
    images = _images(project, split, data)
    model = load_run(opened).model
    if project.data.target == "class":
        return score(model, images, project, split, progress)
    return score_values(model, images, project, split, progress, folder)


def score(
    model: torch.nn.Module, images: TensorImages, project: Project, split: str, progress: Progress | None = None
) -> Evaluation:
    """What the model gives for these images, summed up; `progress` is told (done, total) after every batch."""
    classes = project.data.classes
    normalise, objective = Normalise(project.data.preprocessing), Objective(project.recipe.loss, project.data.answer)
    confusion = torch.zeros(len(classes), len(classes), dtype=torch.int64)
    total = 0.0
    for start in range(0, len(images), BATCH):
        pixels, labels = images.images[start : start + BATCH], images.labels[start : start + BATCH]
        with torch.inference_mode():
            outputs = model(normalise(pixels))
            total += objective.mean(objective(outputs, labels), len(labels)) * len(labels)
        confusion.index_put_((labels, outputs.argmax(dim=1)), torch.ones_like(labels), accumulate=True)
        if progress:
            progress(min(start + BATCH, len(images)), len(images))
    return Evaluation(
        split=split,
        count=len(images),
        loss=total / len(images),
        accuracy=float(confusion.diagonal().sum()) / len(images),
        classes=classes,
        per_class=class_scores(classes, confusion),
        confusion=tuple(tuple(row) for row in confusion.tolist()),
    )


def class_scores(classes: tuple[str, ...], confusion: Tensor) -> tuple[ClassScore, ...]:
    """Precision, recall and F1 of every class from the confusion matrix (true class by row); 0 where undefined."""
    right = confusion.diagonal().double()
    real, said = confusion.sum(dim=1).double(), confusion.sum(dim=0).double()
    precision, recall = right / said.clamp(min=1), right / real.clamp(min=1)
    f1 = 2 * right / (real + said).clamp(min=1)
    rows = zip(classes, real.long().tolist(), precision.tolist(), recall.tolist(), f1.tolist(), strict=True)
    return tuple(ClassScore(label=label, count=n, precision=p, recall=r, f1=f) for label, n, p, r, f in rows)


def _images(project: Project, split: Split, data: str | None) -> TensorImages:
    source = open_source(data or project.data.source, project.data.for_test)
    found = source.info().classes if data else project.data.classes
    if found != project.data.classes:
        raise UserError(
            "evaluate.other-classes",
            N_("Core", "{source} has the classes {found}, but the network knows {known}."),
            place=Place(field="data"),
            source=data,
            found=", ".join(found),
            known=", ".join(project.data.classes),
        )
    loaded = load_tensors(source, project.data)
    images = {"train": loaded.train, "validation": loaded.validation, "test": loaded.test}[split]
    if len(images) == 0:
        raise UserError(
            "evaluate.no-images", N_("Core", "{source} has no {split} images."), source=source.text, split=split
        )
    return images
