"""Rules about sizes: what does not fit, and what is larger than it need be."""

from __future__ import annotations

from collections.abc import Iterator
from math import prod
from typing import Any, Final

from core.blocks import AUTO
from core.errors import N_, Message
from core.lint.issue import Fix, Issue
from core.lint.kinds import is_convolution, is_linear
from core.lint.rank_fixes import rank_fixes
from core.lint.rules_names import NAME_CODES
from core.lint.view import View, fix, named, remove_fix, set_fix
from core.network.operations import SetParam
from core.network.report import BlockReport, Shape
from core.network.tree import Block
from core.project.edit import ProjectOp

ENORMOUS: Final = 20_000_000
"""A Linear of more weights than this (80 MB) mostly remembers instead of learning."""

FROM_SIZES: Final = frozenset(
    {
        "block.border",
        "block.dimension",
        "block.groups",
        "network.branches-mismatch",
        "network.channels-mismatch",
        "network.features-mismatch",
        "network.needs-flatten",
        "network.nothing-left",
        "network.rank-mismatch",
        "network.refused",
        "network.residual-mismatch",
        "network.too-large",
        "network.too-many-parameters",
    }
)
"""What can fail because of the size that comes in, so that a person wants to know where it is from."""

FEWER: Final = (4, 2, 1)
"""Sizes to pool to, largest first."""


def empty(view: View) -> Iterator[Issue]:
    """A network without a layer."""
    if view.layers:
        return
    text = N_("Core", "The network is empty. Drag a block from the palette, or start from a template.")
    yield Issue("error", None, Message("network.empty", text), fixes=_first_classifier(view))


def _first_classifier(view: View) -> tuple[Fix, ...]:
    width = {"out_features": view.classes} if view.classes else {}
    ops = view.append(("Flatten", {}), ("Linear", width))
    return (fix("start", N_("Core", "Start with Flatten and Linear"), ops),)


def culprit(view: View) -> Iterator[Issue]:
    """The block that an image cannot pass, with everything that would mend it."""
    report = view.report.blocks.get(view.report.culprit or "")
    if report is None or report.message is None or report.message.code in NAME_CODES:
        return
    block = view.network.block(report.id)
    fixes = [*_flatten(view, block, report), *_parameters(block, report)]
    fixes += [*_shortcut(view, block, report), *rank_fixes(view, block, report)]
    if report.message.code == "network.nothing-left" or not (fixes or block.spec.is_container):
        fixes.append(remove_fix(block))
    ledger = view.ledger(block) if report.message.code in FROM_SIZES else ()
    yield Issue("error", block.id, report.message, _why(block, report), tuple(fixes), ledger)


def _parameters(block: Block, report: BlockReport) -> Iterator[Fix]:
    for changes in report.fixes:
        yield set_fix(block, changes)
    for name in {name: None for changes in report.fixes for name in changes}:
        param = block.spec.param(name)
        if param and param.follows:
            text = N_("Core", "Let {param} follow the input")
            yield fix("follow", text, (SetParam(block.id, name, AUTO),), param=name)


def _flatten(view: View, block: Block, report: BlockReport) -> Iterator[Fix]:
    """An image that comes into a Linear wants to be flattened first."""
    if report.message is None or report.message.code != "network.needs-flatten" or report.input is None:
        return
    numbers = prod(report.input)
    ops: tuple[ProjectOp, ...] = view.insert_before(block, ("Flatten", {}))
    if block.value("in_features") == numbers:
        yield Fix(Message("fix.flatten", N_("Core", "Insert Flatten before it")), ops)
        return
    ops = (*ops, SetParam(block.id, "in_features", numbers))
    text = N_("Core", "Insert Flatten and set in_features to {numbers}")
    yield Fix(Message("fix.flatten-and-set", text, {"numbers": numbers}), ops)


def _why(block: Block, report: BlockReport) -> Message | None:
    """Where the number comes from, once more as arithmetic."""
    values = report.message.values if report.message else {}
    if "ledger" not in values:
        return None
    text = N_("Core", "{origin} lays {ledger} out as {received} numbers, and each needs a weight.")
    return Message("why.flatten", text, {k: values[k] for k in ("origin", "ledger", "received")})


def _shortcut(view: View, block: Block, report: BlockReport) -> Iterator[Fix]:
    """A Residual whose body changes the size wants a convolution in its shortcut, or borders in its body."""
    if report.message is None or report.message.code != "network.residual-mismatch":
        return
    body, shortcut = (view.of(branch).output for branch in block.children)
    if body is None or shortcut is None:
        return
    borders = _borders(view, block, body, shortcut)
    if borders:
        ops = (*borders, *_project(view, block, (body[0], *shortcut[1:]), shortcut))
        yield Fix(Message("fix.borders", N_("Core", "Keep the size in the body with padding")), ops)
    ops = _project(view, block, body, shortcut)
    if ops:
        text = N_("Core", "Put a 1×1 convolution with {channels} filters into the shortcut")
        yield Fix(Message("fix.shortcut", text, {"channels": body[0]}), ops)


def _project(view: View, block: Block, wanted: Shape, size: Shape) -> tuple[ProjectOp, ...]:
    """The edit that lets the shortcut give `wanted` instead of `size`; none where they are equal or it cannot."""
    params = _projection(size, wanted) if size != wanted else None
    branch = block.children[1]
    return view.insert(branch.id, len(branch.children), ("Conv2d", params)) if params else ()


def _projection(size: Shape, wanted: Shape) -> dict[str, Any] | None:
    """The 1×1 convolution that makes `wanted` of `size` (C, H, W); None where strides alone cannot."""
    if len(size) != 3 or len(wanted) != 3 or min(wanted) < 1:
        return None
    strides = tuple(-(-n // m) for n, m in zip(size[1:], wanted[1:], strict=True))
    if any((n - 1) // s + 1 != m for n, m, s in zip(size[1:], wanted[1:], strides, strict=True)):
        return None
    stride: dict[str, Any] = {} if strides == (1, 1) else {"stride": strides[0] if len(set(strides)) == 1 else strides}
    return {"out_channels": wanted[0], "kernel_size": 1, **stride}


def _borders(view: View, block: Block, body: Shape, shortcut: Shape) -> tuple[ProjectOp, ...]:
    """The edits after which no convolution of the body loses its border; none where something else shrinks it too."""
    bare = [b for b in block.children[0].children if b.enabled and is_convolution(b) and _loses_border(view.of(b))]
    lost = [0, 0]
    for conv in bare:
        before, after = view.of(conv).input or (), view.of(conv).output or ()
        lost = [total + n - m for total, n, m in zip(lost, before[1:], after[1:], strict=True)]
    differs = [n - m for n, m in zip(shortcut[1:], body[1:], strict=False)]
    return tuple(SetParam(conv.id, "padding", "same") for conv in bare) if bare and lost == differs else ()


def _loses_border(report: BlockReport) -> bool:
    stride = report.resolved.get("stride")
    return bool(report.input and report.output and stride in (1, (1, 1)) and report.input[1:] != report.output[1:])


def enormous_linear(view: View) -> Iterator[Issue]:
    """A Linear with far more weights than images can teach, unless they were taught elsewhere."""
    if view.project.weights is not None:
        return
    for block in view.layers:
        report = view.of(block)
        if not is_linear(block) or report.state != "ok" or report.parameters <= ENORMOUS:
            continue
        text = N_("Core", '{type} "{name}" alone has {parameters:,} parameters: slow, and quick to learn by heart.')
        message = Message("network.enormous-linear", text, named(block, parameters=report.parameters))
        yield Issue("warning", block.id, message, fixes=tuple(_pool_first(view, block)), ledger=view.ledger(block))


def _pool_first(view: View, block: Block) -> Iterator[Fix]:
    """Average the image down before the Flatten that feeds this layer."""
    siblings = view.network.children(view.network.spot(block.id).parent)
    before = siblings[: view.network.spot(block.id).index]
    flatten = next((b for b in reversed(before) if b.type == "Flatten" and b.enabled), None)
    size = view.of(flatten).input if flatten else None
    if flatten is None or size is None or len(size) != 3:
        return
    width = int(view.of(block).resolved["out_features"])  # type: ignore[arg-type]
    target = next((n for n in FEWER if n <= min(size[1:]) and size[0] * n * n * width <= ENORMOUS), None)
    if target is None:
        return
    ops: tuple[ProjectOp, ...] = view.insert_before(flatten, ("AdaptiveAvgPool2d", {"output_size": target}))
    if block.value("in_features") != AUTO:
        ops = (*ops, SetParam(block.id, "in_features", AUTO))
    text = N_("Core", "Insert AdaptiveAvgPool2d to {size}×{size} before {name}")
    yield Fix(Message("fix.pool-first", text, {"size": target, "name": flatten.name}), ops)
