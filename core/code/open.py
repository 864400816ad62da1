"""A Python file as a project: its network, on images of the size it seems to be made for."""

from __future__ import annotations

from math import isqrt
from pathlib import Path
from typing import Final

from core.code.code_error import CodeError
from core.code.read import LONGEST_TEXT, read_network
from core.errors import N_, Message, Place, UserError
from core.network.report import Shape
from core.network.tree import Network
from core.project.model import Data, Preprocessing, Project
from core.project.templates import blank_project

ENDING: Final = ".py"
USUAL_SIZE: Final = 32


def open_code(path: Path) -> Project:
    """The project of the network in a Python file; nothing of it is executed.

    Raises UserError that names the file, and the line, where it cannot be read.
    """
    place = Place(file=str(path))
    try:
        text = (
            path.read_text(encoding="utf-8-sig") if path.stat().st_size <= 4 * LONGEST_TEXT else " " * LONGEST_TEXT * 2
        )
    except FileNotFoundError:
        raise UserError("code.no-file", N_("Core", "There is no file {path}."), place=place, path=str(path)) from None
    except UnicodeDecodeError:
        text = N_("Core", "{path} is no text in UTF-8, as Python files are.")
        raise UserError("code.no-text", text, place=place, path=str(path)) from None
    except OSError as error:
        text = N_("Core", "{path} cannot be read: {reason}.")
        reason = error.strerror or str(error)
        raise UserError("code.no-file", text, place=place, path=str(path), reason=reason) from None
    try:
        network = read_network(text).network
    except CodeError as error:
        raise UserError.of(error.message, Place(file=str(path), line=error.line)) from None
    return Project(title=path.stem, network=network, data=data_for(network, blank_project().data))


def placed(error: UserError) -> Message:
    """The sentence of an error together with where it is, for those who do not see its place."""
    place = error.place
    if not place.file or not place.line:
        return error.message
    text = N_("Core", "{name}, line {line}: {reason}")
    return Message("code.placed", text, {"name": Path(place.file).name, "line": place.line, "reason": error.message})


def data_for(network: Network, data: Data, size: Shape | None = None) -> Data:
    """The data, its images brought to (C, H, W): `size`, or what the first layer seems to expect."""
    wanted = size or likely_input(network, data.input)
    if wanted == data.input or wanted[0] not in (1, 3):
        return data
    before = data.preprocessing
    channels = wanted[0]
    mean, std = (_spread(numbers, channels) for numbers in (before.mean, before.std))
    changes = {"mode": "RGB" if channels == 3 else "L", "size": (wanted[1], wanted[2]), "mean": mean, "std": std}
    return data.model_copy(update={"preprocessing": Preprocessing.model_validate({**before.model_dump(), **changes})})


def likely_input(network: Network, usual: Shape) -> Shape:
    """(C, H, W) that the first layer with a fixed input takes; `usual` where nothing says."""
    for block in network.walk():
        param = next((p for p in block.spec.params if p.follows), None)
        number = block.params.get(param.name) if param and block.enabled else None
        if type(number) is not int:
            if param is not None:
                return usual
            continue
        if param is not None and param.follows == "features":
            sides = {c: isqrt(number // c) for c in (1, 3) if isqrt(number // c) ** 2 * c == number}
            return next(((c, side, side) for c, side in sides.items()), usual)
        return (number, *usual[1:]) if number == usual[0] else (number, USUAL_SIZE, USUAL_SIZE)
    return usual


def _spread(numbers: tuple[float, ...], channels: int) -> tuple[float, ...]:
    """One number per channel: their mean where the count differs."""
    if not numbers or len(numbers) == channels:
        return numbers
    return (sum(numbers) / len(numbers),) * channels
