"""What a project is: data, network and recipe, checked as they are read, with unknown fields kept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal, NamedTuple

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    FiniteFloat,
    PlainSerializer,
    PlainValidator,
    SerializerFunctionWrapHandler,
    field_validator,
    model_serializer,
)

from core.blocks import Value
from core.network.report import Shape
from core.network.tree import Network, network_from_json, network_to_json
from core.project.parts import AUGMENTATIONS, LOSSES, OPTIMIZERS, SCHEDULES, PartSpec, Target
from core.project.ranges import Search

FORMAT: Final = "layerwright"
VERSION: Final = 1

_BY_NUMBER: Final = re.compile(r"(\d+: )?(train|test) [\d,]+")
"""What images that are in no files of their own are called by: their place in the split."""


class _Document(BaseModel):
    """Immutable; unknown fields survive a round trip."""

    model_config = ConfigDict(frozen=True, extra="allow")


class Preprocessing(_Document):
    """What is done to every image before the network sees it, in training and in predict alike, in this order.

    Parameters
    ----------
    mode : "L" for one grey channel, "RGB" for three.
    size : (height, width) in pixels that every image is brought to.
    fit : "stretch" ignores the aspect ratio; "crop" fills the size and cuts the overhang evenly; "pad" fits inside
        and fills the border with black.
    mean, std : per channel, on values in [0, 1]: x → (x − mean) / std. Empty: values stay in [0, 1].
    """

    mode: Literal["L", "RGB"] = "L"
    size: tuple[Annotated[int, Field(ge=1, le=4096)], Annotated[int, Field(ge=1, le=4096)]] = (28, 28)
    fit: Literal["stretch", "crop", "pad"] = "stretch"
    mean: tuple[FiniteFloat, ...] = ()
    std: tuple[Annotated[FiniteFloat, Field(gt=0)], ...] = ()

    @property
    def channels(self) -> int:
        return 3 if self.mode == "RGB" else 1

    @property
    def shape(self) -> Shape:
        """(C, H, W) of the tensor that comes out."""
        return (self.channels, *self.size)


class Part(_Document):
    """A loss, optimizer, schedule or augmentation by name, with the arguments that differ from how it starts."""

    type: str
    params: Mapping[str, Value] = {}

    @field_validator("params", mode="before")
    @classmethod
    def _tuples(cls, data: Any) -> Any:
        return {k: tuple(v) if isinstance(v, list) else v for k, v in data.items()} if isinstance(data, dict) else data


def _part(known: Mapping[str, PartSpec]) -> Any:
    def read(data: Any) -> Part | None:
        if data is None:
            return None
        part = Part.model_validate({"type": data} if isinstance(data, str) else data)
        spec = known.get(part.type)
        if spec is None:
            raise ValueError(f"must be one of {', '.join(known)}. Received: {part.type!r}")
        for name, value in part.params.items():
            param = next((p for p in spec.params if p.name == name), None)
            if param is None:
                known_names = ", ".join(p.name for p in spec.params)
                raise ValueError(f"{part.type} has no argument {name!r}; it has {known_names}")
            wrong = param.check(value)
            if wrong:
                raise ValueError(str(wrong))
        return part

    return BeforeValidator(read)


class HeldForTest(NamedTuple):
    """The share of every class, drawn by `seed`, that is for test where a source names no test images itself."""

    share: float = 0.2
    seed: int = 0


class Data(_Document):
    """Which images, and how they are brought to the network.

    `source` is written as on the command line ("fashion-mini", "folder:PATH"). `validation` is the share of the
    training images held out, per class, by `split_seed`, unless the source names the images for validation itself and
    `validation_by` is "source". Where the source names no test images, `test` is the share of all its images that is
    kept from training altogether, per class, by `test_seed`. `classes` and `preprocessing` are what the source said
    when it was chosen. `augmentations` change training images at random, in this order, after they have been brought to
    their mode and size and before they are normalised. Images whose names are in `excluded` are left out, those in
    `relabelled` count as of the class named there; the source itself is never changed. `target` is what the network
    learns to tell: the class, the image itself (values from 0 to 1, after `augmentations`, before it is normalised), or
    the numbers of a source of numbers, whose names are `classes` then.
    """

    source: str = "fashion-mini"
    classes: tuple[str, ...] = ()
    preprocessing: Preprocessing = Preprocessing()
    augmentations: tuple[Annotated[Part, _part(AUGMENTATIONS)], ...] = ()
    validation: float = Field(default=0.1, gt=0, lt=1)
    split_seed: int = Field(default=0, ge=0, lt=2**32)
    validation_by: Literal["source", "share"] = "source"
    test: float = Field(default=HeldForTest().share, gt=0, lt=1)
    test_seed: int = Field(default=HeldForTest().seed, ge=0, lt=2**32)
    excluded: tuple[str, ...] = ()
    relabelled: Mapping[str, str] = {}
    target: Target = "class"

    @model_serializer(mode="wrap")
    def _without_empty(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Data in which no image was marked says nothing of marks, nor of parts that are divided as usual."""
        data: dict[str, Any] = write(self)
        share, seed = HeldForTest()
        usual = {
            "excluded": (),
            "relabelled": {},
            "validation_by": "source",
            "test": share,
            "test_seed": seed,
            "target": "class",
        }
        return {name: value for name, value in data.items()
                if not (name in usual and (not value or value == usual[name]))}  # fmt: skip

    @property
    def for_test(self) -> HeldForTest:
        """What is held out for test where the source names no test images itself."""
        return HeldForTest(self.test, self.test_seed)

    def with_test(self, for_test: HeldForTest) -> Data:
        """The data with another part for test.

        What was said of images that are known only by their number is dropped: the numbers are those of other images.
        """
        return self.model_copy(update={
            "test": for_test.share, "test_seed": for_test.seed,
            "excluded": tuple(name for name in self.excluded if not _BY_NUMBER.fullmatch(name)),
            "relabelled": {name: to for name, to in self.relabelled.items() if not _BY_NUMBER.fullmatch(name)},
        })  # fmt: skip

    @property
    def input(self) -> Shape:
        """(C, H, W) that the network receives."""
        return self.preprocessing.shape

    @property
    def answer(self) -> Shape:
        """What the network must give for an image: (C, H, W) of its target, or one number per class or name."""
        return self.input if self.target == "image" else (len(self.classes),)


class Recipe(_Document):
    """How the network is trained.

    Parameters
    ----------
    lr : the learning rate; `scheduler` changes it over the run, None leaves it; the first `warmup` steps raise it.
    accumulate : batches whose gradients make one step together.
    clip_norm : gradients longer than this are scaled down to it; 0 for never.
    class_weights : "balanced" counts rare classes more, in losses that take class numbers.
    mixup, cutmix : α of the Beta distribution that images are mixed by; 0 for never.
    average : decay of the moving average of the weights that is validated and kept; 0 for none.
    patience : epochs without a better `keep_best` after which the run ends; 0 for never.
    shuffle : whether every epoch visits the images in an order of its own, else as they lie.
    num_workers : threads that decode image files before training begins, 0 for one per core; the batches that follow
        come from memory and are the same for any number.
    precision : what the forward pass computes in; weights stay float32.
    lowered : pooling and small Linear layers are computed in other ways than torch's own, as exact as these.
    histograms : whether the run keeps, after each epoch, how its weights and gradients are spread.
    threads : 0 means cores − 1; `device` "auto" takes the best there is.
    """

    loss: Annotated[Part, _part(LOSSES)] = Part(type="CrossEntropyLoss")
    optimizer: Annotated[Part, _part(OPTIMIZERS)] = Part(type="Adam")
    lr: float = Field(default=0.001, gt=0, le=100)
    scheduler: Annotated[Part | None, _part(SCHEDULES)] = None
    warmup: int = Field(default=0, ge=0, le=1_000_000)
    epochs: int = Field(default=5, ge=1, le=100_000)
    batch_size: int = Field(default=64, ge=1, le=65_536)
    accumulate: int = Field(default=1, ge=1, le=1024)
    clip_norm: float = Field(default=0.0, ge=0, le=1e6)
    class_weights: Literal["equal", "balanced"] = "equal"
    mixup: float = Field(default=0.0, ge=0, le=10)
    cutmix: float = Field(default=0.0, ge=0, le=10)
    average: float = Field(default=0.0, ge=0, lt=1)
    keep_best: Literal["accuracy", "loss"] = "accuracy"
    patience: int = Field(default=0, ge=0, le=100_000)
    drop_last: bool = False
    shuffle: bool = True
    num_workers: int = Field(default=0, ge=0, le=64)
    precision: Literal["float32", "bfloat16", "float16"] = "float32"
    channels_last: bool = False
    lowered: bool = False
    compile: bool = False
    deterministic: bool = False
    histograms: bool = True
    seed: int = Field(default=0, ge=0, lt=2**32)
    threads: int = Field(default=0, ge=0, le=1024)
    device: str = "auto"

    @property
    def images_per_step(self) -> int:
        """Images that one optimizer step learns from."""
        return self.batch_size * self.accumulate


def _read_network(data: Any) -> Network:
    return data if isinstance(data, Network) else network_from_json(data)


NetworkField = Annotated[
    Network, PlainValidator(_read_network), PlainSerializer(network_to_json, return_type=list[dict[str, Any]])
]


class StartingWeights(_Document):
    """Weights that training begins with, for the blocks whose names and sizes they fit.

    Parameters
    ----------
    source : where they come from: "torchvision:resnet18/IMAGENET1K_V1", or the file a person chose.
    file : the path of the .safetensors file that holds them by block; in a run folder, its name there.
    sha256 : of that file, so that another one is noticed.
    """

    source: str
    file: str
    sha256: str = ""


class Project(_Document):
    """Everything a person made: what a .lwp file holds."""

    format: Literal["layerwright"] = FORMAT
    version: int = VERSION
    title: str = ""
    about: str = ""
    data: Data = Data()
    network: NetworkField = Network()
    recipe: Recipe = Recipe()
    weights: StartingWeights | None = None
    search: Search | None = None

    @model_serializer(mode="wrap")
    def _without_none(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """A project that begins with fresh weights says nothing of them, nor one without a search of that."""
        data: dict[str, Any] = write(self)
        return {name: value for name, value in data.items() if value is not None or name not in ("weights", "search")}
