"""The weights that a run begins with, put into the blocks that they fit."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn

from core.errors import N_, Message, Place, UserError
from core.network.places import Placed, placed_layers
from core.network.tree import Network
from core.project.model import Project, StartingWeights
from core.project.starting import missing_weights

NAMED: Final = 8
"""So many blocks are named in a note; the rest is counted."""


def begin_with(model: nn.Module, project: Project) -> Message | None:
    """Give the model, built of the project's network, its starting weights; what there is to say of it, if anything.

    A block takes them where all its tensors are there in its sizes; every other one keeps its fresh weights.
    Raises UserError where the file is gone, damaged or another one.
    """
    if project.weights is None:
        return None
    held = read_weights(project.weights, project)
    return note(project.weights.source, *fill(model, project.network, held))


def read_weights(weights: StartingWeights, project: Project) -> dict[str, Tensor]:
    """The tensors of the file by block. Raises UserError where it is gone, damaged or another one."""
    missing = missing_weights(project)
    path = Path(weights.file).expanduser()
    place = Place(file=weights.file, field="weights.file")
    if missing is not None:
        raise UserError.of(missing, place)
    text = N_("Core", "{file} is damaged, or not the weights that the project was made with. Open {source} again.")
    try:
        if weights.sha256 and digest(path) != weights.sha256:
            raise UserError("weights.damaged", text, place=place, file=weights.file, source=weights.source)
        return load_file(path)
    except (SafetensorError, OSError) as error:
        raise UserError("weights.damaged", text, place=place, file=weights.file, source=weights.source) from error


def fill(model: nn.Module, network: Network, held: Mapping[str, Tensor]) -> tuple[list[Placed], list[Placed]]:
    """Copy what fits into the model; the layers that took their weights, and those that keep fresh ones."""
    taken: list[Placed] = []
    fresh: list[Placed] = []
    with torch.no_grad():
        for placed in placed_layers(network):
            own = model.get_submodule(placed.path).state_dict()
            if not own:
                continue
            found = {name: held.get(placed.key(name)) for name in own}
            if all(tensor is not None and tensor.shape == own[name].shape for name, tensor in found.items()):
                for name, tensor in found.items():
                    own[name].copy_(tensor if tensor is not None else own[name])
                taken.append(placed)
            else:
                fresh.append(placed)
    return taken, fresh


def note(source: str, taken: list[Placed], fresh: list[Placed]) -> Message:
    """Which blocks begin with the weights and which do not."""
    if not fresh:
        text = N_("Core", "All {count} blocks with weights begin with those of {source}.")
        return Message("weights.all", text, {"count": len(taken), "source": source})
    names = ", ".join(placed.path for placed in fresh[:NAMED])
    values = {"count": len(taken), "source": source, "names": names, "more": len(fresh) - NAMED}
    text = N_("Core", "{count} blocks begin with the weights of {source}; {names} begin with fresh ones.")
    if len(fresh) > NAMED:
        text = N_(
            "Core", "{count} blocks begin with the weights of {source}; {names} and {more} more begin with fresh ones."
        )
    return Message("weights.some", text, values)


def digest(path: Path) -> str:
    """The sha256 of a file, as hexadecimal text. Raises OSError."""
    found = sha256()
    with path.open("rb") as file:
        while part := file.read(1 << 20):
            found.update(part)
    return found.hexdigest()
