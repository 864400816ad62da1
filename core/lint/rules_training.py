"""Rules about training: weights that learn, batches that suffice, steps of a sensible length, memory for them."""

from __future__ import annotations

from collections.abc import Iterator
from math import prod
from typing import Final

from core.errors import N_, Message
from core.lint.issue import Fix, Issue
from core.lint.kinds import is_batch_norm
from core.lint.view import View, fix, named
from core.network.operations import SetFrozen
from core.project.edit import SetRecipe
from core.project.model import Recipe

USUAL_BATCH: Final = 64

FLOAT_BYTES: Final = 4

STATES: Final = {"SGD": 1, "ASGD": 1, "Adagrad": 1, "RMSprop": 1, "Adafactor": 0}
"""Numbers that an optimizer remembers for each weight; two where it is not named here."""

USUAL_RATE: Final = {
    "SGD": 0.01,
    "ASGD": 0.01,
    "Adagrad": 0.01,
    "Adadelta": 1.0,
    "Adafactor": 0.01,
    "Rprop": 0.01,
    "LBFGS": 1.0,
}
"""A learning rate to begin with, by optimizer; 0.001 where it is not named here."""

TOO_HIGH: Final = 50
"""A learning rate of so many times the usual one makes nearly every network diverge."""

FULL: Final = 0.8
"""The share of the machine's memory that one process can hope for."""


def nothing_to_train(view: View) -> Iterator[Issue]:
    """A network without weights, or with all of them locked."""
    if not view.layers or view.report.output is None or view.report.trainable:
        return
    if view.report.parameters:
        frozen = tuple(b.id for b in view.network.walk() if b.frozen)
        text = N_("Core", "All {parameters:,} parameters are frozen, so that nothing can be learned.")
        message = Message("network.all-frozen", text, {"parameters": view.report.parameters})
        thawed = fix("unfreeze", N_("Core", "Unfreeze everything"), (SetFrozen(frozen, False),))
        yield Issue("error", None, message, fixes=(thawed,))
        return
    message = Message("network.no-weights", N_("Core", "No layer of this network has weights that could learn."))
    if len(view.report.output) == 1 and view.report.output[0] != view.classes and view.classes:
        yield Issue("error", None, message)
        return
    width = view.classes or 10
    ops = view.append(("Flatten", {}), ("Linear", {"out_features": width}))
    label = N_("Core", "Add Flatten and a Linear with {classes} outputs")
    yield Issue("error", None, message, fixes=(fix("classifier", label, ops, classes=width),))


def batch_norm_of_one(view: View) -> Iterator[Issue]:
    """BatchNorm normalizes over the batch; a batch of one says nothing, and of one pixel torch refuses it."""
    if view.project.recipe.batch_size != 1:
        return
    norms = [b for b in view.layers if is_batch_norm(b)]
    if not norms:
        return
    block = next((b for b in norms if prod((view.of(b).input or (1, 2))[1:]) == 1), norms[0])
    refuses = prod((view.of(block).input or (1, 2))[1:]) == 1
    text = N_("Core", '{type} "{name}" normalizes over the batch, but a batch holds one image. Use larger batches.')
    recipe = view.project.recipe.model_copy(update={"batch_size": USUAL_BATCH})
    label = N_("Core", "Set batch_size to {size}")
    message = Message("training.batch-of-one", text, named(block))
    larger = fix("batch-size", label, (SetRecipe(recipe),), size=USUAL_BATCH)
    yield Issue("error" if refuses else "warning", block.id, message, fixes=(larger,))


def rate_too_high(view: View) -> Iterator[Issue]:
    """Steps so long that training jumps about instead of settling."""
    recipe = view.project.recipe
    usual = USUAL_RATE.get(recipe.optimizer.type, 0.001)
    if recipe.lr < usual * TOO_HIGH:
        return
    text = N_("Core", "A learning rate of {lr:g} is very high for {optimizer}: the loss will jump or become NaN.")
    message = Message("training.rate-too-high", text, {"lr": recipe.lr, "optimizer": recipe.optimizer.type})
    lower = fix("rate", N_("Core", "Set lr to {lr:g}"), (SetRecipe(recipe.model_copy(update={"lr": usual})),), lr=usual)
    yield Issue("warning", None, message, fixes=(lower,))


def too_much_memory(view: View) -> Iterator[Issue]:
    """Weights, what the optimizer remembers of them, and every layer's output, for all images of a batch at once."""
    room, report, recipe = int(view.memory * FULL), view.report, view.project.recipe
    states = STATES.get(recipe.optimizer.type, 2)
    weights = FLOAT_BYTES * (report.parameters + report.trainable * (1 + states))
    needed = weights + report.activation_bytes * recipe.batch_size
    if not view.memory or report.partial or needed <= room:
        return
    text = N_("Core", "A training step needs at least {needed:.1f} GB, but this machine has {memory:.1f} GB of memory.")
    values = {"needed": needed / 1e9, "memory": view.memory / 1e9}
    why = N_(
        "Core",
        "{weights:.1f} GB for weights and optimizer, and {each:.2f} GB for each of the {batch} images of a batch.",
    )
    said = {"weights": weights / 1e9, "each": report.activation_bytes / 1e9, "batch": recipe.batch_size}
    batch = (room - weights) // max(report.activation_bytes, 1)
    message = Message("training.too-much-memory", text, values)
    yield Issue("warning", None, message, Message("why.too-much-memory", why, said), tuple(_fewer(recipe, batch)))


def _fewer(recipe: Recipe, most: int) -> Iterator[Fix]:
    """Batches of the largest power of two images that there is room for."""
    if most >= 1:
        size = 1 << (most.bit_length() - 1)
        ops = (SetRecipe(recipe.model_copy(update={"batch_size": size})),)
        yield fix("batch-size", N_("Core", "Set batch_size to {size}"), ops, size=size)
