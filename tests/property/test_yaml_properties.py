from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from drafter.address import Address
from drafter.errors import DrafterError
from drafter.yamlfile import Tree, dump_yaml, parse_yaml, patch_yaml, read_yaml
from drafter.yamlfile.strange import first_strange

FILE = Path("报告.yaml")

CASE = """\
# 云岭县的报告
报告主体:
  行政区划: 云岭县
年度: 2026   # 本年 = 2026年
单位: %
引言: |
  2026年，云岭县坚持依法行政，
  成效明显。

主要举措:
  标题: 主要举措和成效
  节:
    - 编号: 节1
      条目:
        - 编号: 举措1
          部门: 司法局   # 牵头
          正文: |-
            全年受理{{ 行政复议受理 }}。

            办结{{ 行政复议办结 }}。
        # 下一条
        - 编号: 举措2
          正文: "“放管服”: 改革"
数据:
  行政复议受理:
    本年: 281件
    上年: 266件

  普法受众: 近3万人次
已说明: []
"""

# Signs that mean something to YAML, or that an input method makes of them, between plain words.
fragments = st.sampled_from(
    [
        *"受理件年281%-:#|>[]{}&*!?,'\"@`\\~ \t\n　：－｛｝｜“”。，",
        ": ",
        " #",
        "- ",
        "{{ 受理 }}",
        "\r\n",
        "\r",
        "|\n  ",
        ">-\n  ",
        "\n  ",
        "\n    ",
        "编号: 举措1\n",
        "---\n",
        "...",
        "<<: ",
        "&a ",
        "*a",
        "!!str ",
        "\u2028",
        "\x85",
        "\ufeff",
        "😀",
    ]
)
loose = st.lists(fragments, max_size=30).map("".join)
words = st.one_of(loose, st.text(max_size=30)).filter(lambda text: first_strange(text) is None)
names = words.map(str.strip).filter(lambda name: 0 < len(name) <= 60)


trees: st.SearchStrategy[Any] = st.recursive(
    st.one_of(st.none(), words),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(names, inner, max_size=4)),
    max_leaves=12,
)


@settings(max_examples=120)
@given(trees)
@example(["-5", "受理:281件", "－ 县委", "- ", "｜", "%", "12:30", "no", "012", "", None])
@example({"a": "｜", "b": "x\n", "c": "x\n\n", "d": "\nx", "e": " x\ny", "f": "x\n\ny", "g": "\n"})
@example("受理:281件")
@example({"<<": "x", "~": "~", "受理：": "x"})
def test_what_is_written_reads_back(tree: Tree) -> None:
    assert parse_yaml(dump_yaml(tree), FILE).tree == tree


@settings(max_examples=120)
@given(st.one_of(loose, st.text()))
def test_any_text_reads_or_is_refused_in_our_own_words(text: str) -> None:
    try:
        parse_yaml(text, FILE)
    except DrafterError as error:
        assert str(error).endswith(("。", "？"))


@given(data=st.binary(max_size=200))
@example(data=b"\xff\xfe")
@example(data=b"\xef\xbb\xbf")
@example(data="年度: 2026".encode("utf-16"))
@example(data="标题: 云岭".encode("gb18030"))
def test_any_bytes_read_or_are_refused(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("bytes") / "报告.yaml"
    path.write_bytes(data)
    try:
        read_yaml(path)
    except DrafterError as error:
        assert str(error).endswith(("。", "？"))


@settings(max_examples=150)
@given(st.integers(0, len(CASE)), st.integers(0, 4), loose)
def test_a_case_with_a_random_slip_reads_or_names_lines_of_the_file(at: int, gone: int, slip: str) -> None:
    text = CASE[:at] + slip + CASE[at + gone :]
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    try:
        file = parse_yaml(text, FILE)
    except DrafterError as error:
        for fault in getattr(error, "faults", []):
            assert fault.source == lines[fault.line - 1]
            assert 0 <= fault.column <= len(fault.source)
            assert fault.what.endswith("。") and fault.cure.endswith("。")
    else:
        assert parse_yaml(dump_yaml(file.tree), FILE).tree == file.tree


def leaves(tree: Tree, above: Address = ()) -> list[Address]:
    members: list[tuple[str | int, Tree]] = []
    if isinstance(tree, dict):
        members = list(tree.items())
    elif isinstance(tree, list):
        members = list(enumerate(tree))
    if not members:
        return [above]
    return [leaf for part, below in members for leaf in leaves(below, (*above, part))]


def changed(tree: Any, address: Address, value: str | None) -> Any:
    tree = deepcopy(tree)
    here = tree
    for part in address[:-1]:
        here = here[part]
    if value is None:
        del here[address[-1]]
    else:
        here[address[-1]] = value
    return emptied(tree)


def emptied(tree: Any) -> Any:
    """A mapping or a list without members, which after the loss of its last one is None, as None."""
    if isinstance(tree, dict):
        return {key: emptied(value) for key, value in tree.items()} or None
    if isinstance(tree, list):
        return [emptied(item) for item in tree] or None
    return tree


def belongs(line: str) -> bool:
    """True for a line of a ``|`` text of the case."""
    return ":" not in line and not line.lstrip().startswith("#")


case_leaves = st.sampled_from(leaves(parse_yaml(CASE, FILE).tree))
line_ends = st.sampled_from(["\n", "\r\n"])


@settings(max_examples=100)
@given(case_leaves, words, line_ends)
def test_a_patched_value_changes_the_tree_there_and_no_other_line(
    address: Address, value: str, end: str
) -> None:
    text = CASE.replace("\n", end)
    tree = parse_yaml(text, FILE).tree
    patched = patch_yaml(text, [(address, value)])
    assert emptied(parse_yaml(patched, FILE).tree) == changed(tree, address, value)
    line = parse_yaml(text, FILE).position(address, key=True).line - 1
    before, after = text.split(end), patched.split(end)
    assert after[:line] == before[:line]
    rest = next((at for at in range(line + 1, len(before)) if not belongs(before[at])), len(before))
    assert after[len(after) - len(before) + rest :] == before[rest:]


@settings(max_examples=100)
@given(case_leaves, line_ends)
def test_a_deleted_entry_is_gone_and_the_rest_stays(address: Address, end: str) -> None:
    text = CASE.replace("\n", end)
    tree = parse_yaml(text, FILE).tree
    patched = patch_yaml(text, [(address, None)])
    assert emptied(parse_yaml(patched, FILE).tree) == changed(tree, address, None)
    assert len(patched) < len(text)


@settings(max_examples=100)
@given(trees, words, st.data())
def test_any_written_tree_can_be_patched_anywhere(tree: Tree, value: str, data: st.DataObject) -> None:
    assume(isinstance(tree, (dict, list)) and tree)
    address = data.draw(st.sampled_from(leaves(tree)))
    patched = patch_yaml(dump_yaml(tree), [(address, value)])
    expected = changed(tree, address, value)
    assert emptied(parse_yaml(patched, FILE).tree) == expected


@given(names, words, line_ends)
def test_a_new_key_is_appended_to_its_mapping(name: str, value: str, end: str) -> None:
    text = CASE.replace("\n", end)
    tree: Any = parse_yaml(text, FILE).tree
    assume(name not in ("本年", "上年"))
    address = ("数据", "行政复议受理", name)
    patched = patch_yaml(text, [(address, value)])
    assert emptied(parse_yaml(patched, FILE).tree) == changed(tree, address, value)
    assert patched.startswith(text[: text.index("    上年: 266件")])
