"""A .safetensors file: weights, and the card and fingerprint in its header."""

from __future__ import annotations

from pathlib import Path

from safetensors import SafetensorError, safe_open
from torch import Tensor

from core.errors import N_, Place, UserError
from core.inference.card import CARD_KEY, ModelCard, read_card
from core.inference.fingerprint import FINGERPRINT_KEY, fingerprint


def is_safetensors(path: Path) -> bool:
    """Whether the file begins as the format demands: the header's length, then JSON."""
    with path.open("rb") as file:
        start = file.read(9)
        length = int.from_bytes(start[:8], "little")
    return len(start) == 9 and start[8:] == b"{" and 0 < length <= path.stat().st_size


def read_safetensors_file(path: Path) -> tuple[dict[str, Tensor], ModelCard]:
    """The weights and their card. Raises UserError where the file is damaged or is not one of ours."""
    try:
        with safe_open(path, framework="pt") as file:
            metadata = file.metadata() or {}
            weights = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 - no mapping, only keys()
    except SafetensorError as error:
        raise _refused(path, N_("Core", "{path} is damaged: its header does not fit its content.")) from error
    card = read_card(metadata.get(CARD_KEY))
    if card is None:
        text = N_("Core", "{path} holds weights only. Give the run folder, or a file that Layerwright exported.")
        raise _refused(path, text)
    if metadata.get(FINGERPRINT_KEY) != fingerprint(weights):
        raise _refused(path, N_("Core", "{path} is damaged: its weights do not fit the fingerprint they carry."))
    return weights, card


def read_tensors(path: Path) -> dict[str, Tensor]:
    """The tensors by key, whoever wrote them. Raises UserError where the file is damaged."""
    try:
        with safe_open(path, framework="pt") as file:
            return {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 - no mapping, only keys()
    except SafetensorError as error:
        raise _refused(path, N_("Core", "{path} is damaged: its header does not fit its content.")) from error


def _refused(path: Path, text: str) -> UserError:
    return UserError("model.unusable", text, place=Place(file=str(path)), path=str(path))
