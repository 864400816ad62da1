"""Opening a ready network: the list, its weights, its classes, and what is said where it does not work."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from core.errors import Message
from core.network.places import placed_layers
from core.project.model import Data
from gui.zoo_dialog import ZooDialog
from tests.core.zoo.models import random_model, saved
from tests.gui.in_process import InProcessEngine

SMALL = "squeezenet1_1"
DATA = Data(source="digits", classes=tuple("0123456789"))


@pytest.fixture
def engine(qapp: QObject) -> Iterator[InProcessEngine]:
    made = InProcessEngine()
    yield made
    made.deleteLater()


@pytest.fixture
def dialog(qtbot: QtBot, engine: InProcessEngine) -> ZooDialog:
    made = ZooDialog(engine, DATA)  # type: ignore[arg-type]
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.list.count > 0, timeout=60_000)
    return made


def search(dialog: ZooDialog, words: str) -> None:
    dialog.search.selectAll()
    QTest.keyClicks(dialog.search, words)


def opened(qtbot: QtBot, dialog: ZooDialog) -> object:
    with qtbot.waitSignal(dialog.projectMade, timeout=60_000) as made:
        QTest.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    return made.args[0]


def test_every_model_is_listed_and_one_is_chosen_at_once(dialog: ZooDialog) -> None:
    assert dialog.list.count >= 80
    assert dialog.name.text() == "resnet18"
    assert dialog.badge.text() == "native blocks"
    assert "ImageNet" in dialog.facts.text()
    assert dialog.open_button.isEnabled()


def test_searching_by_parts_of_name_and_family_chooses_the_first_that_fits(dialog: ZooDialog) -> None:
    search(dialog, "vit b")
    assert dialog.list.count == 2
    assert dialog.name.text() == "vit_b_16"
    assert dialog.badge.text() == "sealed"
    search(dialog, "nothing such")
    assert dialog.list.count == 0
    assert not dialog.open_button.isEnabled()
    assert "Try another word" in dialog.told.text()


def test_it_opens_with_a_last_layer_for_the_classes_of_the_data(qtbot: QtBot, dialog: ZooDialog) -> None:
    search(dialog, SMALL)
    project = opened(qtbot, dialog)
    last = [block for block in project.network.walk() if block.type == "Conv2d"][-1]
    assert last.value("out_channels") == 10
    assert (project.data.source, project.data.preprocessing.size) == ("digits", (224, 224))
    assert project.weights is None
    qtbot.waitUntil(dialog.isHidden)


def test_it_opens_with_a_local_file_and_everything_but_the_last_layer_frozen(
    qtbot: QtBot, dialog: ZooDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(random_model(SMALL), tmp_path / "mine.pth")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    search(dialog, SMALL)
    assert not dialog.choices.freeze.isEnabled()  # fresh weights have to learn
    QTest.mouseClick(dialog.choices.browse, Qt.MouseButton.LeftButton)
    assert dialog.choices.file_name.text() == "mine.pth"
    dialog.choices.freeze.setCurrentIndex(dialog.choices.freeze.findData("head"))
    project = opened(qtbot, dialog)
    assert project.weights is not None and project.weights.source == "mine.pth"
    learning = [placed.path for placed in placed_layers(project.network) if not placed.frozen]
    assert learning == ["classifier.conv1", "classifier.relu2", "classifier.pool3", "flatten"]


def test_one_can_freeze_up_to_each_part(qtbot: QtBot, dialog: ZooDialog) -> None:
    dialog.choices.local.setChecked(True)
    qtbot.waitUntil(lambda: dialog.choices.freeze.count() > 2, timeout=30_000)
    offered = [dialog.choices.freeze.itemData(row) for row in range(dialog.choices.freeze.count())]
    assert offered == ["", "head", "layer1", "layer2", "layer3", "layer4"]
    assert not dialog.open_button.isEnabled()  # no file chosen yet


def test_what_goes_wrong_is_said_in_the_dialog_which_stays(qtbot: QtBot, dialog: ZooDialog, tmp_path: Path) -> None:
    torch.save({"other": torch.zeros(1)}, tmp_path / "other.pth")
    search(dialog, SMALL)
    dialog.choices.use_file(tmp_path / "other.pth")
    QTest.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(dialog.error.text()), timeout=30_000)
    assert "another model than squeezenet1_1" in dialog.error.text()
    assert dialog.isVisible() and dialog.open_button.isEnabled()


def test_a_download_shows_how_far_it_is_and_can_be_cancelled(
    qtbot: QtBot, dialog: ZooDialog, engine: InProcessEngine
) -> None:
    qtbot.waitUntil(lambda: not dialog._look.is_open, timeout=30_000)
    engine.is_holding = True
    dialog.choices.download.setChecked(True)
    QTest.mouseClick(dialog.open_button, Qt.MouseButton.LeftButton)
    method, wish = engine.asked[-1]
    assert (method, wish["weights"], wish["classes"]) == ("open_model", "IMAGENET1K_V1", 10)
    engine.tickets[-1].progress.emit({"done": 11_000_000, "total": 44_000_000, "text": ""})
    assert dialog.progress.value() == 250
    assert dialog.told.text() == "11 MB of 44 MB"
    assert not dialog.open_button.isEnabled()
    QTest.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)
    assert engine.tickets[-1].was_cancelled
    assert dialog.isVisible() and dialog.open_button.isEnabled()
    engine.release()


def test_a_failing_list_is_said_too(qtbot: QtBot, engine: InProcessEngine) -> None:
    engine.replies["models"] = Message("engine.dead", "The engine is gone.", {})
    made = ZooDialog(engine, DATA)  # type: ignore[arg-type]
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.error.text() == "The engine is gone.")
