"""What a run works with: data, model, loss, optimizer and device, made from the recipe, or back from a checkpoint."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn

from core.data.loading import Loaded, load_tensors
from core.data.preprocess import Normalise
from core.data.progress import Progress
from core.errors import N_, Place, UserError
from core.modules.build import build
from core.modules.checkpoint import read_newest, write_checkpoint
from core.modules.infer import Inferrer
from core.project.model import Project
from core.project.run import RunFolder
from core.training.device import choose_device, choose_threads
from core.training.objective import Objective, make_optimizer
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
    def make(run: RunFolder, project: Project, *, resume: bool, progress: Progress | None = None) -> Workshop:
        """The workshop of a run, at its newest checkpoint with `resume`.

        Raises UserError where the network, the data or the device does not allow it.
        """
        recipe, classes = project.recipe, len(project.data.classes)
        torch.set_num_threads(run.record.threads or choose_threads(recipe.threads))
        device = choose_device(recipe.device)
        parameters = check_network(project)
        data = load_tensors(project.data.source, project.data, progress)
        torch.manual_seed(recipe.seed)
        model = build(project.network, project.data.input).to(device)
        shop = Workshop(
            project=project,
            device=device,
            data=data,
            model=model,
            normalise=Normalise(project.data.preprocessing).to(device),
            objective=Objective(recipe, classes),
            optimizer=make_optimizer(recipe, model),
            position=Position(),
            parameters=parameters,
        )
        if resume:
            shop._go_back(run)
        return shop

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

    def _go_back(self, run: RunFolder) -> None:
        """To the newest undamaged checkpoint, or to the beginning where none was written yet."""
        content = read_newest(run.checkpoints, "last")
        if content is not None:
            self.model.load_state_dict(content["model"])
            self.optimizer.load_state_dict(content["optimizer"])
            self.position = Position.from_json(content["position"])
        run.truncate_to(self.position.step)


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
            N_("Core", "The network gives {output} per image, but the data has {classes} classes: it must give ({classes},)."),
            output=str(report.output),
            classes=classes,
        )
    if not report.trainable:
        raise UserError("training.nothing-to-train", N_("Core", "Nothing can be trained: no block has unfrozen weights."))
    return report.parameters
