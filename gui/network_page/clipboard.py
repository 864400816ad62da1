"""Blocks on the clipboard, as JSON that another window, or a text editor, can take."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from core.errors import UserError
from core.network.tree import Block, block_to_json, network_from_json

MIME = "application/x-layerwright-blocks"
NEW_BLOCK_MIME = "application/x-layerwright-block"
LONGEST = 5_000_000
"""More text than this on the clipboard is no network of ours."""


def copy_blocks(blocks: Sequence[Block]) -> None:
    """Put blocks on the clipboard, as our own kind and as plain text."""
    text = json.dumps({"layerwright": 1, "blocks": [block_to_json(b) for b in blocks]}, ensure_ascii=False, indent=1)
    data = QMimeData()
    data.setData(MIME, text.encode())
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)


def pasted_blocks() -> tuple[Block, ...]:
    """The blocks on the clipboard; none where something else lies there."""
    data = QGuiApplication.clipboard().mimeData()
    if data is None:
        return ()
    text = bytes(data.data(MIME).data()).decode("utf-8", "replace") if data.hasFormat(MIME) else data.text()
    if len(text) > LONGEST or "{" not in text:
        return ()
    try:
        held = json.loads(text)
        return network_from_json(held["blocks"]).blocks
    except (ValueError, KeyError, TypeError, RecursionError, UserError):
        return ()


def has_blocks() -> bool:
    """Whether there is something to paste."""
    data = QGuiApplication.clipboard().mimeData()
    return data is not None and (data.hasFormat(MIME) or '"layerwright"' in data.text()[:200])


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
