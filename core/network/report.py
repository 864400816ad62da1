"""What inference found out about a network: a value that crosses the pipe and that every view reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from core.blocks import Value
from core.errors import Message

Shape = tuple[int, ...]
"""A tensor's size without the batch: (3, 32, 32)."""

State = Literal["ok", "error", "waiting", "bypassed"]
"""error: the culprit; waiting: cannot be known because of a culprit before it; bypassed: switched off."""


@dataclass(frozen=True, slots=True)
class BlockReport:
    """What is known of one block.

    Parameters
    ----------
    input, output : sizes without the batch; None where unknown.
    parameters, trainable : counts of numbers, of the block with all it holds.
    macs : multiply-accumulates for one image.
    activation_bytes : memory of its outputs for one image, in bytes (float32).
    resolved : every parameter with *auto* replaced by what it stands for.
    formula : how the output size comes about, with its numbers; "" where there is nothing to compute.
    message : what is wrong, where state is "error".
    fixes : names and values of parameters that would mend it: ({"in_features": 576}, …).
    receptive_field : how many pixels of the image, (H, W), one number of its output can depend on; never more than
        the image has; () where that is not known.
    copies : where a Repeat around it makes the sizes differ from copy to copy, `resolved` for every copy in order.
    """

    id: str
    state: State
    input: Shape | None = None
    output: Shape | None = None
    parameters: int = 0
    trainable: int = 0
    macs: int = 0
    activation_bytes: int = 0
    resolved: Mapping[str, Value] = field(default_factory=dict)
    formula: str = ""
    message: Message | None = None
    fixes: tuple[Mapping[str, Value], ...] = ()
    copies: tuple[Mapping[str, Value], ...] = ()
    receptive_field: tuple[int, ...] = ()

    def of_copy(self, number: int) -> Mapping[str, Value]:
        """The resolved parameters of that copy, counted from 0 in the order an image passes them.

        Nothing for a copy that no image reached, behind one that fails.
        """
        if not self.copies:
            return self.resolved
        return self.copies[number] if number < len(self.copies) else {}


@dataclass(frozen=True, slots=True)
class Report:
    """What is known of a network fed with images of size `input`; totals go up to the first culprit."""

    input: Shape
    output: Shape | None
    blocks: Mapping[str, BlockReport]
    parameters: int = 0
    trainable: int = 0
    macs: int = 0
    activation_bytes: int = 0

    @property
    def culprit(self) -> str | None:
        """The id of the block that fails, or None."""
        return next((b.id for b in self.blocks.values() if b.state == "error"), None)

    @property
    def partial(self) -> bool:
        """Whether the totals stop short of the end, at the culprit."""
        return self.output is None

    @property
    def ok(self) -> bool:
        """Whether an image passes all the way through."""
        return self.output is not None


def report_to_json(report: Report) -> dict[str, Any]:
    """The report as plain JSON."""
    data = {name: getattr(report, name) for name in Report.__dataclass_fields__ if name != "blocks"}
    data["blocks"] = [block_report_to_json(b) for b in report.blocks.values()]
    return data


def report_from_json(data: Mapping[str, Any]) -> Report:
    """The report that JSON stands for, as written by `report_to_json`."""
    blocks = [block_report_from_json(b) for b in data["blocks"]]
    rest = {k: v for k, v in data.items() if k not in ("blocks", "input", "output")}
    return Report(_shape(data["input"]) or (), _shape(data["output"]), {b.id: b for b in blocks}, **rest)


def block_report_to_json(block: BlockReport) -> dict[str, Any]:
    """What is known of one block as plain JSON."""
    data = {name: getattr(block, name) for name in BlockReport.__dataclass_fields__}
    data["message"] = block.message.to_json() if block.message else None
    data["resolved"] = dict(block.resolved)
    data["fixes"] = [dict(fix) for fix in block.fixes]
    data["copies"] = [dict(copy) for copy in block.copies]
    return data


def block_report_from_json(data: Mapping[str, Any]) -> BlockReport:
    """What JSON says of one block, as written by `block_report_to_json`."""
    fields = dict(data)
    fields["input"], fields["output"] = _shape(data["input"]), _shape(data["output"])
    fields["resolved"] = _values(data["resolved"])
    fields["message"] = Message.from_json(data["message"]) if data["message"] else None
    fields["fixes"] = tuple(_values(fix) for fix in data["fixes"])
    fields["copies"] = tuple(_values(copy) for copy in data.get("copies", ()))
    fields["receptive_field"] = tuple(data.get("receptive_field", ()))
    return BlockReport(**fields)


def _shape(data: Any) -> Shape | None:
    return None if data is None else tuple(data)


def _values(data: Mapping[str, Any]) -> dict[str, Value]:
    return {k: tuple(v) if isinstance(v, list) else v for k, v in data.items()}
