"""Finding layers by what they are called and by what they do, in English and in the language of the window."""

from __future__ import annotations

from core.blocks import BLOCKS, CATEGORIES, BlockSpec
from gui.texts import say_text


def find_layers(words: str) -> list[BlockSpec]:
    """The layers that match every word, best first; every layer where there is no word."""
    if not words.strip():
        return list(BLOCKS)
    found = BLOCKS.search(words)
    known = {spec.type for spec in found}
    wanted = words.lower().split()
    return found + [spec for spec in BLOCKS if spec.type not in known and _says(spec, wanted)]


def _says(spec: BlockSpec, wanted: list[str]) -> bool:
    """Whether every word stands in what the window shows of the layer."""
    category = CATEGORIES.get(spec.category, "")
    shown = f"{spec.type} {say_text(spec.summary)} {say_text(category)}".lower()
    return all(word in shown for word in wanted)
