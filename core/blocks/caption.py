"""The line under a block's name: its most telling parameters, without those that are as usual."""

from __future__ import annotations

import re
from collections.abc import Mapping

from core.blocks.spec import BlockSpec, Required, Value

_FIELD = re.compile(r"\{(\w+)(!?)\}")
_BETWEEN = " · "


def caption(spec: BlockSpec, resolved: Mapping[str, Value], template: str | None = None) -> str:
    """The caption of a block with these parameters, such as "32 filters · 5×5 · padding 2".

    The template (`spec.caption`, or its translation) is a row of parts between " · ". A part is left out where all its
    parameters have torch's default, unless it writes them with "!": "{p!}".
    """
    parts = (template or spec.caption).split(_BETWEEN)
    return _BETWEEN.join(_fill(spec, resolved, part) for part in parts if _tells(spec, resolved, part))


def say_value(value: Value) -> str:
    """The value as a person writes it: (5, 5) → "5×5", 0.5 → "0.5", None → "none"."""
    match value:
        case None:
            return "none"
        case bool():
            return "yes" if value else "no"
        case tuple():
            return "×".join(map(str, value)) if min(value, default=0) >= 0 else ", ".join(map(str, value))
        case float():
            return f"{value:g}"
        case _:
            return str(value)


def _tells(spec: BlockSpec, resolved: Mapping[str, Value], part: str) -> bool:
    fields = _FIELD.findall(part)
    return bool(part) and (not fields or any(always or not _is_usual(spec, resolved, name) for name, always in fields))


def _is_usual(spec: BlockSpec, resolved: Mapping[str, Value], name: str) -> bool:
    param = spec.param(name)
    if param is None or name not in resolved:
        return param is None or param.default == param.absent
    return _long(resolved[name]) == _long(param.default)


def _long(value: object) -> object:
    """One number for all dimensions means the same as that number for each."""
    return value[0] if isinstance(value, tuple) and value and len(set(value)) == 1 else value


def _fill(spec: BlockSpec, resolved: Mapping[str, Value], part: str) -> str:
    def put(match: re.Match[str]) -> str:
        param = spec.param(match[1])
        value = resolved.get(match[1], param.absent if param else None)
        if match[1] in ("kernel_size", "output_size") and isinstance(value, int):
            return f"{value}×{value}"
        return say_value(None if isinstance(value, Required) else value)

    return _FIELD.sub(put, part)
