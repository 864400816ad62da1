"""Weights of a model brought to the blocks made of it, and kept in a file by block."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from safetensors.torch import save_file
from torch import Tensor

from core.errors import N_, Place, UserError
from core.project.home import home_folder
from core.project.model import StartingWeights
from core.training.starting import digest
from core.zoo.assemble import Opened

_LEFT_OUT: Final = re.compile(r"(AuxLogits|aux1|aux2)\.")
"""Side exits of GoogLeNet and Inception, which are there for training on ImageNet only."""

_OLD_DENSENET: Final = re.compile(r"(denselayer\d+\.(?:norm|relu|conv))\.([12]\.)")
"""Keys as torchvision wrote them before 0.3: norm.1.weight for norm1.weight."""

READABLE: Final = 0o644
"""Temporary files are for their maker's eyes only; these are not secret."""

NAMED: Final = 3
"""So many keys are named in an error."""


def usual_keys(state: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The tensors under the keys torchvision uses today, side exits and the marks of DataParallel left out."""
    parallel = bool(state) and all(key.startswith("module.") for key in state)
    found = {}
    for key, tensor in state.items():
        name = key.removeprefix("module.") if parallel else key
        if not _LEFT_OUT.match(name):
            found[_OLD_DENSENET.sub(r"\1\2", name)] = tensor
    return found


def by_block(opened: Opened, state: Mapping[str, Tensor], what: str, file: str) -> dict[str, Tensor]:
    """The tensors by "<block id>.<weight>", as `core.training.starting` wants them.

    Raises UserError naming keys where the file is of another model: some are missing, or there are others.
    """
    wanted = opened.tensors
    missing = [key for key in wanted if key not in state and not key.endswith("num_batches_tracked")]
    unexpected = [key for key in state if key not in wanted]
    if missing or unexpected:
        raise _other_model(missing, unexpected, what, file)
    made: dict[str, Tensor] = {}
    for key, (block_id, weight) in wanted.items():
        if key in state:
            tensor = state[key].detach().cpu()
            flat = opened.network.block(block_id).type == "LayerScale"
            made[f"{block_id}.{weight}"] = (tensor.reshape(-1) if flat else tensor).contiguous().clone()
        else:
            made[f"{block_id}.{weight}"] = Tensor([0]).long()[0]
    return made


def keep(tensors: Mapping[str, Tensor], source: str, name: str) -> StartingWeights:
    """Write the tensors into Layerwright's home under a name that tells their content. Raises UserError."""
    folder = home_folder() / "weights"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle, partial = tempfile.mkstemp(prefix=".weights-", dir=folder)
        os.close(handle)
        save_file(dict(tensors), partial, metadata={"format": "pt", "source": source})
        found = digest(Path(partial))
        target = folder / f"{re.sub(r'[^A-Za-z0-9_.-]+', '-', name)}-{found[:12]}.safetensors"
        Path(partial).chmod(READABLE)
        Path(partial).replace(target)
    except OSError as error:
        text = N_("Core", "The weights cannot be kept in {folder}: {reason}.")
        raise UserError("weights.not-kept", text, place=Place(file=str(folder)), folder=str(folder),
                        reason=error.strerror or str(error)) from error  # fmt: skip
    return StartingWeights(source=source, file=str(target), sha256=found)


def _other_model(missing: list[str], unexpected: list[str], what: str, file: str) -> UserError:
    place = Place(file=file)
    text = N_("Core", "{file} holds weights of another model than {model}: it has {unexpected}, and lacks {missing}.")
    if not unexpected:
        text = N_("Core", "{file} lacks weights of {model}: {missing}.")
    if not missing:
        text = N_("Core", "{file} holds weights that {model} does not have: {unexpected}.")
    return UserError(
        "weights.other-model", text, place=place, file=file, model=what,
        missing=_some(missing), unexpected=_some(unexpected),
    )  # fmt: skip


def _some(keys: list[str]) -> str:
    rest = len(keys) - NAMED
    return ", ".join(keys[:NAMED]) + (f" … (+{rest})" if rest > 0 else "")
