"""The one way from an image to what the network sees, for training, evaluating and predicting alike.

`open_image` reads a file, `prepare` brings it to the mode and size of the project as bytes, `Normalise` makes a batch
of bytes into floats. `steps` shows the same way as pictures.
"""

from __future__ import annotations

import numpy as np
import torch
from PIL import Image
from torch import Tensor, nn

from core.data.reading import open_image, upright
from core.errors import N_, Message
from core.project.model import Preprocessing

__all__ = ["Normalise", "fit", "one_mode", "open_image", "prepare", "steps", "to_picture", "to_tensor"]

_MODE = {
    "L": N_("Core", "One grey channel"),
    "RGB": N_("Core", "Three channels: red, green, blue"),
}
_FIT = {
    "stretch": N_("Core", "Stretched to {width} × {height}"),
    "crop": N_("Core", "Cropped to {width} × {height}"),
    "pad": N_("Core", "Padded to {width} × {height}"),
}


def prepare(image: Image.Image, pre: Preprocessing) -> Tensor:
    """The image as bytes in the project's mode and size: uint8 (C, H, W)."""
    return to_tensor(fit(one_mode(upright(image), pre.mode), pre))


def one_mode(image: Image.Image, mode: str) -> Image.Image:
    """The image in mode "L" or "RGB"; what is transparent shows white, palettes and CMYK become plain colours."""
    if image.mode == mode and "transparency" not in image.info:
        return image
    if image.has_transparency_data or image.mode in ("LA", "PA", "La", "RGBA", "RGBa"):
        layer = image.convert("RGBA")
        white = Image.new("RGBA", layer.size, (255, 255, 255, 255))
        image = Image.alpha_composite(white, layer)
    return image.convert("RGB").convert(mode) if image.mode not in ("L", "1", "RGB") else image.convert(mode)


def fit(image: Image.Image, pre: Preprocessing) -> Image.Image:
    """The image at (height, width) = `pre.size`, smoothed where it shrinks; one that has the size is left untouched."""
    height, width = pre.size
    if image.size == (width, height):
        return image
    if pre.fit == "pad":
        return _padded(image, width, height)
    box = _middle(image, width, height) if pre.fit == "crop" else None
    return image.resize((width, height), Image.Resampling.BILINEAR, box=box)


def to_tensor(image: Image.Image) -> Tensor:
    """An L or RGB image as uint8 (C, H, W)."""
    pixels = torch.from_numpy(np.array(image))
    return pixels.unsqueeze(0) if pixels.ndim == 2 else pixels.permute(2, 0, 1).contiguous()


def to_picture(pixels: Tensor) -> Image.Image:
    """uint8 (C, H, W) as an image: what `to_tensor` undoes."""
    return Image.fromarray(pixels[0].numpy() if len(pixels) == 1 else pixels.permute(1, 2, 0).contiguous().numpy())


class Normalise(nn.Module):
    """Bytes to what the network sees: (N, C, H, W) uint8 → float32 (x / 255 − mean) / std, as one multiply and add.

    It has no weights, travels with an exported model, and keeps the memory format of the batch.
    """

    scale: Tensor
    shift: Tensor

    def __init__(self, pre: Preprocessing) -> None:
        super().__init__()
        mean = torch.tensor(pre.mean or (0.0,) * pre.channels, dtype=torch.float64)
        std = torch.tensor(pre.std or (1.0,) * pre.channels, dtype=torch.float64)
        self.register_buffer("scale", (1 / (255 * std)).float().view(-1, 1, 1), persistent=False)
        self.register_buffer("shift", (-mean / std).float().view(-1, 1, 1), persistent=False)

    def forward(self, images: Tensor) -> Tensor:
        return torch.addcmul(self.shift, images.to(torch.float32), self.scale)


def steps(image: Image.Image, pre: Preprocessing) -> list[tuple[Message, Image.Image]]:
    """Caption and picture of each step: as it is, in the project's mode, at its size, and as the network sees it.

    The last one spreads the normalised values so that black is the smallest and white the largest.
    """
    height, width = pre.size
    image = upright(image)
    colours = one_mode(image, pre.mode)
    sized = fit(colours, pre)
    seen = Normalise(pre)(to_tensor(sized).unsqueeze(0))[0]
    low, high = float(seen.min()), float(seen.max())
    spread = ((seen - low) / max(high - low, 1e-6) * 255).round().to(torch.uint8)
    original = N_("Core", "As it is: {width} × {height}")
    normal = N_("Core", "Normalised: {low} to {high}")
    return [
        (Message("data.step-original", original, {"width": image.width, "height": image.height}), image),
        (Message("data.step-mode", _MODE[pre.mode]), colours),
        (Message("data.step-size", _FIT[pre.fit], {"width": width, "height": height}), sized),
        (Message("data.step-normalised", normal, {"low": f"{low:.2f}", "high": f"{high:.2f}"}), to_picture(spread)),
    ]


def _middle(image: Image.Image, width: int, height: int) -> tuple[float, float, float, float]:
    """The largest box of the aspect ratio width : height in the middle of the image."""
    scale = min(image.width / width, image.height / height)
    box_width, box_height = width * scale, height * scale
    left, top = (image.width - box_width) / 2, (image.height - box_height) / 2
    return (left, top, left + box_width, top + box_height)


def _padded(image: Image.Image, width: int, height: int) -> Image.Image:
    scale = min(width / image.width, height / image.height)
    inner = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    padded = Image.new(image.mode, (width, height))
    padded.paste(image.resize(inner, Image.Resampling.BILINEAR), ((width - inner[0]) // 2, (height - inner[1]) // 2))
    return padded
