"""The small classes that a network with containers brings along in its code."""

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
}
"""Every class by name."""
