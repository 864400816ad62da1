"""What README, guide and ARCHITECTURE say exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from core.cli.program import COMMANDS

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "bench/README.md")]
PAGES += sorted((ROOT / "docs").rglob("*.md"))
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
COMMAND = re.compile(r"(?:\./run|main\.py) ([a-z]+)")
NOT_COMMANDS = {"test"}
"""What ./run takes besides the commands of main.py."""

SMALL = 150_000
"""Bytes; every clone carries the pictures."""


def name_of(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def blocks_of_code(text: str) -> str:
    return "\n".join(re.findall(r"```.*?```|`[^`\n]+`", text, flags=re.DOTALL))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_link_leads_somewhere(page: Path) -> None:
    targets = [target for target in LINK.findall(page.read_text("utf-8")) if "://" not in target]
    assert [target for target in targets if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_every_command_named_exists(page: Path) -> None:
    named = set(COMMAND.findall(blocks_of_code(page.read_text("utf-8"))))
    assert named - {command.name for command in COMMANDS} - NOT_COMMANDS == set()


@pytest.mark.parametrize("page", ["README.md", "docs/guide/command-line.md"])
def test_no_command_is_left_out(page: str) -> None:
    named = set(COMMAND.findall((ROOT / page).read_text("utf-8")))
    assert {command.name for command in COMMANDS} - named == set()


def test_every_option_in_the_guide_exists() -> None:
    options = {command.name: command.parser().format_help() for command in COMMANDS}
    text = (ROOT / "docs/guide/command-line.md").read_text("utf-8")
    for line in re.findall(r"^\./run ([^#\n]+)", text, flags=re.MULTILINE):
        name, *words = line.split()
        used = [word for word in words if word.startswith("-")]
        assert [word for word in used if word not in options[name]] == [], line


def test_architecture_names_every_room_and_no_other() -> None:
    text = (ROOT / "docs/ARCHITECTURE.md").read_text("utf-8")
    rooms = {entry for entry in (ROOT / "core").iterdir() if entry.name not in ("__init__.py", "__pycache__")}
    there = {f"core/{entry.name}{'/' if entry.is_dir() else ''}" for entry in rooms}
    assert set(re.findall(r"^\| `(core/[^`]+)`", text, flags=re.MULTILINE)) == there


def test_architecture_names_only_files_that_exist() -> None:
    text = (ROOT / "docs/ARCHITECTURE.md").read_text("utf-8")
    named = re.findall(r"`((?:core|gui|tests|docs|bench|resources)/[\w./-]+)`", text)
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_no_page_speaks_of_one_machine() -> None:
    for page in PAGES:
        assert re.findall(r"/work/|/root/|/home/\w+", page.read_text("utf-8")) == [], page


def test_every_picture_is_shown_and_small() -> None:
    text = "\n".join(page.read_text("utf-8") for page in PAGES)
    pictures = sorted((ROOT / "docs/screenshots").iterdir())
    assert [picture.name for picture in pictures if picture.name not in text] == []
    assert [picture.name for picture in pictures if picture.stat().st_size > SMALL] == []
    for picture in pictures:
        with Image.open(picture) as image:
            assert image.size == (1280, 800), picture
