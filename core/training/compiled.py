"""A model whose forward pass torch has compiled, where it can."""

from __future__ import annotations

import logging

import torch
from torch import Tensor, nn
from torch._dynamo.exc import TorchDynamoException
from torch._inductor.exc import InductorError

log = logging.getLogger(__name__)


class Compiled:
    """Calls the compiled model; where the compiler fails (it needs a C++ compiler), the model as it is, with a note."""

    def __init__(self, model: nn.Module) -> None:
        self._model = model
        self._compiled = torch.compile(model)
        self._failed = False

    def __call__(self, inputs: Tensor) -> Tensor:
        if not self._failed:
            try:
                outputs: Tensor = self._compiled(inputs)
                return outputs
            except (TorchDynamoException, InductorError) as error:
                self._failed = True
                reason = (str(error).splitlines() or [type(error).__name__])[0]
                log.warning("torch.compile failed, so the run goes on without it: %s", reason)
        plain: Tensor = self._model(inputs)
        return plain
