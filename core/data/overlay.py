"""What a project says of single images: left out, or of another class. The images themselves are never touched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import torch
from torch import Tensor

from core.data.sources import Images, Source, open_source
from core.errors import N_, Place, UserError
from core.project.model import Data


@dataclass(frozen=True)
class Overlay:
    """The names of the images left out, and the class of those that were given another one, by name."""

    excluded: frozenset[str] = frozenset()
    relabelled: Mapping[str, str] = field(default_factory=dict)

    @staticmethod
    def of(data: Data, source: Source) -> Overlay:
        """What `data` says of the images of `source`: nothing where that is not its own."""
        is_marked = bool(data.excluded or data.relabelled)
        if not is_marked or not (source.text == data.source or source.text == _written_out(data.source)):
            return Overlay()
        return Overlay(frozenset(data.excluded), data.relabelled)

    def kept(self, images: Images) -> Tensor:
        """Which images stay, as bool (N,)."""
        if not self.excluded:
            return torch.ones(len(images), dtype=torch.bool)
        return torch.tensor([images.name(i) not in self.excluded for i in range(len(images))], dtype=torch.bool)

    def relabel(self, images: Images, labels: Tensor, classes: Sequence[str]) -> Tensor:
        """The labels, int64 (N,), with those that were changed. Raises UserError where a class is not in `classes`."""
        if not self.relabelled:
            return labels
        unknown = next((name for name in self.relabelled.values() if name not in classes), None)
        if unknown is not None:
            text = N_("Core", "An image was given the class {name}, which the project does not know; it has {known}. "
                              "Give the image another class on the Data page.")  # fmt: skip
            place = Place(field="data.relabelled")
            raise UserError("data.relabelled", text, place=place, name=unknown, known=", ".join(classes[:10]))
        number = {name: place for place, name in enumerate(classes)}
        changed = labels.clone()
        for i in range(len(images)):
            to = self.relabelled.get(images.name(i))
            if to is not None:
                changed[i] = number[to]
        return changed


def _written_out(text: str) -> str:
    """The source as sources write themselves, with paths made absolute; "" where there is none of that name."""
    try:
        return open_source(text).text
    except UserError:
        return ""
