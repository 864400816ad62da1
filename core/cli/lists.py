"""`templates`, `blocks` and `sources`: what there is to choose from."""

from __future__ import annotations

import argparse

from core.blocks import BLOCKS
from core.blocks.spec import REQUIRED, Param
from core.cli.output import put, put_json, table
from core.cli.parser import Command, Parser, add_json


def _templates(arguments: argparse.Namespace) -> int:
    from core.project.templates import templates

    found = templates()
    if arguments.json:
        put_json([{"name": t.name, "title": t.title, "about": t.about, "path": str(t.path)} for t in found])
    else:
        put(table(("template", "title", "what it is"), [(t.name, t.title, t.about) for t in found]))
        put(f"\n  Start from one: main.py new {found[0].name} -o my-network.lwp")
    return 0


def _blocks(arguments: argparse.Namespace) -> int:
    if arguments.json:
        put_json(
            [
                {
                    "type": spec.type,
                    "torch": spec.torch_name,
                    "category": spec.category,
                    "summary": spec.summary,
                    "shape": spec.shape_rule,
                    "params": [_param_json(param) for param in spec.params],
                }
                for spec in BLOCKS
            ]
        )
    else:
        put(
            table(
                ("block", "category", "what it does", "shape"),
                [(spec.type, spec.category, spec.summary, spec.shape_rule) for spec in BLOCKS],
            )
        )
    return 0


def _param_json(param: Param) -> dict[str, object]:
    required = param.default is REQUIRED
    return {
        "name": param.name,
        "kind": param.kind,
        "required": required,
        "default": None if required else param.default,
        "help": param.help,
    }


def _sources(arguments: argparse.Namespace) -> int:
    from core.data.sources import list_sources

    kinds = list_sources()
    if arguments.json:
        fields = ("title", "about", "kind", "example")
        put_json([{"source": kind.text, **{field: getattr(kind, field) for field in fields}} for kind in kinds])
    else:
        put(table(("write", "name", "what it is"), [(k.text, k.title, k.about) for k in kinds]))
        put("\n  Use one: main.py new TEMPLATE --data SOURCE -o FILE.lwp, or main.py train FILE.lwp --data SOURCE")
    return 0


def _configure(parser: Parser) -> None:
    add_json(parser)


COMMANDS = (
    Command("templates", "networks to start from", _configure, _templates),
    Command("blocks", "the layer types there are", _configure, _blocks),
    Command("sources", "how to name the images to learn from", _configure, _sources),
)
