"""Names that a block cannot have in a torch module."""

from __future__ import annotations

from collections.abc import Container
from functools import cache

from torch import nn

from core.errors import N_, Message
from core.modules.layer import Wrong
from core.network.tree import is_name


def wrong_name(name: str, taken: Container[str]) -> Wrong | None:
    """Why a block cannot be called that among siblings who have the names in `taken`; None where it can."""
    if name in taken:
        text = N_("Core", 'Two blocks side by side are called "{name}". Rename one of them.')
        return Wrong(Message("network.name-taken", text))
    if not is_name(name) or is_reserved(name):
        text = N_("Core", 'A block cannot be called "{name}": Python or torch needs that name. Rename it.')
        return Wrong(Message("network.bad-name", text))
    return None


@cache
def is_reserved(name: str) -> bool:
    """Whether torch modules have an attribute of that name already ("forward", "train")."""
    return name == "joined_by" or hasattr(nn.Sequential(), name)
