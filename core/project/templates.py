"""The networks to start from: .lwp files in resources/templates, in the order a learner meets them."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from core.errors import N_, UserError
from core.project import store
from core.project.model import Project

FOLDER: Final = Path(__file__).resolve().parent.parent.parent / "resources" / "templates"

_ORDER: Final = ("small-cnn", "mlp", "lenet5", "course-cifar10", "mini-resnet", "mini-inception")


@dataclass(frozen=True)
class Template:
    """A network to start from: the name the command line knows, a title, a sentence, and its file."""

    name: str
    title: str
    about: str
    path: Path


def templates() -> tuple[Template, ...]:
    """Every template, simplest first; files added to the folder come last, by name."""
    found = {path.stem: path for path in sorted(FOLDER.glob("*.lwp"))}
    names = [name for name in _ORDER if name in found] + [name for name in found if name not in _ORDER]
    return tuple(_describe(name, found[name]) for name in names)


def load_template(name: str) -> Project:
    """The project of that template. Raises UserError with the nearest name where there is none."""
    path = FOLDER / f"{name}.lwp"
    if not path.is_file():
        known = [template.name for template in templates()]
        near = get_close_matches(name, known, n=1) or known[:1]
        raise UserError(
            "template.none",
            N_("Core", 'There is no template "{name}". Did you mean "{near}"? There are: {known}.'),
            name=name,
            near=near[0],
            known=", ".join(known),
        )
    return store.load(path)


def blank_project() -> Project:
    """An empty network on the images that the first template uses."""
    first = next(iter(templates()), None)
    return Project(data=load_template(first.name).data) if first else Project()


def _describe(name: str, path: Path) -> Template:
    project = store.load(path)
    return Template(name, project.title, project.about, path)
