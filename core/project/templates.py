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

GROUPS: Final = {
    "first": N_("Core", "First networks"),
    "convolution": N_("Core", "Convolutional classics"),
    "efficient": N_("Core", "Small and fast"),
    "attention": N_("Core", "Attention and sequences"),
    "rebuilding": N_("Core", "Giving the image back"),
}
"""Kinds of templates in the order a learner meets them, by key."""

_ORDER: Final = {
    "first": ("small-cnn", "mlp", "lenet5"),
    "convolution": ("course-cifar10", "vgg-style", "mini-resnet", "mini-inception", "densenet", "unet-like"),
    "efficient": ("squeezenet-fire", "mobilenet"),
    "attention": ("squeeze-excite", "lstm-rows", "transformer-rows"),
    "rebuilding": ("autoencoder", "conv-autoencoder"),
}


@dataclass(frozen=True)
class Template:
    """A network to start from: the name the command line knows, a title, a sentence, its file, and a key of GROUPS."""

    name: str
    title: str
    about: str
    path: Path
    group: str = "first"


def templates() -> tuple[Template, ...]:
    """Every template, simplest first; files added to the folder come last, by name."""
    found = {path.stem: path for path in sorted(FOLDER.glob("*.lwp"))}
    known = [(name, group) for group, names in _ORDER.items() for name in names]
    named = {name for name, _ in known}
    rest = [(name, next(reversed(GROUPS))) for name in found if name not in named]
    return tuple(_describe(name, found[name], group) for name, group in [*known, *rest] if name in found)


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


def _describe(name: str, path: Path, group: str) -> Template:
    project = store.load(path)
    return Template(name, project.title, project.about, path, group)
