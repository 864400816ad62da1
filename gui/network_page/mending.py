"""Which fix is taken first where a person asks for one without saying which. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from core.lint.issue import Fix, Issue

ORDER: Final = ("error", "warning", "hint")


def best_fix(issues: Sequence[Issue], culprit: str | None, selected: str | None) -> Fix | None:
    """The first fix of the worst finding that has one: the culprit's before all others, then the selected block's."""

    def rank(issue: Issue) -> tuple[int, bool, bool]:
        return ORDER.index(issue.severity), issue.block != culprit, issue.block != selected

    mendable = [issue for issue in issues if issue.fixes]
    return min(mendable, key=rank).fixes[0] if mendable else None
