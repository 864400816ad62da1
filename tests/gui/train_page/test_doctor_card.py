"""The doctor's findings stand beside the curves, lead to their evidence, and change the open project's recipe."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from core.network.tree import Block, Network
from core.project.events import EpochDone, Started, StepDone
from core.project.histograms import Histograms, Spread, write_histograms
from core.project.model import Project
from core.project.run import RunFolder
from core.project.templates import load_template
from gui.appearance import Appearance
from gui.document import Document
from gui.network_page.fix_button import FixButton
from gui.train_page.doctor_card import DoctorCard
from gui.train_page.run_curves import RunCurves

LOSSES = [(1.0, 0.9), (0.6, 0.7), (0.4, 0.8), (0.2, 0.9), (0.1, 1.1)]


def curves_of(count: int) -> RunCurves:
    """Training that learns by heart from epoch 2 on, ten steps an epoch."""
    curves = RunCurves()
    curves.take(Started(0, 1, 5, 10, 640, 2000, "cpu", 1))
    for epoch, (train, val) in enumerate(LOSSES[:count], 1):
        for step in range(10 * epoch - 9, 10 * epoch + 1):
            curves.take(StepDone(step, epoch, train, 0.7, 0.001, 900.0, float(step), gradient=1.0))
        curves.take(EpochDone(epoch, 10 * epoch, train, 0.7, val, 0.75, 900.0, float(10 * epoch), epoch == 2))
    curves.smooth()
    return curves


@pytest.fixture
def run(tmp_path: Path) -> RunFolder:
    return RunFolder.create(load_template("mlp"), tmp_path)


@pytest.fixture
def card(qtbot: QtBot) -> DoctorCard:
    made = DoctorCard(Document())
    qtbot.addWidget(made)
    return made


def test_a_healthy_run_shows_no_card(card: DoctorCard, run: RunFolder) -> None:
    card.show_curves(run, curves_of(2))
    assert card.findings == ()
    assert card.isHidden()


def test_a_finding_is_said_with_its_reason_and_leads_to_its_evidence(
    card: DoctorCard, run: RunFolder, qtbot: QtBot
) -> None:
    card.show_curves(run, curves_of(5))
    texts = [label.text() for label in card.findChildren(QLabel)]
    assert "Since epoch 2 it learns the training images by heart." in texts
    assert not card.isHidden()
    show = next(b for b in card.findChildren(QPushButton) if b.text() == "Show on the curves")
    with qtbot.waitSignal(card.evidenceWanted) as wanted:
        show.click()
    assert wanted.args == [2.0, 5.0]


def test_a_fix_changes_the_open_project_in_one_step(card: DoctorCard, run: RunFolder) -> None:
    document = card._document
    card.show_curves(run, curves_of(5))
    card.findChildren(FixButton)[0].click()
    assert document.project.recipe.patience == 3
    document.undo_stack.undo()
    assert document.project.recipe.patience == 0


def test_another_run_is_looked_at_anew(card: DoctorCard, run: RunFolder, tmp_path: Path) -> None:
    card.show_curves(run, curves_of(5))
    card.show_curves(RunFolder.create(load_template("mlp"), tmp_path), curves_of(2))
    assert card.findings == ()


def test_a_finding_about_a_block_leads_to_it(qtbot: QtBot, run: RunFolder) -> None:
    document = Document()
    document.start(run.project)
    card = DoctorCard(document)
    qtbot.addWidget(card)
    first, *others = (b.id for b in run.project.network.walk() if b.type == "Linear")
    counted = Spread(low=-1, high=1, mean=0, std=0.5, counts=(1, 1))
    nothing = Spread(low=0, high=0, mean=0, std=0, counts=(0, 2))
    names = {i: f"{run.project.network.block(i).name}.weight" for i in (first, *others)}
    gradients = {name: nothing if i == first else counted for i, name in names.items()}
    write_histograms(run, Histograms(epoch=2, weights={}, gradients=gradients))
    card.show_curves(run, curves_of(2))
    show = next(b for b in card.findChildren(QPushButton) if b.text() == "Show the block")
    with qtbot.waitSignal(card.blockWanted) as wanted:
        show.click()
    assert wanted.args == [first]


def test_an_edit_of_the_network_that_was_made_is_proposed_again_only_once_it_is_undone(
    qtbot: QtBot, tmp_path: Path
) -> None:
    layers = [Block("f", "Flatten", "flat")]
    for n in range(1, 5):
        layers += [Block(f"l{n}", "Linear", f"fc{n}").holding("out_features", n), Block(f"t{n}", "Tanh", f"tanh{n}")]
    network = Network((*layers, Block("l5", "Linear", "fc5").holding("out_features", 10)))
    project = Project(title="deep", network=network, data=load_template("mlp").data)
    run, document = RunFolder.create(project, tmp_path), Document()
    document.start(project)
    gradients = {
        f"fc{n}.weight": Spread(low=-1, high=1, mean=0, std=10.0 ** (n - 6), counts=(1, 1)) for n in range(1, 6)
    }
    write_histograms(run, Histograms(epoch=2, weights={}, gradients=gradients))
    card = DoctorCard(document)
    qtbot.addWidget(card)
    card.show_curves(run, curves_of(2))
    card.show()

    def offered() -> list[str]:
        return [str(fix.label) for finding in card.findings for fix in finding.fixes]

    before = offered()
    assert before == ["Put ReLU in the place of all 4", "Put a BatchNorm before each activation (4)"]
    next(b for b in card.findChildren(FixButton) if b.accessibleName() == before[0]).click()
    assert [block.type for block in document.network.blocks].count("ReLU") == 4
    assert offered() == ["Put a BatchNorm before each activation (4)"]
    document.undo_stack.undo()
    assert document.network == network
    assert offered() == before


def test_the_marks_follow_when_the_window_turns_dark(appearance: Appearance, card: DoctorCard, run: RunFolder) -> None:
    card.show_curves(run, curves_of(5))
    ((mark, _),) = card._marks
    light = mark.pixmap().toImage()
    appearance.set_mode("dark")
    assert mark.pixmap().toImage() != light
    appearance.set_mode("light")
    assert mark.pixmap().toImage() == light
