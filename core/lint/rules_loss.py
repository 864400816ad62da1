"""Rules about the loss: whether it gets what it takes, raw scores or probabilities."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from core.blocks import BLOCKS
from core.errors import N_, Message
from core.lint.issue import Fix, Issue
from core.lint.kinds import LOG_PROBABILITIES, PROBABILITIES, is_activation, is_dropout
from core.lint.view import Row, View, fix, named, remove_fix
from core.network.operations import Remove
from core.network.tree import Block
from core.project.edit import ProjectOp, SetRecipe
from core.project.model import Part
from core.project.parts import LOSSES

RAW: Final = {"NLLLoss": "CrossEntropyLoss", "BCELoss": "BCEWithLogitsLoss", "KLDivLoss": "CrossEntropyLoss"}
"""Losses that want scores turned into probabilities, and the one that does the turning itself."""


def scores(view: View) -> Iterator[Issue]:
    """What the last layer gives must be what the loss takes."""
    last = _last(view)
    if view.report.output is None or last is None:
        return
    match LOSSES[view.project.recipe.loss.type].expects:
        case "logits":
            yield from _raw_wanted(view, last)
        case "probabilities":
            yield from _probabilities_wanted(view, last)
        case "log-probabilities":
            yield from _logarithms_wanted(view, last)


def _last(view: View) -> Block | None:
    """The last block that decides what kind of numbers come out."""
    return next((b for b in reversed(view.main) if not (b.type in ("Identity", "Flatten") or is_dropout(b))), None)


def _raw_wanted(view: View, last: Block) -> Iterator[Issue]:
    loss = view.project.recipe.loss.type
    fixes = (remove_fix(last),)
    if last.type in PROBABILITIES:
        text = N_("Core", '{type} "{name}" at the end squeezes the scores, but {loss} wants them raw. Remove it.')
        why = N_("Core", "{loss} takes the softmax or sigmoid itself; twice flattens the gradient.")
        message = Message("loss.squeezed-scores", text, named(last, loss=loss))
        yield Issue("warning", last.id, message, Message("why.squeezed", why, {"loss": loss}), fixes)
    elif last.type in LOG_PROBABILITIES:
        text = N_("Core", '{type} "{name}" at the end is done once more by {loss}. Remove it, or take NLLLoss.')
        nll = fix("loss", N_("Core", "Use {loss}"), _with_loss(view, "NLLLoss"), loss="NLLLoss")
        yield Issue("hint", last.id, Message("loss.twice", text, named(last, loss=loss)), fixes=(*fixes, nll))
    elif is_activation(last):
        text = N_("Core", '{type} "{name}" at the end bends the scores, which {loss} wants raw. Remove it.')
        message = Message("loss.bent-scores", text, named(last, loss=loss))
        why = N_("Core", "A score that cannot fall below a limit cannot say that a class is out of the question.")
        yield Issue("warning", last.id, message, Message("why.bent", why), fixes)


def _probabilities_wanted(view: View, last: Block) -> Iterator[Issue]:
    loss = view.project.recipe.loss.type
    if last.type not in PROBABILITIES:
        text = N_("Core", '{loss} takes probabilities from 0 to 1, but "{name}" gives raw scores.')
        message = Message("loss.no-probabilities", text, named(last, loss=loss))
        yield Issue("error", last.id, message, fixes=tuple(_turning(view, loss, ("Sigmoid", {}))))
        return
    raw = RAW[loss]
    text = N_("Core", '{type} "{name}" with {loss} loses digits where it is sure; {raw} does both in one, exactly.')
    message = Message("loss.separate-sigmoid", text, named(last, loss=loss, raw=raw))
    label = N_("Core", "Remove {name} and use {loss}")
    ops: tuple[ProjectOp, ...] = (Remove((last.id,)), *_with_loss(view, raw))
    yield Issue("hint", last.id, message, fixes=(fix("both-in-one", label, ops, name=last.name, loss=raw),))


def _logarithms_wanted(view: View, last: Block) -> Iterator[Issue]:
    if last.type in LOG_PROBABILITIES:
        return
    loss = view.project.recipe.loss.type
    text = N_("Core", '{loss} takes the logarithms of probabilities, but "{name}" gives something else.')
    message = Message("loss.no-logarithms", text, named(last, loss=loss))
    why = Message(
        "why.no-logarithms", N_("Core", "Without LogSoftmax the loss falls without end, and nothing is learned.")
    )
    fixes = _turning(view, loss, ("LogSoftmax", {"dim": 1})) if last.type not in PROBABILITIES else ()
    yield Issue("error", last.id, message, why, tuple(fixes))


def _turning(view: View, loss: str, row: Row) -> Iterator[Fix]:
    """Put the layer behind the scores that the loss wants, or take the loss that wants them raw."""
    if row[0] in BLOCKS:
        yield fix("append", N_("Core", "Add {type} at the end"), view.append(row), type=row[0])
    yield fix("loss", N_("Core", "Use {loss}"), _with_loss(view, RAW[loss]), loss=RAW[loss])


def _with_loss(view: View, loss: str) -> tuple[ProjectOp, ...]:
    return (SetRecipe(view.project.recipe.model_copy(update={"loss": Part(type=loss)})),)
