"""Edits of the whole project."""

from __future__ import annotations

import json

import pytest

from core.network.operations import SetParam
from core.project.edit import ProjectOp, SetData, SetRecipe, apply, op_from_json, op_to_json
from core.project.model import Data, Part, Project, Recipe
from tests.core.networks import COURSE

PROJECT = Project(network=COURSE)
OPS: list[ProjectOp] = [
    SetData(Data(source="digits", classes=("a", "b"))),
    SetRecipe(Recipe(lr=0.5, optimizer=Part(type="SGD", params={"momentum": 0.5}))),
    SetParam("b1", "out_channels", 8),
]


@pytest.mark.parametrize("op", OPS)
def test_an_edit_changes_its_part_and_shares_the_rest(op: ProjectOp) -> None:
    after = apply(PROJECT, op)
    assert after != PROJECT
    same = [getattr(after, name) is getattr(PROJECT, name) for name in ("data", "network", "recipe")]
    assert sum(same) == 2


@pytest.mark.parametrize("op", OPS)
def test_an_edit_crosses_the_pipe_unchanged(op: ProjectOp) -> None:
    assert op_from_json(json.loads(json.dumps(op_to_json(op)))) == op
