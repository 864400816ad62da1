"""`import`: a project from PyTorch code, a model file or a ready network."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Final

from core.cli import ledger
from core.cli.check import analyze
from core.cli.new import say_broken
from core.cli.output import count, say, shape
from core.cli.parser import Command, Parser, size
from core.errors import Place, UserError
from core.network.report import Shape
from core.project.model import Data, Project
from core.project.store import save

SIDES: Final = (32, 28, 64, 96, 128, 224, 299)
"""Sides of images that networks are usually made for, tried in this order."""


def _configure(parser: Parser) -> None:
    parser.add_argument("source", metavar="SOURCE", help="a .py file, a model file, or torchvision:NAME")
    parser.add_argument("-o", "--output", metavar="FILE.lwp", type=Path, required=True, help="the file to write")
    parser.add_argument("--input", type=size, metavar="C,H,W", help="the size of its images, such as 3,32,32")
    parser.add_argument("--data", metavar="SOURCE", help="the images to learn from; see main.py sources")
    parser.add_argument("--weights", metavar="W", help="for torchvision:NAME: DEFAULT, a name of weights, or a file")
    parser.add_argument("--classes", metavar="N", type=int, help="outputs of the last layer; as many as --data has")
    parser.add_argument(
        "--freeze", metavar="BLOCK", default="", help="lock up to this block, or all but the last: head"
    )


def _run(arguments: argparse.Namespace) -> int:
    target: Path = arguments.output
    if target.exists():
        raise UserError(
            "cli.exists",
            "There is a file of that name already: name another with -o, or delete it.",
            place=Place(file=str(target)),
        )
    source: str = arguments.source
    if source.endswith(".lwp"):
        raise UserError("cli.is-project", "This is a project already: main.py open it.", place=Place(file=source))
    project = _from_code(arguments) if source.endswith(".py") else _from_zoo(arguments)
    save(project, target)
    report, issues = analyze(project)
    state = "ready to train" if ledger.trains(report, issues) else "not ready to train yet; see main.py check"
    sizes = f"{shape(report.input)} → {shape(report.output)}, {count(report.parameters)} parameters"
    say(f"Wrote {target}: {sizes}, {state}.")
    return 0


def _from_code(arguments: argparse.Namespace) -> Project:
    from core.code.open import data_for, open_code

    for option in ("weights", "classes", "freeze"):
        if getattr(arguments, option):
            text = "Code brings no weights, and says itself how many classes there are. Leave this out."
            raise UserError("cli.not-for-code", text, place=Place(field=f"--{option}"))
    project = open_code(Path(arguments.source))
    if arguments.data:
        project = project.model_copy(update={"data": data_for(project.network, _data(arguments.data, project.data))})
    if arguments.input:
        return _with_input(project, arguments.input)
    return _with_fitting_size(project)


def _data(source: str, before: Data) -> Data:
    from core.data.sources import open_source

    info = open_source(source).info()
    say_broken(info)
    return info.data(before)


def _with_input(project: Project, wanted: Shape) -> Project:
    from core.code.open import data_for

    if wanted[0] not in (1, 3):
        text = "Images have 1 channel or 3: write 1,H,W or 3,H,W."
        raise UserError("cli.channels", text, place=Place(field="--input"))
    return project.model_copy(update={"data": data_for(project.network, project.data, wanted)})


def _with_fitting_size(project: Project) -> Project:
    """The project on images of the first usual size that passes through; as it was where none does."""
    channels, *own = project.data.input
    for side in (own, *([side, side] for side in SIDES)):
        tried = _with_input(project, (channels, side[0], side[1]))
        if analyze(tried)[0].ok:
            return tried
    return project


def _from_zoo(arguments: argparse.Namespace) -> Project:
    from core.zoo.open import open_model

    data = _data(arguments.data, Data()) if arguments.data else None
    classes = arguments.classes
    if classes is None and data is not None:
        classes = len(data.classes) or None
    project = open_model(arguments.source, arguments.weights, classes, freeze=arguments.freeze, data=data)
    return _with_input(project, arguments.input) if arguments.input else project


COMMAND = Command("import", "a project from PyTorch code, a model file or torchvision:NAME", _configure, _run)
