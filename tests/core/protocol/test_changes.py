"""An answer that says only what changed stands for the same analysis as one that says all."""

from __future__ import annotations

import json
from typing import Any

import pytest

from core.code.write import write_marked
from core.lint.rules import lint
from core.modules.infer import Inferrer
from core.network.edit import apply
from core.network.operations import Duplicate, Insert, Move, Remove, Rename, SetEnabled, SetParam
from core.network.tree import Network, new_block
from core.project.model import Data, Preprocessing, Project
from core.protocol.messages import Analysis
from tests.core.networks import RICH, named

SIZE = (16, 16)
CONV = named(RICH, "conv1").id


def analysis(network: Network, token: str) -> Analysis:
    data = Data(classes=tuple("abcdefghij"), preprocessing=Preprocessing(mode="RGB", size=SIZE))
    project = Project(data=data, network=network)
    report = Inferrer().report(network, data.input)
    written = write_marked(network, report)
    return Analysis(report, lint(project, report), written.text, written.lines, token)


def crossed(data: Any) -> Any:
    return json.loads(json.dumps(data))


@pytest.mark.parametrize(
    "op",
    [
        SetParam(CONV, "out_channels", 12),
        SetParam(CONV, "in_channels", 7),
        Rename(CONV, "stem"),
        Remove((CONV,)),
        Duplicate((CONV,)),
        Move((named(RICH, "relu1").id,), "", 0),
        SetEnabled((named(RICH, "norm1").id,), False),
        Insert("", 1, new_block(RICH, "Tanh")),
    ],
    ids=lambda op: type(op).__name__,
)
def test_changes_stand_for_the_whole(op: Any) -> None:
    before, after = analysis(RICH, "one"), analysis(apply(RICH, op), "two")
    known = Analysis.from_json(crossed(before.to_json()))
    assert known == before
    told = crossed(after.to_json(since=before))
    found = Analysis.from_json(told, since=known)
    assert found == after
    assert found.token == "two"
    assert list(found.report.blocks) == list(after.report.blocks)
    assert found.report.culprit == after.report.culprit


def test_what_did_not_change_is_neither_told_nor_made_anew() -> None:
    before = analysis(RICH, "one")
    after = analysis(apply(RICH, SetParam(named(RICH, "fc1").id, "bias", False)), "two")
    told = after.to_json(since=before)
    assert [block["id"] for block in told["report"]["blocks"]] == [named(RICH, "fc1").id]
    assert all(isinstance(issue, int) for issue in told["issues"])
    found = Analysis.from_json(crossed(told), since=before)
    assert found.report.blocks[CONV] is before.report.blocks[CONV]
    again = analysis(RICH, "three").to_json(since=before)
    assert again["report"]["blocks"] == []
    assert "code" not in again


def test_an_answer_in_full_needs_nothing_known() -> None:
    whole = crossed(analysis(RICH, "one").to_json())
    other = analysis(apply(RICH, Remove((CONV,))), "other")
    assert Analysis.from_json(whole, since=other) == analysis(RICH, "one")
