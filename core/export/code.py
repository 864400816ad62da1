"""A folder of PyTorch code with the weights in it, which runs without Layerwright."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import torch
from torch import Tensor, nn

from core.code.project import Images, Listed, write_project
from core.data.loading import label_map, load_tensors
from core.data.overlay import Overlay
from core.data.sources import open_source
from core.data.sources.embedded import EMBEDDED
from core.data.sources.source import FileImages, Split
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
    source, is_marked = project.data.source, bool(project.data.excluded or project.data.relabelled)
    if not is_marked and (source in EMBEDDED or source.partition(":")[0] == "idx"):
        return None
    try:
        return listed(project.data) or _decoded(project.data)
    except (UserError, OSError):
        return None  # the images have gone since the run; its weights have not


def listed(data: Data) -> Listed | None:
    """Each file that is used, with the class and split it has here; None where the images are in no files.

    Raises UserError where the source cannot be read.
    """
    source = open_source(data.source, data.for_test)
    splits: Mapping[Split, object] = {"train": source.split("train"), "test": source.split("test")}
    names = data.classes or source.classes
    numbers, overlay = label_map(source, names), Overlay.of(data, source)
    found: list[tuple[Path, str, Split]] = []
    for split, files in splits.items():
        if not isinstance(files, FileImages):
            return None
        labels = overlay.relabel(files, numbers[files.labels], names).tolist()
        kept = overlay.kept(files).tolist()
        found += [(files.paths[i], names[labels[i]], split) for i in range(len(files)) if kept[i]]
    try:
        folder = Path(os.path.commonpath([path.parent for path, _, _ in found]))
    except ValueError:  # they lie on several drives
        return None
    return Listed(folder, tuple((path.relative_to(folder).as_posix(), name, split) for path, name, split in found))


def _decoded(data: Data) -> Images | None:
    """The images themselves, prepared; None where they would be too large."""
    loaded = load_tensors(data.source, data)
    known = (torch.cat([loaded.train.images, loaded.validation.images]),
             torch.cat([loaded.train.labels, loaded.validation.labels]))  # fmt: skip
    if known[0].nbytes + loaded.test.images.nbytes > LARGEST_IMAGES:
        return None
    return {
        "train": (known[0].numpy(), known[1].numpy()),
        "test": (loaded.test.images.numpy(), loaded.test.labels.numpy()),
    }


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
