"""What a run works with: data, model, loss, optimizer and device, made from the recipe, or back from a checkpoint."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from core.data.batches import batches, epoch_order
from core.data.loading import Loaded, load_tensors
from core.data.preprocess import Normalise
from core.data.progress import Progress
from core.errors import N_, Place, UserError
from core.modules.build import build
from core.modules.checkpoint import checkpoints, read_newest, write_checkpoint
from core.modules.infer import Inferrer
from core.modules.objective import Objective
from core.project.model import Project, Recipe
from core.project.run import RunFolder
from core.training.device import choose_device, choose_threads
from core.training.optimizer import make_optimizer
from core.training.position import Position


@dataclass
class Workshop:
    """Everything the loop uses. The seed decides the first weights; the same recipe gives the same ones."""

    project: Project
    device: torch.device
    data: Loaded
    model: nn.Module
    normalise: Normalise
    objective: Objective
    optimizer: torch.optim.Optimizer
    position: Position
    parameters: int

    @staticmethod
    def make(
        run: RunFolder, *, epochs: int | None = None, resume: bool = False, progress: Progress | None = None
    ) -> Workshop:
        """The workshop of a run, at its newest checkpoint where it has one.

        Raises UserError where the network, the data or the device does not allow it, or where `resume` is wanted and
        every checkpoint is damaged.
        """
        project = _project(run, epochs)
        recipe, classes = project.recipe, len(project.data.classes)
        torch.set_num_threads(run.record.threads or choose_threads(recipe.threads))
        device = choose_device(recipe.device)
        parameters = check_network(project)
        data = load_tensors(project.data.source, project.data, progress)
        check_data(project, data, run)
        torch.manual_seed(recipe.seed)
        model = build(project.network, project.data.input).to(device)
        shop = Workshop(
            project=project,
            device=device,
            data=data,
            model=model,
            normalise=Normalise(project.data.preprocessing).to(device),
            objective=Objective(recipe.loss, classes),
            optimizer=make_optimizer(recipe, model),
            position=Position(),
            parameters=parameters,
        )
        shop._go_back(run, resume)
        return shop

    @property
    def recipe(self) -> Recipe:
        return self.project.recipe

    @property
    def _drops_last(self) -> bool:
        """Whether the last batch of an epoch is left out: BatchNorm cannot learn from a single image."""
        count, size = len(self.data.train), self.recipe.batch_size
        return count > size and count % size == 1

    @property
    def steps_per_epoch(self) -> int:
        count, size = len(self.data.train), self.recipe.batch_size
        return count // size if self._drops_last else math.ceil(count / size)

    def batches(self) -> Iterator[tuple[Tensor, Tensor]]:
        """The rest of this epoch, in an order that depends on seed and epoch alone."""
        images, position = self.data.train, self.position
        order = epoch_order(len(images), self.recipe.seed, position.epoch)
        return batches(images, order, self.recipe.batch_size, position.step_in_epoch, drop_last=self._drops_last)

    def save(self, run: RunFolder) -> str:
        """Write the newest checkpoint; returns its path. Raises OSError."""
        content = {
            "model": self.model.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "position": self.position.to_json(),
        }
        return str(write_checkpoint(run.checkpoints, "last", self.position.step, content))

    def save_best(self, run: RunFolder) -> None:
        """Keep the weights as the best so far. Raises OSError."""
        write_checkpoint(run.checkpoints, "best", self.position.step, {"model": self.model.state_dict()})

    @property
    def is_sound(self) -> bool:
        """Whether every weight is a finite number."""
        floats = [t for t in self.model.state_dict().values() if t.is_floating_point()]
        return all(bool(torch.isfinite(t).all()) for t in floats)

    def batch(self, images: Tensor, labels: Tensor) -> tuple[Tensor, Tensor]:
        """Images as the network sees them and labels, both on the device."""
        return self.normalise(images.to(self.device, non_blocking=True)), labels.to(self.device, non_blocking=True)

    def _go_back(self, run: RunFolder, resume: bool) -> None:
        """To the newest undamaged checkpoint, or to the beginning where none was written yet."""
        content = read_newest(run.checkpoints, "last")
        if content is None:
            if resume and checkpoints(run.checkpoints, "last"):
                text = N_("Core", "Every checkpoint of {run} is damaged. Start a new run with the same project.")
                raise UserError("run.no-checkpoint", text, place=Place(file=str(run.path)), run=run.name)
            run.truncate_to(0, 0)
            return
        self.model.load_state_dict(content["model"])
        self.optimizer.load_state_dict(content["optimizer"])
        self.position = Position.from_json(content["position"])
        run.truncate_to(self.position.step, self.position.epoch)


def _project(run: RunFolder, epochs: int | None) -> Project:
    """The frozen project, with the number of epochs asked for now, or when the run was extended before."""
    project = run.project
    recipe = project.recipe.model_copy(update={"epochs": epochs or run.record.epochs or project.recipe.epochs})
    return project.model_copy(update={"recipe": recipe})


def check_data(project: Project, data: Loaded, run: RunFolder) -> None:
    """Raises UserError where there is nothing to train on, or where a run would go on with other images."""
    source = project.data.source
    if not len(data.train) or not len(data.validation):
        text = N_("Core", "{source} has too few images: none are left to train on or to validate with.")
        raise UserError("training.no-images", text, place=Place(field="data"), source=source)
    before = run.record.fingerprint
    if before and before != data.fingerprint:
        text = N_("Core", "The images of {source} have changed since this run began. Start a new run.")
        raise UserError("training.other-images", text, place=Place(file=str(run.path)), source=source)


def check_network(project: Project) -> int:
    """The number of weights. Raises UserError where an image would not come out as one score per class."""
    classes = len(project.data.classes)
    report = Inferrer().report(project.network, project.data.input)
    culprit = report.blocks[report.culprit] if report.culprit else None
    if culprit is not None and culprit.message is not None:
        raise UserError.of(culprit.message, Place(block=culprit.id))
    if report.output != (classes,):
        raise UserError(
            "training.wrong-output",
            N_("Core", "The network gives {output} per image; with {classes} classes it must give ({classes},)."),
            output=str(report.output),
            classes=classes,
        )
    if not report.trainable:
        text = N_("Core", "Nothing can be trained: no block has unfrozen weights.")
        raise UserError("training.nothing-to-train", text)
    return report.parameters
