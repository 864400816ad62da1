"""What a rule found, and the edits that would mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from core.errors import Message
from core.network.report import Shape
from core.project.edit import ProjectOp, op_from_json, op_to_json

Severity = Literal["error", "warning", "hint"]
"""error: it cannot train; warning: it will train badly; hint: there is a better habit."""


@dataclass(frozen=True, slots=True)
class Fix:
    """A button: its label, and the edits it makes as one undoable step."""

    label: Message
    ops: tuple[ProjectOp, ...]


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One step on the way to a number that does not fit.

    Parameters
    ----------
    block : id of the block; None for the image itself and for rows left out.
    name, type : what the block is called and what it is; "" where there is none.
    input, output : sizes without the batch; None where unknown.
    note : what there is to say of this step: how its output comes about, or what was left out here.
    """

    block: str | None
    name: str
    type: str
    input: Shape | None
    output: Shape | None
    note: Message | None = None


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding: how bad, at which block (None: the project), what, why, and how to mend it.

    `ledger` is where the numbers come from: the sizes that lead to the block, the first step first.
    """

    severity: Severity
    block: str | None
    message: Message
    why: Message | None = None
    fixes: tuple[Fix, ...] = ()
    ledger: tuple[LedgerRow, ...] = ()


def issue_to_json(issue: Issue) -> dict[str, Any]:
    """The finding as plain JSON."""
    return {
        "severity": issue.severity,
        "block": issue.block,
        "message": issue.message.to_json(),
        "why": issue.why.to_json() if issue.why else None,
        "fixes": [{"label": f.label.to_json(), "ops": [op_to_json(op) for op in f.ops]} for f in issue.fixes],
        "ledger": [_row_to_json(row) for row in issue.ledger],
    }


def issue_from_json(data: Mapping[str, Any]) -> Issue:
    """The finding that JSON stands for, as written by `issue_to_json`."""
    fixes = tuple(Fix(Message.from_json(f["label"]), tuple(op_from_json(op) for op in f["ops"])) for f in data["fixes"])
    why = Message.from_json(data["why"]) if data["why"] else None
    ledger = tuple(_row_from_json(row) for row in data.get("ledger", ()))
    return Issue(data["severity"], data["block"], Message.from_json(data["message"]), why, fixes, ledger)


def _row_to_json(row: LedgerRow) -> dict[str, Any]:
    return {
        "block": row.block,
        "name": row.name,
        "type": row.type,
        "input": row.input,
        "output": row.output,
        "note": row.note.to_json() if row.note else None,
    }


def _row_from_json(data: Mapping[str, Any]) -> LedgerRow:
    input_size, output = (None if data[side] is None else tuple(data[side]) for side in ("input", "output"))
    note = Message.from_json(data["note"]) if data["note"] else None
    return LedgerRow(data["block"], data["name"], data["type"], input_size, output, note)
