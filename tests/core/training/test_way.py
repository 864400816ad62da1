"""The way in which a recipe is carried out changes how fast it computes, and not what it learns."""

from __future__ import annotations

import copy

import pytest
import torch
from torch import Tensor, nn

from core.modules.build import build
from core.project.model import Recipe
from core.project.templates import load_template, templates
from core.protocol.preflight import SETTINGS
from core.training.way import in_its_way, way_of


def gradients(model: nn.Module, images: Tensor, precision: torch.dtype | None) -> list[Tensor]:
    """The outputs, and the gradient of every weight."""
    torch.manual_seed(0)
    with torch.autocast("cpu", dtype=precision or torch.bfloat16, enabled=precision is not None):
        outputs = model.train()(images).flatten(1)
        loss = nn.functional.cross_entropy(outputs, torch.arange(len(images)) % outputs.shape[1])
    loss.backward()
    return [outputs.detach(), *(weight.grad for weight in model.parameters() if weight.grad is not None)]


@pytest.mark.parametrize("name", [template.name for template in templates()])
def test_a_lowered_network_learns_the_same(name: str) -> None:
    project = load_template(name)
    torch.manual_seed(0)
    own = build(project.network, project.data.input)
    for layer in own.modules():
        if isinstance(layer, nn.Dropout):
            layer.p = 0.0  # which numbers it drops follows their order in memory
    images = torch.randn(16, *project.data.input)
    lowered = in_its_way(copy.deepcopy(own), Recipe(lowered=True))
    assert list(lowered.state_dict()) == list(own.state_dict())
    for ours, torchs in zip(gradients(lowered, images, None), gradients(own, images, None), strict=True):
        torch.testing.assert_close(ours, torchs, rtol=1e-4, atol=1e-5)
    for tensor in gradients(in_its_way(copy.deepcopy(own), Recipe(lowered=True)), images, torch.bfloat16):
        assert tensor.isfinite().all()


def test_the_way_of_a_recipe_is_what_preflight_tries() -> None:
    recipe = Recipe(threads=3, lowered=True)
    assert way_of(recipe) == {name: getattr(recipe, name) for name in SETTINGS}
    pixels_first = in_its_way(nn.Conv2d(3, 8, 3), Recipe(channels_last=True))
    assert next(pixels_first.parameters()).is_contiguous(memory_format=torch.channels_last)
