"""A recipe as the pieces that the exported train.py is put together from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from core.code.layer import literal
from core.code.layout import Call, lay_out
from core.project.model import Part, Recipe
from core.project.parts import LOSSES, OPTIMIZERS, SCHEDULES, PartSpec, Target, TargetKind

_SUPPLY: Final = {"lr": "args.lr", "epochs": "args.epochs", "steps": "steps + 1"}


def recipe_pieces(recipe: Recipe, target: Target = "class") -> dict[str, str]:
    """What stands at each @name@ of train.py and predict.py, for a network that learns to tell `target`."""
    loss = LOSSES[recipe.loss.type]
    rows = "functional.one_hot(labels, len(CLASSES)).float()"
    shares = loss.expects in ("values", "probabilities")
    measured = "accuracy" if target == "class" else "r2"
    weighted = Part(type=loss.type, params=recipe.loss.params)
    return {
        "epochs": str(recipe.epochs),
        "batch_size": str(recipe.batch_size),
        "lr": repr(recipe.lr),
        "seed": str(recipe.seed),
        "loss": f"{loss.type}({', '.join(arguments(loss, recipe.loss))})",
        "balanced_loss": f"{loss.type}({', '.join(['weight', *arguments(loss, weighted)])})",
        "optimizer": _call(recipe.optimizer, OPTIMIZERS[recipe.optimizer.type], "weights", "lr=args.lr"),
        "targets": {"class index": "labels", "one-hot": rows, "±1": f"{rows} * 2 - 1"}[_compared(recipe, target)],
        "told": "images" if target == "image" else "labels",
        "values": _values(recipe),
        "measured": measured,
        "probabilities": "outputs.clamp(0, 1)" if shares else "outputs.softmax(dim=0)",
        "precision": recipe.precision,
        "accumulate": str(recipe.accumulate),
        "clip_norm": repr(recipe.clip_norm),
        "average": repr(recipe.average),
        "drop_last": str(recipe.drop_last),
        "shuffle": str(recipe.shuffle),
        "workers": str(recipe.num_workers),
        "measure": measured if recipe.keep_best == "accuracy" else "-val_loss",
        "tested": "tested" if recipe.average else "model",
        "watched": measured if recipe.scheduler and recipe.scheduler.params.get("mode") == "max" else "val_loss",
        "scheduler_lines": _scheduler(recipe),
        **_train_epoch(recipe, target),
    }


def _compared(recipe: Recipe, target: Target) -> TargetKind:
    """What outputs are compared with; numbers are as they come, like class numbers."""
    return (LOSSES[recipe.loss.type].target or "class index") if target == "class" else "class index"


def _values(recipe: Recipe) -> str:
    """How outputs are read as values."""
    loss = LOSSES[recipe.loss.type]
    if loss.expects == "log-rates" and loss.arguments(recipe.loss.params)["log_input"]:
        return "outputs.exp()"
    return "outputs.sigmoid()" if loss.expects == "logits" else "outputs"


def recipe_flags(recipe: Recipe, target: Target = "class") -> frozenset[str]:
    """The names of the lines `#? name` of train.py that this recipe needs."""
    schedule = SCHEDULES[recipe.scheduler.type] if recipe.scheduler else None
    clock = schedule.clock if schedule else None
    wanted = {
        "functional": _compared(recipe, target) != "class index",
        "by_class": target == "class",
        "by_value": target != "class",
        "image": target == "image",
        "not_image": target != "image",
        "numbers": target == "numbers",
        "depicted": target != "numbers",
        "single": recipe.accumulate == 1,
        "accumulate": recipe.accumulate > 1,
        "float32": recipe.precision == "float32",
        "cast": recipe.precision != "float32",
        "clip": recipe.clip_norm > 0,
        "average": recipe.average > 0,
        "balanced": _is_balanced(recipe, target),
        "scheduler": schedule is not None,
        "step_clock": clock == "step",
        "epoch_clock": clock == "epoch",
        "validation_clock": clock == "validation",
        "needs_steps": schedule is not None and "steps" in schedule.supplied.values(),
    }
    return frozenset(name for name, wish in wanted.items() if wish)


def left_to_the_studio(recipe: Recipe) -> str:
    """What a run in the studio does besides, for the README; "" where nothing."""
    rest = {
        f"the learning rate rose over the first {recipe.warmup} steps": recipe.warmup,
        f"images were mixed (mixup {recipe.mixup:g}, cutmix {recipe.cutmix:g})": recipe.mixup or recipe.cutmix,
        f"training ended {recipe.patience} epochs after the best one": recipe.patience,
    }
    told = [text for text, wish in rest.items() if wish]
    return f"The studio's own run also did what train.py leaves out: {'; '.join(told)}.\n" if told else ""


def arguments(spec: PartSpec, part: Part) -> list[str]:
    """The arguments that torch would not assume by itself."""
    usual = spec.usual()
    given = spec.arguments(part.params).items()
    return [f"{name}={literal(value)}" for name, value in given if name not in usual or value != usual[name]]


def _call(part: Part, spec: PartSpec, *first: str) -> str:
    call = Call(part.type, tuple(("", text) for text in (*first, *arguments(spec, part))))
    return lay_out("optimizer = torch.optim.", call, indent="    ").removeprefix("    optimizer = torch.optim.")


def _scheduler(recipe: Recipe) -> str:
    """The line that makes the scheduler; "" where there is none."""
    if recipe.scheduler is None:
        return ""
    spec = SCHEDULES[recipe.scheduler.type]
    supplied = [f"{name}={_SUPPLY[what]}" for name, what in spec.supplied.items()]
    texts = ["optimizer", *supplied, *arguments(spec, recipe.scheduler)]
    call = Call(spec.torch_name, tuple(("", text) for text in texts))
    return lay_out("scheduler = ", call, indent="    ")


def _is_balanced(recipe: Recipe, target: Target) -> bool:
    by_number = target == "class" and LOSSES[recipe.loss.type].target == "class index"
    return by_number and recipe.class_weights == "balanced"


def _train_epoch(recipe: Recipe, target: Target) -> Mapping[str, str]:
    """The parameters of train_epoch, and what it is called with."""
    names = list(_handed(recipe))
    loss = "train_loss_function" if _is_balanced(recipe, target) else "loss_function"
    given = ["model", "train_loader", loss, "optimizer", "args.device", *names]
    row = "                " + ", ".join(given)
    tall = "\n".join(f"                {text}," for text in given)
    line = ", ".join(["model", "loader", "loss_function", "optimizer", "device", *names])
    parameters = line if len(f"def train_epoch({line}) -> float:") <= 88 else f"\n    {line}\n"
    return {"train_parameters": parameters, "train_arguments": row if len(row) <= 88 else tall}


def _handed(recipe: Recipe) -> Iterator[str]:
    if recipe.scheduler and SCHEDULES[recipe.scheduler.type].clock == "step":
        yield "scheduler"
    if recipe.average:
        yield "average"
