"""What one layer does to a tensor of a given size, found out by running the real module on the meta device."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import prod

import torch
from torch import Tensor, nn
from torch.utils.flop_counter import FlopCounterMode

from core.blocks import BlockSpec, Value
from core.blocks.window import product_formula, window_formula
from core.errors import N_, Message
from core.modules.guards import check_output, guard
from core.modules.layer import Wrong, check_params, make, resolve
from core.modules.receptive import Reach, reach
from core.network.report import Shape

BATCH = 2
"""Sizes are found with two images in train mode: with one, BatchNorm of a 1×1 image already fails."""

FLOAT_BYTES = 4

STEPS = 2
"""So many steps of a sequence are run through a recurrent layer to find out what it does."""

REFUSALS = (RuntimeError, ValueError, TypeError, IndexError, AssertionError, ArithmeticError)
"""What layers of torch raise where they do not take something."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What is known of a layer for one incoming size; `wrong` says why it fails, with no output then.

    `reach` is how much of the input one output reads; None for all of it.
    """

    resolved: Mapping[str, Value] = field(default_factory=dict)
    output: Shape | None = None
    parameters: int = 0
    macs: int = 0
    activation_bytes: int = 0
    formula: str = ""
    wrong: Wrong | None = None
    reach: Reach | None = None


def measure(spec: BlockSpec, params: Mapping[str, Value], size: Shape) -> Measured:
    """Run the layer on (2, *size) without memory; sizes, counts and costs are exact, for one image."""
    wrong = check_params(spec, params)
    if wrong is not None:
        return Measured(dict(params), wrong=wrong)
    resolved = resolve(spec, params, size)
    wrong = guard(spec, resolved, size)
    if wrong is not None:
        return Measured(resolved, wrong=wrong)
    try:
        return _run(spec, resolved, size)
    except REFUSALS as error:
        return Measured(resolved, wrong=_refused(error))


def _run(spec: BlockSpec, resolved: Mapping[str, Value], size: Shape) -> Measured:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        module = make(spec, resolved, "meta").train()
        x = torch.empty((BATCH, *_told(spec, size)), device="meta")
        with torch.no_grad():
            out, macs = _pass(module, x), _count_macs(spec, module, x, size)
    if not isinstance(out, Tensor):
        text = N_("Core", '{type} "{name}" gives several tensors; the next block takes one.')
        return Measured(resolved, wrong=Wrong(Message("network.several-outputs", text)))
    if out.dim() == 0 or out.shape[0] != BATCH:
        text = N_("Core", '{type} "{name}" mixes the images of a batch: {before} becomes {after}.')
        values = {"before": "N" + "".join(f" × {n}" for n in size), "after": " × ".join(map(str, out.shape))}
        return Measured(resolved, wrong=Wrong(Message("network.mixes-batch", text, values)))
    output, parameters = _said(spec, tuple(out.shape[1:]), size), count_parameters(module)
    wrong = check_output(output, parameters)
    if wrong is not None:
        return Measured(resolved, wrong=wrong)
    shares = out.untyped_storage()._cdata == x.untyped_storage()._cdata
    return Measured(
        resolved,
        output,
        parameters,
        macs,
        0 if shares else prod(output) * FLOAT_BYTES,
        _formula(spec, resolved, size, output),
        reach=reach(spec, resolved, size, output),
    )


def _told(spec: BlockSpec, size: Shape) -> Shape:
    """The size that the module is run with: of a sequence that is read step by step a few steps say all.

    The meta device takes a millisecond for each, which makes minutes of what a person pastes into a field.
    """
    return (min(size[0], STEPS), *size[1:]) if spec.category == "recurrent" else size


def _said(spec: BlockSpec, output: Shape, size: Shape) -> Shape:
    """What comes out for the whole sequence."""
    return (size[0], *output[1:]) if spec.category == "recurrent" and len(output) == len(size) else output


def _pass(module: nn.Module, x: Tensor) -> object:
    """What comes out in train mode; in eval mode where train mode reads a number, which the meta device has none of.

    BatchNorm with momentum None does: it divides by how many batches it has seen.
    """
    try:
        return module(x)
    except RuntimeError as error:
        if "meta tensors" not in str(error):
            raise
        return module.eval()(x)


def _count_macs(spec: BlockSpec, module: nn.Module, x: Tensor, size: Shape) -> int:
    """Multiply-accumulates for one image. Without a matrix of weights there are none, which saves the counting."""
    matrices = [weight for weight in module.parameters() if weight.dim() >= 2]
    if not matrices:
        return 0
    if spec.category == "recurrent":  # every matrix is used once in every step
        return size[0] * sum(weight.numel() for weight in matrices)
    with FlopCounterMode(display=False) as counter:
        module(x)
    return int(counter.get_total_flops()) // (2 * BATCH)


def count_parameters(module: nn.Module) -> int:
    """How many numbers a module learns."""
    return sum(p.numel() for p in module.parameters())


def _formula(spec: BlockSpec, resolved: Mapping[str, Value], size: Shape, output: Shape) -> str:
    if spec.window:
        return window_formula(resolved, size)
    if "start_dim" in resolved and len(output) == 1 and len(size) > 1:
        return product_formula(size)
    return ""


def _refused(error: Exception) -> Wrong:
    reason = (str(error).splitlines() or [type(error).__name__])[0].rstrip(". ")
    text = N_("Core", '{type} "{name}" does not take this: {reason}.')
    return Wrong(Message("network.refused", text, {"reason": reason}))
