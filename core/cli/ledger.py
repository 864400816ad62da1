"""What is known of a network, as a table for people and as a document for programs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from core.cli.output import count, data_size, put, shape, table
from core.lint.issue import Issue
from core.network.report import Report
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
    }


def _issue_json(issue: Issue) -> dict[str, Any]:
    return {
        "severity": issue.severity,
        "block": issue.block,
        "code": issue.message.code,
        "message": str(issue.message),
        "fixes": [{"label": str(fix.label), "ops": [op_to_json(op) for op in fix.ops]} for fix in issue.fixes],
    }


def put_ledger(network: Network, report: Report) -> None:
    """One row per block: what goes in and comes out, and what it costs."""
    rows = [("input", "", "", shape(report.input), "", "")]
    for block_id, spot in network.spots.items():
        found = report.blocks.get(block_id)
        name = "  " * spot.depth + spot.block.name
        if found is None or found.state in ("waiting", "error"):
            note = "✗ see below" if found and found.state == "error" else "?"
            rows.append((name, spot.block.type, shape(found.input if found else None), note, "", ""))
        elif found.state == "bypassed":
            rows.append((name, spot.block.type, shape(found.input), "bypassed", "", ""))
        else:
            costs = (count(found.parameters) if found.parameters else "", count(found.macs) if found.macs else "")
            rows.append((name, spot.block.type, shape(found.input), shape(found.output), *costs))
    rows.append(("all", "", shape(report.input), shape(report.output), count(report.parameters), count(report.macs)))
    put(table(("block", "type", "in", "out", "parameters", "MACs"), rows, right=(4, 5)))
    frozen = report.parameters - report.trainable
    trained = f", of which {count(report.trainable)} are trained" if frozen else ""
    put(f"\n  {count(report.parameters)} parameters{trained}; {data_size(memory_bytes(report))} for one image.")


def put_issues(network: Network, issues: Sequence[Issue]) -> None:
    """Every finding, where it is, why, and what would mend it."""
    for issue in issues:
        where = f"{network.block(issue.block).name}: " if issue.block and issue.block in network else ""
        put(f"  {_MARKS[issue.severity]} {where}{issue.message}")
        if issue.why:
            put(f"      {issue.why}")
        if issue.fixes:
            put(f"      Fix: {' or '.join(str(fix.label) for fix in issue.fixes)}")
