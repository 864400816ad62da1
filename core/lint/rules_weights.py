"""Rules about the weights that training begins with."""

from __future__ import annotations

from collections.abc import Iterator

from core.errors import N_
from core.lint.issue import Issue
from core.lint.view import View, fix
from core.project.edit import SetWeights
from core.project.starting import missing_weights


def starting_weights_gone(view: View) -> Iterator[Issue]:
    """A file of weights that is no longer there cannot be begun with."""
    missing = missing_weights(view.project)
    if missing is not None:
        fresh = fix("fresh-weights", N_("Core", "Train with fresh weights"), (SetWeights(None),))
        yield Issue("error", None, missing, fixes=(fresh,))
