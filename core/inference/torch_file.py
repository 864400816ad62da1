"""What torch.save wrote, read with weights_only and a list of known layers, so that no code in it is ever run."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import torch
from torch import Tensor, nn
from torch.nn import functional

from core.blocks import BLOCKS
from core.errors import N_, Place, UserError
from core.inference.card import CARD_KEY, ModelCard, read_card
from core.inference.safetensors_file import is_safetensors, read_tensors

GELU: Final = "torch._C._nn.gelu"
"""How pickle calls the function gelu, which cannot say itself where it is from."""

ZIP_START: Final = b"PK\x03\x04"


def read_torch_file(path: Path) -> tuple[nn.Module | Mapping[str, Tensor], ModelCard]:
    """The whole model or the state_dict in the file, with its card.

    Raises UserError, saying what the file is instead, where it is damaged, wants code of its own, or has no card.
    """
    _check_archive(path)
    content = _load(path)
    if isinstance(content, nn.Module):
        card = read_card(getattr(content, CARD_KEY, None))
        content.__dict__.pop(CARD_KEY, None)
        text = N_("Core", "{path} holds a whole PyTorch model, but not which classes it knows.")
        return content, card or _missing_card(path, text)
    if _is_state_dict(content):
        return content, _card_of_weights(path, content)
    if isinstance(content, Mapping):
        raise _refused(
            path, N_("Core", "{path} is a training checkpoint (it holds {keys}). Give the run folder it belongs to."),
            keys=", ".join(map(str, list(content)[:6])),
        )  # fmt: skip
    text = N_("Core", "{path} holds a {kind}, not a model.")
    raise _refused(path, text, kind=type(content).__name__)


def read_torch_content(path: Path) -> Any:
    """Whatever torch.save put into the file, without running anything that it says.

    Raises UserError where it is damaged, no file of torch.save, or wants code of its own.
    """
    _check_archive(path)
    return _load(path)


def read_state_dict(path: Path) -> dict[str, Tensor]:
    """The tensors by key in a .safetensors file, a state_dict, a training checkpoint, or a whole model.

    Raises UserError where there are none to be had.
    """
    if is_safetensors(path):
        return read_tensors(path)
    content = read_torch_content(path)
    if isinstance(content, nn.Module):
        return content.state_dict()
    for key in ("state_dict", "model", "model_state_dict"):
        if isinstance(content, Mapping) and _is_state_dict(content.get(key)):
            content = content[key]
    if not _is_state_dict(content):
        raise _refused(path, N_("Core", "{path} holds no weights by name (no state_dict)."))
    return dict(content)


def _card_of_weights(path: Path, weights: Any) -> ModelCard:
    """The card inside the state_dict's metadata, or in NAME.json beside the file."""
    held = getattr(weights, "_metadata", {}).get(CARD_KEY, {})
    card = read_card(held.get("card"))
    if card is None:
        try:
            card = read_card(path.with_suffix(".json").read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError):
            card = None
    text = N_("Core", "{path} holds weights only (a state_dict), not the network they belong to.")
    return card or _missing_card(path, text)


def _missing_card(path: Path, text: str) -> ModelCard:
    raise _refused(path, text + " " + N_("Core", "Give the run folder, or a file that Layerwright exported."))


def _check_archive(path: Path) -> None:
    """Raise UserError on a damaged archive, which torch.load may read without noticing, and on TorchScript."""
    if not zipfile.is_zipfile(path):
        with path.open("rb") as file:
            start = file.read(len(ZIP_START))
        if start == ZIP_START:
            raise _refused(path, N_("Core", "{path} is damaged: its end is missing."))
        return
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            damaged = archive.testzip()
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError):
        damaged, names = "archive", []
    if damaged:
        raise _refused(path, N_("Core", "{path} is damaged: its checksum does not fit."))
    if any(name.endswith("/constants.pkl") for name in names):
        raise _refused(path, N_("Core", "{path} is a TorchScript program, which would run code of its own."))
    if any(name.endswith("archive_format") for name in names):
        raise _refused(path, N_("Core", "{path} is a program of torch.export (.pt2), which would run code of its own."))


def _load(path: Path) -> Any:
    try:
        with torch.serialization.safe_globals([*known_classes()]):
            return torch.load(path, map_location="cpu", weights_only=True)
    except OSError:
        raise
    except Exception as error:  # on what is no model the unpickler raises nearly anything
        unknown = _unknown_parts(path)
        if unknown:
            text = N_("Core", "{path} wants code of its own ({parts}), which is never run. Ask for its state_dict.")
            raise _refused(path, text, parts=", ".join(unknown[:3])) from error
        raise _refused(path, N_("Core", "{path} is not a model file: PyTorch cannot read it.")) from error


def _unknown_parts(path: Path) -> list[str]:
    """Names of the classes and functions that the file asks for and that are not on the list."""
    known = {GELU, *(f"{cls.__module__}.{cls.__name__}" for cls in known_classes() if not isinstance(cls, tuple))}
    try:
        wanted = torch.serialization.get_unsafe_globals_in_checkpoint(path)
    except Exception:  # noqa: BLE001 - on damaged files pickletools raises nearly anything; then nothing is known
        return []
    return [name for name in wanted if name not in known]


@cache
def known_classes() -> list[Any]:
    """The classes that a whole model may consist of: those of the catalog, those it is put together with, and those
    of torchvision's own models.
    """
    from core.modules import adapters, containers
    from core.modules.sealed import torchvision_parts

    named = [spec.torch_name.rpartition(".") for spec in BLOCKS if spec.torch_name]
    layers = [getattr(import_module(module), name) for module, _, name in named]
    held = [*vars(adapters).values(), *vars(containers).values()]
    ours = [value for value in held if isinstance(value, type) and issubclass(value, nn.Module)]
    inner = [nn.Sequential, nn.modules.linear.NonDynamicallyQuantizableLinear, functional.relu, (functional.gelu, GELU)]
    return [*layers, *ours, *inner, *torchvision_parts()]


def _is_state_dict(content: Any) -> bool:
    return isinstance(content, Mapping) and bool(content) and all(isinstance(v, Tensor) for v in content.values())


def _refused(path: Path, text: str, **values: object) -> UserError:
    return UserError("model.unusable", text, place=Place(file=str(path)), path=str(path), **values)
