"""A tiny network trained for one step, so that what torch loads at its first use is loaded before anyone waits for it.

The first convolution on the meta device and the first optimizer make torch import its compiler (1.5 s on two cores).
"""

from __future__ import annotations

import torch

from core.modules.build import build
from core.modules.infer import Inferrer
from core.modules.objective import Objective
from core.network.tree import Block, Network
from core.project.model import Recipe
from core.training.optimizer import make_optimizer

INPUT = (1, 8, 8)
CLASSES = 2


def rehearse() -> None:
    """Find the sizes of a small network, and train it for one step on nothing but zeros."""
    conv = Block("b1", "Conv2d", "conv1", {"out_channels": 2, "kernel_size": 3})
    network = Network(
        (conv, Block("b2", "Flatten", "flatten1"), Block("b3", "Linear", "fc1", {"out_features": CLASSES}))
    )
    Inferrer().report(network, INPUT)
    model, recipe = build(network, INPUT), Recipe()
    optimizer = make_optimizer(recipe, model)
    Objective(recipe.loss, (CLASSES,))(model(torch.zeros(2, *INPUT)), torch.zeros(2, dtype=torch.long)).backward()
    optimizer.step()
