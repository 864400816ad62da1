"""What a block is, and the catalog of all of them."""

from core.blocks.caption import caption
from core.blocks.catalog import BLOCKS
from core.blocks.categories import CATEGORIES, Role
from core.blocks.registry import Registry
from core.blocks.spec import (
    AUTO,
    REQUIRED,
    BlockSpec,
    Bool,
    Choice,
    Float,
    Int,
    Param,
    Required,
    Size,
    Text,
    Value,
)

__all__ = [
    "AUTO",
    "BLOCKS",
    "CATEGORIES",
    "REQUIRED",
    "BlockSpec",
    "Bool",
    "Choice",
    "Float",
    "Int",
    "Param",
    "Registry",
    "Required",
    "Role",
    "Size",
    "Text",
    "Value",
    "caption",
]
