"""The card that tries learning rates, over an engine that answers at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from core.errors import Message
from core.protocol.preflight import RateCurve
from gui.document import Document
from gui.train_page.recipe_form import RecipeForm
from tests.gui.in_process import InProcessEngine

RATES = tuple(10 ** (-6 + n / 10) for n in range(60))
LOSSES = tuple(2.3 if n < 30 else 2.3 - 0.05 * (n - 30) for n in range(60))
FOUND = RateCurve(rates=RATES, losses=LOSSES, smoothed=LOSSES, suggestion=0.01, bound=1.2)


@pytest.fixture
def form(qtbot: QtBot, document: Document, engine: InProcessEngine) -> RecipeForm:
    engine.replies["find_rate"] = FOUND.model_dump(mode="json")
    made = RecipeForm(document, engine)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.resize(300, 900)
    made.show()
    made.finder_fold.button.setChecked(True)
    return made


def ask(form: RecipeForm, qtbot: QtBot) -> None:
    form.finder.start.click()
    qtbot.waitUntil(lambda: not form.finder._question.is_open)


def test_the_suggestion_is_said_and_taken_as_an_undoable_edit(
    form: RecipeForm, document: Document, qtbot: QtBot
) -> None:
    before = document.project.recipe.lr
    ask(form, qtbot)
    assert "falls most steeply at 0.01" in form.finder.note.text()
    assert "diverges at 1.2" in form.finder.note.text()
    form.finder.use.click()
    assert document.project.recipe.lr == 0.01
    document.undo_stack.undo()
    assert document.project.recipe.lr == before


def test_the_line_is_dragged_to_another_rate(form: RecipeForm, document: Document, qtbot: QtBot) -> None:
    ask(form, qtbot)
    view = form.finder.view
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(view.width() // 2, 60))
    assert view.rate is not None
    assert 5e-4 < view.rate < 2e-3
    qtbot.keyClick(view, Qt.Key.Key_Right)
    chosen = view.rate
    form.finder.use.click()
    assert document.project.recipe.lr == chosen


def test_the_line_stays_within_what_was_tried(form: RecipeForm, qtbot: QtBot) -> None:
    ask(form, qtbot)
    form.finder.view.set_rate(1e9)
    assert form.finder.view.rate == float(f"{RATES[-1]:.2g}")


def test_a_search_can_be_cancelled(form: RecipeForm, engine: InProcessEngine) -> None:
    engine.is_holding = True
    form.finder.start.click()
    assert form.finder.stop.isVisibleTo(form.finder)
    form.finder.stop.click()
    assert form.finder.start.isVisibleTo(form.finder)
    engine.release()
    assert form.finder.found is None


def test_what_keeps_it_from_being_tried_is_said(form: RecipeForm, engine: InProcessEngine, qtbot: QtBot) -> None:
    engine.replies["find_rate"] = Message("x", "The network cannot be trained yet.", {})
    ask(form, qtbot)
    assert form.finder.note.text() == "The network cannot be trained yet."
    assert not form.finder.view.isVisibleTo(form.finder)
