import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps

from core.data.preprocess import one_mode
from core.data.reading import open_image, upright
from core.errors import UserError


def picture(width: int = 40, height: int = 20) -> Image.Image:
    """Red at the left, blue at the right."""
    image = Image.new("RGB", (width, height), "red")
    image.paste("blue", (width // 2, 0, width, height))
    return image


@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "bmp", "gif", "tiff"])
def test_every_allowed_format_opens(tmp_path: Path, ending: str) -> None:
    picture().save(tmp_path / f"a.{ending}")
    assert open_image(tmp_path / f"a.{ending}").size == (40, 20)


def test_a_photo_is_turned_as_its_exif_says(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned: show it turned a quarter clockwise
    picture().save(tmp_path / "a.jpg", exif=exif, quality=95)
    upright = open_image(tmp_path / "a.jpg")
    assert upright.size == (20, 40)
    top, bottom = upright.getpixel((10, 2)), upright.getpixel((10, 37))
    assert isinstance(top, tuple) and isinstance(bottom, tuple)
    assert top[0] > 200 and bottom[2] > 200


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "tiff"])
def test_all_eight_orientations_in_every_format(tmp_path: Path, orientation: int, ending: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    picture().save(tmp_path / f"a.{ending}", exif=exif)
    with Image.open(tmp_path / f"a.{ending}") as image:
        expected = ImageOps.exif_transpose(image)
    once = open_image(tmp_path / f"a.{ending}")
    assert once.tobytes() == expected.tobytes()
    assert upright(once).tobytes() == once.tobytes()


@pytest.mark.filterwarnings("ignore:Corrupt EXIF")
def test_a_damaged_note_about_the_camera_spoils_no_image(tmp_path: Path) -> None:
    picture().save(tmp_path / "a.jpg", exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff\x01\x12garbage")
    assert open_image(tmp_path / "a.jpg").size == (40, 20)


def test_of_an_animation_the_first_frame_is_taken(tmp_path: Path) -> None:
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "green", "blue")]
    for ending in ("gif", "webp"):
        file = tmp_path / f"a.{ending}"
        frames[0].save(file, save_all=True, append_images=frames[1:], lossless=True)
        assert one_mode(open_image(file), "RGB").getpixel((4, 4)) == (255, 0, 0)


def test_sixteen_bit_greys_are_scaled_not_clipped(tmp_path: Path) -> None:
    values = np.array([[0, 257, 32768, 65535]], dtype=np.uint16)
    Image.fromarray(values).save(tmp_path / "deep.png")
    image = open_image(tmp_path / "deep.png")
    assert image.mode == "L"
    assert np.asarray(image).tolist() == [[0, 1, 128, 255]]


def test_a_float_tiff_counts_from_zero_to_one(tmp_path: Path) -> None:
    Image.fromarray(np.array([[0.0, 0.5, 1.0]], dtype=np.float32)).save(tmp_path / "float.tiff")
    assert np.asarray(open_image(tmp_path / "float.tiff")).tolist() == [[0, 128, 255]]


@pytest.mark.parametrize("ending", ["jpg", "png", "gif", "webp", "bmp", "tiff"])
def test_half_a_file_is_damaged(tmp_path: Path, ending: str) -> None:
    noise = np.random.RandomState(0).randint(0, 256, (64, 64, 3)).astype(np.uint8)
    file = tmp_path / f"half.{ending}"
    Image.fromarray(noise).save(file)
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    with pytest.raises(UserError, match=r"half\.\w+ is (damaged|not an image)"):
        open_image(file)


def test_a_small_file_that_announces_gigapixels_is_refused_unread(tmp_path: Path) -> None:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    for side in (8_001, 12_000, 60_000):
        header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
        content = (
            b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
        )
        (tmp_path / "bomb.png").write_bytes(content)
        with pytest.raises(UserError, match=r"too large.* 64 million pixels"):
            open_image(tmp_path / "bomb.png")


def test_what_is_no_image_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "notes.png").write_text("these are notes")
    (tmp_path / "page.eps").write_text("%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n")
    (tmp_path / "empty.jpg").write_bytes(b"")
    for name in ("notes.png", "page.eps"):
        with pytest.raises(UserError, match=f"{name} is not an image that can be opened"):
            open_image(tmp_path / name)
    with pytest.raises(UserError, match=r"empty\.jpg is empty"):
        open_image(tmp_path / "empty.jpg")
    with pytest.raises(UserError, match="is a folder, not an image"):
        open_image(tmp_path)
    with pytest.raises(UserError, match=r"There is no file .*nothing\.png"):
        open_image(tmp_path / "nothing.png")
