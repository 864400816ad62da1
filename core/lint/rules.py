"""The rules in one table; `lint` asks each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from core.lint import rules_activation, rules_data, rules_names, rules_output, rules_sizes, rules_training
from core.lint.issue import Issue
from core.lint.view import View
from core.network.report import Report
from core.project.model import Project

Rule = Callable[[View], Iterator[Issue]]

RULES: Final[tuple[Rule, ...]] = (
    rules_names.names,
    rules_sizes.culprit,
    rules_sizes.empty,
    rules_output.linear_on_image,
    rules_output.answer_shape,
    rules_output.answer_width,
    rules_output.squeezed_scores,
    rules_training.nothing_to_train,
    rules_training.batch_norm_of_one,
    rules_activation.inplace_spoils,
    rules_sizes.enormous_linear,
    rules_data.softmax_over_batch,
    rules_activation.no_activation,
    rules_training.bias_before_norm,
)
"""Every rule, the gravest first; a rule is a function that yields what it finds."""

_ORDER: Final = {"error": 0, "warning": 1, "hint": 2}


def lint(project: Project, report: Report) -> tuple[Issue, ...]:
    """What speaks against training this project, and what good habit would do otherwise; the gravest first."""
    view = View(project, report)
    found = [issue for rule in RULES for issue in rule(view)]
    return tuple(sorted(found, key=lambda issue: _ORDER[issue.severity]))
