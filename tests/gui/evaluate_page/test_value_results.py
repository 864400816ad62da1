"""The result of a network that tells an image or numbers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from core.protocol.evaluation import Evaluation, ToldValues, ValueScore
from gui.evaluate_page.value_results import ValueResults


@pytest.fixture
def shown(qtbot: QtBot) -> ValueResults:
    made = ValueResults()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def of_numbers(picture: Path) -> Evaluation:
    Image.new("L", (16, 8)).save(picture)
    told = tuple(ToldValues(index=n, error=2 - n, true=(30.0, 1.5), said=(28.0, 1.0)) for n in range(2))
    return Evaluation(
        split="test", count=240, loss=4.0, accuracy=0.9, classes=("age", "height"), target="numbers",
        values=(ValueScore(name="age", mae=2, rmse=3, r2=0.91), ValueScore(name="height", mae=0.1, rmse=0.2, r2=0.8)),
        told=told, points=told, pictures=str(picture), tile=8,
    )  # fmt: skip


def test_each_number_has_its_errors_and_its_points(shown: ValueResults, tmp_path: Path) -> None:
    shown.show_evaluation(of_numbers(tmp_path / "worst.png"))
    assert [shown.table.item(1, column).text() for column in range(4)] == ["height", "0.1", "0.2", "0.8"]
    assert shown.scatter.accessibleName() == "age: 2 images, true against told"
    shown.table.setCurrentCell(1, 0)
    assert shown.scatter.accessibleName().startswith("height")
    assert shown.worst.tiles[0].sentence == "age 30, told 28  ·  height 1.5, told 1"
    shown.copy_table()
    assert QGuiApplication.clipboard().text().splitlines()[1] == "age,2.0,3.0,0.91"
    shown.grab()


def test_images_stand_beside_what_was_made_of_them(shown: ValueResults, tmp_path: Path) -> None:
    picture = tmp_path / "worst.png"
    Image.new("L", (32, 8)).save(picture)
    result = Evaluation(
        split="test", count=10, loss=0.01, accuracy=0.8, target="image",
        values=(ValueScore(name="", mae=0.05, rmse=0.1, r2=0.8),),
        told=(ToldValues(index=4, error=0.3), ToldValues(index=1, error=0.2)), pictures=str(picture), tile=8,
    )  # fmt: skip
    shown.show_evaluation(result)
    assert shown.psnr.text == "20 dB"
    assert [tile.place for tile in shown.worst.tiles] == [0, 1, 2, 3]
    assert shown.worst.tiles[1].sentence == "Image 5: off by 0.3"
    picture.unlink()  # the engine clears its files away
    shown.show_evaluation(result)
    shown.grab()
