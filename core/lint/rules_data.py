"""Rules about which dimension of a batch a layer works on."""

from __future__ import annotations

from collections.abc import Iterator

from core.errors import N_, Message
from core.lint.issue import Issue
from core.lint.view import View, named, set_fix


def softmax_over_batch(view: View) -> Iterator[Issue]:
    """A softmax must run over the classes of an image, not over the images of a batch."""
    for block in view.layers:
        size = view.of(block).input
        if block.type != "Softmax" or size is None or view.of(block).state != "ok":
            continue
        dim = block.value("dim")
        rank = len(size) + 1
        if dim is None:
            text = N_("Core", '{type} "{name}" has no dim, so that torch has to guess. Set dim to 1.')
            code = "network.softmax-guess"
        elif dim % rank == 0:
            text = N_("Core", '{type} "{name}" sums to 1 over the images of a batch instead of over the classes.')
            code = "network.softmax-batch"
        else:
            continue
        yield Issue("warning", block.id, Message(code, text, named(block)), fixes=(set_fix(block, {"dim": 1}),))
