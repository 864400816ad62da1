"""A project's file: never half written, never lost, refused in words where it cannot be read."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from core.errors import UserError
from core.project import store
from core.project.model import Data, Project
from core.project.templates import load_template, templates
from tests.core.networks import RICH

PROJECT = Project(title="Größe 大小", network=RICH)


def document(**changes: Any) -> dict[str, Any]:
    return {**json.loads(store.write(PROJECT)), **changes}


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    store.save(PROJECT, tmp_path / "a.lwp")
    assert store.load(tmp_path / "a.lwp") == PROJECT


def test_the_text_is_the_same_for_the_same_project(tmp_path: Path) -> None:
    store.save(PROJECT, tmp_path / "a.lwp")
    store.save(store.load(tmp_path / "a.lwp"), tmp_path / "b.lwp")
    assert (tmp_path / "a.lwp").read_bytes() == (tmp_path / "b.lwp").read_bytes()
    assert (tmp_path / "a.lwp").read_text(encoding="utf-8").endswith("}\n")


def test_unknown_fields_survive(tmp_path: Path) -> None:
    data = document(future={"x": [1]})
    data["recipe"]["afterglow"] = "cosine"
    data["data"]["preprocessing"]["extra"] = None
    text = json.dumps(data, indent=2, ensure_ascii=False) + "\n"
    assert json.loads(store.write(store.read(text))) == data


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "there is no such file"),
        (b"", "the file is damaged or not a Layerwright project"),
        (b'{"format": "layer', "line 1 cannot be read"),
        (b"\xff\xfe\x00", "this is not text"),
        (b"[" * 100_000, "cannot be read"),
        (b"[]", "not a Layerwright project"),
        (b'{"format": "other"}', "not a Layerwright project"),
        (document(version=99), "made by a newer Layerwright (format version 99; this one reads up to 1)"),
        (document(version="1"), '"version" must be a whole number'),
        (document(recipe={"lr": -1}), "recipe.lr: input should be greater than 0. Received: -1"),
        (document(recipe={"optimizer": "Adamm"}), "recipe.optimizer: must be one of SGD, Adam"),
        (document(recipe={"loss": {"type": "MSELoss", "params": {"x": 1}}}), "MSELoss has no argument 'x'"),
        (document(data={"validation": 2}), "data.validation"),
        (document(network=[{"id": "a", "type": "Conv3000", "name": "c"}]), 'There is no block type "Conv3000"'),
        (document(network=[{"id": "a", "name": "c"}]), 'network[0] lacks the text field "type"'),
        (document(network=3), '"network" must be a list'),
        (document(title="\ud800"), "this is not text"),
        (document(network=[{"id": "a", "type": "Residual", "name": "r"}]), "must have the branches body, shortcut"),
    ],
)
def test_what_cannot_be_read_is_one_sentence_with_file_and_field(content: Any, words: str, tmp_path: Path) -> None:
    path = tmp_path / "x.lwp"
    if content is not None:
        path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    with pytest.raises(UserError) as caught:
        store.load(path)
    assert words in str(caught.value)
    assert str(caught.value).startswith(f"{path}: ")
    assert "\n" not in str(caught.value)
    assert caught.value.place.file == str(path)


def test_a_folder_is_not_a_project(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="this is a folder"):
        store.load(tmp_path)


def test_the_version_before_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.lwp"
    store.save(PROJECT, path)
    store.save(PROJECT.model_copy(update={"title": "second"}), path)
    assert store.load(path).title == "second"
    assert store.load(store.backup_path(path)) == PROJECT


def test_saving_over_a_damaged_file_keeps_it(tmp_path: Path) -> None:
    path = tmp_path / "a.lwp"
    path.write_bytes(b"damaged")
    store.save(PROJECT, path)
    assert store.backup_path(path).read_bytes() == b"damaged"


def test_a_save_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.lwp"
    store.save(PROJECT, path)
    before = path.read_bytes()

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="cannot be written: No space left on device"):
        store.save(Project(), path)
    assert path.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.lwp"]


def test_saving_through_a_link_keeps_the_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.lwp", tmp_path / "link.lwp"
    store.save(PROJECT, real)
    link.symlink_to(real)
    store.save(Project(title="new"), link)
    assert link.is_symlink()
    assert store.load(real).title == "new"


def test_saving_into_nowhere_says_so(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        store.save(PROJECT, tmp_path / "missing" / "a.lwp")


def test_old_documents_climb_version_by_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "VERSION", 3)
    monkeypatch.setitem(store.MIGRATIONS, 1, lambda data: {**data, "seen": [1]})
    monkeypatch.setitem(store.MIGRATIONS, 2, lambda data: {**data, "seen": [*data["seen"], 2]})
    assert store.migrate({"version": 1}) == {"version": 3, "seen": [1, 2]}


@pytest.mark.parametrize("name", [template.name for template in templates()])
def test_every_template_is_a_project_with_a_title_and_a_sentence(name: str) -> None:
    template = next(t for t in templates() if t.name == name)
    assert template.title and template.about.endswith(".")
    assert store.write(load_template(name)) == template.path.read_text(encoding="utf-8")


def test_an_unknown_template_is_answered_with_the_nearest() -> None:
    with pytest.raises(UserError, match='Did you mean "lenet5"'):
        load_template("lenet")


def test_data_knows_the_size_of_what_the_network_receives() -> None:
    assert Data().input == (1, 28, 28)
