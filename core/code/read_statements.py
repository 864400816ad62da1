"""What statements do to the names of a text: assignments, loops, conditions, functions, classes."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from typing import Any, Final

from core.code.arithmetic import binary, truth
from core.code.code_error import CodeError, shown
from core.code.draft import check_size
from core.code.read_classes import Class, Routine
from core.code.read_expressions import DEEPEST_CALL, Expressions, widened
from core.code.scope import Names, Scope
from core.code.spans import span_of
from core.code.things import Poison, Thing, checked
from core.errors import N_

_NOTHING: Final = (ast.Pass, ast.Global, ast.Nonlocal, ast.Assert, ast.Delete)


class Returned(Exception):  # noqa: N818 - it is no error
    """Carries what a function gives back to where it was called."""

    def __init__(self, value: Any) -> None:
        self.value = value


class Statements(Expressions):
    """Follows statements one after another. `modules` gives what `import name` stands for."""

    def __init__(self, fallback: Names, modules: Callable[[str], Any]) -> None:
        super().__init__(fallback)
        self._modules = modules
        self._depth = 0
        self._statements: Mapping[type[ast.stmt], Callable[[Any, Scope], None]] = {
            ast.Assign: self._assign,
            ast.AnnAssign: self._annotated,
            ast.AugAssign: self._augmented,
            ast.Expr: self._expression,
            ast.For: self._for,
            ast.If: self._if,
            ast.Return: self._return,
            ast.Import: self._import,
            ast.ImportFrom: self._import_from,
            ast.FunctionDef: self._function,
            ast.ClassDef: self._class,
            ast.Raise: self._raise,
            ast.With: self._with,
        }

    def run(self, body: Sequence[ast.stmt], scope: Scope) -> None:
        """Follow all statements of a body. Raises CodeError at the first that is not understood."""
        for statement in body:
            self.follow(statement, scope)

    def follow(self, statement: ast.stmt, scope: Scope) -> None:
        """Follow one statement."""
        self.step(statement)
        kind = self._statements.get(type(statement))
        if kind is not None:
            kind(statement, scope)
        elif not isinstance(statement, _NOTHING):
            text = N_("Core", "{said} is Python that cannot be read as a network.")
            raise CodeError("code.not-python-for-us", text, statement, said=shown(statement))

    def routine(self, body: Sequence[ast.stmt], scope: Scope, at: ast.AST) -> Any:
        """What a function with that body gives back. Raises CodeError where calls go too deep."""
        if self._depth >= DEEPEST_CALL:
            text = N_("Core", "{said} calls itself again and again.")
            raise CodeError("code.endless", text, at, said=shown(at))
        self._depth += 1
        try:
            self.run(body, scope)
        except Returned as returned:
            return returned.value
        finally:
            self._depth -= 1
        return None

    def assigned(self, node: ast.expr, scope: Scope) -> Any:
        """The value of the right-hand side; what cannot be read does harm only to those who need it."""
        try:
            return self.value(node, scope)
        except CodeError as error:
            return Poison(error)

    def _assign(self, statement: ast.Assign, scope: Scope) -> None:
        value = widened(self.assigned(statement.value, scope), statement.value, span_of(statement))
        for target in statement.targets:
            self._put(target, value, scope)

    def _annotated(self, statement: ast.AnnAssign, scope: Scope) -> None:
        if statement.value is not None:
            value = widened(self.assigned(statement.value, scope), statement.value, span_of(statement))
            self._put(statement.target, value, scope)

    def _augmented(self, statement: ast.AugAssign, scope: Scope) -> None:
        before = self.value(_loaded(statement.target), scope)
        addition = self.value(statement.value, scope)
        if isinstance(before, list) and isinstance(statement.op, ast.Add):
            before.extend(self.many(addition, statement.value))
            check_size(before, statement)
            return
        self._put(statement.target, binary(statement.op, before, addition, statement), scope)

    def _put(self, target: ast.expr, value: Any, scope: Scope) -> None:
        if isinstance(target, ast.Attribute):
            owner = self.value(target.value, scope)
            self._thing(owner, target).set_attribute(target.attr, value, target)
        elif isinstance(target, ast.Subscript):
            owner, key = self.value(target.value, scope), self.value(target.slice, scope)
            if isinstance(owner, (dict, list)):
                _set_item(owner, key, value, target)
            else:
                self._thing(owner, target).set_item(key, checked(value, target), target)
        elif isinstance(target, (ast.Tuple, ast.List)):
            poisoned = isinstance(value, Poison)
            values = [value] * len(target.elts) if poisoned else self.parts(target, value)
            for part, held in zip(target.elts, values, strict=True):
                self._put(part, held, scope)
        else:
            self.bind(target, value, scope)

    def _thing(self, owner: Any, at: ast.expr) -> Thing:
        if isinstance(owner, Thing):
            return owner
        raise CodeError("code.target", N_("Core", "{said} cannot be assigned to."), at, said=shown(at))

    def _expression(self, statement: ast.Expr, scope: Scope) -> None:
        if not isinstance(statement.value, ast.Constant):
            self.value(statement.value, scope)

    def _for(self, statement: ast.For, scope: Scope) -> None:
        for item in self.many(self.value(statement.iter, scope), statement.iter):
            self.bind(statement.target, item, scope)
            self.run(statement.body, scope)

    def _if(self, statement: ast.If, scope: Scope) -> None:
        chosen = statement.body if truth(self.value(statement.test, scope), statement.test) else statement.orelse
        self.run(chosen, scope)

    def _with(self, statement: ast.With, scope: Scope) -> None:
        self.run(statement.body, scope)

    def _return(self, statement: ast.Return, scope: Scope) -> None:
        raise Returned(None if statement.value is None else self.value(statement.value, scope))

    def _raise(self, statement: ast.Raise, scope: Scope) -> None:
        text = N_("Core", "With these values the code stops here: {said}.")
        raise CodeError("code.raises", text, statement, said=shown(statement))

    def _import(self, statement: ast.Import, scope: Scope) -> None:
        for alias in statement.names:
            if alias.asname:
                scope.put(alias.asname, self._modules(alias.name))
            else:
                top = alias.name.partition(".")[0]
                scope.put(top, self._modules(top))

    def _import_from(self, statement: ast.ImportFrom, scope: Scope) -> None:
        module = self._modules(statement.module or "")
        for alias in statement.names:
            if alias.name != "*":  # the layers of torch.nn are known without
                try:
                    value = module.attribute(alias.name, statement)
                except CodeError as error:
                    value = Poison(error)
                scope.put(alias.asname or alias.name, value)

    def _function(self, statement: ast.FunctionDef, scope: Scope) -> None:
        scope.put(statement.name, Routine(statement, scope, self))

    def _class(self, statement: ast.ClassDef, scope: Scope) -> None:
        bases = [self.assigned(base, scope) for base in statement.bases]
        inner = Scope(scope)
        for part in statement.body:
            try:
                self.follow(part, inner)
            except CodeError:  # what a class says besides its methods and constants matters where it is used
                continue
        scope.put(statement.name, Class(statement, bases, inner.names, self))


def _loaded(target: ast.Name | ast.Attribute | ast.Subscript) -> ast.expr:
    """The target of `+=` as something that can be read."""
    read = copy(target)
    read.ctx = ast.Load()
    return read


def _set_item(owner: Any, key: Any, value: Any, at: ast.AST) -> None:
    try:
        owner[key] = value
    except (IndexError, TypeError) as error:
        raise CodeError("code.no-item", N_("Core", "There is no {said}."), at, said=shown(at)) from error
