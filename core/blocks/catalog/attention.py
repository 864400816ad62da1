"""Layers in which every step of a sequence looks at all others."""

from __future__ import annotations

from core.blocks.spec import BlockSpec, Bool, Choice, Float, Int
from core.errors import N_

_WIDTH_HELP = N_("Core", "How many numbers each step has; auto takes what arrives.")
_HEADS_HELP = N_("Core", "How many things it can look for at once; divides the width of a step.")
_SEQUENCE = "(N, L, {width}) → (N, L, {width})"

_ATTENTION = BlockSpec(
    type="MultiheadAttention",
    torch_name="torch.nn.MultiheadAttention",
    category="attention",
    summary=N_("Core", "Every step of a sequence looks at all others"),
    help=N_(
        "Core",
        "Each step asks all others how much they matter to it and takes a weighted mean of them (Vaswani et al., "
        "2017). It does not know their order. Put it into a Residual, with a LayerNorm.",
    ),
    params=(
        Int(name="embed_dim", follows="features", help=_WIDTH_HELP),
        Int(name="num_heads", initial=4, help=_HEADS_HELP),
        Float(
            name="dropout",
            default=0.0,
            help=N_("Core", "The share of looks switched off while training."),
        ),
        Bool(name="bias", default=True, help=N_("Core", "Whether its four weighted sums add learned numbers.")),
        Bool(name="add_bias_kv", default=False, help=N_("Core", "Adds one learned step that all may look at.")),
        Bool(
            name="add_zero_attn",
            default=False,
            help=N_("Core", "Adds a step of zeros, so that a step may look at nothing."),
        ),
    ),
    caption=N_("Core", "width {embed_dim} · {num_heads} heads"),
    ranks=(3,),
    shape_rule=_SEQUENCE.format(width="embed_dim"),
    icon="attention",
    keywords=("self-attention", "transformer", "heads", "query", "key", "value", "sequence"),
    fixed=(("batch_first", True),),
    adapter="SelfAttention",
)

_ENCODER = BlockSpec(
    type="TransformerEncoderLayer",
    torch_name="torch.nn.TransformerEncoderLayer",
    category="attention",
    summary=N_("Core", "Attention and two Linear layers, each with a shortcut"),
    help=N_(
        "Core",
        "One layer of a transformer: steps look at each other, then each is thought over by itself. Put it into a "
        "Repeat for a whole encoder.",
    ),
    params=(
        Int(name="d_model", follows="features", help=_WIDTH_HELP),
        Int(name="nhead", initial=4, help=_HEADS_HELP),
        Int(
            name="dim_feedforward",
            default=2048,
            help=N_("Core", "How wide the layer between the two Linear layers is."),
        ),
        Float(name="dropout", default=0.1, help=N_("Core", "The share of values switched off while training.")),
        Choice(
            name="activation",
            default="relu",
            options=("relu", "gelu"),
            help=N_("Core", "The bend between the two Linear layers."),
        ),
        Float(
            name="layer_norm_eps",
            default=1e-5,
            minimum=1e-12,
            maximum=1.0,
            step=1e-5,
            help=N_("Core", "Keeps the division of its LayerNorms finite."),
        ),
        Bool(
            name="norm_first",
            default=False,
            help=N_("Core", "Normalizes before instead of after; deep ones then train more steadily."),
        ),
        Bool(name="bias", default=True, help=N_("Core", "Whether its layers add learned numbers.")),
    ),
    caption=N_("Core", "width {d_model} · {nhead} heads · inside {dim_feedforward}"),
    ranks=(3,),
    shape_rule=_SEQUENCE.format(width="d_model"),
    icon="attention",
    keywords=("transformer", "self-attention", "vit", "bert", "encoder", "sequence"),
    fixed=(("batch_first", True),),
)

SPECS = (_ATTENTION, _ENCODER)
