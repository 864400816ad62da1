"""The card that a model carries with it: what a person needs, besides the weights, to use it rightly."""

from __future__ import annotations

import json
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from core.modules.outputs import Outputs, outputs_of
from core.network.report import Shape
from core.project.model import NetworkField, Preprocessing, Project
from core.project.parts import Target

CARD_FORMAT: Final = "layerwright-model"
CARD_KEY: Final = "layerwright"
"""The name under which a file keeps its card."""


class ModelCard(BaseModel):
    """What a model is for and how to feed it.

    Parameters
    ----------
    title : what its project is called.
    classes : the class names, in the order of the outputs.
    input : (C, H, W) of one image.
    preprocessing : how an image becomes that.
    outputs : what the numbers that come out mean.
    target : what they tell of an image; of numbers, `classes` are the names.
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
    target: Target = "class"
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
        target=project.data.target,
        network=project.network,
    )


def read_card(data: Any) -> ModelCard | None:
    """The card in JSON text or a mapping; None where it is none."""
    try:
        return ModelCard.model_validate_json(data) if isinstance(data, str) else ModelCard.model_validate(data)
    except ValidationError:
        return None
