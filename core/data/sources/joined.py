"""Several sources as one, written with "+" between them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

import torch
from PIL import Image
from torch import Tensor

from core.data.progress import Progress
from core.data.sources.source import Images, Source, Split, class_counts
from core.data.statistics import with_statistics
from core.errors import N_, Place, UserError
from core.protocol.messages import SourceInfo, SourcePart


class JoinedImages:
    """The images of several sources one after the other, their labels counted in the joined classes."""

    def __init__(self, parts: Sequence[Images], labels: Tensor) -> None:
        self._parts = tuple(parts)
        self._starts = [0, *accumulate(len(part) for part in parts)]
        self.labels = labels
        self.validation, self.values = _given(parts), None

    def __len__(self) -> int:
        return self._starts[-1]

    def raw(self, index: int) -> Image.Image:
        part, inside = self._find(index)
        return part.raw(inside)

    def name(self, index: int) -> str:
        """With the number of its source in front, so that two images of one name are told apart."""
        number, inside = self._place(index)
        return f"{number + 1}: {self._parts[number].name(inside)}"

    def mode(self, index: int) -> str:
        part, inside = self._find(index)
        return part.mode(inside)

    def key(self) -> str | None:
        keys = [part.key() for part in self._parts]
        return None if None in keys else hashlib.sha256("\n".join(map(str, keys)).encode()).hexdigest()

    def stacked(self) -> Tensor | None:
        stacks = [part.stacked() for part in self._parts]
        held = [stack for stack in stacks if stack is not None]
        same = len(held) == len(stacks) and len({stack.shape[1:] for stack in held}) == 1
        return torch.cat(held) if same else None

    def _find(self, index: int) -> tuple[Images, int]:
        number, inside = self._place(index)
        return self._parts[number], inside

    def _place(self, index: int) -> tuple[int, int]:
        number = next(i for i, start in enumerate(self._starts[1:]) if index < start)
        return number, index - self._starts[number]


def _part(info: SourceInfo) -> SourcePart:
    counts = (sum(together) for together in zip(*info.counts.values(), strict=True))
    return SourcePart(source=info.source, title=info.title, classes=info.classes, counts=tuple(counts))


def _given(parts: Sequence[Images]) -> Tensor | None:
    """Which images any of the sources names for validation; None where none does."""
    if all(part.validation is None for part in parts):
        return None
    nothing = [torch.zeros(len(part), dtype=torch.bool) for part in parts]
    return torch.cat([none if part.validation is None else part.validation
                      for none, part in zip(nothing, parts, strict=True)])  # fmt: skip


class JoinedSource:
    """Sources joined: classes of the same name become one, in the order in which they are first met."""

    def __init__(self, parts: Sequence[Source]) -> None:
        self._parts = tuple(parts)
        if any(part.text.startswith("numbers:") for part in parts):
            text = N_("Core", "Tables of numbers cannot be joined with other sources; put their lines into one table.")
            raise UserError("data.source", text, place=Place(field="data.source"))
        self.text = "+".join(part.text for part in parts)
        self._splits: dict[Split, JoinedImages] = {}

    @cached_property
    def classes(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for part in self._parts for name in part.classes))

    def info(self, progress: Progress | None = None) -> SourceInfo:
        infos = [part.info(progress) for part in self._parts]
        grey = all(info.preprocessing.mode == "L" for info in infos)
        train, test = self.split("train", progress), self.split("test", progress)
        largest = max((info.preprocessing for info in infos), key=lambda pre: pre.size)
        fit = largest.fit if len({info.preprocessing.size for info in infos}) == 1 else "crop"
        pre = largest.model_copy(update={"mode": "L" if grey else "RGB", "fit": fit})
        return SourceInfo(
            source=self.text, title=" + ".join(info.title for info in infos),
            about=tuple({str(sentence): sentence for info in infos for sentence in info.about}.values()),
            licence="; ".join(dict.fromkeys(info.licence for info in infos if info.licence)),
            classes=self.classes,
            counts={"train": class_counts(train.labels, self.classes), "test": class_counts(test.labels, self.classes)},
            validation=sum(info.validation for info in infos),
            for_test=next((info.for_test for info in infos if info.for_test is not None), None),
            original=infos[0].original,
            preprocessing=with_statistics(pre, len(train), train.raw, progress),
            broken=tuple(pair for info in infos for pair in info.broken),
            parts=tuple(_part(info) for info in infos),
        )  # fmt: skip

    def split(self, name: Split, progress: Progress | None = None) -> JoinedImages:
        if name not in self._splits:
            parts = [part.split(name, progress) for part in self._parts]
            self._splits[name] = JoinedImages(parts, self._joined_labels(parts))
        return self._splits[name]

    def listed(self, name: Split) -> JoinedImages | None:
        parts = [part.listed(name) for part in self._parts]
        there = [part for part in parts if part is not None]
        return JoinedImages(there, self._joined_labels(there)) if len(there) == len(parts) else None

    def _joined_labels(self, parts: Sequence[Images]) -> Tensor:
        return torch.cat([places[part.labels] for places, part in zip(self._places, parts, strict=True)])

    @cached_property
    def _places(self) -> list[Tensor]:
        """Per source, where each of its classes stands among the joined ones."""
        return [torch.tensor([self.classes.index(name) for name in part.classes]) for part in self._parts]
