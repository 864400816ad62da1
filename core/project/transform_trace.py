"""What every image goes through: the type and shape that each step gives, and why it stands where it does.

The order of the steps that are always done is fixed; what happens when they are mixed up is told, not tried.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from core.errors import N_, Message
from core.network.report import Shape
from core.project.model import Data, Part, Preprocessing

POLICIES: Final = ("AutoAugment", "RandAugment", "TrivialAugmentWide", "AugMix")
COLOURED_ONLY: Final = ("RandomGrayscale", "RandomChannelPermutation")
_FITS: Final = {"stretch": "Resize", "crop": "Resize, CenterCrop", "pad": "Resize, Pad"}


@dataclass(frozen=True, slots=True)
class TraceStep:
    """One step, and what it gives.

    Parameters
    ----------
    name : in torchvision's words.
    gives : the type that comes out: "PIL L", "PIL RGB", "uint8" or "float32".
    shape : (H, W) of a PIL image, (C, H, W) of a tensor; None where it differs from image to image.
    about : what it does, and why it stands here.
    augmentation : which of the project's augmentations it is; -1 for a step that every image goes through.
    """

    name: str
    gives: str
    shape: Shape | None
    about: Message
    augmentation: int = -1

    @property
    def is_training_only(self) -> bool:
        """Whether validation, test and predict leave it out."""
        return self.augmentation >= 0


def trace(data: Data) -> tuple[TraceStep, ...]:
    """Every step in order; those of training alone between ToImage and ToDtype."""
    return (*_before(data.preprocessing), *_random(data), *_after(data.preprocessing))


def _step(name: str, gives: str, shape: Shape | None, about: str) -> TraceStep:
    return TraceStep(name, gives, shape, Message(f"trace.{name}", about))


def _before(pre: Preprocessing) -> Iterator[TraceStep]:
    kind = f"PIL {pre.mode}"
    yield _step(
        "Image.open",
        "PIL",
        None,
        N_(
            "Core", "Reads the file and turns it upright. What comes out is a PIL image: width × height, no tensor yet."
        ),
    )
    yield _step(
        "RGB" if pre.mode == "RGB" else "Grayscale",
        kind,
        None,
        N_(
            "Core",
            "Brings every image to the same channels, whether it was grey, colour, transparent or a palette. "
            "Without it one transparent image among colour ones would have four channels and fit into no batch.",
        ),
    )
    yield _step(
        _FITS[pre.fit],
        kind,
        pre.size,
        N_(
            "Core",
            "Brings every image to one size, for a batch is one tensor. It stands before anything random: after "
            "RandomCrop it would blow the piece up again, and validation would see things at another scale.",
        ),
    )
    yield _step(
        "ToImage",
        "uint8",
        pre.shape,
        N_(
            "Core",
            "Makes the PIL image a tensor of bytes, channels first. What computes with numbers stands after "
            "it: on a PIL image torchvision stops with “Normalize() does not support PIL images”.",
        ),
    )


def _random(data: Data) -> Iterator[TraceStep]:
    about = N_("Core", "Done at random and to training images alone; validation, test and predict leave it out.")
    for number, part in enumerate(data.augmentations):
        yield TraceStep(part.type, "uint8", data.preprocessing.shape, Message("trace.random", about), number)


def _after(pre: Preprocessing) -> Iterator[TraceStep]:
    yield _step(
        "ToDtype",
        "float32",
        pre.shape,
        N_(
            "Core",
            "Makes bytes from 0 to 255 numbers from 0 to 1. What is random stands before it: on bytes it is four "
            "times as little to compute, and RandomPosterize, JPEG and AutoAugment are made for bytes.",
        ),
    )
    if pre.mean or pre.std:
        yield _step("Normalize", "float32", pre.shape, N_(
            "Core", "Subtracts the mean and divides by the standard deviation, per channel. It is the last: it needs "
                    "floats, so before ToDtype torchvision refuses it, and after it black is no longer 0, so that a "
                    "border filled with black or a change of brightness would mean something else."))  # fmt: skip


def cannot_move(steps: Sequence[TraceStep], place: int, by: int) -> Message | None:
    """Why the step at `place` cannot go one up (by −1) or one down (+1); None where it can."""
    other = place + by
    if not 0 <= other < len(steps):
        text = N_("Core", "There is nothing beyond it.")
        return Message("trace.end", text)
    first, second = (steps[place], steps[other]) if by > 0 else (steps[other], steps[place])
    if first.is_training_only and second.is_training_only:
        return None
    text = _MIXED_UP.get((first.name, second.name)) or _by_kind(first, second)
    return Message("trace.order", text, {"first": first.name, "second": second.name})


_MIXED_UP: Final = {
    ("ToDtype", "Normalize"): N_(
        "Core", "Normalize cannot come before ToDtype: it would receive uint8 and needs floats; torchvision stops with "
                "“Input tensor should be a float tensor”."),
    ("ToImage", "ToDtype"): N_(
        "Core", "ToDtype cannot come before ToImage: a PIL image passes through it unchanged, as bytes, and whatever "
                "needs floats fails later."),
}  # fmt: skip


def _by_kind(first: TraceStep, second: TraceStep) -> str:
    if second.is_training_only and first.name == "ToImage":
        return N_("Core", "{second} cannot come before ToImage: here it works on whole batches of tensors at once, "
                          "every image in its own way; PIL images would have to be done one by one.")  # fmt: skip
    if first.is_training_only:
        return N_("Core", "{second} cannot come before {first}: {first} would then receive floats from 0 to 1 instead "
                          "of bytes from 0 to 255, which is slower, and some augmentations refuse it.")  # fmt: skip
    return N_("Core", "{second} cannot come before {first}: it works on what {first} gives.")


def order_findings(data: Data) -> tuple[Message, ...]:
    """What is odd about the augmentations and their order, in sentences."""
    return tuple(_odd(data.augmentations, data.preprocessing.mode, data.classes))


def _odd(parts: Sequence[Part], mode: str, classes: Sequence[str]) -> Iterator[Message]:
    names = [part.type for part in parts]
    yield from _erased_early(names)
    yield from _colours_gone(parts, names, mode)
    policies = [name for name in names if name in POLICIES]
    if len(policies) > 1:
        text = N_("Core", "{first} and {second} are whole policies each; one of them is enough.")
        yield Message("trace.policies", text, {"first": policies[0], "second": policies[1]})
    crops = [name for name in names if name in ("RandomCrop", "RandomResizedCrop")]
    if len(crops) > 1:
        text = N_("Core", "{first} and {second} both cut pieces out; the second cuts a piece of a piece.")
        yield Message("trace.crops", text, {"first": crops[0], "second": crops[1]})
    flips = [name for name in names if name in ("RandomHorizontalFlip", "RandomVerticalFlip")]
    if flips and classes and all(len(name) == 1 and name.isascii() and name.isalnum() for name in classes):
        text = N_("Core", "{flip} makes other characters of digits and letters, such as b of d; the label stays.")
        yield Message("trace.characters", text, {"flip": flips[0]})


def _erased_early(names: Sequence[str]) -> Iterator[Message]:
    if "RandomErasing" in names and names[-1] != "RandomErasing":
        after = names[names.index("RandomErasing") + 1]
        text = N_("Core", "RandomErasing stands before {after}, which changes the erased rectangle along with the "
                          "image; it usually comes last.")  # fmt: skip
        yield Message("trace.erased-early", text, {"after": after})


def _colours_gone(parts: Sequence[Part], names: Sequence[str], mode: str) -> Iterator[Message]:
    for name in dict.fromkeys(names):
        if mode == "L" and name in COLOURED_ONLY:
            text = N_("Core", "{name} changes nothing: the images have one grey channel.")
            yield Message("trace.grey", text, {"name": name})
    if "RandomGrayscale" in names:
        later = names[names.index("RandomGrayscale") + 1 :]
        if "ColorJitter" in later or "RandomPhotometricDistort" in later:
            after = "ColorJitter" if "ColorJitter" in later else "RandomPhotometricDistort"
            text = N_("Core", "RandomGrayscale stands before {after}: where it has taken the colours away, saturation "
                              "and hue change nothing. Put it after.")  # fmt: skip
            yield Message("trace.grey-early", text, {"after": after})
