"""Models that someone saved, as projects: runs, exports, and whole modules of known layers."""

from __future__ import annotations

from collections.abc import Mapping
from math import isqrt
from pathlib import Path
from typing import Final

from torch import Tensor, nn

from core.errors import N_, Place, UserError
from core.inference.card import CARD_KEY, ModelCard
from core.inference.model_file import load_model
from core.inference.safetensors_file import is_safetensors
from core.inference.torch_file import read_torch_content
from core.modules.infer import Inferrer
from core.network.places import placed_layers
from core.network.report import Report, Shape
from core.network.tree import Network
from core.project.model import Data, Preprocessing, Project
from core.project.run import RunFolder
from core.zoo.assemble import Opened
from core.zoo.models import native
from core.zoo.series_parallel import NotSeriesParallelError
from core.zoo.trace import NotTracedError
from core.zoo.weights import by_block, keep, usual_keys

SIDES: Final = (224, 28, 32, 8, 16, 48, 64, 96, 112, 128, 160, 192, 227, 240, 256, 288, 299, 300, 320, 384, 512)
"""Image sizes that are tried, in pixels: a file of weights does not say which it was made for."""


def open_file(path: Path) -> Project:
    """The project of a run folder, of a model that Layerwright exported, or of a whole module.

    Its weights become the project's starting weights. Raises UserError, saying what the file is, where there is no
    architecture in it that can be read without running code.
    """
    if path.is_dir():
        return _of_run(RunFolder.open(path))
    if path.is_file() and path.suffix != ".lwp" and not is_safetensors(path):
        content = read_torch_content(path)
        if isinstance(content, nn.Module) and not hasattr(content, CARD_KEY):
            return _of_module(content, path)
        if isinstance(content, Mapping) and not _has_card(content, path):
            raise _weights_only(path)
    loaded = load_model(path)
    return _of_card(loaded.card, loaded.model, path)


def _of_run(run: RunFolder) -> Project:
    """The project of the run, beginning with its best weights."""
    project = run.project
    weights = by_place(project.network, load_model(run.path).model.state_dict())
    return project.model_copy(update={"weights": keep(weights, str(run.path), run.name)})


def _of_card(card: ModelCard, model: nn.Module, path: Path) -> Project:
    weights = by_place(card.network, model.state_dict())
    return Project(
        title=card.title or path.stem,
        data=Data(classes=card.classes, preprocessing=card.preprocessing, target=card.target),
        network=card.network,
        weights=keep(weights, str(path), path.stem),
    )


def by_place(network: Network, state: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The tensors of the module built of `network`, by "<block id>.<weight>"."""
    found: dict[str, Tensor] = {}
    for placed in placed_layers(network):
        start = f"{placed.path}."
        for key, tensor in state.items():
            if key.startswith(start):
                found[placed.key(key[len(start) :])] = tensor.detach().cpu().contiguous().clone()
    return found


def _of_module(model: nn.Module, path: Path) -> Project:
    try:
        opened = native(model, pinned=True)
    except (NotTracedError, NotSeriesParallelError) as error:
        text = N_("Core", "The model in {path} cannot be shown as blocks: {reason}.")
        raise UserError("model.no-blocks", text, place=Place(file=str(path)), path=str(path), reason=str(error)
                        ) from error  # fmt: skip
    held = by_block(opened, usual_keys(model.state_dict()), path.stem, str(path))
    size = guess_input(opened)
    return Project(
        title=path.stem,
        data=Data(preprocessing=Preprocessing(mode="RGB" if size[0] == 3 else "L", size=size[1:])),
        network=opened.network,
        weights=keep(held, str(path), path.stem),
    )


def guess_input(opened: Opened) -> tuple[int, int, int]:
    """(C, H, W) of images that pass through; of the size used most where several do, or none."""
    weighted = next((block for block in opened.network.walk() if block.type in ("Conv2d", "Linear")), None)
    if weighted is not None and weighted.type == "Linear" and type(weighted.value("in_features")) is int:
        return _square(weighted.value("in_features"))
    channels = weighted.value("in_channels") if weighted is not None else 3
    channels = channels if channels in (1, 3) else 3
    inferrer = Inferrer()
    sides = (side for side in SIDES if _passes(inferrer.report(opened.network, (channels, side, side))))
    side = next(sides, SIDES[0])
    return channels, side, side


def _square(features: int) -> tuple[int, int, int]:
    """Grey images where the number of pixels is a square, coloured ones where a third of it is."""
    if isqrt(features) ** 2 == features:
        return 1, isqrt(features), isqrt(features)
    side = isqrt(features // 3)
    return 3, max(1, side), max(1, side)


def _passes(report: Report) -> bool:
    output: Shape | None = report.output
    return output is not None


def _has_card(content: Mapping[object, object], path: Path) -> bool:
    """Whether it is one of our exports: with a card in its metadata, or beside it."""
    inside = getattr(content, "_metadata", {}).get(CARD_KEY)
    return bool(inside) or path.with_suffix(".json").is_file()


def _weights_only(path: Path) -> UserError:
    text = N_(
        "Core",
        "{path} holds weights but no architecture. Open the network they belong to, and choose this file as its "
        "weights.",
    )
    return UserError("model.weights-only", text, place=Place(file=str(path)), path=str(path))
