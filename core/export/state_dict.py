"""A state_dict: the weights by name, as `torch.save(model.state_dict(), path)` writes them."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import nn

from core.inference.card import CARD_KEY, card_of
from core.inference.model_file import load_model
from core.project.model import Project


def write(model: nn.Module, project: Project, path: Path) -> tuple[Path, ...]:
    """Write the weights to `path`, and the card beside it as NAME.json for people to read.

    The card also travels inside, in the state_dict's metadata, where load_state_dict leaves it alone. So the file is
    complete, and `torch.load(path, weights_only=True)` gives a plain state_dict.
    """
    card, weights = card_of(project), model.state_dict()
    weights._metadata[CARD_KEY] = {"card": card.text()}  # type: ignore[attr-defined]
    with path.open("wb") as file:  # an open file: torch then passes on what the system says of a full disk
        torch.save(weights, file)
    beside = path.with_suffix(".json")
    beside.write_text(card.text(indent=2) + "\n", encoding="utf-8")
    return path, beside


def reload(path: Path) -> nn.Module:
    """The model again: built from the card, with the weights of the file."""
    return load_model(path).model


def snippet(path: Path) -> str:
    """How to use the file in PyTorch."""
    return f'model.load_state_dict(torch.load("{path.name}", weights_only=True))'
