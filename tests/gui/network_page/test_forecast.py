"""What stands in a gap while a block hangs over it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.modules.infer import Inferrer
from core.network.edit import apply
from core.network.operations import Insert
from core.network.tree import ROOT, Network, new_block
from gui.network_page.clipboard import new_block_data
from gui.network_page.forecast import Forecast, Hover, forecast
from gui.network_page.foresight import RESTS_MS, Foresight
from tests.gui.in_process import InProcessEngine
from tests.gui.network_page.driving import at, gap, stack

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CONV = ("Conv2d", {"out_channels": 8, "kernel_size": 5})


def held(network: Network, type_name: str, index: int, **params: object) -> Forecast:
    """The forecast for a fresh block over a gap at the top."""
    report = Inferrer().report(network, (3, 32, 32))
    return forecast(network, report, Hover((new_block(None, type_name, **params),), (), ROOT, index))


@pytest.mark.parametrize(
    ("type_name", "params", "said"),
    [
        ("Conv2d", {"out_channels": 64, "kernel_size": 3, "padding": 1}, "3×32×32 → 64×32×32"),
        ("Conv2d", {"out_channels": 4, "kernel_size": 3, "padding": "same"}, "3×32×32 → 4×32×32"),
        ("MaxPool2d", {"kernel_size": 2}, "3×32×32 → 3×16×16"),
        ("ReLU", {}, "3×32×32 → 3×32×32"),
        ("Flatten", {}, "3×32×32 → 3072"),
        ("BatchNorm2d", {}, "3×32×32 → 3×32×32"),
    ],
)
def test_the_sizes_before_and_behind_are_foretold(type_name, params, said) -> None:
    assert held(Network(), type_name, 0, **params) == (said, True)


@pytest.mark.parametrize(
    ("type_name", "params"),
    [
        ("Conv1d", {}),
        ("Conv2d", {"in_channels": 16}),
        ("Conv2d", {"kernel_size": 99}),
        ("MaxPool2d", {"kernel_size": 40}),
    ],
)
def test_what_does_not_fit_is_said_to_fail(type_name, params) -> None:
    assert held(Network(), type_name, 0, **params).fits is False


def test_a_guess_agrees_with_inference_wherever_it_says_a_size() -> None:
    network = stack(CONV, "ReLU", "MaxPool2d", "Flatten", "Linear")
    for index in range(len(network.blocks) + 1):
        for type_name in (
            "Conv2d",
            "ReLU",
            "MaxPool2d",
            "AvgPool2d",
            "BatchNorm2d",
            "Flatten",
            "Linear",
            "Dropout",
            "GLU",
        ):
            block = new_block(network, type_name)
            said = forecast(network, Inferrer().report(network, (3, 32, 32)), Hover((block,), (), ROOT, index))
            found = Inferrer().report(apply(network, Insert(ROOT, index, block)), (3, 32, 32)).blocks[block.id]
            assert said.fits is (found.state == "ok"), (type_name, index)
            if said.fits and not said.text.endswith("?"):
                assert said.text.split(" → ")[1] == "×".join(map(str, found.output)), (type_name, index)


def test_a_block_that_leaves_its_place_is_not_counted_before_the_gap() -> None:
    network = stack(CONV, "Conv2d", "ReLU")
    report = Inferrer().report(network, (3, 32, 32))
    second = network.blocks[1]
    assert forecast(network, report, Hover((second,), (second.id,), ROOT, 2)).text.startswith("8×28×28")


def test_over_a_gap_the_place_tells_the_sizes_and_turns_red_where_it_does_not_fit(open_page) -> None:
    page = open_page(CONV, "Flatten")
    copy, viewport = Qt.DropAction.CopyAction, page.canvas.viewport()
    for type_name, index, expected in (("MaxPool2d", 1, ("8×28×28 → 8×14×14", True)), ("Conv2d", 2, False)):
        point, data = gap(page, ROOT, index).toPoint(), new_block_data(type_name)
        QApplication.sendEvent(viewport, QDragEnterEvent(point, copy, data, LEFT, NONE))
        QApplication.sendEvent(viewport, QDragMoveEvent(point, copy, data, LEFT, NONE))
        note = page.scene.drop_place.note
        assert note == expected if expected else note[1] is False
        page.canvas.dragLeaveEvent(None)


def test_a_branch_is_dragged_to_another_place_among_the_branches(open_page, document) -> None:
    page = open_page("Parallel")
    owner = document.network.blocks[0]
    first, second = (lane.id for lane in owner.children)
    start = page.canvas.rect_of(first).topLeft().toPoint() + QPoint(20, 8)
    end = page.canvas.rect_of(second).topRight().toPoint() + QPoint(-6, 30)
    viewport = page.canvas.viewport()
    QTest.mousePress(viewport, LEFT, NONE, start)
    for share in (0.3, 0.7, 1.0):
        QTest.mouseMove(viewport, start + (end - start) * share)
    QTest.mouseRelease(viewport, LEFT, NONE, end)
    assert [lane.id for lane in document.network.blocks[0].children] == [second, first]
    assert at(page, "parallel1")


def rest_over(page, engine, hover: Hover, qtbot) -> tuple[str, bool]:
    """What stands in the gap once the engine has answered."""
    foresight = Foresight(page.document, page.scene, engine, page)
    link = page.scene.places.link(hover.parent, hover.index)
    page.scene.open_gap(link, "held")
    foresight.follow(hover)
    guess = page.scene.drop_place.note
    qtbot.waitUntil(lambda: bool(engine.tickets) and page.scene.drop_place.note != guess, timeout=20_000)
    return page.scene.drop_place.note


def test_a_block_that_rests_over_a_gap_is_tried_out_by_the_engine(open_page, document, qtbot) -> None:
    page = open_page(CONV, "Flatten")
    unpool = (new_block(document.network, "Upsample", scale_factor=2),)
    said = rest_over(page, InProcessEngine(parent=document), Hover(unpool, (), ROOT, 1), qtbot)
    assert said == ("8×28×28 → 8×56×56", True)


def test_what_would_break_further_down_is_named(open_page, document, qtbot) -> None:
    page = open_page(CONV, "Flatten", ("Linear", {"in_features": 6272}))
    pool = (new_block(document.network, "MaxPool2d"),)
    said = rest_over(page, InProcessEngine(parent=document), Hover(pool, (), ROOT, 1), qtbot)
    assert said == ("8×28×28 → 8×14×14 · breaks fc1", False)


def test_the_engine_is_not_asked_about_a_gap_that_is_only_passed(open_page, document, qtbot) -> None:
    page, engine = open_page(CONV, "Flatten"), InProcessEngine(parent=document)
    foresight = Foresight(document, page.scene, engine, page)
    for index in (0, 1, 2):
        foresight.follow(Hover((new_block(document.network, "ReLU"),), (), ROOT, index))
    foresight.follow(None)
    qtbot.wait(2 * RESTS_MS)
    assert engine.asked == []
