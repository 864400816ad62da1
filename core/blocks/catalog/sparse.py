"""Tables of learned rows, looked up by number."""

from __future__ import annotations

from core.blocks.spec import LARGEST_INT, BlockSpec, Bool, Choice, Float, Int, Param
from core.errors import N_

_ROWS = Int(name="num_embeddings", initial=256, help=N_("Core", "How many rows the table has."))
_WIDTH = Int(name="embedding_dim", initial=32, help=N_("Core", "How many learned numbers each row has."))
_PADDING = Int(
    name="padding_idx",
    default=None,
    optional=True,
    minimum=-LARGEST_INT,
    none_text=N_("Core", "no such row"),
    help=N_("Core", "A row that stands for nothing: it begins as zeros and is never trained."),
)
_MAX_NORM = Float(
    name="max_norm",
    default=None,
    optional=True,
    minimum=1e-6,
    maximum=1e6,
    step=0.5,
    none_text=N_("Core", "no limit"),
    help=N_("Core", "Rows longer than this are shortened to it."),
)
_NORM_TYPE = Float(
    name="norm_type",
    default=2.0,
    minimum=0.1,
    maximum=100.0,
    step=1.0,
    help=N_("Core", "How the length of a row is measured; 2 is the usual length."),
)
_BY_FREQUENCY = Bool(
    name="scale_grad_by_freq",
    default=False,
    help=N_("Core", "Rows that come up often in a batch learn less from each time."),
)
_SPARSE = Bool(
    name="sparse",
    default=False,
    help=N_("Core", "Gradients hold only the rows used; few optimizers can take them (SGD, Adagrad, SparseAdam)."),
)
_SCALE = Float(
    name="scale",
    default=1.0,
    minimum=-1e6,
    maximum=1e6,
    step=1.0,
    of_adapter=True,
    help=N_(
        "Core",
        "What incoming numbers are multiplied by before they are rounded to row numbers; 255 for pixels of 0 to 1.",
    ),
)
_MODE = Choice(
    name="mode",
    default="mean",
    options=("sum", "mean", "max"),
    help=N_("Core", "How the rows of one bag become one."),
)


def _table(
    type_name: str,
    summary: str,
    text: str,
    params: tuple[Param, ...],
    shape_rule: str,
    ranks: tuple[int, ...],
    keywords: tuple[str, ...],
) -> BlockSpec:
    return BlockSpec(
        type=type_name,
        torch_name=f"torch.nn.{type_name}",
        category="sparse",
        summary=summary,
        help=text,
        params=(*params, _SCALE),
        caption=N_("Core", "{num_embeddings} rows of {embedding_dim} · scale {scale}"),
        ranks=ranks,
        shape_rule=shape_rule,
        icon="embedding",
        keywords=("table", "lookup", "index", "token", "word", *keywords),
        adapter="Indices",
    )


SPECS = (
    _table(
        "Embedding",
        N_("Core", "Puts a learned row in place of every number"),
        N_(
            "Core",
            "Rounds every incoming number to the number of a row and gives that row of a learned table; numbers beyond "
            "the table take its first or last row. Layers before it cannot learn, since rounding has no gradient.",
        ),
        (_ROWS, _WIDTH, _PADDING, _MAX_NORM, _NORM_TYPE, _BY_FREQUENCY, _SPARSE),
        "(N, *) → (N, *, embedding_dim)",
        (),
        ("vector", "vocabulary"),
    ),
    _table(
        "EmbeddingBag",
        N_("Core", "Looks up several rows and joins them into one"),
        N_(
            "Core",
            "Rounds all numbers of a row of features to rows of a learned table, and gives their mean, sum or maximum: "
            "a bag of words. Layers before it cannot learn, since rounding has no gradient.",
        ),
        (_ROWS, _WIDTH, _MAX_NORM, _NORM_TYPE, _BY_FREQUENCY, _MODE, _SPARSE, _PADDING),
        "(N, L) → (N, embedding_dim)",
        (2,),
        ("bag of words", "mean"),
    ),
)
