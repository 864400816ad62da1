"""Changes of place: every image of a batch is cropped, turned or blacked out in its own way."""

from __future__ import annotations

import math

import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812 - everybody calls it so

ATTEMPTS = 10
"""How often a rectangle is drawn before the whole image is taken, as torchvision does."""

_BORDERS = {"constant": "constant", "edge": "replicate", "reflect": "reflect"}


def crop(images: Tensor, padding: int | tuple[int, ...], padding_mode: str = "constant", fill: int = 0) -> Tensor:
    """(N, C, H, W) with a border added, and a window of (H, W) cut out again at a place of its own for each image."""
    count, _, height, width = images.shape
    down, across = padding if isinstance(padding, tuple) else (padding, padding)
    sides = (across, across, down, down)
    mode = _BORDERS[padding_mode]
    padded = (
        F.pad(images, sides, value=fill)
        if mode == "constant"
        else F.pad(images.float(), sides, mode=mode).to(images.dtype)
    )
    top = torch.randint(2 * down + 1, (count,))
    left = torch.randint(2 * across + 1, (count,))
    windows = padded.unfold(2, height, 1).unfold(3, width, 1)  # a view: every place of the window, copied nowhere
    return windows[torch.arange(count), :, top, left]


def resized_crop(
    images: Tensor, scale: tuple[float, float], ratio: tuple[float, float], interpolation: str = "bilinear"
) -> Tensor:
    """A rectangle of each image, of an area in `scale` and a shape in `ratio`, scaled up to (H, W)."""
    count, _, height, width = images.shape
    high, wide = _rectangles(count, height, width, scale, ratio, fallback=True)
    top, left = _corner(height - high), _corner(width - wide)
    y = _stretched(height, high, top)
    x = _stretched(width, wide, left)
    return _sample(images, y.unsqueeze(2).expand(-1, -1, width), x.unsqueeze(1).expand(-1, height, -1), interpolation)


def rotate(images: Tensor, degrees: float, interpolation: str = "nearest", fill: int = 0) -> Tensor:
    """Each image turned about its middle by an angle within ±degrees."""
    return affine(images, degrees, (0.0, 0.0), (1.0, 1.0), 0.0, interpolation, fill)


def affine(
    images: Tensor,
    degrees: float,
    translate: tuple[float, float],
    scale: tuple[float, float],
    shear: float,
    interpolation: str = "nearest",
    fill: int = 0,
) -> Tensor:
    """Each image turned, shifted, scaled and slanted about its middle, in its own way; `fill` comes in from outside.

    `translate` is (x, y) as shares of width and height; angles are in degrees.
    """
    count, _, height, width = images.shape
    angle = _within(count, -degrees, degrees) * math.pi / 180
    slant = _within(count, -shear, shear) * math.pi / 180
    factor = _within(count, *scale)
    shift_x = (_within(count, -translate[0], translate[0]) * width).round()
    shift_y = (_within(count, -translate[1], translate[1]) * height).round()
    y, x = torch.meshgrid(torch.arange(height) + 0.5, torch.arange(width) + 0.5, indexing="ij")
    y = y.unsqueeze(0) - height / 2 - shift_y.view(-1, 1, 1)
    x = x.unsqueeze(0) - width / 2 - shift_x.view(-1, 1, 1)
    cos, sin, tan = (part.view(-1, 1, 1) for part in (angle.cos(), angle.sin(), slant.tan()))
    turned_x, turned_y = cos * x + sin * y, cos * y - sin * x
    turned_x = turned_x + tan * turned_y
    grow = factor.view(-1, 1, 1)
    return _sample(images, turned_y / grow + height / 2 - 0.5, turned_x / grow + width / 2 - 0.5, interpolation, fill)


def erase(images: Tensor, p: float, scale: tuple[float, float], ratio: tuple[float, float], value: int = 0) -> Tensor:
    """A rectangle of each image made black, or what `value` is, with chance p."""
    count, _, height, width = images.shape
    wishes = torch.rand(count) < p
    high, wide = _rectangles(count, height, width, scale, ratio, fallback=False)
    top, left = _corner(height - high).view(-1, 1), _corner(width - wide).view(-1, 1)
    rows, columns = torch.arange(height), torch.arange(width)
    inside_rows = (rows >= top) & (rows < top + high.view(-1, 1))
    inside_columns = (columns >= left) & (columns < left + wide.view(-1, 1))
    gone = inside_rows.unsqueeze(2) & inside_columns.unsqueeze(1) & wishes.view(-1, 1, 1)
    return images.masked_fill(gone.unsqueeze(1).to(images.device), value)


def _within(count: int, low: float, high: float) -> Tensor:
    return torch.empty(count).uniform_(low, high) if high > low else torch.full((count,), float(low))


def _corner(room: Tensor) -> Tensor:
    """A whole number from 0 to room, for each."""
    return (torch.rand(len(room)) * (room + 1)).long().minimum(room)


def _rectangles(
    count: int, height: int, width: int, scale: tuple[float, float], ratio: tuple[float, float], *, fallback: bool
) -> tuple[Tensor, Tensor]:
    """Heights and widths (count,): the first of ten draws that fits; else the largest that does, or none at all (0)."""
    area = height * width * torch.empty(count, ATTEMPTS).uniform_(*scale)
    shape = torch.exp(torch.empty(count, ATTEMPTS).uniform_(math.log(ratio[0]), math.log(ratio[1])))
    wide, high = (area * shape).sqrt().round().long(), (area / shape).sqrt().round().long()
    fits = (wide > 0) & (wide <= width) & (high > 0) & (high <= height)
    if not fallback:
        fits &= (wide < width) & (high < height)
    first = fits.int().argmax(dim=1, keepdim=True)
    any_fits = fits.any(dim=1)
    rest_high, rest_wide = _central(height, width, ratio) if fallback else (0, 0)
    return (
        torch.where(any_fits, high.gather(1, first).squeeze(1), rest_high),
        torch.where(any_fits, wide.gather(1, first).squeeze(1), rest_wide),
    )


def _central(height: int, width: int, ratio: tuple[float, float]) -> tuple[int, int]:
    shape = width / height
    if shape < ratio[0]:
        return round(width / ratio[0]), width
    if shape > ratio[1]:
        return height, round(height * ratio[1])
    return height, width


def _stretched(length: int, piece: Tensor, start: Tensor) -> Tensor:
    """Where each of `length` points lies in the image when `piece` pixels from `start` are stretched: (N, length)."""
    points = (torch.arange(length) + 0.5) / length
    inside = points.unsqueeze(0) * piece.unsqueeze(1) - 0.5
    return inside.clamp(min=0).minimum((piece - 1).unsqueeze(1).float()) + start.unsqueeze(1)


def _sample(images: Tensor, y: Tensor, x: Tensor, mode: str, fill: int = 0) -> Tensor:
    """The pixels at these places, in pixels, (N, H, W) each; `fill` outside."""
    height, width = images.shape[-2:]
    grid = torch.stack([(2 * x + 1) / width - 1, (2 * y + 1) / height - 1], dim=3).to(images.device)
    found = F.grid_sample(images.float() - fill, grid, mode=mode, padding_mode="zeros", align_corners=False)
    return found.add_(fill).round_().to(images.dtype)
