"""The main job from end to end, in the real window with real engines."""

from __future__ import annotations

from pathlib import Path

import pytest
from offscreen import drop_block, opened_window, until
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from core.project import store
from core.project.edit import SetRecipe
from core.project.run import RunState
from gui.window import Window

SAMPLE = Path(__file__).resolve().parent.parent.parent / "resources" / "samples" / "fashion-trouser.png"
LEFT = Qt.MouseButton.LeftButton


def enter(qtbot: QtBot, window: Window, block_id: str, name: str, text: str) -> None:
    """Select the block and type a value into the form at the right, as a person does."""
    page = window.page_widget("network")
    page.select(block_id)
    field = page.inspector.block.form.editor(name).field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


@pytest.mark.slow
def test_a_newcomer_designs_trains_predicts_exports_and_finds_the_project_again(qtbot: QtBot, tmp_path: Path) -> None:
    with opened_window(qtbot) as window:
        services, document = window.services, window.services.document

        # The start page: an empty canvas.
        (blank,) = [card for card in window.page_widget("start").cards if not card.project.network.blocks]
        qtbot.mouseClick(blank, LEFT)
        until(qtbot, lambda: window.page == "network" and document.analysis is not None)

        # Small images, so that the test is quick.
        window.show_page("data")
        data_page = window.page_widget("data")
        until(qtbot, lambda: "digits" in data_page.picker.cards)
        qtbot.mouseClick(data_page.picker.cards["digits"], LEFT)
        until(qtbot, lambda: document.project.data.source == "digits")

        # Drag blocks.
        window.show_page("network")
        for index, type_name in enumerate(("Conv2d", "ReLU", "MaxPool2d", "Flatten", "Linear")):
            drop_block(window, type_name, index)
        assert [block.type for block in document.network.blocks] == ["Conv2d", "ReLU", "MaxPool2d", "Flatten", "Linear"]
        linear = document.network.blocks[-1].id
        enter(qtbot, window, linear, "out_features", "10")

        # Break it, and mend it by its button.
        enter(qtbot, window, linear, "in_features", "1050")
        assert document.network.block(linear).value("in_features") == 1050
        until(qtbot, lambda: document.report is not None and document.report.culprit == linear)
        card = window.page_widget("network").card
        until(qtbot, lambda: card.isVisible() and card.fix_buttons())
        qtbot.mouseClick(card.fix_buttons()[0], LEFT)
        until(qtbot, lambda: document.report is not None and document.report.output == (10,))
        assert document.undo_stack.undoText().startswith("Set in_features to")

        # Train one epoch.
        window.show_page("train")
        document.edit(SetRecipe(document.project.recipe.model_copy(update={"epochs": 1, "lr": 0.01})), "One epoch")
        train_page = window.page_widget("train")
        until(qtbot, train_page.transport.main.isEnabled)
        qtbot.mouseClick(train_page.transport.main, LEFT)
        until(qtbot, lambda: services.runner.state == RunState.FINISHED and not services.runner.is_busy)
        run = services.runner.run
        assert run is not None and run.record.epoch == 1
        assert run.record.val_accuracy is not None and run.record.val_accuracy > 0.3

        # Predict.
        window.show_page("predict")
        predict_page = window.page_widget("predict")
        predict_page.predict([str(SAMPLE)])
        until(qtbot, lambda: predict_page.answer_for(str(SAMPLE)))
        answer = predict_page.answer_for(str(SAMPLE))
        assert answer.error is None
        assert answer.predictions[0].label in document.project.data.classes
        assert len(answer.steps) >= 3

        # Export.
        window.show_page("export")
        export_page = window.page_widget("export")
        export_page.choose("safetensors")
        target = tmp_path / "model.safetensors"
        export_page.path.setText(str(target))
        qtbot.mouseClick(export_page.export_button, LEFT)
        until(qtbot, export_page.outcome.isVisible)
        assert target.is_file()
        assert "equal" in export_page.outcome.sentence.text().lower()

        # Save.
        file = tmp_path / "mine.lwp"
        document.save(file)
        assert document.is_saved
        services.settings.remember_file(file)
        project = document.project

    # Find it again, in another window, on the start page.
    with opened_window(qtbot) as window:
        assert window.services.document.project != project
        (listed,) = [row for row in window.page_widget("start").findChildren(QPushButton) if row.text() == "mine"]
        qtbot.mouseClick(listed, LEFT)
        assert window.page == "network"
        assert window.services.document.project == project
        assert store.write(window.services.document.project) == file.read_text(encoding="utf-8")
