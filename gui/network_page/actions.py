"""What can be done on the page, one record each: menus, keys and the command palette read it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from core.lint.issue import Fix
from core.network.edit import in_reading_order
from core.network.tree import ROOT
from gui.actions import ActionSpec
from gui.network_page.clipboard import has_blocks
from gui.network_page.designer import Designer
from gui.network_page.level import is_lane
from gui.network_page.mending import best_fix
from gui.network_page.transfer import transfer_actions
from gui.network_page.views import blamed


def _tr(text: str) -> str:
    return QCoreApplication.translate("NetworkActions", text)


def page_actions(page: Designer) -> list[ActionSpec]:
    """Every action of the page; their conditions look at the page when they are asked."""
    return [*_editing(page), *_wrapping(page), *transfer_actions(page), *_looking(page)]


def _editing(page: Designer) -> list[ActionSpec]:
    do, chosen = page.commands, partial(_has_selection, page)
    rows = (
        ("add", _tr("Add a layer…"), "plus", "", None, page.open_quick_add),
        ("cut", _tr("Cut"), "cut", "Ctrl+X", chosen, do.cut),
        ("copy", _tr("Copy"), "copy", "Ctrl+C", chosen, do.copy),
        ("copy-json", _tr("Copy as JSON"), "copy", "Ctrl+Shift+C", chosen, do.copy_json),
        ("paste", _tr("Paste"), "paste", "Ctrl+V", has_blocks, do.paste),
        ("duplicate", _tr("Duplicate"), "duplicate", "Ctrl+D", chosen, do.duplicate),
        ("delete", _tr("Delete"), "trash", "Delete", chosen, do.remove),
        ("rename", _tr("Rename"), "edit", "F2", partial(_has_one, page), page.rename_selected),
        ("replace", _tr("Replace by another layer…"), "swap", "R", partial(_can_replace, page), page.replace_selected),
        ("mend", _tr("Fix the worst finding"), "check", "Ctrl+.", partial(_can_mend, page), partial(_mend, page)),
        ("bypass", _tr("Bypass"), "bypass", "B", chosen, do.toggle_bypass),
        ("freeze", _tr("Freeze weights"), "lock", "L", chosen, do.toggle_freeze),
        ("up", _tr("Move up"), "chevron-up", "Alt+Up", chosen, partial(do.step, -1)),
        ("down", _tr("Move down"), "chevron-down", "Alt+Down", chosen, partial(do.step, 1)),
        ("out", _tr("Move out of the container"), "chevron-left", "Alt+Left", chosen, do.step_out),
        ("in", _tr("Move into the next container"), "chevron-right", "Alt+Right", chosen, do.step_in),
        ("select-all", _tr("Select all"), "", "Ctrl+A", partial(_has_blocks, page), do.select_all),
    )
    return [_spec(*row) for row in rows]


def _wrapping(page: Designer) -> list[ActionSpec]:
    do, together, one = page.commands, partial(_stand_together, page), partial(_can_wrap, page)
    rows = (
        ("group", _tr("Group"), "group", "Ctrl+G", one, partial(do.wrap, "Group")),
        ("residual", _tr("Wrap in Residual"), "residual", "", one, partial(do.wrap, "Residual")),
        ("parallel", _tr("Wrap in Parallel"), "parallel", "", one, partial(do.wrap, "Parallel")),
        ("repeat", _tr("Wrap in Repeat"), "repeat", "", one, partial(do.wrap, "Repeat")),
        ("unwrap", _tr("Unwrap"), "unfold", "Ctrl+Shift+G", partial(_can_unwrap, page), do.unwrap),
        ("keep", _tr("Save as my block…"), "save", "Ctrl+Shift+B", together, page.keep_selected),
        ("branch", _tr("Add a branch"), "plus", "", partial(_can_branch, page), page.add_branch),
    )
    return [_spec(*row) for row in rows]


def _looking(page: Designer) -> list[ActionSpec]:
    canvas = page.canvas
    rows = (
        ("enter", _tr("Enter the container"), "enter", "Ctrl+Down", partial(_is_container, page), page.enter_selected),
        ("leave", _tr("Leave the container"), "leave", "Ctrl+Up", partial(_is_inside, page), page.leave),
        ("fold", _tr("Fold or unfold"), "fold", "O", partial(_is_container, page), page.fold_selected),
        ("fold-all", _tr("Fold all containers"), "fold", "", None, page.fold_all),
        ("unfold-all", _tr("Unfold all containers"), "unfold", "", None, page.folding.unfold_all),
        ("fit", _tr("Fit to the window"), "fit", "F", None, canvas.fit),
        ("code", _tr("Code beside the canvas, or below"), "code", "", None, page.toggle_code),
        ("picture", _tr("Save a picture of the network…"), "image", "", partial(_has_blocks, page), page.save_picture),
        ("explore", _tr("Explore an operation…"), "search", "", None, page.explore_selected),
        ("zoom-in", _tr("Zoom in"), "zoom-in", "+", None, partial(page.zoom_by, 1)),
        ("zoom-out", _tr("Zoom out"), "zoom-out", "-", None, partial(page.zoom_by, -1)),
        ("actual-size", _tr("Actual size"), "", "1", None, partial(canvas.set_zoom, 1.0)),
    )
    return [_spec(*row) for row in rows]


def _spec(name, text, icon, shortcut, enabled, run) -> ActionSpec:
    known = {"enabled": enabled} if enabled else {}
    return ActionSpec(id=f"network.{name}", text=text, icon=icon, shortcut=shortcut, run=run, **known)


def _best_fix(page: Designer) -> Fix | None:
    document = page.document
    return best_fix(document.issues, blamed(document.report), page.chosen.current)


def _can_mend(page: Designer) -> bool:
    return _best_fix(page) is not None


def _mend(page: Designer) -> None:
    fix = _best_fix(page)
    if fix is not None:
        page.document.apply_fix(fix)


def _has_selection(page: Designer) -> bool:
    return len(page.chosen) > 0


def _has_one(page: Designer) -> bool:
    return len(page.chosen) == 1


def _has_blocks(page: Designer) -> bool:
    return bool(page.document.network.blocks)


def _stand_together(page: Designer) -> bool:
    """Whether the selected blocks are neighbours, which can be wrapped as one."""
    network = page.document.network
    spots = [network.spot(i) for i in in_reading_order(network, page.chosen.ids)]
    return bool(spots) and all(
        s.parent == spots[0].parent and s.index == spots[0].index + n for n, s in enumerate(spots)
    )


def _can_wrap(page: Designer) -> bool:
    """Whether the selected blocks follow one another; branches never do, but what one of them holds does."""
    ids = page.chosen.ids
    return _stand_together(page) and (len(ids) == 1 or not is_lane(page.document.network, ids[0]))


def _can_replace(page: Designer) -> bool:
    return _has_one(page) and not is_lane(page.document.network, page.chosen.ids[0])


def _is_inside(page: Designer) -> bool:
    return page.level.root != ROOT


def _is_container(page: Designer) -> bool:
    return _has_one(page) and page.document.network.block(page.chosen.ids[0]).spec.is_container


def _can_unwrap(page: Designer) -> bool:
    if not _is_container(page) or is_lane(page.document.network, page.chosen.ids[0]):
        return False
    return page.canvas.network_scene.places.frame(page.chosen.ids[0]) is not None


def _can_branch(page: Designer) -> bool:
    if not _is_container(page):
        return False
    spec = page.document.network.block(page.chosen.ids[0]).spec
    return spec.arrangement == "branches" and not spec.branches
