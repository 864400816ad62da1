"""The exported project runs with nothing of Layerwright, without a single argument."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.code.project import Listed, write_project
from core.modules.infer import Inferrer
from core.network.edit import apply
from core.network.operations import SetRate
from core.network.tree import Network
from core.project.model import Data, Part, Preprocessing, Project, Recipe
from tests.core.networks import network

HEAD = network("Flatten", ("Linear", {"out_features": 2}))


def run(folder: Path, *command: str) -> str:
    done = subprocess.run(
        [sys.executable, *command], cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False,
        env={**os.environ, "PYTHONPATH": "", "OMP_NUM_THREADS": "1", "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


def written(project: Project, folder: Path, images: bool = True) -> Path:
    """The exported folder, with a few easily told images."""
    channels, (height, width) = project.data.preprocessing.channels, project.data.preprocessing.size
    labels = np.arange(40) % 2
    pixels = np.zeros((40, channels, height, width), np.uint8) + (labels * 200).astype(np.uint8)[:, None, None, None]
    given = {"train": (pixels, labels), "test": (pixels[:10], labels[:10])}
    report = Inferrer().report(project.network, project.data.input)
    write_project(project, report, folder, given if images else None)  # type: ignore[arg-type]
    return folder


@pytest.mark.parametrize(
    ("loss", "optimizer", "mode"),
    [("CrossEntropyLoss", "SGD", "L"), ("MSELoss", "Adam", "RGB"), ("L1Loss", "RMSprop", "L")],
)
def test_it_trains_and_predicts_without_an_argument(loss: str, optimizer: str, mode: str, tmp_path: Path) -> None:
    project = Project(
        title='Dark "or" bright',
        data=Data(classes=("dark", "bright"), preprocessing=Preprocessing(mode=mode, size=(6, 5))),
        network=HEAD,
        recipe=Recipe(loss=Part(type=loss), optimizer=Part(type=optimizer), epochs=3, batch_size=8, lr=0.01),
    )
    folder = written(project, tmp_path / "out")
    told = run(folder, "train.py")
    assert "36 training images, 4 for validation, 10 test images" in told
    assert "epoch 3/3" in told
    assert (folder / "out" / "epoch_3.pt").is_file()
    assert list((folder / "out" / "tensorboard").iterdir())
    assert "first test image (dark): " in run(folder, "predict.py")


EVERYTHING = {
    "scheduler": Part(type="OneCycleLR"),
    "accumulate": 2,
    "clip_norm": 1.0,
    "class_weights": "balanced",
    "mixup": 0.2,
    "average": 0.9,
    "drop_last": True,
    "precision": "bfloat16",
}


@pytest.mark.parametrize(
    "recipe",
    [
        EVERYTHING,
        {"optimizer": Part(type="AdamW", params={"beta2": 0.99}), "scheduler": Part(type="CosineAnnealingLR")},
        {"scheduler": Part(type="ReduceLROnPlateau", params={"mode": "max"}), "patience": 3, "warmup": 7},
        {"optimizer": Part(type="Rprop"), "scheduler": Part(type="CyclicLR"), "loss": Part(type="SoftMarginLoss")},
    ],
)
def test_every_part_of_a_recipe_comes_out_in_the_script(recipe: dict[str, object], tmp_path: Path) -> None:
    made = Recipe(**{"epochs": 2, "batch_size": 8, **recipe})  # type: ignore[arg-type]
    folder = written(Project(data=Data(classes=("dark", "bright")), network=HEAD, recipe=made), tmp_path / "out")
    assert "epoch 2/2" in run(folder, "train.py")
    for command in (["check", "--select", "E,F,I,W,UP"], ["format", "--diff"]):
        run(folder, "-m", "ruff", *command, "--isolated", "--no-cache", ".")
    text = (folder / "train.py").read_text(encoding="utf-8")
    assert "#?" not in text and "@" not in text.replace("@torch", "")
    left_out = (folder / "README.md").read_text(encoding="utf-8")
    assert ("mixup" in left_out) == bool(made.mixup)
    assert ("first 7 steps" in left_out) == bool(made.warmup)


def test_augmentation_comes_out_as_torchvisions_own(tmp_path: Path) -> None:
    parts = (
        Part(type="RandomCrop", params={"padding": 2}),
        Part(type="RandomHorizontalFlip"),
        Part(type="RandomAffine", params={"shear": 5.0, "degrees": 12.5, "translate_x": 0.25}),
    )
    data = Data(classes=("dark", "bright"), augmentations=parts)
    folder = written(Project(data=data, network=HEAD, recipe=Recipe(epochs=1)), tmp_path / "out")
    assert "epoch 1/1" in run(folder, "train.py")
    text = (folder / "data.py").read_text(encoding="utf-8")
    assert "v2.RandomCrop((HEIGHT, WIDTH), padding=2)," in text
    for command in (["check", "--select", "E,F,I,W,UP"], ["format", "--diff"]):
        run(folder, "-m", "ruff", *command, "--isolated", "--no-cache", ".")
    look = "from data import *; d = Path('data'); a = load(d, 'train'); b = load(d, 'test');"
    look += "print(torch.equal(a[0][0], a[0][0]), torch.equal(b[0][0], b[0][0]))"
    assert run(folder, "-c", look).split() in (["True", "True"], ["False", "True"])


def test_ruff_has_nothing_to_say_of_it(tmp_path: Path) -> None:
    folder = written(Project(data=Data(classes=("a", "b")), network=HEAD), tmp_path)
    for command in (["check", "--select", "E,F,I,W,UP"], ["format", "--diff"]):
        run(folder, "-m", "ruff", *command, "--isolated", "--no-cache", ".")


def test_an_embedded_set_comes_along_with_its_licence(tmp_path: Path) -> None:
    project = Project(
        data=Data(source="digits", classes=tuple("0123456789"), preprocessing=Preprocessing(size=(8, 8))),
        network=network("Flatten", ("Linear", {"out_features": 10})),
        recipe=Recipe(epochs=1),
    )
    folder = written(project, tmp_path, images=False)
    assert (folder / "data" / "LICENSE").is_file()
    assert "test accuracy" in run(folder, "train.py")


def test_a_folder_of_classes_is_read_where_it_lies(tmp_path: Path) -> None:
    from PIL import Image

    for name, grey in (("dark", 10), ("bright", 240)):
        (tmp_path / "images" / name).mkdir(parents=True)
        for n in range(4):
            Image.new("RGBA", (9, 12), (grey, grey, grey, 255)).save(tmp_path / "images" / name / f"{n}.png")
    data = Data(
        source=f"folder:{tmp_path / 'images'}", classes=("dark", "bright"), preprocessing=Preprocessing(size=(8, 8))
    )
    folder = written(Project(data=data, network=HEAD, recipe=Recipe(epochs=1)), tmp_path / "code", images=False)
    assert "4 training images, 2 for validation, 2 test images" in run(folder, "train.py")
    assert "0.png" in run(folder, "predict.py", str(tmp_path / "images" / "dark" / "0.png"))


def test_the_script_loads_with_as_many_workers_as_the_project_and_keeps_the_best_weights_by_its_measure(
    tmp_path: Path,
) -> None:
    recipe = Recipe(num_workers=3, keep_best="loss")
    folder = written(Project(data=Data(classes=("a", "b")), network=HEAD, recipe=recipe), tmp_path)
    text = (folder / "train.py").read_text(encoding="utf-8")
    assert '"--workers", type=int, default=3,' in text
    assert "if best is None or -val_loss > best:" in text


def test_a_picture_that_cannot_be_read_is_said_in_a_sentence_and_the_others_are_told(tmp_path: Path) -> None:
    from PIL import Image

    project = Project(data=Data(classes=("a", "b"), preprocessing=Preprocessing(size=(8, 8))), network=HEAD)
    folder = written(project, tmp_path / "code")
    Image.new("L", (9, 9)).save(tmp_path / "good.png")
    (tmp_path / "bad.png").write_text("no picture")
    weights = "import torch; from model import make_model; torch.save(make_model().state_dict(), 'model.pt')"
    run(folder, "-c", weights)
    command = [sys.executable, "predict.py", "none.png", "../bad.png", "../good.png"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stdout.startswith("../good.png: ") and done.stdout.count("\n") == 1
    first, second = done.stderr.splitlines()
    assert first == "none.png cannot be read: No such file or directory."
    assert second.startswith("../bad.png cannot be read: cannot identify image file")


def test_the_readme_says_how_to_run_it(tmp_path: Path) -> None:
    written(Project(title="Mine", data=Data(classes=("a", "b")), network=HEAD), tmp_path)
    readme = (tmp_path / "README.md").read_text(encoding="utf-8")
    assert "# Mine" in readme and "python train.py" in readme and "@" not in readme


def test_parts_that_learn_slower_do_so_in_the_code_too(tmp_path: Path) -> None:
    slow = apply(HEAD, SetRate((HEAD.blocks[-1].id,), 0.1))
    recipe = Recipe(epochs=1, lr=0.01)
    folder = written(Project(data=Data(classes=("dark", "bright")), network=slow, recipe=recipe), tmp_path)
    assert "epoch 1/1" in run(folder, "train.py")
    look = "from train import *; print([g['lr'] for g in parameter_groups(make_model(), 1.0)])"
    assert run(folder, "-c", look).split() == ["[0.1]"]
    for command in (["check", "--select", "E,F,I,W,UP"], ["format", "--diff"]):
        run(folder, "-m", "ruff", *command, "--isolated", "--no-cache", ".")


def test_locked_norms_keep_their_statistics_in_the_code_too(tmp_path: Path) -> None:
    held = network("BatchNorm2d", "Flatten", ("Linear", {"out_features": 2}))
    norm = replace(held.blocks[0], frozen=True)
    project = Project(
        data=Data(classes=("dark", "bright")), network=Network((norm, *held.blocks[1:])), recipe=Recipe(epochs=1)
    )
    folder = written(project, tmp_path)
    assert "epoch 1/1" in run(folder, "train.py")
    look = "import torch; s = torch.load('out/model.pt', weights_only=True);"
    look += "print([float(v) for k, v in s.items() if 'running_mean' in k])"
    assert run(folder, "-c", look).strip() == "[0.0]"
    for command in (["check", "--select", "E,F,I,W,UP"], ["format", "--diff"]):
        run(folder, "-m", "ruff", *command, "--isolated", "--no-cache", ".")


def tidy(folder: Path) -> None:
    for command in (["check", "--select", "E,F,I,W,UP"], ["format", "--diff"]):
        run(folder, "-m", "ruff", *command, "--isolated", "--no-cache", ".")


@pytest.mark.parametrize("augmentations", [(), (Part(type="RandomHorizontalFlip"),)])
def test_a_network_that_gives_back_the_image_learns_that_in_the_code_too(
    augmentations: tuple[Part, ...], tmp_path: Path
) -> None:
    from PIL import Image

    pre = Preprocessing(mode="RGB", size=(6, 6), mean=(0.5, 0.4, 0.3), std=(0.2, 0.3, 0.4))
    data = Data(classes=("dark", "bright"), preprocessing=pre, target="image", augmentations=augmentations)
    recipe = Recipe(loss=Part(type="BCEWithLogitsLoss"), epochs=2, batch_size=8, lr=0.05, class_weights="balanced")
    folder = written(
        Project(data=data, network=network(("Conv2d", {"out_channels": 3, "padding": 1})), recipe=recipe), tmp_path
    )
    told = run(folder, "train.py")
    assert "val R²" in told and "Best epoch: test loss" in told
    Image.new("RGB", (12, 12), (90, 20, 30)).save(folder / "photo.png")
    assert "photo.png: off by " in run(folder, "predict.py", "photo.png")
    with Image.open(folder / "out" / "photo-rebuilt.png") as rebuilt:
        assert rebuilt.size == (6, 6)
    assert "first test image: off by" in run(folder, "predict.py")
    look = "import torch; from data import load; from train import targets; from pathlib import Path;"
    look += "i = load(Path('data'), 'test')[1][0]; print(sorted(set((targets(i) * 255).round().int().tolist()[0][0])))"
    assert run(folder, "-c", look).strip() == "[200]"
    (folder / "photo.png").unlink()
    tidy(folder)


@pytest.mark.parametrize("augmentations", [(), (Part(type="RandomHorizontalFlip"),)])
def test_a_network_that_tells_numbers_learns_those_of_the_list(augmentations: tuple[Part, ...], tmp_path: Path) -> None:
    from PIL import Image

    images, rows = tmp_path / f"a path that is too long for {'a line ' * 5}", []
    images.mkdir()
    for n in range(12):
        Image.new("L", (6, 6), 20 * n).save(images / f"{n}.png")
        split = "test" if n % 4 == 3 else "validation" if n % 4 == 2 else "train"
        rows.append((f"{n}.png", (20 * n / 255, -float(n)), split))
    data = Data(classes=("grey, mean", "split"), preprocessing=Preprocessing(size=(6, 6)), target="numbers",
                augmentations=augmentations)  # fmt: skip
    recipe = Recipe(loss=Part(type="MSELoss"), epochs=2, batch_size=4, keep_best="accuracy")
    project = Project(data=data, network=HEAD, recipe=recipe)
    folder, report = tmp_path / "code", Inferrer().report(HEAD, data.input)
    write_project(project, report, folder, Listed(images, tuple(rows)))  # type: ignore[arg-type]
    told = run(folder, "train.py")
    assert "6 training images, 3 for validation, 3 test images" in told
    assert "val R²" in told and "Numbers: grey, mean, split" in told
    assert "first test image: grey, mean " in run(folder, "predict.py")
    look = "from data import load; from pathlib import Path; from train import DATA;"
    look += "print([round(float(x), 4) for x in load(DATA, 'test')[0][1]])"
    assert run(folder, "-c", look).strip() == "[0.2353, -3.0]"
    assert "Numbers: grey, mean, split." in (folder / "README.md").read_text(encoding="utf-8")
    tidy(folder)
