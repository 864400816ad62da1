"""Functions and classes that a text defines itself, and the objects made of them."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from typing import Any, Protocol

from core.code.code_error import CodeError, shown
from core.code.draft import Draft, Module, check_name, module_of
from core.code.near import nearest
from core.code.scope import MISSING, Scope
from core.code.things import IGNORED, Arguments, Function, Given, Poison, Thing, checked, unknown_argument
from core.errors import N_


class Reader(Protocol):
    """Who follows the bodies of functions."""

    def value(self, node: ast.AST, scope: Scope) -> Any: ...

    def routine(self, body: Sequence[ast.stmt], scope: Scope, at: ast.AST) -> Any: ...


class Base(Thing):
    """A class of torch that classes of the text stand upon: nn.Module, nn.Sequential."""

    def __init__(self, type_name: str) -> None:
        self.type = type_name


class Routine(Thing):
    """`def name(…)` of the text; `owner` is the object whose method it is, `home` the class that defines it."""

    def __init__(
        self,
        definition: ast.FunctionDef,
        scope: Scope,
        reader: Reader,
        owner: Object | None = None,
        home: Class | None = None,
    ) -> None:
        self.definition, self.scope, self._reader, self.owner, self._home = definition, scope, reader, owner, home

    def of(self, owner: Object, home: Class) -> Routine:
        """The same as a method of that object."""
        return Routine(self.definition, self.scope, self._reader, owner, home)

    @property
    def wanted(self) -> list[str]:
        """The names of the arguments without a default, beside self."""
        arguments = self.definition.args
        plain = [*arguments.posonlyargs, *arguments.args][1 if self.owner else 0 :]
        needed = plain[: len(plain) - len(arguments.defaults)] if arguments.defaults else plain
        named = [a for a, d in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True) if d is None]
        return [argument.arg for argument in (*needed, *named)]

    def call(self, given: Arguments) -> Any:
        scope = Scope(self.scope)
        if self.owner is not None and self._home is not None:
            scope.put("super", Function(lambda _given: Super(self.owner, self._home)))
        self._bind(given, scope)
        return self._reader.routine(self.definition.body, scope, given.at)

    def _bind(self, given: Arguments, scope: Scope) -> None:
        arguments = self.definition.args
        names = [a.arg for a in (*arguments.posonlyargs, *arguments.args)]
        positional = list(given.positional)
        if self.owner is not None:
            positional.insert(0, Given(self.owner, given.at))
        rest = positional[len(names) :]
        if rest and arguments.vararg is None:
            text = N_("Core", "{said} is given {given} values, but takes {most} at most: {names}.")
            most = len(names) - bool(self.owner)
            words = {"given": len(positional) - bool(self.owner), "most": most, "names": ", ".join(names) or "—"}
            raise CodeError("code.too-many", text, rest[0].at, said=given.function, **words)
        bound: dict[str, Any] = {n: p.value for n, p in zip(names, positional, strict=False)}
        known = [*names, *(a.arg for a in arguments.kwonlyargs)]
        others: dict[str, Any] = {}
        for name, argument in given.named.items():
            if name not in known and arguments.kwarg is None:
                raise unknown_argument(given.function, name, [n for n in known if n != "self"], argument.at)
            (bound if name in known else others)[name] = argument.value
        if arguments.vararg is not None:
            bound[arguments.vararg.arg] = tuple(argument.value for argument in rest)
        if arguments.kwarg is not None:
            bound[arguments.kwarg.arg] = others
        self._fill(bound, given)
        for name, value in bound.items():
            scope.put(name, value)

    def _fill(self, bound: dict[str, Any], given: Arguments) -> None:
        """The defaults of what is not given."""
        arguments = self.definition.args
        plain = [*arguments.posonlyargs, *arguments.args]
        last = plain[len(plain) - len(arguments.defaults) :] if arguments.defaults else []
        defaults: list[tuple[ast.arg, ast.expr | None]] = [*zip(last, arguments.defaults, strict=True)]
        defaults += zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)
        for argument, default in defaults:
            if argument.arg not in bound and default is not None:
                bound[argument.arg] = self._reader.value(default, self.scope)
        missing = [a.arg for a in (*plain, *arguments.kwonlyargs) if a.arg not in bound]
        if missing:
            text = N_("Core", "{said} needs a value for {names}.")
            raise CodeError("code.missing", text, given.at, said=given.function, names=", ".join(missing))


class Class(Thing):
    """`class Name(nn.Module)` of the text."""

    def __init__(self, definition: ast.ClassDef, bases: Sequence[Any], names: dict[str, Any], reader: Reader) -> None:
        self.definition, self.bases, self.names, self.reader = definition, bases, names, reader

    @property
    def name(self) -> str:
        return self.definition.name

    @property
    def torch_base(self) -> str:
        """The class of torch below: "Module", "Sequential"; "" for none."""
        for base in self.bases:
            if isinstance(base, Base):
                return base.type
            if isinstance(base, Class) and base.torch_base:
                return base.torch_base
        return ""

    def find(self, name: str) -> tuple[Any, Class]:
        """What a class and those below it call so, and the class that does; MISSING where none does."""
        if name in self.names:
            return self.names[name], self
        for base in self.bases:
            if isinstance(base, Class):
                value, home = base.find(name)
                if value is not MISSING:
                    return value, home
        return MISSING, self

    def attribute(self, name: str, at: ast.AST) -> Any:
        value, _ = self.find(name)
        if value is MISSING:
            raise self.refusal(at)
        return value

    def truth(self, at: ast.AST) -> bool:
        return True

    def call(self, given: Arguments) -> Any:
        if not self.torch_base:
            text = N_("Core", "{name} is no nn.Module: write class {name}(nn.Module).")
            raise CodeError("code.no-module", text, given.at, name=self.name)
        made = Object(self, given)
        start, home = self.find("__init__")
        if isinstance(start, Routine):
            start.of(made, home).call(given)
        elif self.torch_base == "Sequential":
            made.fill(given)
        return made


class Object(Module):
    """An object of a class in the text; `body` is the Sequential that it is where its class stands upon one."""

    def __init__(self, cls: Class, given: Arguments) -> None:
        super().__init__(given.span)
        self.cls, self.values = cls, dict[str, Any]()
        self.body = Draft("Group", given.span) if cls.torch_base == "Sequential" else None

    def fill(self, given: Arguments) -> None:
        """`super().__init__(layer, layer, …)` of a class upon nn.Sequential."""
        if self.body is None:
            return
        for argument in given.positional:
            if isinstance(argument.value, dict):
                for name, module in argument.value.items():
                    self.body.add(str(name), module_of(module, argument.at), argument.at)
            else:
                self.body.add("", module_of(argument.value, argument.at), argument.at)

    def inner(self) -> list[tuple[str, Module]]:
        held = [(name, value) for name, value in self.values.items() if isinstance(value, Module)]
        return [*(self.body.inner() if self.body else []), *held]

    def method(self, name: str) -> Routine | None:
        """The method of that name, of its class or one below."""
        found, home = self.cls.find(name)
        return found.of(self, home) if isinstance(found, Routine) else None

    def attribute(self, name: str, at: ast.AST) -> Any:
        if name in self.values:
            return self.values[name]
        found, home = self.cls.find(name)
        if isinstance(found, Routine):
            return found.of(self, home)
        if found is not MISSING:
            return found
        if name in ("add_module", "register_module"):
            return Function(self._add_module)
        if name == "training":
            return Training()
        if name == "forward" and self.body is not None:
            return Function(self._forward)
        if self.body is not None and name in ("append", "extend", "insert"):
            return self.body.attribute(name, at)
        return super().attribute(name, at)

    def set_attribute(self, name: str, value: Any, at: ast.AST) -> None:
        if isinstance(value, Module):
            check_name(name, at)
        self.values[name] = value

    def each(self, at: ast.AST) -> list[Any]:
        return self.body.each(at) if self.body else super().each(at)

    def refusal(self, at: ast.AST) -> CodeError:
        near = nearest(at.attr, self.values) if isinstance(at, ast.Attribute) else None
        if near is not None:
            text = N_("Core", '{said}: {name} has nothing of that kind. Did you mean "{near}"?')
            return CodeError("code.unknown-attribute", text, at, said=shown(at), name=self.cls.name, near=near)
        text = N_("Core", "{said}: {name} has nothing of that kind that could be read.")
        return CodeError("code.unknown-attribute", text, at, said=shown(at), name=self.cls.name)

    def _add_module(self, given: Arguments) -> None:
        bound = given.bind(("name", "module"))
        if len(bound) != 2 or not isinstance(bound["name"].value, str):
            raise self.refusal(given.at)
        self.set_attribute(bound["name"].value, checked(bound["module"].value, given.at), given.at)

    def _forward(self, given: Arguments) -> Any:
        value = given.only().value
        for _, module in self.body.children if self.body else ():
            value = module.call(Arguments(given.at, [Given(value, given.at)]))
        return value


class Training(Thing):
    """`self.training`."""

    def refusal(self, at: ast.AST) -> CodeError:
        text = N_("Core", "{said}: what differs between training and prediction cannot be drawn.")
        return CodeError("code.training", text, at, said=shown(at))


class Super(Thing):
    """`super()` in a method."""

    def __init__(self, owner: Object | None, home: Class | None) -> None:
        self._owner, self._home = owner, home

    def attribute(self, name: str, at: ast.AST) -> Any:
        for base in self._home.bases if self._home else ():
            if isinstance(base, Class) and self._owner is not None:
                found, home = base.find(name)
                if isinstance(found, Routine):
                    return found.of(self._owner, home)
            elif isinstance(base, Poison):
                raise base.refusal(at)
        if self._owner is None:
            raise self.refusal(at)
        return Function(self._start) if name == "__init__" else self._owner.attribute(name, at)

    def _start(self, given: Arguments) -> Any:
        if self._owner is not None:
            self._owner.fill(given)
        return IGNORED
