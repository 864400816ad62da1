"""A project's images as bytes in memory, decoded once, split into training, validation and test."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

import torch
from torch import Tensor

from core.data.decoded import decode
from core.data.memory import ensure_fits
from core.data.overlay import Overlay
from core.data.progress import Progress
from core.data.sources import Images, Source, open_source
from core.data.splitting import divide
from core.errors import N_, Place, UserError
from core.project.in_use import InUse
from core.project.model import Data


@dataclass(frozen=True)
class TensorImages:
    """Images for batches: uint8 (N, C, H, W), and where in the source's split each one lies.

    `labels` are classes, int64 (N,), or the numbers that belong to the images, float32 (N, numbers).
    """

    images: Tensor
    labels: Tensor
    index: Tensor

    def __len__(self) -> int:
        return len(self.images)

    def take(self, chosen: Tensor) -> TensorImages:
        """The images at these positions."""
        return TensorImages(self.images[chosen], self.labels[chosen], self.index[chosen])


@dataclass(frozen=True)
class Loaded:
    """Everything a run needs of its data. `fingerprint` is the sha256 of all pixels, labels and marks, however split.

    `train` and `validation` come out of the source's split "train", `test` is its split "test". `uses` keep what was
    decoded in the cache for as long as anybody has this.
    """

    train: TensorImages
    validation: TensorImages
    test: TensorImages
    fingerprint: str
    uses: tuple[InUse, ...] = ()


def load_tensors(source: Source | str, data: Data, progress: Progress | None = None, workers: int = 0) -> Loaded:
    """Decode every image of a source as the project's data says; labels count in `data.classes` where these are known.

    Leaving an image out or giving it another class moves no other image between training and validation. `workers`
    threads decode, 0 for one per core.
    Raises UserError where the source cannot be read, has other classes, or is too large for the memory.
    """
    source = open_source(source, data.for_test) if isinstance(source, str) else source
    splits = [source.split("train", progress), source.split("test", progress)]
    count = sum(len(images) for images in splits)
    ensure_fits(count * prod(data.input) + len(splits[0]) * prod(data.input), count)  # dividing takes a second copy
    labels, overlay = label_map(source, data.classes), Overlay.of(data, source)
    parts, uses, digest = [], [], hashlib.sha256()
    for images in splits:
        decoded = decode(images, data.preprocessing, progress, workers)
        now = (
            _told(images, data)
            if data.target == "numbers"
            else overlay.relabel(images, labels[images.labels], data.classes or source.classes)
        )
        part = TensorImages(decoded.pixels, now, torch.arange(len(images)))
        digest.update(decoded.digest.encode() + part.labels.numpy().tobytes())
        parts.append(part)
        uses += [decoded.use] if decoded.use is not None else []
    trained, tested = (overlay.kept(images) for images in splits)
    if overlay.excluded:
        digest.update(trained.numpy().tobytes() + tested.numpy().tobytes())
    stay, held = divide(labels[splits[0].labels], splits[0].validation, data)
    test = parts[1] if bool(tested.all()) else parts[1].take(tested.nonzero().flatten())
    train, validation = parts[0].take(stay[trained[stay]]), parts[0].take(held[trained[held]])
    return Loaded(train, validation, test, digest.hexdigest(), tuple(uses))


def _told(images: Images, data: Data) -> Tensor:
    """The numbers of the images, float32 (N, numbers). Raises UserError where they have none."""
    if images.values is not None and images.values.shape[1] == len(data.classes):
        return images.values
    text = N_("Core", "{source} gives no {count} numbers for each image, which the network is to learn. "
                      "Choose the source again on the Data page.")  # fmt: skip
    raise UserError("data.numbers", text, place=Place(field="data.target"), source=data.source, count=len(data.classes))


def label_map(source: Source, classes: Sequence[str]) -> Tensor:
    """For each class of the source its number in `classes`, int64: by name, or by place where one side is numbered.

    No `classes` means those of the source. Raises UserError where the source has a class that is not among them.
    """
    if not classes or tuple(classes) == source.classes:
        return torch.arange(len(source.classes))
    unknown = [name for name in source.classes if name not in classes]
    if not unknown:
        return torch.tensor([classes.index(name) for name in source.classes])
    numbered = any(all(name.isdigit() for name in names) for names in (classes, source.classes))
    if numbered and len(source.classes) == len(classes):
        return torch.arange(len(classes))
    text = N_("Core", "{source} has classes that the project does not know ({unknown}); the project has {known}. "
                      "Choose the source again on the Data page.")  # fmt: skip
    place = Place(field="data.classes")
    few = ", ".join(unknown[:5]) + (" …" if len(unknown) > 5 else "")
    known = ", ".join(classes[:10]) + (" …" if len(classes) > 10 else "")
    raise UserError("data.classes", text, place=place, source=source.text, unknown=few, known=known)
