"""What a training run leaves on disk: the frozen project, its record, its events and its checkpoints."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from datetime import datetime, timezone
from enum import Enum
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, ValidationError

from core.errors import N_, Place, UserError
from core.project import store
from core.project.changes import Change
from core.project.events import (
    EpochDone,
    Finished,
    FinishReason,
    RecipeChanged,
    TrainingEvent,
    event_from_json,
    event_to_json,
)
from core.project.lock import alone_in
from core.project.model import Project
from core.project.parts import Target
from core.project.process import is_alive, process_mark
from core.project.starting import keep_in, missing_weights


class RunState(str, Enum):
    """What a run is doing.

    ::

        (none) ──start──▶ preparing ──▶ training ◀──pause / resume──▶ paused
                              │             │                          │
                              └────stop─────┴───────────stop───────────┘
                                            ▼
                                        stopping ──▶ finished ──resume──▶ preparing
    """

    PREPARING = "preparing"
    TRAINING = "training"
    PAUSED = "paused"
    STOPPING = "stopping"
    FINISHED = "finished"


class Action(str, Enum):
    """What a person can ask of a run."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    CHANGE = "change"
    STOP = "stop"
    KILL = "kill"


ALLOWED: Final[Mapping[RunState | None, frozenset[Action]]] = MappingProxyType(
    {
        None: frozenset({Action.START}),
        RunState.PREPARING: frozenset({Action.STOP, Action.KILL}),
        RunState.TRAINING: frozenset({Action.PAUSE, Action.CHANGE, Action.STOP, Action.KILL}),
        RunState.PAUSED: frozenset({Action.RESUME, Action.CHANGE, Action.STOP, Action.KILL}),
        RunState.STOPPING: frozenset({Action.KILL}),
        RunState.FINISHED: frozenset({Action.START}),
    }
)
"""Which actions are possible in which state (None: no run yet): every button reads this and nothing else."""


class RunRecord(BaseModel):
    """What run.json holds; unknown fields are kept.

    Parameters
    ----------
    name : what people call it, at first the folder's name.
    versions : of Python, torch and Layerwright.
    fingerprint : sha256 over the training data as the network receives it.
    process : what tells the training process from any other that ever had its number; "" when none is at work.
    target : what the network learns to tell; `val_accuracy` is R² where that is no class.
    best_epoch, val_accuracy, val_loss, train_loss : of the best epoch so far, by validation accuracy.
    images_per_second : over all training steps, validation and pauses left out.
    notes : what there is to know of how it began, as the JSON of messages.
    changes : what a person changed on the way, oldest first.
    comment, tags, pinned, colour : what a person wrote of it, sorted it by, keeps on top, and paints it in: a number
        among the colours of the window, None for whichever is free.
    """

    model_config = ConfigDict(frozen=True, extra="allow")

    name: str
    created: str
    seed: int = 0
    versions: Mapping[str, str] = {}
    device: str = ""
    threads: int = 0
    fingerprint: str = ""
    process: str = ""
    state: RunState = RunState.PREPARING
    reason: FinishReason | None = None
    detail: str = ""
    parameters: int = 0
    epochs: int = 0
    epoch: int = 0
    step: int = 0
    target: Target = "class"
    best_epoch: int = 0
    train_loss: float | None = None
    val_loss: float | None = None
    val_accuracy: float | None = None
    images_per_second: float = 0.0
    seconds: float = 0.0
    notes: tuple[Mapping[str, Any], ...] = ()
    changes: tuple[Change, ...] = ()
    comment: str = ""
    tags: tuple[str, ...] = ()
    pinned: bool = False
    colour: int | None = None


class RunFolder:
    """One run on disk. Reading never changes it; the trainer alone writes."""

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)

    def __repr__(self) -> str:
        return f"RunFolder({str(self.path)!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, RunFolder) and other.path == self.path

    def __hash__(self) -> int:
        return hash(self.path)

    @staticmethod
    def create(project: Project, parent: str | Path, title: str = "") -> RunFolder:
        """Freeze `project` into a new folder in `parent`, named by time and title. Raises OSError or UserError."""
        missing = missing_weights(project)
        if missing is not None:
            raise UserError.of(missing, Place(field="weights.file"))
        now = datetime.now(timezone.utc).astimezone()
        slug = re.sub(r"[^a-z0-9]+", "-", (title or project.title).lower()).strip("-") or "network"
        path = _unused(Path(parent) / f"{now:%Y-%m-%d-%H%M%S}-{slug}")
        path.mkdir(parents=True)
        run = RunFolder(path)
        recipe = project.recipe
        try:
            run.checkpoints.mkdir()
            store.save(keep_in(project, run.path), run.path / "project.lwp")
            run.write_record(
                RunRecord(
                    name=path.name,
                    created=now.isoformat(timespec="seconds"),
                    seed=recipe.seed,
                    epochs=recipe.epochs,
                    target=project.data.target,
                )
            )
        except BaseException:
            shutil.rmtree(path, ignore_errors=True)  # half a run is none
            raise
        return run

    @staticmethod
    def open(path: str | Path) -> RunFolder:
        """The run in that folder. Raises UserError where there is none."""
        run = RunFolder(path)
        if not (run.path / "run.json").is_file():
            raise UserError(
                "run.none",
                N_("Core", "{path} is no run folder: it holds no run.json."),
                place=Place(file=str(path)),
                path=str(path),
            )
        return run

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def checkpoints(self) -> Path:
        return self.path / "checkpoints"

    @property
    def events_folder(self) -> Path:
        """The TensorBoard files."""
        return self.path / "events"

    @property
    def metrics(self) -> Path:
        """The record of everything the run told, a JSON document a line."""
        return self.path / "metrics.jsonl"

    @property
    def log(self) -> Path:
        return self.path / "log.txt"

    @property
    def project(self) -> Project:
        """The project as it was when the run began. Raises UserError where the file is damaged."""
        return store.load(self.path / "project.lwp")

    @property
    def record(self) -> RunRecord:
        """What run.json says. Raises UserError where the file is damaged, or the run is gone."""
        self.check_there()
        file = self.path / "run.json"
        try:
            return RunRecord.model_validate_json(file.read_bytes())
        except (OSError, ValidationError) as error:
            raise UserError(
                "run.damaged",
                N_("Core", "{path} cannot be read; the run's checkpoints and metrics are still there."),
                place=Place(file=str(file)),
                path=str(file),
            ) from error

    def check_there(self) -> None:
        """Raise UserError where the folder has been deleted or moved, or its disk has been taken out."""
        if not self.path.is_dir():
            raise UserError(
                "run.gone",
                N_("Core", "The folder of this run is no longer there: {path}."),
                place=Place(file=str(self.path)),
                path=str(self.path),
            )

    def write_record(self, record: RunRecord) -> None:
        """Replace run.json, all at once."""
        store.replace_file(self.path / "run.json", (record.model_dump_json(indent=2) + "\n").encode())

    def update(self, **changes: Any) -> RunRecord:
        """Replace run.json with some fields changed; what another process changes meanwhile is not lost."""
        with alone_in(self.path):
            record = self.record.model_copy(update=changes)
            self.write_record(record)
        return record

    @property
    def is_at_work(self) -> bool:
        """Whether its training process is alive."""
        return is_alive(self.record.process)

    @property
    def is_interrupted(self) -> bool:
        """Whether its process ended before the run did, by a crash, a kill or a power cut."""
        record = self.record
        return record.state != RunState.FINISHED and not is_alive(record.process)

    @property
    def has_checkpoint(self) -> bool:
        """Whether there is anything to resume or predict from."""
        return self.checkpoints.is_dir() and any(self.checkpoints.glob("*.pt"))

    @property
    def is_resumable(self) -> bool:
        """Whether it can go on: no process is at work on it, and it has not done all its epochs."""
        record = self.record
        return not is_alive(record.process) and record.reason != FinishReason.COMPLETED

    def claim(self) -> RunRecord:
        """Write this process down as the one at work. Raises UserError where another one is."""
        if self.is_at_work and self.record.process != process_mark():
            raise UserError(
                "run.busy",
                N_("Core", "Another process is training {path}. Stop it first."),
                place=Place(file=str(self.path)),
                path=str(self.path),
            )
        return self.update(process=process_mark())

    # What it told

    def append(self, events: list[TrainingEvent], *, sync: bool = False) -> None:
        """Add events to metrics.jsonl; `sync` waits until the disk has them."""
        with self.metrics.open("ab") as file:
            file.writelines(json.dumps(event_to_json(event)).encode() + b"\n" for event in events)
            if sync:
                file.flush()
                os.fsync(file.fileno())

    def events(self) -> Iterator[TrainingEvent]:
        """Everything the run told, in order; a line torn by a power cut is left out."""
        if not self.metrics.exists():
            return
        with self.metrics.open("rb") as file:
            for line in file:
                try:
                    yield event_from_json(json.loads(line))
                except (ValueError, KeyError, TypeError):
                    continue

    def truncate_to(self, step: int, epoch: int) -> None:
        """Forget what was told after `step` in `epoch`: the run goes back to its checkpoint there and tells it again.

        Going back to step 0 forgets everything.
        """
        if not self.metrics.exists():
            return
        lines = self.metrics.read_bytes().splitlines(keepends=True) if step else []
        store.replace_file(self.metrics, b"".join(line for line in lines if _is_before(line, step, epoch)))


def list_runs(folder: str | Path) -> tuple[RunFolder, ...]:
    """The runs in `folder`, newest first; folders that are no runs, or damaged ones, are left out."""
    folder = Path(folder)
    if not folder.is_dir():
        return ()
    found = []
    for path in folder.iterdir():
        if (path / "run.json").is_file():
            run = RunFolder(path)
            try:
                found.append((run.record.created, run.name, run))
            except UserError:
                continue
    return tuple(run for _, _, run in sorted(found, key=lambda row: row[:2], reverse=True))


def _unused(path: Path) -> Path:
    number, candidate = 2, path
    while candidate.exists():
        candidate = path.with_name(f"{path.name}-{number}")
        number += 1
    return candidate


def _is_before(line: bytes, step: int, epoch: int) -> bool:
    """Whether a line of metrics.jsonl was told before the checkpoint at `step`, with `epoch` under way, was written."""
    try:
        event = event_from_json(json.loads(line))
    except (ValueError, KeyError, TypeError):
        return False
    is_later_epoch = isinstance(event, EpochDone) and event.epoch >= epoch
    is_told_again = isinstance(event, RecipeChanged) and event.step == step
    return event.step <= step and not isinstance(event, Finished) and not is_later_epoch and not is_told_again
