"""A folder of PyTorch code with the weights in it, which runs without Layerwright."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import torch
from torch import Tensor, nn

from core.code.project import Images, write_project
from core.data.loading import load_tensors
from core.data.sources.embedded import EMBEDDED
from core.errors import UserError
from core.export.verify import Reloaded
from core.modules.infer import Inferrer
from core.project.model import Project

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
    torch.save(model.state_dict(), path / WEIGHTS)
    return (path,)


def images(project: Project) -> Images | None:
    """The images to bring along; None where the folder copies them, finds them where they lie, or must do without.

    Where the project leaves images out or gives them another class, what is left is brought along.
    """
    source, is_marked = project.data.source, bool(project.data.excluded or project.data.relabelled)
    if not is_marked and (source in EMBEDDED or source.partition(":")[0] in ("folder", "idx")):
        return None
    try:
        loaded = load_tensors(source, project.data)
    except (UserError, OSError):
        return None  # the images have gone since the run; its weights have not
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
    return f"cd {path} && python predict.py photo.png"
