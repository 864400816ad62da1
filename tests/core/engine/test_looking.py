"""A real engine shows what blocks make of a real image, and how long they take."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from core.errors import UserError
from core.network.edit import apply
from core.network.operations import SetParam
from core.project.model import Project
from core.protocol.client import EngineProcess
from core.protocol.features import FeatureMap, FeatureMaps
from core.protocol.messages import Profile, Reply, Request
from tests.core.networks import network


def document(project: Project) -> dict[str, Any]:
    return project.model_dump(mode="json")


def with_network(project: Project, *items: Any) -> Project:
    return project.model_copy(update={"network": network(*items)})


def test_it_times_every_block(shared_engine: EngineProcess, digits_project: Callable[..., Project]) -> None:
    asked = {"project": document(digits_project()), "batch": 16}
    profile = Profile.model_validate(shared_engine.ask("profile", asked))
    assert list(profile.milliseconds) == ["b1", "b2", "b3", "b4", "b5", "b6"]
    assert all(taken > 0 for taken in profile.milliseconds.values())
    assert profile.total == pytest.approx(sum(profile.milliseconds.values()))
    assert (profile.batch, profile.device, profile.backward, profile.until) == (16, "cpu", True, None)


def test_it_shows_what_every_block_makes_of_a_real_image(
    shared_engine: EngineProcess, digits_project: Callable[..., Project]
) -> None:
    asked = {"project": document(digits_project()), "sample": 3, "tile": 32}
    maps = FeatureMaps.model_validate(shared_engine.ask("feature_maps", asked))
    assert maps.blocks == ("b1", "b2", "b3", "b4", "b5", "b6")
    assert [one.shape for one in maps.numbers] == [(4, 6, 6), (4, 6, 6), (4, 6, 6), (144,), (144,), (10,)]
    relu = maps.numbers[2]
    assert relu.minimum == 0 and relu.zeros > 0 and relu.broken == 0
    (shown,) = maps.images
    assert shown.label in "0123456789" and shown.index == 3 and not maps.trained
    assert shown.numbers == maps.numbers
    with Image.open(shown.file) as sheet, Image.open(shown.image) as image:
        assert sheet.size == (maps.columns * 32, 2 * 32)
        assert image.size == (8, 8)


def test_it_passes_a_batch_and_shows_each_image_of_it(
    shared_engine: EngineProcess, digits_project: Callable[..., Project]
) -> None:
    asked = {"project": document(digits_project()), "sample": 5}
    maps = FeatureMaps.model_validate(shared_engine.ask("feature_maps", {**asked, "count": 3}))
    assert [image.index for image in maps.images] == [5, 6, 7]
    for number, image in zip((5, 6, 7), maps.images, strict=True):
        alone = FeatureMaps.model_validate(shared_engine.ask("feature_maps", {**asked, "sample": number}))
        assert image.label == alone.images[0].label
        for mine, of_single, of_all in zip(image.numbers, alone.numbers, maps.numbers, strict=True):
            assert mine.shape == of_single.shape == of_all.shape
            assert mine.mean == pytest.approx(of_single.mean, abs=1e-5)
            assert of_all.minimum <= mine.minimum and of_all.maximum >= mine.maximum  # type: ignore[operator]


def test_the_numbers_of_a_channel_can_be_read(
    shared_engine: EngineProcess, digits_project: Callable[..., Project]
) -> None:
    asked = {"project": document(digits_project()), "sample": 0, "block": "b1", "channel": 2}
    found = FeatureMap.model_validate(shared_engine.ask("feature_map", asked))
    assert (len(found.values), len(found.values[0]), found.channel) == (6, 6, 2)
    assert max(max(row) for row in found.values) == found.numbers[2].maximum  # type: ignore[type-var]
    last = FeatureMap.model_validate(shared_engine.ask("feature_map", {**asked, "block": "b6", "channel": 0}))
    assert [len(row) for row in last.values] == [1] * 10


def test_an_edit_shows_other_maps(shared_engine: EngineProcess, digits_project: Callable[..., Project]) -> None:
    project = digits_project()
    before = FeatureMaps.model_validate(shared_engine.ask("feature_maps", {"project": document(project), "sample": 0}))
    wider = apply(project.network, SetParam("b1", "padding", 1))
    changed = document(project.model_copy(update={"network": wider}))
    after = FeatureMaps.model_validate(shared_engine.ask("feature_maps", {"project": changed, "sample": 0}))
    assert before.numbers[0].shape == (4, 6, 6) and after.numbers[0].shape == (4, 8, 8)


def test_it_shows_all_channels_of_one_block(
    shared_engine: EngineProcess, digits_project: Callable[..., Project], tmp_path: Path
) -> None:
    picture = tmp_path / "mine.png"
    Image.new("RGB", (30, 20), "red").save(picture)
    asked = {"project": document(digits_project()), "block": "b3", "sample": str(picture)}
    found = FeatureMap.model_validate(shared_engine.ask("feature_map", asked))
    assert (found.channels, len(found.numbers)) == (4, 4)
    assert found.whole.shape == (4, 6, 6)
    assert found.whole.maximum == max(one.maximum or 0 for one in found.numbers)


def test_the_same_seed_shows_the_same_and_a_run_its_own_weights(shared_engine: EngineProcess, trained: Path) -> None:
    from core.project.run import RunFolder

    asked = {"project": document(RunFolder.open(trained).project), "sample": 0}
    fresh, again, learned = (
        FeatureMaps.model_validate(shared_engine.ask("feature_maps", question))
        for question in (asked, asked, {**asked, "run": str(trained)})
    )
    assert fresh.numbers == again.numbers != learned.numbers
    assert learned.trained and not learned.fresh
    wider = RunFolder.open(trained).project
    last = wider.network.blocks[-1].id
    changed = wider.model_copy(update={"network": apply(wider.network, SetParam(last, "out_features", 12))})
    partly = FeatureMaps.model_validate(
        shared_engine.ask("feature_maps", {"project": document(changed), "sample": 0, "run": str(trained)})
    )
    assert partly.fresh == (last,)
    assert partly.numbers[:-1] == learned.numbers[:-1]


def test_a_network_that_fails_is_shown_and_timed_up_to_its_culprit(
    shared_engine: EngineProcess, digits_project: Callable[..., Project]
) -> None:
    broken = document(
        with_network(digits_project(), "Conv2d", ("Group", {}, ["ReLU", ("Linear", {"in_features": 5}), "Tanh"]))
    )
    maps = FeatureMaps.model_validate(shared_engine.ask("feature_maps", {"project": broken, "sample": 0}))
    assert maps.blocks == ("b1", "b3")  # nothing comes out of the Group
    assert maps.until == "b4"
    assert list(Profile.model_validate(shared_engine.ask("profile", {"project": broken})).milliseconds) == ["b1", "b3"]
    with pytest.raises(UserError, match="No image gets as far"):
        shared_engine.ask("feature_map", {"project": broken, "block": "b5"})


def test_what_is_not_there_is_a_sentence(
    shared_engine: EngineProcess, digits_project: Callable[..., Project], tmp_path: Path
) -> None:
    project = document(digits_project())
    with pytest.raises(UserError, match=r"no image 99999 in digits; it has 1,437"):
        shared_engine.ask("feature_maps", {"project": project, "sample": 99_999})
    with pytest.raises(UserError, match="no file"):
        shared_engine.ask("feature_maps", {"project": project, "sample": str(tmp_path / "none.png")})
    with pytest.raises(UserError, match="nothing to measure"):
        shared_engine.ask("profile", {"project": document(with_network(digits_project()))})


def test_measuring_can_be_cancelled_and_holds_up_no_typing(
    shared_engine: EngineProcess, digits_project: Callable[..., Project]
) -> None:
    deep = [("Conv2d", {"out_channels": 64, "padding": 1})] * 60
    project = document(with_network(digits_project(), *deep))
    shared_engine.send(Request(id=501, method="profile", params={"project": project, "batch": 256}))
    shared_engine.send(Request(id=502, method="analyze", params={"project": project}))
    replies: list[Reply] = []
    while len(replies) < 3:
        answer = shared_engine.read()
        assert answer is not None
        if isinstance(answer, Reply):
            replies.append(answer)
            if answer.id == 502:
                shared_engine.send(Request(id=503, method="cancel", params={"request": 501}))
    assert replies[0].id == 502
    cancelled = next(reply for reply in replies if reply.id == 501)
    assert cancelled.failure is not None
    assert cancelled.failure.code == "engine.cancelled"
