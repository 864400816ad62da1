"""Rules about what comes out: one score per class."""

from __future__ import annotations

from collections.abc import Iterator
from math import prod

from core.blocks import AUTO
from core.errors import N_, Message
from core.lint.issue import Fix, Issue
from core.lint.kinds import is_dropout, is_linear, is_pool, keeps_width, width_param
from core.lint.view import View, fix, named, remove_fix, say_size, set_fix
from core.network.operations import SetParam
from core.network.report import Shape
from core.network.tree import Block


def linear_on_image(view: View) -> Iterator[Issue]:
    """A Linear that takes an image works on each row of pixels by itself, which is hardly ever meant."""
    for block in view.layers:
        size = view.of(block).input
        if not is_linear(block) or view.of(block).state != "ok" or size is None or len(size) != 3:
            continue
        if _rearranged(view, block):
            continue
        text = N_("Core", '{type} "{name}" gets an image of {size} and works on each of its rows alone.')
        message = Message("network.linear-on-image", text, named(block, size=say_size(size)))
        why = Message(
            "why.linear-on-image", N_("Core", "Linear takes the last dimension; Flatten makes the image one row.")
        )
        ops = view.insert_before(block, ("Flatten", {}))
        if block.value("in_features") != AUTO:
            ops = (*ops, SetParam(block.id, "in_features", prod(size)))
        mended = fix("flatten", N_("Core", "Insert Flatten before it"), ops)
        yield Issue("warning", block.id, message, why, (mended,), view.ledger(block))


def _rearranged(view: View, block: Block) -> bool:
    """Whether something before it has put the channels last, so that it works on each pixel alone, and means to."""
    return any(
        other.spec.category == "shape" and other.spec.param("dims") is not None
        for sequence in view.sequences
        if block in sequence
        for other in sequence[: sequence.index(block)]
    )


def answer_shape(view: View) -> Iterator[Issue]:
    """What comes out must be one row of scores per image, (N, classes)."""
    size = view.report.output
    if size is None or len(size) == 1 or not view.layers or not view.classes:
        return
    last = _last(view)
    flatten = next((issue.fixes for issue in linear_on_image(view) if issue.block == last.id), None)
    fixes = tuple(_classifier(view, size)) if flatten is None else flatten
    text = N_("Core", "The network gives {size} per image, but the loss takes one score for each of {classes} classes.")
    if view.tells_numbers:
        text = N_("Core", "The network gives {size} per image, but {classes} numbers belong to each.")
    message = Message("network.answer-shape", text, {"size": say_size(size) or "no dimension", "classes": view.classes})
    yield Issue("error", last.id, message, fixes=fixes, ledger=view.ledger(last))


def _last(view: View) -> Block:
    return view.main[-1] if view.main else view.layers[-1]


def _classifier(view: View, size: Shape) -> Iterator[Fix]:
    if len(size) == 3 and size[0] == view.classes:
        pooled = view.append(("AdaptiveAvgPool2d", {"output_size": 1}), ("Flatten", {}))
        text = N_("Core", "Average each of the {classes} channels, then Flatten")
        yield fix("average", text, pooled, classes=view.classes)
    ops = view.append(("Flatten", {}), ("Linear", {"out_features": view.classes}))
    yield fix("classifier", N_("Core", "Add Flatten and a Linear with {classes} outputs"), ops, classes=view.classes)


def answer_width(view: View) -> Iterator[Issue]:
    """There must be as many scores as classes."""
    size = view.report.output
    if size is None or len(size) != 1 or not view.classes or size[0] == view.classes or not view.layers:
        return
    maker = _width_maker(view)
    text = N_("Core", "The network gives {width} scores per image, but the data has {classes} classes.")
    if view.tells_numbers:
        text = N_("Core", "The network gives {width} numbers per image, but the data has {classes}.")
    message = Message("network.answer-width", text, {"width": size[0], "classes": view.classes})
    if maker is None:
        ops = view.append(("Linear", {"out_features": view.classes}))
        label = N_("Core", "Add a Linear with {classes} outputs")
        added, last = fix("add-linear", label, ops, classes=view.classes), _last(view)
        yield Issue("error", last.id, message, fixes=(added,), ledger=view.ledger(last))
        return
    block, param = maker
    yield Issue("error", block.id, message, fixes=(set_fix(block, {param: view.classes}),), ledger=view.ledger(block))


def _width_maker(view: View) -> tuple[Block, str] | None:
    """The block whose parameter says how many scores come out."""
    pooled = False
    for block in reversed(view.main):
        report = view.of(block)
        param = width_param(block)
        if is_linear(block):
            return None if pooled or param is None else (block, param)
        if param is not None:
            return (block, param) if block.value("groups") == 1 else None
        if block.type == "Flatten" or is_pool(block):
            one_pixel = report.input is not None and prod(report.input[1:]) == 1
            if block.type == "Flatten" and not one_pixel:
                return None
            pooled = True
        elif not keeps_width(block):
            return None
    return None


def dropout_at_end(view: View) -> Iterator[Issue]:
    """Dropout behind the last weights throws away scores instead of features."""
    for block in reversed(view.main):
        if is_dropout(block) and block.value("p") != 0:
            text = N_("Core", '{type} "{name}" comes behind the last weights and throws away scores at random.')
            message = Message("network.dropout-at-end", text, named(block))
            why = N_("Core", "Dropout makes the layer behind it rely on no single feature; behind the end is no layer.")
            yield Issue("warning", block.id, message, Message("why.dropout-at-end", why), (remove_fix(block),))
        elif not (keeps_width(block) or block.type == "Flatten" or is_pool(block)):
            return
