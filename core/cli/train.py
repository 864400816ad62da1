"""`train`: the same trainer as the window's, in this very process."""

from __future__ import annotations

import argparse
import math
import shutil
import signal
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from core.cli import ledger
from core.cli.check import analyze
from core.cli.fastest import in_fastest_way
from core.cli.new import say_broken
from core.cli.output import put, put_json, say
from core.cli.parser import Command, Parser, add_json, at_least
from core.cli.projects import find_run, is_run, read_project
from core.cli.rates import try_rates
from core.cli.runs import to_json
from core.cli.settings import with_settings
from core.cli.training_view import TrainingView
from core.errors import Message, Place, UserError
from core.project.events import Finished, FinishReason, Started, StepDone, event_to_json
from core.project.fallback import said_at
from core.project.home import runs_folder
from core.project.model import Project
from core.project.run import RunFolder

if TYPE_CHECKING:
    from core.training.control import Control
    from core.training.team import Team

EXIT = {FinishReason.COMPLETED: 0, FinishReason.STOPPED: 130, FinishReason.DIVERGED: 1, FinishReason.FAILED: 1}
"""The exit code for each end of a run."""


def _configure(parser: Parser) -> None:
    parser.add_argument("project", metavar="FILE.lwp|RUN", type=Path, help="a project, or the folder of a run")
    parser.add_argument("--data", metavar="SOURCE", help="learn from other images with the same preprocessing")
    parser.add_argument("--run-dir", metavar="D", type=Path, help="the folder in which the new run gets its own")
    parser.add_argument("--epochs", type=at_least(1), metavar="N", help="how often to go through the images")
    parser.add_argument("--more", type=at_least(1), metavar="N", help="with --resume: so many epochs more than it had")
    parser.add_argument("--lr", type=_rate, metavar="R", help="with --resume: the learning rate from its next step on")
    parser.add_argument(
        "--batch-size", type=at_least(1), metavar="N",
        help="with --resume: let so many images pass at once, for want of memory; the steps stay the same",
    )  # fmt: skip
    parser.add_argument("--device", metavar="D", help="auto, cpu, cuda, cuda:1, mps")
    parser.add_argument("--seed", type=at_least(0), metavar="N", help="where all chance comes from")
    parser.add_argument(
        "--set", action="append", default=[], metavar="PATH=VALUE", help="any field, such as recipe.lr=0.01"
    )
    parser.add_argument(
        "--fastest", action="store_true", help="try a few ways for some seconds, and train in the fastest here"
    )
    parser.add_argument("--resume", action="store_true", help="go on with a run that was stopped or cut off")
    parser.add_argument(
        "--find-rate", action="store_true", help="train nothing: try learning rates on a few steps, and suggest one"
    )
    parser.add_argument("--stream", action="store_true", help="print every event as a line of JSON on stdout")
    add_json(parser)


def _run(arguments: argparse.Namespace) -> int:
    _refuse_without_resume(arguments)
    if arguments.find_rate:
        return _find_rate(arguments)
    if arguments.resume and arguments.more:
        arguments.epochs = find_run(str(arguments.project)).record.epochs + arguments.more
    from core.training.team import Together

    if Together.is_wanted():
        return _run_together(arguments)
    return _lead(arguments, _resumed(arguments) if arguments.resume else _new_run(arguments))


def _find_rate(arguments: argparse.Namespace) -> int:
    if arguments.resume:
        text = "A run keeps its learning rate; --find-rate is for a new one."
        raise UserError("cli.resume", text, place=Place(field="--find-rate"))
    project = chosen(read_project(arguments.project), arguments)
    refuse_broken(project, arguments.project)
    return try_rates(project, arguments.project, as_json=arguments.json)


def _run_together(arguments: argparse.Namespace) -> int:
    """As one of the processes that torchrun started: the first leads, the others follow and say nothing."""
    from core.training.follower import follow
    from core.training.team import Together

    with closing(Together()) as team:
        if team.leads:
            run = _resumed(arguments) if arguments.resume else _new_run(arguments)
            team.agree_on(str(run.path))
            say(f"{team.size} processes train together, each on its share of every batch.")
            return _lead(arguments, run, team)
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the leading process says when it is over
        follow(RunFolder(team.agree_on("")), team, resume=arguments.resume, epochs=arguments.epochs,
               batch_size=arguments.batch_size)  # fmt: skip
        return 0


def _lead(arguments: argparse.Namespace, run: RunFolder, team: Team | None = None) -> int:
    say(f"Run: {run.path}")
    try:
        end = watch(
            run,
            resume=arguments.resume,
            epochs=arguments.epochs,
            batch_size=arguments.batch_size,
            stream=arguments.stream,
            lr=arguments.lr,
            team=team,
        )
    except UserError as error:
        if not arguments.resume and not run.metrics.exists():
            shutil.rmtree(run.path, ignore_errors=True)  # it never began, so nothing in it is worth keeping
        elif error.message.code == "training.out-of-memory" and "half" in error.message.values:
            half = error.message.values["half"]
            say(f"Go on with it, as many images to a step: main.py train {run.path} --resume --batch-size {half}")
        raise
    if arguments.json and not arguments.stream:
        put_json(to_json(run))
    elif not arguments.stream:
        put(str(run.path))
    if end is FinishReason.STOPPED:
        say(f"Go on with it: main.py train {run.path} --resume")
    elif end is FinishReason.DIVERGED and (rate := last_rate(run)):
        say(f"Go on from the last good checkpoint: main.py train {run.path} --resume --lr {rate / 2:.3g}")
    return EXIT[end]


def watch(
    run: RunFolder,
    *,
    resume: bool = False,
    epochs: int | None = None,
    batch_size: int | None = None,
    stream: bool = False,
    lr: float | None = None,
    view: TrainingView | None = None,
    team: Team | None = None,
) -> FinishReason:
    """Train to the end, or until Ctrl+C, which lets the step finish and the checkpoint be written.

    Progress goes to the view (on stderr unless given), or with `stream` every event to stdout as a line of JSON.
    `batch_size` is how many images pass at once and `lr` the learning rate, each from its next step on where it is to
    be another one; `team` trains together.
    """
    from core.training.control import Wish
    from core.training.team import ALONE
    from core.training.trainer import Control, Trainer

    control, view = Control(), view or TrainingView()
    if lr is not None:
        control.change(Wish(lr=lr))
    reason = FinishReason.FAILED
    with stopping_on_interrupt(control), view:
        trainer = Trainer(run, control, resume=resume, epochs=epochs, batch_size=batch_size,
                          progress=view.reading, team=team or ALONE)  # fmt: skip
        for event in trainer.events():
            if stream:
                put_json(event_to_json(event))
            else:
                view.show(event)
                if isinstance(event, Started):
                    say_notes(run, event.step)
            if isinstance(event, Finished):
                reason = event.reason
    return reason


def _rate(text: str) -> float:
    """A learning rate, for the parser."""
    value = float(text)
    if not (math.isfinite(value) and value > 0):
        raise argparse.ArgumentTypeError(f"a learning rate is a number above 0, not {text}")
    return value


def _refuse_without_resume(arguments: argparse.Namespace) -> None:
    """Raise UserError where something is asked of a new run that only one under way can do."""
    given = next((name for name in ("more", "lr", "batch_size") if getattr(arguments, name) is not None), None)
    if given and not arguments.resume:
        text = "{option} is for a run that goes on; add --resume, or begin a new one with {instead}."
        instead = {"more": "--epochs N", "lr": "--set recipe.lr=R", "batch_size": "--set recipe.batch_size=N"}[given]
        option = "--" + given.replace("_", "-")
        raise UserError("cli.resume", text, place=Place(field=option), option=option, instead=instead)


def say_notes(run: RunFolder, step: int) -> None:
    """What there is to know of how the run began, or of where it goes on after `step` because of damage."""
    record = run.record
    damage = said_at(record, step)
    notes = [Message.from_json(note) for note in record.notes] if not step else [damage] if damage else []
    for note in notes:
        say(str(note))


def last_rate(run: RunFolder) -> float | None:
    """The learning rate of the newest step; None before there was one."""
    rates = [event.lr for event in run.events() if isinstance(event, StepDone)]
    return rates[-1] if rates else None


@contextmanager
def stopping_on_interrupt(control: Control) -> Iterator[None]:
    """The first Ctrl+C stops the run cleanly, a second one ends the program at once."""

    def stop(*_: object) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        say("\nStopping after this step; press Ctrl+C again to leave at once.")
        control.stop()

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _new_run(arguments: argparse.Namespace) -> RunFolder:
    from core.training.device import choose_device

    project = chosen(read_project(arguments.project), arguments)
    refuse_broken(project, arguments.project)
    choose_device(project.recipe.device)
    named = project if project.title else project.model_copy(update={"title": arguments.project.stem})
    if arguments.fastest:
        named = in_fastest_way(named)
    run = RunFolder.create(named, arguments.run_dir or runs_folder())
    if is_run(arguments.project) and set(_options(arguments)) <= {"run_dir"} and arguments.epochs is None:
        run.update(changes=RunFolder(arguments.project).record.changes)  # the same run again, steered alike
    return run


def _options(arguments: argparse.Namespace) -> list[str]:
    """The options given that make another run of it, or lay it elsewhere."""
    named = ("data", "device", "seed", "set", "run_dir", "fastest")
    return [name for name in named if getattr(arguments, name) not in (None, [], False)]


def chosen(project: Project, arguments: argparse.Namespace) -> Project:
    """The project with everything that the command line says otherwise."""
    if arguments.data:
        project = on_other_data(project, arguments.data)
    given = {name: getattr(arguments, name) for name in ("epochs", "device", "seed")}
    settings = [f"recipe.{name}={value}" for name, value in given.items() if value is not None]
    return with_settings(project, [*settings, *arguments.set])


def on_other_data(project: Project, source: str) -> Project:
    """The project on other images, brought to the network in the same way as before."""
    from core.data.sources import open_source

    opened = open_source(source, project.data.for_test)
    info = opened.info()
    say_broken(info)
    update = {"source": opened.text, "classes": info.classes}
    return project.model_copy(update={"data": project.data.model_copy(update=update)})


def refuse_broken(project: Project, path: Path) -> None:
    """Raise UserError with the first thing that keeps the project from training."""
    report, issues = analyze(project)
    if ledger.trains(report, issues):
        return
    first = next((issue for issue in issues if issue.severity == "error"), None)
    reason = str(first.message) if first else "The network does not fit its data."
    name = project.network.block(first.block).name if first and first.block else None
    raise UserError("cli.cannot-train", "{reason} See main.py check {path}.", place=Place(file=str(path), block=name),
                    reason=reason, path=str(path))  # fmt: skip


def _resumed(arguments: argparse.Namespace) -> RunFolder:
    """The run to go on with. Raises UserError where there is none, or where it would have to become another run."""
    place = Place(file=str(arguments.project), field="--resume")
    if arguments.project.is_file():
        text = "This is a file. Give the folder of the run to go on with; see main.py runs."
        raise UserError("cli.resume", text, place=place)
    given = _options(arguments)
    if given:
        option = "--" + given[0].replace("_", "-")
        text = "A run goes on as it began; without --resume, {option} makes a new one."
        raise UserError("cli.resume", text, place=place, option=option)
    run = find_run(str(arguments.project))
    record = run.record
    if record.reason is FinishReason.COMPLETED and (arguments.epochs or 0) <= record.epochs:
        text = "This run has done all its epochs ({epochs}). Let it go on for longer: --epochs {more}."
        raise UserError("cli.resume", text, place=place, epochs=record.epochs, more=record.epochs + 5)
    return run


COMMAND = Command("train", "train a project, or go on with a run", _configure, _run)
