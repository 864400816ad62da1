"""Absurd networks on the canvas: they are shown, or refused in one sentence, and nothing stops."""

from __future__ import annotations

import json

import pytest
from PySide6.QtGui import QGuiApplication

from core.errors import Message
from core.network.operations import Insert
from core.network.tree import DEEPEST, MOST_BLOCKS, ROOT, Network, block_to_json, new_block
from core.project.model import Project
from gui.network_page.clipboard import LONGEST, copy_text
from tests.gui.network_page.driving import stack


def clipboard_of(network: Network, times: int = 1) -> str:
    blocks = []
    for number in range(times):
        for block in network.blocks:
            blocks.append(block_to_json(block) | {"id": f"x{number}_{block.id}"})
    return json.dumps({"layerwright": 1, "blocks": blocks})


@pytest.fixture
def said(document) -> list[Message]:
    heard: list[Message] = []
    document.failed.connect(heard.append)
    return heard


def test_containers_are_nested_only_so_deep_and_then_it_is_said(open_page, document, said) -> None:
    page = open_page("ReLU")
    for _ in range(DEEPEST + 5):
        page.chosen.set([document.network.blocks[0].id])
        page.commands.wrap("Repeat")
    assert document.network.blocks[0].type == "Repeat"
    assert said and "nest" in said[0].text
    page.folding.unfold_all()
    page.canvas.fit()
    page.canvas.viewport().repaint()


def test_a_repeat_in_a_repeat_in_a_repeat_is_shown_once(open_page, document) -> None:
    page = open_page("ReLU")
    for _ in range(6):
        page.chosen.set([document.network.blocks[0].id])
        page.commands.wrap("Repeat")
        document.set_param(document.network.blocks[0].id, "times", 1_000_000)
    assert len(list(page.scene.places.frames)) == 7
    page.canvas.viewport().repaint()


def test_a_billion_channels_are_shown_and_said_to_be_too_many(open_page, document) -> None:
    page = open_page("Conv2d")
    document.set_param(document.network.blocks[0].id, "out_channels", 10**9)
    page.canvas.viewport().repaint()
    assert document.report.culprit == document.network.blocks[0].id


def test_a_name_of_ten_thousand_letters_is_cut_where_it_is_shown(open_page, document) -> None:
    page = open_page("Conv2d", "Group")
    for block in document.network.blocks:
        document.rename(block.id, "n" * 9_999 + str(document.network.spot(block.id).index))
    page.select(document.network.blocks[1].id)
    page.window().repaint()
    assert page.strip.crumbs.minimumSizeHint().width() < 2000
    assert page.minimumSizeHint().width() < 2000


def test_five_thousand_blocks_are_pasted_and_shown(open_page, document) -> None:
    page = open_page()
    copy_text(clipboard_of(stack("ReLU"), 5_000))
    assert page.commands.paste()
    assert len(document.network) == 5_000
    page.canvas.viewport().repaint()
    assert len(page.scene._items) < 100
    document.undo_stack.undo()
    assert len(document.network) == 0


def test_more_blocks_than_a_network_may_have_are_refused_in_one_sentence(open_page, document, said) -> None:
    page = open_page("ReLU")
    copy_text(clipboard_of(stack("ReLU"), MOST_BLOCKS))
    assert not page.commands.paste()
    assert len(document.network) == 1 and len(said) == 1


def test_a_text_of_megabytes_is_refused_in_one_sentence(open_page, said) -> None:
    page = open_page()
    QGuiApplication.clipboard().setText("nn." * LONGEST)
    assert not page.commands.paste()
    assert len(said) == 1


def test_many_blocks_are_removed_wrapped_and_bypassed_as_one_step_each(open_page, document) -> None:
    page = open_page()
    copy_text(clipboard_of(stack("ReLU"), 1_000))
    page.commands.paste()
    page.commands.select_all()
    page.commands.toggle_bypass()
    assert not any(b.enabled for b in document.network.blocks)
    page.commands.wrap("Group")
    assert len(document.network.blocks) == 1
    page.commands.remove()
    assert len(document.network) == 0
    assert document.undo_stack.count() == 4


def test_the_canvas_stays_empty_of_items_that_are_out_of_view(open_page, document) -> None:
    page = open_page(*["ReLU"] * 200)
    assert len(page.scene._items) < 60
    page.select(document.network.blocks[-1].id)
    assert page.scene.item(document.network.blocks[-1].id) is not None
    assert page.scene.item(document.network.blocks[0].id) is None


def test_a_project_with_one_block_follows_one_with_many(open_page, document) -> None:
    page = open_page(*["ReLU"] * 100)
    document.start(Project(network=stack("Conv2d")))
    document.edit(Insert(ROOT, 0, new_block(document.network, "ReLU")), "Insert ReLU")
    assert len(page.scene._items) == 2
