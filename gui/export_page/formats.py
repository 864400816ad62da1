"""What the page knows of each format: what it is for, what is written, how it is loaded."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True)
class FormatCard:
    """One way out.

    `files` and `snippet` hold {name} for the file name, {stem} for it without ending. `ending` is what the proposed
    file name ends in; a folder's has no dot.
    """

    key: str
    title: str
    icon: str
    about: str
    files: tuple[tuple[str, str], ...]
    preprocessing: str
    snippet: str
    ending: str

    def snippet_for(self, path: str) -> str:
        """How the file at `path` is loaded."""
        target = Path(path)
        return self.snippet.replace("{name}", target.name).replace("{stem}", target.stem)

    def files_for(self, path: str) -> list[tuple[str, str]]:
        """(file name, what it is) of all that is written to `path`."""
        target = Path(path)
        return [(name.replace("{name}", target.name).replace("{stem}", target.stem), what) for name, what in self.files]


_MODEL = "from model import make_model  # model.py comes with the PyTorch code"


def format_cards() -> tuple[FormatCard, ...]:
    """The formats in the order of the page, in the language of the window."""
    return (_weights(), _whole_model(), _safetensors(), _code())


def _weights() -> FormatCard:
    return FormatCard(
        "state_dict", _tr("Weights"), "save",
        _tr("The state_dict: the weights by name. The usual way to share a PyTorch model whose code both sides have."),
        (("{name}", _tr("the weights")), ("{stem}.json", _tr("classes and preprocessing, to read"))),
        _tr("Classes and preprocessing are inside, and beside it as JSON."),
        f"import torch\n\n{_MODEL}\n\nmodel = make_model()\n"
        'model.load_state_dict(torch.load("{name}", weights_only=True))\nmodel.eval()',
        ".pt",
    )  # fmt: skip


def _whole_model() -> FormatCard:
    return FormatCard(
        "module", _tr("Whole model"), "package",
        _tr("Architecture and weights in one file, as torch.save(model) writes it. Load only files you trust."),
        (("{name}", _tr("the model")),),
        _tr("Classes and preprocessing travel inside the file."),
        "import json\n\nimport torch\n\n"
        'model = torch.load("{name}", weights_only=False)\nmodel.eval()\n'
        "card = json.loads(model.layerwright)  # classes and preprocessing",
        "-model.pt",
    )  # fmt: skip


def _safetensors() -> FormatCard:
    return FormatCard(
        "safetensors", _tr("safetensors"), "lock",
        _tr("Weights in a file that cannot run code and loads fast. Damage is noticed. Good for publishing."),
        (("{name}", _tr("weights, classes and preprocessing")),),
        _tr("Classes and preprocessing stand in its header."),
        f"from safetensors.torch import load_file\n\n{_MODEL}\n\nmodel = make_model()\n"
        'model.load_state_dict(load_file("{name}"))\nmodel.eval()',
        ".safetensors",
    )  # fmt: skip


def _code() -> FormatCard:
    return FormatCard(
        "code", _tr("PyTorch code"), "code",
        _tr("A folder that runs without Layerwright: the model as readable code, its weights, and scripts."),
        (
            ("model.py, model.pt", _tr("the network and its weights")),
            ("predict.py, train.py, data.py", _tr("scripts that predict and train")),
            ("README.md, requirements.txt", _tr("how to run it, and what it needs")),
        ),
        _tr("Preprocessing is written out in the code."),
        "cd {name}\npython predict.py picture.png",
        "-code",
    )  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExportFormats", text)
