"""`--set recipe.lr=0.01`: one field of a project changed by its dotted path."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from core.errors import Place, UserError
from core.network.edit import apply
from core.network.operations import SetParam
from core.project.model import Data, Project
from core.project.parts import LOSSES, OPTIMIZERS
from core.project.searched_data import AUGMENTATION, with_augmentation
from core.project.targets import target

SECTIONS = ("data", "recipe", "network")


def with_settings(project: Project, settings: Sequence[str]) -> Project:
    """The project after all settings, each written PATH=VALUE.

    A path goes through `recipe` and `data` by their fields (`recipe.optimizer.momentum` reaches an argument), names a
    block's parameter, `network.conv1.out_channels`, or an augmentation: `data.augmentation.RandomErasing=true`,
    `data.augmentation.RandomErasing.p=0.3`. Raises UserError, with the nearest name, where there is none.
    """
    for setting in settings:
        path, equals, text = setting.partition("=")
        if not equals or not path:
            raise UserError(
                "cli.set", '"{setting}" must be PATH=VALUE, such as recipe.lr=0.01.',
                place=Place(field="--set"), setting=setting,
            )  # fmt: skip
        project = _with_setting(project, path.strip(), _value(text))
    return project


def _with_setting(project: Project, path: str, value: Any) -> Project:
    keys = path.split(".")
    if keys[0] == "network":
        return _set_block(project, keys, value)
    field = path.removeprefix("data.")
    if keys[0] == "data" and field.startswith(AUGMENTATION):
        target(project, "", field)
        return project.model_copy(update={"data": with_augmentation(project.data, field, value)})
    return _set_field(project, keys, value)


def _value(text: str) -> Any:
    """The text as JSON where it is JSON (0.01, true, [3, 3]), else as it stands (Adam)."""
    try:
        return json.loads(text)
    except ValueError:
        return text


def _set_field(project: Project, keys: Sequence[str], value: Any) -> Project:
    document = project.model_dump(mode="json")
    document["data"] = {**_usual_data(), **document["data"]}
    section = _known(document, keys[0], "", SECTIONS)
    holder: Any = document[section]
    where = section
    for key in keys[1:-1]:
        holder = holder[_known(holder, key, where)]
        where = f"{where}.{key}"
    if len(keys) < 2:
        raise UserError("cli.set", "Name a field of it, such as {known}.", place=Place(field=where),
                        known=", ".join(f"{where}.{key}" for key in holder))  # fmt: skip
    _put(holder, keys, where, value)
    try:
        after = Project.model_validate(document)
        if after.data.for_test != project.data.for_test:
            return after.model_copy(update={"data": after.data.with_test(after.data.for_test)})
        return after
    except ValidationError as error:
        raise _invalid(error, ".".join(keys), value) from error


def _usual_data() -> dict[str, Any]:
    """Every field as it is where nobody says otherwise: a document leaves some of these out."""
    return {name: getattr(Data(), name) for name in Data.model_fields}


def _put(holder: Any, keys: Sequence[str], where: str, value: Any) -> None:
    """Set the last key; an argument of the loss or optimizer goes among its params, a new one starts with its own."""
    last, parts = keys[-1], {"recipe.optimizer": OPTIMIZERS, "recipe.loss": LOSSES}
    if where in parts and last not in holder and holder["type"] in parts[where]:
        arguments = [param.name for param in parts[where][holder["type"]].params]
        holder["params"][_known(dict.fromkeys(arguments), last, where)] = value
    elif ".".join(keys) in parts:
        holder[last] = value if isinstance(value, dict) else {"type": value, "params": {}}
    elif where.endswith(".params"):
        holder[last] = value
    else:
        holder[_known(holder, last, where)] = value


def _known(holder: Any, key: str, where: str, names: Sequence[str] | None = None) -> str:
    """The key, where `holder` has it. Raises UserError with the nearest name where not."""
    have = list(names or (holder if isinstance(holder, Mapping) else ()))
    if key in have:
        return key
    near = get_close_matches(key, have, n=1, cutoff=0.5)
    path = f"{where}.{key}" if where else key
    guess = f'Did you mean "{where}.{near[0]}"?' if near and where else f'Did you mean "{near[0]}"?' if near else ""
    raise UserError(
        "cli.no-field", "There is no such field. {hint}", place=Place(field=path),
        hint=guess or (f"There are {', '.join(have)}." if have else f"{where} has no fields."),
    )  # fmt: skip


def _set_block(project: Project, keys: Sequence[str], value: Any) -> Project:
    """Set a block's parameter: network.NAME.PARAM, or network.OUTER.NAME.PARAM inside containers."""
    blocks, block = project.network.blocks, None
    for key in keys[1:-1]:
        by_name = {candidate.name: candidate for candidate in blocks}
        block = by_name[_known(by_name, key, "network")]
        blocks = block.children
    if block is None:
        raise UserError("cli.set", "Name a block and a parameter, such as network.conv1.out_channels.",
                        place=Place(field=".".join(keys)))  # fmt: skip
    param = block.spec.param(_known({p.name: p for p in block.spec.params}, keys[-1], ".".join(keys[:-1])))
    assert param is not None  # _known saw to it
    read = param.read(value)
    wrong = param.check(read)
    if wrong:
        raise UserError.of(wrong, Place(field=".".join(keys)))
    network = apply(project.network, SetParam(block.id, keys[-1], read))
    return project.model_copy(update={"network": network})


def _invalid(error: ValidationError, path: str, value: Any) -> UserError:
    first = error.errors(include_url=False)[0]
    cause = first.get("ctx", {}).get("error")
    reason = str(cause) if cause is not None else first["msg"][:1].lower() + first["msg"][1:]
    received = "" if "Received" in reason else f" Received: {json.dumps(value)}."
    return UserError("cli.bad-value", "{reason}.{received}", place=Place(field=path),
                     reason=reason.rstrip("."), received=received)  # fmt: skip
