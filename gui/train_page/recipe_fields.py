"""The fields of a recipe as parameters of a form, with the limits that Recipe itself declares."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final, get_args

from annotated_types import Ge, Gt, Le, Lt

from core.blocks.spec import Bool, Choice, Float, Int, Param
from core.errors import N_
from core.project.machine import automatic_threads
from core.project.model import Recipe

DEVICES: Final = ("auto", "cpu", "cuda", "mps")
SMALLEST: Final = 1e-9
MOST_THREADS: Final = 1024

RATE: Final = ("lr",)
LENGTH: Final = ("epochs", "batch_size")
STEPS: Final = ("warmup", "accumulate", "clip_norm", "drop_last")
GENERALISING: Final = ("class_weights", "mixup", "cutmix", "average", "keep_best", "patience")
MACHINE: Final = (
    "threads", "device", "precision", "channels_last", "lowered", "compile", "seed", "deterministic", "histograms",
)  # fmt: skip

_NOTCHES: Final = {"lr": 0.001, "clip_norm": 0.5, "mixup": 0.1, "cutmix": 0.1, "average": 0.001}


@cache
def recipe_params() -> Mapping[str, Param]:
    """Every plain field of a recipe, by name."""
    made = {name: _param(name, text) for name, text in _help().items()}
    made["threads"] = Int(
        name="threads",
        help=N_("Core", "How many processor threads compute; left empty, it is one fewer than the cores."),
        default=None,
        optional=True,
        none_text=f"auto ({automatic_threads()})",
        maximum=MOST_THREADS,
    )
    made["device"] = Choice(
        name="device", help=N_("Core", "What computes; auto takes the best there is."), default="auto", options=DEVICES
    )
    return made


def _help() -> Mapping[str, str]:
    return {
        "lr": N_("Core", "How far each step goes. Too large and the loss jumps about; too small and nothing happens."),
        "epochs": N_("Core", "How often the network sees every training image."),
        "batch_size": N_("Core", "How many images are computed at once."),
        "accumulate": N_("Core", "Batches that make one step together: a large step with the memory of a small batch."),
        "warmup": N_("Core", "Steps during which the learning rate rises from almost nothing; 0 for none."),
        "clip_norm": N_("Core", "Gradients longer than this are scaled down to it; 0 leaves them alone."),
        "class_weights": N_("Core", "balanced lets rare classes count as much as frequent ones."),
        "mixup": N_("Core", "Lays two images over each other; 0.2 is usual, 0 is off."),
        "cutmix": N_("Core", "Pastes a piece of one image into another; 1 is usual, 0 is off."),
        "average": N_("Core", "Keeps a moving average of the weights, such as 0.999, and validates that; 0 is off."),
        "keep_best": N_("Core", "Which epoch counts as the best: by validation accuracy or by validation loss."),
        "patience": N_("Core", "Epochs without anything better after which the run ends by itself; 0 for never."),
        "precision": N_("Core", "What the forward pass computes in. bfloat16 is often faster and hardly less exact."),
        "channels_last": N_("Core", "Another order of pixels in memory, faster for convolutions on many machines."),
        "lowered": N_(
            "Core", "Computes pooling and small layers in ways of our own, as exact and on many machines faster."
        ),
        "compile": N_("Core", "Lets torch.compile make one program of the network. The first step takes longer."),
        "seed": N_("Core", "Where chance begins: the same seed on the same machine gives the same run."),
        "deterministic": N_("Core", "Only algorithms that give the same to the last bit every time; may be slower."),
        "histograms": N_(
            "Core", "Keeps after each epoch how weights and gradients are spread, to look at and for the doctor."
        ),
        "drop_last": N_("Core", "Leaves out the images of an epoch that do not fill a last step."),
    }


def _param(name: str, help_text: str) -> Param:
    field = Recipe.model_fields[name]
    if field.annotation is bool:
        return Bool(name=name, help=help_text, default=field.default)
    if words := get_args(field.annotation):
        return Choice(name=name, help=help_text, default=field.default, options=words)
    low, high = 0.0, float("inf")
    for limit in field.metadata:
        match limit:
            case Ge(value) | Gt(value):
                low = float(value) + (0 if isinstance(limit, Ge) else SMALLEST)  # type: ignore[arg-type]
            case Le(value):
                high = float(value)  # type: ignore[arg-type]
            case Lt(value):
                high = float(value) - (SMALLEST if field.annotation is float else 1)  # type: ignore[arg-type]
    if field.annotation is float:
        step = _NOTCHES[name]
        return Float(name=name, help=help_text, default=field.default, minimum=low, maximum=high, step=step)
    return Int(name=name, help=help_text, default=field.default, minimum=int(low), maximum=int(high))
