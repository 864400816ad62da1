"""How the cells of the analyzer table look: where their texts stand, and in which colour."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush

from gui.network_page.analyzer_rows import FIELD, MACS, MEMORY, PARAMETERS, TIME, TRAINABLE, TYPE, Row
from gui.theme import qcolor, theme_of

_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NUMBERS: Final = frozenset({PARAMETERS, TRAINABLE, MACS, MEMORY, FIELD, TIME})


def alignment(column: int) -> Qt.AlignmentFlag:
    """Numbers stand at the right."""
    return _RIGHT if column in _NUMBERS else _LEFT


def ink(row: Row, column: int) -> QBrush | None:
    """The colour of a cell where it is not that of all text."""
    theme = theme_of()
    if row.state == "error":
        return QBrush(qcolor(theme.danger))
    if row.state in ("waiting", "bypassed"):
        return QBrush(qcolor(theme.text_faint))
    return QBrush(qcolor(theme.text_muted)) if column == TYPE else None
