"""Five hundred random things a person might do; undoing all of them gives the same document again."""

from __future__ import annotations

import random

import pytest

from core.blocks import BLOCKS
from core.network.tree import network_to_json

CHOICES = ("select", "several", "add", "act", "act", "drop", "undo", "redo", "fold", "param")


def play(page, draw: random.Random) -> None:
    """One random thing."""
    ids = list(page.document.network.spots)
    match draw.choice(CHOICES):
        case "select" if ids:
            page.chosen.set([draw.choice(ids)])
        case "several" if ids:
            page.chosen.set(draw.sample(ids, min(len(ids), draw.randint(1, 4))))
        case "add":
            page.commands.add(draw.choice([spec.type for spec in BLOCKS]))
        case "drop" if page.scene.places.links:
            link = draw.choice(page.scene.places.links)
            if ids and draw.random() < 0.5:
                page.commands.move([draw.choice(ids)], (link.parent, link.index))
            else:
                page.commands.insert(draw.choice([spec.type for spec in BLOCKS]), (link.parent, link.index))
        case "undo":
            page.document.undo_stack.undo()
        case "redo":
            page.document.undo_stack.redo()
        case "fold" if ids:
            page.folding.toggle(draw.choice(ids))
        case "param" if ids:
            change_a_parameter(page, draw, draw.choice(ids))
        case _:
            offered = [
                a for a in page.actions_offered() if a.enabled() and a.id not in ("network.add", "network.rename")
            ]
            draw.choice(offered).run()
    if len(page.document.network) > 60:
        page.chosen.set(page.document.network.spots)
        page.commands.remove()


def change_a_parameter(page, draw: random.Random, block_id: str) -> None:
    params = page.document.network.block(block_id).spec.params
    if params:
        param = draw.choice(params)
        value = {"int": draw.randint(1, 9), "size": draw.randint(1, 5), "bool": draw.random() < 0.5}.get(param.kind)
        if value is not None:
            page.document.set_param(block_id, param.name, value)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_undoing_everything_gives_the_document_it_began_with(open_page, document, seed) -> None:
    page = open_page("Conv2d", "ReLU", "Residual", "Parallel", "Flatten", "Linear")
    before = network_to_json(document.network)
    draw = random.Random(seed)
    for _ in range(170):
        play(page, draw)
        assert set(page.scene._items) <= set(page.scene.places.frames)
        assert all(block_id in document.network for block_id in page.selection)
    while document.undo_stack.canUndo():
        document.undo_stack.undo()
    assert network_to_json(document.network) == before
