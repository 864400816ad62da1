"""Bring the translations to what the sources say: collect every text, keep what is translated, compile for Qt.

python resources/translations/update.py             after texts changed: update both .ts files and compile them
python resources/translations/update.py --compile   compile only, as ./run does where a .ts file is new

The texts are read from the syntax tree, so a text that runs over several lines is one text:

self.tr("…") and self.tr("%n …", "", n)    context: the class it stands in
QCoreApplication.translate("Menu", "…")    context: as written
_tr("…")                                   context: the one that the file's own _tr hands on
N_("Core", "…")                            context: as written
"title" and "about" of resources/templates/*.lwp    context: Core

layerwright_zh_CN.ts holds all of them, layerwright_en.ts the plurals only: everything else is English already.
"""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PLURALS = {"zh_CN": 1, "en": 2}
"""How many forms a text with %n has in each language, in Qt's order."""


class Text(NamedTuple):
    """A text of the sources, as Qt looks it up."""

    context: str
    source: str

    @property
    def is_plural(self) -> bool:
        return "%n" in self.source


Translations = Mapping[Text, tuple[str, ...]]
"""The forms of each text; one where it has no %n."""


def main(arguments: Sequence[str]) -> int:
    """Update both languages and compile them; exit code 1 when a translation is missing."""
    if "--compile" in arguments:
        for language in PLURALS:
            compile_for_qt(path_of(language))
        return 0
    texts = collect(ROOT)
    missing = 0
    for language in PLURALS:
        wanted = sorted(text for text in texts if language != "en" or text.is_plural)
        known = read(path_of(language))
        missing += write(path_of(language), language, wanted, known)
        compile_for_qt(path_of(language))
    print(f"{len(texts)} texts, {missing} without a translation")
    return 1 if missing else 0


def path_of(language: str) -> Path:
    """The file with the translations into `language`."""
    return HERE / f"layerwright_{language}.ts"


# What the sources say


def collect(root: Path) -> set[Text]:
    """Every text that the window may show in another language. Raises ValueError for one that can never match."""
    texts = set(_texts_of_templates(root / "resources" / "templates"))
    for folder in ("core", "gui"):
        for file in sorted((root / folder).rglob("*.py")):
            tree = ast.parse(file.read_text(encoding="utf-8"))
            try:
                texts.update(_texts_below(tree, "", _handed_on(tree)))
            except ValueError as error:
                raise ValueError(f"{file.relative_to(root)}{error}") from None
    return texts


def _texts_of_templates(folder: Path) -> Iterator[Text]:
    for file in sorted(folder.glob("*.lwp")):
        project = json.loads(file.read_text(encoding="utf-8"))
        yield from (Text("Core", project[key]) for key in ("title", "about") if project.get(key))


def _handed_on(tree: ast.Module) -> str:
    """The context that the file's own _tr looks in; "" where there is none."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == "_tr":
            calls = [call for call in ast.walk(node) if isinstance(call, ast.Call) and _name(call) == "translate"]
            return str(ast.literal_eval(calls[0].args[0]))
    return ""


def _texts_below(node: ast.AST, class_name: str, handed_on: str) -> Iterator[Text]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call):
            yield from _texts_of(child, class_name, handed_on)
        inside = child.name if isinstance(child, ast.ClassDef) else class_name
        yield from _texts_below(child, inside, handed_on)


def _texts_of(call: ast.Call, class_name: str, handed_on: str) -> Iterator[Text]:
    """The one text of a call that marks or looks up a text; none for other calls and for texts marked elsewhere."""
    name = _name(call)
    if name in ("N_", "translate") and len(call.args) > 1 and _literal(call.args[0]):
        yield from _marked(str(_literal(call.args[0])), call.args[1])
    elif name == "_tr":
        yield from _marked(handed_on, call.args[0])
    elif name == "tr":
        if ast.unparse(call.func) != "self.tr" or not class_name:
            raise ValueError(f":{call.lineno}: only self.tr() in a class has a context that can be read")
        yield from _marked(class_name, call.args[0])


def _marked(context: str, argument: ast.expr) -> Iterator[Text]:
    text = _literal(argument)
    if text:
        yield Text(context, text)
    elif not isinstance(argument, ast.Name | ast.Attribute | ast.Subscript):
        raise ValueError(f":{argument.lineno}: a text must be one literal")


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _name(call: ast.Call) -> str:
    return ast.unparse(call.func).rsplit(".", maxsplit=1)[-1]


# The files of Qt


def read(file: Path) -> Translations:
    """What is translated in a .ts file; empty where there is none."""
    if not file.exists():
        return {}
    found: dict[Text, tuple[str, ...]] = {}
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            text = Text(context.findtext("name", ""), message.findtext("source", ""))
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None:
                forms = translation.findall("numerusform") or [translation]
                found[text] = tuple(form.text or "" for form in forms)
    return found


def write(file: Path, language: str, texts: list[Text], known: Translations) -> int:
    """Write `texts` with what is known of them; returns how many remain without a translation.

    A text that moved to another class keeps the translation it had there.
    """
    elsewhere = {text.source: forms for text, forms in known.items()}
    top = ElementTree.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ElementTree.Element] = {}
    missing = 0
    for text in texts:
        if text.context not in contexts:
            contexts[text.context] = ElementTree.SubElement(top, "context")
            ElementTree.SubElement(contexts[text.context], "name").text = text.context
        forms = known.get(text) or elsewhere.get(text.source, ())
        missing += not _add(contexts[text.context], text, forms, PLURALS[language])
    ElementTree.indent(top, " ")
    body = ElementTree.tostring(top, encoding="unicode", short_empty_elements=False)
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8", newline="\n")
    return missing


def _add(context: ElementTree.Element, text: Text, forms: tuple[str, ...], plurals: int) -> bool:
    """Add one message; returns whether it is translated."""
    message = ElementTree.SubElement(context, "message", {"numerus": "yes"} if text.is_plural else {})
    ElementTree.SubElement(message, "source").text = text.source
    translation = ElementTree.SubElement(message, "translation")
    done = len(forms) == (plurals if text.is_plural else 1) and all(forms)
    if not done:
        translation.set("type", "unfinished")
    elif text.is_plural:
        for form in forms:
            ElementTree.SubElement(translation, "numerusform").text = form
    else:
        translation.text = forms[0]
    return done


def compile_for_qt(file: Path, target: Path | None = None) -> Path:
    """Write the .qm that Qt loads, beside `file` or as `target`. Raises CalledProcessError with Qt's own words."""
    made = target or file.with_suffix(".qm")
    release = "from PySide6.scripts.pyside_tool import lrelease; lrelease()"
    subprocess.run(
        [sys.executable, "-c", release, "-silent", str(file), "-qm", str(made)], check=True, capture_output=True
    )
    return made


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
