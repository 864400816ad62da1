"""Messages of inference, with the name of the block and the origin of the number that does not fit."""

from __future__ import annotations

from dataclasses import dataclass
from math import prod

from core.errors import N_, Message
from core.modules.guards import say_size
from core.modules.layer import Wrong
from core.network.report import Shape
from core.network.tree import Block

MISMATCHES = ("network.features-mismatch", "network.channels-mismatch")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a size came from: the block that made it, and the size that went into that block."""

    block: Block
    before: Shape


def explain(message: Message, block: Block, size: Shape, origin: Origin | None) -> Message:
    """The message with the block's type and name, and for a size that does not fit, where it comes from."""
    values = {**message.values, "type": block.type, "name": block.name}
    if message.code == "network.features-mismatch" and len(size) > 1:
        return _image_in_linear(message, values, size)
    if message.code in MISMATCHES and origin is not None:
        if len(size) == 1 and len(origin.before) > 1 and prod(origin.before) == size[0]:
            text = N_(
                "Core",
                '{type} "{name}" takes {expected} {what} but receives {received} = {ledger} from {origin}. '
                "Set {param} to {received}.",
            )
            return Message(
                message.code, text, {**values, "ledger": say_size(origin.before), "origin": origin.block.type}
            )
        text = N_(
            "Core",
            '{type} "{name}" takes {expected} {what} but receives {received} from {origin_type} "{origin_name}". '
            "Set {param} to {received}.",
        )
        values = {**values, "origin_type": origin.block.type, "origin_name": origin.block.name}
        return Message(message.code, text, values)
    return Message(message.code, message.text, values)


def _image_in_linear(message: Message, values: dict[str, object], size: Shape) -> Message:
    values = {**values, "size": say_size(size), "numbers": prod(size)}
    if prod(size) == values["expected"]:
        text = N_(
            "Core",
            '{type} "{name}" takes {expected} {what} but receives an image of {size}. Put a Flatten before it.',
        )
    else:
        text = N_(
            "Core",
            '{type} "{name}" takes {expected} {what} but receives an image of {size}. '
            "Put a Flatten before it and set {param} to {numbers}.",
        )
    return Message("network.needs-flatten", text, values)


def say_copy(copy: int, times: int, block: Block) -> Message:
    """What a Repeat says where one of its later copies fails."""
    text = N_("Core", 'Copy {copy} of {times} in "{name}" receives another size than the first, and does not take it.')
    return Message("network.copy-fails", text, {"copy": copy, "times": times, "name": block.name})


def too_many_layers(layers: int, most: int) -> Wrong:
    """What is said where copies of copies make a network that cannot be built."""
    text = N_("Core", '{type} "{name}" would make {layers:,} layers; a network may have {most:,}.')
    return Wrong(Message("network.too-many-layers", text, {"layers": min(layers, 10**15), "most": most}))


def unequal_residual(body: Shape, shortcut: Shape) -> Wrong:
    """What is said where the two ways of a Residual cannot be added."""
    text = N_(
        "Core",
        '{type} "{name}": the body gives {body} but the shortcut {shortcut}; to be added they must be equal.',
    )
    return Wrong(Message("network.residual-mismatch", text, {"body": say_size(body), "shortcut": say_size(shortcut)}))


def unequal_branches(first: tuple[str, Shape], other: tuple[str, Shape], combine: str) -> Wrong:
    """What is said where two branches of a Parallel cannot be joined."""
    texts = {
        "concat": N_(
            "Core",
            '{type} "{name}": branch "{first}" gives {first_size} but "{other}" gives {other_size}; '
            "to be concatenated they may differ in channels only.",
        ),
        "add": N_(
            "Core",
            '{type} "{name}": branch "{first}" gives {first_size} but "{other}" gives {other_size}; '
            "to be added they must be equal.",
        ),
        "multiply": N_(
            "Core",
            '{type} "{name}": branch "{first}" gives {first_size} but "{other}" gives {other_size}; '
            "to be multiplied they must be equal, or 1 where they differ.",
        ),
    }
    values = {"first": first[0], "first_size": say_size(first[1]), "other": other[0], "other_size": say_size(other[1])}
    return Wrong(Message("network.branches-mismatch", texts[combine], values))


def no_branches() -> Wrong:
    """What is said where a Parallel holds nothing."""
    return Wrong(Message("network.no-branches", N_("Core", '{type} "{name}" has no branches. Add a Group to it.')))
