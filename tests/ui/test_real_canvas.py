"""A real mouse and keyboard on a real screen: a copy by Alt-drag, a group entered by a double click."""

from __future__ import annotations

import time

import pytest
from xvfb import Screen

pytestmark = pytest.mark.screen

NETWORK = "window.services.document.network"
TYPES = f"[b.type for b in {NETWORK}.blocks]"
PAGE = "window.page_widget('network')"


@pytest.fixture
def program(screen: Screen):  # noqa: ANN201 - a Program of xvfb.py
    """The program on its Network page, with a convolution and a ReLU added by quick-add."""
    program = screen.launch()
    program.ask("window.show_page('network')")
    program.wait_until("window.services.engine.state == 'ready' and window.services.document.report is not None", 60)
    program.ask(f"{PAGE}.canvas.setFocus()")
    for words, number in (("conv2d", 1), ("relu", 2)):
        screen.key("Tab")
        program.wait_until(f"{PAGE}.quick_add.isVisible()")
        screen.type(words)
        program.wait_until(f"len({PAGE}.quick_add.types()) < 20")
        screen.key("Return")
        program.wait_until(f"len({NETWORK}) == {number}")
    return program


def middle_of_block(program, name: str) -> tuple[int, int]:
    """A place on a block, on the screen."""
    block = f"next(b.id for b in {NETWORK}.walk() if b.name == {name!r})"
    rect = f"{PAGE}.canvas.rect_of({block})"
    x, y = program.ask(
        f"(lambda r, v: (v.mapToGlobal(r.topLeft().toPoint()).x() + 60, v.mapToGlobal(r.topLeft().toPoint()).y() + 18))"
        f"({rect}, {PAGE}.canvas.viewport())"
    )
    return x, y


def take_back_everything(screen: Screen, program) -> None:
    """Undo until nothing is left that closing would ask about."""
    for _ in range(10):
        if program.ask("window.services.document.is_saved"):
            return
        screen.key("ctrl+z")
        time.sleep(0.1)
    raise AssertionError("ten steps back, and there is still something to save")


def test_a_block_dragged_with_alt_is_copied(screen: Screen, program) -> None:
    assert program.ask(TYPES) == ["Conv2d", "ReLU"]
    x, y = middle_of_block(program, "relu1")
    screen.xdotool("keydown", "alt")
    screen.drag(middle_of_block(program, "conv1"), (x, y + 120))
    screen.xdotool("keyup", "alt")
    program.wait_until(f"{TYPES} == ['Conv2d', 'ReLU', 'Conv2d']")
    take_back_everything(screen, program)
    assert program.close() == 0


def test_a_group_is_made_entered_by_a_double_click_and_left_by_escape(screen: Screen, program) -> None:
    screen.key("ctrl+a")
    screen.key("ctrl+g")
    program.wait_until(f"{TYPES} == ['Group']")
    x, y = middle_of_block(program, "group1")
    screen.xdotool("mousemove", x, y, "click", "--repeat", 2, "--delay", 60, 1)
    program.wait_until(f"{PAGE}.level.root == {NETWORK}.blocks[0].id")
    assert program.ask(f"[{NETWORK}.block(i).type for i in {PAGE}.scene.places.frames]") == ["Conv2d", "ReLU"]
    time.sleep(0.5)  # two more presses are no third and fourth click
    screen.key("Escape", "Escape")
    program.wait_until(f"{PAGE}.level.root == ''")
    take_back_everything(screen, program)
    assert program.close() == 0
