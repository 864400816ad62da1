"""The answers to "feature_maps" and "feature_map": what each block makes of real images."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class _Message(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class TensorNumbers(_Message):
    """What is in one tensor: its size without the batch, and its numbers; None where none of them is finite.

    `zeros` is the share that is exactly 0 (0 to 1), `broken` how many are NaN or infinite.
    """

    shape: tuple[int, ...]
    minimum: float | None
    maximum: float | None
    mean: float | None
    std: float | None
    zeros: float
    broken: int = 0


class ImageMaps(_Message):
    """What every block makes of one image of a batch.

    `image` is a PNG of the image as the network sees it, `label` its class ("" where unknown), `index` its number in
    the data (None where it came from a file). `file` is a PNG of tiles, and tile i shows `numbers[i]`.
    """

    image: str
    label: str
    index: int | None
    file: str
    numbers: tuple[TensorNumbers, ...]


class FeatureMaps(_Message):
    """The answer to "feature_maps": what every block makes of each image of a real batch.

    The files of `images` hold square tiles of `tile` pixels, `columns` in a row; tile i belongs to `blocks[i]`, and
    `numbers[i]` is about what that block gives for all images together. `trained` says whether weights of a run were
    taken; `fresh` names the blocks whose weights are new all the same, because they did not fit. `until` is the block
    where the network fails.
    """

    tile: int
    columns: int
    blocks: tuple[str, ...]
    numbers: tuple[TensorNumbers, ...]
    images: tuple[ImageMaps, ...]
    trained: bool = False
    fresh: tuple[str, ...] = ()
    until: str | None = None


class FeatureMap(_Message):
    """The answer to "feature_map": the channels of one block, one tile each, the first `len(numbers)` of `channels`.

    `whole` is about all channels together. `values` are the numbers of the channel that was asked for, `channel`, row
    by row, None for what is not finite; at most 64 × 64, and 4096 of a row of features. `file`, `tile` and `columns`
    are as in FeatureMaps.
    """

    file: str
    tile: int
    columns: int
    block: str
    channels: int
    numbers: tuple[TensorNumbers, ...]
    whole: TensorNumbers
    channel: int = 0
    values: tuple[tuple[float | None, ...], ...] = ()
