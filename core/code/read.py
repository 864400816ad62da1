"""PyTorch code as a network: read by its syntax tree, nothing of it executed."""

from __future__ import annotations

import ast
import textwrap
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from core.code.classes import CLASSES
from core.code.code_error import CodeError
from core.code.draft import Draft, Module
from core.code.finish import finished
from core.code.library import KNOWN, named_module
from core.code.read_classes import Class, Routine
from core.code.read_expressions import TOO_MANY_STEPS
from core.code.read_graph import Drawing
from core.code.read_statements import Returned, Statements
from core.code.scope import MISSING, Scope
from core.code.spans import Columns, Span
from core.code.things import Arguments, Poison, Thing
from core.errors import N_
from core.network.tree import Block, Network

LONGEST_TEXT: Final = 2_000_000
"""More characters than this are no description of a network."""

_USUAL_NAMES: Final = ("model", "net", "network")
_GROWING: Final = frozenset({"append", "extend", "insert", "add_module", "register_module", "requires_grad_", "pop"})


@dataclass(frozen=True, slots=True)
class ReadCode:
    """A network as its code says it.

    Parameters
    ----------
    network : pinned where the code has numbers; *auto* where it has `...` or a lazy layer.
    spans : where each block stands, by id; columns in characters.
    name : what the code calls it.
    """

    network: Network
    spans: Mapping[str, Span]
    name: str = "model"


def read_network(text: str) -> ReadCode:
    """The network that a text describes: nn.Sequential in its forms, or classes with forward.

    Around it may stand what a script needs to train; it is passed over. Raises CodeError at the first thing that
    belongs to the network and cannot be drawn.
    """
    columns = Columns(text)
    try:
        return _read(text, columns)
    except CodeError as error:
        raise error.moved(columns.in_characters(error.span)) from None
    except RecursionError:
        too_deep = N_("Core", "This is nested too deeply to be read.")
        raise CodeError("code.too-deep", too_deep, Span(1, 1, 1, 1)) from None


def read_blocks(text: str) -> tuple[Block, ...]:
    """The blocks that a piece of code stands for: a whole network, or some lines out of a Sequential.

    Raises CodeError where it is neither.
    """
    plain = textwrap.dedent(text).strip()
    forms = (
        "{}",
        "nn.Sequential(\n{}\n)",
        "nn.Sequential(OrderedDict(\n{}\n))",
        "nn.Sequential(OrderedDict([\n{}\n]))",
    )
    first: CodeError | None = None
    for form in forms:
        try:
            return read_network(form.replace("{}", plain)).network.blocks
        except CodeError as error:
            first = first or error
    raise first or CodeError("code.empty", _NONE, Span(1, 1, 1, 1))


def _read(text: str, columns: Columns) -> ReadCode:
    tree = _parsed(text)
    reader = Statements(KNOWN, named_module)
    scope = Scope()
    loose: list[Module | CodeError] = []
    for statement in tree.body:
        if not _is_ours(statement):
            _follow(reader, statement, scope, loose)
    name, modules = _chosen(scope, loose, tree)
    drawing = Drawing()
    steps = drawing.top(modules[0]) if len(modules) == 1 else drawing.row(modules)
    network, spans = finished(steps, columns)
    return ReadCode(network, spans, name)


def _parsed(text: str) -> ast.Module:
    if len(text) > LONGEST_TEXT:
        raise CodeError("code.too-long", N_("Core", "This text is too long to be a network."), Span(1, 1, 1, 1))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(text)
    except SyntaxError as error:
        line, column = error.lineno or 1, error.offset or 1
        last_line, last_column = error.end_lineno or line, error.end_offset or column + 1
        span = Span(line, column, last_line, last_column if last_column > 0 else column + 1)
        text = N_("Core", "This is not Python yet: {reason}.")
        raise CodeError("code.syntax", text, span, reason=error.msg.rstrip(".?")) from None
    except (ValueError, MemoryError) as error:
        text = N_("Core", "This is not Python yet: {reason}.")
        raise CodeError("code.syntax", text, Span(1, 1, 1, 1), reason=str(error)) from None


def _is_ours(statement: ast.stmt) -> bool:
    """Whether this is one of the small classes that our own code brings along, untouched."""
    return (
        isinstance(statement, ast.ClassDef)
        and statement.name in CLASSES
        and ast.dump(_bare(statement)) == ast.dump(_bare(_parsed(CLASSES[statement.name].text).body[0]))
    )


def _bare(definition: ast.stmt) -> ast.stmt:
    """The class without its docstring."""
    body = definition.body if isinstance(definition, ast.ClassDef) else []
    said = body and isinstance(body[0], ast.Expr) and isinstance(body[0].value, ast.Constant)
    return ast.ClassDef("_", [], [], body[1:] if said else body, [])


def _follow(reader: Statements, statement: ast.stmt, scope: Scope, loose: list[Module | CodeError]) -> None:
    """Follow a statement of the text; one that cannot be followed only matters where it changes a network."""
    try:
        if isinstance(statement, ast.Expr):
            value = reader.value(statement.value, scope)
            if not isinstance(statement.value, ast.Call) or (isinstance(value, Draft) and not _known(value, scope)):
                loose += [part for part in _parts(value) if isinstance(part, Module)]
        elif not _asks_for_main(statement):
            reader.follow(statement, scope)
    except Returned:
        pass
    except CodeError as error:
        if error.message.code == TOO_MANY_STEPS or _changes_network(statement, scope):
            raise
        _forget_filled(statement, scope, error)
        if isinstance(statement, ast.Expr):
            loose.append(error)


def _parts(value: Any) -> tuple[Any, ...]:
    return tuple(value) if isinstance(value, (tuple, list)) else (value,)


def _known(module: Module, scope: Scope) -> bool:
    """Whether the module is in a variable, so that the statement only did something with it."""
    return any(value is module for value in scope.names.values())


def _asks_for_main(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.If) and "__name__" in {n.id for n in _names_in(statement.test)}


def _names_in(node: ast.AST) -> Iterator[ast.Name]:
    return (part for part in ast.walk(node) if isinstance(part, ast.Name))


def _changes_network(statement: ast.stmt, scope: Scope) -> bool:
    """Whether a statement would change a module that the text has made."""
    for node in ast.walk(statement):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _GROWING:
            changed: ast.AST = node.func
        elif isinstance(node, (ast.Attribute, ast.Subscript)) and isinstance(node.ctx, ast.Store):
            changed = node
        else:
            continue
        if isinstance(_root(changed, scope), Module):
            return True
    return False


def _forget_filled(statement: ast.stmt, scope: Scope, error: CodeError) -> None:
    """What such a statement would have put into lists and dicts is not known: nobody may count on what they hold."""
    for node in ast.walk(statement):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _GROWING:
            changed: ast.AST = node.func.value
        elif isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store):
            changed = node.value
        elif isinstance(node, ast.AugAssign):
            changed = node.target
        else:
            continue
        if isinstance(changed, ast.Name) and isinstance(scope.names.get(changed.id), (list, dict)):
            scope.put(changed.id, Poison(error))


def _root(node: ast.AST, scope: Scope) -> Any:
    while isinstance(node, (ast.Attribute, ast.Subscript, ast.Call)):
        node = node.func if isinstance(node, ast.Call) else node.value
    return scope.find(node.id) if isinstance(node, ast.Name) else MISSING


_NONE: Final = N_("Core", "There is no network here yet: write model = nn.Sequential(…), or a class with forward.")


def _network_names(scope: Scope) -> list[str]:
    """The variables that hold a module, or something that should have become one."""
    return [name for name, value in scope.names.items() if isinstance(value, Module)]


def _chosen(scope: Scope, loose: list[Module | CodeError], tree: ast.Module) -> tuple[str, list[Module]]:
    """What the text is about: its name, and one module, or layers that stand in a row."""
    for name in _USUAL_NAMES:
        value = scope.names.get(name)
        if isinstance(value, Poison):
            raise value.error
        if isinstance(value, Module):
            return name, [value]
    names = _network_names(scope)
    whole = [name for name in names if not isinstance(scope.names[name], Draft) or _holds(scope.names[name])]
    if whole:
        return whole[-1], [scope.names[whole[-1]]]
    if made := _made(scope):
        return made
    wrong = [part for part in loose if isinstance(part, CodeError)]
    bare = [part for part in loose if isinstance(part, Module)]
    poison = [value.error for value in scope.names.values() if isinstance(value, Poison)]
    if bare and not wrong:
        return "model", bare
    if names and not any(error.message.code in _OF_LAYERS for error in (*wrong, *poison)):
        return "model", [_hinted(scope.names[name], name) for name in names]
    if wrong or poison:
        raise min((*wrong, *poison), key=lambda error: error.span)
    raise CodeError("code.empty", _NONE, tree.body[0] if tree.body else Span(1, 1, 1, 1))


_OF_LAYERS: Final = frozenset(
    {"code.no-such-layer", "code.unknown-argument", "code.too-many", "code.twice", "code.name-it", "code.value"}
)
"""Mistakes that only somebody makes who means a layer."""


def _holds(draft: Draft) -> bool:
    return draft.spec.is_container


def _hinted(module: Module, name: str) -> Module:
    module.hint = module.hint or name
    return module


def _made(scope: Scope) -> tuple[str, list[Module]] | None:
    """What the last class of a network makes without being given anything, or else the last function that can."""
    classes = [(n, v) for n, v in scope.names.items() if isinstance(v, Class) and v.torch_base]
    routines = [(n, v) for n, v in scope.names.items() if isinstance(v, Routine) and not v.wanted]
    makers: list[tuple[str, Class | Routine]] = [*classes[-1:]]
    if not classes or _wanted(classes[-1][1]):
        makers[:0] = [(n, v) for n, v in reversed(routines) if _gives_module(v)]
    for name, maker in makers:
        made = maker.call(Arguments(_call_of(name, maker)))
        if isinstance(made, Module):
            return name, [made]
    return None


def _wanted(cls: Class) -> list[str]:
    """What must be given to make an object of the class."""
    start, _ = cls.find("__init__")
    return [name for name in start.wanted if name != "self"] if isinstance(start, Routine) else []


def _gives_module(routine: Thing) -> bool:
    try:
        return isinstance(routine.call(Arguments(ast.Constant(0))), Module)
    except CodeError:
        return False


def _call_of(name: str, maker: Class | Routine) -> ast.AST:
    """A place for what goes wrong when the maker is called: where it is defined."""
    at = maker.definition
    place = {"lineno": at.lineno, "col_offset": at.col_offset, "end_lineno": at.lineno}
    end = {"end_col_offset": at.col_offset + len(name) + 6}
    return ast.Call(ast.Name(name, ast.Load(), **place, **end), [], [], **place, **end)
