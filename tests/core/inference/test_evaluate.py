"""An evaluation is what the weights really do, counted in a way that adds up."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from core.data.loading import load_tensors
from core.data.preprocess import Normalise
from core.errors import UserError
from core.inference.evaluate import class_scores, evaluate
from core.inference.model_file import load_run
from core.project.run import RunFolder


def test_validation_gives_the_figures_that_training_told(trained: Path) -> None:
    record = RunFolder(trained).record
    result = evaluate(trained, "validation")
    assert result.accuracy == pytest.approx(record.val_accuracy)
    assert result.loss == pytest.approx(record.val_loss, rel=1e-5)


def test_the_counts_add_up(trained: Path) -> None:
    result = evaluate(trained)
    assert sum(map(sum, result.confusion)) == result.count == 360
    assert [score.count for score in result.per_class] == [sum(row) for row in result.confusion]
    right = sum(result.confusion[i][i] for i in range(10))
    assert result.accuracy == right / result.count


def test_it_says_what_the_model_says_image_by_image(trained: Path) -> None:
    run = RunFolder(trained)
    data = run.project.data
    test = load_tensors(data.source, data).test
    with torch.inference_mode():
        said = load_run(run).model(Normalise(data.preprocessing)(test.images)).argmax(dim=1)
    assert evaluate(run).accuracy == pytest.approx(float((said == test.labels).double().mean()))


def test_progress_ends_at_the_number_of_images(trained: Path) -> None:
    told: list[tuple[int, int]] = []
    evaluate(trained, "train", progress=lambda done, total: told.append((done, total)))
    assert told[-1][0] == told[-1][1] == 1294
    assert told == sorted(told)


def test_precision_recall_and_f1_follow_their_definitions() -> None:
    confusion = torch.tensor([[3, 1, 0], [0, 4, 0], [1, 1, 0]])
    first, second, third = class_scores(("a", "b", "c"), confusion)
    assert (first.precision, first.recall) == (3 / 4, 3 / 4)
    assert first.f1 == pytest.approx(3 / 4)
    assert (second.precision, second.recall) == (4 / 6, 1.0)
    assert (third.count, third.precision, third.recall, third.f1) == (2, 0.0, 0.0, 0.0)


def test_data_with_other_classes_is_refused(trained: Path) -> None:
    with pytest.raises(UserError, match=r"fashion-mini has the classes T-shirt/top, .*, but the network knows 0, 1"):
        evaluate(trained, data="fashion-mini")


def test_other_images_of_the_same_classes_are_brought_to_the_network(trained: Path) -> None:
    assert evaluate(trained, data="digits+digits").count == 720


def test_a_run_that_saved_nothing_is_a_sentence(trained: Path, tmp_path: Path) -> None:
    fresh = RunFolder.create(RunFolder(trained).project, tmp_path)
    with pytest.raises(UserError, match="has not saved any weights yet"):
        evaluate(fresh)
