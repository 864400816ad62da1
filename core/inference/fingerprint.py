"""One number for a set of weights, so that damage shows: neither torch.load nor safetensors notices a flipped bit."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Final

import torch
from torch import Tensor

FINGERPRINT_KEY: Final = "sha256"
"""The name under which a file keeps the fingerprint of its weights."""


def fingerprint(weights: Mapping[str, Tensor]) -> str:
    """The sha256 over names, types, sizes and bytes of all tensors, in the order of their names."""
    digest = sha256()
    for name in sorted(weights):
        tensor = weights[name].detach().cpu().contiguous()
        digest.update(f"{name} {tensor.dtype} {tuple(tensor.shape)}\n".encode())
        digest.update(tensor.reshape(-1).view(torch.uint8).numpy().data)
    return digest.hexdigest()
