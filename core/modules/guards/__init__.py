"""What would fail on a real tensor, said before torch is asked.

Some of it torch says in words nobody understands; some of it the meta device lets pass and the processor refuses.
Guards look at parameters, hardly at types, so that new layer types are guarded too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from core.blocks import BlockSpec
from core.modules.guards.borders import check_copied, check_cut
from core.modules.guards.choices import (
    check_limits,
    check_projection,
    check_resize,
    check_single_number,
    check_table,
)
from core.modules.guards.dimensions import (
    check_batch_dim,
    check_dimensions,
    check_flatten,
    check_halves,
    check_order,
    check_unflatten,
)
from core.modules.guards.divisions import check_channel_groups, check_conv_groups, check_heads, check_shuffle
from core.modules.guards.incoming import check_followed, check_normalized_shape, check_rank, check_slopes
from core.modules.guards.limits import LARGEST_PARAMETERS, check_output, say_size, too_many_parameters
from core.modules.guards.sliding import (
    check_averaged_volume,
    check_border_mode,
    check_fractional,
    check_output_padding,
    check_patches,
    check_pool_padding,
    check_same_padding,
    check_spread,
    check_window,
)
from core.modules.layer import Wrong
from core.network.report import Shape

__all__ = ["LARGEST_PARAMETERS", "check_output", "guard", "say_size", "too_many_parameters"]

_CHECKS: Final[tuple[Callable[[BlockSpec, Mapping[str, Any], Shape], Wrong | None], ...]] = (
    check_rank,
    check_dimensions,
    check_batch_dim,
    check_followed,
    check_normalized_shape,
    check_slopes,
    check_conv_groups,
    check_channel_groups,
    check_heads,
    check_shuffle,
    check_same_padding,
    check_pool_padding,
    check_border_mode,
    check_window,
    check_averaged_volume,
    check_output_padding,
    check_spread,
    check_patches,
    check_fractional,
    check_cut,
    check_copied,
    check_flatten,
    check_order,
    check_unflatten,
    check_halves,
    check_resize,
    check_limits,
    check_projection,
    check_table,
    check_single_number,
)


def guard(spec: BlockSpec, resolved: Mapping[str, Any], size: Shape) -> Wrong | None:
    """Why a tensor of `size` (without the batch) cannot pass such a block; None where nothing speaks against it."""
    for check in _CHECKS if size else (check_rank,):
        wrong = check(spec, resolved, size)
        if wrong is not None:
            return wrong
    return None
