from __future__ import annotations

import pytest

from core.errors import UserError
from core.protocol.zoo import ModelInfo
from core.zoo.names import find_model, find_weights, models


def test_every_classification_model_of_torchvision_is_listed_with_what_is_known_of_it() -> None:
    listed = {info.name: info for info in models()}
    assert len(listed) >= 80
    assert listed["resnet18"].family == "ResNet"
    assert listed["resnet18"].parameters == 11_689_512
    assert [entry.name for entry in listed["resnet50"].weights] == ["IMAGENET1K_V2", "IMAGENET1K_V1"]
    assert listed["inception_v3"].size == 299
    assert listed["vit_b_16"].sealed and not listed["densenet121"].sealed
    assert 0.6 < listed["resnet18"].accuracy < 0.8


def test_entries_cross_the_pipe_unchanged() -> None:
    assert all(ModelInfo.from_json(info.to_json()) == info for info in models())


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(UserError, match='Did you mean "resnet18"'):
        find_model("resnet_18")


def test_unknown_weights_are_answered_with_those_there_are() -> None:
    assert find_weights(find_model("resnet50"), "default").name == "IMAGENET1K_V2"
    with pytest.raises(UserError, match="IMAGENET1K_V2, IMAGENET1K_V1"):
        find_weights(find_model("resnet50"), "COCO")
