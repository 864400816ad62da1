"""Turning a network made for one task into one for another: its last layer, what is locked, how fast parts learn."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from core.errors import UserError
from core.network import transfer
from core.network.operations import NetworkOp, SetRate
from gui.actions import ActionSpec
from gui.network_page.designer import Designer
from gui.network_page.rate_popup import RatePopup


def _tr(text: str) -> str:
    return QCoreApplication.translate("Transfer", text)


def transfer_actions(page: Designer) -> list[ActionSpec]:
    """What the page offers beyond building: each is one undoable step."""
    chosen = partial(_has_one, page)
    rows = (
        ("replace-head", _tr("Fit the last layer to the classes"), "linear", partial(_head_differs, page),
         partial(replace_head, page)),
        ("append", _tr("Add a layer for the classes"), "plus", partial(_has_classes, page), partial(append, page)),
        ("freeze-to", _tr("Freeze up to here"), "lock", chosen, partial(freeze_up_to, page)),
        ("unfreeze-all", _tr("Unfreeze all"), "unlock", partial(_has_frozen, page), partial(unfreeze_all, page)),
        ("rate", _tr("Learning-rate factor…"), "train", partial(_has_selection, page), partial(ask_rate, page)),
    )  # fmt: skip
    return [
        ActionSpec(id=f"network.{name}", text=text, icon=icon, run=run, enabled=enabled)
        for name, text, icon, enabled, run in rows
    ]


def replace_head(page: Designer) -> bool:
    """Give the last layer one output per class of the data; it is selected then."""
    classes = len(page.document.project.data.classes)
    network = page.document.network
    try:
        ops = transfer.replace_head(network, page.document.report, classes)
    except UserError as error:
        page.document.failed.emit(error.message)
        return False
    last = transfer.head(network)
    text = _tr("Fit {name} to {classes} classes").format(name=last.name if last else "", classes=classes)
    done = _edit(page, ops, text)
    if done and last is not None:
        page.chosen.set([last.id])
    return done


def append(page: Designer) -> bool:
    """One more Linear layer at the end, as wide as there are classes."""
    classes = len(page.document.project.data.classes)
    ops = transfer.append_layer(page.document.network, classes)
    return _edit(page, ops, _tr("Add a layer for {classes} classes").format(classes=classes))


def freeze_up_to(page: Designer) -> bool:
    """Lock everything up to the end of the selected block, and let the rest learn."""
    current = page.chosen.current
    if current is None:
        return False
    network = page.document.network
    ops = transfer.freeze_up_to(network, current)
    return _edit(page, ops, _tr("Freeze up to {name}").format(name=network.block(current).name))


def unfreeze_all(page: Designer) -> bool:
    """Let everything learn."""
    return _edit(page, transfer.unfreeze_all(page.document.network), _tr("Unfreeze all"))


def ask_rate(page: Designer) -> None:
    """Ask how much faster or slower the selected blocks are to learn."""
    ids = page.chosen.ids
    popup = RatePopup(page.document.network.block(ids[-1]).rate, page.canvas)
    popup.chosen.connect(_SetRate(page, ids))
    rect = page.canvas.rect_of(ids[-1])
    popup.open_beside(rect)


class _SetRate:
    """Takes the factor that was chosen."""

    def __init__(self, page: Designer, ids: tuple[str, ...]) -> None:
        self._page, self._ids = page, ids

    def __call__(self, rate: float) -> None:
        text = _tr("Learning-rate factor × {rate}").format(rate=f"{rate:g}")
        _edit(self._page, (SetRate(self._ids, rate),), text)


def _edit(page: Designer, ops: tuple[NetworkOp, ...], text: str) -> bool:
    return bool(ops) and page.document.edit_all(ops, text)


def _has_one(page: Designer) -> bool:
    return len(page.chosen) == 1


def _has_selection(page: Designer) -> bool:
    return len(page.chosen) > 0


def _has_classes(page: Designer) -> bool:
    data = page.document.project.data
    return bool(data.classes and data.target != "image" and page.document.network.blocks)


def _has_frozen(page: Designer) -> bool:
    return any(block.frozen for block in page.document.network.walk())


def _head_differs(page: Designer) -> bool:
    """Whether there is a last layer, and its width is another than the number of classes."""
    classes, last = len(page.document.project.data.classes), transfer.head(page.document.network)
    return _has_classes(page) and last is not None and last.value(transfer.WIDTHS[last.type]) != classes
