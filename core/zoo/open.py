"""A ready network, or a file of someone's model, as a project."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from torch import Tensor

from core.errors import N_, Place, UserError
from core.inference.torch_file import read_state_dict
from core.network import transfer
from core.network.edit import apply as edit
from core.network.operations import NetworkOp
from core.network.tree import Network
from core.project.model import Data, Preprocessing, Project, StartingWeights
from core.protocol.zoo import ModelInfo
from core.zoo.assemble import Opened
from core.zoo.download import Progress, fetch
from core.zoo.files import open_file
from core.zoo.models import open_network
from core.zoo.names import find_model, find_weights, weights_entry
from core.zoo.weights import by_block, keep, usual_keys

PREFIX: Final = "torchvision:"
IMAGENET: Final = ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225))
"""Mean and standard deviation of ImageNet's images, by channel."""

_HALVES: Final = ((0.5, 0.5, 0.5), (0.5, 0.5, 0.5))
"""What GoogLeNet and Inception were trained with; torchvision's own models turn ImageNet's numbers into these."""

_OWN_NUMBERS: Final = ("googlenet", "inception_v3")

Freeze = str
"""What is locked: "" nothing, "head" all but the last layer, else the path of the last block that is (layer3)."""


def open_model(
    source: str, weights: str | None = None, classes: int | None = None, *,
    freeze: Freeze = "", data: Data | None = None, progress: Progress | None = None,
) -> Project:  # fmt: skip
    """The project of a ready network or of a model file.

    Parameters
    ----------
    source : "torchvision:resnet18", or the path of a file that holds a whole model, or of a run folder.
    weights : None for fresh ones; the name of weights to download ("IMAGENET1K_V1", "DEFAULT"), or the path of a
        local file with the model's state_dict. A file given as `source` brings its own.
    classes : how many the last layer is to tell apart; None leaves it as it is.
    freeze : what is locked, see `Freeze`.
    data : the images to go on with, brought to the size and colours that the weights want; the default ones otherwise.
    progress : told of the bytes downloaded; may raise to cancel.

    Raises UserError where there is no such model, no connection, or no fitting weights in the file.
    """
    if source.startswith(PREFIX):
        project = _from_torchvision(find_model(source.removeprefix(PREFIX)), weights, data, progress)
    else:
        project = _with_weights(open_file(Path(source).expanduser()), weights)
    return fitted(project, classes, freeze)


def fitted(project: Project, classes: int | None, freeze: Freeze = "") -> Project:
    """The project with a last layer for so many classes, and locked as wished."""
    network = project.network
    if classes is not None:
        network = _edited(network, transfer.replace_head(network, None, classes))
    if freeze == "head":
        network = _edited(network, transfer.freeze_all_but_head(network))
    elif freeze:
        network = _edited(network, transfer.freeze_up_to(network, _find(network, freeze)))
    return project.model_copy(update={"network": network})


def preprocessing_for(info: ModelInfo, weights: str | None) -> Preprocessing:
    """How images are brought to a model: in the size and with the numbers that its weights were trained with."""
    mean, std = _HALVES if info.name in _OWN_NUMBERS else IMAGENET
    size = find_weights(info, weights).size if weights else info.size
    return Preprocessing(mode="RGB", size=(size, size), fit="crop", mean=mean, std=std)


def _from_torchvision(info: ModelInfo, weights: str | None, data: Data | None, progress: Progress | None) -> Project:
    opened = open_network(info)
    network, start, entry = opened.network, None, None
    if weights:
        state, entry, origin = _state(info, weights, progress)
        network, start = _begin(opened, info.name, usual_keys(state), origin, weights)
    chosen = data or Data()
    return Project(
        title=info.name,
        about=_about(info),
        data=chosen.model_copy(update={"preprocessing": preprocessing_for(info, entry)}),
        network=network,
        weights=start,
    )


def _about(info: ModelInfo) -> str:
    return f"{info.family} as torchvision builds it ({info.name})."


def _state(info: ModelInfo, weights: str, progress: Progress | None) -> tuple[Mapping[str, Tensor], str | None, str]:
    """The tensors by key, the name of the entry where they are torchvision's, and what they are called."""
    path = Path(weights).expanduser()
    known = {entry.name for entry in info.weights} | {"DEFAULT"}
    if weights.upper() not in known and (path.suffix or path.exists()):
        if not path.is_file():
            text = N_("Core", "There is no file of weights at {path}.")
            raise UserError("weights.no-file", text, place=Place(file=weights), path=weights)
        return read_state_dict(path), None, path.name
    entry = find_weights(info, weights)
    name = f"{PREFIX}{info.name}/{entry.name}"
    file = fetch(weights_entry(info.name, entry.name).url, f"{info.name} {entry.name}", progress)
    return read_state_dict(file), entry.name, name


def _begin(
    opened: Opened, model: str, state: Mapping[str, Tensor], origin: str, file: str
) -> tuple[Network, StartingWeights]:
    """The network, with a last layer as wide as in the file, and the weights kept by block."""
    held = by_block(opened, state, model, file)
    network = opened.network
    last = transfer.head(network)
    weight = held.get(f"{last.id}.weight") if last else None
    if last is not None and weight is not None:
        network = _edited(network, transfer.replace_head(network, None, weight.shape[0]))
    return network, keep(held, origin, f"{model}-{Path(origin).name}")


def _with_weights(project: Project, weights: str | None) -> Project:
    """A model file with weights from another file of the same model."""
    if weights is None:
        return project
    text = N_("Core", "{file} is opened with the weights it holds; leave out the other file.")
    raise UserError("weights.not-with-file", text, place=Place(file=weights), file=project.title)


def _find(network: Network, path: str) -> str:
    """The block at a path of names, "layer3" or "layer3.block0". Raises UserError where there is none."""
    children, found = network.blocks, None
    for name in path.split("."):
        found = next((block for block in children if block.name == name), None)
        if found is None:
            known = ", ".join(block.name for block in network.blocks)
            text = N_("Core", 'The network has no block "{path}" to freeze up to; at the top it has {known}.')
            raise UserError("transfer.no-block", text, path=path, known=known)
        children = found.children
    return found.id if found else ""


def _edited(network: Network, ops: tuple[NetworkOp, ...]) -> Network:
    for op in ops:
        network = edit(network, op)
    return network


__all__ = ["PREFIX", "fitted", "open_model", "preprocessing_for"]
