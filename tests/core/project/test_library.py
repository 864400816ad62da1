"""The blocks a person keeps: files in a folder that are written whole, listed by name, and never lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import UserError
from core.network.edit import apply
from core.network.operations import Insert
from core.network.tree import ROOT, Block, Network, new_block
from core.project import library
from core.project.library import read_library, save_block
from core.project.my_block import (
    MyBlock,
    Offer,
    Target,
    as_group,
    assignments,
    block_from_text,
    block_to_text,
    counterparts,
    settings,
    with_defaults,
)


def conv_norm_relu(name: str = "Conv, norm, ReLU") -> MyBlock:
    """Three layers; the number of filters can be set."""
    network = Network()
    for type_name in ("Conv2d", "BatchNorm2d", "ReLU"):
        network = apply(network, Insert(ROOT, len(network.blocks), new_block(network, type_name)))
    conv = network.blocks[0].id
    return MyBlock(name, network.blocks, "as in ResNet", (Offer("filters", 24, (Target(conv, "out_channels"),)),))


def twins() -> MyBlock:
    """Two branches whose filters are set together."""
    group = new_block(None, "Parallel")
    lanes = []
    for number, lane in enumerate(group.children):
        lanes.append(replace(lane, children=(Block(f"x{number}", "Conv2d", "conv"),)))
    block = replace(group, children=tuple(lanes))
    targets = (Target("x0", "out_channels"), Target("x1", "out_channels"))
    return MyBlock("Twins", (block,), offers=(Offer("filters", 8, targets),))


# The value


@pytest.mark.parametrize("block", [conv_norm_relu(), twins(), conv_norm_relu("残差 块")], ids=lambda b: b.name)
def test_a_block_comes_back_from_its_text_as_it_was(block: MyBlock) -> None:
    text = block_to_text(block)
    assert block_from_text(text) == block
    assert block_to_text(block_from_text(text)) == text


def test_what_is_inserted_is_a_group_with_ids_of_its_own_under_the_name() -> None:
    block = conv_norm_relu()
    network = Network()
    for _ in range(2):
        network = apply(network, Insert(ROOT, 9, as_group(network, block)))
    assert [b.name for b in network.blocks] == ["conv_norm_relu", "conv_norm_relu1"]
    assert [b.type for b in network.walk()] == ["Group", "Conv2d", "BatchNorm2d", "ReLU"] * 2
    assert len(network.spots) == 8


def test_a_name_that_python_cannot_spell_becomes_one_that_it_can() -> None:
    assert as_group(Network(), conv_norm_relu("残差块")).name == "my_block"
    assert as_group(Network(), conv_norm_relu("3x3 conv")).name == "my_block"
    assert as_group(Network(), conv_norm_relu("class")).name == "my_block"


def test_a_parameter_of_the_whole_sets_every_parameter_it_stands_for() -> None:
    block = twins()
    network = apply(Network(), Insert(ROOT, 0, as_group(Network(), with_defaults(block))))
    assert settings(block, network.blocks[0]) == {"filters": 8}
    for op in assignments(block, network.blocks[0], "filters", 48):
        network = apply(network, op)
    assert [b.value("out_channels") for b in network.walk() if b.type == "Conv2d"] == [48, 48]
    assert settings(block, network.blocks[0]) == {"filters": 48}


def test_the_declared_parameters_read_like_those_inside() -> None:
    (param,) = conv_norm_relu().params()
    assert (param.name, param.kind) == ("filters", "int")
    assert param.check(0) is not None and param.check(16) is None


def test_a_group_that_was_built_otherwise_is_not_taken_for_the_block() -> None:
    block = conv_norm_relu()
    group = as_group(Network(), block)
    assert counterparts(block, replace(group, children=group.children[:2])) is None
    assert counterparts(block, replace(group, type="Repeat")) is None
    assert assignments(block, replace(group, children=()), "filters", 4) == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"layerwright-block"', '"something"', "not a block kept by Layerwright"),
        ('"version": 1', '"version": 2', "newer Layerwright"),
        ('"version": 1', '"version": null', "newer Layerwright"),
        ('"default": 24', '"default": "many"', "parameters.filters"),
        ('"out_channels"', '"out_channel"', "parameters.filters"),
        ('"Conv2d"', '"Conf2d"', 'Did you mean "Conv2d"'),
        ('"name": "Conv, norm, ReLU"', '"name": ""', '"name"'),
        ('"name": "Conv, norm, ReLU"', '"name": 3', '"name"'),
        ("{", "", "cannot be read"),
    ],
)
def test_what_is_wrong_with_a_text_is_a_sentence(old: str, new: str, said: str) -> None:
    with pytest.raises(UserError) as caught:
        block_from_text(block_to_text(conv_norm_relu()).replace(old, new, 1))
    assert said in str(caught.value)


# The folder


def test_kept_blocks_are_listed_by_name_and_found_whatever_the_case(home: Path) -> None:
    for name in ("Zebra", "alpha", "残差块"):
        save_block(conv_norm_relu(name))
    found = read_library()
    assert [kept.block.name for kept in found.kept] == ["alpha", "Zebra", "残差块"]
    assert {kept.path.name for kept in found.kept} == {"alpha.json", "zebra.json", "残差块.json"}
    assert found.find("ALPHA") == found.kept[0]
    assert (home / "blocks").is_dir()


def test_where_nothing_was_kept_the_library_is_empty() -> None:
    assert read_library() == library.Library()


@pytest.mark.parametrize("name", ["", "  ", "x" * 61, "two\nlines", "conv2d", "Twins", "tWINS "])
def test_a_name_that_cannot_be_used_is_refused_in_a_sentence(name: str) -> None:
    save_block(twins())
    with pytest.raises(UserError):
        save_block(conv_norm_relu(name))
    assert len(read_library().kept) == 1


@pytest.mark.parametrize(
    ("name", "file"), [("CON", "con-block"), ("../../etc", "etc"), ("?!", "my-block"), ("a/b", "a-b")]
)
def test_every_name_becomes_a_file_that_every_system_allows(name: str, file: str) -> None:
    assert library.file_name(name) == file


def test_two_names_that_make_the_same_file_are_both_kept() -> None:
    first, second = save_block(conv_norm_relu("a b")), save_block(conv_norm_relu("a-b"))
    assert [first.path.name, second.path.name] == ["a-b.json", "a-b-2.json"]
    assert len(read_library().kept) == 2


def test_a_damaged_file_is_told_and_never_written_over() -> None:
    kept = save_block(twins())
    kept.path.write_text('{"format": "layerwr', encoding="utf-8")
    found = read_library()
    assert found.kept == ()
    assert "twins.json: line 1 cannot be read" in str(found.damaged[0].reason)
    again = save_block(twins())
    assert again.path.name == "twins-2.json"
    assert kept.path.read_text(encoding="utf-8") == '{"format": "layerwr'


def test_a_file_that_is_no_text_is_told_too(home: Path) -> None:
    (home / "blocks").mkdir()
    (home / "blocks" / "photo.json").write_bytes(b"\xff\xd8\xff")
    assert [damaged.path.name for damaged in read_library().damaged] == ["photo.json"]


def test_renaming_and_describing_stay_in_the_same_file() -> None:
    kept = save_block(twins())
    changed = library.change_block(kept, name="双胞胎", about="two at once")
    assert changed.path == kept.path
    assert (changed.block.name, changed.block.about) == ("双胞胎", "two at once")
    assert read_library().kept == (changed,)
    assert library.change_block(changed, name="双胞胎", about="").block.about == ""


def test_a_block_cannot_be_renamed_to_one_that_is_there() -> None:
    kept = save_block(twins())
    save_block(conv_norm_relu())
    with pytest.raises(UserError):
        library.change_block(kept, name="conv, NORM, relu")
    assert read_library().find("Twins") == kept


def test_a_deleted_block_can_be_brought_back() -> None:
    kept = save_block(twins())
    gone = library.delete_block(kept.path)
    assert read_library() == library.Library()
    library.restore_block(gone)
    assert read_library().kept == (kept,)


def test_bringing_back_never_replaces_what_was_kept_since() -> None:
    gone = library.delete_block(save_block(twins()).path)
    save_block(replace(twins(), about="another"))
    library.restore_block(gone)
    assert len(read_library().kept) == 2


def test_a_block_travels_as_a_file_and_a_taken_name_gets_a_number(tmp_path: Path) -> None:
    save_block(twins())
    library.export_block(conv_norm_relu("Twins"), tmp_path / "shared.json")
    kept = library.import_block(tmp_path / "shared.json")
    assert kept.block == conv_norm_relu("Twins 2")
    with pytest.raises(UserError, match=r"nothing\.json"):
        library.import_block(tmp_path / "nothing.json")


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "blocks").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(UserError, match="cannot be written"):
        save_block(twins(), tmp_path / "blocks")
