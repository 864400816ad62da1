"""What a run keeps of the images held out, epoch by epoch."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import torch
from PIL import Image

from core.project.events import EpochDone
from core.project.held_out import SHOWN, HeldOut, held_out_folder, read_held_out, tile_size, tiles_file
from core.project.model import Project
from core.project.run import RunFolder
from core.training.followed import chosen
from core.training.trainer import Trainer

Make = Callable[..., Project]


def test_every_epoch_counts_all_images_and_follows_the_same_few(digits_project: Make, tmp_path: Path) -> None:
    run = RunFolder.create(digits_project(epochs=2), tmp_path)
    seen = {}
    for event in Trainer(run).events():
        if isinstance(event, EpochDone):
            seen[event.epoch] = (read_held_out(run, event.epoch), event)
    for held, event in seen.values():
        assert isinstance(held, HeldOut)
        confusion = torch.tensor(held.confusion())
        assert confusion.sum() == 143
        assert float(confusion.diagonal().sum()) / 143 == event.val_accuracy
        assert len(held.answers) == SHOWN
        assert all(a.of_true <= a.probability <= 1 and a.is_right == (a.true == a.said) for a in held.answers)
    first, second = (held.answers for held, _ in seen.values() if held)
    assert [a.true for a in first] == [a.true for a in second]
    assert first != second


def test_the_images_followed_lie_side_by_side_in_one_picture(digits_project: Make, tmp_path: Path) -> None:
    run = RunFolder.create(digits_project(), tmp_path)
    list(Trainer(run).events())
    file = tiles_file(run)
    size = tile_size(file)
    with Image.open(file) as picture:
        assert picture.size == (SHOWN * size, size)


def test_the_few_are_taken_evenly_from_all_classes() -> None:
    labels = torch.tensor([0] * 50 + [1] * 3 + [2] * 40)
    counts = torch.bincount(labels[chosen(labels, 3)], minlength=3).tolist()
    assert counts == [11, 3, 10]
    assert len(chosen(labels[:5], 3)) == 5


def test_a_run_without_the_files_has_nothing_to_show(digits_project: Make, tmp_path: Path) -> None:
    run = RunFolder.create(digits_project(), tmp_path)
    assert read_held_out(run, 1) is None
    assert not tiles_file(run).exists()
    assert tile_size(tiles_file(run)) == 0
    held_out_folder(run).mkdir()
    (held_out_folder(run) / "epoch-000001.json").write_text("{")
    assert read_held_out(run, 1) is None
