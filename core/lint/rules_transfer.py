"""Rules about weights that were learned elsewhere, and about weights that are locked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from core.errors import N_, Message
from core.lint.issue import Issue
from core.lint.view import View, fix
from core.network.operations import SetFrozen
from core.network.tree import ROOT, Block
from core.project.edit import SetData

IMAGENET: Final = ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225))
"""Mean and standard deviation that the weights of torchvision were trained with."""

HALVES: Final = ((0.5, 0.5, 0.5), (0.5, 0.5, 0.5))
"""What GoogLeNet and Inception were trained with."""

CLOSE: Final = 0.02
"""Numbers that differ by less than this do as well."""


def normalized_as_learned(view: View) -> Iterator[Issue]:
    """Weights learned on normalized images want to see images normalized in the same way."""
    weights, data = view.project.weights, view.project.data
    if weights is None or not weights.source.startswith("torchvision:") or data.preprocessing.channels != 3:
        return
    halves = any(name in weights.source for name in ("googlenet", "inception"))
    pre, (mean, std) = data.preprocessing, HALVES if halves else IMAGENET
    held = (*pre.mean, *pre.std)
    if held and all(abs(a - b) < CLOSE for a, b in zip(held, (*mean, *std), strict=False)):
        return
    text = (
        N_("Core", "The images are normalized otherwise than those that {source} learned from.")
        if held
        else N_("Core", "The images are not normalized, but {source} learned from normalized ones.")
    )
    why = N_("Core", "Its first layer expects values spread around 0 as they were while it learned.")
    normalized = pre.model_copy(update={"mean": mean, "std": std})
    label = N_("Core", "Normalize as {source} does")
    mended = fix(
        "imagenet", label, (SetData(data.model_copy(update={"preprocessing": normalized})),), source=weights.source
    )
    message = Message("data.normalized-otherwise", text, {"source": weights.source})
    yield Issue("hint" if held else "warning", None, message, Message("why.normalized", why), (mended,))


def frozen_at_random(view: View) -> Iterator[Issue]:
    """Weights that are locked before they have learned anything stay random for good."""
    if view.project.weights is not None or not view.report.trainable:
        return
    for block in view.network.walk():
        if not block.frozen or not view.of(block).parameters or _inside_frozen(view, block):
            continue
        text = N_("Core", 'The weights of "{name}" are frozen, but they are random: nothing was learned before.')
        message = Message("training.frozen-at-random", text, {"name": block.name})
        label = N_("Core", "Unfreeze {name}")
        thawed = fix("unfreeze-one", label, (SetFrozen((block.id,), False),), name=block.name)
        yield Issue("warning", block.id, message, fixes=(thawed,))


def _inside_frozen(view: View, block: Block) -> bool:
    """Whether a container around it is frozen, which is found by itself."""
    parent = view.network.spot(block.id).parent
    return parent != ROOT and (view.network.block(parent).frozen or _inside_frozen(view, view.network.block(parent)))
