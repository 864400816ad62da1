"""A search on disk: what is searched, every trial so far, and whether it is at work. Its runs are ordinary runs."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timezone
from enum import Enum
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from core.blocks import Value
from core.errors import N_, Message, Place, UserError
from core.project import store
from core.project.edit import ProjectOp
from core.project.events import FinishReason
from core.project.home import home_folder
from core.project.lock import alone_in
from core.project.model import Project
from core.project.process import is_alive, process_mark
from core.project.ranges import Search
from core.project.run import RunState
from core.project.starting import keep_in
from core.project.targets import check_range, following, ops_of


def searches_folder() -> Path:
    """Where searches are kept."""
    return home_folder() / "searches"


class TrialState(str, Enum):
    """What became of a trial."""

    TRAINING = "training"
    COMPLETE = "complete"
    PRUNED = "pruned"
    FAILED = "failed"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True, slots=True)
class Trial:
    """One setting that was tried.

    Parameters
    ----------
    number : from 0 on, in the order tried.
    values : what the ranges stood at, by key.
    score : the best of the objective so far; None before the first epoch.
    scores : the objective after each epoch.
    run : the path of its run folder, "" where none was made.
    sizes_follow : whether sizes pinned in the project had to follow their input for its network to fit together.
    reason : why it was pruned or failed.
    """

    number: int
    values: Mapping[str, Value]
    state: TrialState = TrialState.TRAINING
    score: float | None = None
    scores: tuple[float, ...] = ()
    epochs: int = 0
    seconds: float = 0.0
    run: str = ""
    sizes_follow: bool = False
    reason: Message | None = field(default=None)

    @property
    def epoch(self) -> int:
        """Epochs done."""
        return len(self.scores)


def trial_to_json(trial: Trial) -> dict[str, Any]:
    """The trial as plain JSON."""
    data: dict[str, Any] = {name: getattr(trial, name) for name in Trial.__dataclass_fields__}
    reason = trial.reason.to_json() if trial.reason else None
    return data | {"values": dict(trial.values), "state": trial.state.value, "reason": reason}


def trial_from_json(data: Mapping[str, Any]) -> Trial:
    """The trial that JSON stands for; unknown fields are dropped. Raises KeyError, TypeError or ValueError."""
    held = {name: value for name, value in data.items() if name in Trial.__dataclass_fields__}
    values = {key: tuple(v) if isinstance(v, list) else v for key, v in data["values"].items()}
    reason = Message.from_json(data["reason"]) if data.get("reason") else None
    scores = tuple(float(score) for score in data.get("scores", ()))
    held |= {"values": values, "state": TrialState(data["state"]), "scores": scores, "reason": reason}
    return Trial(**held)


class SearchRecord(BaseModel):
    """What search.json holds; unknown fields are kept.

    Parameters
    ----------
    name : short, and the tag of every run that belongs to it.
    runs : the folder in which its runs are.
    trials : how many there are to be in all, once more were asked for; 0: as many as its project says.
    process : what tells the process at work from any other that had its number; "" when none is.
    importance : how much of the score each range accounts for, by key; adds up to 1.
    """

    model_config = ConfigDict(frozen=True, extra="allow")

    name: str
    created: str
    runs: str
    state: RunState = RunState.PREPARING
    reason: FinishReason | None = None
    detail: str = ""
    process: str = ""
    trials: int = 0
    importance: Mapping[str, float] = {}


class SearchFolder:
    """One search on disk. Reading never changes it; the searcher alone writes."""

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SearchFolder) and other.path == self.path

    def __hash__(self) -> int:
        return hash(self.path)

    @staticmethod
    def create(project: Project, parent: str | Path, runs: str | Path) -> SearchFolder:
        """Freeze the project and what is to be searched in it into a new folder in `parent`.

        Raises UserError where nothing is to be searched or a range does not fit, OSError where it cannot be written.
        """
        check_search(project)
        slug = re.sub(r"[^a-z0-9]+", "-", project.title.lower()).strip("-") or "network"
        path, number = Path(parent) / f"{slug}-tune-1", 1
        while path.exists():
            number += 1
            path = path.with_name(f"{slug}-tune-{number}")
        path.mkdir(parents=True)
        made = SearchFolder(path)
        store.save(keep_in(project, path), path / "project.lwp")
        now = datetime.now(timezone.utc).astimezone().isoformat(timespec="seconds")
        made.write_record(SearchRecord(name=path.name, created=now, runs=str(Path(runs).absolute())))
        return made

    @staticmethod
    def open(path: str | Path) -> SearchFolder:
        """The search in that folder. Raises UserError where there is none."""
        found = SearchFolder(path)
        if not (found.path / "search.json").is_file():
            text = N_("Core", "{path} is no search: it holds no search.json.")
            raise UserError("search.none", text, place=Place(file=str(path)), path=str(path))
        return found

    @property
    def project(self) -> Project:
        """The project as it was when the search began. Raises UserError where the file is damaged."""
        return store.load(self.path / "project.lwp")

    @property
    def journal(self) -> Path:
        """What the sampler knows, in optuna's own form."""
        return self.path / "journal.log"

    @property
    def record(self) -> SearchRecord:
        """What search.json says. Raises UserError where the file is damaged."""
        file = self.path / "search.json"
        try:
            return SearchRecord.model_validate_json(file.read_bytes())
        except (OSError, ValidationError) as error:
            text = N_("Core", "{path} cannot be read; the runs of the search are still there.")
            raise UserError("search.damaged", text, place=Place(file=str(file)), path=str(file)) from error

    def write_record(self, record: SearchRecord) -> None:
        """Replace search.json, all at once."""
        store.replace_file(self.path / "search.json", (record.model_dump_json(indent=2) + "\n").encode())

    @property
    def planned(self) -> int:
        """How many trials there are to be in all. Raises UserError where the folder is damaged."""
        return self.record.trials or (self.project.search or Search()).trials

    def update(self, **changes: Any) -> SearchRecord:
        """Replace search.json with some fields changed."""
        with alone_in(self.path):
            record = self.record.model_copy(update=changes)
            self.write_record(record)
        return record

    def claim(self) -> None:
        """Write this process down as the one at work. Raises UserError where another one is."""
        mark = self.record.process
        if is_alive(mark) and mark != process_mark():
            text = N_("Core", "Another process is at work on the search {path}. Stop it first.")
            raise UserError("search.busy", text, place=Place(file=str(self.path)), path=str(self.path))
        self.update(process=process_mark())

    @property
    def is_interrupted(self) -> bool:
        """Whether its process ended before the search did."""
        record = self.record
        return record.state != RunState.FINISHED and not is_alive(record.process)

    def append(self, trial: Trial) -> None:
        """Write down how a trial stands; the last line of each number counts."""
        with (self.path / "trials.jsonl").open("ab") as file:
            file.write(json.dumps(trial_to_json(trial)).encode() + b"\n")

    def trials(self) -> tuple[Trial, ...]:
        """Every trial as it last stood, by number; a line torn by a power cut is left out."""
        file = self.path / "trials.jsonl"
        found: dict[int, Trial] = {}
        if not file.exists():
            return ()
        for line in file.read_bytes().splitlines():
            try:
                trial = trial_from_json(json.loads(line))
            except (ValueError, KeyError, TypeError):
                continue
            found[trial.number] = trial
        is_over = not is_alive(self.record.process)
        return tuple(
            replace(t, state=TrialState.INTERRUPTED) if is_over and t.state is TrialState.TRAINING else t
            for _, t in sorted(found.items())
        )


def best_of(search: Search, trials: tuple[Trial, ...] | list[Trial]) -> Trial | None:
    """The best trial that ran to its end; None before there is one."""
    done = [trial for trial in trials if trial.state is TrialState.COMPLETE and trial.score is not None]
    sign = 1 if search.is_maximised else -1
    return max(done, key=lambda trial: (sign * (trial.score or 0.0), -trial.number), default=None)


def edits_of(project: Project, search: Search, trial: Trial) -> list[ProjectOp]:
    """The edits that give the project the values of a trial. Raises UserError where they no longer fit it."""
    follow = following(project, search.ranges) if trial.sizes_follow else []
    return [*follow, *ops_of(project, search.ranges, trial.values)]


def check_search(project: Project) -> Search:
    """What is to be searched. Raises UserError where that is nothing, or where a range does not fit its field."""
    if project.search is None or not project.search.ranges:
        text = N_("Core", "Nothing is marked to be searched. Give at least one field a range of values.")
        raise UserError("search.nothing", text, place=Place(field="search"))
    if project.search.range("recipe.loss") is not None and not project.search.is_maximised:
        text = N_("Core", "Values of different losses cannot be compared. Search for the highest validation accuracy.")
        raise UserError("search.losses", text, place=Place(field="objective"))
    for wanted in project.search.ranges:
        if not wanted.block and "." in wanted.field:
            continue  # the argument of a part that another range may choose
        check_range(project, wanted)
    return project.search


def list_searches(folder: str | Path) -> tuple[SearchFolder, ...]:
    """The searches in `folder`, newest first; damaged ones are left out."""
    found = []
    for file in Path(folder).glob("*/search.json"):
        held = SearchFolder(file.parent)
        try:
            found.append((held.record.created, held.path.name, held))
        except UserError:
            continue
    return tuple(held for _, _, held in sorted(found, key=lambda row: row[:2], reverse=True))
