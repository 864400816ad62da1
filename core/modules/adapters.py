"""What is put around a layer that takes or gives more than one tensor, so that it has a place in a Sequential.

`core.code.classes` holds the same classes as text; a test keeps the two alike.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn


class TakeOutput(nn.Module):
    """The outputs of a recurrent layer: (N, L, F) → (N, L, H) with steps "all", (N, H) with "last".

    A bidirectional layer reads both ways, each half of its output one way: "last" takes what each has read at its own
    end, the first half at step L − 1 and the second at step 0.
    """

    def __init__(self, layer: nn.RNNBase, steps: str = "all") -> None:
        super().__init__()
        self.layer = layer
        self.steps = steps

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.layer(x)[0]
        if self.steps == "all":
            return out
        if not self.layer.bidirectional:
            return out[:, -1]
        half = out.shape[-1] // 2
        return torch.cat([out[:, -1, :half], out[:, 0, half:]], dim=-1)


class SelfAttention(nn.Module):
    """Attention in which every step of a sequence looks at all others: (N, L, E) → (N, L, E)."""

    def __init__(self, layer: nn.MultiheadAttention) -> None:
        super().__init__()
        self.layer = layer

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.layer(x, x, x, need_weights=False)[0]
        return out


class Indices(nn.Module):
    """Rounds incoming numbers, times `scale`, to rows of a table: (N, *) → what the layer makes of such indices.

    Numbers outside of the table stand for its first or last row.
    """

    def __init__(self, layer: nn.Embedding | nn.EmbeddingBag, scale: float = 1.0) -> None:
        super().__init__()
        self.layer = layer
        self.scale = scale

    def forward(self, x: Tensor) -> Tensor:
        rows = (x * self.scale).round().clamp(0, self.layer.num_embeddings - 1)
        out: Tensor = self.layer(rows.long())
        return out
