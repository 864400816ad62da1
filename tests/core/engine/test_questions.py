"""Questions to a real engine, as the window puts them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from core.errors import UserError
from core.project.model import Project
from core.protocol.client import EngineProcess
from core.protocol.evaluation import Evaluation
from core.protocol.messages import Analysis, Event, Exported, Predicted, Reply, Request, SourceInfo


def test_it_says_who_it_is(shared_engine: EngineProcess) -> None:
    answer = shared_engine.ask("hello")
    assert answer["protocol"] == 1
    assert answer["pid"] == shared_engine.pid
    assert "cpu" in answer["devices"]


def test_it_analyses_a_project(shared_engine: EngineProcess, digits_project: Callable[..., Project]) -> None:
    project = digits_project()
    analysis = Analysis.from_json(shared_engine.ask("analyze", {"project": project.model_dump(mode="json")}))
    assert analysis.report.output == (10,)
    assert "nn.Conv2d" in analysis.code
    assert not [issue for issue in analysis.issues if issue.severity == "error"]


def test_asked_again_it_says_only_what_changed(
    shared_engine: EngineProcess, digits_project: Callable[..., Project]
) -> None:
    project = digits_project().model_dump(mode="json")
    first = Analysis.from_json(shared_engine.ask("analyze", {"project": project}))
    project["network"][0]["params"]["out_channels"] = 5
    answer = shared_engine.ask("analyze", {"project": project, "since": first.token})
    assert [block["id"] for block in answer["report"]["blocks"]] == ["b1", "b2", "b3", "b4", "b5", "b6"]
    second = Analysis.from_json(answer, since=first)
    again = shared_engine.ask("analyze", {"project": project, "since": second.token})
    assert again["report"]["blocks"] == []
    assert Analysis.from_json(again, since=second) == second
    forgotten = shared_engine.ask("analyze", {"project": project, "since": first.token})
    assert Analysis.from_json(forgotten, since=first) == second


def test_a_project_that_is_none_is_refused_by_its_field(shared_engine: EngineProcess) -> None:
    broken = {"format": "layerwright", "version": 1, "recipe": {"lr": -1}}
    with pytest.raises(UserError, match=r"recipe\.lr"):
        shared_engine.ask("analyze", {"project": broken})


def test_it_describes_a_source(shared_engine: EngineProcess) -> None:
    info = SourceInfo.model_validate(shared_engine.ask("describe", {"source": "digits"}))
    assert info.classes == tuple("0123456789")
    assert sum(info.counts["train"]) == 1437


def test_a_source_that_is_not_there_is_a_sentence(shared_engine: EngineProcess) -> None:
    with pytest.raises(UserError, match="There is no source"):
        shared_engine.ask("describe", {"source": "nothing"})


def test_it_lists_the_kinds_of_source(shared_engine: EngineProcess) -> None:
    assert {"fashion-mini", "digits", "shapes"} <= {kind["text"] for kind in shared_engine.ask("sources")}


def test_it_draws_thumbnails_into_one_picture(shared_engine: EngineProcess) -> None:
    found = shared_engine.ask("samples", {"source": "digits", "count": 12, "size": 32, "label": 3})
    assert found["labels"] == [3] * 12
    assert found["total"] == 147
    with Image.open(found["file"]) as atlas:
        assert atlas.width == found["columns"] * 32


def test_it_looks_at_the_machine(shared_engine: EngineProcess) -> None:
    assert "PyTorch" in [finding["name"] for finding in shared_engine.ask("doctor")]


def test_it_evaluates_predicts_and_exports_a_run(shared_engine: EngineProcess, trained: Path, tmp_path: Path) -> None:
    scores = Evaluation.model_validate(shared_engine.ask("evaluate", {"run": str(trained), "split": "test"}))
    assert scores.count == 360
    assert scores.accuracy > 0.5

    picture = tmp_path / "digit.png"
    Image.new("RGB", (40, 30), "white").save(picture)
    asked = {"model": str(trained), "images": [str(picture)], "top": 3}
    (predicted,) = [Predicted.model_validate(one) for one in shared_engine.ask("predict", asked)]
    assert len(predicted.predictions) == 3
    assert all(Path(step).is_file() for _, step in predicted.steps)
    both = [Predicted.model_validate(one) for one in shared_engine.ask(
        "predict", {"model": str(trained), "images": [str(picture), str(tmp_path / "none.png")]}
    )]  # fmt: skip
    assert both[0].predictions == predicted.predictions or both[0].predictions[:3] == predicted.predictions
    assert both[1].error is not None

    target = tmp_path / "digits.safetensors"
    asked = {"run": str(trained), "format": "safetensors", "path": str(target)}
    assert Exported.model_validate(shared_engine.ask("export", asked)).verified
    assert target.is_file()


def test_a_question_without_its_parameter_is_refused_and_the_next_answered(shared_engine: EngineProcess) -> None:
    with pytest.raises(UserError, match='needs "run" as str'):
        shared_engine.ask("evaluate")
    assert shared_engine.ask("hello")


def test_a_command_with_no_training_under_way_is_answered(shared_engine: EngineProcess) -> None:
    assert shared_engine.ask("stop") is None
    assert shared_engine.ask("cancel", {"request": 12345}) is None


def test_a_line_that_is_no_request_is_refused_under_its_number(shared_engine: EngineProcess) -> None:
    pipe = shared_engine._process.stdin
    assert pipe is not None
    pipe.write(b'not JSON at all\n{"id": 77, "method": "fly"}\n')
    pipe.flush()
    while not isinstance(answer := shared_engine.read(), Reply):
        assert answer is not None
    assert answer.id == 77
    assert answer.failure is not None
    assert answer.failure.code == "engine.bad-request"
    assert shared_engine.ask("hello")


def test_its_heart_beats(shared_engine: EngineProcess) -> None:
    while not (isinstance(answer := shared_engine.read(), Event) and answer.name == "heartbeat"):
        assert answer is not None


def test_a_question_waiting_in_line_can_be_cancelled_and_each_gets_one_reply(shared_engine: EngineProcess) -> None:
    for number in range(1, 5):
        shared_engine.send(Request(id=number, method="samples", params={"source": "shapes", "count": 900}))
    shared_engine.send(Request(id=9, method="cancel", params={"request": 4}))
    replies: list[Reply] = []
    while len(replies) < 5:
        answer = shared_engine.read()
        assert answer is not None
        if isinstance(answer, Reply):
            replies.append(answer)
    assert sorted(reply.id for reply in replies) == [1, 2, 3, 4, 9]
    last = next(reply for reply in replies if reply.id == 4)
    assert last.failure is not None
    assert last.failure.code == "engine.cancelled"
