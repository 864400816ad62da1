"""Which ready networks there are, and what is known of them without downloading anything."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any, Final

from core.errors import N_, UserError
from core.protocol.zoo import ModelInfo, WeightsInfo
from core.zoo.download import is_here

SEALED_FAMILIES: Final = ("VisionTransformer", "SwinTransformer", "MaxVit")
"""Families whose graphs are not series-parallel: their models open as one sealed block and a head."""

_FAMILIES: Final = (
    ("alexnet", "AlexNet"), ("convnext", "ConvNeXt"), ("densenet", "DenseNet"), ("efficientnet_v2", "EfficientNetV2"),
    ("efficientnet", "EfficientNet"), ("googlenet", "GoogLeNet"), ("inception", "Inception"), ("maxvit", "MaxVit"),
    ("mnasnet", "MNASNet"), ("mobilenet_v2", "MobileNetV2"), ("mobilenet_v3", "MobileNetV3"), ("regnet", "RegNet"),
    ("resnext", "ResNeXt"), ("resnet", "ResNet"), ("shufflenet", "ShuffleNetV2"), ("squeezenet", "SqueezeNet"),
    ("swin", "SwinTransformer"), ("vgg", "VGG"), ("vit", "VisionTransformer"), ("wide_resnet", "WideResNet"),
)  # fmt: skip
"""What a name begins with → the family; the first that fits."""


def models() -> tuple[ModelInfo, ...]:
    """Every classification model of torchvision, by family and size. Downloads nothing."""
    return tuple(replace(info, weights=tuple(_found(info, entry) for entry in info.weights)) for info in _known())


def _found(info: ModelInfo, entry: WeightsInfo) -> WeightsInfo:
    """The entry as things stand now: its file may have come, or gone, since."""
    return replace(entry, here=is_here(weights_entry(info.name, entry.name).url))


@cache
def _known() -> tuple[ModelInfo, ...]:
    import torchvision

    names = torchvision.models.list_models(module=torchvision.models)
    return tuple(sorted(map(_info, names), key=lambda info: (info.family.lower(), info.parameters, info.name)))


def find_model(name: str) -> ModelInfo:
    """The model of that name. Raises UserError with the nearest name where there is none."""
    from difflib import get_close_matches

    known = {info.name: info for info in models()}
    wanted = name.strip().lower()
    if wanted in known:
        return known[wanted]
    near = get_close_matches(wanted, known, n=1, cutoff=0.0)[0]
    text = N_("Core", 'torchvision has no classification model "{name}". Did you mean "{near}"?')
    raise UserError("zoo.unknown-model", text, name=name, near=near)


def find_weights(info: ModelInfo, name: str) -> WeightsInfo:
    """The weights of that name; "DEFAULT" for the best. Raises UserError naming those there are."""
    by_name = {weights.name: weights for weights in info.weights}
    if name.upper() == "DEFAULT" and info.weights:
        return info.weights[0]
    if name.upper() in by_name:
        return by_name[name.upper()]
    text = N_("Core", '{model} has no weights "{name}"; it has {known}. A local file can be named by its path.')
    raise UserError("zoo.unknown-weights", text, model=info.name, name=name, known=", ".join(by_name) or "none")


def weights_entry(model: str, name: str) -> Any:
    """The entry for weights in torchvision itself, with their address and meta data."""
    import torchvision

    return torchvision.models.get_model_weights(model)[name]


def _info(name: str) -> ModelInfo:
    import torchvision

    enum = torchvision.models.get_model_weights(name)
    best_first: Sequence[Any] = sorted(enum, key=lambda entry: entry is not enum.DEFAULT)
    weights = [entry for entry in best_first if len(entry.meta.get("categories") or ()) == 1000]
    fitting = [entry for entry in weights if _fits(name, _weights(entry))]
    meta = (fitting or best_first)[0].meta
    return ModelInfo(
        name=name,
        family=family_of(name),
        parameters=int(meta["num_params"]),
        macs=round(meta.get("_ops", 0.0) * 1000),
        sealed=family_of(name) in SEALED_FAMILIES,
        weights=tuple(map(_weights, fitting)),
    )


def _fits(name: str, weights: WeightsInfo) -> bool:
    """Whether the model as it is made takes them: a vision transformer has a place for each patch of 224 pixels."""
    return family_of(name) != "VisionTransformer" or weights.size == 224


def family_of(name: str) -> str:
    """The family that a model's name tells: "resnet18" → "ResNet"."""
    return next(family for start, family in _FAMILIES if name.startswith(start))


def _weights(entry: Any) -> WeightsInfo:
    metrics = entry.meta.get("_metrics", {}).get("ImageNet-1K", {})
    crop = entry.transforms().crop_size[0]
    return WeightsInfo(entry.name, int(crop), metrics.get("acc@1", 0.0) / 100, float(entry.meta.get("_file_size", 0.0)))
