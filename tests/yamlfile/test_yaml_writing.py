from __future__ import annotations

from pathlib import Path

import pytest

from drafter.address import Address
from drafter.errors import InputError
from drafter.yamlfile import Tree, dump_yaml, parse_yaml, patch_yaml

FILE = Path("报告.yaml")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("云岭县人民政府", "云岭县人民政府"),
        ("no", "no"),
        ("2027-02-19", "2027-02-19"),
        ("会议强调：要坚持", "会议强调：要坚持"),
        ("受理{{ 受理 }}件", "受理{{ 受理 }}件"),
        ("【待填】", "【待填】"),
        ("云政〔2027〕　号", "云政〔2027〕　号"),
        ("", '""'),
        ("{{ 受理 }}", '"{{ 受理 }}"'),
        ("%", '"%"'),
        ("-5", '"-5"'),
        ("“放管服”改革", '"“放管服”改革"'),
        ('"放管服"改革', "'\"放管服\"改革'"),
        ("会议: 纪要", '"会议: 纪要"'),
        ("第1号 #2楼", '"第1号 #2楼"'),
        ("甲 ", '"甲 "'),
        ("甲\t乙", '"甲\\t乙"'),
        ("甲\n乙\n", "|\n  甲\n  乙"),
        ("甲\n\n乙", "|-\n  甲\n\n  乙"),
        ("甲\n\n", '"甲\\n\\n"'),
        ("甲" * 500, "甲" * 500),
    ],
)
def test_a_value_is_quoted_only_where_it_must(value: str, written: str) -> None:
    assert dump_yaml({"值": value}) == f"值: {written}\n"
    assert parse_yaml(f"值: {written}\n", FILE).tree == {"值": value}


def test_a_tree_is_written_in_block_style() -> None:
    tree: Tree = {
        "年度": "2026",
        "主送": ["县委", "受理:1"],
        "条目": [{"编号": "举措1", "正文": "甲\n乙\n", "部门": None}, {"编号": "举措2"}],
        "嵌套": [["甲"], {}],
        "已说明": [],
        "公文：号": "1",
    }
    assert dump_yaml(tree) == (
        '年度: 2026\n主送:\n  - 县委\n  - "受理:1"\n条目:\n  - 编号: 举措1\n    正文: |\n      甲\n      乙\n'
        '    部门:\n  - 编号: 举措2\n嵌套:\n  -\n    - 甲\n  - {}\n已说明: []\n"公文：号": 1\n'
    )


@pytest.mark.parametrize(
    "tree", [{"": "甲"}, {" 甲": "乙"}, {"甲" * 201: "乙"}, {"甲": "\x00"}, {"甲": ["\ue000"]}]
)
def test_what_could_not_be_read_back_is_not_written(tree: Tree) -> None:
    with pytest.raises(InputError, match=r"。\Z"):
        dump_yaml(tree)


def test_a_tree_too_deep_is_not_written() -> None:
    tree: Tree = "甲"
    for _ in range(21):
        tree = [tree]
    with pytest.raises(InputError, match="嵌套超过 20 层"):
        dump_yaml(tree)


CASE = """\
# 首
年度: 2026   # 本年 = 2026年
引言: |   # 说明
  第一行
  第二行

主要举措:
  节:
    - 编号: 节1
      条目:
        - 编号: 举措1
          正文: 旧的   # 留
          部门: 司法局
        # 注
        - 编号: 举措2
          # 正文如下
          正文: |-
            甲
数据:
  受理:
    本年: 281件

# 尾
说明:
单位: %
主送: []
"""


@pytest.mark.parametrize(
    ("changes", "old", "new"),
    [
        ([(("年度",), "2027")], "年度: 2026   #", "年度: 2027   #"),
        ([(("引言",), "单行")], "引言: |   # 说明\n  第一行\n  第二行\n", "引言: 单行   # 说明\n"),
        (
            [(("引言",), "甲\n\n乙")],
            "引言: |   # 说明\n  第一行\n  第二行\n",
            "引言: |-   # 说明\n  甲\n\n  乙\n",
        ),
        (
            [(("主要举措", "举措1", "正文"), "甲\n乙\n")],
            "正文: 旧的   # 留\n",
            "正文: |   # 留\n            甲\n            乙\n",
        ),
        ([(("主要举措", "举措1", "部门"), None)], "          部门: 司法局\n", ""),
        ([(("主要举措", "举措1", "编号"), None)], "- 编号: 举措1\n          正文", "- 正文"),
        ([(("主要举措", "举措2", "编号"), None)], "- 编号: 举措2\n          # 正文", "- # 正文"),
        (
            [(("主要举措", "节", 0, "条目", 0), None)],
            "        - 编号: 举措1\n          正文: 旧的   # 留\n          部门: 司法局\n",
            "",
        ),
        (
            [(("主要举措", "举措2", "部门"), "司法局")],
            "            甲\n",
            "            甲\n          部门: 司法局\n",
        ),
        ([(("数据", "受理", "上年"), "266件")], "    本年: 281件\n", "    本年: 281件\n    上年: 266件\n"),
        (
            [(("数据", "办结", "本年"), "1件")],
            "    本年: 281件\n",
            "    本年: 281件\n  办结:\n    本年: 1件\n",
        ),
        ([(("说明",), "甲: 乙")], "说明:\n", '说明: "甲: 乙"\n'),
        ([(("说明", "甲"), "乙")], "说明:\n", "说明:\n  甲: 乙\n"),
        ([(("单位",), "件")], "单位: %\n", "单位: 件\n"),
        ([(("主送",), "无")], "主送: []\n", "主送: 无\n"),
        ([(("新",), "甲")], "主送: []\n", "主送: []\n新: 甲\n"),
        ([(("年度",), "2027"), (("年度",), "2028")], "年度: 2026 ", "年度: 2028 "),
        ([(("年度",), "2027"), (("年度",), None)], "年度: 2026   # 本年 = 2026年\n", ""),
        (
            [(("数据", "受理", "本年"), None), (("数据", "受理"), "1件")],
            "受理:\n    本年: 281件\n",
            "受理: 1件\n",
        ),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_patch_touches_its_own_characters_alone(
    changes: list[tuple[Address, str | None]], old: str, new: str, end: str
) -> None:
    assert CASE.count(old) == 1
    expected = CASE.replace(old, new).replace("\n", end)
    assert patch_yaml(CASE.replace("\n", end), changes) == expected


def test_a_comment_below_a_value_is_never_swallowed_by_a_longer_value() -> None:
    assert patch_yaml("年度: 2026\n    # 注\n", [(("年度",), "甲\n乙")]) == '年度: "甲\\n乙"\n    # 注\n'


def test_a_key_is_added_to_a_file_without_a_last_line_end_and_to_an_empty_one() -> None:
    assert patch_yaml("年度: 2026", [(("级别",), "县")]) == "年度: 2026\n级别: 县"
    assert parse_yaml(patch_yaml("# 空\n", [(("级别",), "县")]), FILE).tree == {"级别": "县"}
    assert parse_yaml(patch_yaml("", [(("级别",), "县")]), FILE).tree == {"级别": "县"}


@pytest.mark.parametrize(
    "change",
    [
        (("没有",), None),
        ((), None),
        ((), "甲"),
        (("数据",), "甲"),
        (("年度", "下级"), "甲"),
        (("主要举措", "节", 5), "甲"),
        (("主送", 0), "县委"),
    ],
)
def test_an_impossible_change_is_refused(change: tuple[Address, str | None]) -> None:
    with pytest.raises(InputError, match=r"没有改动。请.*。\Z"):
        patch_yaml(CASE, [change])


def test_a_broken_file_is_not_patched() -> None:
    with pytest.raises(InputError, match="先改正"):
        patch_yaml("年度:2026\n级别: 县\n", [(("级别",), "市")])
