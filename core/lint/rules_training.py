"""Rules about training: weights that learn, batches that suffice, numbers that are not doubled."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import prod
from typing import Final

from core.errors import N_, Message
from core.lint.issue import Fix, Issue
from core.lint.view import View, insert_ops, named, set_fix
from core.network.edit import SetFrozen
from core.network.tree import ROOT
from core.project.edit import SetRecipe

USUAL_BATCH: Final = 64


def nothing_to_train(view: View) -> Iterator[Issue]:
    """A network without weights, or with all of them locked."""
    if not view.layers or view.report.output is None or view.report.trainable:
        return
    if view.report.parameters:
        frozen = tuple(b.id for b in view.network.walk() if b.frozen)
        text = N_("Core", "All {parameters:,} parameters are frozen, so that nothing can be learned.")
        message = Message("network.all-frozen", text, {"parameters": view.report.parameters})
        fix = Fix(Message("fix.unfreeze", N_("Core", "Unfreeze everything")), (SetFrozen(frozen, False),))
        yield Issue("error", None, message, fixes=(fix,))
        return
    message = Message("network.no-weights", N_("Core", "No layer of this network has weights that could learn."))
    if len(view.report.output) == 1 and view.report.output[0] != view.classes and view.classes:
        yield Issue("error", None, message)
        return
    width = view.classes or 10
    ops = insert_ops(view.network, ROOT, len(view.network.blocks), ("Flatten", {}), ("Linear", {"out_features": width}))
    label = Message("fix.classifier", N_("Core", "Add Flatten and a Linear with {classes} outputs"), {"classes": width})
    yield Issue("error", None, message, fixes=(Fix(label, ops),))


def batch_norm_of_one(view: View) -> Iterator[Issue]:
    """BatchNorm normalizes over the batch; a batch of one says nothing, and of one pixel torch refuses it."""
    if view.project.recipe.batch_size != 1:
        return
    norms = [b for b in view.layers if b.type == "BatchNorm2d"]
    if not norms:
        return
    block = next((b for b in norms if prod((view.of(b).input or (1, 2))[1:]) == 1), norms[0])
    refuses = prod((view.of(block).input or (1, 2))[1:]) == 1
    text = N_("Core", '{type} "{name}" normalizes over the batch, but a batch holds one image. Use larger batches.')
    recipe = view.project.recipe.model_copy(update={"batch_size": USUAL_BATCH})
    label = Message("fix.batch-size", N_("Core", "Set batch_size to {size}"), {"size": USUAL_BATCH})
    message = Message("training.batch-of-one", text, named(block))
    yield Issue("error" if refuses else "warning", block.id, message, fixes=(Fix(label, (SetRecipe(recipe),)),))


def bias_before_norm(view: View) -> Iterator[Issue]:
    """BatchNorm takes the mean away, and with it every bias added just before."""
    for sequence in view.sequences:
        for block, after in pairwise(sequence):
            if block.type != "Conv2d" or after.type != "BatchNorm2d" or block.value("bias") is not True:
                continue
            text = N_("Core", 'The bias of "{name}" does nothing: "{norm}" behind it takes the mean away again.')
            message = Message("network.bias-before-norm", text, named(block, norm=after.name))
            yield Issue("hint", block.id, message, fixes=(set_fix(block, {"bias": False}),))
