"""What the window knows of ready networks: the entries of its list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class WeightsInfo:
    """Weights that can be downloaded.

    Parameters
    ----------
    name : of the entry in torchvision's enumeration, "IMAGENET1K_V1".
    size : of the square image they are for, in pixels.
    accuracy : share of right first guesses on ImageNet, 0…1.
    megabytes : of the download.
    here : whether they have been downloaded already.
    """

    name: str
    size: int
    accuracy: float
    megabytes: float
    here: bool = False


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """A ready network.

    Parameters
    ----------
    name : as torchvision spells it, "resnet18".
    family : "ResNet".
    parameters : how many numbers it learns, with 1,000 classes.
    macs : multiply-accumulates for one image, in millions.
    sealed : whether it opens as one block that cannot be looked into.
    weights : what can be downloaded, the best first.
    """

    name: str
    family: str
    parameters: int
    macs: int
    sealed: bool
    weights: tuple[WeightsInfo, ...]

    @property
    def size(self) -> int:
        """The side of the images it was made for, in pixels."""
        return 299 if self.name == "inception_v3" else (self.weights[0].size if self.weights else 224)

    @property
    def accuracy(self) -> float:
        """Of its best weights; 0 where there are none."""
        return max((weights.accuracy for weights in self.weights), default=0.0)

    def to_json(self) -> dict[str, Any]:
        """The entry as plain JSON."""
        return asdict(self)

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> ModelInfo:
        """The entry that JSON stands for, as written by `to_json`."""
        weights = tuple(WeightsInfo(**entry) for entry in data["weights"])
        return ModelInfo(**{**data, "weights": weights})
