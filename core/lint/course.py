"""A run as the doctor sees it, and what the doctor says of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from core.errors import N_, Message
from core.lint.issue import Fix
from core.network.tree import Network
from core.project.edit import SetRecipe
from core.project.events import EpochDone, Started, StepDone
from core.project.held_out import read_held_out
from core.project.histograms import Histograms, read_histograms, tensors_by_block
from core.project.model import Project, Recipe
from core.project.run import RunFolder

Array = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing about a run: what, why, where on which curve (in epochs, from and to), what to try, in which block."""

    severity: Literal["warning", "hint"]
    message: Message
    why: Message
    measure: Literal["loss", "accuracy", "gradient"]
    span: tuple[float, float]
    fixes: tuple[Fix, ...] = ()
    block: str = ""

    def to_json(self) -> dict[str, Any]:
        """The finding as plain JSON; of the fixes their labels."""
        return {
            "code": self.message.code, "severity": self.severity, "message": str(self.message), "why": str(self.why),
            "measure": self.measure, "epochs": list(self.span), "fixes": [str(fix.label) for fix in self.fixes],
            "block": self.block,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Course:
    """What is known of a run.

    Parameters
    ----------
    project : as it was frozen; `now` is the recipe that fixes change and `network_now` the network, the run's own
        where none is given.
    losses, gradients : of every step so far.
    val_images : how many images are held out.
    confusion : `[true][said]` images after the newest epoch; empty where it was not kept.
    lengths : by block id, in the order an image passes them, how long the gradient of a usual one of the block's
        numbers was at the end of the newest epoch; empty where it was not kept.
    moved : by block id, by what share of their length its weights moved in the newest epoch; empty likewise.
    """

    project: Project
    epochs: Sequence[EpochDone]
    losses: Array
    gradients: Array
    steps_per_epoch: int
    val_images: int
    confusion: Sequence[Sequence[int]] = ()
    lengths: Mapping[str, float] = field(default_factory=dict)
    moved: Mapping[str, float] = field(default_factory=dict)
    now: Recipe | None = None
    network_now: Network | None = None

    @property
    def recipe(self) -> Recipe:
        return self.project.recipe

    @property
    def network(self) -> Network:
        """The network that fixes change."""
        return self.network_now or self.project.network

    @property
    def classes(self) -> int:
        return max(len(self.project.data.classes), 2)

    @property
    def end(self) -> float:
        """How many epochs have been trained, also in part."""
        return max(len(self.losses) / max(self.steps_per_epoch, 1), float(len(self.epochs)))

    def fix(self, code: str, label: str, **fields: Any) -> Fix:
        """Train with these fields of the recipe otherwise."""
        told = {name: value for name, value in fields.items() if isinstance(value, int | float | str)}
        recipe = (self.now or self.recipe).model_copy(update=fields)
        return Fix(Message(f"doctor.fix.{code}", label, told), (SetRecipe(recipe),))

    def slower(self, times: float) -> Fix:
        """Train with a rate so many times smaller."""
        return self.fix(
            "slower", N_("Core", "Set the learning rate to {lr}"), lr=float(f"{self.recipe.lr / times:.2g}")
        )


def course_of(run: RunFolder) -> Course:
    """A run, read from its folder. Raises UserError where the folder is damaged."""
    epochs: dict[int, EpochDone] = {}
    steps: dict[int, StepDone] = {}
    started: Started | None = None
    for event in run.events():
        match event:
            case Started():
                started = event
            case StepDone():
                steps[event.step] = event
            case EpochDone():
                epochs[event.epoch] = event
    ordered = [steps[number] for number in sorted(steps)]
    last = max(epochs, default=0)
    seen = read_held_out(run, last) if last else None
    return Course(
        project=run.project,
        epochs=[epochs[number] for number in sorted(epochs)],
        losses=np.array([step.loss for step in ordered], dtype=np.float64),
        gradients=np.array([step.gradient for step in ordered], dtype=np.float64),
        steps_per_epoch=started.steps_per_epoch if started else 1,
        val_images=started.val_images if started else 0,
        confusion=seen.confusion() if seen else (),
        lengths=lengths_of(run.project, counted := read_histograms(run, last)),
        moved=moved_of(run.project, counted),
    )


def lengths_of(project: Project, seen: Histograms | None) -> dict[str, float]:
    """The root mean square of the gradient of each block's weights, of its largest tensor; {} where none was kept."""
    if seen is None:
        return {}
    known = tensors_by_block(project.network, seen.gradients)
    return {block: max(seen.gradients[name].size for name in names) for block, names in known.items()}


def moved_of(project: Project, seen: Histograms | None) -> dict[str, float]:
    """By what share of their length the weights of each block moved, of the tensor that moved most; {} as above.

    Biases, which may begin at next to nothing, do not count.
    """
    if seen is None:
        return {}
    weights = [name for name in seen.moved if name.rpartition(".")[2].startswith("weight")]
    known = tensors_by_block(project.network, weights)
    return {block: max(seen.moved[name] for name in names) for block, names in known.items()}
