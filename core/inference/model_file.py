"""A trained model out of a run folder or a file, read without running anything that the file says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from torch import Tensor, nn

from core.errors import N_, Place, UserError
from core.inference.card import ModelCard, card_of
from core.inference.safetensors_file import is_safetensors, read_safetensors_file
from core.inference.torch_file import read_torch_file
from core.modules.build import build
from core.modules.checkpoint import trained_weights
from core.project.run import RunFolder


@dataclass(frozen=True)
class LoadedModel:
    """A model ready to answer, in eval mode on the processor; what it is for; and where it comes from."""

    model: nn.Module
    card: ModelCard
    origin: Path


def load_model(path: str | Path) -> LoadedModel:
    """The model of a run folder, or of a file that Layerwright exported.

    Raises UserError, saying what the file is, where there is no model in it that can be used.
    """
    path = Path(path)
    place = Place(file=str(path))
    if path.is_dir():
        return load_run(RunFolder(path))
    if not path.is_file():
        raise UserError("model.missing", N_("Core", "There is no run or model at {path}."), place=place, path=str(path))
    if path.suffix == ".lwp":
        text = N_("Core", "{path} is a project, which is not trained yet. Give the folder of a run.")
        raise UserError("model.project", text, place=place, path=str(path))
    content, card = read_safetensors_file(path) if is_safetensors(path) else read_torch_file(path)
    model = content if isinstance(content, nn.Module) else built(card, content, path)
    return LoadedModel(model.eval(), card, path)


def load_run(run: RunFolder) -> LoadedModel:
    """The network of a run with the weights of its best epoch. Raises UserError where it has saved none yet."""
    RunFolder.open(run.path)
    card = card_of(run.project)
    model = built(card, trained_weights(run), run.path)
    return LoadedModel(model.eval(), card, run.path)


def built(card: ModelCard, weights: Mapping[str, Tensor], path: Path) -> nn.Module:
    """The network of the card with these weights. Raises UserError where they do not fit each other."""
    model = build(card.network, card.input)
    try:
        model.load_state_dict(weights)
    except RuntimeError as error:
        reason = str(error).splitlines()[-1].strip()
        text = N_("Core", "The weights in {path} do not fit their network: {reason}")
        raise UserError("model.misfit", text, place=Place(file=str(path)), path=str(path), reason=reason) from error
    return model
