"""Weights that training begins with, and learning rates of single blocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from core.errors import Message, UserError
from core.lint.rules import lint
from core.modules.build import build
from core.modules.infer import Inferrer
from core.network.operations import SetParam, SetRate
from core.network.places import placed_layers
from core.project.edit import SetWeights, apply, op_from_json, op_to_json
from core.project.model import Project, StartingWeights
from core.project.run import RunFolder
from core.project.store import load, save
from core.training.optimizer import make_optimizer
from core.training.starting import begin_with, digest
from core.training.trainer import Trainer
from core.training.workshop import Workshop

Make = Callable[..., Project]


@pytest.fixture
def begun(digits_project: Make, tmp_path: Path) -> Project:
    """A project whose weights are all 0.5 at the start."""
    project = digits_project(epochs=2)
    model = build(project.network, project.data.input)
    held = {
        placed.key(name): torch.full_like(tensor, 0.5) if tensor.is_floating_point() else tensor
        for placed in placed_layers(project.network)
        for name, tensor in model.get_submodule(placed.path).state_dict().items()
    }
    file = tmp_path / "start.safetensors"
    save_file(held, file)
    weights = StartingWeights(source="halves", file=str(file), sha256=digest(file))
    return project.model_copy(update={"weights": weights})


def test_a_run_begins_with_them_and_says_so(begun: Project, tmp_path: Path) -> None:
    run = RunFolder.create(begun, tmp_path / "runs")
    shop = Workshop.make(run)
    assert all(bool((weight == 0.5).all()) for weight in shop.model.parameters())
    note = Message.from_json(run.record.notes[0])
    assert str(note) == "All 3 blocks with weights begin with those of halves."


def test_the_run_folder_holds_them_so_that_the_file_may_go(begun: Project, tmp_path: Path) -> None:
    assert begun.weights is not None
    run = RunFolder.create(begun, tmp_path / "runs")
    Path(begun.weights.file).unlink()
    kept = run.project.weights
    assert kept is not None and Path(kept.file) == run.path / "weights.safetensors"
    list(Trainer(run).events())
    assert run.record.epoch == 2


def test_a_block_of_another_size_begins_fresh_and_is_named(begun: Project) -> None:
    fc = next(block.id for block in begun.network.walk() if block.name == "fc1")
    conv = next(block.id for block in begun.network.walk() if block.name == "conv1")
    project = apply(begun, SetParam(conv, "out_channels", 6))
    model = build(project.network, project.data.input)
    said = begin_with(model, project)
    assert str(said) == "0 blocks begin with the weights of halves; conv1, norm1, fc1 begin with fresh ones."
    renamed = replace(begun.network.block(fc), name="head")
    assert renamed.id == fc  # found by id, whatever it is called


def test_a_stopped_run_goes_on_without_the_file_to_the_same_weights(begun: Project, tmp_path: Path) -> None:
    whole, cut = (RunFolder.create(begun, tmp_path / name) for name in ("whole", "cut"))
    list(Trainer(whole).events())
    trainer = Trainer(cut)
    for event in trainer.events():
        if event.kind == "epoch_done" if hasattr(event, "kind") else type(event).__name__ == "EpochDone":
            trainer.control.stop()
    (cut.path / "weights.safetensors").unlink()
    list(Trainer(cut, resume=True).events())
    first, second = (Workshop.make(run).model.state_dict() for run in (whole, cut))
    assert all(torch.equal(first[name], second[name]) for name in first)


def test_a_file_that_is_gone_is_one_sentence_and_a_fix(begun: Project, tmp_path: Path) -> None:
    assert begun.weights is not None
    Path(begun.weights.file).unlink()
    with pytest.raises(UserError, match=r"starting weights halves are no longer at .*train with fresh weights"):
        RunFolder.create(begun, tmp_path / "runs")
    assert not (tmp_path / "runs").exists()
    issues = lint(begun, Inferrer().report(begun.network, begun.data.input))
    issue = next(issue for issue in issues if issue.message.code == "weights.missing")
    assert issue.severity == "error"
    assert apply(begun, issue.fixes[0].ops[0]).weights is None


def test_a_damaged_file_is_noticed(begun: Project, tmp_path: Path) -> None:
    assert begun.weights is not None
    run = RunFolder.create(begun, tmp_path / "runs")
    file = run.path / "weights.safetensors"
    data = bytearray(file.read_bytes())
    data[-1] ^= 1
    file.unlink()
    file.write_bytes(data)
    with pytest.raises(UserError, match="is damaged"):
        Workshop.make(run)


def test_weights_are_kept_in_the_document_and_left_out_where_there_are_none(begun: Project, tmp_path: Path) -> None:
    save(begun, tmp_path / "a.lwp")
    assert load(tmp_path / "a.lwp").weights == begun.weights
    fresh = apply(begun, SetWeights(None))
    assert '"weights"' not in (save(fresh, tmp_path / "b.lwp"), (tmp_path / "b.lwp").read_text())[1]
    for op in (SetWeights(begun.weights), SetWeights(None)):
        assert op_from_json(op_to_json(op)) == op


# Learning rates of single blocks


def test_a_factor_moves_the_weights_by_so_much(digits_project: Make) -> None:
    project = digits_project(optimizer={"type": "SGD"}, lr=1.0)
    conv = project.network.blocks[0].id
    project = apply(project, SetRate((conv,), 0.1))
    model = build(project.network, project.data.input)
    before = {name: weight.clone() for name, weight in model.named_parameters()}
    optimizer = make_optimizer(project.recipe, model, project.network)
    for weight in model.parameters():
        weight.grad = torch.ones_like(weight)
    optimizer.step()
    moved = {name: float((before[name] - weight).mean().detach()) for name, weight in model.named_parameters()}
    assert moved["conv1.weight"] == pytest.approx(0.1, rel=1e-4)
    assert moved["fc1.weight"] == pytest.approx(1.0, rel=1e-4)
    assert [group["lr"] for group in optimizer.param_groups] == [1.0, 0.1]


def test_without_factors_there_is_one_group(digits_project: Make) -> None:
    project = digits_project()
    model = build(project.network, project.data.input)
    assert len(make_optimizer(project.recipe, model, project.network).param_groups) == 1
