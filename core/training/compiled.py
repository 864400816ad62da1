"""A model whose forward pass torch has compiled, where it can."""

from __future__ import annotations

import logging

import torch
from torch import Tensor, nn
from torch._dynamo.exc import TorchDynamoException
from torch._inductor.exc import InductorError

from core.errors import N_, Message

log = logging.getLogger(__name__)


class Compiled:
    """Calls the compiled model; where the compiler fails (it needs a C++ compiler), the model as it is, with a note."""

    def __init__(self, model: nn.Module) -> None:
        self._model = model
        self._compiled = torch.compile(model)
        self.failure = ""
        """Why the model is passed as it is."""

    def __call__(self, inputs: Tensor) -> Tensor:
        if not self.failure:
            try:
                outputs: Tensor = self._compiled(inputs)
                return outputs
            except (TorchDynamoException, InductorError) as error:
                self.failure = (str(error).splitlines() or [type(error).__name__])[0]
                log.warning("torch.compile failed, so the run goes on without it: %s", self.failure)
        plain: Tensor = self._model(inputs)
        return plain


def no_compiler(device: torch.device) -> Message | None:
    """What torch.compile lacks on this machine; None where it has all it needs."""
    if device.type == "cuda":
        from torch.utils._triton import has_triton

        text = N_("Core", "torch.compile was not tried: on a GPU it needs the package triton, which is not installed.")
        return None if has_triton() else Message("preflight.no-triton", text, {})
    from torch._inductor.cpp_builder import get_cpp_compiler

    try:
        get_cpp_compiler()
    except Exception:  # noqa: BLE001 - torch raises a kind of error per system where it finds no compiler
        text = N_("Core", "torch.compile was not tried: it needs a C++ compiler, and there is none here (g++, clang++ "
                          "or, on Windows, cl).")  # fmt: skip
        return Message("preflight.no-compiler", text, {})
    return None
