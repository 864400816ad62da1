"""What the record of a run says is wrong with its training, with the evidence on its curves and an edit to try."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Final

import numpy as np

from core.errors import N_, Message
from core.lint.course import Array, Course, Finding
from core.lint.doctor_blocks import dead, fading, still, unreached
from core.lint.doctor_fixes import keep_alive
from core.lint.issue import Fix
from core.lint.rules_training import USUAL_RATE
from core.project.model import Part

Rule = Callable[[Course], Iterator[Finding]]


def diagnose(course: Course) -> tuple[Finding, ...]:
    """Everything that can be said of the run so far, the worst first."""
    tells_class = course.project.data.target == "class"
    rules = [rule for rule in RULES if tells_class or rule not in OF_CLASSES]
    found = [finding for rule in rules for finding in rule(course)] if course.epochs else []
    explained = {code for finding in found for code in EXPLAINS.get(finding.message.code, ())}
    found = [finding for finding in found if finding.message.code not in explained]
    return tuple(sorted(found, key=lambda finding: finding.severity == "hint"))


def chance(course: Course) -> Iterator[Finding]:
    """No better than guessing, and not on the way to it: the first epoch of some networks is no better either."""
    first, last, guess = course.epochs[0], course.epochs[-1], 1 / course.classes
    is_learning = last.train_loss < min(0.98 * first.train_loss, 1.05 * math.log(course.classes))
    if len(course.epochs) < 2 or is_learning:
        return
    if last.train_accuracy > guess + 0.1 * (1 - guess) or max(e.val_accuracy for e in course.epochs) > 2 * guess:
        return
    text = N_("Core", "After epoch {epoch} the network does no better than guessing among {classes} classes: {right}.")
    values = {"right": _percent(last.train_accuracy), "classes": course.classes, "epoch": last.epoch}
    why = N_(
        "Core", "Usually the learning rate is far from the {usual} that suits {optimizer}, or labels are mixed up."
    )
    usual = USUAL_RATE.get(course.recipe.optimizer.type, 0.001)
    told = {"usual": usual, "optimizer": course.recipe.optimizer.type}
    lr = usual if not usual / 3 <= course.recipe.lr <= usual * 3 else float(f"{course.recipe.lr / 10:.2g}")
    yield Finding("warning", Message("doctor.chance", text, values), Message("doctor.chance-why", why, told),
                  "accuracy", (0.0, course.end),
                  (course.fix("usual", N_("Core", "Set the learning rate to {lr}"), lr=lr),))  # fmt: skip


def mean_only(course: Course) -> Iterator[Finding]:
    """Values told no better than by their mean."""
    last = course.epochs[-1]
    if course.project.data.target == "class" or len(course.epochs) < 2 or last.train_accuracy > 0.02:
        return
    text = N_("Core", "After epoch {epoch} it does no better than always giving the mean: R² is {r2}.")
    why = N_("Core", "Look whether the last layer can give such values at all, a ReLU or Sigmoid there may not, and "
                     "try a learning rate near the {usual} that suits {optimizer}.")  # fmt: skip
    usual, optimizer = USUAL_RATE.get(course.recipe.optimizer.type, 0.001), course.recipe.optimizer.type
    fixes: tuple[Fix, ...] = ()
    if not usual / 3 <= course.recipe.lr <= usual * 3:
        fixes = (course.fix("usual", N_("Core", "Set the learning rate to {lr}"), lr=usual),)
    values = {"epoch": last.epoch, "r2": f"{last.train_accuracy:.2f}"}
    yield Finding("warning", Message("doctor.mean-only", text, values),
                  Message("doctor.mean-only-why", why, {"usual": usual, "optimizer": optimizer}),
                  "accuracy", (0.0, course.end), fixes)  # fmt: skip


def rate_too_high(course: Course) -> Iterator[Finding]:
    """The loss rises again, or jumps about."""
    window = max(course.steps_per_epoch // 5, 10)
    if len(course.losses) < 3 * window:
        return
    blocks = _blocks(course.losses, window)
    lowest = int(np.argmin(blocks))
    if lowest >= len(blocks) - 2 or blocks[-1] < 1.5 * blocks[lowest] or blocks[-1] - blocks[lowest] < 0.1:
        return
    since = (lowest + 1) * window / max(course.steps_per_epoch, 1)
    text = N_("Core", "The training loss has risen again, from {low} to {now}: the learning rate is too high.")
    why = N_("Core", "Steps so long leap over the bottom of the valley. It was lowest in epoch {epoch}.")
    values = {"low": _short(blocks[lowest]), "now": _short(blocks[-1])}
    told = {"epoch": max(1, math.ceil(since))}
    yield Finding("warning", Message("doctor.rising", text, values), Message("doctor.rising-why", why, told),
                  "loss", (since, course.end), (course.slower(3),))  # fmt: skip


def rate_too_low(course: Course) -> Iterator[Finding]:
    """The loss creeps down in a straight line."""
    if len(course.epochs) < 4:
        return
    losses = [epoch.train_loss for epoch in course.epochs[-4:]]
    steps = [(before - after) / before for before, after in pairwise(losses) if before > 0]
    creeping = len(steps) == 3 and all(0.002 < step < 0.03 for step in steps) and steps[-1] > 0.7 * steps[0]
    usual = USUAL_RATE.get(course.recipe.optimizer.type, 0.001)
    if not creeping or course.epochs[-1].train_accuracy > 0.9 or course.recipe.lr > usual:
        return
    text = N_("Core", "The training loss creeps down by {step} an epoch, ever at the same pace.")
    why = N_("Core", "A straight line means that longer steps would do: the curve has not begun to bend.")
    lr = float(f"{course.recipe.lr * 3:.2g}")
    yield Finding("hint", Message("doctor.slow", text, {"step": _percent(steps[-1])}), Message("doctor.slow-why", why),
                  "loss", (course.end - 4, course.end),
                  (course.fix("faster", N_("Core", "Set the learning rate to {lr}"), lr=lr),))  # fmt: skip


def overfitting(course: Course) -> Iterator[Finding]:
    """Validation gets worse while training gets better."""
    best = min(range(len(course.epochs)), key=lambda number: course.epochs[number].val_loss)
    then, now = course.epochs[best], course.epochs[-1]
    later = len(course.epochs) - 1 - best
    if later < 3 or now.val_loss < 1.05 * then.val_loss or now.train_loss > 0.97 * then.train_loss:
        return
    text = N_("Core", "Since epoch {epoch} it learns the training images by heart.")
    why = N_("Core", "The validation loss went from {low} up to {now}, while the training loss fell to {train}.")
    told = {"low": _short(then.val_loss), "now": _short(now.val_loss), "train": _short(now.train_loss)}
    fixes = []
    if not course.recipe.patience:
        label = N_("Core", "Stop after {patience} epochs without gain")
        fixes.append(course.fix("patience", label, patience=3))
    if course.recipe.keep_best != "loss":
        fixes.append(course.fix("keep", N_("Core", "Keep the weights of the lowest validation loss"), keep_best="loss"))
    yield Finding("warning", Message("doctor.overfit", text, {"epoch": then.epoch}),
                  Message("doctor.overfit-why", why, told), "loss", (float(best + 1), course.end),
                  tuple(fixes))  # fmt: skip


def plateau(course: Course) -> Iterator[Finding]:
    """Nothing moves any more."""
    if len(course.epochs) < 7 or course.recipe.scheduler is not None:
        return
    last = course.epochs[-6:]
    losses = [epoch.train_loss for epoch in last]
    best = max(epoch.val_accuracy for epoch in course.epochs[:-5])
    still = max(losses) - min(losses) < 0.03 * max(losses) and max(e.val_accuracy for e in last) <= best + 0.002
    if not still or course.epochs[-1].train_accuracy > 0.995:
        return
    text = N_("Core", "Nothing has moved for five epochs: training loss {loss}, validation accuracy {right}.")
    why = N_("Core", "Shorter steps often go on from here: let the learning rate fall where validation stands still.")
    values = {"loss": _short(losses[-1]), "right": _percent(last[-1].val_accuracy)}
    if course.project.data.target != "class":
        text = N_("Core", "Nothing has moved for five epochs: training loss {loss}, R² of validation {right}.")
        values["right"] = f"{last[-1].val_accuracy:.3f}"
    label, schedule = N_("Core", "Lower the learning rate on a plateau"), Part(type="ReduceLROnPlateau")
    yield Finding("hint", Message("doctor.plateau", text, values), Message("doctor.plateau-why", why),
                  "loss", (course.end - 5, course.end),
                  (course.fix("plateau", label, scheduler=schedule),))  # fmt: skip


def too_good(course: Course) -> Iterator[Finding]:
    """Validation that looks like a leak."""
    first, last = course.epochs[0], course.epochs[-1]
    is_random = bool(course.project.data.augmentations) or course.recipe.mixup > 0 or course.recipe.cutmix > 0
    has_dropout = any("Dropout" in block.type for block in course.project.network.walk())
    better = last.val_accuracy - last.train_accuracy > 0.1 and not is_random and not has_dropout
    at_once = first.val_accuracy >= 0.995 and course.val_images >= 50
    if not at_once and not (better and len(course.epochs) > 2):
        return
    text = N_("Core", "Validation is suspiciously good: {right} after epoch {epoch}.")
    why = N_("Core", "Either the task is very easy, or images of the training set are among those held out. Look for "
                     "duplicates across the splits: Data, Health.")  # fmt: skip
    shown = first if at_once else last
    values = {"right": _percent(shown.val_accuracy), "epoch": shown.epoch}
    yield Finding("hint", Message("doctor.leak", text, values), Message("doctor.leak-why", why), "accuracy",
                  (0.0, course.end))  # fmt: skip


def noisy(course: Course) -> Iterator[Finding]:
    """Too few images held out to tell small gains from luck."""
    if not course.val_images:
        return
    share = course.epochs[-1].val_accuracy
    spread = 2 * math.sqrt(max(share * (1 - share), 0.01) / course.val_images)
    if spread < 0.05:
        return
    text = N_("Core", "With {images} images held out, validation accuracy is only known to about ±{spread}.")
    why = N_("Core", "Differences smaller than that are luck. Hold more images out, or compare over several seeds.")
    values = {"images": course.val_images, "spread": _percent(spread)}
    yield Finding("hint", Message("doctor.noisy", text, values), Message("doctor.noisy-why", why), "accuracy",
                  (0.0, course.end))  # fmt: skip


def exploding(course: Course) -> Iterator[Finding]:
    """Single steps with enormous gradients."""
    known = course.gradients[np.isfinite(course.gradients)]
    if len(known) < 50 or course.recipe.clip_norm > 0:
        return
    usual = float(np.median(known))
    leaps = np.flatnonzero(known > 50 * usual)
    if usual <= 0 or len(leaps) < 3:
        return
    text = N_("Core", "In {count} steps the gradient was more than 50 times as long as usual.")
    why = N_("Core", "Such a step may undo many others. Clipping leaves its direction and shortens it.")
    per_epoch = max(course.steps_per_epoch, 1)
    label, limit = N_("Core", "Clip gradients to a length of {clip_norm}"), float(f"{5 * usual:.2g}")
    yield Finding("warning", Message("doctor.exploding", text, {"count": len(leaps)}),
                  Message("doctor.exploding-why", why), "gradient",
                  (float(leaps[0]) / per_epoch, float(leaps[-1] + 1) / per_epoch),
                  (course.fix("clip", label, clip_norm=limit),))  # fmt: skip


def vanishing(course: Course) -> Iterator[Finding]:
    """Gradients so short that nothing moves."""
    recent = course.gradients[-course.steps_per_epoch :]
    recent = recent[np.isfinite(recent) & (recent > 0)]
    if len(recent) < 20 or float(np.median(recent)) > 1e-4 or course.epochs[-1].train_accuracy > 0.9:
        return
    text = N_("Core", "The gradient has all but vanished: its length is {length}.")
    why = N_("Core", "Deep stacks of Sigmoid or Tanh do that, and ReLUs that have died. BatchNorm, ReLU instead of "
                     "Sigmoid, or a Residual keep it alive.")  # fmt: skip
    yield Finding("warning", Message("doctor.vanishing", text, {"length": f"{float(np.median(recent)):.1e}"}),
                  Message("doctor.vanishing-why", why), "gradient", (course.end - 1, course.end),
                  keep_alive(course))  # fmt: skip


def collapse(course: Course) -> Iterator[Finding]:
    """One class for nearly everything, or classes that are never named."""
    counts = np.array(course.confusion, dtype=np.float64)
    if counts.size == 0 or counts.sum() < 20:
        return
    said, true = counts.sum(0) / counts.sum(), counts.sum(1) / counts.sum()
    names, most = course.project.data.classes, int(said.argmax())
    balanced = course.fix("balanced", N_("Core", "Let every class count alike"), class_weights="balanced")
    fixes = (balanced,) if course.recipe.class_weights != "balanced" and true.max() > 2 * np.median(true) else ()
    if said[most] > 0.9 and true[most] < 0.7:
        text = N_("Core", "It takes nearly every image for {name}: {said} of them, though {true} are.")
        why = N_("Core", "Always naming one class is a trap that training falls into with a rate too high, or with "
                         "classes of very different size.")  # fmt: skip
        values = {"name": names[most], "said": _percent(float(said[most])), "true": _percent(float(true[most]))}
        yield Finding("warning", Message("doctor.collapse", text, values), Message("doctor.collapse-why", why),
                      "accuracy", (course.end - 1, course.end), (*fixes, course.slower(3)))  # fmt: skip
        return
    never = [
        name for name, row, i in zip(names, counts, range(len(names)), strict=False) if row.sum() >= 5 and not row[i]
    ]
    if never and len(course.epochs) >= 3 and course.epochs[-1].val_accuracy > 2 / course.classes:
        text = N_("Core", "It never recognises {names}.")
        why = N_(
            "Core", "Look at what these are taken for, on the Evaluate page: labels may be mixed up, or images few."
        )
        shown = ", ".join(never[:3]) + (" …" if len(never) > 3 else "")
        yield Finding("hint", Message("doctor.never", text, {"names": shown}), Message("doctor.never-why", why),
                      "accuracy", (course.end - 1, course.end), fixes)  # fmt: skip


RULES: Final[tuple[Rule, ...]] = (
    chance, mean_only, collapse, rate_too_high, exploding, vanishing, fading, unreached, dead, still,
    overfitting, rate_too_low, plateau, too_good, noisy,
)  # fmt: skip

EXPLAINS: Final[Mapping[str, tuple[str, ...]]] = {
    "doctor.still": ("doctor.chance", "doctor.mean-only", "doctor.collapse", "doctor.slow", "doctor.plateau"),
    "doctor.fading": ("doctor.still", "doctor.vanishing", "doctor.chance", "doctor.mean-only", "doctor.collapse"),
    "doctor.vanishing": ("doctor.still",),
}
"""Where the one is found, the others are no more than signs of it."""

OF_CLASSES: Final = frozenset({chance, collapse, vanishing, too_good, noisy})
"""Rules that hold where a network tells classes; the length of a gradient depends on the unit of values."""


def _blocks(values: Array, size: int) -> Array:
    """Means of so many values each, the newest whole block last."""
    count = len(values) // size
    means: Array = values[len(values) - count * size :].reshape(count, size).mean(1)
    return means


def _short(value: float) -> str:
    return f"{value:.3g}"


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"
