"""Blocks on the clipboard: as JSON for another window, as PyTorch code for a text editor, and from both."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from core.code.code_error import CodeError
from core.code.read import read_blocks
from core.errors import N_, UserError
from core.network.tree import Block, block_to_json, network_from_json

MIME = "application/x-layerwright-blocks"
LIKE_CODE = ("nn.", "torch", "(")
"""A text with none of these is no code of a network."""
NEW_BLOCK_MIME = "application/x-layerwright-block"
LONGEST = 5_000_000
"""More text than this on the clipboard is no network of ours."""


def blocks_as_json(blocks: Sequence[Block]) -> str:
    """Blocks as a text that another window can take."""
    return json.dumps({"layerwright": 1, "blocks": [block_to_json(b) for b in blocks]}, ensure_ascii=False, indent=1)


def copy_blocks(blocks: Sequence[Block], code: str) -> None:
    """Put blocks on the clipboard: for us as they are, for everybody else as `code`."""
    data = QMimeData()
    data.setData(MIME, blocks_as_json(blocks).encode())
    data.setText(code)
    QGuiApplication.clipboard().setMimeData(data)


def copy_text(text: str) -> None:
    """Put a text on the clipboard."""
    QGuiApplication.clipboard().setText(text)


def pasted_blocks() -> tuple[Block, ...]:
    """The blocks on the clipboard, or those that the code there stands for.

    Raises UserError where there are none, saying what lies there instead, and CodeError where code cannot be read.
    """
    data = QGuiApplication.clipboard().mimeData()
    if data is None:
        raise _nothing()
    if data.hasFormat(MIME):
        return _from_json(bytes(data.data(MIME).data()).decode("utf-8", "replace"))
    text = data.text()
    if len(text) > LONGEST:
        too_long = N_("Core", "The text on the clipboard is too long to be a network: {size} characters.")
        raise UserError("clipboard.too-long", too_long, size=len(text))
    if text.lstrip()[:1] == "{":
        return _from_json(text)
    if not any(word in text for word in LIKE_CODE):
        raise _nothing()
    return _from_code(text)


def _from_code(text: str) -> tuple[Block, ...]:
    """The blocks of a piece of code; of some lines out of a class, too, where `self` is not known."""
    try:
        return read_blocks(text)
    except CodeError:
        loose = re.sub(r"\bself\.(?=\w+\s*=[^=])", "", text)
        if loose == text or "class " in text:
            raise
        return read_blocks(loose)


def _from_json(text: str) -> tuple[Block, ...]:
    try:
        held = json.loads(text)
        blocks = network_from_json(held["blocks"]).blocks
    except RecursionError:
        deep = N_("Core", "What lies on the clipboard is nested too deeply.")
        raise UserError("clipboard.too-deep", deep) from None
    except (ValueError, KeyError, TypeError):
        raise _nothing() from None
    if not blocks:
        raise _nothing()
    return blocks


def _nothing() -> UserError:
    return UserError("clipboard.nothing", N_("Core", "There are neither blocks nor PyTorch code on the clipboard."))


def has_blocks() -> bool:
    """Whether there may be something to paste."""
    data = QGuiApplication.clipboard().mimeData()
    return data is not None and (data.hasFormat(MIME) or data.hasText())


def new_block_data(type_name: str) -> QMimeData:
    """What a drag from the palette carries."""
    data = QMimeData()
    data.setData(NEW_BLOCK_MIME, json.dumps({"type": type_name}).encode())
    data.setText(type_name)
    return data


def dragged_type(data: QMimeData) -> str | None:
    """The block type that a drag carries, or None where it carries something else."""
    if not data.hasFormat(NEW_BLOCK_MIME):
        return None
    try:
        held = json.loads(bytes(data.data(NEW_BLOCK_MIME).data()))
    except ValueError:
        return None
    type_name = held.get("type") if isinstance(held, dict) else None
    return type_name if isinstance(type_name, str) else None
