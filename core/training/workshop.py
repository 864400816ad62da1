"""What a run works with: data, model, loss, optimizer and device, made from the recipe, or back from a checkpoint."""

from __future__ import annotations

import math
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch import Tensor, nn

from core.data.augment import Augment
from core.data.batches import batches, epoch_order
from core.data.loading import Loaded, load_tensors
from core.data.preprocess import Normalise
from core.data.progress import Progress
from core.errors import N_, Message, Place, UserError
from core.modules.build import build
from core.modules.checkpoint import checkpoints, read_newest_whole, write_checkpoint
from core.modules.objective import Objective
from core.project.fallback import fell_back
from core.project.model import Project, Recipe
from core.project.run import RunFolder
from core.project.starting import missing_weights
from core.training.agreed import agreed_epochs, agreed_parts
from core.training.averaging import Average
from core.training.checks import check_data, check_network
from core.training.device import be_deterministic, choose_device, choose_threads
from core.training.followed import follow_held_out
from core.training.log import log
from core.training.memory_gauge import MemoryGauge
from core.training.optimizer import make_optimizer
from core.training.position import Position
from core.training.prefetch import Prefetch, may_pay
from core.training.prefix import Features, keep_features, prefix_length, said_of
from core.training.schedule import Schedule
from core.training.starting import begin_with
from core.training.step import Step
from core.training.team import ALONE, Team
from core.training.way import in_its_way


@dataclass
class Workshop:
    """Everything the loop uses. The seed decides the first weights; the same recipe gives the same ones."""

    project: Project
    device: torch.device
    data: Loaded
    model: nn.Module
    parameters: int
    position: Position = field(default_factory=Position)
    features: Features | None = None
    team: Team = ALONE

    def __post_init__(self) -> None:
        recipe, answer, target = self.recipe, self.project.data.answer, self.project.data.target
        is_weighed = recipe.class_weights == "balanced" and target == "class"
        weights = balanced(self.data.train.labels, *answer) if is_weighed else None
        self.normalise = Normalise(self.project.data.preprocessing).to(self.device)
        self.objective = Objective(recipe.loss, answer, target=target)  # of validation, which counts every image alike
        self.optimizer = make_optimizer(recipe, self.model, self.project.network)
        self.schedule = Schedule(recipe, self.optimizer, self.steps_per_epoch)
        self.average = Average(self.model, recipe.average) if recipe.average else None
        learning = Objective(recipe.loss, answer, weights, target).to(self.device)
        self.memory = MemoryGauge(self.device)
        self.followed = follow_held_out(self.project, self.data.validation)
        self._augment = Augment(self.project.data.augmentations)
        self._prefetch: Prefetch | None = None
        self.step = Step(
            recipe, self.model, learning, self.optimizer, self.schedule, self.training_batch, self.device, self.team
        )

    @staticmethod
    def make(
        run: RunFolder, *, epochs: int | None = None, batch_size: int | None = None, resume: bool = False,
        progress: Progress | None = None, team: Team = ALONE,
    ) -> Workshop:  # fmt: skip
        """The workshop of a run, at its newest checkpoint where it has one.

        Raises UserError where the network, the data or the device does not allow it, or where `resume` is wanted and
        every checkpoint is damaged.
        """
        project = run.project
        recipe = project.recipe
        torch.set_num_threads(run.record.threads or team.threads(choose_threads(recipe.threads)))
        device = team.device(choose_device(recipe.device))
        parameters = check_network(project)
        data = load_tensors(project.data.source, project.data, progress, project.recipe.num_workers)
        check_data(project, data, run)
        be_deterministic(recipe.deterministic)
        torch.manual_seed(recipe.seed)
        model = build(project.network, project.data.input)
        _begin(model, project, run, team)
        model = team.synchronised(model.to(device))
        shop = Workshop(project, device, data, in_its_way(model, recipe), parameters, team=team)
        shop._go_back(run, resume)
        shop.last_until(agreed_epochs(run, shop.position.step, epochs))
        shop.step.size = agreed_parts(run, shop.position.step, batch_size, writes=team.leads)
        shop.skip_prefix(run, progress)
        return shop

    @property
    def recipe(self) -> Recipe:
        return self.project.recipe

    def last_until(self, epochs: int) -> None:
        """Train so many epochs in all from now on."""
        if epochs != self.recipe.epochs:
            recipe = self.recipe.model_copy(update={"epochs": epochs})
            self.project = self.project.model_copy(update={"recipe": recipe})
            self.schedule.stretch(recipe, self.steps_per_epoch)

    @property
    def _images_per_epoch(self) -> int:
        """How many images an epoch visits; a single one left over is none, for BatchNorm cannot learn from it."""
        return images_per_epoch(self.recipe, len(self.data.train))

    @property
    def steps_per_epoch(self) -> int:
        return math.ceil(self._images_per_epoch / self.recipe.images_per_step)

    def batches(self) -> Iterator[tuple[Tensor, Tensor]]:
        """The rest of this epoch, in an order that depends on seed and epoch alone."""
        images, position = self.fed.train, self.position
        order = epoch_order(len(images), self.recipe.seed, position.epoch, self.recipe.shuffle)[
            : self._images_per_epoch
        ]
        found = batches(images, order, self.recipe.images_per_step, position.step_in_epoch)
        from_file = self.features is not None and self.features.file is not None
        if not may_pay(self.device, bool(self._augment) or from_file, self.team.size):
            return found
        if self._prefetch is None:
            step = self.step
            self._prefetch = Prefetch(self.training_batch, step.first_part, step.seed_of, self.device)
        return self._prefetched(self._prefetch, found, position.step)

    def _prefetched(
        self, prefetch: Prefetch, found: Iterator[tuple[Tensor, Tensor]], number: int
    ) -> Iterator[tuple[Tensor, Tensor]]:
        with closing(prefetch.follow(found, number)) as following:
            for batch, self.step.ready in following:
                yield batch

    def save(self, run: RunFolder) -> str:
        """Write the newest checkpoint; returns its path. Raises OSError."""
        content = {
            "model": self.best_guess.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "schedule": self.schedule.state_dict(),
            "scaler": self.step.scaler.state_dict(),
            "position": self.position.to_json(),
        }
        if self.average is not None:
            content |= {"learning": self.model.state_dict(), "average": self.average.state_dict()}
        return str(write_checkpoint(run.checkpoints, "last", self.position.step, content))

    def save_best(self, run: RunFolder) -> None:
        """Keep the weights as the best so far. Raises OSError."""
        write_checkpoint(run.checkpoints, "best", self.position.step, {"model": self.best_guess.state_dict()})

    @property
    def best_guess(self) -> nn.Module:
        """The model that is validated, kept and used: with averaged weights where the recipe asks for them."""
        return self.model if self.average is None else self.average.model

    @property
    def has_lost_patience(self) -> bool:
        """Whether the last epochs brought nothing better, as many as the recipe allows."""
        patience, position = self.recipe.patience, self.position
        return bool(patience) and position.epoch - 1 - position.best_epoch >= patience

    @property
    def is_sound(self) -> bool:
        """Whether every weight is a finite number."""
        floats = [t for t in self.model.state_dict().values() if t.is_floating_point()]
        return all(bool(torch.isfinite(t).all()) for t in floats)

    def batch(self, images: Tensor, labels: Tensor) -> tuple[Tensor, Tensor]:
        """Images as the network sees them and what it should tell, both on the device.

        Features, which are no bytes, stay as they are.
        """
        moved = images.to(self.device, non_blocking=True)
        pixels = self.normalise(moved) if images.dtype is torch.uint8 else moved.clone()
        if self.recipe.channels_last and pixels.dim() == 4:
            pixels = pixels.contiguous(memory_format=torch.channels_last)
        if self.project.data.target == "image":
            return pixels, moved.float() / 255
        return pixels, labels.to(self.device, non_blocking=True)

    @property
    def fed(self) -> Loaded | Features:
        """What batches are made of: the images, or what the locked beginning of the network makes of them."""
        return self.features or self.data

    def passed(self, model: nn.Module) -> nn.Module:
        """The part of a model that batches go through."""
        if self.features is None or not isinstance(model, nn.Sequential):
            return model
        return model[self.features.length :]

    def skip_prefix(self, run: RunFolder, progress: Progress | None = None) -> None:
        """As `keep_prefix` in the run's folder, and written down there."""
        length = self.keep_prefix(run.path, progress)
        if length and self.team.leads:
            _note(run, said_of(self.project, length))

    def keep_prefix(self, folder: Path, progress: Progress | None = None) -> int:
        """Run the locked beginning of the network once on every image, and go on from what it makes of them.

        How many modules are done with so. Nothing is done where there is none, where images look different each time,
        or where there is no room; `folder` takes what memory has no room for.
        """
        length = prefix_length(self.project, self.model)
        if length and isinstance(self.model, nn.Sequential):
            self.features = keep_features(
                self.model, length, self.data, self._pass, self.recipe.batch_size, folder, progress
            )
        if self.features is None:
            return 0
        self.step.go_through(self.passed(self.model))
        return length

    def close(self) -> None:
        """Leave nothing behind that only this training needs: no thread, and no file in the run's folder."""
        if self._prefetch is not None:
            self._prefetch.close()
        if self.features is not None:
            self.features.close()

    def _pass(self, module: nn.Module, images: Tensor) -> Tensor:
        with self.step.casting():
            made: Tensor = module(self.batch(images, torch.zeros(len(images)))[0])
        return made

    def training_batch(self, images: Tensor, labels: Tensor, pinned: bool = False) -> tuple[Tensor, Tensor]:
        """As `batch`, changed at random as the project says; reads torch's generator.

        What is `pinned` in memory goes to a GPU while that and this process do something else.
        """
        changed = self._augment(images)
        return self.batch(changed.pin_memory(), labels.pin_memory()) if pinned else self.batch(changed, labels)

    def _go_back(self, run: RunFolder, resume: bool) -> None:
        """To the newest undamaged checkpoint, or to the beginning where none was written yet."""
        content, damaged = read_newest_whole(run.checkpoints, "last")
        if content is None:
            if resume and checkpoints(run.checkpoints, "last"):
                text = N_("Core", "Every checkpoint of {run} is damaged. Start a new run with the same project.")
                raise UserError("run.no-checkpoint", text, place=Place(file=str(run.path)), run=run.name)
            if self.team.leads:
                run.truncate_to(0, 0)
            return
        self.model.load_state_dict(content.get("learning", content["model"]))
        self.optimizer.load_state_dict(content["optimizer"])
        self.schedule.load_state_dict(content.get("schedule", {}))
        if content.get("scaler"):
            self.step.scaler.load_state_dict(content["scaler"])
        if self.average is not None:
            self.average.load_state_dict(content["average"])
        self.position = Position.from_json(content["position"])
        if self.team.leads:
            run.truncate_to(self.position.step, self.position.epoch)
            if damaged:
                _note(run, fell_back(damaged, self.position.step))


def _begin(model: nn.Module, project: Project, run: RunFolder, team: Team) -> None:
    """Give the model its starting weights, and write down which blocks took them.

    A run that has checkpoints goes on from these, also where the file has gone since.
    """
    if run.has_checkpoint and missing_weights(project):
        return
    said = begin_with(model, project)
    if said is not None and not run.has_checkpoint and team.leads:
        _note(run, said)


def _note(run: RunFolder, said: Message) -> None:
    """Write into the run what there is to know of how it began, once."""
    log.info("%s", said)
    others = tuple(note for note in run.record.notes if note.get("code") != said.code)
    run.update(notes=(*others, said.to_json()))


def images_per_epoch(recipe: Recipe, count: int) -> int:
    """How many of `count` images an epoch visits. Those of an unfinished step are left out where the recipe says so."""
    if recipe.drop_last and count >= recipe.images_per_step:
        return count - count % recipe.images_per_step
    return count - 1 if count > recipe.batch_size and count % recipe.batch_size == 1 else count


def balanced(labels: Tensor, classes: int) -> Tensor:
    """A weight per class, float32 (classes,), so that every class counts alike: images / (classes · its images)."""
    counts = torch.bincount(labels, minlength=classes).clamp(min=1)
    return (len(labels) / (classes * counts)).float()
