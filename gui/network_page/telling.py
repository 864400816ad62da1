"""What the page tells besides its pictures: the status bar's words, and what a screen reader says of the canvas."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.network.report import Report
from core.network.tree import Network
from gui.widgets.format import format_bytes, format_short

MOST_SAID = 20
"""Nobody listens to more names of selected blocks than that."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("NetworkPage", text)


def status_of(report: Report) -> tuple[str, str]:
    """What the status bar shows on the left and on the right."""
    left = _tr("Shapes exact for batches of any size") if report.ok else _tr("Shapes known up to the error")
    right = _tr("{macs} MACs · {memory} activations per image").format(
        macs=format_short(report.macs), memory=format_bytes(report.activation_bytes)
    )
    return left, right


def spoken(network: Network, ids: tuple[str, ...]) -> str:
    """The selected blocks by type and name, those chosen last; that there is none where there is none."""
    blocks = [network.block(i) for i in ids[-MOST_SAID:] if i in network]
    return ", ".join(f"{block.type} {block.name}" for block in blocks) or _tr("Nothing selected")
