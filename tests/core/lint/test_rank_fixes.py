"""No layer of the catalog fails, whatever comes to it, without a button that mends it."""

from __future__ import annotations

import pytest

from core.blocks import BLOCKS
from core.lint.rules import lint
from core.modules.infer import Inferrer
from core.network.tree import Network
from core.project.edit import apply
from core.project.model import Data, Preprocessing, Project
from tests.core.networks import Item, network

BEFORE: list[list[Item]] = [
    [],
    ["Flatten"],
    [("Flatten", {"end_dim": 2})],
    [("AdaptiveAvgPool2d", {"output_size": 1})],
]


def culprit_of(project: Project, inferrer: Inferrer) -> str | None:
    return inferrer.report(project.network, project.data.input).culprit


def after(project: Project, ops: tuple) -> Project:
    for op in ops:
        project = apply(project, op)
    return project


@pytest.mark.parametrize("before", BEFORE, ids=["image", "features", "rows", "one pixel"])
def test_every_layer_that_cannot_stand_somewhere_is_mended_by_a_button(before: list[Item]) -> None:
    inferrer, failed = Inferrer(), 0
    data = Data(classes=("a", "b"), preprocessing=Preprocessing(mode="RGB", size=(32, 32)))
    for spec in BLOCKS:
        project = Project(data=data, network=network(*before, spec.type))
        report = inferrer.report(project.network, data.input)
        if report.culprit is None:
            continue
        failed += 1
        fixes = [fix for issue in lint(project, report) if issue.block == report.culprit for fix in issue.fixes]
        mended = [fix for fix in fixes if culprit_of(after(project, fix.ops), inferrer) != report.culprit]
        assert mended, f"{spec.type} behind {before}"
    assert failed > 5


def test_another_rank_keeps_what_both_layers_have() -> None:
    project = Project(network=network(("Conv1d", {"out_channels": 7, "kernel_size": 3}), "Flatten"))
    report = Inferrer().report(project.network, project.data.input)
    (fix, *_) = lint(project, report)[0].fixes
    mended = after(project, fix.ops).network.blocks[0]
    assert (mended.type, mended.name, mended.value("out_channels"), mended.value("kernel_size")) == (
        "Conv2d", project.network.blocks[0].name, 7, 3,
    )  # fmt: skip


def test_a_layer_for_images_moves_before_the_flatten_behind_which_it_stands() -> None:
    project = Project(network=network("ReLU", "Flatten", "Dropout", "Conv2d"))
    report = Inferrer().report(project.network, project.data.input)
    fix = lint(project, report)[0].fixes[0]
    moved: Network = after(project, fix.ops).network
    assert [block.type for block in moved.blocks] == ["ReLU", "Conv2d", "Flatten", "Dropout"]
