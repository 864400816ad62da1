"""The whole model, as `torch.save(model, path)` writes it: architecture and weights in one pickle."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import nn

from core.inference.card import CARD_KEY, card_of
from core.inference.model_file import load_model
from core.project.model import Project


def write(model: nn.Module, project: Project, path: Path) -> tuple[Path, ...]:
    """Write the model to `path`; its card travels as the attribute `layerwright`, JSON text."""
    setattr(model, CARD_KEY, card_of(project).text())
    try:
        with path.open("wb") as file:  # an open file: torch then passes on what the system says of a full disk
            torch.save(model, file)
    finally:
        delattr(model, CARD_KEY)
    return (path,)


def reload(path: Path) -> nn.Module:
    """The model out of the file, none of whose code is run: its classes must be on the list of known layers."""
    return load_model(path).model


def snippet(path: Path) -> str:
    """How to use the file in PyTorch."""
    return f'model = torch.load("{path.name}", weights_only=False)  # runs what the file says: only for files you trust'
