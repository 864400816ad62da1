"""What differs between runs, and what it bought."""

from __future__ import annotations

from core.network.edit import apply
from core.network.operations import Insert, Move, Remove, SetParam
from core.network.tree import Network, new_block
from core.project.comparison import Comparison, compared
from core.project.model import Data, Part, Project, Recipe
from core.project.run import RunRecord
from tests.core.networks import named, network

NET = network(("Conv2d", {"out_channels": 8}), "ReLU", "Flatten", ("Linear", {"out_features": 10}))


def between(*projects: Project, records: list[RunRecord] | None = None) -> Comparison:
    given = records or [RunRecord(name=f"run{number}", created="") for number in range(len(projects))]
    return compared(given, projects)


def sentences(first: Network, second: Network) -> list[str]:
    found = between(Project(network=first), Project(network=second))
    return [str(change) for change in found.changes(1)]


def test_the_same_project_differs_in_nothing() -> None:
    assert between(Project(network=NET), Project(network=NET)).differences == ()


def test_a_changed_parameter_is_named_by_its_path() -> None:
    wider = apply(NET, SetParam(named(NET, "conv1").id, "out_channels", 16))
    assert sentences(NET, wider) == ["conv1.out_channels: 8 → 16"]


def test_a_parameter_in_a_container_is_named_from_the_top() -> None:
    made = network(("Group", {}, [("Dropout", {"p": 0.5})]))
    after = apply(made, SetParam(named(made, "dropout1").id, "p", 0.1))
    assert sentences(made, after) == [f"{made.blocks[0].name}.dropout1.p: 0.5 → 0.1"]


def test_a_block_more_or_less_is_told_as_one_thing() -> None:
    more = apply(NET, Insert("", 2, new_block(NET, "Dropout", p=0.2)))
    assert sentences(NET, more) == ["dropout1 added: Dropout(p=0.2)"]
    assert sentences(more, NET) == ["dropout1 removed: Dropout(p=0.2)"]


def test_of_a_container_that_is_gone_its_contents_are_not_told() -> None:
    made = network(("Group", {}, ["ReLU", "ReLU"]), "Flatten")
    after = apply(made, Remove((made.blocks[0].id,)))
    assert len(sentences(made, after)) == 1


def test_a_moved_block_says_from_where_to_where() -> None:
    after = apply(NET, Move((named(NET, "fc1").id,), "", 0))
    assert sentences(NET, after) == ["fc1 moved: after flatten1 → first"]


def test_another_type_of_the_same_name_is_a_change() -> None:
    made, other = network("ReLU"), network("GELU")
    renamed = Network((other.blocks[0].__class__("b9", "GELU", made.blocks[0].name),))
    assert sentences(made, renamed) == ["relu1: ReLU() → GELU()"]


def test_three_runs_stand_beside_each_other() -> None:
    projects = [Project(network=NET, recipe=Recipe(lr=lr)) for lr in (0.1, 0.01, 0.1)]
    found = between(*projects)
    assert [(row.path, row.values) for row in found.differences] == [("lr", (0.1, 0.01, 0.1))]
    assert [len(found.changes(run)) for run in range(3)] == [0, 1, 0]


def test_an_argument_left_out_is_what_it_stands_for() -> None:
    said = Project(recipe=Recipe(optimizer=Part(type="SGD", params={"momentum": 0.9})))
    unsaid = Project(recipe=Recipe(optimizer=Part(type="SGD")))
    assert between(said, unsaid).differences == ()


def test_of_two_optimizers_only_arguments_that_a_person_chose_are_told() -> None:
    adam = Project(recipe=Recipe(optimizer=Part(type="Adam")))
    sgd = Project(recipe=Recipe(optimizer=Part(type="SGD", params={"momentum": 0.5})))
    assert [row.path for row in between(adam, sgd).differences] == ["optimizer", "optimizer.momentum"]


def test_other_images_are_noticed_even_under_the_same_name() -> None:
    records = [RunRecord(name=n, created="", fingerprint=n * 20) for n in "ab"]
    found = between(Project(), Project(), records=records)
    assert [row.path for row in found.differences] == ["fingerprint"]
    assert [row.path for row in between(Project(), Project(data=Data(source="digits"))).differences] == ["source"]


def test_what_it_bought_is_the_difference_of_the_results() -> None:
    records = [
        RunRecord(name="a", created="", val_accuracy=0.75, val_loss=0.5, parameters=100),
        RunRecord(name="b", created="", val_accuracy=0.875, val_loss=0.25, parameters=300, seconds=9),
    ]
    bought = between(Project(), Project(), records=records).bought(1)
    assert bought == {"val_accuracy": 0.125, "val_loss": -0.25, "parameters": 200}
