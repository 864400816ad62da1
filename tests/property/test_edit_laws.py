"""Whatever a person does to a network, the tree stays a tree, files keep it, and undo brings it back."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from core.blocks import BLOCKS
from core.code.write import write_network
from core.errors import UserError
from core.lint.rules import lint
from core.modules.infer import Inferrer
from core.network.edit import apply
from core.network.operations import (
    Duplicate,
    Insert,
    Move,
    NetworkOp,
    Remove,
    Rename,
    SetEnabled,
    SetFrozen,
    SetParam,
    SetRate,
    Unwrap,
    Wrap,
    op_from_json,
    op_to_json,
)
from core.network.tree import ROOT, Network, network_from_json, network_to_json, new_block
from core.project import store
from core.project.model import Project

TYPES = sorted(spec.type for spec in BLOCKS)
CONTAINERS = ("Group", "Residual", "Parallel", "Repeat")
MOST = 25
INFERRER = Inferrer()
ODD: list[Any] = [0, 1, 2, 3, -1, 10**6, 1.5, True, None, "same", "auto", (1, 2), (3,), ""]


class Person(RuleBasedStateMachine):
    """Edits at random, and remembers every state for undo."""

    def __init__(self) -> None:
        super().__init__()
        self.network = Network()
        self.before: list[tuple[Network, str]] = []

    def ids(self) -> list[str]:
        return list(self.network.spots)

    def do(self, op: NetworkOp) -> None:
        assert op_from_json(json.loads(json.dumps(op_to_json(op)))) == op
        kept = self.network
        text = json.dumps(network_to_json(kept))
        try:
            self.network = apply(kept, op)
        except UserError as error:
            assert str(error)
            return
        finally:
            assert json.dumps(network_to_json(kept)) == text  # the old state is untouched
        self.before.append((kept, text))

    @precondition(lambda self: len(self.network) < MOST)
    @rule(data=st.data(), type_name=st.sampled_from(TYPES), index=st.integers(0, 5))
    def insert(self, data: st.DataObject, type_name: str, index: int) -> None:
        parent = data.draw(st.sampled_from([ROOT, *self.ids()]))
        self.do(Insert(parent, index, new_block(self.network, type_name)))

    @precondition(lambda self: self.network.blocks)
    @rule(data=st.data(), index=st.integers(0, 5))
    def rearrange(self, data: st.DataObject, index: int) -> None:
        chosen = tuple(data.draw(st.lists(st.sampled_from(self.ids()), min_size=1, max_size=3, unique=True)))
        parent = data.draw(st.sampled_from([ROOT, *self.ids()]))
        ops: list[NetworkOp] = [
            Remove(chosen), Move(chosen, parent, index), Wrap(chosen, data.draw(st.sampled_from(CONTAINERS))),
            Unwrap(chosen[0]), SetEnabled(chosen, data.draw(st.booleans())),
            SetFrozen(chosen, data.draw(st.booleans())), SetRate(chosen, data.draw(st.sampled_from([0.1, 1.0, 0.0]))),
            Rename(chosen[0], data.draw(st.sampled_from(["stem", "head", "for", "forward", "1"]))),
        ]  # fmt: skip
        if len(self.network) < MOST:
            ops.append(Duplicate(chosen))
        self.do(data.draw(st.sampled_from(ops)))

    @precondition(lambda self: self.network.blocks)
    @rule(data=st.data(), value=st.sampled_from(ODD))
    def type_a_value(self, data: st.DataObject, value: Any) -> None:
        block = self.network.block(data.draw(st.sampled_from(self.ids())))
        if block.spec.params:
            self.do(SetParam(block.id, data.draw(st.sampled_from(block.spec.params)).name, value))

    @precondition(lambda self: self.before)
    @rule()
    def undo(self) -> None:
        self.network, text = self.before.pop()
        assert json.dumps(network_to_json(self.network)) == text

    @invariant()
    def the_tree_is_one(self) -> None:
        blocks = list(self.network.walk())
        assert len({b.id for b in blocks}) == len(blocks)
        for parent in [ROOT, *(b.id for b in blocks)]:
            names = [b.name for b in self.network.children(parent)]
            assert len(set(names)) == len(names)
        for block in blocks:
            if block.spec.branches:
                assert tuple(child.name for child in block.children) or not block.children

    @invariant()
    def files_keep_it(self) -> None:
        assert network_from_json(json.loads(json.dumps(network_to_json(self.network)))) == self.network
        project = Project(network=self.network)
        assert store.write(store.read(store.write(project))) == store.write(project)

    @invariant()
    def everybody_has_an_answer(self) -> None:
        report = INFERRER.report(self.network, (3, 8, 8))
        assert list(report.blocks) == self.ids()
        assert report.ok == (report.culprit is None)
        lint(Project(network=self.network), report)
        compile(write_network(self.network, report), "model.py", "exec")


TestPerson = Person.TestCase
TestPerson.settings = settings(max_examples=25, stateful_step_count=15, deadline=None)
