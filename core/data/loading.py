"""A project's images as bytes in memory, decoded once, split into training, validation and test."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

import torch
from torch import Tensor

from core.data.preprocess import prepare
from core.data.progress import Progress
from core.data.sources import Images, Source, open_source
from core.data.splitting import hold_out
from core.project.model import Data, Preprocessing


@dataclass(frozen=True)
class TensorImages:
    """Images for batches: uint8 (N, C, H, W), labels int64 (N,), and where in the source's split each one lies."""

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
    """Everything a run needs of its data. `fingerprint` is the sha256 of all pixels and labels, however split."""

    train: TensorImages
    validation: TensorImages
    test: TensorImages
    fingerprint: str


def load_tensors(source: Source | str, data: Data, progress: Progress | None = None) -> Loaded:
    """Decode every image of a source as the project's data says."""
    source = open_source(source) if isinstance(source, str) else source
    known = _tensors(source.split("train", progress), data.preprocessing)
    test = _tensors(source.split("test", progress), data.preprocessing)
    stay, held = hold_out(known.labels, data.validation, data.split_seed)
    return Loaded(known.take(stay), known.take(held), test, _fingerprint(known, test))


def _tensors(images: Images, pre: Preprocessing) -> TensorImages:
    pixels = images.stacked()
    if pixels is None or tuple(pixels.shape[1:]) != pre.shape:
        pixels = torch.stack([prepare(images.raw(i), pre) for i in range(len(images))])
    return TensorImages(pixels, images.labels, torch.arange(len(images)))


def _fingerprint(*parts: TensorImages) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(str(tuple(part.images.shape)).encode())
        digest.update(part.images.contiguous().numpy().data)
        digest.update(part.labels.numpy().data)
    return digest.hexdigest()
