"""`tune`: search for good settings, each trial a run of its own."""

from __future__ import annotations

import argparse
import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from core.cli.output import LiveLine, duration, percent, put, put_json, say, table
from core.cli.parser import Command, Parser, add_json, at_least
from core.cli.projects import read_project
from core.cli.train import chosen, refuse_broken, stopping_on_interrupt
from core.errors import Place, UserError
from core.project.events import FinishReason
from core.project.home import runs_folder
from core.project.model import Project
from core.project.range_text import read_range, say_choice
from core.project.ranges import Search
from core.project.search_folder import SearchFolder, Trial, TrialState, best_of, searches_folder, trial_to_json
from core.project.targets import applies, following, path_of, setting_of, target_of

OBJECTIVES = {"accuracy": "val_accuracy", "loss": "val_loss"}
MARKS = {
    TrialState.COMPLETE: "finished",
    TrialState.PRUNED: "pruned",
    TrialState.FAILED: "failed",
    TrialState.TRAINING: "training",
    TrialState.INTERRUPTED: "stopped",
}


def _configure(parser: Parser) -> None:
    parser.epilog = "Ranges: recipe.lr=1e-4..1e-1:log  conv1.out_channels=8..64  recipe.optimizer=Adam,SGD"
    parser.add_argument("project", metavar="FILE.lwp|SEARCH", type=Path, help="a project, or the folder of a search")
    parser.add_argument("--trials", type=at_least(1), metavar="N", help="how many settings to try (20)")
    parser.add_argument("--timeout", type=at_least(1), metavar="S", help="begin no new trial after so many seconds")
    parser.add_argument("--range", action="append", default=[], metavar="FIELD=VALUES", dest="ranges",
                        help="what to search, besides what the project says")  # fmt: skip
    parser.add_argument("--objective", choices=tuple(OBJECTIVES), help="validation accuracy (highest) or loss (lowest)")
    parser.add_argument("--pruner", choices=("median", "hyperband", "none"), help="how hopeless trials are ended early")
    parser.add_argument("--data", metavar="SOURCE", help="learn from other images with the same preprocessing")
    parser.add_argument("--run-dir", metavar="D", type=Path, help="the folder in which the runs get their own")
    parser.add_argument("--search-dir", metavar="D", type=Path, help="the folder in which the search gets its own")
    parser.add_argument("--epochs", type=at_least(1), metavar="N", help="how often each trial goes through the images")
    parser.add_argument("--device", metavar="D", help="auto, cpu, cuda, cuda:1, mps")
    parser.add_argument("--seed", type=at_least(0), metavar="N", help="where all chance comes from")
    parser.add_argument("--set", action="append", default=[], metavar="PATH=VALUE", help="any field, for every trial")
    parser.add_argument("--resume", action="store_true", help="go on with a search that was stopped or cut off")
    parser.add_argument("--more", type=at_least(1), metavar="N", help="with --resume: so many trials more than it had")
    add_json(parser)


def _run(arguments: argparse.Namespace) -> int:
    folder = _resumed(arguments) if arguments.resume else _new_search(arguments)
    say(f"Search: {folder.path}")
    trials = folder.planned + arguments.more if arguments.more else arguments.trials or 0
    end = watch(folder, trials=trials, timeout=arguments.timeout or 0)
    search = folder.project.search or Search()
    tried = folder.trials()
    best = best_of(search, tried)
    if arguments.json:
        put_json(to_json(folder, arguments.project))
    else:
        put(trial_table(folder.project, tried))
        if best is not None:
            _say_best(folder, search, best, arguments.project)
    if end is FinishReason.STOPPED:
        say(f"Go on with it: main.py tune {folder.path} --resume")
        return 130
    if best is None:
        say("No trial ran to its end.")
    return 0 if best is not None else 1


def watch(folder: SearchFolder, *, trials: int = 0, timeout: float = 0.0) -> FinishReason:
    """Search to the end, or until Ctrl+C; progress goes to stderr."""
    from core.search.control import SearchControl
    from core.search.searcher import Searcher

    control, line = SearchControl(), LiveLine()
    project = folder.project
    searcher = Searcher(folder, control, trials=trials, timeout=timeout)
    with stopping_on_interrupt(control):
        for trial in searcher.events():
            text = f"trial {trial.number + 1}/{searcher.trials}  {_said_values(project, trial)}"
            if trial.state is TrialState.TRAINING:
                line.show(f"{text}  epoch {trial.epoch}/{trial.epochs}{_score(searcher.search, trial.score, '  ')}")
            else:
                said = f": {trial.reason}" if trial.reason else ""
                line.settle(f"{text}  {MARKS[trial.state]}{_score(searcher.search, trial.score, ' ')}{said}")
    line.clear()
    return folder.record.reason or FinishReason.FAILED


def trial_table(project: Project, trials: Sequence[Trial]) -> str:
    """The trials, the best first, then those that did not run to their end."""
    search = project.search or Search()
    sign = -1 if search.is_maximised else 1
    ordered = sorted(trials, key=lambda t: (t.state is not TrialState.COMPLETE, sign * (t.score or 0.0), t.number))
    ranges = [wanted for wanted in search.ranges if any(wanted.key in trial.values for trial in trials)]
    titles = [_title(project, wanted.key) for wanted in ranges]
    rows = [
        (
            str(trial.number + 1),
            *(_said(trial.values[wanted.key]) if wanted.key in trial.values else "" for wanted in ranges),
            _score(search, trial.score),
            f"{trial.epoch}/{trial.epochs}",
            duration(trial.seconds),
            MARKS[trial.state],
        )
        for trial in ordered
    ]
    header = ("trial", *titles, search.objective.replace("_", " "), "epochs", "time", "state")
    return table(header, rows, right=(0, *range(1, len(ranges) + 4)))


def to_json(folder: SearchFolder, given: Path) -> dict[str, Any]:
    """The search as `tune --json` prints it."""
    project = folder.project
    search, trials, record = project.search or Search(), folder.trials(), folder.record
    best = best_of(search, trials)
    names = {wanted.key: _title(project, wanted.key) for wanted in search.ranges}

    def said(trial: Trial) -> dict[str, Any]:
        data = trial_to_json(trial)
        reason = str(trial.reason) if trial.reason else None
        values = {names[key]: value for key, value in trial.values.items()}
        return data | {"number": trial.number + 1, "values": values, "reason": reason}

    return {
        "search": str(folder.path),
        "state": "finished" if record.reason is FinishReason.COMPLETED else (record.reason or record.state).value,
        "objective": search.objective,
        "direction": "maximize" if search.is_maximised else "minimize",
        "trials": [said(trial) for trial in trials],
        "best": said(best) | {"command": best_command(folder, best, given)} if best else None,
        "importance": {names.get(key, key): share for key, share in record.importance.items()},
    }


def best_command(folder: SearchFolder, best: Trial, given: Path) -> str:
    """The command line that trains what the best trial found."""
    project = folder.project
    search = project.search or Search()
    settings = [
        setting_of(project, wanted, best.values[wanted.key]) for wanted in search.ranges if wanted.key in best.values
    ]
    if best.sizes_follow:
        pinned = following(project, search.ranges)
        settings += [f"network.{path_of(project.network, op.id)}.{op.name}=auto" for op in pinned]
    words = ["main.py", "train", str(_source(folder, given))]
    return shlex.join([*words, *(word for setting in settings for word in ("--set", setting))])


def _source(folder: SearchFolder, given: Path) -> Path:
    """The file that was searched, or the search's own copy where the command line changed something in it."""
    try:
        held = read_project(given)
    except UserError:
        return folder.path / "project.lwp"
    searched = folder.project
    same = (held.data, held.network, held.recipe) == (searched.data, searched.network, searched.recipe)
    return given if same else folder.path / "project.lwp"


def _say_best(folder: SearchFolder, search: Search, best: Trial, given: Path) -> None:
    put(f"\n  Best: trial {best.number + 1} with {search.objective.replace('_', ' ')} {_score(search, best.score)}")
    put(f"  {best.run}")
    importance = folder.record.importance
    if importance:
        names = [f"{_title(folder.project, key)} {percent(share)}" for key, share in importance.items()]
        put(f"  What mattered: {', '.join(names)}")
    put(f"\n  {best_command(folder, best, given)}")


def _new_search(arguments: argparse.Namespace) -> SearchFolder:
    if arguments.more:
        text = "Only a search that goes on can have more trials: --resume is missing."
        raise UserError("cli.resume", text, place=Place(field="--more"))
    project = chosen(read_project(arguments.project), arguments)
    refuse_broken(project, arguments.project)
    search = project.search or Search()
    for text in arguments.ranges:
        search = search.with_range(read_range(project, text))
    given = {"trials": arguments.trials, "pruner": arguments.pruner, "seed": arguments.seed,
             "objective": OBJECTIVES.get(arguments.objective or "")}  # fmt: skip
    search = search.model_copy(update={name: value for name, value in given.items() if value is not None})
    if not search.ranges:
        text = "Say what to search, such as --range recipe.lr=1e-4..1e-1:log."
        raise UserError("search.nothing", text, place=Place(file=str(arguments.project), field="--range"))
    title = project.title or arguments.project.stem
    named = project.model_copy(update={"search": search, "title": title})
    return SearchFolder.create(named, arguments.search_dir or searches_folder(), arguments.run_dir or runs_folder())


def _resumed(arguments: argparse.Namespace) -> SearchFolder:
    names = ("data", "device", "seed", "set", "run_dir", "search_dir", "ranges", "objective", "pruner", "epochs")
    given = [name for name in names if getattr(arguments, name) not in (None, [])]
    if given:
        option = "--range" if given[0] == "ranges" else "--" + given[0].replace("_", "-")
        text = "A search goes on as it began; without --resume, {option} makes a new one."
        raise UserError("cli.resume", text, place=Place(file=str(arguments.project), field="--resume"), option=option)
    path: Path = arguments.project
    return SearchFolder.open(path if path.exists() else searches_folder() / path)


def _title(project: Project, key: str) -> str:
    """How people call a field: "recipe.lr", "conv1.out_channels"."""
    wanted = (project.search or Search()).range(key)
    if wanted is None or not applies(project, wanted):
        return key
    return target_of(project, wanted).title if wanted.block else key


def _said_values(project: Project, trial: Trial) -> str:
    return "  ".join(f"{_title(project, key)} {_said(value)}" for key, value in trial.values.items())


def _said(value: Any) -> str:
    return f"{value:.4g}" if isinstance(value, float) else say_choice(value)


def _score(search: Search, score: float | None, before: str = "") -> str:
    if score is None:
        return ""
    return before + (percent(score) if search.is_maximised else f"{score:.4f}")


COMMAND = Command("tune", "search for good settings, trial by trial", _configure, _run)
