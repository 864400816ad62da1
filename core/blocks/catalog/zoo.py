"""Ready networks that are used as a whole."""

from __future__ import annotations

from core.blocks.spec import BlockSpec, Text
from core.errors import N_

SEALED = BlockSpec(
    type="Sealed",
    torch_name="core.modules.sealed.Sealed",
    category="container",
    summary=N_("Core", "A ready network of torchvision, as a whole"),
    help=N_(
        "Core",
        "Gives the features that the model finds in an image, without its last layer. It cannot be looked into, but it "
        "trains, freezes and is exported like any other block; a Linear layer behind it names the classes.",
    ),
    params=(
        Text(
            name="model",
            initial="vit_b_16",
            help=N_("Core", "The model as torchvision calls it, such as vit_b_16, swin_t or maxvit_t."),
            pattern_help=N_("Core", "the name of a model of torchvision"),
        ),
    ),
    caption=N_("Core", "{model!}"),
    ranks=(4,),
    shape_rule="(N, 3, H, W) → (N, F)",
    icon="lock",
    keywords=("vision transformer", "vit", "swin", "maxvit", "torchvision", "pretrained", "zoo", "backbone"),
)

SPECS = (SEALED,)
