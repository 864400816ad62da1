"""Each rule finds what it is for, and each of its buttons makes the finding go away."""

from __future__ import annotations

from typing import Any

import pytest

from core.lint.issue import Issue, issue_from_json, issue_to_json
from core.lint.rules import lint
from core.modules.infer import Inferrer
from core.network.edit import apply as edit
from core.network.operations import Insert, Remove, SetEnabled, SetFrozen, SetParam
from core.network.tree import Block, Network
from core.project.edit import apply
from core.project.model import Data, Part, Preprocessing, Project, Recipe, StartingWeights
from core.project.store import load
from core.project.templates import templates
from tests.core.networks import COURSE, RICH, Item, named, network

TEN = tuple("abcdefghij")
HEAD: list[Item] = ["Flatten", ("Linear", {"out_features": 10})]


def project(made: Network, size: tuple[int, int] = (32, 32), **recipe: Any) -> Project:
    data = Data(classes=TEN, preprocessing=Preprocessing(mode="RGB", size=size))
    return Project(data=data, network=made, recipe=Recipe(**recipe))


def issues(of: Project) -> tuple[Issue, ...]:
    return lint(of, Inferrer().report(of.network, of.data.input))


def codes(of: Project) -> list[str]:
    return [issue.message.code for issue in issues(of)]


def twins() -> Network:
    first, second = Block("a", "ReLU", "x"), Block("b", "Tanh", "x")
    return Network((first, second, *network("Flatten", ("Linear", {"out_features": 10})).blocks))


def misnamed(name: str) -> Network:
    return Network((Block("a", "ReLU", name), *network(*HEAD).blocks))


def two_branches(*inner: Item) -> Network:
    return network(("Parallel", {}, [list(inner), []]), *HEAD)


def three_branches() -> Network:
    """A Parallel with one branch that learns and two that pass the image on."""
    made = network(("Parallel", {}, [[("Conv2d", {"padding": 1})], []]), "ReLU", *HEAD)
    return edit(made, Insert("b1", 2, Block("b99", "Group", "branch3")))


def pretrained(**preprocessing: Any) -> Project:
    of = project(network(*HEAD))
    pre = of.data.preprocessing.model_copy(update=preprocessing)
    weights = StartingWeights(source="torchvision:resnet18/IMAGENET1K_V1", file=__file__)  # any file that is there
    return of.model_copy(update={"weights": weights, "data": of.data.model_copy(update={"preprocessing": pre})})


CASES: dict[str, tuple[str, Project]] = {
    "empty": ("network.empty", project(Network())),
    "features": (
        "network.features-mismatch", project(network("Flatten", ("Linear", {"in_features": 9, "out_features": 10}))),
    ),
    "channels": ("network.channels-mismatch", project(network(("Conv2d", {"in_channels": 1}), *HEAD))),
    "needs flatten": ("network.needs-flatten", project(network(("Linear", {"in_features": 3072, "out_features": 10})))),
    "needs flatten and another number": (
        "network.needs-flatten", project(network(("Linear", {"in_features": 400, "out_features": 10}))),
    ),
    "image layer behind Flatten": ("network.rank-mismatch", project(network("Flatten", "Conv2d", *HEAD[1:]))),
    "norm of rows on an image": ("network.rank-mismatch", project(network("Conv2d", "BatchNorm1d", *HEAD))),
    "layer of other dimensions": ("network.rank-mismatch", project(network("Conv3d", *HEAD))),
    "rows of an image": ("network.rank-mismatch", project(network("LSTM", *HEAD))),
    "attention over an image": (
        "network.rank-mismatch", project(network(("MultiheadAttention", {"num_heads": 4}), *HEAD)),
    ),
    "auto Linear on an image": ("network.linear-on-image", project(network(("Linear", {"out_features": 10})))),
    "Linear on an image before a Flatten": ("network.linear-on-image", project(network("Linear", *HEAD))),
    "image comes out": ("network.answer-shape", project(network("Conv2d"))),
    "ten maps come out": ("network.answer-shape", project(network(("Conv2d", {"out_channels": 10})))),
    "width": ("network.answer-width", project(network("Flatten", ("Linear", {"out_features": 7})))),
    "width before a sigmoid": (
        "network.answer-width", project(network("Flatten", "Linear", "Sigmoid"), loss="MSELoss"),
    ),
    "width of pooled maps": (
        "network.answer-width", project(network("Conv2d", ("AdaptiveAvgPool2d", {"output_size": 1}), "Flatten")),
    ),
    "no Linear to set": ("network.answer-width", project(network("Conv2d", "Flatten"))),
    "softmax": ("loss.squeezed-scores", project(network(*HEAD, "Softmax"))),
    "sigmoid": ("loss.squeezed-scores", project(network(*HEAD, ("Group", {}, ["Sigmoid"])))),
    "nothing left": ("network.nothing-left", project(network(("Conv2d", {"kernel_size": 7}), *HEAD), (4, 4))),
    "nothing left after pooling": (
        "network.nothing-left", project(network("MaxPool2d", "MaxPool2d", "MaxPool2d", *HEAD), (6, 6)),
    ),
    "unknown parameter": ("block.unknown-param", project(network(("ReLU", {"nonsense": 3}), *HEAD))),
    "bad value": ("block.bad-value", project(network(("Conv2d", {"out_channels": 0}), *HEAD))),
    "residual": ("network.residual-mismatch", project(network(("Residual", {}, [["Conv2d"], []]), *HEAD))),
    "residual of as many channels": (
        "network.residual-mismatch", project(network(("Residual", {}, [[("Conv2d", {"out_channels": 3})], []]), *HEAD)),
    ),
    "residual with stride": (
        "network.residual-mismatch",
        project(network(("Residual", {}, [[("Conv2d", {"stride": 2, "padding": 1})], []]), *HEAD)),
    ),
    "frozen": ("network.all-frozen", project(edit(COURSE, SetFrozen(tuple(b.id for b in COURSE.blocks), True)))),
    "no weights": ("network.no-weights", project(network("ReLU"))),
    "batch of one": (
        "training.batch-of-one", project(network("BatchNorm2d", *HEAD), batch_size=1),
    ),
    "bias": ("network.bias-before-norm", project(network("Conv2d", "BatchNorm2d", "ReLU", *HEAD))),
    "no activation": ("network.no-activation", project(network("Conv2d", "Dropout", *HEAD))),
    "no activation in a branch": (
        "network.no-activation",
        project(network(("Residual", {}, [[("Conv2d", {"out_channels": 3, "padding": 1})] * 2, []]), "ReLU", *HEAD)),
    ),
    "inplace on a branch": (
        "network.inplace-branch", project(network(("Residual", {}, [[("ReLU", {"inplace": True})], []]), *HEAD)),
    ),
    "inplace on an output": (
        "network.inplace-gradient", project(network("Tanh", ("ReLU", {"inplace": True}), *HEAD)),
    ),
    "enormous": (
        "network.enormous-linear",
        project(network("Conv2d", "ReLU", "Flatten", ("Linear", {"out_features": 4096}), "ReLU", HEAD[1])),
    ),
    "softmax over the batch": ("network.softmax-batch", project(network(("Softmax", {"dim": 0}), *HEAD))),
    "softmax without dim": ("network.softmax-guess", project(network(("Softmax", {"dim": None}), *HEAD))),
    "probabilities twice": (
        "loss.squeezed-scores", project(network(*HEAD, "Sigmoid"), loss="BCEWithLogitsLoss"),
    ),
    "bent scores": ("loss.bent-scores", project(network(*HEAD, "ReLU"))),
    "raw scores for BCELoss": ("loss.no-probabilities", project(network(*HEAD), loss="BCELoss")),
    "sigmoid and BCELoss": ("loss.separate-sigmoid", project(network(*HEAD, "Sigmoid"), loss="BCELoss")),
    "raw scores for NLLLoss": ("loss.no-logarithms", project(network(*HEAD), loss="NLLLoss")),
    "two activations": ("network.double-activation", project(network("Conv2d", "ReLU", "Sigmoid", *HEAD))),
    "vanishing": (
        "network.vanishing", project(network("Flatten", *[("Linear", {"out_features": 20}), "Tanh"] * 5, HEAD[1])),
    ),
    "dropout at the end": ("network.dropout-at-end", project(network(*HEAD, "Dropout"))),
    "dropout before a norm": (
        "network.dropout-before-norm", project(network("Conv2d", "ReLU", "Dropout", "BatchNorm2d", *HEAD)),
    ),
    "skipped pixels": (
        "network.skipped-pixels", project(network(("Conv2d", {"kernel_size": 2, "stride": 3}), "ReLU", *HEAD)),
    ),
    "pool that skips": (
        "network.skipped-pixels", project(network(("MaxPool2d", {"kernel_size": 2, "stride": (4, 2)}), *HEAD)),
    ),
    "lost pixels of a pool": ("network.lost-pixels", project(network("MaxPool2d", *HEAD), (7, 7))),
    "lost pixels of a convolution": (
        "network.lost-pixels", project(network(("Conv2d", {"stride": 2}), "ReLU", *HEAD)),
    ),
    "oversized window": (
        "network.oversized-window",
        project(network(("Conv2d", {"kernel_size": 7, "padding": 3}), "ReLU", *HEAD), (4, 6)),
    ),
    "collapsed by a pool": (
        "network.early-collapse",
        project(network("MaxPool2d", "MaxPool2d", ("Conv2d", {"padding": 1}), "ReLU", *HEAD), (4, 4)),
    ),
    "collapsed by a stride": (
        "network.early-collapse",
        project(network(*[("Conv2d", {"stride": 2, "padding": 1}), "ReLU"] * 3, *HEAD), (4, 4)),
    ),
    "two pools": ("network.two-pools", project(network("Conv2d", "ReLU", "MaxPool2d", "MaxPool2d", *HEAD))),
    "no dropout": ("network.idle", project(network(("Dropout", {"p": 0.0}), *HEAD))),
    "identity": ("network.idle", project(network("Identity", *HEAD))),
    "flat already": ("network.idle", project(network("Flatten", "Flatten", HEAD[1]))),
    "pool of one pixel": ("network.idle", project(network(("MaxPool2d", {"kernel_size": 1}), *HEAD))),
    "no border": ("network.idle", project(network(("ZeroPad2d", {"padding": 0}), *HEAD))),
    "bypassed": ("network.bypassed", project(edit(network("Tanh", *HEAD), SetEnabled(("b1",), False)))),
    "empty body": ("network.empty-body", project(network(("Residual", {}, [[], []]), *HEAD))),
    "one branch": ("network.one-branch", project(edit(two_branches("Tanh"), Remove(("b3",))))),
    "empty branches": ("network.empty-branches", project(two_branches())),
    "equal branches": ("network.equal-branches", project(three_branches())),
    "empty group": ("network.empty-container", project(network("Group", *HEAD))),
    "repeat once": ("network.repeat-once", project(network(("Repeat", {"times": 1}, ["Tanh"]), *HEAD))),
    "deep and plain": (
        "network.deep-and-plain",
        project(network(*[("Conv2d", {"out_channels": 4, "padding": 1}), "ReLU"] * 20, *HEAD)),
    ),
    "channels apart": (
        "network.channels-apart",
        project(network(*[("Conv2d", {"out_channels": 3, "groups": 3}), "ReLU"] * 2, *HEAD)),
    ),
    "high rate": ("training.rate-too-high", project(network(*HEAD), lr=0.5)),
    "high rate of SGD": ("training.rate-too-high", project(network(*HEAD), lr=5.0, optimizer="SGD")),
    "frozen at random": (
        "training.frozen-at-random",
        project(edit(network("Conv2d", "ReLU", ("Group", {}, ["Conv2d"]), "ReLU", *HEAD), SetFrozen(("b3",), True))),
    ),
    "not normalized": ("data.normalized-otherwise", pretrained()),
    "normalized otherwise": (
        "data.normalized-otherwise", pretrained(mean=(0.1, 0.1, 0.1), std=(0.9, 0.9, 0.9)),
    ),
    "twins": ("network.name-taken", project(twins())),
    "reserved name": ("network.bad-name", project(misnamed("forward"))),
    "no name": ("network.bad-name", project(misnamed("a b"))),
}  # fmt: skip


@pytest.mark.parametrize(("code", "of"), CASES.values(), ids=list(CASES))
def test_the_rule_finds_it_and_every_button_mends_it(code: str, of: Project) -> None:
    found = [issue for issue in issues(of) if issue.message.code == code]
    assert len(found) == 1, codes(of)
    assert found[0].fixes
    assert "{" not in f"{found[0].message}{found[0].why}"
    for fix in found[0].fixes:
        mended = of
        for op in fix.ops:
            mended = apply(mended, op)
        assert code not in codes(mended), str(fix.label)
        assert not worse(of, mended, found[0]), str(fix.label)
        assert "{" not in str(fix.label)


def worse(before: Project, after: Project, mended: Issue) -> list[str]:
    """What is found after a fix that was not there before, and is graver than what it mended."""
    grave = ["hint", "warning", "error"]
    known = codes(before)
    new = [issue for issue in issues(after) if issue.message.code not in known]
    return [str(issue.message) for issue in new if grave.index(issue.severity) > grave.index(mended.severity)]


@pytest.mark.parametrize(("code", "of"), CASES.values(), ids=list(CASES))
def test_a_finding_crosses_the_pipe_unchanged(code: str, of: Project) -> None:
    import json

    for issue in issues(of):
        assert issue_from_json(json.loads(json.dumps(issue_to_json(issue)))) == issue


@pytest.mark.parametrize("name", [template.name for template in templates()])
def test_templates_have_nothing_worse_than_a_hint(name: str) -> None:
    of = load(next(t.path for t in templates() if t.name == name))
    assert [issue for issue in issues(of) if issue.severity != "hint"] == []


@pytest.mark.parametrize(
    ("name", "deliberate"),
    [
        ("resnet50", set()),
        ("vgg16", {"network.enormous-linear"}),
        ("mobilenet_v2", set()),
        ("mobilenet_v3_small", set()),
        ("squeezenet1_1", set()),
        ("densenet121", set()),
        ("googlenet", set()),
        ("convnext_tiny", set()),
    ],
)
def test_ready_networks_raise_no_false_alarm(name: str, deliberate: set[str]) -> None:
    from core.zoo.open import open_model

    of = open_model(f"torchvision:{name}")
    data = of.data.model_copy(update={"classes": tuple(f"class {number}" for number in range(1000))})
    found = issues(of.model_copy(update={"data": data}))
    assert {issue.message.code for issue in found if issue.severity != "hint"} == deliberate


def test_the_errors_of_the_sentence_in_the_design() -> None:
    of = project(
        network(("Conv2d", {"out_channels": 16}), "Flatten", ("Linear", {"in_features": 400, "out_features": 10})),
        (8, 8),
    )
    issue = issues(of)[0]
    assert str(issue.message) == (
        'Linear "fc1" takes 400 features but receives 576 = 16 × 6 × 6 from Flatten. Set in_features to 576.'
    )
    assert [str(fix.label) for fix in issue.fixes] == ["Set in_features to 576", "Let in_features follow the input"]
    assert str(issue.why) == "Flatten lays 16 × 6 × 6 out as 576 numbers, and each needs a weight."


def test_a_pinned_number_that_fits_is_nobodys_business() -> None:
    assert codes(project(COURSE)) == ["network.no-activation"]


def test_losses_that_want_probabilities_may_have_a_softmax() -> None:
    of = project(network(*HEAD, "Softmax"), loss=Part(type="MSELoss"))
    assert "loss.squeezed-scores" not in codes(of)


def test_a_depthwise_convolution_needs_no_activation_behind_it() -> None:
    pair: list[Item] = [("Conv2d", {"out_channels": 3, "groups": 3}), ("Conv2d", {"kernel_size": 1}), "ReLU"]
    assert codes(project(network(*pair, *HEAD))) == []


def test_a_bypassed_culprit_is_none() -> None:
    of = project(network(("Conv2d", {"in_channels": 7}), *HEAD))
    assert "network.channels-mismatch" in codes(of)
    assert codes(apply(of, SetEnabled(("b1",), False))) == ["network.bypassed"]


def test_without_known_classes_nothing_is_said_of_the_width() -> None:
    of = project(network("Flatten", ("Linear", {"out_features": 7})))
    assert codes(of.model_copy(update={"data": of.data.model_copy(update={"classes": ()})})) == []


def test_a_batch_that_does_not_fit_into_memory_is_made_smaller() -> None:
    of = project(COURSE, batch_size=4096)
    report = Inferrer().report(of.network, of.data.input)
    (found,) = [i for i in lint(of, report, memory=500_000_000) if i.message.code == "training.too-much-memory"]
    assert "0.5 GB of memory" in str(found.message)
    smaller = apply(of, found.fixes[0].ops[0])
    assert smaller.recipe.batch_size == 1024
    assert "training.too-much-memory" not in [i.message.code for i in lint(smaller, report, memory=500_000_000)]
    hopeless = lint(of, report, memory=1_000_000)
    assert [i.fixes for i in hopeless if i.message.code == "training.too-much-memory"] == [()]
    assert not [i for i in lint(of, report, memory=0) if i.message.code == "training.too-much-memory"]


def test_this_machine_has_memory() -> None:
    from core.lint.machine import memory_bytes

    assert memory_bytes() > 2**28


def test_a_projection_in_a_shortcut_may_skip_pixels() -> None:
    half = [
        ("Conv2d", {"out_channels": 8, "stride": 2, "padding": 1}),
        "ReLU",
        ("Conv2d", {"out_channels": 8, "padding": 1}),
    ]
    short = [("Conv2d", {"out_channels": 8, "kernel_size": 1, "stride": 2})]
    assert codes(project(network(("Residual", {}, [half, short]), "ReLU", *HEAD))) == []


def test_a_shortcut_said_aloud_is_no_idle_block() -> None:
    body = [("Conv2d", {"out_channels": 3, "padding": 1})]
    assert codes(project(network(("Residual", {}, [body, ["Identity"]]), "ReLU", *HEAD))) == []


def test_weights_from_elsewhere_may_be_frozen_and_images_normalized_alike_are_fine() -> None:
    from core.lint.rules_transfer import IMAGENET

    of = pretrained(mean=IMAGENET[0], std=IMAGENET[1])
    assert codes(of) == []
    frozen = network("Conv2d", "ReLU", *HEAD)
    assert codes(of.model_copy(update={"network": edit(frozen, SetFrozen(("b1",), True))})) == []


def test_the_gravest_comes_first() -> None:
    of = project(network("Conv2d", "BatchNorm2d", "Flatten", ("Linear", {"out_features": 7}), "Softmax"), batch_size=1)
    severities = [issue.severity for issue in issues(of)]
    assert severities == sorted(severities, key=["error", "warning", "hint"].index)
    assert set(severities) == {"error", "warning", "hint"}


def test_rules_survive_a_report_of_another_network() -> None:
    of = project(RICH)
    stale = Inferrer().report(COURSE, (3, 32, 32))
    lint(of, stale)
    lint(apply(of, Remove(tuple(b.id for b in RICH.blocks))), stale)
    lint(apply(of, SetParam(named(RICH, "conv1").id, "out_channels", 3)), stale)


def of_images(*rows: Item, **recipe: Any) -> Project:
    """A network on digits, 1 × 8 × 8, that is to give the image back."""
    data = Data(source="digits", classes=("0", "1"), preprocessing=Preprocessing(size=(8, 8)), target="image")
    return Project(data=data, network=network(*rows), recipe=Recipe(**{"loss": "MSELoss", **recipe}))


FLAT: Item = "Flatten"


@pytest.mark.parametrize(
    ("rows", "label"),
    [
        ((FLAT, ("Linear", {"out_features": 64})), "Unflatten to 1 × 8 × 8"),
        ((FLAT, ("Linear", {"out_features": 5})), "Add Linear and Unflatten to 1 × 8 × 8"),
        ((("Conv2d", {"out_channels": 3, "kernel_size": 3}),), "Add layers that draw 1 × 8 × 8"),
        ((("Conv2d", {"out_channels": 3, "kernel_size": 3, "padding": 1}),), "Set out_channels to 1"),
        (
            (FLAT, ("Linear", {"out_features": 9}), ("Unflatten", {"dim": 1, "unflattened_size": (1, 3, 3)})),
            "Fit fc1 and unflatten1 to 1 × 8 × 8",
        ),
        (
            (FLAT, ("Linear", {"out_features": 9}), ("Unflatten", {"dim": 1, "unflattened_size": (1, 4, 4)})),
            "Fit fc1 and unflatten1 to 1 × 8 × 8",
        ),
    ],
)
def test_an_image_comes_out_after_one_click(rows: tuple[Item, ...], label: str) -> None:
    of = of_images(*rows)
    found = issues(of)
    mend = next(fix for issue in found for fix in issue.fixes if str(fix.label) == label)
    for op in mend.ops:
        of = apply(of, op)
    assert Inferrer().report(of.network, of.data.input).output == (1, 8, 8)
    assert not [issue for issue in issues(of) if issue.severity == "error"]


def test_a_loss_of_classes_and_mixed_images_are_no_way_to_an_image() -> None:
    rows: list[Item] = [FLAT, ("Linear", {"out_features": 64}), ("Unflatten", {"unflattened_size": (1, 8, 8)})]
    of = of_images(*rows, loss="CrossEntropyLoss", mixup=0.2)
    errors = [issue for issue in issues(of) if issue.severity == "error"]
    assert {issue.message.code for issue in errors} == {"loss.other-target", "recipe.mixes-images"}
    for code, mended in (("loss.other-target", "loss"), ("recipe.mixes-images", "mixup")):
        issue = next(issue for issue in errors if issue.message.code == code)
        (op,) = issue.fixes[0].ops
        assert getattr(apply(of, op).recipe, mended) in (Part(type="MSELoss"), 0.0)
