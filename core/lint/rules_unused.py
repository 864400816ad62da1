"""Rules about blocks that do nothing: bypassed, without effect, or branches that carry nothing."""

from __future__ import annotations

from collections.abc import Iterator

from core.errors import N_, Message
from core.lint.issue import Issue
from core.lint.kinds import is_dropout, is_pool, is_sliding_pool
from core.lint.view import View, fix, named, remove_fix
from core.network.operations import Remove, SetEnabled, Unwrap
from core.network.tree import ROOT, Block


def idle(view: View) -> Iterator[Issue]:
    """A layer that gives exactly what it gets."""
    for block in view.layers:
        reason = _idle_because(view, block)
        if reason is None:
            continue
        text = N_("Core", '{type} "{name}" changes nothing: {reason}.')
        message = Message("network.idle", text, named(block, reason=reason))
        yield Issue("hint", block.id, message, fixes=(remove_fix(block),))


def _idle_because(view: View, block: Block) -> Message | None:
    """Why a layer has no effect on what comes in; None where it has one, or where that is not known."""
    report = view.of(block)
    if report.state != "ok" or report.input is None or report.input != report.output:
        return None
    if is_dropout(block) and block.value("p") == 0:
        return _phrase(N_("Core", "it drops none"))
    if block.type == "Identity" and not _stands_alone(view, block):
        return _phrase(N_("Core", "it passes everything on"))
    if block.type == "Flatten":
        return _phrase(N_("Core", "what comes in is a row already"))
    if is_sliding_pool(block) and report.resolved.get("kernel_size") in (1, (1,), (1, 1), (1, 1, 1)):
        return _phrase(N_("Core", "its window is one pixel"))
    if block.spec.category == "padding":
        return _phrase(N_("Core", "it adds no border"))
    if block.type == "Upsample" and not is_pool(block):
        return _phrase(N_("Core", "the size stays as it is"))
    return None


def _phrase(text: str) -> Message:
    return Message("phrase", text)


def _stands_alone(view: View, block: Block) -> bool:
    """Whether it says aloud that a branch passes its input on."""
    parent = view.network.spot(block.id).parent
    if parent == ROOT:
        return False
    holder = view.network.spot(parent).parent
    is_branch = holder != ROOT and view.network.block(holder).spec.arrangement == "branches"
    return is_branch and len(view.network.children(parent)) == 1


def bypassed(view: View) -> Iterator[Issue]:
    """A block that is switched off is in neither the model nor the code."""
    for block in view.network.walk():
        parent = view.network.spot(block.id).parent
        if block.enabled or (parent != ROOT and not _reached(view, parent)):
            continue
        text = N_("Core", '{type} "{name}" is bypassed: neither the model nor its code has it.')
        label = N_("Core", "Switch {name} on again")
        back = fix("enable", label, (SetEnabled((block.id,), True),), name=block.name)
        fixes = (back,) if parent != ROOT and view.network.block(parent).spec.branches else (remove_fix(block), back)
        yield Issue("hint", block.id, Message("network.bypassed", text, named(block)), fixes=fixes)


def _reached(view: View, block_id: str) -> bool:
    """Whether a container and all it is in are switched on."""
    spot = view.network.spot(block_id)
    return spot.block.enabled and (spot.parent == ROOT or _reached(view, spot.parent))


def dead_branches(view: View) -> Iterator[Issue]:
    """Containers whose branches do not make them more than what they hold."""
    for block in view.network.walk():
        if not block.enabled or view.of(block).state != "ok":
            continue
        if block.type == "Residual" and not _layers(block.children[0]):
            yield _empty_body(block)
        elif block.spec.arrangement == "branches" and not block.spec.branches:
            yield from _idle_branches(block)


def _empty_body(block: Block) -> Issue:
    text = N_("Core", 'The body of {type} "{name}" does nothing, so that it only adds its input to itself.')
    return Issue("warning", block.id, Message("network.empty-body", text, named(block)), fixes=(remove_fix(block),))


def _idle_branches(block: Block) -> Iterator[Issue]:
    empty = [branch for branch in block.children if not _layers(branch)]
    if len(block.children) == 1 and not empty:
        text = N_("Core", '{type} "{name}" has one branch only, so that nothing is joined.')
        label = N_("Core", "Take what it holds out of {name}")
        unwrapped = fix("unwrap", label, (Unwrap(block.id),), name=block.name)
        yield Issue("hint", block.id, Message("network.one-branch", text, named(block)), fixes=(unwrapped,))
    elif len(empty) == len(block.children):
        text = N_("Core", 'No branch of {type} "{name}" holds a layer: it only joins its input with itself.')
        yield Issue(
            "warning", block.id, Message("network.empty-branches", text, named(block)), fixes=(remove_fix(block),)
        )
    elif len(empty) > 1:
        text = N_("Core", '{count} branches of {type} "{name}" pass on the same input; one of them is enough.')
        label = N_("Core", "Keep one of the empty branches")
        rest = fix("one-empty-branch", label, (Remove(tuple(branch.id for branch in empty[1:])),))
        message = Message("network.equal-branches", text, named(block, count=len(empty)))
        yield Issue("warning", block.id, message, fixes=(rest,))


def _layers(branch: Block) -> bool:
    """Whether anything in a branch does something."""
    return branch.enabled and any(
        inner.enabled and inner.type != "Identity" and (not inner.spec.is_container or _layers(inner))
        for inner in branch.children
    )


def idle_containers(view: View) -> Iterator[Issue]:
    """A Repeat of one copy, or a Group of nothing."""
    for block in view.network.walk():
        parent = view.network.spot(block.id).parent
        is_branch = parent != ROOT and view.network.block(parent).spec.arrangement == "branches"
        if not block.enabled or block.spec.arrangement != "sequence" or is_branch:
            continue
        if not block.children:
            text = N_("Core", '{type} "{name}" holds nothing.')
            yield Issue(
                "hint", block.id, Message("network.empty-container", text, named(block)), fixes=(remove_fix(block),)
            )
        elif block.value("times") == 1:
            text = N_("Core", '{type} "{name}" repeats once, which is not at all.')
            label = N_("Core", "Take what it holds out of {name}")
            unwrapped = fix("unwrap", label, (Unwrap(block.id),), name=block.name)
            yield Issue("hint", block.id, Message("network.repeat-once", text, named(block)), fixes=(unwrapped,))
