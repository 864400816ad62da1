"""The small classes that a network brings along in its code: what torch.nn has none of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Definition:
    """The text of a class and what it needs imported: (module, name), name "" for the module itself."""

    text: str
    imports: tuple[tuple[str, str], ...]


_BRANCHES = '''class {name}(nn.Module):
    """{summary}"""

    def __init__(self, **branches: nn.Module) -> None:
        super().__init__()
        for name, branch in branches.items():
            self.add_module(name, branch)

    def forward(self, x: Tensor) -> Tensor:
        return {joined}
'''

_RESIDUAL = '''class Residual(nn.Module):
    """Adds what the shortcut gives to what the body gives."""

    def __init__(self, body: nn.Module, shortcut: nn.Module) -> None:
        super().__init__()
        self.body = body
        self.shortcut = shortcut

    def forward(self, x: Tensor) -> Tensor:
        return self.body(x) + self.shortcut(x)
'''

_TAKE_OUTPUT = '''class TakeOutput(nn.Module):
    """Passes on what a recurrent layer gives at all steps, or at the last."""

    def __init__(self, layer: nn.RNNBase, steps: str = "all") -> None:
        super().__init__()
        self.layer = layer
        self.steps = steps

    def forward(self, x: Tensor) -> Tensor:
        out = self.layer(x)[0]
        if self.steps == "all":
            return out
        if not self.layer.bidirectional:
            return out[:, -1]
        half = out.shape[-1] // 2
        return torch.cat([out[:, -1, :half], out[:, 0, half:]], dim=-1)
'''

_SELF_ATTENTION = '''class SelfAttention(nn.Module):
    """Lets every step of a sequence look at all others."""

    def __init__(self, layer: nn.MultiheadAttention) -> None:
        super().__init__()
        self.layer = layer

    def forward(self, x: Tensor) -> Tensor:
        return self.layer(x, x, x, need_weights=False)[0]
'''

_INDICES = '''class Indices(nn.Module):
    """Rounds incoming numbers to rows of an embedding's table."""

    def __init__(self, layer: nn.Module, scale: float = 1.0) -> None:
        super().__init__()
        self.layer = layer
        self.scale = scale

    def forward(self, x: Tensor) -> Tensor:
        rows = (x * self.scale).round().clamp(0, self.layer.num_embeddings - 1)
        return self.layer(rows.long())
'''

_LAYER_SCALE = '''class LayerScale(nn.Module):
    """Multiplies each channel by a learned number."""

    def __init__(self, channels: int, dim: int = 1, init: float = 1e-6) -> None:
        super().__init__()
        self.dim = dim
        self.weight = nn.Parameter(torch.full((channels,), init))

    def forward(self, x: Tensor) -> Tensor:
        size = [1] * x.dim()
        size[self.dim] = -1
        return x * self.weight.view(size)
'''

_SLICE = '''class Slice(nn.Module):
    """Passes on the channels from start up to stop."""

    def __init__(self, start: int = 0, stop: int | None = None) -> None:
        super().__init__()
        self.start = start
        self.stop = stop

    def forward(self, x: Tensor) -> Tensor:
        return x[:, self.start : self.stop]
'''

_SEALED = '''class Sealed(nn.Module):
    """A model of torchvision without the layer that names the classes."""

    def __init__(self, model: str) -> None:
        super().__init__()
        self.layer = get_model(model, weights=None)
        parts = self.layer.named_modules()
        head = [name for name, part in parts if isinstance(part, nn.Linear)][-1]
        self.layer.set_submodule(head, nn.Identity())

    def forward(self, x: Tensor) -> Tensor:
        return self.layer(x)
'''

_TENSOR = ("torch", "Tensor")


def _branches(name: str, summary: str, joined: str, *imports: tuple[str, str]) -> Definition:
    return Definition(_BRANCHES.format(name=name, summary=summary, joined=joined), (_TENSOR, ("torch", ""), *imports))


CLASSES: Final = {
    "Residual": Definition(_RESIDUAL, (_TENSOR,)),
    "Concat": _branches(
        "Concat",
        "Puts the channels of its branches one behind the other.",
        "torch.cat([branch(x) for branch in self.children()], dim=1)",
    ),
    "Add": _branches(
        "Add",
        "Adds what its branches give.",
        "reduce(torch.add, [branch(x) for branch in self.children()])",
        ("functools", "reduce"),
    ),
    "Multiply": _branches(
        "Multiply",
        "Multiplies what its branches give.",
        "reduce(torch.mul, [branch(x) for branch in self.children()])",
        ("functools", "reduce"),
    ),
    "TakeOutput": Definition(_TAKE_OUTPUT, (_TENSOR, ("torch", ""))),
    "SelfAttention": Definition(_SELF_ATTENTION, (_TENSOR,)),
    "Indices": Definition(_INDICES, (_TENSOR,)),
    "LayerScale": Definition(_LAYER_SCALE, (_TENSOR, ("torch", ""))),
    "Slice": Definition(_SLICE, (_TENSOR,)),
    "Sealed": Definition(_SEALED, (_TENSOR, ("torchvision.models", "get_model"))),
}
"""Every class by name: what joins branches, what adapts a layer (core.modules.adapters), and layers of our own."""
