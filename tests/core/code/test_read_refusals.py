"""Code that cannot be drawn is refused in one sentence, with its place; never half read, never a traceback."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.code.code_error import CodeError
from core.code.read import read_blocks, read_network
from tests.core.code.samples import CIFAR_TUTORIAL, MOBILE, RESNET18

CLASS = """
from torch import nn
import torch
import torch.nn.functional as F

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(3, 3, 3, padding=1)
        self.relu = nn.ReLU()
        self.fc = nn.Linear(10, 10)

    def forward(self, x):
        {body}
"""


def refusal(text: str) -> CodeError:
    with pytest.raises(CodeError) as caught:
        read_network(text)
    return caught.value


@pytest.mark.parametrize(
    ("text", "piece", "sentence"),
    [
        ("", "", "There is no network here yet"),
        ("x = 3", "x = 3", "There is no network here yet"),
        ("model = nn.Sequential(nn.Conv2d(3,", "(", "This is not Python yet: '(' was never closed."),
        ("model = nn.Sequential(nn.Foo(3))", "nn.Foo", "There is no layer nn.Foo to draw."),
        ("model = nn.Sequential(nn.Conv3x(3))", "nn.Conv3x", "Did you mean nn.Conv3d?"),
        ("model = nn.Seqential()", "nn.Seqential", "Did you mean nn.Sequential?"),
        (
            "model = nn.Sequential(nn.Conv2d(3, 8, kernal_size=3))",
            "kernal_size=3",
            'nn.Conv2d has no argument "kernal_size". Did you mean "kernel_size"?',
        ),
        ("model = nn.Sequential(nn.ReLU(1, 2, 3))", "2", "nn.ReLU is given 3 values, but takes 1 at most: inplace."),
        ("model = nn.Sequential(nn.Linear(3, 4, in_features=3))", "in_features=3", "is given in_features twice"),
        ("model = nn.Sequential(nn.Conv2d(3, width, 3))", "width", 'Nothing is called "width" here.'),
        ("model = nn.Sequential(nn.Conv2d(3, [nn], 3))", "[nn]", "cannot be a value of out_channels"),
        ("model = nn.Sequential(nn.ReLU(), 5)", "5", "5 is no layer"),
        ("model = nn.Sequential(nn.ReLU)", "nn.ReLU", "nn.ReLU cannot be read as a part of a network"),
        ("model = nn.Sequential(OrderedDict(a=nn.ReLU(), a=nn.Tanh()))", "a=nn.Tanh()", 'are called "a"'),
        ("model = nn.Sequential(OrderedDict([('a b', nn.ReLU())]))", None, '"a b" cannot be a name'),
        ("model = nn.Sequential(nn.LSTM(3, 4, batch_first=True))", None, "write TakeOutput(nn.LSTM(…))"),
        ("model = nn.Sequential(TakeOutput(nn.LSTM(3, 4)))", "nn.LSTM(3, 4)", "must be given batch_first=True"),
        ("l = nn.Linear(3, 3)\nmodel = nn.Sequential(l, l)", None, "stands in two places"),
        ("import torchvision\nmodel = torchvision.models.resnet18()", None, "open it as torchvision:resnet18"),
        ("model = nn.Sequential(a=nn.ReLU())", "a=nn.ReLU()", "Write nn.Sequential(OrderedDict(a=…))."),
        ("model = nn.Sequential(nn.Relu())", "nn.Relu", "There is no layer nn.Relu. Did you mean nn.ReLU?"),
        ("nn.Sequential(nn.BatchNorm(3))", "nn.BatchNorm", "Did you mean nn.BatchNorm2d?"),
        ("nn.Sequential(nn.Dense(3))", "nn.Dense", "Did you mean nn.Linear?"),
        ("nn.Sequential(nn.xyz())", "nn.xyz", "There is no layer nn.xyz to draw."),
        ("model = nn.Sequential(Conv2D(3, 4, 3))", "Conv2D", 'Did you mean "Conv2d"?'),
        ("layers = [nn.ReLU()]\nmodel = nn.Sequential(*layer)", "layer", 'Did you mean "layers"?'),
        ("self.fc(x)", "self", 'Nothing is called "self" here.'),
        ("model = build_model()", "build_model", 'Nothing is called "build_model" here.'),
        ("model = nn.Sequential(nn.Linear(3, 1 / 0))", "1 / 0", "1 / 0 cannot be worked out: division by zero."),
        ("model = nn.Sequential(nn.Linear(3, 9 ** 9 ** 9))", "9 ** 9 ** 9", "is not worked out here"),
        ("model = nn.Sequential(*[nn.ReLU() for i in range(10 ** 9)], nn.ReLU())", None, "more than 5000 at once"),
        ("def f():\n    return f()\nmodel = f()", None, "calls itself again and again"),
        ("model = nn.Sequential()\nmodel.append(thing)", "thing", 'Nothing is called "thing" here.'),
        ("model = nn.Sequential(nn.ReLU())\nmodel[3] = nn.Tanh()", "model[3]", "no layer of that number; there are 1"),
        ("class Net(nn.Module):\n    pass", None, "class Net has no forward"),
        ("class Net(nn.Module):\n    def __init__(self, width):\n        pass", None, "Net needs a value for width."),
    ],
)  # fmt: skip
def test_the_sentence_and_its_place(text: str, piece: str | None, sentence: str) -> None:
    error = refusal(text)
    assert sentence in str(error)
    lines = text.split("\n")
    assert 1 <= error.line <= len(lines)
    if piece is not None:
        (last_line, last_column), line = error.end, lines[error.line - 1]
        assert last_line == error.line
        assert line[error.column - 1 : last_column - 1] == piece


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("return self.conv(self.conv(x))", "stands in two places"),
        ("return self.relu(self.conv(self.relu(x)))", None),
        ("return x + 1", "only tensors that come out of layers can be added or multiplied"),
        ("return x - self.conv(x)", "x - self.conv(x) cannot be drawn as a block"),
        ("return torch.cat([x, self.conv(x)], 2)", "joins along dimension 2"),
        ("return torch.cat([x, self.conv(x)])", "joins along dimension 0"),
        ("return x.view(3, 4)", "x.view(3, 4) cannot be drawn"),
        ("return x, self.conv(x)", "must return one tensor"),
        ("self.conv(x)", "must return one tensor"),
        ("return F.conv2d(x, self.w)", "F.conv2d has no block"),
        ("return F.rellu(x)", "F.rellu has no block. Did you mean F.relu?"),
        ("return F.max_pool(x, 2)", "Did you mean F.max_pool2d?"),
        ("return torch.flaten(x, 1)", "torch.flaten has no block. Did you mean torch.flatten?"),
        ("return self.convv(x)", 'Did you mean "conv"?'),
        ("return F.grid_sample(x, x)", "F.grid_sample has no block"),
        ("return self.conv(x)[:, 0]", "only some of its channels can"),
        ("return self.conv(x)[:, ::2]", "Write it with numbers"),
        ("return torch.chunk(x, 2, 1)[0]", "how many channels there are is not known"),
        ("return self.conv(x).split(2)[0]", "splits along dimension 0"),
        ("return self.nothing(x)", "Net has nothing of that kind"),
        ("if x.sum() > 0:\n            return x\n        return self.conv(x)", "cannot be drawn as a block"),
        ("while True:\n            x = self.conv(x)", "cannot be read as a network"),
        ("if self.training:\n            return x\n        return self.conv(x)", "differs between training"),
        ("return torch.squeeze(x)", "write torch.flatten(x, 1) where"),
        ("return x.squeeze(1)", "write torch.flatten(x, 1, 2) where"),
        ("return torch.squeeze(x, dim=-1)", "write torch.flatten(x, -2, -1) where"),
        ("a = self.conv(x)\n        b = self.relu(a)\n        return (a + b) * (b + x)", "Branches cross here"),
        ("return x.mean(0)", "only the mean over height and width"),
        ("return self.fc", "Net must return one tensor"),
    ],
)
def test_what_a_forward_may_not_do(body: str, sentence: str | None) -> None:
    text = CLASS.format(body=body)
    if sentence is None:
        assert len(read_network(text).network.blocks) == 3
        return
    error = refusal(text)
    assert sentence in str(error), str(error)
    assert error.line > 5


def test_code_around_the_network_does_no_harm_and_code_about_it_does() -> None:
    start = "model = nn.Sequential(nn.ReLU())\n"
    assert read_network(start + "for x, y in loader:\n    model(x).backward()\n").network.blocks
    assert "loader" in str(refusal(start + "for x in loader:\n    model.append(nn.ReLU())\n"))


def test_a_paste_that_is_no_code_names_what_is_wrong_with_it() -> None:
    with pytest.raises(CodeError):
        read_blocks("Dear Sir or Madam,")


@settings(max_examples=150)
@given(st.sampled_from((CIFAR_TUTORIAL, MOBILE, RESNET18)), st.data())
def test_damaged_code_is_read_or_refused_but_never_breaks(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 30)))
    piece = data.draw(
        st.sampled_from(["", "(", ")", "x", "1", "\n", "self", "None", ",", "[0]", "*", "é", "nn.ReLU()"])
    )
    damaged = text[:start] + piece + text[end:]
    try:
        read_network(damaged)
    except CodeError as error:
        assert str(error) and "{" not in str(error).replace("{}", "")
        assert 1 <= error.line <= damaged.count("\n") + 1


@settings(max_examples=150)
@given(st.text(max_size=60) | st.text(alphabet="()[]{}nx.=,:*1'\" \n", max_size=60))
def test_any_text_is_read_or_refused_in_a_sentence(text: str) -> None:
    try:
        read_network(text)
    except CodeError as error:
        assert str(error)


@pytest.mark.parametrize(
    "text", ["(" * 500, "model = " + "nn.Sequential(" * 80 + ")" * 80, "-" * 5_000 + "1", "x" * 3_000_000]
)
def test_absurd_text_costs_nothing(text: str) -> None:
    refusal(text)


@pytest.mark.parametrize(
    "count",
    ["list(range(10**10))", "sum(range(10**10))", "max(range(10**15))", "len(range(9" + "0" * 30 + "))",
     "0.5 in range(10**12)"],
)  # fmt: skip
def test_counting_without_end_is_refused_before_it_begins(count: str) -> None:
    assert refusal(f"from torch import nn\nmodel = nn.Linear({count}, 3)")


def test_loops_that_do_nothing_for_ever_are_left() -> None:
    loops = "for a in range(5000):\n  for b in range(5000):\n    for c in range(5000):\n      pass\n"
    assert "too many steps" in str(refusal(f"from torch import nn\n{loops}model = nn.Linear(3, 3)").message)


@pytest.mark.parametrize("loop", ["for i in range(10**9):", "while True:"])
def test_a_list_filled_by_a_loop_that_is_not_followed_is_not_taken_for_empty(loop: str) -> None:
    text = f"from torch import nn\nlayers = []\n{loop}\n    layers.append(nn.ReLU())\nmodel = nn.Sequential(*layers)"
    assert refusal(text).line == 3


def test_a_list_that_training_fills_does_no_harm() -> None:
    head = "from torch import nn\nmodel = nn.Sequential(nn.ReLU())\nlosses = []\n"
    text = f"{head}for x in loader:\n    losses.append(model(x))"
    assert len(read_network(text).network) == 1


def test_more_layers_than_a_network_can_have_are_refused() -> None:
    text = "from torch import nn\nmodel = nn.Sequential(" + "nn.ReLU(), " * 10_001 + ")"
    assert "more than 10000 blocks" in str(refusal(text).message)


RECURRENT = """
import torch
from torch import nn

class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.lstm = nn.LSTM(8, 4, 2, bidirectional={both}, batch_first=True)
        self.attend = nn.MultiheadAttention(8, 2, batch_first=True)

    def forward(self, x):
        {body}

model = Net()
"""


@pytest.mark.parametrize(
    ("both", "body", "sentence"),
    [
        (False, "return self.lstm(x)", "must return one tensor"),
        (True, "return self.lstm(x)[0][:, -1]", "Write torch.cat([h[-2], h[-1]], dim=1)"),
        (False, "_, (h, c) = self.lstm(x)\n        return c.view(-1)", "go on with the first output"),
        (False, "_, (h, c) = self.lstm(x)\n        return h[0]", "only h[-1], the last layer's, can"),
        (True, "_, (h, c) = self.lstm(x)\n        return h[-1] + x", "one of two directions"),
        (False, "out, s = self.lstm(x)\n        out, _ = self.lstm(x, s)\n        return out", "that is not zeros"),
        (False, "out, s = self.lstm(x)\n        return torch.cat([out, out[:, -1]], dim=1)", "stands in two places"),
        (False, "return self.attend(x, x, torch.relu(x))[0]", "only self-attention is drawn"),
    ],
)
def test_what_goes_through_layers_with_several_outputs(both: bool, body: str, sentence: str) -> None:
    error = refusal(RECURRENT.format(both=both, body=body))
    assert sentence in str(error), str(error)
