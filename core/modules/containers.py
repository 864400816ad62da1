"""The containers as modules; Group and Repeat are plain `nn.Sequential`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from typing import Final

import torch
from torch import Tensor, nn


class Residual(nn.Module):
    """body(x) + shortcut(x): (N, *) → S, both of the same size S (He et al., 2015, arXiv:1512.03385)."""

    def __init__(self, body: nn.Module, shortcut: nn.Module) -> None:
        super().__init__()
        self.body = body
        self.shortcut = shortcut

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.body(x) + self.shortcut(x)
        return out


def concat(outputs: Sequence[Tensor]) -> Tensor:
    """One behind the other along dimension 1: (N, C₁, *), (N, C₂, *) → (N, C₁ + C₂, *)."""
    return torch.cat(list(outputs), dim=1)


def add(outputs: Sequence[Tensor]) -> Tensor:
    """The sum of tensors of one size."""
    return reduce(torch.add, outputs)


def multiply(outputs: Sequence[Tensor]) -> Tensor:
    """The product; a size of 1 is stretched, so that (N, C, 1, 1) weighs the channels of (N, C, H, W)."""
    return reduce(torch.mul, outputs)


JOINS: Final[Mapping[str, Callable[[Sequence[Tensor]], Tensor]]] = {"concat": concat, "add": add, "multiply": multiply}


class Parallel(nn.Module):
    """Branches that all see the same input, and what joins their outputs: "concat", "add" or "multiply"."""

    def __init__(self, branches: Mapping[str, nn.Module], combine: str = "concat") -> None:
        super().__init__()
        self.joined_by = combine
        for name, branch in branches.items():
            self.add_module(name, branch)

    def forward(self, x: Tensor) -> Tensor:
        return JOINS[self.joined_by]([branch(x) for branch in self._modules.values() if branch is not None])

    def extra_repr(self) -> str:
        return f"combine={self.joined_by!r}"


class Unjoined(nn.Module):
    """Branches of which one fails, or which cannot be joined: each passes the input, (N, *), which is given back."""

    def __init__(self, branches: Mapping[str, nn.Module]) -> None:
        super().__init__()
        for name, branch in branches.items():
            self.add_module(name, branch)

    def forward(self, x: Tensor) -> Tensor:
        for branch in self.children():
            branch(x)
        return x
