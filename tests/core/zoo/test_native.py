"""Networks opened as native blocks compute exactly what torchvision computes."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from core.modules.infer import Inferrer
from core.modules.sealed import Sealed
from core.zoo.models import open_network
from core.zoo.names import SEALED_FAMILIES, find_model, models
from tests.core.zoo.models import images, opened_with, random_model

COMPARED = (
    ("alexnet", 64), ("vgg11", 32), ("resnet18", 64), ("resnet50", 64), ("resnext50_32x4d", 64), ("squeezenet1_1", 64),
    ("googlenet", 64), ("inception_v3", 96), ("densenet121", 64), ("mobilenet_v2", 64), ("mobilenet_v3_small", 64),
    ("mnasnet0_5", 64), ("efficientnet_b0", 64), ("efficientnet_v2_s", 64), ("convnext_tiny", 64),
    ("regnet_y_400mf", 64), ("shufflenet_v2_x0_5", 64),
)  # fmt: skip
"""One of each family, and the side of the images they are compared on, in pixels."""


@pytest.mark.parametrize(("name", "size"), COMPARED)
def test_the_same_weights_give_the_same_outputs(name: str, size: int) -> None:
    theirs = random_model(name)
    ours = opened_with(theirs, name, size)
    x = images(size)
    with torch.inference_mode():
        assert torch.allclose(ours(x), theirs(x), rtol=0, atol=1e-5)
    assert numbers(ours) == numbers(theirs)
    assert not any(isinstance(part, Sealed) for part in ours.modules())


def numbers(model: nn.Module) -> int:
    return sum(parameter.numel() for parameter in model.parameters())


@pytest.mark.parametrize("name", [info.name for info in models()])
def test_every_model_opens_to_full_shapes_with_all_its_parameters(name: str) -> None:
    info = find_model(name)
    network = open_network(info).network
    report = Inferrer().report(network, (3, info.size, info.size))
    assert report.output == (1000,)
    assert report.parameters == parameters_of(name)
    assert ("Sealed" in {block.type for block in network.walk()}) == (info.family in SEALED_FAMILIES)


def parameters_of(name: str) -> int:
    """As torchvision says, side exits left out."""
    return {"googlenet": 6_624_904, "inception_v3": 23_834_568}.get(name) or find_model(name).parameters


def test_blocks_are_called_as_the_modules_of_torchvision() -> None:
    network = open_network(find_model("resnet18")).network
    assert [block.name for block in network.blocks] == [
        "conv1", "bn1", "relu", "maxpool", "layer1", "layer2", "layer3", "layer4", "avgpool", "flatten", "fc",
    ]  # fmt: skip
    block = network.blocks[5].children[0]
    residual = block.children[0]
    assert (block.name, residual.type) == ("block0", "Residual")
    assert [layer.name for layer in residual.children[0].children] == ["conv1", "bn1", "relu", "conv2", "bn2"]


def test_densenet_stays_flat_however_many_layers_are_concatenated() -> None:
    network = open_network(find_model("densenet121")).network
    assert max(spot.depth for spot in network.spots.values()) <= 5
    block = next(block for block in network.walk() if block.name == "denseblock1")
    assert [layer.type for layer in block.children] == ["Parallel"] * 6
    assert block.children[0].children[0].name == "input"


def test_sealed_models_compute_the_same_too() -> None:
    theirs = random_model("swin_t")
    ours = opened_with(theirs, "swin_t", 64)
    x = images(64)
    with torch.inference_mode():
        assert torch.allclose(ours(x), theirs(x), rtol=0, atol=1e-5)
    assert [type(part).__name__ for part in ours] == ["Sealed", "Linear"]


def test_a_sealed_model_says_which_images_it_wants() -> None:
    network = open_network(find_model("vit_b_16")).network
    report = Inferrer().report(network, (3, 200, 200))
    assert report.culprit == "b1"
    assert "Expected 224" in str(report.blocks["b1"].message)
