"""The demo does the whole course and keeps its promises, or says which one it could not keep."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from core.cli import demo


@pytest.mark.slow
def test_the_course_runs_from_data_to_a_model_that_is_proved_equal(layerwright, home: Path) -> None:
    done = layerwright("demo")
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.findall(r"^(\d)/7  ", done.stdout, re.MULTILINE) == list("1234567")
    accuracy = float(re.search(r"([\d.]+) % of 1,000 test images are right", done.stdout)[1])
    assert accuracy >= 82
    assert "sample pictures" in done.stdout
    assert done.stdout.count("equal to the last bit") == 2
    for name in ("course.lwp", "course.safetensors", "course.pt"):
        assert (home / "demo" / name).is_file()
    assert f"./run open {home / 'demo' / 'course.lwp'}" in done.stdout


def test_a_promise_that_is_not_kept_is_named(quick, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "LEAST_ACCURACY", 1.01)
    done = quick("demo", "--epochs", 1)
    assert done.returncode == 1
    assert "Not as promised: test accuracy is" in done.stdout
    assert "The course has failed" in done.stdout
