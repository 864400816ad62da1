"""Several processes that train one network together, each on its share of every batch; or one process alone.

`torchrun --nproc-per-node 2 main.py train FILE.lwp` starts them. One leads: it alone reads wishes and writes the run,
and tells the others what to do next. Sums of gradients are those of one process with the whole batch, whatever the
sizes of the shares.
"""

from __future__ import annotations

import math
import os
from collections.abc import Sequence
from datetime import timedelta
from enum import IntEnum
from typing import Any, Final, NamedTuple

import torch
import torch.distributed as dist
from torch import Tensor, nn

PATIENCE: Final = timedelta(days=7)
"""So long the others wait for word of the one that leads: a run may be paused."""


class Task(IntEnum):
    """What the leader tells the others to do."""

    END = 0
    STEP = 1
    NEXT_EPOCH = 2


class Order(NamedTuple):
    """A task and its numbers: see `core.training.follower`."""

    task: Task
    numbers: tuple[float, ...] = ()


_NUMBERS: Final = 5
"""An order has so many numbers at most."""


class Team:
    """A process alone: leads, shares with nobody. `Together` is one of several."""

    rank, size, leads = 0, 1, True

    def device(self, device: torch.device) -> torch.device:
        """The one of the machine's devices that this process computes on."""
        return device

    def threads(self, count: int) -> int:
        """This process's part of so many threads."""
        return count

    def share(self, start: int, stop: int) -> slice:
        """This process's part of the places from `start` up to `stop`."""
        return slice(start, stop)

    def tell(self, order: Order) -> None:
        """Of the leader: have the others do this too."""

    def total(self, *numbers: float) -> tuple[float, ...]:
        """Each number summed over all processes."""
        return numbers

    def add_gradients(self, weights: Sequence[nn.Parameter]) -> None:
        """Replace the gradients by their sums over all processes."""

    def synchronised(self, model: nn.Sequential) -> nn.Sequential:
        """The model with norms that count the whole batch, where the device can do that."""
        return model


ALONE: Final = Team()


class Together(Team):
    """One of several processes, started by torchrun. Reads RANK, WORLD_SIZE, LOCAL_RANK and LOCAL_WORLD_SIZE."""

    def __init__(self) -> None:
        self.rank, self.size = int(os.environ["RANK"]), int(os.environ["WORLD_SIZE"])
        self.leads = self.rank == 0
        self._here = int(os.environ.get("LOCAL_RANK", self.rank))
        self._beside = int(os.environ.get("LOCAL_WORLD_SIZE", self.size))
        backend = "cpu:gloo,cuda:nccl" if torch.cuda.is_available() and dist.is_nccl_available() else "gloo"
        dist.init_process_group(backend, timeout=PATIENCE)

    @staticmethod
    def is_wanted() -> bool:
        """Whether torchrun started this process as one of several."""
        return "RANK" in os.environ and int(os.environ.get("WORLD_SIZE", "1")) > 1

    def close(self) -> None:
        """Leave the others."""
        dist.destroy_process_group()

    def device(self, device: torch.device) -> torch.device:
        return torch.device("cuda", self._here) if device.type == "cuda" else device

    def threads(self, count: int) -> int:
        return max(1, count // self._beside)

    def share(self, start: int, stop: int) -> slice:
        count = stop - start
        return slice(start + count * self.rank // self.size, start + count * (self.rank + 1) // self.size)

    def tell(self, order: Order) -> None:
        numbers = [float(order.task), *order.numbers]
        self._broadcast(torch.tensor(numbers + [math.nan] * (1 + _NUMBERS - len(numbers)), dtype=torch.float64))

    def hear(self) -> Order:
        """Of the others: wait for the leader's next order."""
        task, *numbers = self._broadcast(torch.empty(1 + _NUMBERS, dtype=torch.float64)).tolist()
        return Order(Task(int(task)), tuple(numbers))

    def agree_on(self, value: Any) -> Any:
        """The leader's value, of any kind that can be pickled."""
        values = [value]
        dist.broadcast_object_list(values, 0, device=torch.device("cpu"))
        return values[0]

    def total(self, *numbers: float) -> tuple[float, ...]:
        sums = torch.tensor(numbers, dtype=torch.float64)
        dist.all_reduce(sums)
        return tuple(sums.tolist())

    def add_gradients(self, weights: Sequence[nn.Parameter]) -> None:
        for weight in weights:
            if weight.grad is None:
                weight.grad = torch.zeros_like(weight)
        gradients = [weight.grad for weight in weights if weight.grad is not None]
        for alike in _by_kind(gradients):
            flat = torch.cat([gradient.reshape(-1) for gradient in alike])
            dist.all_reduce(flat)
            start = 0
            for gradient in alike:
                gradient.copy_(flat[start : start + gradient.numel()].view_as(gradient))
                start += gradient.numel()

    def synchronised(self, model: nn.Sequential) -> nn.Sequential:
        if next(model.parameters()).device.type != "cuda":
            return model
        converted: nn.Sequential = nn.SyncBatchNorm.convert_sync_batchnorm(model)  # type: ignore[no-untyped-call]
        return converted

    def _broadcast(self, numbers: Tensor) -> Tensor:
        dist.broadcast(numbers, 0)
        return numbers


def _by_kind(tensors: Sequence[Tensor]) -> list[list[Tensor]]:
    kinds: dict[torch.dtype, list[Tensor]] = {}
    for tensor in tensors:
        kinds.setdefault(tensor.dtype, []).append(tensor)
    return list(kinds.values())
