"""Containers: what makes a network more than one straight stack."""

from __future__ import annotations

from core.blocks.spec import BlockSpec, Choice, Int
from core.errors import N_

GROUP = BlockSpec(
    type="Group",
    torch_name="",
    category="container",
    summary=N_("Core", "Blocks that belong together, one after another"),
    help=N_("Core", "Holds blocks under one name, so that they can be folded, moved and locked together."),
    shape_rule=N_("Core", "(N, *) → what its last block gives"),
    icon="group",
    arrangement="sequence",
    keywords=("sequential", "stage", "module", "fold"),
)

RESIDUAL = BlockSpec(
    type="Residual",
    torch_name="",
    category="container",
    summary=N_("Core", "Adds its input to what its body makes of it"),
    help=N_(
        "Core",
        "body(x) + shortcut(x): the idea of ResNet. Gradients pass through the shortcut, so that deep networks learn. "
        "An empty shortcut passes x on as it is; put a 1×1 convolution there where the sizes differ.",
    ),
    shape_rule=N_("Core", "body: (N, *) → S, shortcut: (N, *) → S; S + S → S"),
    icon="residual",
    arrangement="branches",
    branches=("body", "shortcut"),
    keywords=("resnet", "skip", "shortcut", "add", "connection"),
)

PARALLEL = BlockSpec(
    type="Parallel",
    torch_name="",
    category="container",
    summary=N_("Core", "Sends its input through several branches and joins the results"),
    help=N_(
        "Core",
        "Every branch sees the same input. Their outputs are laid side by side as channels (Inception, DenseNet), "
        "added, or multiplied (squeeze-and-excitation).",
    ),
    params=(
        Choice(
            name="combine",
            default="concat",
            options=("concat", "add", "multiply"),
            help=N_("Core", "How the branches are joined: concat puts their channels one behind the other."),
        ),
    ),
    caption=N_("Core", "{combine!}"),
    shape_rule=N_("Core", "(N, *) → branches joined"),
    icon="parallel",
    arrangement="branches",
    initial_branches=("branch1", "branch2"),
    keywords=("inception", "branch", "concatenate", "densenet", "attention", "multiply"),
)

REPEAT = BlockSpec(
    type="Repeat",
    torch_name="",
    category="container",
    summary=N_("Core", "The same blocks several times, each with weights of its own"),
    help=N_("Core", "Builds what it holds a number of times, one after another. Every copy learns for itself."),
    params=(Int(name="times", default=2, maximum=1000, unit="×", help=N_("Core", "How many copies there are.")),),
    caption=N_("Core", "× {times!}"),
    shape_rule=N_("Core", "(N, *) → what the last copy gives"),
    icon="repeat",
    arrangement="sequence",
    keywords=("loop", "stack", "copies", "times", "deep"),
)

SPECS = (GROUP, RESIDUAL, PARALLEL, REPEAT)
