"""The recipe as a form: loss, optimizer, how long, on what. Every change is an edit of the document."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from annotated_types import Ge, Gt, Le, Lt
from pydantic import ValidationError
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from core.blocks.spec import Choice, Float, Int, Param, Value
from core.errors import N_
from core.project.edit import SetRecipe
from core.project.machine import automatic_threads
from core.project.model import Part, Recipe
from core.project.parts import LOSSES, OPTIMIZERS, PartSpec
from gui.document import Document
from gui.texts import say_text
from gui.theme import XS, L, S, style
from gui.widgets.card import SectionLabel
from gui.widgets.parameter_form import ParameterForm

DEVICES = ("auto", "cpu", "cuda", "mps")
SMALLEST_RATE = 1e-9
MOST_THREADS = 1024


class RecipeForm(QWidget):
    """Edits `document.project.recipe`; while a run is on it shows that run's recipe, and cannot be edited."""

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._frozen: Recipe | None = None
        self._note, self._error = QLabel(wordWrap=True), QLabel(wordWrap=True)
        style(self._note, role="muted")
        style(self._error, role="error")
        self.loss = PartPicker("loss", self.tr("Loss"), LOSSES)
        self.optimizer = PartPicker("optimizer", self.tr("Optimizer"), OPTIMIZERS)
        self.rate, self.schedule, self.machine = ParameterForm(), ParameterForm(), ParameterForm()
        self._arrange()
        self.loss.changed.connect(self._set_loss)
        self.optimizer.changed.connect(self._set_optimizer)
        for form in (self.rate, self.schedule, self.machine):
            form.valueEdited.connect(self.set_field)
        document.recipeChanged.connect(self._on_recipe)
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
        for part in (self.loss, self.optimizer, self.rate, self.schedule, self.machine):
            part.setEnabled(recipe is None)
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
            first = error.errors()[0]
            self._error.setText(f"{name}: {first['msg']}.")
            return
        self._error.clear()
        # The fields not edited stay the very objects they were, so that views can compare by identity.
        update = {name: getattr(after, name)}
        self._document.edit(SetRecipe(before.model_copy(update=update)), self._step_name(name), merge=f"recipe:{name}")

    @Slot(object)
    def _set_loss(self, part: Part) -> None:
        self.set_field("loss", part.model_dump())

    @Slot(object)
    def _set_optimizer(self, part: Part) -> None:
        self.set_field("optimizer", part.model_dump())

    def _step_name(self, name: str) -> str:
        names = {
            "loss": self.tr("Loss"),
            "optimizer": self.tr("Optimizer"),
            "lr": self.tr("Learning rate"),
            "epochs": self.tr("Epochs"),
            "batch_size": self.tr("Batch size"),
            "seed": self.tr("Seed"),
            "threads": self.tr("Threads"),
            "device": self.tr("Device"),
        }
        return self.tr("{field} of the recipe").format(field=names.get(name, name))

    @Slot(object)
    def _on_recipe(self, _recipe: Recipe) -> None:
        self._error.clear()
        self._show()

    def _show(self) -> None:
        recipe = self.recipe
        self.loss.show_part(recipe.loss)
        self.optimizer.show_part(recipe.optimizer)
        values = {name: getattr(recipe, name) for name in Recipe.model_fields}
        values["threads"] = recipe.threads or None
        params = recipe_params()
        self.rate.show_params((params["lr"],), values, subject="recipe")
        self.schedule.show_params(tuple(params[n] for n in ("epochs", "batch_size", "seed")), values, subject="recipe")
        self.machine.show_params(tuple(params[n] for n in ("threads", "device")), values, subject="recipe")

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S)
        parts: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            (self.tr("Loss"), (self.loss,)),
            (self.tr("Optimizer"), (self.optimizer,)),
            (self.tr("Schedule"), (self.schedule,)),
            (self.tr("Machine"), (self.machine,)),
        )
        column.addWidget(self._note)
        self.optimizer.put_first(self.rate)
        for title, widgets in parts:
            column.addSpacing(S)
            column.addWidget(SectionLabel(title))
            for widget in widgets:
                column.addWidget(widget)
        column.addWidget(self._error)
        column.addStretch(1)
        self.setContentsMargins(0, 0, 0, L)
        self._note.setText(self.tr("How the next run is trained."))


class PartPicker(QWidget):
    """Picks a loss or an optimizer, says in one sentence what it is, and edits its arguments.

    Signals
    -------
    changed(Part) : another one, or other arguments.
    """

    changed = Signal(object)

    def __init__(self, name: str, text: str, known: Mapping[str, PartSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = known
        self._part = Part(type=next(iter(known)))
        self.box, self.summary, self.form = QComboBox(), QLabel(wordWrap=True), ParameterForm()
        self.box.setObjectName(name)
        self.box.setAccessibleName(text)
        self.box.addItems(list(known))
        style(self.summary, role="faint")
        self.box.textActivated.connect(self._choose)
        self.form.valueEdited.connect(self._set_argument)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(XS)
        for widget in (self.box, self.summary, self.form):
            self._column.addWidget(widget)

    def put_first(self, form: QWidget) -> None:
        """Put `form` before the arguments: what matters more than they do."""
        self._column.insertWidget(2, form)

    def show_part(self, part: Part) -> None:
        """Show `part`."""
        self._part = part
        spec = self._known[part.type]
        self.box.setCurrentText(part.type)
        self.box.setToolTip(spec.torch_name)
        self.summary.setText(say_text(spec.summary))
        self.form.show_params(spec.params, spec.values(part.params), subject=part.type)

    @Slot(str)
    def _choose(self, name: str) -> None:
        if name != self._part.type:
            self.changed.emit(Part(type=name))

    @Slot(str, object)
    def _set_argument(self, name: str, value: Value) -> None:
        start = next(param.start for param in self._known[self._part.type].params if param.name == name)
        held = {key: kept for key, kept in self._part.params.items() if key != name}
        if value != start:
            held[name] = value
        self.changed.emit(Part(type=self._part.type, params=held))


@cache
def recipe_params() -> Mapping[str, Param]:
    """The fields of Recipe as parameters of a form, with the limits that Recipe itself declares."""
    help_texts = {
        "lr": N_("Core", "How far each step goes. Too large and the loss jumps about; too small and nothing happens."),
        "epochs": N_("Core", "How often the network sees every training image."),
        "batch_size": N_("Core", "How many images make one step."),
        "seed": N_("Core", "Where chance begins: the same seed on the same machine gives the same run."),
    }
    made: dict[str, Param] = {name: _number(name, text) for name, text in help_texts.items()}
    made["threads"] = Int(
        name="threads",
        help=N_("Core", "How many processor threads compute; left empty, it is one fewer than the cores."),
        default=None,
        optional=True,
        none_text=f"auto ({automatic_threads()})",
        maximum=MOST_THREADS,
    )
    device_help = N_("Core", "What computes; auto takes the best there is.")
    made["device"] = Choice(name="device", help=device_help, default="auto", options=DEVICES)
    return made


def _number(name: str, help_text: str) -> Param:
    field = Recipe.model_fields[name]
    low, high = 0.0, float("inf")
    for limit in field.metadata:
        match limit:
            case Ge(value) | Gt(value):
                low = float(value) + (0 if isinstance(limit, Ge) else SMALLEST_RATE)  # type: ignore[arg-type]
            case Le(value) | Lt(value):
                high = float(value) - (0 if isinstance(limit, Le) else 1)  # type: ignore[arg-type]
    if field.annotation is float:
        return Float(name=name, help=help_text, default=field.default, minimum=low, maximum=high, step=0.001)
    return Int(name=name, help=help_text, default=field.default, minimum=int(low), maximum=int(high))
