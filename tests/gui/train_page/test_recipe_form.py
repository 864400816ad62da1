"""The recipe form edits the document, undoably, and refuses with a sentence what cannot be."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from core.errors import Message
from core.project.edit import SetRecipe
from core.project.machine import automatic_threads
from core.project.model import Part, Recipe
from core.project.parts import LOSSES, OPTIMIZERS, SCHEDULES
from gui.document import Document
from gui.train_page.preflight_card import PreflightCard
from gui.train_page.recipe_fields import recipe_params
from gui.train_page.recipe_form import RecipeForm
from gui.widgets.format import format_duration, format_integer
from tests.gui.in_process import InProcessEngine


@pytest.fixture
def form(qtbot: QtBot, document: Document, engine: InProcessEngine) -> RecipeForm:
    made = RecipeForm(document, engine)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_loss_and_optimizer_can_be_picked(form: RecipeForm) -> None:
    assert [form.loss.box.itemText(i) for i in range(form.loss.box.count())] == list(LOSSES)
    assert [form.optimizer.box.itemText(i) for i in range(form.optimizer.box.count())] == list(OPTIMIZERS)


def test_a_schedule_can_be_picked_and_given_up_again(form: RecipeForm, document: Document) -> None:
    texts = [form.scheduler.box.itemText(i) for i in range(form.scheduler.box.count())]
    assert texts == ["Constant", *SCHEDULES]
    form.scheduler.box.textActivated.emit("StepLR")
    form.scheduler.form.valueEdited.emit("step_size", 3)
    assert document.project.recipe.scheduler == Part(type="StepLR", params={"step_size": 3})
    form.scheduler.box.textActivated.emit("Constant")
    assert document.project.recipe.scheduler is None
    assert not form.scheduler.arguments.isVisible()


def test_the_schedule_is_drawn_for_the_run_to_come(qtbot: QtBot, form: RecipeForm, document: Document) -> None:
    form.scheduler.box.textActivated.emit("OneCycleLR")
    form.set_field("epochs", 2)
    qtbot.waitUntil(lambda: len(form.preview.rates.points) > 20 and form.preview.rates.steps < 400, timeout=20_000)
    assert "over" in form.preview.accessibleName()


def test_every_plain_field_of_the_recipe_is_in_the_form_and_only_there_once(form: RecipeForm) -> None:
    shown = [name for _, names in form._forms() for name in names]
    beside_the_batches = ("shuffle", "num_workers")
    assert sorted([*shown, *beside_the_batches, "loss", "optimizer", "scheduler"]) == sorted(Recipe.model_fields)


def test_what_is_folded_away_says_what_was_changed(form: RecipeForm) -> None:
    form.set_field("mixup", 0.2)
    form.set_field("patience", 5)
    assert form.generalising_fold.note.text() == "mixup, patience"
    form.set_field("average", 0.99)
    assert form.generalising_fold.note.text() == "mixup, average and 1 more"
    assert form.machine_fold.note.text() == ""


def test_a_loss_says_what_it_expects(form: RecipeForm) -> None:
    assert "raw scores" in form.loss.summary.text()


def test_another_optimizer_is_one_undoable_step(form: RecipeForm, document: Document) -> None:
    form.optimizer.box.textActivated.emit("SGD")
    assert document.project.recipe.optimizer == Part(type="SGD")
    assert form.optimizer.box.currentText() == "SGD"
    document.undo_stack.undo()
    assert document.project.recipe.optimizer.type == "Adam"
    assert form.optimizer.box.currentText() == "Adam"


def test_an_argument_that_starts_so_is_not_written_down(form: RecipeForm, document: Document) -> None:
    form.optimizer.box.textActivated.emit("SGD")
    form.optimizer.form.valueEdited.emit("momentum", 0.5)
    assert dict(document.project.recipe.optimizer.params) == {"momentum": 0.5}
    form.optimizer.form.valueEdited.emit("momentum", 0.9)
    assert dict(document.project.recipe.optimizer.params) == {}


def test_typing_a_number_is_one_step(form: RecipeForm, document: Document) -> None:
    before = document.undo_stack.count()
    for epochs in (1, 12, 120):
        form.set_field("epochs", epochs)
    assert document.project.recipe.epochs == 120
    assert document.undo_stack.count() == before + 1
    document.undo_stack.undo()
    assert document.project.recipe.epochs == Recipe().epochs


def test_steps_of_different_fields_are_undone_one_by_one(form: RecipeForm, document: Document) -> None:
    form.set_field("epochs", 7)
    form.set_field("batch_size", 32)
    document.undo_stack.undo()
    assert (document.project.recipe.epochs, document.project.recipe.batch_size) == (7, Recipe().batch_size)


def test_threads_left_empty_are_as_many_as_the_machine_has_to_spare(form: RecipeForm, document: Document) -> None:
    field = form.machine.editor("threads").field
    assert isinstance(field, QLineEdit)
    assert (field.text(), field.placeholderText()) == ("", f"auto ({automatic_threads()})")
    field.setText("3")
    field.textEdited.emit("3")
    assert document.project.recipe.threads == 3
    field.setText("")
    field.textEdited.emit("")
    assert document.project.recipe.threads == 0


def test_what_cannot_be_leaves_the_recipe_alone_and_says_why(form: RecipeForm, document: Document) -> None:
    form.set_field("epochs", 0)
    assert document.project.recipe == Recipe()
    assert form.error.startswith("epochs: ")
    form.set_field("epochs", 3)
    assert form.error == ""


@pytest.mark.parametrize(
    ("name", "bad", "good"),
    [("lr", 0.0, 1e-4), ("lr", 101.0, 100.0), ("epochs", 0, 1), ("batch_size", 65_537, 65_536), ("seed", 2**32, 0)],
)
def test_the_form_has_the_limits_of_the_recipe(name: str, bad: float, good: float) -> None:
    param = recipe_params()[name]
    assert param.check(bad) is not None
    assert param.check(good) is None
    with pytest.raises(ValueError, match=name):
        Recipe.model_validate({name: bad})
    assert getattr(Recipe.model_validate({name: good}), name) == good


def test_while_a_run_is_on_its_own_recipe_is_shown_and_cannot_be_edited(form: RecipeForm, document: Document) -> None:
    form.freeze(Recipe(epochs=42, optimizer=Part(type="RMSprop")))
    assert form.optimizer.box.currentText() == "RMSprop"
    assert not form.optimizer.isEnabled()
    assert form.schedule.editor("epochs").field.text() == "42"  # type: ignore[attr-defined]
    form.freeze(None)
    assert form.optimizer.box.currentText() == document.project.recipe.optimizer.type
    assert form.optimizer.isEnabled()


def trial(speed: float, **way: object) -> dict[str, object]:
    usual = {"threads": 0, "precision": "float32", "channels_last": False, "lowered": False, "compile": False}
    return {**usual, **way, "images_per_second": speed, "first_step_s": 0.1, "memory_bytes": 10**7}


def measured(**given: object) -> dict[str, object]:
    """An answer of the engine to "preflight"."""
    trials = [trial(1000.0), trial(900.0, threads=2), trial(1500.0, precision="bfloat16", channels_last=True)]
    usual = {"epoch_s": 5.4, "run_s": 27.0, "memory_bytes": 10**7, "free_bytes": 10**10, "largest_batch": 4096}
    return {"trials": trials, "best": 2, "device": "cpu", **usual, **given}


def measure(qtbot: QtBot, form: RecipeForm, engine: InProcessEngine, **given: object) -> PreflightCard:
    engine.replies["preflight"] = measured(**given)
    form.preflight.measure.click()
    qtbot.waitUntil(lambda: form.preflight.found is not None)
    return form.preflight


def texts(grid: QGridLayout) -> list[str]:
    labels = (grid.itemAt(n).widget() for n in range(grid.count()))  # type: ignore[union-attr]
    return [label.text() for label in labels if isinstance(label, QLabel)]


def test_the_fastest_way_found_can_be_taken_as_one_step(
    qtbot: QtBot, form: RecipeForm, document: Document, engine: InProcessEngine
) -> None:
    card = measure(qtbot, form, engine, epoch_s=5.4)
    assert "1.5×" in card.use.text()
    epochs = document.project.recipe.epochs
    assert texts(card.facts)[:4] == ["One epoch", "5.4 s", "Whole run", format_duration(5.4 * epochs)]
    assert texts(card.facts)[-2:] == ["Largest safe batch", format_integer(4096)]
    before = document.undo_stack.count()
    card.use.click()
    recipe = document.project.recipe
    assert (recipe.precision, recipe.channels_last, recipe.threads) == ("bfloat16", True, 0)
    assert document.undo_stack.count() == before + 1
    assert card.use.isHidden()
    assert texts(card.facts)[:2] == ["One epoch", "3.6 s"]  # as fast as it was found to be
    document.undo_stack.undo()
    assert texts(card.facts)[:2] == ["One epoch", "5.4 s"]
    form.set_field("batch_size", 17)
    assert "has changed" in card.note.text()
    assert card.rows.isHidden()


def test_every_way_tried_is_shown_and_can_be_taken_with_a_click(
    qtbot: QtBot, form: RecipeForm, document: Document, engine: InProcessEngine
) -> None:
    failed = {**trial(0.0, precision="float16"), "failure": "not implemented for 'Half'"}
    compiled = {**trial(1400.0, compile=True), "first_step_s": 21.0}
    card = measure(qtbot, form, engine, trials=[trial(1000.0), trial(900.0, threads=2), compiled, failed], best=2)
    said = texts(card.rows.grid)
    assert "in use" in said
    assert f"{format_integer(1000)} images/s" in said
    assert any("compiled" in text for text in said)
    assert "The first step takes 21 s." in said
    assert "does not work" in said
    assert "not implemented for 'Half'" in said
    assert sorted(card.rows.buttons) == [1, 2]
    card.rows.buttons[1].click()
    assert document.project.recipe.threads == 2


def test_why_nothing_was_compiled_is_said(qtbot: QtBot, form: RecipeForm, engine: InProcessEngine) -> None:
    note = Message("preflight.no-compiler", "torch.compile was not tried: it needs a C++ compiler.")
    card = measure(qtbot, form, engine, notes=[note.to_json()])
    assert "C++ compiler" in card.note.text()


def test_a_batch_that_does_not_fit_is_said_with_buttons_that_mend_it(
    qtbot: QtBot, form: RecipeForm, document: Document, engine: InProcessEngine
) -> None:
    document.edit(SetRecipe(document.project.recipe.model_copy(update={"batch_size": 1000})), "Batch size")
    card = measure(qtbot, form, engine, fits=False, largest_batch=300)
    assert f"{format_integer(1000)} does not fit" in card.too_much.text()
    card.in_parts.click()
    recipe = document.project.recipe
    assert (recipe.batch_size, recipe.accumulate) == (250, 4)
    document.undo_stack.undo()
    card = measure(qtbot, form, engine, fits=False, largest_batch=300)
    card.smaller.click()
    recipe = document.project.recipe
    assert (recipe.batch_size, recipe.accumulate) == (300, 1)
    card = measure(qtbot, form, engine, fits=False, largest_batch=0)
    assert "Not even one image" in card.too_much.text()
    assert card.smaller.isHidden()
    assert card.in_parts.isHidden()


def test_a_measurement_can_be_cancelled(form: RecipeForm, engine: InProcessEngine) -> None:
    engine.is_holding = True
    form.preflight.measure.click()
    assert form.preflight.measure.isHidden()
    form.preflight.stop.click()
    assert engine.tickets[-1].was_cancelled
    assert not form.preflight.measure.isHidden()
