"""The network as a person would write it in PyTorch: formatted as ruff does, with the names of the blocks kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from core.code.classes import CLASSES
from core.code.layer import classes_of, layer_call, module_of
from core.code.layout import INDENT, Call, Expression, Lines, Marks, lay_out
from core.network.locks import can_be_locked
from core.network.report import BlockReport, Report
from core.network.tree import Block, Network


def write_network(network: Network, report: Report, name: str = "model") -> str:
    """Python text that makes the network as `name`, with every import it needs.

    What it makes has the state_dict keys of `core.modules.build`. Sizes that follow the input stand as numbers; one
    that cannot be known, behind a block that fails, stands as `...`.
    """
    return write_marked(network, report, name).text


def write_blocks(blocks: Sequence[Block], report: Report) -> str:
    """The same for some blocks of the network that the report is about: they stand in a Sequential of their own."""
    return write_network(Network(tuple(blocks)), report)


@dataclass(frozen=True, slots=True)
class Written:
    """The text of a network, and the lines (first, last; from 1) of each block by id: several for copies."""

    text: str
    lines: Mapping[str, tuple[Lines, ...]]


def write_marked(network: Network, report: Report, name: str = "model") -> Written:
    """What `write_network` writes, and where each block stands in it."""
    parts = write_parts(network, report, name)
    gap = "\n\n" if parts.definitions else "\n"
    text, lines = parts.imports, dict[str, tuple[Lines, ...]]()
    for piece, marks in zip((*parts.definitions, parts.main), parts.marks, strict=True):
        text += gap
        before = text.count("\n")
        for block, places in marks.items():
            lines[block] = lines.get(block, ()) + tuple((first + before, last + before) for first, last in places)
        text += piece
    return Written(text, lines)


@dataclass(frozen=True, slots=True)
class Parts:
    """The text of a network in three: import lines, classes and functions it uses, and the statements that make it.

    `marks` says, for each definition and then for `main`, on which of its lines blocks stand.
    """

    imports: str
    definitions: tuple[str, ...]
    main: str
    marks: tuple[Mapping[str, Sequence[Lines]], ...] = ()


def write_parts(network: Network, report: Report, name: str = "model") -> Parts:
    """What `write_network` writes, for those who put it into a larger file."""
    writer = _Writer(report)
    value = writer.sequence(network.blocks)
    definitions = [CLASSES[used].text for used in sorted(writer.classes)]
    marks: list[Mapping[str, Sequence[Lines]]] = [{} for _ in definitions]
    for made, body in writer.functions.items():
        inside = Marks(2)
        definitions.append(f"def {made}() -> nn.Sequential:\n{lay_out('return ', body, indent=INDENT, marks=inside)}\n")
        marks.append(inside.lines)
    frozen = "".join(f"{line}\n" for line in writer.freezing(network.blocks, name))
    inside = Marks()
    main = lay_out(f"{name} = ", value, marks=inside) + "\n" + frozen
    return Parts(_imports(writer), tuple(definitions), main, (*marks, inside.lines))


def _imports(writer: _Writer) -> str:
    """Import lines in isort's order: the standard library, then everything else."""
    wanted = set(writer.imports) | {pair for used in writer.classes for pair in CLASSES[used].imports}
    wanted.add(("torch", "nn"))
    groups: tuple[list[str], list[str]] = ([], [])
    for module in sorted({module for module, _ in wanted}):
        names = sorted((n for m, n in wanted if m == module and n), key=lambda n: (n.islower(), n))
        target = groups[0 if module in ("collections", "functools") else 1]
        if (module, "") in wanted:
            target.append(f"import {module}")
        if names:
            target.append(f"from {module} import {', '.join(names)}")
    plain_first = [sorted(group, key=lambda line: line.startswith("from")) for group in groups]
    return "\n\n".join("\n".join(group) for group in plain_first if group) + "\n"


class _Writer:
    """Walks the network in the order an image does, and notes what the text needs besides."""

    def __init__(self, report: Report) -> None:
        self.classes: set[str] = set()
        self.imports: set[tuple[str, str]] = set()
        self.functions: dict[str, Expression] = {}
        self._report = report
        self._written: dict[str, int] = {}
        self._names: set[str] = set()

    def sequence(self, blocks: Sequence[Block]) -> Call:
        """`nn.Sequential(OrderedDict(conv1=…, …))`."""
        named = tuple((b.name, self._block(b)) for b in blocks if b.enabled)
        if not named:
            return Call("nn.Sequential")
        self.imports.add(("collections", "OrderedDict"))
        return Call("nn.Sequential", (("", Call("OrderedDict", named, tall=True)),))

    def _block(self, block: Block) -> Call:
        return replace(self._call(block), block=block.id)

    def _call(self, block: Block) -> Call:
        if not block.spec.is_container:
            return self._layer(block)
        if block.spec.arrangement == "branches":
            return self._branches(block)
        if block.value("times") is not None:
            return self._repeat(block)
        return self.sequence(block.children)

    def _layer(self, block: Block) -> Call:
        number = self._written.get(block.id, 0)
        self._written[block.id] = number + 1
        self.classes |= classes_of(block.spec)
        if module := module_of(block.spec):
            self.imports.add((module, ""))
        return layer_call(block.spec, self._known(block).of_copy(number) or block.params)

    def _known(self, block: Block) -> BlockReport:
        return self._report.blocks.get(block.id) or BlockReport(block.id, "waiting")

    def _branches(self, block: Block) -> Call:
        joined = {"add": "Add", "multiply": "Multiply"}.get(str(block.value("combine")), "Concat")
        name = "Residual" if block.type == "Residual" else joined
        self.classes.add(name)
        rows = [(b.name, self._branch(b)) for b in block.children]
        return Call(name, tuple(rows), tall=True)

    def _branch(self, branch: Block) -> Call:
        """A bypassed branch passes its input on."""
        return replace(self.sequence(branch.children if branch.enabled else ()), block=branch.id)

    def _repeat(self, block: Block) -> Call:
        times = block.value("times") if type(block.value("times")) is int else 1
        if any(self._known(inner).copies for inner in block.walk()):
            return Call("nn.Sequential", tuple(("", self.sequence(block.children)) for _ in range(times)), tall=True)
        name = self._function_name(block)
        body = self.sequence(block.children)
        self.functions[name] = body  # behind those it uses
        return Call("nn.Sequential", (("", f"*[{name}() for _ in range({times})]"),))

    def _function_name(self, block: Block) -> str:
        name, number = f"make_{block.name}", 2
        while name in self._names:
            name, number = f"make_{block.name}_{number}", number + 1
        self._names.add(name)
        return name

    def freezing(self, blocks: Sequence[Block], path: str, depth: int = 0) -> Iterator[str]:
        """The statements that lock the weights of frozen blocks."""
        for block in blocks:
            if not block.enabled or not can_be_locked(block, self._report):
                continue
            own = f"{path}.{block.name}"
            if block.frozen:
                yield f"{INDENT * depth}{own}.requires_grad_(False)"
            elif block.value("times") is not None:
                copy = "copy" if depth == 0 else f"copy{depth + 1}"
                inner = list(self.freezing(block.children, copy, depth + 1))
                yield from [f"{INDENT * depth}for {copy} in {own}:", *inner] if inner else []
            else:
                yield from self.freezing(block.children, own, depth)
