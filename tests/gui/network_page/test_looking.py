"""Heat map, feature maps and the path over the canvas, with the engine's own answers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from core.errors import Message
from core.project.model import Data, Preprocessing, Project
from gui.network_page import NetworkPage
from gui.network_page.analyzer_rows import TIME
from gui.network_page.bottom_panel import FEATURES
from gui.network_page.top_strip import ELISION, fitted
from gui.operation_explorer.dialog import OperationExplorer
from gui.run_choice import RunChoice
from tests.gui.in_process import InProcessEngine
from tests.gui.network_page.driving import stack

CONV = ("Conv2d", {"out_channels": 4, "kernel_size": 3})
NET = (CONV, "ReLU", "Flatten", ("Linear", {"out_features": 10}))
DIGITS = Data(
    source="digits",
    classes=tuple("0123456789"),
    preprocessing=Preprocessing(mode="L", size=(8, 8), mean=(0.5,), std=(0.5,)),
)


@pytest.fixture
def looked_at(open_page, document, engine: InProcessEngine, choice: RunChoice) -> NetworkPage:
    """A page on a network for the digits."""
    page = open_page(engine=engine, choice=choice)
    document.start(Project(data=DIGITS, network=stack(*NET)))
    return page


def asked(engine: InProcessEngine, method: str) -> list[dict]:
    return [params for name, params in engine.asked if name == method]


def heat_of(page: NetworkPage, number: int) -> float | None:
    return page.scene.look(page.document.network.blocks[number].id).heat


def pictured(page: NetworkPage) -> list[str]:
    """The ids of the blocks that show a picture of what they make."""
    return [block.id for block in page.document.network.walk() if page.scene.look(block.id).picture]


def test_the_tint_follows_the_measure_and_every_edit(open_page, document) -> None:
    page = open_page(*NET)
    heat, report = page.looking.heat, document.report
    heat.choose("macs")
    blocks = document.network.blocks
    most = max(report.blocks[b.id].macs for b in blocks)
    assert heat_of(page, 0) == report.blocks[blocks[0].id].macs / most
    assert heat.most.text() == heat.text(most)
    document.set_param(blocks[3].id, "out_features", 1000)
    assert heat_of(page, 3) == 1.0
    heat.choose("off")
    assert heat_of(page, 3) is None


def test_time_is_measured_here_and_forgotten_when_the_network_changes(open_page, document, engine, qtbot) -> None:
    page = open_page(*NET, engine=engine)
    heat, table = page.looking.heat, page.panel.analyzer
    heat.choose("time")
    qtbot.waitUntil(lambda: bool(heat.values()), timeout=20_000)
    assert not table.isColumnHidden(TIME)
    assert heat.toolTip().startswith("Measured on")
    assert "forward and backward · fastest of at least" in heat.toolTip()
    document.set_param(document.network.blocks[3].id, "out_features", 3)
    assert heat.measure == "off" and table.isColumnHidden(TIME)


def test_measuring_is_left_at_once_and_its_late_answer_changes_nothing(open_page, engine) -> None:
    page = open_page(*NET, engine=engine)
    heat = page.looking.heat
    engine.is_holding = True
    heat.choose("time")
    assert heat.cancel.isVisible()
    heat.cancel.click()
    assert engine.tickets[-1].was_cancelled
    assert not heat.cancel.isVisible()
    assert heat.measure == "off"
    engine.release()
    assert heat.values() == {} and page.panel.analyzer.isColumnHidden(TIME)


def test_what_cannot_be_measured_is_said_and_the_choice_goes_back(open_page, document, qtbot) -> None:
    engine = InProcessEngine({"profile": Message("test.no", "It cannot be measured.")})
    page, said = open_page(*NET, engine=engine), []
    document.failed.connect(said.append)
    page.looking.heat.choose("time")
    qtbot.waitUntil(lambda: bool(said))
    assert page.looking.heat.measure == "off"


def test_the_legend_makes_room_where_there_is_none(open_page) -> None:
    page = open_page(*NET)
    page.looking.heat.choose("parameters")
    page.looking.heat.show_legend(False)
    assert page.looking.heat.legend.isHidden()
    page.looking.heat.show_legend(True)
    assert not page.looking.heat.legend.isHidden()


def test_feature_maps_show_images_every_tensor_and_a_picture_per_block(looked_at, engine, qtbot: QtBot) -> None:
    page, panel = looked_at, looked_at.looking.features
    parts = panel.parts
    page.select(page.document.network.blocks[0].id)
    page.looking.toggle.setChecked(True)
    assert page.panel.tabs.currentIndex() == FEATURES
    qtbot.waitUntil(lambda: parts.table.rowCount() == 4 and parts.channels.gallery.count() == 4, timeout=20_000)
    row = [parts.table.item(0, column).text() for column in range(7)]
    assert row[:2] == ["conv1", "4×6×6"]
    assert parts.note.text().endswith("image 0 · Fresh weights, not trained yet")
    assert parts.strip.count() == parts.batch_size == 4
    assert pictured(page) == [block.id for block in page.document.network.blocks]
    page.looking.toggle.setChecked(False)
    assert parts.table.rowCount() == 0 and not pictured(page) and panel.currentWidget() is panel.off


def test_the_button_in_the_empty_tab_turns_feature_maps_on(looked_at, qtbot: QtBot) -> None:
    panel = looked_at.looking.features
    panel.off.button.click()
    assert looked_at.looking.toggle.isChecked() and panel.is_on


def test_one_steps_through_the_images_of_a_batch_and_on_to_the_next(looked_at, engine, qtbot: QtBot) -> None:
    parts = looked_at.looking.features.parts
    looked_at.looking.toggle.setChecked(True)
    qtbot.waitUntil(lambda: parts.table.rowCount() == 4, timeout=20_000)
    before = parts.table.item(0, 2).text()
    parts.next.click()
    assert parts.strip.currentRow() == 1 and parts.table.item(0, 2).text() != before
    assert len(asked(engine, "feature_maps")) == 1  # the batch was passed once
    parts.strip.setCurrentRow(3)
    parts.next.click()
    qtbot.waitUntil(lambda: "image 4 " in parts.note.text(), timeout=20_000)
    assert [question["sample"] for question in asked(engine, "feature_maps")] == [0, 4]
    parts.size_picker.setCurrentIndex(0)
    parts.size_picker.activated.emit(0)
    qtbot.waitUntil(lambda: parts.strip.count() == 1, timeout=20_000)


def test_every_number_of_a_tensor_can_be_read(looked_at, engine, qtbot: QtBot) -> None:
    page, parts = looked_at, looked_at.looking.features.parts
    first, last = page.document.network.blocks[0], page.document.network.blocks[-1]
    page.select(first.id)
    page.looking.toggle.setChecked(True)
    qtbot.waitUntil(lambda: parts.channels.gallery.count() == 4, timeout=20_000)
    parts.channels.gallery.itemClicked.emit(parts.channels.gallery.item(2))
    numbers = parts.channels.values.numbers
    qtbot.waitUntil(lambda: parts.channels.channel == 2 and numbers.rowCount() == 6, timeout=20_000)
    assert parts.channels.title.text() == "Channel 2 of 4"
    parts.channels.next.click()
    qtbot.waitUntil(lambda: parts.channels.channel == 3, timeout=20_000)
    page.select(last.id)
    qtbot.waitUntil(lambda: numbers.rowCount() == 10, timeout=20_000)
    assert numbers.headerData(3, Qt.Orientation.Vertical) == "3 3"  # its number, and the name of the class
    assert parts.channels.back.isHidden()


def test_random_and_previous_stay_among_the_images_there_are(looked_at, engine, qtbot: QtBot) -> None:
    panel, parts = looked_at.looking.features, looked_at.looking.features.parts
    looked_at.looking.toggle.setChecked(True)
    qtbot.waitUntil(lambda: panel._count > 0 and parts.table.rowCount() == 4, timeout=20_000)
    parts.previous.click()
    assert panel._sample == panel._count - 1
    parts.next.click()
    assert panel._sample == 0
    for _ in range(20):
        parts.random.click()
        assert 0 <= panel._sample < panel._count
    assert len(asked(engine, "describe")) == 1


def test_a_block_that_no_image_reaches_says_so(looked_at, engine, qtbot: QtBot) -> None:
    page, channels = looked_at, looked_at.looking.features.parts.channels
    page.looking.toggle.setChecked(True)
    qtbot.waitUntil(lambda: channels.hint.text() == "Select a block to see what it gives.", timeout=20_000)
    last = page.document.network.blocks[-1].id
    page.document.set_param(last, "in_features", 9)
    page.select(last)
    qtbot.waitUntil(lambda: channels.hint.text() == "No image gets as far as this block.", timeout=20_000)
    assert channels.currentWidget() is channels.hint


def test_what_is_under_way_can_be_cancelled(looked_at, engine, qtbot: QtBot) -> None:
    parts = looked_at.looking.features.parts
    parts.show_progress(0.4)
    assert not parts.progress.isHidden() and parts.progress.value() == 40
    parts.cancel.click()
    assert parts.progress.isHidden()


def test_the_weights_of_a_run_are_taken_where_they_fit(looked_at, engine, choice, qtbot: QtBot) -> None:
    panel = looked_at.looking.features.parts
    looked_at.document.start(choice.runs[0].project)
    looked_at.looking.toggle.setChecked(True)
    assert panel.weights.currentText() == "Fresh weights"
    panel.weights.setCurrentIndex(1)
    panel.weights.activated.emit(1)
    qtbot.waitUntil(lambda: panel.note.text().endswith("Trained weights"), timeout=20_000)
    assert Path(asked(engine, "feature_maps")[-1]["run"]) == choice.runs[0].path


def test_a_run_that_goes_away_leaves_fresh_weights(looked_at, choice) -> None:
    picker = looked_at.looking.features.parts.weights
    picker.setCurrentIndex(1)
    picker.activated.emit(1)
    assert picker.run
    choice.runs = []
    choice.changed.emit()
    assert picker.run == "" and picker.currentIndex() == 0


def test_an_image_that_is_not_there_is_said(looked_at, engine, qtbot: QtBot) -> None:
    panel = looked_at.looking.features.parts
    engine.replies["feature_maps"] = Message("test.no", "There is no such image.")
    looked_at.looking.toggle.setChecked(True)
    qtbot.waitUntil(lambda: panel.note.text() == "There is no such image.", timeout=20_000)


def test_a_long_path_loses_its_middle() -> None:
    path = [("#", "Network"), ("a", "stage1"), ("b", "block2"), ("c", "conv3")]
    assert fitted(path, 100, len) == path
    assert fitted(path, 30, len) == [path[0], ELISION, *path[2:]]
    assert fitted(path, 20, len) == [path[0], ELISION, path[3]]
    assert fitted(path, 5, len) == [ELISION, path[3]]


def test_the_first_part_of_the_path_leads_out_of_every_container(open_page) -> None:
    page = open_page("Group")
    group = page.document.network.blocks[0].id
    page.enter(group)
    assert page.level.root == group
    page.strip.crumbs.linkActivated.emit("#")
    assert page.level.root == ""


def test_the_operation_explorer_closes_when_another_project_is_opened(open_page, document, qtbot) -> None:
    page = open_page(*NET)
    page.looking.explore(document.network.blocks[0].id)
    explorer = page.findChild(OperationExplorer)
    document.set_param(document.network.blocks[0].id, "out_channels", 5)
    assert explorer.isVisible()
    with qtbot.waitSignal(explorer.destroyed):
        document.start(Project(data=DIGITS, network=stack("ReLU")))
