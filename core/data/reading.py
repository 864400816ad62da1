"""Image files read safely: header first, a cap on pixels, decoded to the last byte, turned upright."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image, UnidentifiedImageError

from core.errors import N_, Place, UserError

FORMATS: Final = ("JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF", "PPM")
"""The formats that are opened; Pillow's other decoders are never reached by a file from outside."""

SUFFIXES: Final = frozenset(
    {".jpg", ".jpeg", ".jpe", ".png", ".webp", ".bmp", ".gif", ".tif", ".tiff", ".ppm", ".pgm", ".pbm"}
)
"""How names of image files end, in lower case."""

MAX_PIXELS: Final = 64_000_000
"""Larger images are refused before they are decoded: a few kilobytes can announce gigabytes."""

_ORIENTATION = 0x0112
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}

# Our own cap is stricter than the one that Pillow warns at, and what spoils no pixel concerns nobody.
warnings.filterwarnings("ignore", category=Image.DecompressionBombWarning)
warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")


def open_image(path: str | Path) -> Image.Image:
    """The image in a file, fully decoded, upright, in 8 bits per channel; of an animation the first frame.

    Raises UserError, in a sentence that names the file, where it is missing, no image, too large or damaged.
    """
    path = Path(path)
    try:
        with Image.open(path, formats=FORMATS) as image:
            _refuse_huge(path, image)
            image.load()
            return upright(image)
    except UserError:
        raise
    except FileNotFoundError:
        raise _unreadable(path, N_("Core", "There is no file {path}.")) from None
    except IsADirectoryError:
        raise _unreadable(path, N_("Core", "{path} is a folder, not an image.")) from None
    except PermissionError:
        raise _unreadable(path, N_("Core", "{path} may not be read: permission denied.")) from None
    except UnidentifiedImageError:
        if _is_empty(path):
            raise _unreadable(path, N_("Core", "{path} is empty: the file holds not one byte.")) from None
        text = N_("Core", "{path} is not an image that can be opened: it is none of {formats}.")
        raise _unreadable(path, text, formats=", ".join(FORMATS)) from None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_large(path) from None
    except Exception as error:  # noqa: BLE001 - on damaged files Pillow's decoders raise nearly anything
        text = N_("Core", "{path} is damaged and cannot be decoded: {reason}.")
        raise _unreadable(path, text, reason=(str(error) or type(error).__name__).rstrip(". ")) from None


def _is_empty(path: Path) -> bool:
    try:
        return path.stat().st_size == 0
    except OSError:
        return False


def read_mode(path: str | Path) -> str:
    """Pillow's mode of an image file, read from its header alone; "" where that cannot be read."""
    try:
        with Image.open(path, formats=FORMATS) as image:
            return str(image.mode)
    except Exception:  # noqa: BLE001 - on damaged files Pillow raises nearly anything; decoding says what is wrong
        return ""


def upright(image: Image.Image) -> Image.Image:
    """The image turned as its EXIF orientation says, and with 16- or 32-bit greys scaled to 8 bits.

    What comes out depends on no file any more and says nothing of an orientation, so doing it twice changes nothing.
    """
    turn = _TURNS.get(_orientation(image))
    transparency = image.info.get("transparency")
    image = _eight_bits(image.copy() if turn is None else image.transpose(turn))
    image.info = {} if transparency is None else {"transparency": transparency}
    return image


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(_ORIENTATION, 1))
    except Exception:  # noqa: BLE001 - a damaged note about the camera raises nearly anything, and spoils no pixel
        return 1


def _eight_bits(image: Image.Image) -> Image.Image:
    """Deep greys as mode L: 0…65535 becomes 0…255; floats count from 0 to 1, or to 255 where they go beyond 1."""
    if not image.mode.startswith(("I", "F")):
        return image
    values = np.asarray(image, dtype=np.float64)
    if image.mode.startswith("F"):
        values = np.nan_to_num(values)
        scaled = values if values.size and values.max() > 1 else values * 255
    else:
        scaled = values / 257
    return Image.fromarray(np.round(scaled).clip(0, 255).astype(np.uint8))


def _refuse_huge(path: Path, image: Image.Image) -> None:
    if image.width * image.height > MAX_PIXELS:
        raise _too_large(path, f" ({image.width} × {image.height})")


def _too_large(path: Path, size: str = "") -> UserError:
    text = N_("Core", "{path} is too large{size}: images may have up to {limit} million pixels. Save it smaller.")
    return _unreadable(path, text, size=size, limit=MAX_PIXELS // 1_000_000)


def _unreadable(path: Path, text: str, **values: object) -> UserError:
    return UserError("data.image", text, place=Place(file=str(path)), path=str(path), **values)
