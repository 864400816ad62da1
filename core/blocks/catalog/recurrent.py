"""Layers that read a sequence step by step and remember."""

from __future__ import annotations

from core.blocks.spec import BlockSpec, Bool, Choice, Float, Int, Param
from core.errors import N_

MOST_LAYERS = 64
"""More recurrent layers on top of each other than this cannot be trained."""

_INPUT = Int(
    name="input_size",
    follows="features",
    help=N_("Core", "How many numbers each step has; auto takes what arrives."),
)
_HIDDEN = Int(name="hidden_size", initial=64, help=N_("Core", "How many numbers it remembers; so many come out."))
_LAYERS = Int(
    name="num_layers",
    default=1,
    maximum=MOST_LAYERS,
    help=N_("Core", "How many of them read one another, stacked."),
)
_NONLINEARITY = Choice(
    name="nonlinearity",
    default="tanh",
    options=("tanh", "relu"),
    help=N_("Core", "The bend in every step."),
)
_BIAS = Bool(name="bias", default=True, help=N_("Core", "Whether learned numbers are added in every step."))
_DROPOUT = Float(
    name="dropout",
    default=0.0,
    help=N_("Core", "The share of values switched off between stacked layers while training."),
)
_BOTH_WAYS = Bool(
    name="bidirectional",
    default=False,
    help=N_("Core", "Also reads backwards with weights of its own; twice as many numbers come out."),
)
_PROJECTION = Int(
    name="proj_size",
    default=0,
    minimum=0,
    help=N_("Core", "Where not 0, the output is brought down to so many numbers; less than hidden_size."),
)
_STEPS = Choice(
    name="steps",
    default="all",
    options=("all", "last"),
    of_adapter=True,
    help=N_(
        "Core",
        "What is passed on: the output at all steps, or at the last. Reading both ways, the last of each: the "
        "backward one's is at the first step.",
    ),
)


def _recurrent(
    type_name: str, summary: str, text: str, params: tuple[Param, ...], keywords: tuple[str, ...]
) -> BlockSpec:
    return BlockSpec(
        type=type_name,
        torch_name=f"torch.nn.{type_name}",
        category="recurrent",
        summary=summary,
        help=text,
        params=(*params, _STEPS),
        caption=N_("Core", "{input_size} → {hidden_size} · {num_layers} layers · steps {steps!}"),
        ranks=(3,),
        shape_rule='(N, L, input_size) → (N, L, hidden_size), or (N, hidden_size) with steps "last"',
        icon="recurrent",
        keywords=("sequence", "memory", "rows", "recurrent", "text", *keywords),
        fixed=(("batch_first", True),),
        adapter="TakeOutput",
    )


SPECS = (
    _recurrent(
        "LSTM",
        N_("Core", "Reads a sequence, with a memory that gates open and close"),
        N_(
            "Core",
            "At every step, gates decide what to forget, what to note and what to say (Hochreiter and Schmidhuber, "
            "1997). The rows of an image can be its steps: Flatten from dim 1 to dim 2 lays the channels' rows out.",
        ),
        (_INPUT, _HIDDEN, _LAYERS, _BIAS, _DROPOUT, _BOTH_WAYS, _PROJECTION),
        ("long short-term memory", "gates"),
    ),
    _recurrent(
        "GRU",
        N_("Core", "Reads a sequence, with fewer gates than LSTM"),
        N_(
            "Core",
            "Like LSTM with two gates and no memory cell of its own (Cho et al., 2014): a quarter fewer weights, "
            "often as good.",
        ),
        (_INPUT, _HIDDEN, _LAYERS, _BIAS, _DROPOUT, _BOTH_WAYS),
        ("gated recurrent unit", "gates"),
    ),
    _recurrent(
        "RNN",
        N_("Core", "Reads a sequence step by step"),
        N_(
            "Core",
            "Mixes every step with what it remembers of those before. The plainest of them; over many steps it "
            "forgets, where LSTM and GRU do not.",
        ),
        (_INPUT, _HIDDEN, _LAYERS, _NONLINEARITY, _BIAS, _DROPOUT, _BOTH_WAYS),
        ("elman",),
    ),
)
