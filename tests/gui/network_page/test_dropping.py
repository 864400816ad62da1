"""What is let go falls where the open gap, or the bar between branches, has shown it."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.network.edit import apply
from core.network.operations import Insert, Remove
from core.network.tree import ROOT, Network, new_block
from core.project.model import Project
from gui.network_page import NetworkPage
from gui.network_page.clipboard import new_block_data
from tests.gui.network_page.conftest import CIFAR

CONTAINERS = ("Group", "Residual", "Repeat", "Parallel")
LEFT, NONE, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier


def nested() -> Network:
    """Every container in a branch and at the top."""
    network = Network()

    def put(parent: str, type_name: str) -> tuple[str, ...]:
        nonlocal network
        block = new_block(network, type_name)
        network = apply(network, Insert(parent, len(network.children(parent)), block))
        return (*(branch.id for branch in block.children), block.id)

    put(ROOT, "Conv2d")
    left, right, _ = put(ROOT, "Parallel")
    put(left, "ReLU")
    put(put(left, "Group")[0], "Conv2d")
    put(right, "Repeat")
    put(right, "Parallel")
    put(ROOT, "Group")
    put(put(ROOT, "Residual")[0], "Conv2d")
    put(ROOT, "Repeat")
    return network


def opened(open_page, network: Network) -> NetworkPage:
    page = open_page("Conv2d")
    page.resize(1300, 1500)
    page.document.start(Project(data=CIFAR, network=network))
    page.canvas.fit()
    return page


def hang(page: NetworkPage, type_name: str, points: list[QPoint]) -> None:
    """Carry a type from the palette along these points."""
    copy, data, viewport = Qt.DropAction.CopyAction, new_block_data(type_name), page.canvas.viewport()
    QApplication.sendEvent(viewport, QDragEnterEvent(points[0], copy, data, LEFT, NONE))
    for point in points:
        QApplication.sendEvent(viewport, QDragMoveEvent(point, copy, data, LEFT, NONE))


def let_go(page: NetworkPage, type_name: str, point: QPoint) -> None:
    data = new_block_data(type_name)
    event = QDropEvent(QPointF(point), Qt.DropAction.CopyAction, data, LEFT, NONE)
    QApplication.sendEvent(page.canvas.viewport(), event)


@pytest.mark.parametrize("type_name", [*CONTAINERS, "ReLU"])
def test_a_new_block_goes_into_the_gap_that_stood_open_and_never_becomes_a_branch(open_page, type_name) -> None:
    page = opened(open_page, nested())
    document, height = page.document, page.canvas.viewport().height()
    for x, y in product((330, 480, 560, 700), range(10, height, 53)):
        hang(page, type_name, [QPoint(500, 20), QPoint(x, y)])
        shown = page.scene.opening
        let_go(page, type_name, QPoint(x, y))
        spot = document.network.spot(page.selection[0])
        assert spot.block.type == type_name
        assert shown is not None
        assert (spot.parent, spot.index) == (shown.parent, shown.index)
        assert spot.parent == ROOT or document.network.block(spot.parent).spec.arrangement == "sequence"
        document.undo_stack.undo()


@pytest.mark.parametrize("modifier", [NONE, ALT])
def test_a_dragged_block_or_its_copy_lands_where_it_was_shown(open_page, modifier) -> None:
    page = opened(open_page, nested())
    document, viewport, said = page.document, page.canvas.viewport(), []
    moves = 0
    document.failed.connect(said.append)
    for block, end in product(list(document.network.walk()), (QPoint(480, 90), QPoint(560, 700), QPoint(700, 330))):
        rect = page.canvas.rect_of(block.id)
        page.chosen.set([])
        QTest.mousePress(viewport, LEFT, modifier, QPoint(round(rect.x() + rect.width() / 5), round(rect.y() + 8)))
        for _ in range(2):
            QTest.mouseMove(viewport, end - QPoint(1, 1))
            QTest.mouseMove(viewport, end)
        shown, before = page.scene.opening, document.network
        QTest.mouseRelease(viewport, LEFT, modifier, end)
        assert not said
        if document.network is before:  # it was let go in its own place, or began on a line and drew a marquee
            continue
        moves += 1
        assert shown is not None
        target = before.children(shown.parent)[shown.index :][:1]
        spot = document.network.spot(page.selection[-1])
        after = document.network.children(spot.parent)[spot.index + 1 :][:1]
        assert spot.parent == shown.parent
        assert [b.id for b in after] == [b.id for b in target if b.id != spot.block.id] or spot.block.id == target[0].id
        document.undo_stack.undo()
    document.failed.disconnect(said.append)
    assert moves > 20


def test_dragging_the_body_of_a_residual_takes_the_whole_along(open_page, document) -> None:
    page = open_page("Residual", "ReLU")
    residual, relu = document.network.blocks
    start = page.canvas.rect_of(residual.children[0].id).topLeft().toPoint() + QPoint(12, 10)
    end = page.canvas.rect_of(relu.id).bottomLeft().toPoint() + QPoint(60, 60)
    QTest.mousePress(page.canvas.viewport(), LEFT, NONE, start)
    for point in (start + (end - start) * 0.5, end, end):
        QTest.mouseMove(page.canvas.viewport(), point)
    QTest.mouseRelease(page.canvas.viewport(), LEFT, NONE, end)
    assert [block.id for block in document.network.blocks] == [relu.id, residual.id]


def test_a_group_does_not_become_a_branch_by_stepping_into_an_empty_parallel(open_page, document) -> None:
    page = open_page("Parallel", "Group")
    parallel, group = document.network.blocks
    document.edit(Remove(tuple(branch.id for branch in parallel.children)), "Delete")
    page.chosen.set([group.id])
    assert page.commands.step_in() is False
    assert [block.id for block in document.network.blocks] == [parallel.id, group.id]


@pytest.mark.parametrize("container", CONTAINERS)
def test_wrapping_a_branch_by_its_key_wraps_what_it_holds(open_page, document, container) -> None:
    page = open_page("Parallel")
    branch = document.network.blocks[0].children[0].id
    page.chosen.set([branch])
    assert page.commands.wrap(container)
    assert [block.type for block in document.network.children(branch)] == [container]
    assert page.selection == (document.network.children(branch)[0].id,)
