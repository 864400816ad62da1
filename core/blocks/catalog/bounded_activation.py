"""Activations that keep values within bounds, and those that take something off."""

from __future__ import annotations

from core.blocks.catalog.activation import LIMIT, activation, number
from core.blocks.catalog.arguments import INPLACE
from core.blocks.spec import Float
from core.errors import N_

_LAMBDA_HELP = N_("Core", "Values nearer to zero than this become zero.")

SPECS = (
    activation(
        "Sigmoid",
        N_("Core", "Squeezes values into 0…1"),
        N_("Core", "1 / (1 + e^−x): reads as a probability for yes or no. Saturates, so rarely used between layers."),
        keywords=("logistic", "probability"),
    ),
    activation(
        "LogSigmoid",
        N_("Core", "The logarithm of Sigmoid"),
        N_("Core", "log(1 / (1 + e^−x)), computed so that it stays finite: the logarithm of a probability."),
        keywords=("logistic", "logarithm"),
    ),
    activation(
        "Hardsigmoid",
        N_("Core", "Sigmoid made of straight lines"),
        N_("Core", "0 below −3, 1 above 3, straight between: a cheap Sigmoid. MobileNetV3 weighs channels with it."),
        INPLACE,
        keywords=("logistic", "mobilenet", "cheap"),
    ),
    activation(
        "Tanh",
        N_("Core", "Squeezes values into −1…1"),
        N_("Core", "The hyperbolic tangent: like Sigmoid, but centred on zero. LeNet-5 used it."),
        keywords=("hyperbolic", "tangent"),
    ),
    activation(
        "Hardtanh",
        N_("Core", "Cuts values off at two limits"),
        N_("Core", "Leaves values between the limits as they are and sets all others to the nearer limit."),
        number("min_val", N_("Core", "The least value that comes out."), -1.0),
        number("max_val", N_("Core", "The largest value that comes out; above min_val."), 1.0),
        INPLACE,
        caption=N_("Core", "{min_val} to {max_val}"),
        keywords=("clip", "clamp", "limit"),
    ),
    activation(
        "Softsign",
        N_("Core", "Squeezes values into −1…1, gently"),
        N_("Core", "x / (1 + |x|): like Tanh, but nears its limits much more slowly."),
        keywords=("tangent",),
    ),
    activation(
        "Tanhshrink",
        N_("Core", "What Tanh takes away"),
        N_("Core", "x − tanh(x): flat around zero, straight far from it."),
        keywords=("shrink", "tangent"),
    ),
    activation(
        "Softshrink",
        N_("Core", "Pulls values towards zero, small ones all the way"),
        N_("Core", "Takes lambd off the size of every value and leaves zero where less was there: sparse codes."),
        number("lambd", _LAMBDA_HELP, 0.5, low=0.0),
        caption=N_("Core", "lambda {lambd}"),
        keywords=("shrinkage", "threshold", "sparse"),
    ),
    activation(
        "Hardshrink",
        N_("Core", "Sets small values to zero"),
        N_("Core", "Keeps values farther from zero than lambd as they are and sets all others to zero."),
        number("lambd", _LAMBDA_HELP, 0.5),
        caption=N_("Core", "lambda {lambd}"),
        keywords=("shrinkage", "threshold", "sparse"),
    ),
    activation(
        "Threshold",
        N_("Core", "Replaces values up to a threshold by a number"),
        N_("Core", "Keeps values above the threshold and sets all others to a number you choose."),
        Float(
            name="threshold",
            initial=0.0,
            minimum=-LIMIT,
            maximum=LIMIT,
            step=0.1,
            help=N_("Core", "Values above this pass as they are."),
        ),
        Float(
            name="value",
            initial=0.0,
            minimum=-LIMIT,
            maximum=LIMIT,
            step=0.1,
            help=N_("Core", "What stands instead of all other values."),
        ),
        INPLACE,
        caption=N_("Core", "above {threshold!} · else {value!}"),
        keywords=("cut", "replace"),
    ),
)
