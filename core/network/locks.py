"""Which blocks have weights that can be locked."""

from __future__ import annotations

from core.blocks.weights import may_have_weights
from core.network.report import Report
from core.network.tree import Block


def can_be_locked(block: Block, report: Report) -> bool:
    """Whether locking the block means anything: it has weights, or may have, where the report does not reach it."""
    known = report.blocks.get(block.id)
    if known is not None and known.state == "ok":
        return known.parameters > 0
    if not block.spec.is_container:
        return may_have_weights(block.spec)
    return any(can_be_locked(child, report) for child in block.children if child.enabled)
