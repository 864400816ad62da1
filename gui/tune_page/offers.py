"""The fields that are offered to be searched: those of the recipe, the augmentations, and the sizes of blocks."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu, QWidget

from core.errors import UserError
from core.project.model import Project
from core.project.parts import AUGMENTATIONS
from core.project.ranges import Search
from core.project.searched_data import AUGMENTATION
from core.project.targets import Target, target

RECIPE: Final = (
    *("lr", "batch_size", "optimizer", "optimizer.weight_decay", "optimizer.momentum", "loss", "loss.label_smoothing"),
    *("scheduler", "warmup", "clip_norm", "average", "mixup", "cutmix", "class_weights"),
)
"""Fields of the recipe that are worth it; all others have the menu at their field."""

USUAL: Final = ("RandomHorizontalFlip", "RandomCrop", "RandomRotation", "RandomErasing", "TrivialAugmentWide")
"""Augmentations that may be tried although the project has none of them."""

SIZES: Final = ("out_channels", "out_features", "kernel_size", "p")
"""Parameters of blocks that are worth it."""

MOST_SIZES: Final = 40


def offered(project: Project) -> list[Target]:
    """What is offered to be added: all that is worth it and is not searched yet."""
    search = project.search or Search()
    return [held for held in _worth(project) if search.range(held.key) is None]


class OfferMenu(QMenu):
    """Fields of the recipe at once, augmentations and blocks in menus of their own.

    Signals
    -------
    chosen(str, str) : the block ("" for recipe and data) and the field.
    """

    chosen = Signal(str, str)

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        found = offered(project)
        sections = {"data": QMenu(self.tr("Augmentation"), self), "network": QMenu(self.tr("Blocks"), self)}
        for held in found:
            menu = sections.get(held.key.partition(".")[0], self)
            menu.addAction(_named(held)).triggered.connect(partial(self._choose, held))
        self.addSeparator()
        for menu in sections.values():
            if menu.actions():
                self.addMenu(menu)
        self.aboutToHide.connect(self.deleteLater)

    def _choose(self, held: Target, _checked: bool = False) -> None:
        self.chosen.emit(held.block, held.field)


def _named(held: Target) -> str:
    """How it reads in the menu; an augmentation by itself is searched for whether it helps."""
    if held.field.startswith(AUGMENTATION) and held.field.count(".") == 1:
        return QCoreApplication.translate("OfferMenu", "{name} or not").format(name=held.title)
    return held.title


def _worth(project: Project) -> Iterator[Target]:
    fields = [*RECIPE, *_augmentation_fields(project)]
    for field in fields:
        try:
            yield target(project, "", field)
        except UserError:
            continue  # this optimizer, or this loss, has no such argument
    walk = list(project.network.walk())
    last = next((block.id for block in reversed(walk) if block.spec.param("out_features")), "")
    sizes = [(block.id, name) for block in walk for name in SIZES if block.spec.param(name)]
    yield from (target(project, *found) for found in sizes[:MOST_SIZES] if found != (last, "out_features"))


def _augmentation_fields(project: Project) -> Iterator[str]:
    held = dict.fromkeys(part.type for part in project.data.augmentations)
    for name in held:
        yield f"{AUGMENTATION}{name}"
        yield from (f"{AUGMENTATION}{name}.{param.name}" for param in AUGMENTATIONS[name].params)
    yield from (f"{AUGMENTATION}{name}" for name in USUAL if name not in held)
