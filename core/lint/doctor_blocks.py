"""What the record of a run says is wrong in single blocks: those that no gradient reaches any more."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import numpy as np

from core.errors import N_, Message
from core.lint.course import Course, Finding
from core.lint.doctor_fixes import cut_off_by, keep_alive, revive
from core.lint.rules_training import USUAL_RATE

DEAD: Final = 0.6
"""A ReLU of whose units so many are always zero is ill."""

FADED: Final = 1e-3
"""So much of the gradient of the last block arrives in the first of a network in which it fades."""

PACE: Final = 1e-3
"""By about so much of their length weights move in a usual step; over many steps by the root of their number more."""

STILL: Final = 0.03
"""At so small a share of the usual pace nothing is learned."""

FEW: Final = 4
"""In fewer blocks than that nothing can be said to fade."""


def fading(course: Course) -> Iterator[Finding]:
    """A gradient that gets shorter from block to block on its way back."""
    known = [(block, length) for block, length in course.lengths.items() if length > 0]
    if len(known) < FEW or course.epochs[-1].train_accuracy > 0.9:
        return
    (first, short), (last, long) = known[0], known[-1]
    falling = sum(before < after for (_, before), (_, after) in pairwise(known))
    if short > FADED * long or falling < 0.7 * (len(known) - 1):
        return
    text = N_("Core", 'The gradient fades on its way back: in "{first}" it is {times} times shorter than in "{last}".')
    why = N_("Core", "The first blocks hardly learn. Sigmoid and Tanh shorten it in every block; ReLU, BatchNorm "
                     "before the activation, or a Residual around the blocks keep it alive.")  # fmt: skip
    spots = course.project.network.spots
    values = {"first": spots[first].block.name, "last": spots[last].block.name, "times": f"{long / short:.0f}"}
    yield Finding("warning", Message("doctor.fading", text, values), Message("doctor.fading-why", why),
                  "gradient", (course.end - 1, course.end), keep_alive(course), first)  # fmt: skip


def unreached(course: Course) -> Iterator[Finding]:
    """Blocks that get no gradient at all, while others do."""
    if not any(course.lengths.values()):
        return
    for block_id in [block for block, length in course.lengths.items() if length == 0][:1]:
        block = course.project.network.block(block_id)
        text = N_("Core", 'No gradient reaches {type} "{name}": it learns nothing.')
        why = N_("Core", "What comes after it passes nothing back: units that have died, a product with zero, or a "
                         "branch whose result is not used.")  # fmt: skip
        yield Finding("warning", Message("doctor.unreached", text, {"type": block.type, "name": block.name}),
                      Message("doctor.unreached-why", why), "gradient", (course.end - 1, course.end),
                      revive(course, cut_off_by(course, block_id)), block_id)  # fmt: skip


def still(course: Course) -> Iterator[Finding]:
    """Weights that hardly move, because steps are too short."""
    recipe, last = course.recipe, course.epochs[-1]
    if not course.moved or last.train_accuracy > 0.9 or recipe.scheduler is not None or recipe.warmup >= last.step:
        return
    moved, usual = float(np.median(list(course.moved.values()))), PACE * math.sqrt(course.steps_per_epoch)
    earlier = course.epochs[-2].train_loss if len(course.epochs) > 1 else last.train_loss
    if moved > STILL * usual or last.train_loss < 0.97 * earlier:
        return
    text = N_("Core", "The weights hardly move: in epoch {epoch} by {moved} of their size, where {usual} are usual.")
    why = N_("Core", "{optimizer} makes steps of usual length at a learning rate near {rate}; this run has {lr}.")
    rate = USUAL_RATE.get(recipe.optimizer.type, 0.001)
    lr = rate if recipe.lr < rate / 3 else float(f"{min(10 * recipe.lr, 100.0):.2g}")
    values = {"epoch": last.epoch, "moved": _share(moved), "usual": _share(usual)}
    told = {"optimizer": recipe.optimizer.type, "rate": rate, "lr": f"{recipe.lr:g}"}
    yield Finding("warning", Message("doctor.still", text, values), Message("doctor.still-why", why, told), "loss",
                  (course.end - 1, course.end),
                  (course.fix("usual", N_("Core", "Set the learning rate to {lr}"), lr=lr),))  # fmt: skip


def _share(share: float) -> str:
    return f"{100 * share:.2g} %"


def dead(course: Course) -> Iterator[Finding]:
    """ReLUs most of whose units are zero whatever comes: no gradient passes them any more."""
    spots, last = course.project.network.spots, course.epochs[-1]
    worst = max(((share, block) for block, share in last.silent.items() if block in spots), default=(0.0, ""))
    share, block = worst
    if share < DEAD:
        return
    since = next(e.epoch for e in course.epochs if e.silent.get(block, 0.0) >= DEAD)
    text = N_("Core", 'In {type} "{name}" {share} of the units are zero for every image: they have died.')
    of = course.project.network.block(block)
    why = N_("Core", "No gradient passes a dead unit, so it learns nothing more. Too large steps kill them; a smaller "
                     "learning rate, BatchNorm before it or LeakyReLU keep them alive.")  # fmt: skip
    values = {"type": of.type, "name": of.name, "share": f"{100 * share:.1f} %"}
    yield Finding("warning" if share > 0.9 else "hint", Message("doctor.dead", text, values),
                  Message("doctor.dead-why", why), "loss", (float(since - 1), course.end),
                  (course.slower(10), *revive(course, block)), block)  # fmt: skip
