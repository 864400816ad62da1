"""The optimizers a recipe may name; lr stands in the recipe."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.blocks import Bool, Float, Int
from core.errors import N_
from core.project.parts.spec import PartSpec, by_type


def _decay(default: float = 0.0, *, decoupled: bool = False) -> Float:
    text = N_("Core", "How strongly weights are pulled towards zero.")
    apart = N_("Core", "How strongly weights are pulled towards zero, apart from the gradient.")
    return Float(
        name="weight_decay", help=apart if decoupled else text, default=default, step=0.005 if decoupled else 0.0005
    )


def _eps(default: float = 1e-8) -> Float:
    return Float(name="eps", help=N_("Core", "Keeps the division finite."), default=default, step=default)


def _beta(name: str, default: float, help_text: str) -> Float:
    return Float(name=name, help=help_text, default=default, maximum=0.99999, step=0.01)


_BETAS = (
    _beta("beta1", 0.9, N_("Core", "How slowly the average gradient is forgotten.")),
    _beta("beta2", 0.999, N_("Core", "How slowly the average size of the gradient is forgotten.")),
)
_GATHERED = {"betas": ("beta1", "beta2")}
_MOMENTUM_HELP = N_("Core", "How much of the last step goes into the next.")
_NESTEROV_HELP = N_("Core", "Looks ahead along the momentum.")
_AMSGRAD = Bool(
    name="amsgrad", default=False, help=N_("Core", "Divides by the largest size so far, which never lets steps grow.")
)
_DECOUPLED = Bool(
    name="decoupled_weight_decay", default=False, help=N_("Core", "Keeps weight decay apart from the gradient.")
)


def _momentum(default: float = 0.0, initial: float | None = None) -> Float:
    start = default if initial is None else initial
    return Float(name="momentum", help=_MOMENTUM_HELP, default=default, initial=start, maximum=0.999, step=0.05)


OPTIMIZERS: Final[Mapping[str, PartSpec]] = by_type(
    PartSpec(
        type="SGD",
        torch_name="torch.optim.SGD",
        summary=N_("Core", "Steps straight down the gradient."),
        params=(
            _momentum(initial=0.9),
            Float(
                name="dampening",
                default=0.0,
                step=0.05,
                help=N_("Core", "How much of the new gradient the momentum ignores; 0 for Nesterov."),
            ),
            _decay(),
            Bool(name="nesterov", default=False, help=_NESTEROV_HELP),
        ),
    ),
    PartSpec(
        type="Adam",
        torch_name="torch.optim.Adam",
        summary=N_("Core", "Adapts the step of every weight; a safe first choice."),
        params=(*_BETAS, _eps(), _decay(), _AMSGRAD, _DECOUPLED),
        gathered=_GATHERED,
    ),
    PartSpec(
        type="AdamW",
        torch_name="torch.optim.AdamW",
        summary=N_("Core", "Adam with weight decay done right."),
        params=(*_BETAS, _eps(), _decay(0.01, decoupled=True), _AMSGRAD),
        gathered=_GATHERED,
    ),
    PartSpec(
        type="NAdam",
        torch_name="torch.optim.NAdam",
        summary=N_("Core", "Adam that looks ahead along its momentum."),
        params=(
            *_BETAS,
            _eps(),
            _decay(),
            Float(
                name="momentum_decay",
                default=0.004,
                step=0.001,
                help=N_("Core", "How fast the momentum reaches its full strength."),
            ),
            _DECOUPLED,
        ),
        gathered=_GATHERED,
    ),
    PartSpec(
        type="RAdam",
        torch_name="torch.optim.RAdam",
        summary=N_("Core", "Adam that takes careful first steps, so that no warm-up is needed."),
        params=(*_BETAS, _eps(), _decay(), _DECOUPLED),
        gathered=_GATHERED,
    ),
    PartSpec(
        type="Adamax",
        torch_name="torch.optim.Adamax",
        summary=N_("Core", "Adam that divides by the largest recent gradient; steady where gradients are rare."),
        params=(*_BETAS, _eps(), _decay()),
        gathered=_GATHERED,
    ),
    PartSpec(
        type="Adagrad",
        torch_name="torch.optim.Adagrad",
        summary=N_("Core", "Divides by everything seen so far, so that steps shrink by themselves."),
        params=(
            Float(
                name="lr_decay",
                default=0.0,
                step=0.001,
                help=N_("Core", "How fast the learning rate falls besides."),
            ),
            _decay(),
            Float(
                name="initial_accumulator_value",
                default=0.0,
                maximum=100.0,
                step=0.1,
                help=N_("Core", "What the sum of squares starts with."),
            ),
            _eps(1e-10),
        ),
    ),
    PartSpec(
        type="Adadelta",
        torch_name="torch.optim.Adadelta",
        summary=N_("Core", "Finds the size of its steps by itself; a learning rate of 1 is usual."),
        params=(
            Float(name="rho", default=0.9, step=0.01, help=N_("Core", "How slowly the recent size is forgotten.")),
            _eps(1e-6),
            _decay(),
        ),
    ),
    PartSpec(
        type="Adafactor",
        torch_name="torch.optim.Adafactor",
        summary=N_("Core", "Adam that keeps rows and columns instead of every weight, to save memory."),
        params=(
            Float(
                name="beta2_decay",
                default=-0.8,
                minimum=-1.0,
                maximum=0.0,
                step=0.05,
                help=N_("Core", "How fast the memory of sizes grows longer; more negative is faster."),
            ),
            Float(
                name="d",
                default=1.0,
                minimum=1e-3,
                maximum=100.0,
                step=0.1,
                help=N_("Core", "Updates larger than this, in units of their usual size, are clipped."),
            ),
            _decay(),
        ),
    ),
    PartSpec(
        type="RMSprop",
        torch_name="torch.optim.RMSprop",
        summary=N_("Core", "Divides by the recent size of the gradient."),
        params=(
            Float(name="alpha", default=0.99, step=0.01, help=N_("Core", "How slowly the recent size is forgotten.")),
            _eps(),
            _decay(),
            _momentum(),
            Bool(name="centered", default=False, help=N_("Core", "Takes the average gradient off its size first.")),
        ),
    ),
    PartSpec(
        type="Rprop",
        torch_name="torch.optim.Rprop",
        summary=N_("Core", "Looks at the sign of the gradient only; meant for the whole data as one batch."),
        params=(
            Float(
                name="eta_minus",
                default=0.5,
                minimum=1e-3,
                maximum=0.999,
                help=N_("Core", "What a step is multiplied by when the sign turns."),
            ),
            Float(
                name="eta_plus",
                default=1.2,
                minimum=1.001,
                maximum=10.0,
                help=N_("Core", "What a step is multiplied by while the sign stays."),
            ),
            Float(
                name="smallest_step",
                default=1e-6,
                minimum=1e-12,
                step=1e-6,
                help=N_("Core", "No step is smaller than this."),
            ),
            Float(
                name="largest_step",
                default=50.0,
                maximum=1e6,
                step=1.0,
                help=N_("Core", "No step is larger than this."),
            ),
        ),
        gathered={"etas": ("eta_minus", "eta_plus"), "step_sizes": ("smallest_step", "largest_step")},
    ),
    PartSpec(
        type="ASGD",
        torch_name="torch.optim.ASGD",
        summary=N_("Core", "SGD that also averages the weights it passes."),
        params=(
            Float(name="lambd", default=1e-4, step=1e-4, help=N_("Core", "How fast old steps count less.")),
            Float(name="alpha", default=0.75, step=0.05, help=N_("Core", "How the learning rate falls: its power.")),
            Float(
                name="t0",
                default=1e6,
                maximum=1e12,
                step=1000.0,
                unit="steps",
                help=N_("Core", "The step at which averaging begins."),
            ),
            _decay(),
        ),
    ),
    PartSpec(
        type="LBFGS",
        torch_name="torch.optim.LBFGS",
        summary=N_("Core", "Looks at the curvature and computes every batch several times; for small smooth problems."),
        params=(
            Int(name="max_iter", default=20, maximum=1000, help=N_("Core", "Inner steps for every batch.")),
            Int(
                name="max_eval",
                default=None,
                optional=True,
                none_text=N_("Core", "max_iter × 1.25"),
                maximum=10_000,
                help=N_("Core", "How often a batch may be computed."),
            ),
            Float(
                name="tolerance_grad",
                default=1e-7,
                step=1e-7,
                help=N_("Core", "Inner steps end where the gradient is smaller than this."),
            ),
            Float(
                name="tolerance_change",
                default=1e-9,
                step=1e-9,
                help=N_("Core", "Inner steps end where weights change less than this."),
            ),
            Int(name="history_size", default=100, maximum=1000, help=N_("Core", "How many updates are remembered.")),
        ),
    ),
)
"""Optimizers by name, in the order of the picker."""

LEFT_OUT: Final[Mapping[str, str]] = {
    "SparseAdam": "no layer here makes sparse gradients",
    "Muon": "it takes matrices only, and a network has biases and filters too",
    "foreach": "how a step is computed is torch's business",
    "fused": "how a step is computed is torch's business",
    "capturable": "how a step is computed is torch's business",
    "differentiable": "nobody differentiates through a step here",
    "maximize": "a loss is minimised",
    "lr": "it stands in the recipe",
    "Adafactor.eps": "its first number is None where torch chooses",
    "LBFGS.line_search_fn": "a line search changes what a step of the schedule is",
}
"""Optimizers and arguments of torch that are not offered, with the reason."""
