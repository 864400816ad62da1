"""The rules in one table; `lint` asks each of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from core.lint import (
    rules_activation,
    rules_data,
    rules_depth,
    rules_loss,
    rules_names,
    rules_output,
    rules_sizes,
    rules_target,
    rules_training,
    rules_transfer,
    rules_unused,
    rules_weights,
    rules_windows,
)
from core.lint.issue import Issue
from core.lint.machine import memory_bytes
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
    rules_target.loss_fits,
    rules_target.image_comes_out,
    rules_target.no_mixing,
    rules_loss.scores,
    rules_training.nothing_to_train,
    rules_training.batch_norm_of_one,
    rules_training.too_much_memory,
    rules_training.rate_too_high,
    rules_weights.starting_weights_gone,
    rules_transfer.normalized_as_learned,
    rules_transfer.frozen_at_random,
    rules_activation.inplace_spoils,
    rules_activation.double_activation,
    rules_windows.early_collapse,
    rules_windows.skipped_pixels,
    rules_sizes.enormous_linear,
    rules_depth.deep_and_plain,
    rules_output.dropout_at_end,
    rules_data.softmax_over_batch,
    rules_unused.dead_branches,
    rules_activation.no_activation,
    rules_activation.vanishing,
    rules_depth.bias_before_norm,
    rules_depth.dropout_before_norm,
    rules_depth.channels_never_meet,
    rules_windows.oversized_window,
    rules_windows.lost_pixels,
    rules_windows.two_pools,
    rules_unused.idle,
    rules_unused.idle_containers,
    rules_unused.bypassed,
)
"""Every rule, the gravest first; a rule is a function that yields what it finds."""

_ORDER: Final = {"error": 0, "warning": 1, "hint": 2}


def lint(project: Project, report: Report, memory: int | None = None) -> tuple[Issue, ...]:
    """What speaks against training this project, and what good habit would do otherwise; the gravest first.

    `memory` is what the machine has, in bytes; this machine's where it is not given.
    """
    view = View(project, report, memory_bytes() if memory is None else memory)
    found = [issue for rule in RULES for issue in rule(view)]
    return tuple(sorted(found, key=lambda issue: _ORDER[issue.severity]))
