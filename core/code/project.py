"""A whole project as a folder that anyone with PyTorch can run: model.py, data.py, train.py, predict.py and README."""

from __future__ import annotations

import csv
import json
import re
import shutil
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from core.code.idx import write_split
from core.code.layout import INDENT, LINE_LENGTH, Call, lay_out
from core.code.recipe_text import arguments, left_to_the_studio, recipe_flags, recipe_pieces
from core.code.write import write_parts
from core.network.places import rated_parts
from core.network.report import Report
from core.network.tree import Block
from core.project.model import Part, Project
from core.project.parts import AUGMENTATIONS

Split = Literal["train", "validation", "test"]

Images = Mapping[Split, tuple[NDArray[np.uint8], NDArray[np.int64]]]
"""Per split the images, uint8 (N, C, H, W), prepared to the project's mode and size, and their labels."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Image files that are read where they lie: per file its path below `folder`, what it shows, and its split.

    What it shows is its class, or its numbers.
    """

    folder: Path
    rows: tuple[tuple[str, str | tuple[float, ...], Split], ...]


TEXTS: Final = Path(__file__).parent / "exported"
EMBEDDED: Final = Path(__file__).resolve().parents[2] / "resources" / "data"
FILES: Final = ("train.py", "data.py", "predict.py", "README.md", "requirements.txt")

_WITH_STATISTICS: Final = ("BatchNorm", "InstanceNorm", "SyncBatchNorm")

_WHERE_THEY_LIE: Final = "They are read where they lie; `--data` names another place."
_TO_BE_BROUGHT: Final = "Put them into `data/train/CLASS` and `data/test/CLASS`, or name a folder with `--data`."


def write_project(
    project: Project, report: Report, folder: Path, images: Images | Listed | None = None
) -> tuple[Path, ...]:
    """Write the project as PyTorch code into `folder`, which is made; the files written, model.py first.

    `images` are written along in MNIST's format, or named in images.csv. Without them an embedded set is copied, and a
    folder of classes is read where it is. Raises OSError where the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target = project.data.target
    values = {**recipe_pieces(project.recipe, target), **_preprocessing(project), **_description(project, report)}
    values |= _data(project, folder / "data", images) | _shares(project)
    rates = rated_parts(project.network)
    is_plain, is_depicted = not project.data.augmentations, target != "numbers"
    flags = recipe_flags(project.recipe, target) | {
        "rates" if rates else "one_rate",
        "plain" if is_plain else "augment",
        "plain_depicted" if is_plain and is_depicted else "augment_or_numbers",
        "locked_norms" if has_locked_norm(project.network.blocks) else "free_norms",
    }
    values["rates"] = _rates(rates)
    texts = {"model.py": model_text(project, report)}
    for name in FILES:
        lines = _kept((TEXTS / f"{name}.txt").read_text(encoding="utf-8"), flags)
        texts[name] = _filled(lines, values)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return (
        folder / "model.py",
        *(path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "model.py"),
    )


def has_locked_norm(blocks: Iterable[Block], *, locked: bool = False) -> bool:
    """Whether a locked layer among these, or in them, keeps statistics of the images it has seen."""
    for block in blocks:
        held = locked or block.frozen
        if (held and block.type.startswith(_WITH_STATISTICS)) or has_locked_norm(block.children, locked=held):
            return True
    return False


def model_text(project: Project, report: Report) -> str:
    """model.py: the class names, and `make_model()`."""
    text = write_parts(project.network, report, name="model")
    function = ["def make_model() -> nn.Sequential:", '    """The network, with fresh weights."""']
    function += [f"    {line}" for line in text.main.rstrip().split("\n")]
    names = f"CLASSES = {_tall(project.data.classes)}"
    head = "\n\n".join([f'"""{_sentence(project, report)}"""', text.imports.rstrip(), names]) + "\n\n\n"
    return head + "\n\n".join([*text.definitions, "\n".join([*function, "    return model", ""])])


def _sentence(project: Project, report: Report) -> str:
    title = re.sub(r'["\\\n]', " ", project.title).strip() or "The network"
    return f"{title}: {report.input} → {report.output}, {report.parameters:,} parameters."


def _tall(words: tuple[str, ...]) -> str:
    rows = "".join(f"    {json.dumps(word, ensure_ascii=False)},\n" for word in words)
    return f"(\n{rows})" if words else "()"


def _rates(rates: Mapping[str, float]) -> str:
    """The dictionary as Python writes it, a line for each part."""
    rows = "".join(f"    {json.dumps(part)}: {rate!r},\n" for part, rate in rates.items())
    return f"{{\n{rows}}}"


def _preprocessing(project: Project) -> dict[str, str]:
    pre = project.data.preprocessing
    return {
        "mode": pre.mode,
        "size": f"{pre.size[0]}, {pre.size[1]}",
        "fit": pre.fit,
        "mean": repr(tuple(pre.mean) or (0.0,) * pre.channels),
        "augmentations": "\n".join(_augmentation(part) for part in project.data.augmentations),
        "std": repr(tuple(pre.std) or (1.0,) * pre.channels),
    }


def _shares(project: Project) -> dict[str, str]:
    """How images are divided for which nobody says what they are for."""
    data = project.data
    return {
        "validation": repr(data.validation), "split_seed": str(data.split_seed),
        "test": repr(data.test), "test_seed": str(data.test_seed),
    }  # fmt: skip


def _augmentation(part: Part) -> str:
    spec = AUGMENTATIONS[part.type]
    texts = [*(["(HEIGHT, WIDTH)"] if "size" in spec.supplied else []), *arguments(spec, part)]
    texts = [f"policy=v2.AutoAugmentPolicy({text.removeprefix('policy=')})" if text.startswith("policy=") else text
             for text in texts]  # fmt: skip
    return lay_out("", Call(f"v2.{part.type}", tuple(("", text) for text in texts)), ",", indent=INDENT * 2)


def _description(project: Project, report: Report) -> dict[str, str]:
    return {
        "title": project.title or "Network",
        "about": project.about,
        "input": str(report.input),
        "output": str(report.output),
        "parameters": f"{report.parameters:,}",
        "source": project.data.source,
        "left_out": left_to_the_studio(project.recipe),
        "classes": ", ".join(project.data.classes),
        "kind": "Numbers" if project.data.target == "numbers" else "Classes",
        "predicts": {"class": "the classes", "numbers": "the numbers", "image": "the images it makes"}[
            project.data.target
        ],
    }


def _data(project: Project, target: Path, images: Images | Listed | None) -> dict[str, str]:
    """Bring the images along, or a list of them, and say where they are."""
    here = 'Path(__file__).parent / "data"'
    source = project.data.source
    if isinstance(images, Listed):
        _write_list(target.parent / "images.csv", images, project)
        note = "`images.csv` says which of them are for training, validation and testing; they are read where they lie."
        return {"data": _path(images.folder), "data_note": note}
    if images is not None:
        target.mkdir(exist_ok=True)
        for split, (pixels, labels) in images.items():
            write_split(target, split, pixels, labels)
        return {"data": here, "data_note": "They came along in `data/`, in MNIST's file format."}
    if (EMBEDDED / source).is_dir() and re.fullmatch(r"[\w-]+", source):
        shutil.copytree(EMBEDDED / source, target, dirs_exist_ok=True)
        return {"data": here, "data_note": "They came along in `data/`, with their licence."}
    kind, _, place = source.partition(":")
    if kind in ("folder", "idx") and place and "+" not in place:
        return {"data": _path(Path(place).expanduser().absolute()), "data_note": _WHERE_THEY_LIE}
    return {"data": here, "data_note": _TO_BE_BROUGHT}


def _path(path: Path) -> str:
    """The path as code, on a line of its own where it is long."""
    text = json.dumps(str(path), ensure_ascii=False)
    if len(f"DATA = Path({text})") <= LINE_LENGTH:
        return f"Path({text})"
    return f"Path(\n    {text}{'' if len(text) <= LINE_LENGTH - 4 else '  # noqa: E501'}\n)"


def _write_list(target: Path, images: Listed, project: Project) -> None:
    told = project.data.classes if project.data.target == "numbers" else ("class",)
    with target.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("file", *told, "split"))
        writer.writerows((file, *((shown,) if isinstance(shown, str) else shown), split)
                         for file, shown, split in images.rows)  # fmt: skip


def _kept(text: str, flags: Container[str]) -> str:
    """The lines without a mark, and those marked `#? name` for the names given."""
    lines = (re.fullmatch(r"(.*?)(?:  #\? (\w+))?", line) for line in text.split("\n"))
    return "\n".join(match[1] for match in lines if match and (match[2] is None or match[2] in flags))


def _filled(text: str, values: Mapping[str, Any]) -> str:
    return re.sub(r"@(\w+)@", lambda match: values[match[1]], text)
