"""Changes of colour and sharpness: every image of a batch by an amount of its own."""

from __future__ import annotations

import io

import torch
from PIL import Image
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 - everybody calls it so
from torchvision.transforms.v2 import functional

from core.data.preprocess import to_picture, to_tensor

GREY = (0.2989, 0.587, 0.114)
"""How much red, green and blue count in a grey."""


def jitter(images: Tensor, brightness: float, contrast: float, saturation: float, hue: float) -> Tensor:
    """Factors from [1 − a, 1 + a] for each image, in an order drawn for the batch; hue is shifted within ±hue.

    Images with one channel have neither saturation nor hue.
    """
    coloured = images.shape[1] == 3
    values = images.float()
    for kind in torch.randperm(4).tolist():
        if kind == 0 and brightness:
            values = (values * _factors(images, brightness)).clamp(0, 255)
        elif kind == 1 and contrast:
            grey = _grey(values) if coloured else values
            values = _blend(values, grey.floor().mean(dim=(1, 2, 3), keepdim=True), _factors(images, contrast))
        elif kind == 2 and saturation and coloured:
            values = _blend(values, _grey(values), _factors(images, saturation))
        elif kind == 3 and hue and coloured:
            turns = torch.empty(len(images)).uniform_(-hue, hue).tolist()
            rounded = values.round().to(torch.uint8)
            turned = [functional.adjust_hue(image, turn) for image, turn in zip(rounded, turns, strict=True)]
            values = torch.stack(turned).float()
    return values.round().to(images.dtype)


def blur(images: Tensor, kernel_size: int | tuple[int, ...], sigma: tuple[float, float]) -> Tensor:
    """Each image blurred by a bell of its own width within `sigma`, in pixels; kernel_size is odd, borders mirrored."""
    count, channels, height, width = images.shape
    size = kernel_size if isinstance(kernel_size, tuple) else (kernel_size, kernel_size)
    widths = torch.empty(count).uniform_(*sigma)
    down, across = (_bells(k, widths).repeat_interleave(channels, 0).to(images.device) for k in size)
    rows, columns = size[0] // 2, size[1] // 2
    mode = "reflect" if rows < height and columns < width else "replicate"
    values = F.pad(images.float(), (columns, columns, rows, rows), mode=mode)
    values = values.reshape(1, count * channels, height + 2 * rows, width + 2 * columns)
    values = F.conv2d(values, down.view(-1, 1, size[0], 1), groups=count * channels)
    values = F.conv2d(values, across.view(-1, 1, 1, size[1]), groups=count * channels)
    return values.view(count, channels, height, width).round().to(images.dtype)


def compress(images: Tensor, quality: tuple[int, int]) -> Tensor:
    """Each image as a JPEG file of a quality of its own would show it. By Pillow: torchvision gives its coder up."""
    drawn = torch.randint(quality[0], quality[1] + 1, (len(images),)).tolist()
    return torch.stack([_coded(image, best) for image, best in zip(images, drawn, strict=True)])


def _coded(image: Tensor, quality: int) -> Tensor:
    file = io.BytesIO()
    to_picture(image).save(file, "JPEG", quality=quality)
    return to_tensor(Image.open(file)).to(image.device)


def _bells(size: int, widths: Tensor) -> Tensor:
    """A bell for each width, (N, size), that sums to 1."""
    places = torch.arange(size) - (size - 1) / 2
    return torch.softmax(-0.5 * (places.unsqueeze(0) / widths.unsqueeze(1)) ** 2, dim=1)


def _factors(images: Tensor, amount: float) -> Tensor:
    drawn = torch.empty(len(images), 1, 1, 1).uniform_(max(0.0, 1 - amount), 1 + amount)
    return drawn.to(images.device)


def _grey(values: Tensor) -> Tensor:
    weights = torch.tensor(GREY, device=values.device).view(1, 3, 1, 1)
    return (values * weights).sum(dim=1, keepdim=True)


def _blend(values: Tensor, other: Tensor, factor: Tensor) -> Tensor:
    return (values * factor + other * (1 - factor)).clamp(0, 255)
