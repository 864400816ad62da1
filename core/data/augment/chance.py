"""Chance of one's own: what torch draws within a thread comes out of a generator given to it, not out of torch's."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import torch
from torch import Generator, Tensor
from torch.nn import functional as F  # noqa: N812 - everybody calls it so
from torch.overrides import TorchFunctionMode

Drawing = Callable[..., Any]
"""Called as the function of torch's that it stands for, with the generator before everything else."""


class OwnChance(TorchFunctionMode):
    """Within it, the thread that entered it draws from `generator`, number for number as from torch's own.

    Only for numbers drawn on the processor. Raises RuntimeError where something draws that cannot be told where from.
    """

    def __init__(self, generator: Generator) -> None:
        super().__init__()
        self._generator = generator

    def __torch_function__(
        self, function: Any, types: Sequence[type], args: Sequence[Any] = (), kwargs: Mapping[str, Any] | None = None
    ) -> Any:
        drawing = _DRAWING.get(function)
        if drawing is None:
            return function(*args, **(kwargs or {}))
        return drawing(self._generator, *args, **(kwargs or {}))


def _taking(function: Callable[..., Any]) -> Drawing:
    """Of what takes a generator as it is."""
    return lambda generator, *args, **kwargs: function(*args, **{"generator": generator, **kwargs})


def _unknown(function: Callable[..., Any]) -> Drawing:
    def refuse(_generator: Generator, *_args: Any, **_kwargs: Any) -> None:
        raise RuntimeError(f"{function.__name__} draws from torch's own generator")

    return refuse


_TAKING: Final = (
    torch.rand, torch.randn, torch.randint, torch.randperm, torch.normal, torch.bernoulli, torch.multinomial,
    Tensor.uniform_, Tensor.normal_, Tensor.bernoulli_, Tensor.random_, Tensor.exponential_, Tensor.cauchy_,
    Tensor.geometric_, Tensor.log_normal_, Tensor.bernoulli, Tensor.multinomial, torch._sample_dirichlet,
    torch._standard_gamma, torch.binomial,
)  # fmt: skip
_UNKNOWN: Final = (torch.randint_like, torch.dropout, torch.rrelu, torch.poisson, F.dropout, F.rrelu)
_DRAWING: Final[Mapping[Any, Drawing]] = {
    **{function: _taking(function) for function in _TAKING},
    **{function: _unknown(function) for function in _UNKNOWN},
    torch.randn_like: lambda generator, *args, **kwargs: torch.empty_like(*args, **kwargs).normal_(generator=generator),
    torch.rand_like: lambda generator, *args, **kwargs: torch.empty_like(*args, **kwargs).uniform_(generator=generator),
}
