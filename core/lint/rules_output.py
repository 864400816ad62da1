"""Rules about what comes out: one score per class, raw where the loss wants it raw."""

from __future__ import annotations

from collections.abc import Iterator
from math import prod
from typing import Any, Final

from core.blocks import AUTO
from core.errors import N_, Message
from core.lint.issue import Fix, Issue
from core.lint.view import View, insert_before, insert_ops, named, set_fix
from core.network.edit import Remove, SetParam
from core.network.report import Shape
from core.network.tree import ROOT, Block

KEEPS_WIDTH: Final = frozenset({"BatchNorm2d", "Dropout", "GELU", "Identity", "ReLU", "Sigmoid", "Softmax", "Tanh"})
"""Layers after which there are as many channels or features as before."""

SQUEEZES: Final = frozenset({"Softmax", "Sigmoid"})


def linear_on_image(view: View) -> Iterator[Issue]:
    """A Linear that takes an image works on each row of pixels by itself, which is hardly ever meant."""
    for block in view.layers:
        size = view.of(block).input
        if block.type != "Linear" or view.of(block).state != "ok" or size is None or len(size) < 2:
            continue
        text = N_("Core", '{type} "{name}" gets an image of {size} and works on each of its rows alone.')
        message = Message("network.linear-on-image", text, named(block, size=_say(size)))
        why = Message(
            "why.linear-on-image", N_("Core", "Linear takes the last dimension; Flatten makes the image one row.")
        )
        ops = insert_before(view.network, block, ("Flatten", {}))
        if block.value("in_features") != AUTO:
            ops = (*ops, SetParam(block.id, "in_features", prod(size)))
        yield Issue("warning", block.id, message, why, (Fix(_flatten_label(), ops),))


def _flatten_label() -> Message:
    return Message("fix.flatten", N_("Core", "Insert Flatten before it"))


def answer_shape(view: View) -> Iterator[Issue]:
    """What comes out must be one row of scores per image, (N, classes)."""
    size = view.report.output
    if size is None or len(size) == 1 or not view.layers or not view.classes:
        return
    flatten = next((issue.fixes for issue in linear_on_image(view) if issue.block == _last(view).id), None)
    fixes = tuple(_classifier(view, size)) if flatten is None else flatten
    text = N_("Core", "The network gives {size} per image, but the loss takes one score for each of {classes} classes.")
    message = Message("network.answer-shape", text, {"size": _say(size) or "no dimension", "classes": view.classes})
    yield Issue("error", _last(view).id, message, fixes=fixes)


def _last(view: View) -> Block:
    return view.main[-1] if view.main else view.layers[-1]


def _classifier(view: View, size: Shape) -> Iterator[Fix]:
    end = len(view.network.blocks)
    rows: list[tuple[str, dict[str, Any]]] = [("Flatten", {})]
    if len(size) == 3 and size[0] == view.classes:
        pooled = insert_ops(view.network, ROOT, end, ("AdaptiveAvgPool2d", {"output_size": 1}), *rows)
        text = N_("Core", "Average each of the {classes} channels, then Flatten")
        yield Fix(Message("fix.average", text, {"classes": view.classes}), pooled)
    ops = insert_ops(view.network, ROOT, end, *rows, ("Linear", {"out_features": view.classes}))
    text = N_("Core", "Add Flatten and a Linear with {classes} outputs")
    yield Fix(Message("fix.classifier", text, {"classes": view.classes}), ops)


def answer_width(view: View) -> Iterator[Issue]:
    """There must be as many scores as classes."""
    size = view.report.output
    if size is None or len(size) != 1 or not view.classes or size[0] == view.classes or not view.layers:
        return
    maker = _width_maker(view)
    text = N_("Core", "The network gives {width} scores per image, but the data has {classes} classes.")
    message = Message("network.answer-width", text, {"width": size[0], "classes": view.classes})
    if maker is None:
        ops = insert_ops(view.network, ROOT, len(view.network.blocks), ("Linear", {"out_features": view.classes}))
        label = Message("fix.add-linear", N_("Core", "Add a Linear with {classes} outputs"), {"classes": view.classes})
        yield Issue("error", _last(view).id, message, fixes=(Fix(label, ops),))
        return
    block, param = maker
    yield Issue("error", block.id, message, fixes=(set_fix(block, {param: view.classes}),))


def _width_maker(view: View) -> tuple[Block, str] | None:
    """The block whose parameter says how many scores come out."""
    pooled = False
    for block in reversed(view.main):
        report = view.of(block)
        if block.type == "Linear":
            return None if pooled else (block, "out_features")
        if block.type == "Conv2d":
            return (block, "out_channels") if block.value("groups") == 1 else None
        if block.type in ("Flatten", "AdaptiveAvgPool2d", "AvgPool2d", "MaxPool2d"):
            one_pixel = report.input is not None and prod(report.input[1:]) == 1
            if block.type == "Flatten" and not one_pixel:
                return None
            pooled = True
        elif block.type not in KEEPS_WIDTH:
            return None
    return None


def squeezed_scores(view: View) -> Iterator[Issue]:
    """CrossEntropyLoss takes the softmax itself; twice, and learning nearly stops."""
    if view.project.recipe.loss.type != "CrossEntropyLoss" or view.report.output is None:
        return
    last = next((b for b in reversed(view.main) if b.type not in ("Identity", "Flatten", "Dropout")), None)
    if last is None or last.type not in SQUEEZES:
        return
    text = N_("Core", '{type} "{name}" at the end squeezes the scores, but CrossEntropyLoss wants them raw. Remove it.')
    why = Message("why.squeezed", N_("Core", "CrossEntropyLoss takes the softmax itself; twice flattens the gradient."))
    label = Message("fix.remove", N_("Core", "Remove {name}"), {"name": last.name})
    fix = Fix(label, (Remove((last.id,)),))
    yield Issue("warning", last.id, Message("loss.squeezed-scores", text, named(last)), why, (fix,))


def _say(size: Shape) -> str:
    return " × ".join(map(str, size))
