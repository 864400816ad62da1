"""A folder of PyTorch code with the weights in it, which runs without Layerwright."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import torch
from torch import Tensor, nn

from core.code.project import Images, Listed, Split, write_project
from core.data.loading import TensorImages, label_map, load_tensors
from core.data.overlay import Overlay
from core.data.sources import open_source
from core.data.sources.embedded import EMBEDDED
from core.data.sources.source import SPLITS, FileImages
from core.data.splitting import divide
from core.errors import UserError
from core.export.verify import Reloaded
from core.modules.infer import Inferrer
from core.project.model import Data, Project

WEIGHTS: Final = "model.pt"
"""Where the folder's predict.py looks for a state_dict."""

LARGEST_IMAGES: Final = 256 * 1024 * 1024
"""Images are brought along up to so many bytes; beyond, the README says where to put them."""

_ANSWER: Final = f"""
import sys, torch
from model import make_model
torch.set_num_threads(int(sys.argv[3]))
model = make_model()
model.load_state_dict(torch.load("{WEIGHTS}", weights_only=True))
model.eval()
with torch.inference_mode():
    torch.save(model(torch.load(sys.argv[1], weights_only=True)), sys.argv[2])
"""


def write(model: nn.Module, project: Project, path: Path) -> tuple[Path, ...]:
    """Write the folder: model.py, data.py, train.py, predict.py, README and, as model.pt, the weights."""
    report = Inferrer().report(project.network, project.data.input)
    write_project(project, report, path, images(project))
    with (path / WEIGHTS).open("wb") as file:  # an open file: torch then passes on what the system says of a full disk
        torch.save(model.state_dict(), file)
    return (path,)


def images(project: Project) -> Images | Listed | None:
    """The images to bring along, or the list of files that they are in; None where the folder copies or finds them.

    What the project leaves out is left out of it, and what it gives another class has that class.
    """
    try:
        return None if _is_taken_as_it_is(project.data) else listed(project.data) or _decoded(project.data)
    except (UserError, OSError):
        return None  # the images have gone since the run; its weights have not


def _is_taken_as_it_is(data: Data) -> bool:
    """Whether the files of the source, copied or read where they lie, are the project's images and labels."""
    is_kind = data.source in EMBEDDED or (data.source.startswith("idx:") and "+" not in data.source)
    if not is_kind or data.excluded or data.relabelled:
        return False
    return not data.classes or open_source(data.source).classes == data.classes


def listed(data: Data) -> Listed | None:
    """Each file that is used, with the class and split it has here; None where the images are in no files.

    Raises UserError where the source cannot be read.
    """
    source = open_source(data.source, data.for_test)
    names = data.classes or source.classes
    numbers, overlay = label_map(source, names), Overlay.of(data, source)
    found: list[tuple[Path, str | tuple[float, ...], Split]] = []
    for part in SPLITS:
        files = source.split(part)
        if not isinstance(files, FileImages):
            return None
        labels = numbers[files.labels]
        held = divide(labels, files.validation, data)[1].tolist() if part == "train" else []
        splits: list[Split] = [part] * len(files)
        for i in held:
            splits[i] = "validation"
        shown = _shown(files, overlay.relabel(files, labels, names), names, data)
        found += [(files.paths[i], shown[i], splits[i]) for i in overlay.kept(files).nonzero().flatten().tolist()]
    try:
        folder = Path(os.path.commonpath([path.parent for path, _, _ in found]))
    except ValueError:  # they lie on several drives
        return None
    return Listed(folder, tuple((path.relative_to(folder).as_posix(), name, split) for path, name, split in found))


def _shown(
    files: FileImages, labels: Tensor, names: Sequence[str], data: Data
) -> Sequence[str] | Sequence[tuple[float, ...]]:
    """What each file shows: its class, or its numbers."""
    if data.target == "numbers" and files.values is not None:
        return [tuple(row) for row in files.values.tolist()]
    return [names[label] for label in labels.tolist()]


def _decoded(data: Data) -> Images | None:
    """The images themselves, prepared; None where they would be too large, or have numbers, which only lists hold."""
    if data.target == "numbers":
        return None
    loaded = load_tensors(data.source, data)
    parts: dict[Split, TensorImages] = {"train": loaded.train, "validation": loaded.validation, "test": loaded.test}
    if sum(part.images.nbytes for part in parts.values()) > LARGEST_IMAGES:
        return None
    return {split: (part.images.numpy(), part.labels.numpy()) for split, part in parts.items()}


def reload(path: Path) -> Reloaded:
    """The code in the folder, run by a Python of its own, as its next owner will."""

    def answer(inputs: Tensor) -> Tensor:
        asked, given = path.parent / "asked.pt", path.parent / "given.pt"
        torch.save(inputs, asked)
        command = [sys.executable, "-B", "-c", _ANSWER, str(asked.absolute()), str(given.absolute())]
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        done = subprocess.run(
            [*command, str(torch.get_num_threads())],
            cwd=path, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(f"the exported code fails: {done.stderr.strip().splitlines()[-1:]}")
        outputs: Tensor = torch.load(given, weights_only=True)
        return outputs

    return answer


def snippet(path: Path) -> str:
    """How to use the folder."""
    return f"cd {shlex.quote(str(path))} && python predict.py photo.png"
