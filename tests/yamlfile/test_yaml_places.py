from __future__ import annotations

from pathlib import Path

import pytest

from drafter.address import Address
from drafter.yamlfile import Tree, parse_yaml

FILE = Path("报告.yaml")

TEXT = """\
年度: 2026   # 本年
主要举措:
  节:
    - 编号: 节1
      条目:
        - 编号: 举措1
          正文: |

            全年受理{{ 受理 }}，
              其中办结。
          部门:
        - 编号: 举措2
          正文: "甲\\"乙\\u4e19丁"
        - 正文: '甲''乙'
主送:
  - 县委
  - 人大
引言: 第一行
  第二行
单位: %
数据:
  检查１次: 5件
"""

FILE_READ = parse_yaml(TEXT, FILE)


@pytest.mark.parametrize(
    ("address", "line", "rest"),
    [
        ((), 1, "年度"),
        (("年度",), 1, "2026   # 本年"),
        (("主要举措",), 2, "主要举措:"),
        (("主要举措", "节", 0, "条目", 1, "编号"), 12, "举措2"),
        (("主要举措", "节", "节1", "条目", "举措2", "编号"), 12, "举措2"),
        (("主要举措", "举措2", "编号"), 12, "举措2"),
        (("主要举措", "举措1"), 6, "编号: 举措1"),
        (("主要举措", "举措1", "部门"), 11, ""),
        (("主要举措", "举措1", "没有", "更没有"), 6, "编号: 举措1"),
        (("主送", 1), 17, "人大"),
        (("主送", 5), 15, "主送:"),
        (("单位",), 20, "%"),
        (("数据", "检查1次"), 22, "5件"),
        (("没有",), 1, "年度"),
    ],
)
def test_an_address_has_its_line_and_column(address: Address, line: int, rest: str) -> None:
    at = FILE_READ.position(address)
    assert (at.line, at.source) == (line, TEXT.split("\n")[line - 1])
    assert at.source[at.column :].startswith(rest)
    assert rest or at.column == len(at.source)


def test_a_key_has_its_own_place() -> None:
    at = FILE_READ.position(("主要举措", "举措2", "正文"), key=True)
    assert (at.line, at.column) == (13, 10)


FIRST = "\n全年受理{{ 受理 }}，\n  其中办结。\n"


@pytest.mark.parametrize(
    ("address", "value", "character", "line", "rest"),
    [
        (("主要举措", "举措1", "正文"), FIRST, "全", 9, "全年"),
        (("主要举措", "举措1", "正文"), FIRST, "{", 9, "{{ 受理"),
        (("主要举措", "举措1", "正文"), FIRST, "其", 10, "其中"),
        (("主要举措", "举措2", "正文"), '甲"乙丙丁', "丙", 13, "\\u4e19丁"),
        (("主要举措", "举措2", "正文"), '甲"乙丙丁', "丁", 13, '丁"'),
        (("主要举措", "节", 0, "条目", 2, "正文"), "甲'乙", "乙", 14, "乙'"),
        (("引言",), "第一行\n第二行", "一", 18, "一行"),
        (("引言",), "第一行\n第二行", "二", 19, "二行"),
    ],
)
def test_a_character_of_a_value_has_its_place(
    address: Address, value: str, character: str, line: int, rest: str
) -> None:
    assert value in str_leaves(FILE_READ.tree)
    fault = FILE_READ.fault(address, "错。", "改。", offset=value.index(character))
    assert (fault.line, fault.file, fault.what, fault.cure) == (line, FILE, "错。", "改。")
    assert fault.source[fault.column :].startswith(rest)


def str_leaves(tree: Tree) -> list[str]:
    if isinstance(tree, str):
        return [tree]
    members = tree.values() if isinstance(tree, dict) else tree or []
    return [leaf for member in members for leaf in str_leaves(member)]


def test_a_fault_names_its_place_as_people_do() -> None:
    assert FILE_READ.fault(("主要举措", "举措1", "正文"), "错。").place == "主要举措/举措1/正文"
    assert FILE_READ.fault(("主送", 1), "错。").place == "主送/第2项"


def test_an_offset_behind_the_text_stays_in_the_file() -> None:
    at = FILE_READ.position(("主要举措", "举措1", "正文"), offset=10_000)
    assert 1 <= at.line <= TEXT.count("\n")


def test_a_text_without_content_has_a_place() -> None:
    assert parse_yaml("", FILE).position(("年度",)).line == 1
