"""The formats a model can leave in, and the one way out: write aside, reload, compare, publish."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from torch import nn

from core.errors import N_, Place, UserError
from core.export import code, module, safetensors, state_dict
from core.export.staging import check_target, publish_file, publish_folder, staging
from core.export.verify import TOLERANCE, Reloaded, check_images, difference
from core.inference.card import read_card
from core.inference.model_file import load_run
from core.project.model import Project
from core.project.run import RunFolder
from core.protocol.messages import Exported


@dataclass(frozen=True, slots=True)
class Format:
    """One way to write a model: what it is called, how its files end, and its three verbs.

    `suffix` is "" for a folder. `write` gives the files it wrote, the named one first.
    """

    name: str
    title: str
    about: str
    suffix: str
    write: Callable[[nn.Module, Project, Path], tuple[Path, ...]]
    reload: Callable[[Path], Reloaded]
    snippet: Callable[[Path], str]


FORMATS: Final[Mapping[str, Format]] = {
    form.name: form
    for form in (
        Format(
            "safetensors", N_("Core", "safetensors"),
            N_("Core", "Weights with classes and preprocessing in one safe file; damage is noticed."),
            ".safetensors", safetensors.write, safetensors.reload, safetensors.snippet,
        ),
        Format(
            "state_dict", N_("Core", "state_dict"),
            N_("Core", "The weights by name, for model.load_state_dict; what they are for stands beside them as JSON."),
            ".pt", state_dict.write, state_dict.reload, state_dict.snippet,
        ),
        Format(
            "module", N_("Core", "Whole model"),
            N_("Core", "Architecture and weights in one pickle. Residual and Parallel need Layerwright to load."),
            ".pt", module.write, module.reload, module.snippet,
        ),
        Format(
            "code", N_("Core", "Code"),
            N_("Core", "A folder with the model as PyTorch code, its weights, and scripts that train and predict."),
            "", code.write, code.reload, code.snippet,
        ),
    )
}  # fmt: skip
"""Formats by name, in the order of the page."""


def export(run: RunFolder | str | Path, format: str, path: str | Path) -> Exported:  # noqa: A002 - the field's word
    """Write the best weights of a run to `path`, after comparing what was written with the model on the
    test images of its data, or on noise where these are out of reach.

    Where the outputs differ by more than the tolerance nothing is published and `verified` is False. Raises UserError
    on an unknown format, a run without weights, or a place that cannot be written.
    """
    form = find_format(format)
    folder = run if isinstance(run, RunFolder) else RunFolder(Path(run))
    target = Path(path)
    check_target(target, is_folder=not form.suffix)
    model, project = load_run(folder).model, folder.project
    images, are_noise = check_images(project)
    with staging(target) as stage:
        written = form.write(model, project, stage / target.name)
        apart = difference(model, form.reload(written[0]), images)
        verified = apart <= TOLERANCE
        size = sum(_bytes(file) for file in written)
        for companion in written[1:]:
            _check_companion(target.with_name(companion.name))
        files = _publish(written, target) if verified else ()
    return Exported(
        format=form.name,
        files=tuple(map(str, files)),
        bytes=size,
        verified=verified,
        difference=apart if apart != float("inf") else None,
        checked=len(images),
        on_noise=are_noise,
        snippet=form.snippet(target),
    )


def find_format(name: str) -> Format:
    """The format of that name. Raises UserError, naming what can be written, where there is none."""
    if name in FORMATS:
        return FORMATS[name]
    raise UserError(
        "export.unknown-format",
        N_("Core", '"{format}" cannot be written. These can: {known}.'),
        place=Place(field="--format"),
        format=name,
        known=", ".join(FORMATS),
    )


def _publish(written: tuple[Path, ...], target: Path) -> tuple[Path, ...]:
    """Move what was written to its place, the named file last, so that it never stands there without its companions."""
    places = tuple(target.with_name(file.name) for file in written)
    for file, place in reversed(list(zip(written, places, strict=True))):
        publish_folder(file, place) if file.is_dir() else publish_file(file, place)
    return places


def _check_companion(place: Path) -> None:
    """Raise UserError where a file that is no card of a model stands where one is to go."""
    if not place.exists():
        return
    try:
        is_card = place.is_file() and read_card(place.read_text(encoding="utf-8")) is not None
    except (OSError, UnicodeDecodeError):
        is_card = False
    if not is_card:
        text = N_(
            "Core", "{path} would be replaced by the card of the model but is something else. Choose another name."
        )
        raise UserError("export.companion", text, place=Place(file=str(place)), path=str(place))


def _bytes(path: Path) -> int:
    files = path.rglob("*") if path.is_dir() else (path,)
    return sum(file.stat().st_size for file in files if file.is_file())
