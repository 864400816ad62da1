"""Every text of the window in every language: none missing, none left over, none that would not fill in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from core.blocks import BLOCKS, Int
from core.errors import Message, UserError
from core.protocol.messages import Failure
from gui.app import translate
from gui.texts import say
from resources.translations import update

CHINESE = update.path_of("zh_CN")
ENGLISH = update.path_of("en")
COLLECTED = update.collect(update.ROOT)
MEND = "run: python resources/translations/update.py, and translate what it leaves unfinished"


def fields(text: str) -> list[str]:
    """The placeholders of a text, as they stand in it: ["{a}", "{b:,}", "{p!}", "%n"]."""
    return sorted(re.findall(r"\{\w+(?:![rs]?)?(?::[^}]*)?\}|%n", text))


def test_every_text_of_the_sources_is_translated_into_chinese() -> None:
    assert sorted(COLLECTED - set(update.read(CHINESE))) == [], MEND


def test_every_text_with_a_number_has_its_plural_in_english() -> None:
    assert {text for text in COLLECTED if text.is_plural} == set(update.read(ENGLISH)), MEND


def test_nothing_is_translated_that_no_source_says() -> None:
    assert sorted(set(update.read(CHINESE)) - COLLECTED) == [], MEND


@pytest.mark.parametrize("file", [CHINESE, ENGLISH], ids=lambda file: file.stem)
def test_translations_hold_the_placeholders_of_their_text(file: Path) -> None:
    wrong = [
        (text.source, form)
        for text, forms in update.read(file).items()
        for form in forms
        if fields(text.source) != fields(form)
    ]
    assert wrong == []


def test_every_text_of_a_block_is_collected() -> None:
    known = {text.source for text in COLLECTED if text.context == "Core"}
    said = {text for spec in BLOCKS for text in (spec.summary, spec.help, spec.caption)}
    said |= {text for spec in BLOCKS for param in spec.params for text in (param.help, param.none_text)}
    assert said - known - {""} == set()


def test_a_text_that_could_never_match_is_refused(tmp_path: Path) -> None:
    (tmp_path / "gui").mkdir()
    (tmp_path / "gui/page.py").write_text('class Page:\n    def say(self):\n        self.tr("a" if self else "b")\n')
    with pytest.raises(ValueError, match=r"gui/page\.py:3"):
        update.collect(tmp_path)


def test_updating_keeps_what_is_translated_and_marks_what_is_new(tmp_path: Path) -> None:
    file = tmp_path / "layerwright_zh_CN.ts"
    old, new = update.Text("Page", "Open"), update.Text("Page", "Close")
    assert update.write(file, "zh_CN", [old], {old: ("打开",)}) == 0
    assert update.write(file, "zh_CN", [new, old], update.read(file)) == 1
    assert update.read(file) == {old: ("打开",)}


def test_the_compiled_file_says_every_text(qapp: QApplication, tmp_path: Path) -> None:
    translator = QTranslator()
    assert translator.load(str(update.compile_for_qt(CHINESE, tmp_path / "zh.qm")))
    for text, forms in update.read(CHINESE).items():
        said = translator.translate(text.context, text.source, None, 3 if text.is_plural else -1)
        assert said == forms[0]


@pytest.fixture
def window_language(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder where the window looks for compiled translations; what a test loads from it is taken back."""
    monkeypatch.setattr("gui.app.TRANSLATIONS", tmp_path)
    before = QLocale()
    yield tmp_path
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


def test_a_message_of_core_is_said_in_the_language_of_the_window(qapp: QApplication, window_language: Path) -> None:
    update.compile_for_qt(CHINESE, window_language / "layerwright_zh_CN.qm")
    translate(qapp, "zh_CN")
    assert say(Message("x", "There is no file {path}.", {"path": "a.lwp"})) == "文件 a.lwp 不存在。"


def test_the_window_is_english_where_nothing_was_compiled(qapp: QApplication, window_language: Path) -> None:
    translate(qapp, "zh_CN")
    assert say(Message("x", "There is no file {path}.", {"path": "a.lwp"})) == "There is no file a.lwp."


def test_a_plural_is_english_grammar_in_english(qapp: QApplication, window_language: Path) -> None:
    update.compile_for_qt(ENGLISH, window_language / "layerwright_en.qm")
    translate(qapp, "en")
    text = "Architecture, %n block(s)"
    said = [QCoreApplication.translate("ArchitectureThumbnail", text, None, n) for n in (1, 3)]
    assert said == ["Architecture, 1 block", "Architecture, 3 blocks"]


@pytest.mark.parametrize(
    ("language", "source", "said"),
    [
        ("en", ENGLISH, ["Architecture, 1 block", "Architecture, 3 blocks"]),
        ("zh_CN", CHINESE, None),
    ],
)
def test_a_window_whose_translations_were_not_compiled_reads_their_sources(
    qapp: QApplication, window_language: Path, language: str, source: Path, said: list[str] | None
) -> None:
    (window_language / source.name).write_bytes(source.read_bytes())
    translate(qapp, language)
    text = "Architecture, %n block(s)"
    shown = [QCoreApplication.translate("ArchitectureThumbnail", text, None, n) for n in (1, 3)]
    assert shown == said if said else all("(s)" not in each and "%n" not in each for each in shown)


def test_the_phrases_within_a_message_are_translated_too_even_across_the_pipe(
    qapp: QApplication, window_language: Path
) -> None:
    update.compile_for_qt(CHINESE, window_language / "layerwright_zh_CN.qm")
    translate(qapp, "zh_CN")
    wrong = Int(name="padding", help="", default=0, maximum=8).check(9)
    assert wrong is not None
    assert str(wrong) == "padding must be a whole number from 1 to 8. Received: 9."
    carried = Failure.of(UserError.of(wrong))
    assert say(Failure.model_validate_json(carried.model_dump_json()).message) == (
        "padding 必须是 1 到 8 的整数。实际为：9。"
    )
