"""How PyTorch itself writes a layer's constructor, and where it documents it."""

from __future__ import annotations

from typing import Final

from core.blocks.spec import BlockSpec, Param, Required

_PAGES: Final = {
    "torch.nn.": "https://docs.pytorch.org/docs/stable/generated/{name}.html",
    "torchvision.ops.": "https://docs.pytorch.org/vision/stable/generated/{name}.html",
}
"""Where a class is documented, by how its name starts."""


def signature(spec: BlockSpec) -> str:
    """The constructor with its defaults: "torch.nn.Conv2d(in_channels, out_channels, kernel_size, stride=1, …)".

    Arguments that are always passed stand with their value. A container of ours has none: "".
    """
    if not spec.torch_name:
        return ""
    own = [_argument(param) for param in spec.params if not param.of_adapter]
    fixed = [f"{name}={value!r}" for name, value in spec.fixed]
    return f"{spec.torch_name if documentation_link(spec) else spec.type}({', '.join([*own, *fixed])})"


def documentation_link(spec: BlockSpec) -> str:
    """The page of PyTorch's documentation about the class; "" for a class of ours."""
    pages = (page for start, page in _PAGES.items() if spec.torch_name.startswith(start))
    return next((page.format(name=spec.torch_name) for page in pages), "")


def _argument(param: Param) -> str:
    return param.name if isinstance(param.default, Required) else f"{param.name}={param.default!r}"
