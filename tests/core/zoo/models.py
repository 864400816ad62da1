"""Models of torchvision with random weights, as the tests compare them."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn
from torchvision.models import get_model

from core.modules.build import build
from core.project.model import Project
from core.training.starting import begin_with, fill
from core.zoo.models import open_network
from core.zoo.names import find_model
from core.zoo.weights import by_block

_ARGUMENTS = {
    "googlenet": {"aux_logits": False, "init_weights": False},
    "inception_v3": {"aux_logits": False, "init_weights": False},
}


def random_model(name: str) -> nn.Module:
    """The model in eval mode with random weights and running statistics."""
    torch.manual_seed(0)
    model: nn.Module = get_model(name, weights=None, **_ARGUMENTS.get(name, {})).eval()
    for part in model.modules():
        if isinstance(part, nn.BatchNorm2d) and part.running_mean is not None and part.running_var is not None:
            part.running_mean.normal_(0, 0.1)
            part.running_var.uniform_(0.5, 1.5)
    return model


def saved(model: nn.Module, path: Path) -> Path:
    """The state_dict of the model as people keep it."""
    torch.save(model.state_dict(), path)
    return path


def opened_with(model: nn.Module, name: str, size: int) -> nn.Module:
    """The network opened as that model, with the model's own weights, for images of that side, in eval mode."""
    opened = open_network(find_model(name))
    ours = build(opened.network, (3, size, size))
    taken, fresh = fill(ours, opened.network, by_block(opened, model.state_dict(), name, "memory"))
    assert taken and not fresh
    return ours.eval()


def module_of(project: Project) -> nn.Module:
    """The project's network with its starting weights, as training begins, in eval mode."""
    torch.manual_seed(1)
    model = build(project.network, project.data.input)
    begin_with(model, project)
    return model.eval()


def images(size: int, count: int = 2) -> Tensor:
    """Noise, (count, 3, size, size)."""
    return torch.randn(count, 3, size, size, generator=torch.Generator().manual_seed(2))
