"""Local copies of torchvision's sets, small ones with the right layout, and the table of all sets."""

from __future__ import annotations

import csv
import json
import sys
import types
from collections.abc import Callable
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image
from torchvision import datasets

from core.data.loading import load_tensors
from core.data.sources import open_source
from core.data.sources.library_sets import LEFT_OUT, LIBRARY
from core.errors import UserError

Patch = pytest.MonkeyPatch


def picture(path: Path, number: int = 0) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.effect_noise((16, 12), 30 + number).convert("RGB").save(path)


def pictures(folder: Path, count: int, ending: str = "jpg", name: str = "{:04d}") -> None:
    for number in range(1, count + 1):
        picture(folder / f"{name.format(number)}.{ending}", number)


def write(path: Path, *lines: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n")


def by_class(root: Path, *parts: str, count: int = 5, names: tuple[str, ...] = ("a", "b"), ending: str = "jpg") -> None:
    for part in parts:
        for name in names:
            pictures(root / part / name, count, ending)


def caltech101(root: Path, _: Patch) -> None:
    folder = root / "caltech101" / "101_ObjectCategories"
    by_class(folder.parent, "101_ObjectCategories", names=("ant", "bass", "BACKGROUND_Google"))


def caltech256(root: Path, _: Patch) -> None:
    by_class(root / "caltech256", "256_ObjectCategories", names=("001.ak47", "002.flag"))


def clevr(root: Path, _: Patch) -> None:
    folder = root / "clevr" / "CLEVR_v1.0"
    for split in ("train", "val"):
        pictures(folder / "images" / split, 6, "png")
        scenes = [{"image_filename": f"{n:04d}.png", "objects": [0] * (3 + n % 2)} for n in range(1, 7)]
        write(folder / "scenes" / f"CLEVR_{split}_scenes.json", json.dumps({"scenes": scenes}))


def country211(root: Path, _: Patch) -> None:
    by_class(root / "country211", "train", "valid", "test", names=("AD", "AE"), count=3)


def dtd(root: Path, _: Patch) -> None:
    folder = root / "dtd" / "dtd"
    by_class(folder, "images", names=("banded", "blotchy"), count=6)
    for number, split in enumerate(("train", "val", "test")):
        lines = [f"{name}/{n:04d}.jpg" for name in ("banded", "blotchy") for n in (2 * number + 1, 2 * number + 2)]
        write(folder / "labels" / f"{split}1.txt", *lines)


def eurosat(root: Path, _: Patch) -> None:
    by_class(root / "eurosat", "2750", names=("Forest", "River"))


def aircraft(root: Path, _: Patch) -> None:
    folder = root / "fgvc-aircraft-2013b" / "data"
    pictures(folder / "images", 12, name="{:07d}")
    write(folder / "variants.txt", "707-320", "A340-500")
    for number, split in enumerate(("train", "val", "test")):
        lines = [f"{4 * number + n + 1:07d} {'707-320' if n % 2 else 'A340-500'}" for n in range(4)]
        write(folder / f"images_variant_{split}.txt", *lines)


def gtsrb(root: Path, _: Patch) -> None:
    folder = root / "gtsrb" / "GTSRB"
    by_class(folder, "Training", names=("00000", "00001"), ending="ppm")
    pictures(folder / "Final_Test" / "Images", 4, "ppm", "{:05d}")
    write(root / "gtsrb" / "GT-final_test.csv", "Filename;ClassId", *(f"{n:05d}.ppm;{n % 2}" for n in range(1, 5)))


def imagenette(root: Path, _: Patch) -> None:
    by_class(root / "imagenette2-320", "train", "val", names=("n01440764", "n02102040"), ending="JPEG")


def imagenet(root: Path, _: Patch) -> None:
    by_class(root, "train", "val", names=("n01440764", "n02012849", "n03126707"), ending="JPEG")
    meta = {"n01440764": ("tench", "Tinca tinca"), "n02012849": ("crane",), "n03126707": ("crane",)}
    torch.save((meta, []), root / "meta.bin")


def inaturalist(root: Path, _: Patch) -> None:
    names = tuple(f"{n:05d}_Animalia_A_B_C_D_E_{name}" for n, name in enumerate(("lumbricus", "sabella")))
    by_class(root, "2021_train_mini", "2021_valid", names=names)


def faces(root: Path, patch: Patch) -> None:
    patch.setattr(datasets.LFWPeople, "_check_integrity", lambda self: True)
    folder = root / "lfw-py"
    for name in ("Ann", "Bob"):
        pictures(folder / "lfw_funneled" / name, 6, name=f"{name}_{{:04d}}")
    write(folder / "lfw-names.txt", "Ann\t6", "Bob\t6")
    for split in ("Train", "Test"):
        write(folder / f"peopleDev{split}.txt", "2", "Ann\t4", "Bob\t4")


def pets(root: Path, _: Patch) -> None:
    folder = root / "oxford-iiit-pet"
    for name in ("Abyssinian", "great_pyrenees"):
        pictures(folder / "images", 8, name=f"{name}_{{}}")
    for split, numbers in (("trainval", range(1, 6)), ("test", range(6, 9))):
        write(folder / "annotations" / f"{split}.txt",
              *(f"{name}_{n} {label} 1 1" for label, name in ((1, "Abyssinian"), (2, "great_pyrenees"))
                for n in numbers))  # fmt: skip


def places(root: Path, patch: Patch) -> None:
    patch.setattr("torchvision.datasets.places365.check_integrity", lambda *_, **__: True)
    write(root / "categories_places365.txt", "/a/airfield 0", "/b/beach 1")
    for split, folder in (("train_standard", "data_256_standard"), ("val", "val_256")):
        pictures(root / folder, 6)
        write(root / f"places365_{split}.txt", *(f"/{n:04d}.jpg {n % 2}" for n in range(1, 7)))


def sst2(root: Path, _: Patch) -> None:
    by_class(root / "rendered-sst2", "train", "valid", "test", names=("negative", "positive"), ending="png")


def sun(root: Path, _: Patch) -> None:
    folder = root / "SUN397"
    write(folder / "ClassName.txt", "/a/abbey", "/b/bar/inside")
    for name in ("a/abbey", "b/bar/inside"):
        pictures(folder / name, 5, name="sun_{}")


def flowers(root: Path, patch: Patch) -> None:
    io = pytest.importorskip("scipy.io")
    patch.setattr(datasets.Flowers102, "_check_integrity", lambda self: True)
    folder = root / "flowers-102"
    pictures(folder / "jpg", 12, name="image_{:05d}")
    io.savemat(folder / "setid.mat", {"trnid": range(1, 5), "valid": range(5, 9), "tstid": range(9, 13)})
    io.savemat(folder / "imagelabels.mat", {"labels": [1, 2] * 6})


def cars(root: Path, _: Patch) -> None:
    io = pytest.importorskip("scipy.io")
    folder = root / "stanford_cars"
    for split in ("train", "test"):
        pictures(folder / f"cars_{split}", 6)
    notes = np.array([(f"{n:04d}.jpg", n % 2 + 1) for n in range(1, 7)], dtype=[("fname", "O"), ("class", "O")])
    (folder / "devkit").mkdir()
    io.savemat(folder / "devkit" / "cars_train_annos.mat", {"annotations": notes})
    io.savemat(folder / "cars_test_annos_withlabels.mat", {"annotations": notes})
    io.savemat(folder / "devkit" / "cars_meta.mat", {"class_names": np.array(["Audi", "BMW"], dtype=object)})


def fer(root: Path, patch: Patch) -> None:
    patch.setattr("torchvision.datasets.fer2013.check_integrity", lambda *_, **__: True)
    file = root / "fer2013" / "fer2013.csv"
    file.parent.mkdir(parents=True)
    pixels = " ".join(str(n % 256) for n in range(48 * 48))
    with file.open("w", newline="") as table:
        rows = csv.writer(table)
        rows.writerow(("emotion", "Usage", "pixels"))
        rows.writerows((n % 2, "Training" if n < 8 else "PublicTest", pixels) for n in range(12))


def semeion(root: Path, patch: Patch) -> None:
    patch.setattr(datasets.SEMEION, "_check_integrity", lambda self: True)
    rows = np.random.RandomState(0).randint(0, 2, (20, 266)).astype(float)
    rows[:, 256:] = np.eye(10)[np.arange(20) % 10]
    np.savetxt(root / "semeion.data", rows)


def svhn(root: Path, patch: Patch) -> None:
    io = pytest.importorskip("scipy.io")
    patch.setattr(datasets.SVHN, "_check_integrity", lambda self: True)
    pixels = np.random.RandomState(0).randint(0, 256, (32, 32, 3, 20)).astype(np.uint8)
    for split in ("train", "test"):
        io.savemat(root / f"{split}_32x32.mat", {"X": pixels, "y": np.arange(20)[:, None] % 10 + 1})


def pcam(root: Path, patch: Patch) -> None:
    """With a stand-in for h5py, which reads NumPy's files."""

    class File(dict[str, Any]):
        def __init__(self, path: Path) -> None:
            super().__init__(np.load(path, allow_pickle=False))

        def __enter__(self) -> File:
            return self

        def __exit__(self, *_: object) -> None: ...

    stand_in = types.ModuleType("h5py")
    stand_in.File = File  # type: ignore[attr-defined]
    stand_in.__spec__ = ModuleSpec("h5py", None)
    patch.setitem(sys.modules, "h5py", stand_in)
    folder = root / "pcam"
    folder.mkdir()
    for split in ("train", "val", "test"):
        x = np.random.RandomState(0).randint(0, 256, (6, 96, 96, 3)).astype(np.uint8)
        for kind, key, held in (("images", "x", x), ("targets", "y", np.arange(6).reshape(6, 1, 1, 1) % 2)):
            file = folder / datasets.PCAM._FILES[split][kind][0]
            with file.open("wb") as opened:
                np.savez(opened, **{key: held})


LAYOUTS: dict[str, tuple[Callable[[Path, Patch], None], tuple[str, ...], int, int, int]] = {
    "Caltech101": (caltech101, ("ant", "bass"), 8, 0, 2),
    "Caltech256": (caltech256, ("001.ak47", "002.flag"), 8, 0, 2),
    "CLEVRClassification": (clevr, ("3", "4", "5"), 6, 0, 6),
    "Country211": (country211, ("AD", "AE"), 12, 6, 6),
    "DTD": (dtd, ("banded", "blotchy"), 8, 4, 4),
    "EuroSAT": (eurosat, ("Forest", "River"), 8, 0, 2),
    "FGVCAircraft": (aircraft, ("707-320", "A340-500"), 8, 4, 4),
    "GTSRB": (gtsrb, ("0", "1"), 10, 0, 4),
    "Imagenette": (imagenette, ("tench, Tinca tinca", "English springer, English springer spaniel"), 10, 0, 10),
    "ImageNet": (imagenet, ("tench, Tinca tinca", "crane", "crane (2)"), 15, 0, 15),
    "INaturalist": (inaturalist, ("00000_Animalia_A_B_C_D_E_lumbricus",), 10, 0, 10),
    "LFWPeople": (faces, ("Ann", "Bob"), 8, 0, 8),
    "OxfordIIITPet": (pets, ("Abyssinian", "Great Pyrenees"), 10, 0, 6),
    "Places365": (places, ("/a/airfield", "/b/beach"), 6, 0, 6),
    "RenderedSST2": (sst2, ("negative", "positive"), 20, 10, 10),
    "SUN397": (sun, ("abbey", "bar/inside"), 8, 0, 2),
    "Flowers102": (flowers, ("pink primrose", "hard-leaved pocket orchid"), 8, 4, 4),
    "StanfordCars": (cars, ("Audi", "BMW"), 6, 0, 6),
    "FER2013": (fer, ("angry", "disgust"), 8, 0, 4),
    "SEMEION": (semeion, ("0", "1"), 10, 0, 10),
    "SVHN": (svhn, ("0", "1"), 20, 0, 20),
    "PCAM": (pcam, ("no tumour", "tumour"), 12, 6, 6),
}


@pytest.mark.parametrize("name", list(LAYOUTS))
def test_a_local_copy_is_read_as_torchvision_lays_it_out(name: str, tmp_path: Path, monkeypatch: Patch) -> None:
    make, classes, train, validation, test = LAYOUTS[name]
    make(tmp_path, monkeypatch)
    source = open_source(f"torchvision:{name}?root={tmp_path}")
    info = source.info()
    assert info.title == name and info.classes[: len(classes)] == classes and not info.broken
    assert (sum(info.counts["train"]), info.validation, sum(info.counts["test"])) == (train, validation, test)
    loaded = load_tensors(source, info.data().model_copy(update={"validation": 0.3}))
    assert len(loaded.train) + len(loaded.validation) == train
    assert not validation or len(loaded.validation) == validation
    assert loaded.test.images.shape[1:] == info.input


def test_every_set_of_torchvision_is_read_or_left_out_with_a_reason() -> None:
    known = {*LIBRARY, *LEFT_OUT}
    not_of_classes = {
        "CREStereo", "CarlaStereo", "Cityscapes", "CocoCaptions", "CocoDetection", "ETH3DStereo", "FallingThingsStereo",
        "Flickr30k", "Flickr8k", "FlyingChairs", "FlyingThings3D", "HD1K", "HMDB51", "InStereo2k", "Kinetics", "Kitti",
        "Kitti2012Stereo", "Kitti2015Stereo", "KittiFlow", "Middlebury2014Stereo", "MovingMNIST", "SBDataset", "SBU",
        "SceneFlowStereo", "Sintel", "SintelStereo", "UCF101", "VOCDetection", "VOCSegmentation", "VisionDataset",
        "WIDERFace", "wrap_dataset_for_transforms_v2",
    }  # fmt: skip
    assert known - set(datasets.__all__) == set()
    assert set(datasets.__all__) - known == not_of_classes


@pytest.mark.parametrize("name", [name for name, held in LIBRARY.items() if held.by_hand])
def test_what_cannot_be_fetched_says_where_to_get_it(name: str, tmp_path: Path, monkeypatch: Patch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: True)
    with pytest.raises(
        UserError, match=rf"no complete copy of {name} .*Get it from {LIBRARY[name].by_hand} and choose"
    ):
        open_source(f"torchvision:{name}?root={tmp_path}&download=1").info()


def test_a_missing_package_is_said_before_anything_is_fetched(tmp_path: Path, monkeypatch: Patch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(UserError, match=r"torchvision needs scipy to read Flowers102: pip install scipy\."):
        open_source(f"torchvision:Flowers102?root={tmp_path}&download=1").info()
