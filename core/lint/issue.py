"""What a rule found, and the edits that would mend it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from core.errors import Message
from core.project.edit import ProjectOp, op_from_json, op_to_json

Severity = Literal["error", "warning", "hint"]
"""error: it cannot train; warning: it will train badly; hint: there is a better habit."""


@dataclass(frozen=True, slots=True)
class Fix:
    """A button: its label, and the edits it makes as one undoable step."""

    label: Message
    ops: tuple[ProjectOp, ...]


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding: how bad, at which block (None: the project), what, why, and how to mend it."""

    severity: Severity
    block: str | None
    message: Message
    why: Message | None = None
    fixes: tuple[Fix, ...] = ()


def issue_to_json(issue: Issue) -> dict[str, Any]:
    """The finding as plain JSON."""
    return {
        "severity": issue.severity,
        "block": issue.block,
        "message": issue.message.to_json(),
        "why": issue.why.to_json() if issue.why else None,
        "fixes": [{"label": f.label.to_json(), "ops": [op_to_json(op) for op in f.ops]} for f in issue.fixes],
    }


def issue_from_json(data: Mapping[str, Any]) -> Issue:
    """The finding that JSON stands for, as written by `issue_to_json`."""
    fixes = tuple(Fix(Message.from_json(f["label"]), tuple(op_from_json(op) for op in f["ops"])) for f in data["fixes"])
    why = Message.from_json(data["why"]) if data["why"] else None
    return Issue(data["severity"], data["block"], Message.from_json(data["message"]), why, fixes)
