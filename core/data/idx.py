"""The IDX format of MNIST's files: a header of big-endian sizes, then bytes; plain or gzipped.

Source: http://yann.lecun.com/exdb/mnist/, "The IDX file format".
"""

from __future__ import annotations

import gzip
import struct
import zlib
from math import prod
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.errors import N_, Place, UserError

UNSIGNED_BYTE = 0x08
_GZIP_MAGIC = b"\x1f\x8b"


def read_idx(path: Path) -> NDArray[np.uint8]:
    """The array in an IDX file of unsigned bytes, with the shape its header tells.

    Raises UserError where the file is missing, is of another format, or holds fewer or more bytes than it says.
    """
    content = _content(path)
    if len(content) < 4 or content[:2] != b"\0\0":
        raise _damaged(path, N_("Core", "{path} is not an IDX file: it does not start with two zero bytes."))
    kind, rank = content[2], content[3]
    if kind != UNSIGNED_BYTE:
        raise _damaged(
            path,
            N_("Core", "{path} holds IDX numbers of type {kind}; only bytes (type 8) are images or labels."),
            kind=kind,
        )
    if rank == 0 or len(content) < 4 + 4 * rank:
        raise _damaged(path, N_("Core", "The header of {path} is cut off. Copy or download the file again."))
    shape = struct.unpack(f">{rank}I", content[4 : 4 + 4 * rank])
    expected, found = prod(shape), len(content) - 4 - 4 * rank
    if expected != found:
        text = N_(
            "Core",
            "{path} should hold {expected} bytes after its header but holds {found}. Copy or download the file again.",
        )
        raise _damaged(path, text, expected=expected, found=found)
    return np.frombuffer(content, np.uint8, offset=4 + 4 * rank).reshape(shape)


def write_idx(path: Path, array: NDArray[np.uint8]) -> None:
    """Write unsigned bytes as IDX, gzipped where the name ends in .gz; the same array always gives the same bytes."""
    content = struct.pack(f">BBBB{array.ndim}I", 0, 0, UNSIGNED_BYTE, array.ndim, *array.shape) + array.tobytes()
    path.write_bytes(gzip.compress(content, 9, mtime=0) if path.suffix == ".gz" else content)


def _content(path: Path) -> bytes:
    try:
        content = path.read_bytes()
        return gzip.decompress(content) if content[:2] == _GZIP_MAGIC else content
    except FileNotFoundError:
        raise _damaged(path, N_("Core", "There is no file {path}.")) from None
    except (EOFError, zlib.error, gzip.BadGzipFile):
        raise _damaged(path, N_("Core", "{path} is a damaged gzip file. Copy or download it again.")) from None
    except OSError as error:
        raise _damaged(
            path, N_("Core", "{path} cannot be read: {reason}."), reason=error.strerror or str(error)
        ) from None


def _damaged(path: Path, text: str, **values: object) -> UserError:
    return UserError("data.idx", text, place=Place(file=str(path)), path=str(path), **values)
