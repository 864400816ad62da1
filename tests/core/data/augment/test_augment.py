"""Every augmentation against torchvision's own: the same where nothing is drawn, the same on average where it is."""

from __future__ import annotations

import inspect
import io
from collections.abc import Callable
from typing import Any

import pytest
import torch
from PIL import Image
from torch import Tensor
from torchvision.transforms import v2
from torchvision.transforms.v2 import functional

from core.data.augment import Augment, colour, geometry
from core.data.augment.chance import OwnChance
from core.data.preprocess import to_picture, to_tensor
from core.errors import UserError
from core.modules.layer import torch_class
from core.project.model import Data, Part
from core.project.parts import AUGMENTATIONS
from core.project.parts.augmentations import LEFT_OUT, NOT_OFFERED

COUNT = 400


def picture(channels: int = 3, height: int = 12, width: int = 16) -> Tensor:
    return torch.randint(256, (channels, height, width), generator=torch.Generator().manual_seed(1), dtype=torch.uint8)


def augmented(type_name: str, images: Tensor, seed: int = 0, **params: Any) -> Tensor:
    torch.manual_seed(seed)
    return Augment([Part(type=type_name, params=params)])(images)


def theirs(made: Callable[[Tensor], Tensor], image: Tensor, seed: int = 1) -> Tensor:
    torch.manual_seed(seed)
    return torch.stack([made(image) for _ in range(COUNT)])


@pytest.mark.parametrize("name", list(AUGMENTATIONS))
@pytest.mark.parametrize("channels", [1, 3])
def test_every_augmentation_keeps_size_and_kind_and_draws_from_the_one_generator(name: str, channels: int) -> None:
    images = picture(channels, 14, 17).repeat(6, 1, 1, 1)
    before = images.clone()
    first, again = augmented(name, images, 3), augmented(name, images, 3)
    assert first.shape == images.shape and first.dtype == torch.uint8
    assert torch.equal(first, again)
    assert torch.equal(images, before)


@pytest.mark.parametrize("name", [n for n in AUGMENTATIONS if n not in ("RandomGrayscale", "RandomInvert")])
def test_every_image_of_a_batch_is_changed_in_its_own_way(name: str) -> None:
    images = functional.gaussian_blur(picture(3, 36, 36), [5, 5]).repeat(20, 1, 1, 1)
    assert len({bytes(image.flatten().tolist()) for image in augmented(name, images)}) > 1


@pytest.mark.parametrize("name", list(AUGMENTATIONS))
def test_every_argument_of_torchvision_is_there_or_left_out_with_a_reason(name: str) -> None:
    spec = AUGMENTATIONS[name]
    found = set(inspect.signature(torch_class(spec.torch_name).__init__).parameters) - {"self"}
    left = {argument for argument in found if argument in LEFT_OUT or f"{name}.{argument}" in LEFT_OUT}
    assert found - left == set(spec.arguments({})) | set(spec.supplied)


@pytest.mark.parametrize(
    ("name", "params", "same"),
    [
        ("RandomHorizontalFlip", {}, functional.horizontal_flip),
        ("RandomVerticalFlip", {}, functional.vertical_flip),
        ("RandomInvert", {}, functional.invert),
        ("RandomPosterize", {"bits": 3}, lambda x: functional.posterize(x, 3)),
        ("RandomSolarize", {"threshold": 90.0}, lambda x: functional.solarize(x, 90)),
        ("RandomAdjustSharpness", {"sharpness_factor": 2.0}, lambda x: functional.adjust_sharpness(x, 2.0)),
        ("RandomAutocontrast", {}, functional.autocontrast),
        ("RandomEqualize", {}, functional.equalize),
        ("RandomGrayscale", {}, lambda x: functional.rgb_to_grayscale(x, 3)),
    ],
)
def test_what_happens_for_certain_is_what_torchvision_does(
    name: str, params: dict[str, Any], same: Callable[[Tensor], Tensor]
) -> None:
    images = torch.stack([picture(), picture().flip(0)])
    found = augmented(name, images, **params, p=1.0)
    assert all(torch.equal(one, same(image)) for one, image in zip(found, images, strict=True))
    assert torch.equal(augmented(name, images, **params, p=0.0), images)


@pytest.mark.parametrize(
    ("name", "params", "made"),
    [
        ("RandomHorizontalFlip", {"p": 0.3}, v2.RandomHorizontalFlip(0.3)),
        ("RandomCrop", {"padding": 3}, v2.RandomCrop((12, 16), padding=3)),
        ("RandomCrop", {"padding": 3, "padding_mode": "reflect"}, v2.RandomCrop((12, 16), 3, padding_mode="reflect")),
        ("RandomResizedCrop", {"scale_min": 0.3}, v2.RandomResizedCrop((12, 16), scale=(0.3, 1.0))),
        ("RandomRotation", {"degrees": 40.0}, v2.RandomRotation(40)),
        (
            "RandomAffine",
            {"degrees": 20.0, "shear": 15.0},
            v2.RandomAffine(20, translate=(0.1, 0.1), scale=(0.9, 1.1), shear=15),
        ),
        ("RandomErasing", {}, v2.RandomErasing()),
        ("ColorJitter", {"brightness": 0.4, "contrast": 0.4, "saturation": 0.4}, v2.ColorJitter(0.4, 0.4, 0.4)),
        ("GaussianBlur", {"kernel_size": 5}, v2.GaussianBlur(5)),
    ],
)
def test_what_is_drawn_has_the_distribution_of_torchvision(
    name: str, params: dict[str, Any], made: Callable[[Tensor], Tensor]
) -> None:
    image = functional.gaussian_blur(picture(), [5, 5])
    ours, peer = augmented(name, image.repeat(COUNT, 1, 1, 1), **params).float(), theirs(made, image).float()
    spread = peer.std(dim=0).mean() / COUNT**0.5 + 0.1
    assert (ours.mean(dim=0) - peer.mean(dim=0)).abs().mean() < 2.5 * spread
    assert ours.std(dim=0).mean() == pytest.approx(float(peer.std(dim=0).mean()), rel=0.15)


def test_turning_and_scaling_moves_pixels_where_torchvision_moves_them(monkeypatch: pytest.MonkeyPatch) -> None:
    fixed = iter([30.0, 0.0, 1.25, 0.125, -0.1])
    monkeypatch.setattr(geometry, "_within", lambda count, *_: torch.full((count,), next(fixed)))
    image = picture(3, 16, 16)
    found = geometry.affine(image.unsqueeze(0), 45, (0.5, 0.5), (1, 1), 0)[0]
    peer = functional.affine(image, angle=30.0, translate=[2, -2], scale=1.25, shear=[0.0, 0.0])
    assert (found == peer).float().mean() > 0.97  # nearest pixels, which may fall to either side of a border


def test_a_blur_of_one_width_is_that_of_torchvision() -> None:
    image = picture()
    found = colour.blur(image.unsqueeze(0), 5, (1.3, 1.3 + 1e-9))[0]
    peer = functional.gaussian_blur(image, [5, 5], [1.3, 1.3])
    assert (found.int() - peer.int()).abs().max() <= 1


def test_a_cropped_piece_is_scaled_up_as_torchvision_does(monkeypatch: pytest.MonkeyPatch) -> None:
    pieces = (torch.tensor([7]), torch.tensor([9]))
    monkeypatch.setattr(geometry, "_rectangles", lambda *_, **__: pieces)
    monkeypatch.setattr(geometry, "_corner", lambda room: torch.tensor([2]))
    image = picture()
    found = geometry.resized_crop(image.unsqueeze(0), (0.1, 1.0), (0.5, 2.0))[0]
    peer = functional.resized_crop(image, 2, 2, 7, 9, [12, 16], antialias=True)
    assert (found.int() - peer.int()).abs().max() <= 1


def test_an_argument_that_cannot_be_used_is_said_with_its_place() -> None:
    with pytest.raises(UserError, match="GaussianBlur") as caught:
        Augment([Part(type="RandomInvert"), Part(type="GaussianBlur", params={"kernel_size": 4})])(
            picture().unsqueeze(0)
        )
    assert caught.value.place.field == "data.augmentations[1]"


def test_a_project_names_augmentations_in_order() -> None:
    data = Data.model_validate({"augmentations": ["RandomHorizontalFlip", {"type": "RandomErasing"}]})
    assert [part.type for part in data.augmentations] == ["RandomHorizontalFlip", "RandomErasing"]


def test_every_transform_of_torchvision_is_offered_or_left_out_with_a_reason() -> None:
    found = {name for name, kind in vars(v2).items() if inspect.isclass(kind) and issubclass(kind, v2.Transform)}
    assert found == set(AUGMENTATIONS) | set(NOT_OFFERED)
    assert not set(AUGMENTATIONS) & set(NOT_OFFERED)


def test_what_comes_in_from_outside_and_between_pixels_is_as_wished(monkeypatch: pytest.MonkeyPatch) -> None:
    image = picture(3, 16, 16)
    for mode, close in (("nearest", 0.97), ("bilinear", 0.9)):
        fixed = iter([30.0, 0.0, 1.25, 0.125, -0.1])
        monkeypatch.setattr(geometry, "_within", lambda count, *_, fixed=fixed: torch.full((count,), next(fixed)))
        found = geometry.affine(image.unsqueeze(0), 45, (0.5, 0.5), (1, 1), 0, mode, 200)[0]
        peer = functional.affine(image, angle=30.0, translate=[2, -2], scale=1.25, shear=[0.0, 0.0], fill=[200.0],
                                 interpolation=v2.InterpolationMode(mode))  # fmt: skip
        assert ((found.int() - peer.int()).abs() <= 1).float().mean() > close
    bordered = geometry.crop(torch.zeros(40, 1, 6, 6, dtype=torch.uint8), 3, fill=77)
    assert set(bordered.unique().tolist()) == {0, 77}
    erased = geometry.erase(torch.zeros(40, 1, 16, 16, dtype=torch.uint8), 1.0, (0.1, 0.3), (0.5, 2.0), 9)
    assert set(erased.unique().tolist()) == {0, 9}


def test_a_compressed_image_is_the_one_in_pillows_file() -> None:
    image = picture(3, 24, 24)
    file = io.BytesIO()
    to_picture(image).save(file, "JPEG", quality=40)
    found = augmented("JPEG", image.unsqueeze(0), quality_min=40, quality_max=40)[0]
    assert torch.equal(found, to_tensor(Image.open(file)))


@pytest.mark.parametrize("name", list(AUGMENTATIONS))
@pytest.mark.parametrize("channels", [1, 3])
def test_with_a_generator_of_its_own_it_draws_the_same_numbers_and_leaves_torchs_alone(
    name: str, channels: int
) -> None:
    images = picture(channels, 14, 17).repeat(6, 1, 1, 1)
    change, chance = Augment([Part(type=name)]), torch.Generator().manual_seed(5)
    expected = augmented(name, images, 5)
    after = torch.get_rng_state()
    torch.manual_seed(77)
    before = torch.get_rng_state()
    with OwnChance(chance):
        found = change(images)
    assert torch.equal(found, expected)
    assert torch.equal(chance.get_state(), after) and torch.equal(torch.get_rng_state(), before)


def test_what_cannot_be_drawn_from_another_generator_is_refused() -> None:
    with OwnChance(torch.Generator()), pytest.raises(RuntimeError, match="torch's own generator"):
        torch.poisson(torch.ones(2))
