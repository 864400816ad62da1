"""Weights as safetensors: no code inside, and a fingerprint that notices a flipped bit."""

from __future__ import annotations

from pathlib import Path

from safetensors.torch import save_file
from torch import nn

from core.inference.card import CARD_KEY, card_of
from core.inference.fingerprint import FINGERPRINT_KEY, fingerprint
from core.inference.model_file import load_model
from core.project.model import Project


def write(model: nn.Module, project: Project, path: Path) -> tuple[Path, ...]:
    """Write the weights to `path`, with the card and the sha256 of all tensors in the header.

    Tensors that share memory are written once each, as safetensors wants.
    """
    weights = {name: tensor.detach().cpu().contiguous().clone() for name, tensor in model.state_dict().items()}
    metadata = {"format": "pt", CARD_KEY: card_of(project).text(), FINGERPRINT_KEY: fingerprint(weights)}
    save_file(weights, path, metadata=metadata)
    return (path,)


def reload(path: Path) -> nn.Module:
    """The model again: built from the card, with the weights of the file, whose fingerprint must fit."""
    return load_model(path).model


def snippet(path: Path) -> str:
    """How to use the file in PyTorch."""
    return f'model.load_state_dict(safetensors.torch.load_file("{path.name}"))'
