"""What an image goes through: types, shapes, and what is said of steps in the wrong order."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from PIL import Image
from torchvision.transforms import v2

from core.project.model import Data, Preprocessing
from core.project.transform_trace import cannot_move, order_findings, trace

PLAIN = Preprocessing(mode="RGB", size=(24, 32), fit="crop", mean=(0.5, 0.5, 0.5), std=(0.2, 0.2, 0.2))


def data(*augmentations: str, mode: str = "RGB", classes: tuple[str, ...] = ("cat", "dog")) -> Data:
    pre = PLAIN if mode == "RGB" else Preprocessing(mode="L", size=(28, 28))
    return Data.model_validate({"augmentations": augmentations, "preprocessing": pre, "classes": classes})


def test_types_and_shapes_go_from_pil_to_float() -> None:
    steps = trace(data("RandomHorizontalFlip"))
    assert [(step.name, step.gives, step.shape) for step in steps] == [
        ("Image.open", "PIL", None), ("RGB", "PIL RGB", None), ("Resize, CenterCrop", "PIL RGB", (24, 32)),
        ("ToImage", "uint8", (3, 24, 32)), ("RandomHorizontalFlip", "uint8", (3, 24, 32)),
        ("ToDtype", "float32", (3, 24, 32)), ("Normalize", "float32", (3, 24, 32)),
    ]  # fmt: skip
    assert [step.is_training_only for step in steps] == [False] * 4 + [True] + [False] * 2


def test_torchvision_gives_what_the_trace_says() -> None:
    image: object = Image.fromarray(np.zeros((40, 50), np.uint8))
    steps = {
        "RGB": v2.RGB(), "Resize, CenterCrop": v2.Compose([v2.Resize(32), v2.CenterCrop((24, 32))]),
        "ToImage": v2.ToImage(), "RandomHorizontalFlip": v2.RandomHorizontalFlip(),
        "ToDtype": v2.ToDtype(torch.float32, scale=True), "Normalize": v2.Normalize((0.5,) * 3, (0.2,) * 3),
    }  # fmt: skip
    for step in trace(data("RandomHorizontalFlip"))[1:]:
        image = steps[step.name](image)
        if isinstance(image, torch.Tensor):
            assert (str(image.dtype), tuple(image.shape)) == (f"torch.{step.gives}", step.shape)
        else:
            assert isinstance(image, Image.Image) and f"PIL {image.mode}" == step.gives


def test_augmentations_move_among_themselves_and_nothing_else_does() -> None:
    steps = trace(data("RandomCrop", "RandomErasing"))
    places = {step.name: place for place, step in enumerate(steps)}
    assert cannot_move(steps, places["RandomCrop"], 1) is None
    for name, by, said in (
        ("Normalize", -1, "Normalize cannot come before ToDtype"),
        ("RandomCrop", -1, "RandomCrop cannot come before ToImage"),
        ("RandomErasing", 1, "ToDtype cannot come before RandomErasing"),
        ("Resize, CenterCrop", 1, "ToImage cannot come before Resize, CenterCrop"),
        ("Normalize", 1, "nothing beyond"),
    ):
        found = cannot_move(steps, places[name], by)
        assert found is not None and said in str(found)


def test_what_is_said_of_normalize_is_what_torchvision_does() -> None:
    with pytest.raises(TypeError, match="Input tensor should be a float tensor"):
        v2.Normalize((0.5,) * 3, (0.2,) * 3)(torch.zeros(3, 4, 4, dtype=torch.uint8))
    picture = Image.new("RGB", (8, 8))
    with pytest.raises(TypeError, match=r"Normalize\(\) does not support PIL images"):
        v2.Normalize((0.5,) * 3, (0.2,) * 3)(picture)
    assert v2.ToDtype(torch.float32, scale=True)(picture) is picture


@pytest.mark.parametrize(
    ("steps", "mode", "classes", "said"),
    [
        (("RandomErasing", "RandomRotation"), "RGB", ("a b", "c d"), "RandomErasing stands before RandomRotation"),
        (("RandomGrayscale", "ColorJitter"), "RGB", ("a b", "c d"), "RandomGrayscale stands before ColorJitter"),
        (("RandomGrayscale",), "L", ("a b", "c d"), "RandomGrayscale changes nothing"),
        (("AutoAugment", "RandAugment"), "RGB", ("a b", "c d"), "are whole policies each"),
        (("RandomResizedCrop", "RandomCrop"), "RGB", ("a b", "c d"), "cut pieces out"),
        (("RandomHorizontalFlip",), "L", tuple("0123456789"), "makes other characters"),
    ],
)
def test_an_odd_order_is_explained(steps: tuple[str, ...], mode: str, classes: tuple[str, ...], said: str) -> None:
    found = order_findings(data(*steps, mode=mode, classes=classes))
    assert len(found) == 1 and said in str(found[0])


def test_a_usual_order_is_not_remarked_on() -> None:
    assert order_findings(data("RandomCrop", "RandomHorizontalFlip", "ColorJitter", "RandomErasing")) == ()
