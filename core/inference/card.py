"""The card that a model carries with it: what a person needs, besides the weights, to use it rightly."""

from __future__ import annotations

import json
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from core.network.report import Shape
from core.network.tree import Block, Network
from core.project.model import NetworkField, Preprocessing, Project
from core.project.parts import LOSSES

CARD_FORMAT: Final = "layerwright-model"
CARD_KEY: Final = "layerwright"
"""The name under which a file keeps its card."""

Outputs = Literal["logits", "log-probabilities", "probabilities", "one-hot"]
"""What the last layer's numbers mean: raw scores, softmax already taken, or an approximation of 1 among 0s."""


class ModelCard(BaseModel):
    """What a model is for and how to feed it.

    Parameters
    ----------
    title : what its project is called.
    classes : the class names, in the order of the outputs.
    input : (C, H, W) of one image.
    preprocessing : how an image becomes that.
    outputs : what the numbers that come out mean.
    network : the blocks, from which the model can be built again.
    """

    model_config = ConfigDict(frozen=True, extra="allow")

    format: Literal["layerwright-model"] = CARD_FORMAT
    version: Literal[1] = 1
    title: str = ""
    classes: tuple[str, ...]
    input: Shape
    preprocessing: Preprocessing
    outputs: Outputs = "logits"
    network: NetworkField

    def text(self, indent: int | None = None) -> str:
        """The card as JSON text."""
        return json.dumps(self.model_dump(mode="json"), ensure_ascii=False, indent=indent)


def card_of(project: Project) -> ModelCard:
    """The card of a model trained from this project."""
    return ModelCard(
        title=project.title,
        classes=project.data.classes,
        input=project.data.input,
        preprocessing=project.data.preprocessing,
        outputs=outputs_of(project),
        network=project.network,
    )


def read_card(data: Any) -> ModelCard | None:
    """The card in JSON text or a mapping; None where it is none."""
    try:
        return ModelCard.model_validate_json(data) if isinstance(data, str) else ModelCard.model_validate(data)
    except ValidationError:
        return None


def outputs_of(project: Project) -> Outputs:
    """What the numbers of the network mean, by its last layer and its loss."""
    last, loss = last_layer(project.network), LOSSES[project.recipe.loss.type]
    if last is not None and last.type == "Softmax":
        return "probabilities"
    if last is not None and last.type == "LogSoftmax":
        return "log-probabilities"
    if last is not None and last.type == "Sigmoid":
        return "one-hot"  # of each class by itself: shares, once they are scaled
    return "one-hot" if loss.expects in ("values", "probabilities") else "logits"


def last_layer(network: Network) -> Block | None:
    """The layer that gives the outputs; None where the network is empty or ends in several at once."""
    blocks = network.blocks
    while blocks:
        shown = [block for block in blocks if block.enabled and block.type not in ("Identity", "Dropout")]
        if not shown:
            return None
        if not shown[-1].spec.is_container:
            return shown[-1]
        if shown[-1].spec.arrangement == "branches":
            return None
        blocks = shown[-1].children
    return None
