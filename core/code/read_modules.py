"""The classes of torch.nn as code calls them: every layer of the catalog, and what holds layers."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from typing import Any, Final

from core.blocks import BLOCKS, REQUIRED, BlockSpec
from core.blocks.catalog import LEFT_OUT
from core.blocks.spec import Required
from core.code.code_error import CodeError, shown
from core.code.draft import Copies, Draft, Module, module_of
from core.code.read_outputs import Several
from core.code.things import Arguments, Given, Thing
from core.errors import N_

BY_POSITION: Final[Mapping[str, int]] = {
    "MaxPool1d": 4,
    "MaxPool2d": 4,
    "MaxPool3d": 4,
    "RNN": 5,
    "LSTM": 4,
    "GRU": 4,
    "TransformerEncoderLayer": 6,
    "EmbeddingBag": 7,
}
"""How many arguments may be given without a name, where torch has one in between that no block offers."""


class Layer(Thing):
    """A class of the catalog: `nn.Conv2d`. A lazy one, `nn.LazyConv2d`, lacks what follows from the input."""

    def __init__(self, spec: BlockSpec, *, lazy: bool = False) -> None:
        self.spec, self._lazy = spec, lazy

    def call(self, given: Arguments) -> Draft:
        params = [p for p in self.spec.params if not (self._lazy and p.follows)]
        names = [p.name for p in params if not p.of_adapter]
        most = BY_POSITION.get(self.spec.type, len(names))
        if most < min(len(names), len(given.positional)):
            text = N_("Core", "{said}: write the name of this argument: {name}=….")
            raise CodeError("code.name-it", text, given.positional[most].at, said=given.function, name=names[most])
        Arguments(given.at, given.positional).bind(names)
        besides = self._besides if self.spec.fixed or not given.named.keys() <= set(names) else ()
        bound = given.bind([*names, *(n for n in besides if n not in names)])
        self._check_besides(bound, besides, given)
        draft = (Several if self.spec.adapter else Draft)(self.spec.type, given.span)
        draft.bare = bool(self.spec.adapter)
        for param in params:
            if param.name in bound:
                keep(draft, param.name, bound[param.name])
            elif param.follows and not isinstance(param.default, Required):
                draft.params[param.name] = param.default  # left out, which is not *auto* but what torch assumes
        return draft

    @property
    def _besides(self) -> list[str]:
        """Arguments that torch takes and no block offers."""
        own = [name.partition(".")[2] for name in LEFT_OUT if name.startswith(f"{self.spec.type}.")]
        return [*(n for n, _ in self.spec.fixed), *(n for n in LEFT_OUT if "." not in n), *own]

    def _check_besides(self, bound: Mapping[str, Given], besides: Sequence[str], given: Arguments) -> None:
        for name, wanted in self.spec.fixed:
            got = bound[name].value if name in bound else None
            if got != wanted:
                text = N_("Core", "{said} must be given {name}={value} to stand in a row of layers.")
                at = bound[name].at if name in bound else given.at
                raise CodeError("code.fixed", text, at, said=given.function, name=name, value=repr(wanted))
        allowed = {"device", "dtype", *(name for name, _ in self.spec.fixed)}
        for name in besides:
            if name in bound and name not in allowed and bound[name].value not in (False, None):
                text = N_("Core", "{said}: {name} has no place in a row of layers. Leave it out.")
                raise CodeError("code.left-out", text, bound[name].at, said=given.function, name=name)


class Adapter(Thing):
    """A class that picks the tensor to pass on: `TakeOutput(nn.LSTM(…), steps="last")`."""

    def __init__(self, name: str) -> None:
        self._name = name

    def call(self, given: Arguments) -> Draft:
        if not given.positional or not isinstance(given.positional[0].value, Draft):
            text = N_("Core", "{said} wants a layer first, such as {said}(nn.LSTM(…)).")
            raise CodeError("code.adapter", text, given.at, said=self._name)
        draft: Draft = given.positional[0].value
        if not draft.bare or draft.spec.adapter != self._name:
            text = N_("Core", "{said} does not go around {type}.")
            raise CodeError("code.adapter", text, given.positional[0].at, said=self._name, type=draft.type)
        names = ["layer", *(p.name for p in draft.spec.params if p.of_adapter)]
        bound = given.bind(names)
        for name in names[1:]:
            if name in bound:
                keep(draft, name, bound[name])
        draft.bare, draft.span = False, given.span
        return draft


class Row(Thing):
    """nn.Sequential, nn.ModuleList and nn.ModuleDict."""

    def call(self, given: Arguments) -> Draft:
        only = given.positional[0] if len(given.positional) == 1 and not given.named else None
        if only is not None and isinstance(only.value, Copies):
            draft = Draft("Repeat", given.span)
            draft.params = {} if only.value.times == BLOCKS["Repeat"].params[0].absent else {"times": only.value.times}
            draft.children = [("", only.value.first)]
            return draft
        draft = Draft("Group", given.span)
        for name, argument in given.named.items():
            text = N_("Core", "{said} takes no names. Write {said}(OrderedDict({name}=…)).")
            raise CodeError("code.no-names", text, argument.at, said=given.function, name=name)
        for argument in given.positional:
            self._put(draft, argument)
        return draft

    def _put(self, draft: Draft, argument: Given) -> None:
        match argument.value:
            case dict():
                for name, value in argument.value.items():
                    draft.add(str(name), module_of(value, argument.at, str(name)), _place(value, argument.at))
            case list() | tuple():
                for value in argument.value:
                    draft.add("", module_of(value, argument.at), argument.at)
            case Copies():
                for value in argument.value.spelled_out(argument.at):
                    draft.add("", module_of(value, argument.at), argument.at)
            case _:
                module = module_of(argument.value, argument.at)
                if isinstance(argument.at, ast.Name):
                    module.hint = argument.at.id
                draft.add("", module, argument.at)


class Branches(Thing):
    """The classes that our own code brings along: Residual, and Concat, Add, Multiply for Parallel."""

    def __init__(self, type_name: str, combine: str = "") -> None:
        self._type, self._combine = type_name, combine

    def call(self, given: Arguments) -> Draft:
        draft = Draft(self._type, given.span)
        spec = draft.spec
        if self._combine and self._combine != spec.params[0].absent:
            draft.params["combine"] = self._combine
        bound = given.bind(spec.branches) if spec.branches else given.named
        if given.positional and not spec.branches:
            text = N_("Core", "Give every branch of {said} a name: {said}(branch1=…, branch2=…).")
            raise CodeError("code.branch-names", text, given.positional[0].at, said=given.function)
        for name in spec.branches or bound:
            if name not in bound:
                text = N_("Core", "{said} needs a value for {names}.")
                raise CodeError("code.missing", text, given.at, said=given.function, names=name)
            draft.add(name, module_of(bound[name].value, bound[name].at), bound[name].at)
        return draft


class Pairs(Thing):
    """OrderedDict and dict: names and layers in order."""

    def call(self, given: Arguments) -> dict[Any, Any]:
        made: dict[Any, Any] = {}
        for argument in given.positional:
            value = argument.value.each(argument.at) if isinstance(argument.value, Thing) else argument.value
            pairs = list(value.items()) if isinstance(value, dict) else value
            if not isinstance(pairs, (list, tuple)) or any(not _is_pair(pair) for pair in pairs):
                text = N_("Core", '{said} wants pairs of name and layer: {said}([("relu", nn.ReLU()), …]).')
                raise CodeError("code.pairs", text, argument.at, said=given.function)
            for name, held in pairs:
                if name in made:
                    text = N_("Core", 'Two blocks side by side are called "{name}". Rename one of them.')
                    raise CodeError("code.name-taken", text, _place(held, argument.at), name=str(name))
                made[name] = held
        made.update({name: argument.value for name, argument in given.named.items()})
        return made


def keep(draft: Draft, name: str, given: Given) -> None:
    """Let the draft hold an argument as a block would: not where it equals what its absence means, or is `…`."""
    param, value = draft.spec.param(name), given.value
    if isinstance(value, list):
        value = tuple(value)
    if value is ... or param is None:
        return
    if not _is_value(value):
        text = N_("Core", "{said} cannot be a value of {name}: numbers, texts, True, False and None can.")
        raise CodeError("code.value", text, given.at, said=shown(given.at), name=name)
    value, usual = param.plain(value), param.absent
    if usual is REQUIRED or value != usual or isinstance(value, bool) != isinstance(usual, bool):
        draft.params[name] = value


def _is_value(value: Any) -> bool:
    simple: tuple[type[Any], ...] = (bool, int, float, str)
    if isinstance(value, tuple):
        return all(isinstance(part, (int, float)) for part in value)
    return value is None or isinstance(value, simple)


def _is_pair(pair: Any) -> bool:
    return isinstance(pair, (tuple, list)) and len(pair) == 2 and isinstance(pair[0], (str, int))


def _place(value: Any, at: ast.AST) -> ast.AST:
    """Where to say something about a module in a dict: at the module itself."""
    if not isinstance(value, Module):
        return at
    line, column, last_line, last_column = value.span
    places = {"lineno": line, "col_offset": column - 1, "end_lineno": last_line, "end_col_offset": last_column - 1}
    return ast.Name("_", ast.Load(), **places)
