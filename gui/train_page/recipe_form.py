"""The recipe as a form: loss, optimizer, schedule, how long, on what. Every change is an edit of the document."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from core.errors import Message
from core.project.edit import SetRecipe
from core.project.model import Data, Part, Recipe
from core.project.parts import LOSSES, OPTIMIZERS, SCHEDULES
from core.project.reasons import field_reason
from gui.document import Document
from gui.search_range import RangeOffer
from gui.texts import say
from gui.theme import L, S, style
from gui.train_page.preflight_card import PreflightCard
from gui.train_page.rate_finder_card import RateFinderCard
from gui.train_page.rate_preview import RatePreview
from gui.train_page.recipe_fields import (
    GENERALISING,
    LENGTH,
    MACHINE,
    RATE,
    STEPS,
    recipe_params,
)
from gui.widgets.card import SectionLabel
from gui.widgets.fold import Fold
from gui.widgets.parameter_form import ParameterForm
from gui.widgets.part_picker import PartPicker

if TYPE_CHECKING:
    from gui.engine_thread import Engine


class RecipeForm(QWidget):
    """Edits `document.project.recipe`; while a run is on it shows that run's recipe, and cannot be edited."""

    def __init__(self, document: Document, engine: Engine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._frozen: Recipe | None = None
        self._note, self._error = QLabel(wordWrap=True), QLabel(wordWrap=True)
        style(self._note, role="muted")
        style(self._error, role="error")
        self.loss = PartPicker("loss", self.tr("Loss"), LOSSES)
        self.optimizer = PartPicker("optimizer", self.tr("Optimizer"), OPTIMIZERS)
        self.scheduler = PartPicker(
            "scheduler",
            self.tr("Schedule of the learning rate"),
            SCHEDULES,
            self.tr("Constant"),
            self.tr("The learning rate stays as it is."),
        )
        self.preview = RatePreview(document, engine)
        self.rate, self.schedule = ParameterForm(), ParameterForm()
        self.steps, self.generalising, self.machine = ParameterForm(), ParameterForm(), ParameterForm()
        self.steps_fold, self.generalising_fold = Fold(self.tr("Steps")), Fold(self.tr("Generalising"))
        self.machine_fold = Fold(self.tr("Machine and precision"))
        self.preflight, self.preflight_fold = PreflightCard(document, engine), Fold(self.tr("How long will it take?"))
        self.finder, self.finder_fold = RateFinderCard(document, engine), Fold(self.tr("Which learning rate?"))
        for form, _ in self._forms():
            RangeOffer(document, form)
        for part, prefix in ((self.loss, "loss."), (self.optimizer, "optimizer."), (self.scheduler, "scheduler.")):
            RangeOffer(document, part)
            RangeOffer(document, part.form, prefix)
        self._arrange()
        self.loss.changed.connect(self._set_loss)
        self.optimizer.changed.connect(self._set_optimizer)
        self.scheduler.changed.connect(self._set_scheduler)
        for form, _ in self._forms():
            form.valueEdited.connect(self.set_field)
        self.preflight.wayChosen.connect(self.set_fields)
        self.finder.rateChosen.connect(self._take_rate)
        document.recipeChanged.connect(self._on_recipe)
        document.dataChanged.connect(self._on_data)
        self._on_data(document.project.data)
        self._show()

    @property
    def recipe(self) -> Recipe:
        """What is shown."""
        return self._frozen or self._document.project.recipe

    @property
    def error(self) -> str:
        """The sentence under the form, "" where all is well."""
        return self._error.text()

    def freeze(self, recipe: Recipe | None) -> None:
        """Show `recipe` of the run that is on, without letting it be edited; None gives the document's back."""
        self._frozen = recipe
        for part in (self.loss, self.optimizer, self.scheduler, *(form for form, _ in self._forms())):
            part.setEnabled(recipe is None)
        self.preview.setVisible(recipe is None)
        self.preflight_fold.setVisible(recipe is None)
        self.finder_fold.setVisible(recipe is None)
        self._note.setText(
            self.tr("How the next run is trained.")
            if recipe is None
            else self.tr(
                "The run that is on was started with these settings. Once it ends you can change them for the next."
            )
        )
        self._show()

    @Slot(str, object)
    def set_field(self, name: str, value: Any) -> None:
        """Give one field of the recipe another value, as one undoable step; typing on is the same step."""
        before = self._document.project.recipe
        if name == "threads":
            value = value or 0
        try:
            after = Recipe.model_validate({**before.model_dump(), name: value})
        except ValidationError as error:
            reason = field_reason(dict(error.errors()[0]))
            self._error.setText(f"{name}: {say(reason) if isinstance(reason, Message) else reason}.")
            return
        self._error.clear()
        # The fields not edited stay the very objects they were, so that views can compare by identity.
        update = {name: getattr(after, name)}
        self._document.edit(SetRecipe(before.model_copy(update=update)), self._step_name(name), merge=f"recipe:{name}")

    @Slot(object)
    def set_fields(self, values: dict[str, Any]) -> None:
        """Give several fields other values, as one undoable step."""
        before = self._document.project.recipe
        after = Recipe.model_validate({**before.model_dump(), **values})
        update = {name: getattr(after, name) for name in values}
        self._document.edit(SetRecipe(before.model_copy(update=update)), self.tr("Use the fastest way"))

    @Slot(object)
    def _set_loss(self, part: Part) -> None:
        self.set_field("loss", part.model_dump())

    @Slot(object)
    def _set_optimizer(self, part: Part) -> None:
        self.set_field("optimizer", part.model_dump())

    @Slot(object)
    def _set_scheduler(self, part: Part | None) -> None:
        self.set_field("scheduler", None if part is None else part.model_dump())

    def _step_name(self, name: str) -> str:
        names = {
            "loss": self.tr("Loss"),
            "optimizer": self.tr("Optimizer"),
            "scheduler": self.tr("Schedule"),
            "lr": self.tr("Learning rate"),
            "epochs": self.tr("Epochs"),
            "batch_size": self.tr("Batch size"),
            "seed": self.tr("Seed"),
            "threads": self.tr("Threads"),
            "device": self.tr("Device"),
        }
        return self.tr("{field} of the recipe").format(field=names.get(name, name))

    @Slot(float)
    def _take_rate(self, rate: float) -> None:
        self.set_field("lr", rate)

    @Slot(object)
    def _on_recipe(self, _recipe: Recipe) -> None:
        self._error.clear()
        self._show()

    @Slot(object)
    def _on_data(self, data: Data) -> None:
        """Offer the losses that fit what is learned."""
        told = {"class": self.tr("classes"), "image": self.tr("images"), "numbers": self.tr("numbers")}[data.target]
        why = self.tr("It cannot compare {told}, which is what the data asks for.").format(told=told)
        self.loss.allow([name for name, spec in LOSSES.items() if data.target in spec.fits], why)

    def _forms(self) -> Sequence[tuple[ParameterForm, Sequence[str]]]:
        return (
            (self.rate, RATE),
            (self.schedule, LENGTH),
            (self.steps, STEPS),
            (self.generalising, GENERALISING),
            (self.machine, MACHINE),
        )

    def _show(self) -> None:
        recipe = self.recipe
        self.loss.show_part(recipe.loss)
        self.optimizer.show_part(recipe.optimizer)
        self.scheduler.show_part(recipe.scheduler)
        values = {name: getattr(recipe, name) for name in Recipe.model_fields}
        values["threads"] = recipe.threads or None
        params = recipe_params()
        for form, names in self._forms():
            form.show_params(tuple(params[name] for name in names), values, subject="recipe")
        folded = ((self.steps_fold, STEPS), (self.generalising_fold, GENERALISING), (self.machine_fold, MACHINE))
        for fold, names in folded:
            changed = self._changed(recipe, names)
            fold.note.setText(changed)
            fold.note.setToolTip(changed)

    def _changed(self, recipe: Recipe, names: Sequence[str]) -> str:
        """Which of these fields are not as they start, in a few words; "" where all are."""
        changed = [name for name in names if getattr(recipe, name) != Recipe.model_fields[name].default]
        few = ", ".join(changed[:2])
        return self.tr("{few} and {n} more").format(few=few, n=len(changed) - 2) if len(changed) > 2 else few

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        parts: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (self.tr("Loss"), (self.loss,)),
            (self.tr("Optimizer"), (self.optimizer,)),
            (self.tr("Schedule"), (self.schedule, self.scheduler)),
        )
        column.addWidget(self._note)
        self.optimizer.put_first(self.rate)
        self.scheduler.put_first(self.preview)
        for title, widgets in parts:
            column.addSpacing(S)
            column.addWidget(SectionLabel(title))
            for widget in widgets:
                column.addWidget(widget)
        column.addSpacing(S)
        folded = (
            (self.steps_fold, self.steps),
            (self.generalising_fold, self.generalising),
            (self.machine_fold, self.machine),
        )
        for fold, form in folded:
            fold.add(form)
            column.addWidget(fold)
        self.finder_fold.add(self.finder)
        column.addWidget(self.finder_fold)
        self.preflight_fold.add(self.preflight)
        column.addWidget(self.preflight_fold)
        column.addWidget(self._error)
        column.addStretch(1)
        self.setContentsMargins(0, 0, 0, L)
        self._note.setText(self.tr("How the next run is trained."))
