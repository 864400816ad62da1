import shutil
from pathlib import Path

import numpy as np
import pytest

from core.data.idx import read_idx, write_idx
from core.data.sources import open_source
from core.data.sources.embedded import FOLDER
from core.errors import UserError
from core.project.model import HeldForTest


@pytest.fixture
def digits(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER / "digits", tmp_path / "digits"))


def test_mnist_format_files_are_read_as_the_embedded_set_is(digits: Path) -> None:
    info = open_source(f"idx:{digits}").info()
    embedded = open_source("digits").info()
    assert (info.classes, info.counts, info.original) == (embedded.classes, embedded.counts, embedded.original)
    assert info.preprocessing.mean[0] == pytest.approx(embedded.preprocessing.mean[0], abs=1e-4)


def test_plain_files_with_dots_in_their_names_and_named_classes(digits: Path) -> None:
    for file in digits.glob("*.gz"):
        write_idx(digits / file.name[:-3].replace("-idx", ".idx").replace("t10k", "test"), read_idx(file))
        file.unlink()
    (digits / "classes.txt").write_text("\n".join(f"digit {i}" for i in range(10)))
    info = open_source(f"idx:{digits}").info()
    assert info.classes[3] == "digit 3"
    assert sum(info.counts["test"]) == 360
    (digits / "classes.txt").write_text("only\ntwo\n")
    with pytest.raises(UserError, match="names 2 classes, but the labels go up to 9"):
        open_source(f"idx:{digits}")


def test_without_test_files_a_fifth_is_held_out(digits: Path) -> None:
    for file in digits.glob("t10k*"):
        file.unlink()
    info = open_source(f"idx:{digits}").info()
    assert sum(info.counts["train"]) + sum(info.counts["test"]) == 1437
    assert "held out" in " ".join(map(str, info.about)) and info.for_test == (0.2, 0)
    halved = open_source(f"idx:{digits}", HeldForTest(0.5, 0)).info()
    assert sum(halved.counts["test"]) == pytest.approx(1437 / 2, abs=5)


def test_files_that_do_not_fit_each_other_are_refused(digits: Path) -> None:
    labels = digits / "train-labels-idx1-ubyte.gz"
    write_idx(labels, np.zeros(5, dtype=np.uint8))
    with pytest.raises(UserError, match=r"holds labels of shape \[5\] for 1437 images"):
        open_source(f"idx:{digits}")
    labels.unlink()
    with pytest.raises(UserError, match="has the train images or their labels, but not both"):
        open_source(f"idx:{digits}")
    (digits / "train-images-idx3-ubyte.gz").unlink()
    with pytest.raises(UserError, match="has no training files"):
        open_source(f"idx:{digits}")


def test_a_flipped_byte_in_a_gzip_file_is_noticed(digits: Path) -> None:
    file = digits / "train-images-idx3-ubyte.gz"
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0x10
    file.write_bytes(content)
    with pytest.raises(UserError, match="is a damaged gzip file"):
        open_source(f"idx:{digits}")
