"""Rules about what the network is to tell: the loss fits it, and an image comes out where an image is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from math import prod

from core.errors import N_, Message
from core.lint.issue import Fix, Issue
from core.lint.view import Row, View, fix, say_size, set_fix
from core.network.operations import SetParam
from core.network.report import Shape
from core.project.edit import SetRecipe
from core.project.model import Part, Project
from core.project.parts import FIRST_LOSS, LOSSES


def wrong_loss(project: Project) -> Message | None:
    """Why the recipe's loss cannot teach what the network is to tell; None where it can."""
    loss, target = project.recipe.loss.type, project.data.target
    if target in LOSSES[loss].fits:
        return None
    text = {
        "class": N_("Core", "{loss} cannot tell classes apart; it compares numbers. Take {instead}."),
        "image": N_("Core", "{loss} cannot compare images; it wants a class. Take {instead}."),
        "numbers": N_("Core", "{loss} cannot compare numbers. Take {instead}."),
    }[target]
    return Message("loss.other-target", text, {"loss": loss, "instead": FIRST_LOSS[target]})


def loss_fits(view: View) -> Iterator[Issue]:
    """The loss must compare what comes out with what is wanted."""
    message = wrong_loss(view.project)
    if message is None:
        return
    loss = FIRST_LOSS[view.project.data.target]
    recipe = view.project.recipe.model_copy(update={"loss": Part(type=loss)})
    yield Issue("error", None, message, fixes=(fix("loss", N_("Core", "Use {loss}"), (SetRecipe(recipe),), loss=loss),))


def wrong_mixing(project: Project) -> Message | None:
    """Why images may not be mixed with one another; None where they may, or are not."""
    if project.data.target != "image" or not (project.recipe.mixup or project.recipe.cutmix):
        return None
    text = N_("Core", "Mixup and cutmix mix the classes of two images, but the network learns the image itself.")
    return Message("recipe.mixes-images", text)


def no_mixing(view: View) -> Iterator[Issue]:
    """An image to be rebuilt is not mixed with another."""
    message = wrong_mixing(view.project)
    if message is not None:
        recipe = view.project.recipe.model_copy(update={"mixup": 0.0, "cutmix": 0.0})
        yield Issue("error", None, message, fixes=(fix("unmixed", N_("Core", "Mix no images"), (SetRecipe(recipe),)),))


def image_comes_out(view: View) -> Iterator[Issue]:
    """What comes out must have the size of the image that is to be rebuilt."""
    size, wanted = view.report.output, view.project.data.answer
    if view.project.data.target != "image" or size == wanted or not view.layers:
        return
    ended = tuple(_end_resized(view, wanted))
    if size is None:
        if ended:
            text = N_("Core", 'To rebuild the image, "{name}" must give {wanted}.')
            message = Message("network.rebuilt-end", text, {"name": view.main[-1].name, "wanted": say_size(wanted)})
            yield Issue("error", view.main[-1].id, message, fixes=ended)
        return
    last = view.main[-1] if view.main else view.layers[-1]
    text = N_("Core", "The network gives {size} per image, but to rebuild the image it must give {wanted}.")
    message = Message("network.rebuilt-size", text, {"size": say_size(size), "wanted": say_size(wanted)})
    yield Issue(
        "error", last.id, message, fixes=ended or tuple(_rebuilding(view, size, wanted)), ledger=view.ledger(last)
    )


def _end_resized(view: View, wanted: Shape) -> Iterator[Fix]:
    """The end of the network brought to the wanted size: an Unflatten and the Linear before it, or a convolution."""
    if not view.main:
        return
    makers = [block for block in view.main if block.type in ("Linear", "Conv2d", "ConvTranspose2d")]
    last, maker = view.main[-1], makers[-1] if makers else None
    if maker is None:
        return
    if last.type == "Unflatten" and maker.type == "Linear" and last.value("unflattened_size") != wanted:
        ops = (SetParam(maker.id, "out_features", prod(wanted)), SetParam(last.id, "unflattened_size", wanted))
        yield fix("end", N_("Core", "Fit {maker} and {last} to {size}"), ops,
                  maker=maker.name, last=last.name, size=say_size(wanted))  # fmt: skip
        return
    size = view.report.output
    if maker.type != "Linear" and size is not None and len(size) == 3 and size[1:] == wanted[1:]:
        yield set_fix(maker, {"out_channels": wanted[0]})


def _rebuilding(view: View, size: Shape, wanted: Shape) -> Iterator[Fix]:
    """Layers at the end that bring `size` to the wanted one."""
    said = say_size(wanted)
    unflatten: Row = ("Unflatten", {"dim": 1, "unflattened_size": wanted})
    linear: Row = ("Linear", {"out_features": prod(wanted)})
    if prod(size) == prod(wanted) and len(size) == 1:
        yield fix("unflatten", N_("Core", "Unflatten to {size}"), view.append(unflatten), size=said)
    elif len(size) == 1:
        yield fix(
            "rebuild", N_("Core", "Add Linear and Unflatten to {size}"), view.append(linear, unflatten), size=said
        )
    elif len(size) == 3:
        larger: list[Row] = [("Upsample", {"size": wanted[1:], "scale_factor": None})] if size[1:] != wanted[1:] else []
        drawn: Row = ("Conv2d", {"out_channels": wanted[0], "kernel_size": 3, "padding": 1})
        yield fix("redraw", N_("Core", "Add layers that draw {size}"), view.append(*larger, drawn), size=said)
    else:
        ops = view.append(("Flatten", {}), linear, unflatten)
        yield fix("rebuild", N_("Core", "Add Linear and Unflatten to {size}"), ops, size=said)
