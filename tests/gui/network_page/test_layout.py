"""The layout is a pure function whose boxes never overlap."""

from __future__ import annotations

import itertools

import pytest

from core.network.edit import apply
from core.network.operations import Insert
from core.network.tree import ROOT, Network, new_block
from gui.network_page.arrange import arrange
from gui.network_page.drop import gap_at
from gui.network_page.keys import neighbour
from gui.network_page.layout import Layout
from gui.network_page.places import OPENING, Opening


def grown() -> Network:
    """A stack with every container, one inside another."""
    network = Network()
    for type_name in ("Conv2d", "Residual", "Parallel", "Repeat", "Group", "Linear"):
        network = apply(network, Insert(ROOT, len(network.blocks), new_block(network, type_name)))
    for container in network.blocks[1:5]:
        lanes = container.children or (container,)
        for lane in lanes[:2]:
            for type_name in ("Conv2d", "ReLU"):
                network = apply(network, Insert(lane.id, 99, new_block(network, type_name)))
    inner = network.blocks[4].id
    return apply(network, Insert(inner, 1, new_block(network, "Residual")))


def test_blocks_of_one_parent_stand_below_or_beside_one_another_without_touching() -> None:
    network = grown()
    layout = arrange(network)
    for parent in (ROOT, *layout.frames):
        rects = [layout.frames[b.id].rect for b in network.children(parent) if b.id in layout.frames]
        for a, b in itertools.combinations(rects, 2):
            apart = a.right <= b.x or b.right <= a.x or a.bottom <= b.y or b.bottom <= a.y
            assert apart, (parent, a, b)


def test_what_a_container_holds_lies_inside_its_frame() -> None:
    network = grown()
    layout = arrange(network)
    for spot in network.spots.values():
        if spot.parent == ROOT:
            continue
        inner, outer = layout.frames[spot.block.id].rect, layout.frames[spot.parent].rect
        assert outer.x <= inner.x and inner.right <= outer.right
        assert outer.y <= inner.y and inner.bottom <= outer.bottom


def test_every_gap_of_every_open_container_can_be_dropped_into() -> None:
    network = grown()
    layout = arrange(network)
    for parent in (ROOT, *network.spots):
        if parent != ROOT and network.block(parent).spec.arrangement != "sequence":
            continue
        for index in range(len(network.children(parent)) + 1):
            link = layout.link(parent, index)
            assert link is not None
            found = gap_at(layout, network, link.x, link.middle)
            assert (found.parent, found.index) == (parent, index)


@pytest.mark.parametrize("opened_before", [None, 0, 3, 6])
def test_the_gap_under_a_resting_pointer_stays_the_same_when_it_opens(opened_before: int | None) -> None:
    network = grown()
    start = arrange(network, opening=None if opened_before is None else Opening(ROOT, opened_before))
    for y in range(0, int(start.output.bottom), 3):
        first = gap_at(start, network, 0.0, y)
        then = gap_at(arrange(network, opening=Opening(first.parent, first.index)), network, 0.0, y)
        assert (then.parent, then.index) == (first.parent, first.index), y


def test_a_block_is_never_offered_a_gap_inside_itself() -> None:
    network = grown()
    layout = arrange(network)
    container = network.blocks[4]
    rect = layout.frames[container.id].rect
    found = gap_at(layout, network, 0.0, rect.y + rect.height / 2, moving=(container.id,))
    assert found.parent == ROOT


def test_a_folded_container_takes_the_room_of_a_block_and_hides_what_it_holds() -> None:
    network = grown()
    group = network.blocks[4]
    layout = arrange(network, frozenset({group.id}))
    assert layout.frames[group.id].folded
    assert layout.frames[group.id].rect.height == layout.frames[network.blocks[0].id].rect.height
    assert not any(child.id in layout.frames for child in group.children)


def test_opening_a_gap_moves_only_what_comes_after_it() -> None:
    network = grown()
    before, after = arrange(network), arrange(network, opening=Opening(ROOT, 1))
    first, second = network.blocks[:2]
    assert after.frames[first.id] == before.frames[first.id]
    assert after.frames[second.id].rect.y == before.frames[second.id].rect.y + OPENING


def test_an_empty_network_has_one_gap_between_input_and_output() -> None:
    layout = arrange(Network())
    assert [(link.parent, link.index) for link in layout.links] == [(ROOT, 0)]
    assert layout.input.bottom < layout.output.y


@pytest.mark.parametrize(("way", "start", "end"), [("down", 0, 1), ("up", 1, 0), ("first", 5, 0)])
def test_arrow_keys_follow_the_line(way, start, end) -> None:
    network = grown()
    layout: Layout = arrange(network, frozenset(b.id for b in network.blocks if b.spec.is_container))
    found = neighbour(layout, network, network.blocks[start].id, way)
    assert found == network.blocks[end].id


def test_left_and_right_lead_in_and_out_of_containers_and_across_branches() -> None:
    network = grown()
    layout = arrange(network)
    parallel = network.blocks[2]
    one, two = parallel.children
    assert neighbour(layout, network, parallel.id, "in") == one.id
    assert neighbour(layout, network, one.children[0].id, "in") == two.children[0].id
    assert neighbour(layout, network, two.children[0].id, "out") == one.children[0].id
    assert neighbour(layout, network, one.id, "out") == parallel.id
