"""Edits of a whole project as data: of its network, data, recipe, starting weights and search. `apply` is pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from core.network import edit as network_edit
from core.network import operations
from core.network.operations import NetworkOp
from core.project.model import Data, Part, Project, Recipe, StartingWeights
from core.project.parts import FIRST_LOSS, LOSSES
from core.project.ranges import Search


@dataclass(frozen=True, slots=True)
class SetData:
    """Take other data, or the same in another way."""

    data: Data


@dataclass(frozen=True, slots=True)
class SetRecipe:
    """Train in another way."""

    recipe: Recipe


@dataclass(frozen=True, slots=True)
class SetWeights:
    """Begin training with other weights; None for fresh ones."""

    weights: StartingWeights | None


@dataclass(frozen=True, slots=True)
class SetSearch:
    """Search other ranges, or none."""

    search: Search | None


ProjectOp = NetworkOp | SetData | SetRecipe | SetWeights | SetSearch
"""Any edit of a project."""


def taking(project: Project, data: Data) -> tuple[ProjectOp, ...]:
    """The edits that take other data; where its target is another, the recipe's loss changes to one that fits it."""
    recipe, ops = project.recipe, (SetData(data),)
    changed: dict[str, Any] = {}
    if data.target not in LOSSES[recipe.loss.type].fits:
        changed["loss"] = Part(type=FIRST_LOSS[data.target])
    if data.target == "image" and (recipe.mixup or recipe.cutmix):
        changed |= {"mixup": 0.0, "cutmix": 0.0}
    return (*ops, SetRecipe(recipe.model_copy(update=changed))) if changed else ops


def apply(project: Project, op: ProjectOp) -> Project:
    """The project after `op`. Raises UserError, leaving nothing half done, where it cannot be carried out."""
    match op:
        case SetData(data):
            return project.model_copy(update={"data": data})
        case SetRecipe(recipe):
            return project.model_copy(update={"recipe": recipe})
        case SetWeights(weights):
            return project.model_copy(update={"weights": weights})
        case SetSearch(search):
            return project.model_copy(update={"search": search})
        case _:
            return project.model_copy(update={"network": network_edit.apply(project.network, op)})


def op_to_json(op: ProjectOp) -> dict[str, Any]:
    """The edit as plain JSON, with its kind under "op"."""
    match op:
        case SetData(data):
            return {"op": "SetData", "data": data.model_dump(mode="json")}
        case SetRecipe(recipe):
            return {"op": "SetRecipe", "recipe": recipe.model_dump(mode="json")}
        case SetWeights(weights):
            return {"op": "SetWeights", "weights": weights.model_dump(mode="json") if weights else None}
        case SetSearch(search):
            return {"op": "SetSearch", "search": search.model_dump(mode="json") if search else None}
        case _:
            return operations.op_to_json(op)


def op_from_json(data: dict[str, Any]) -> ProjectOp:
    """The edit that JSON stands for, as written by `op_to_json`."""
    match data["op"]:
        case "SetData":
            return SetData(Data.model_validate(data["data"]))
        case "SetRecipe":
            return SetRecipe(Recipe.model_validate(data["recipe"]))
        case "SetWeights":
            return SetWeights(StartingWeights.model_validate(data["weights"]) if data["weights"] else None)
        case "SetSearch":
            return SetSearch(Search.model_validate(data["search"]) if data["search"] else None)
        case _:
            return operations.op_from_json(data)
