"""Reading the arguments: argparse, with its errors as one sentence and a guess at what was meant."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, NoReturn

from core.errors import Place, UserError


class Parser(argparse.ArgumentParser):
    """An argparse parser that raises UserError where argparse would print its usage and exit."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(allow_abbrev=False, formatter_class=argparse.RawDescriptionHelpFormatter, **settings)

    def error(self, message: str) -> NoReturn:
        raise UserError("cli.usage", "{problem}. See {program} --help.", problem=_sentence(message), program=self.prog)


@dataclass(frozen=True, slots=True)
class Command:
    """One word of the command line: its help, its arguments, and what it does (returning the exit code)."""

    name: str
    help: str
    configure: Callable[[Parser], None]
    run: Callable[[argparse.Namespace], int]

    def parse(self, arguments: Sequence[str]) -> argparse.Namespace:
        """The arguments after the command's name. Raises UserError on one that is not known, naming the nearest."""
        parser = self.parser()
        known, unknown = parser.parse_known_args(list(arguments))
        if unknown:
            raise _unknown(parser, unknown[0])
        return known

    def parser(self) -> Parser:
        parser = Parser(prog=f"main.py {self.name}", description=self.help)
        self.configure(parser)
        return parser


def find(commands: Sequence[Command], name: str) -> Command:
    """The command of that name. Raises UserError with the nearest name where there is none."""
    for command in commands:
        if command.name == name:
            return command
    names = [command.name for command in commands]
    near = get_close_matches(name, names, n=1, cutoff=0.5)
    if name.endswith(".lwp"):
        near = [f"open {name}"]
    hint = f'Did you mean "{near[0]}"?' if near else f"There are: {', '.join(names)}."
    raise UserError("cli.unknown-command", 'There is no command "{name}". {hint}', name=name, hint=hint)


def add_json(parser: Parser) -> None:
    """Give a reading command its --json."""
    parser.add_argument("--json", action="store_true", help="print one JSON document on stdout")


def size(text: str) -> tuple[int, int, int]:
    """What --input takes: "3,32,32" (channels, height, width)."""
    try:
        numbers = tuple(int(part) for part in text.replace("x", ",").split(","))
    except ValueError:
        numbers = ()
    if len(numbers) != 3 or min(numbers) < 1:
        raise argparse.ArgumentTypeError(f'must be channels,height,width such as 3,32,32, not "{text}"')
    return numbers[0], numbers[1], numbers[2]


def at_least(minimum: int) -> Callable[[str], int]:
    """What a count takes: a whole number from `minimum` up."""

    def read(text: str) -> int:
        if not text.lstrip("-").isdigit() or int(text) < minimum:
            raise argparse.ArgumentTypeError(f'must be a whole number from {minimum} up, not "{text}"')
        return int(text)

    return read


def _unknown(parser: Parser, argument: str) -> UserError:
    flag = argument.split("=")[0]
    if not flag.startswith("-"):
        return UserError(
            "cli.usage", 'It does not take "{argument}". See {program} --help.', argument=argument, program=parser.prog
        )
    flags = [option for action in parser._actions for option in action.option_strings]
    near = get_close_matches(flag, flags, n=1, cutoff=0.5)
    hint = f"Did you mean {near[0]}?" if near else f"See {parser.prog} --help."
    return UserError("cli.unknown-flag", "There is no such option. {hint}", place=Place(field=flag), hint=hint)


def _sentence(message: str) -> str:
    text = message.removeprefix("argument ").replace("the following arguments are required:", "it also needs")
    return text[:1].upper() + text[1:] if text.startswith("it ") else text
