"""What is known of a network, as a table for people and as a document for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.cli.output import count, data_size, put, shape, table
from core.lint.issue import Issue, LedgerRow
from core.network.report import Report, Shape
from core.network.tree import Network
from core.project.edit import op_to_json
from core.project.model import Project

FLOAT_BYTES = 4

_MARKS = {"error": "✗", "warning": "!", "hint": "·"}


def memory_bytes(report: Report) -> int:
    """Memory for the weights and for the outputs of every block with one image, in bytes."""
    return FLOAT_BYTES * report.parameters + report.activation_bytes


def trains(report: Report, issues: Sequence[Issue]) -> bool:
    """Whether nothing stands in the way of training."""
    return report.ok and all(issue.severity != "error" for issue in issues)


def to_json(project: Project, report: Report, issues: Sequence[Issue]) -> dict[str, Any]:
    """The document of `check --json`."""
    return {
        "ok": trains(report, issues),
        "input": report.input,
        "output": report.output,
        "parameters": report.parameters,
        "trainable": report.trainable,
        "macs": report.macs,
        "memory_bytes": memory_bytes(report),
        "blocks": [_block_json(project.network, report, block_id) for block_id in project.network.spots],
        "issues": [_issue_json(issue) for issue in issues],
        "until": report.culprit,
    }


def _block_json(network: Network, report: Report, block_id: str) -> dict[str, Any]:
    block, found = network.block(block_id), report.blocks.get(block_id)
    return {
        "id": block.id,
        "name": block.name,
        "type": block.type,
        "in": found.input if found else None,
        "out": found.output if found else None,
        "parameters": found.parameters if found else 0,
        "macs": found.macs if found else 0,
        "trainable": found.trainable if found else 0,
        "activation_bytes": found.activation_bytes if found else 0,
        "receptive_field": found.receptive_field if found else (),
        "state": found.state if found else "waiting",
    }


def _issue_json(issue: Issue) -> dict[str, Any]:
    return {
        "severity": issue.severity,
        "block": issue.block,
        "code": issue.message.code,
        "message": str(issue.message),
        "fixes": [{"label": str(fix.label), "ops": [op_to_json(op) for op in fix.ops]} for fix in issue.fixes],
        "why": str(issue.why) if issue.why else None,
        "ledger": [_row_json(row) for row in issue.ledger],
    }


def _row_json(row: LedgerRow) -> dict[str, Any]:
    return {
        "block": row.block,
        "name": row.name,
        "type": row.type,
        "in": row.input,
        "out": row.output,
        "note": str(row.note) if row.note else None,
    }


def put_ledger(network: Network, report: Report) -> None:
    """One row per block: what goes in and comes out, how much of the image it sees, and what it costs."""
    rows = [("input", "", "", shape(report.input), "", "", "")]
    for block_id, spot in network.spots.items():
        found = report.blocks.get(block_id)
        name = "  " * spot.depth + spot.block.name
        if found is None or found.state in ("waiting", "error"):
            note = "✗ see below" if found and found.state == "error" else "?"
            rows.append((name, spot.block.type, shape(found.input if found else None), note, "", "", ""))
        elif found.state == "bypassed":
            rows.append((name, spot.block.type, shape(found.input), "bypassed", "", "", ""))
        else:
            costs = (count(found.parameters) if found.parameters else "", count(found.macs) if found.macs else "")
            sees = _sees(found.receptive_field, report.input[1:])
            rows.append((name, spot.block.type, shape(found.input), shape(found.output), sees, *costs))
    culprit = report.culprit
    whole = f"up to {network.block(culprit).name}" if culprit else "all"
    output = shape(report.output) if report.ok else ""
    rows.append((whole, "", shape(report.input), output, "", count(report.parameters), count(report.macs)))
    put(table(("block", "type", "in", "out", "sees", "parameters", "MACs"), rows, right=(5, 6)))
    frozen = report.parameters - report.trainable
    trained = f", of which {count(report.trainable)} are trained" if frozen else ""
    put(f"\n  {count(report.parameters)} parameters{trained}; {data_size(memory_bytes(report))} for one image.")


def _sees(field: Shape, image: Shape) -> str:
    """How many pixels of the image one number depends on."""
    return "all" if field and field == image else "×".join(map(str, field))


def put_issues(network: Network, issues: Sequence[Issue]) -> None:
    """Every finding, where it is, why, and what would mend it."""
    for issue in issues:
        where = f"{network.block(issue.block).name}: " if issue.block and issue.block in network else ""
        put(f"  {_MARKS[issue.severity]} {where}{issue.message}")
        if issue.why:
            put(f"      {issue.why}")
        for line in _way(issue.ledger) if issue.severity == "error" else ():
            put(f"      {line}")
        if issue.fixes:
            put(f"      Fix: {' or '.join(str(fix.label) for fix in issue.fixes)}")


def _way(rows: Sequence[LedgerRow]) -> list[str]:
    """The ledger of a finding, as lines of a table; nothing where a table would say no more than the message."""
    if len(rows) < 2:
        return []
    cells = [(row.name, row.type, shape(row.output) if row.output else "", str(row.note or "")) for row in rows]
    return table(("from", "type", "gives", "because"), cells, indent="").splitlines()
