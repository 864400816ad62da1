"""A block while its code is read: it may still change, and has no id yet."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from typing import Any, Final

from core.blocks import AUTO, BLOCKS, REQUIRED, BlockSpec, Value
from core.blocks.weights import may_have_weights
from core.code.code_error import CodeError, shown
from core.code.spans import Span
from core.code.tensor import Tensor
from core.code.things import IGNORED, Arguments, Function, Thing, ignore
from core.errors import N_
from core.network.tree import is_name

MOST_COPIES: Final = 5_000
"""More blocks than this out of one loop are a slip of the keyboard."""


class Module(Thing):
    """Anything that is an `nn.Module`: a layer or container of torch, or an object of a class in the text.

    `hint` is the name of the variable it was put into, for where nothing better is known.
    """

    def __init__(self, span: Span) -> None:
        self.span = span
        self.frozen = False
        self.hint = ""

    def inner(self) -> list[tuple[str, Module]]:
        """The modules it holds, with the names they have in it ("" for none)."""
        raise NotImplementedError

    def freeze(self, frozen: bool) -> None:
        """Lock all weights in it, or let them train."""
        self.frozen = frozen
        for _, module in self.inner():
            if not (frozen and isinstance(module, Draft) and not module.children and module.is_weightless):
                module.freeze(frozen)

    def truth(self, at: ast.AST) -> bool:
        return True

    def attribute(self, name: str, at: ast.AST) -> Any:
        if name in _SAME:
            return Function(lambda given: self, deaf=True)
        if name in _WITHOUT_BEARING:
            return Function(ignore, deaf=True)
        if name == "requires_grad_":
            return Function(self._requires_grad)
        if name in ("parameters", "named_parameters"):
            return Function(lambda given: Weights(self, pairs=name != "parameters"))
        if name in ("children", "named_children"):
            return Function(lambda given: [m if name == "children" else (n, m) for n, m in self.inner()])
        raise self.refusal(at)

    def _requires_grad(self, given: Arguments) -> Module:
        wanted = given.bind(("requires_grad",)).get("requires_grad")
        self.freeze(wanted is not None and wanted.value is False)
        return self

    def call(self, given: Arguments) -> Any:
        value = given.only().value
        if isinstance(value, Tensor):
            return value.through(self, given.at)
        text = N_("Core", "{said} must be given the tensor that came out of the layer before.")
        raise CodeError("code.no-input", text, given.at, said=shown(given.at))


class Draft(Module):
    """A layer or container of the catalog.

    `children` are pairs of name ("" where the code gives none) and module. `bare` says that an adapter is still missing
    around it; `stem` is what names made for it start with, where its type does not say.
    """

    def __init__(self, type_name: str, span: Span, params: Mapping[str, Value] | None = None) -> None:
        super().__init__(span)
        self.type = type_name
        self.params: dict[str, Value] = dict(params or {})
        self.children: list[tuple[str, Module]] = []
        self._taken: set[str] = set()
        self.bare, self.stem = False, ""

    @property
    def spec(self) -> BlockSpec:
        return BLOCKS[self.type]

    @property
    def is_weightless(self) -> bool:
        """Whether nothing in it learns or remembers, so that one object may stand for several blocks."""
        return not may_have_weights(self.spec) and all(
            isinstance(module, Draft) and module.is_weightless for _, module in self.children
        )

    def inner(self) -> list[tuple[str, Module]]:
        return list(self.children)

    def add(self, name: str, module: Module, at: ast.AST) -> None:
        """Put a module behind the others. Raises CodeError where its name cannot be a block's."""
        check_name(name, at)
        if name and name in self._taken:
            text = N_("Core", 'Two blocks side by side are called "{name}". Rename one of them.')
            raise CodeError("code.name-taken", text, at, name=name)
        self._taken.add(name)
        self.children.append(("" if name.isdigit() else name, module))

    def copy(self) -> Draft:
        """The same again, apart from the first."""
        made = type(self)(self.type, self.span, self.params)
        made.frozen, made.bare, made.stem = self.frozen, self.bare, self.stem
        made.children = [(name, m.copy() if isinstance(m, Draft) else m) for name, m in self.children]
        return made

    # What code does with it

    def attribute(self, name: str, at: ast.AST) -> Any:
        for own, module in self.children:
            if own == name:
                return module
        if name in _GROWING and self.type == "Group":
            return Function(lambda given: _GROWING[name](self, given))
        if name in ("weight", "bias"):
            return IGNORED
        param = self.spec.param(name)
        value = self.params.get(name, param.absent) if param else None
        if param is not None and value not in (AUTO, REQUIRED):
            return value
        return super().attribute(name, at)

    def set_attribute(self, name: str, value: Any, at: ast.AST) -> None:
        if not isinstance(value, Module):
            raise self.refusal(at)
        names = [own for own, _ in self.children]
        if name in names:
            self.children[names.index(name)] = (name, value)
        else:
            self.add(name, value, at)

    def each(self, at: ast.AST) -> list[Any]:
        if not self.spec.is_container:
            raise self.refusal(at)
        return [module for _, module in self.children]

    def item(self, key: Any, at: ast.AST) -> Any:
        if isinstance(key, slice):
            part = Draft(self.type, self.span)
            part.children = self.children[key]
            return part
        return self.children[self._index(key, at)][1]

    def set_item(self, key: Any, value: Any, at: ast.AST) -> None:
        index = self._index(key, at)
        if not isinstance(value, Module):
            raise self.refusal(at)
        self.children[index] = (self.children[index][0], value)

    def _index(self, key: Any, at: ast.AST) -> int:
        if type(key) is int and -len(self.children) <= key < len(self.children):
            return key
        text = N_("Core", "{said}: there is no layer of that number; there are {count}, counted from 0.")
        raise CodeError("code.index", text, at, said=shown(at), count=len(self.children))


class Copies:
    """`*[make() for _ in range(times)]` in a call: what `make` gives, a number of times; `first` is there already."""

    def __init__(self, first: Module, make: Callable[[], Any], times: int) -> None:
        self.first, self.times, self._make = first, times, make

    def spelled_out(self, at: ast.AST) -> list[Any]:
        """Each copy on its own. Raises CodeError where there are too many."""
        check_count(self.times, at)
        return [self.first, *(self._make() for _ in range(self.times - 1))][: max(0, self.times)]


class Weights(Thing):
    """`module.parameters()`: good for locking them."""

    def __init__(self, module: Module, *, pairs: bool) -> None:
        self._module, self._pairs = module, pairs

    def each(self, at: ast.AST) -> list[Any]:
        return [("", self)] if self._pairs else [self]

    def set_attribute(self, name: str, value: Any, at: ast.AST) -> None:
        if name != "requires_grad" or type(value) is not bool:
            raise self.refusal(at)
        self._module.freeze(not value)

    def attribute(self, name: str, at: ast.AST) -> Any:
        return IGNORED


def check_count(count: int, at: ast.AST) -> None:
    """Raises CodeError where a loop would make too many."""
    if count > MOST_COPIES:
        text = N_("Core", "{said} makes more than {most} at once.")
        raise CodeError("code.too-long", text, at, said=shown(at), most=MOST_COPIES)


def check_size(value: Any, at: ast.AST) -> None:
    """Raises CodeError where going through the value would take too long; of what has no length nothing is said."""
    if isinstance(value, range):  # len() of a very long one is an error of its own
        check_count((value.stop - value.start) // value.step, at)
    elif isinstance(value, (list, tuple, dict, str)):
        check_count(len(value), at)


def check_name(name: str, at: ast.AST) -> None:
    """Raises CodeError where a block cannot be called that; "" and numbers, torch's own names, are none."""
    if name and not name.isdigit() and not is_name(name):
        text = N_("Core", '"{name}" cannot be a name: use letters, digits and _, not starting with a digit.')
        raise CodeError("code.bad-name", text, at, name=name)


def module_of(value: Any, at: ast.AST, what: str = "") -> Module:
    """The value as a module. Raises CodeError where it is none."""
    if isinstance(value, Module):
        return value
    if isinstance(value, Thing):
        raise value.refusal(at)
    text = N_("Core", "{said} is no layer. Put a layer such as nn.ReLU() here.")
    raise CodeError("code.no-layer", text, at, said=what or shown(at))


def _append(draft: Draft, given: Arguments) -> Draft:
    only = given.only()
    draft.add("", module_of(only.value, only.at), only.at)
    return draft


def _extend(draft: Draft, given: Arguments) -> Draft:
    only = given.only()
    values = only.value.each(only.at) if isinstance(only.value, Thing) else list(only.value)
    for value in values:
        draft.add("", module_of(value, only.at), only.at)
    return draft


def _add_module(draft: Draft, given: Arguments) -> None:
    bound = given.bind(("name", "module"))
    if len(bound) != 2 or not isinstance(bound["name"].value, str):
        text = N_("Core", '{said} wants a name and a layer: add_module("relu", nn.ReLU()).')
        raise CodeError("code.add-module", text, given.at, said=given.function)
    draft.add(bound["name"].value, module_of(bound["module"].value, bound["module"].at), bound["name"].at)


def _insert(draft: Draft, given: Arguments) -> Draft:
    bound = given.bind(("index", "module"))
    index = bound["index"].value if "index" in bound else 0
    if type(index) is not int or "module" not in bound:
        raise draft.refusal(given.at)
    draft.children.insert(index, ("", module_of(bound["module"].value, bound["module"].at)))
    return draft


_GROWING: Final[Mapping[str, Callable[[Draft, Arguments], Any]]] = {
    "append": _append,
    "extend": _extend,
    "insert": _insert,
    "add_module": _add_module,
    "register_module": _add_module,
}
"""How a Sequential grows."""

_SAME: Final = frozenset({"to", "cuda", "cpu", "train", "eval", "float", "double", "half", "bfloat16", "share_memory"})
"""Methods that give the module back."""

_WITHOUT_BEARING: Final = frozenset(
    {
        *("apply", "load_state_dict", "state_dict", "zero_grad", "modules", "named_modules", "buffers", "extra_repr"),
        *("register_buffer", "register_forward_hook", "compile", "reset_parameters"),
    }
)
