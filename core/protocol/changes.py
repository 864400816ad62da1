"""What changed between two analyses: most edits touch a few blocks of a thousand, and only these cross the pipe."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from core.lint.issue import Issue, issue_from_json, issue_to_json
from core.network.report import Report, block_report_from_json, block_report_to_json, report_from_json, report_to_json


def report_changes(old: Report, new: Report) -> dict[str, Any]:
    """The new report as JSON with those blocks only that differ; "order" names all where they are others."""
    changed = {b.id: b for b in new.blocks.values() if old.blocks.get(b.id) != b}
    same_order = old.blocks.keys() == new.blocks.keys() and all(map(str.__eq__, old.blocks, new.blocks))
    data = report_to_json(replace(new, blocks={}))
    data["blocks"] = [block_report_to_json(b) for b in changed.values()]
    data["order"] = None if same_order else list(new.blocks)
    return data


def changed_report(old: Report, data: Mapping[str, Any]) -> Report:
    """The report that `report_changes` made of `old`; blocks that did not change are the very same objects."""
    changed = {b["id"]: block_report_from_json(b) for b in data["blocks"]}
    order = old.blocks if data["order"] is None else data["order"]
    blocks = {i: changed.get(i) or old.blocks[i] for i in order}
    rest = {name: value for name, value in data.items() if name != "order"}
    return replace(report_from_json({**rest, "blocks": ()}), blocks=blocks)


def issue_changes(old: Sequence[Issue], new: Sequence[Issue]) -> list[Any]:
    """Each finding as its place among the old ones, or as JSON where it is new."""
    places: dict[tuple[str, str | None], list[int]] = defaultdict(list)
    for place, issue in enumerate(old):
        places[issue.message.code, issue.block].append(place)

    def said(issue: Issue) -> Any:
        known = places.get((issue.message.code, issue.block), ())
        return next((place for place in known if old[place] == issue), None)

    return [issue_to_json(issue) if (place := said(issue)) is None else place for issue in new]


def changed_issues(old: Sequence[Issue], data: Sequence[Any]) -> tuple[Issue, ...]:
    """The findings that `issue_changes` made of the old ones."""
    return tuple(old[one] if isinstance(one, int) else issue_from_json(one) for one in data)
