"""A real mouse on a real screen: a block is dragged from the palette into the network."""

from __future__ import annotations

import pytest
from xvfb import Screen

pytestmark = pytest.mark.screen

TYPES = "[b.type for b in window.services.document.network.blocks]"


def test_a_block_is_dragged_from_the_palette_to_the_canvas_and_taken_back_by_ctrl_z(screen: Screen) -> None:
    program = screen.launch()
    program.ask("window.show_page('network')")
    program.wait_until("window.services.engine.state == 'ready' and window.services.document.report is not None", 60)
    screen.drag(_layer(program, "Conv2d"), program.where("canvas"))
    program.wait_until(f"{TYPES} == ['Conv2d']")
    screen.drag(_layer(program, "ReLU"), _below(program))
    program.wait_until(f"{TYPES} == ['Conv2d', 'ReLU']")
    screen.key("ctrl+z")
    program.wait_until(f"{TYPES} == ['Conv2d']")
    screen.key("ctrl+z")
    program.wait_until("window.services.document.is_saved")
    assert program.close() == 0


def _layer(program, type_name: str) -> tuple[int, int]:
    """The middle of a layer's card in the palette, on the screen."""
    x, y = program.ask(f"where_listed({type_name!r})")
    return x, y


def _below(program) -> tuple[int, int]:
    """Somewhere on the canvas under the network: what is let go there goes to its end."""
    x, y = program.where("canvas")
    return x, y + 150
