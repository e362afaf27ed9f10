"""Whole branches put into a file, items added and put in another order; the rest stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.errors import InputError
from drafter.yamlfile import Tree, parse_yaml
from drafter.yamlfile.splice import insert_item, order_items, put_tree

TEXT = """\
# 头
甲:
  - 编号: 一   # 先
    正文: |
      子
      丑
  # 再
  - 编号: 二
    正文: 寅
乙:
  丙: 1件  # 快报
丁:
"""


def tree(text: str) -> Tree:
    return parse_yaml(text, Path("报告.yaml")).tree


def ids(text: str) -> list[str]:
    held = tree(text)
    assert isinstance(held, dict) and isinstance(held["甲"], list)
    return [str(item["编号"]) for item in held["甲"] if isinstance(item, dict)]


@pytest.mark.parametrize(
    ("after", "order"),
    [
        ("", ["三", "一", "二"]),
        ("一", ["一", "三", "二"]),
        ("二", ["一", "二", "三"]),
        ("没有", ["一", "二", "三"]),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_an_item_goes_where_it_belongs(after: str, order: list[str], line_end: str) -> None:
    text = TEXT.replace("\n", line_end)
    result = insert_item(text, ("甲",), {"编号": "三", "正文": "卯。\n\n辰。"}, after)
    assert ids(result) == order
    assert all(line in result for line in text.split(line_end))
    assert result.count("\r\n") == (result.count("\n") if line_end == "\r\n" else 0)


def test_an_item_is_added_at_the_end_of_a_file_without_a_last_line_end() -> None:
    result = insert_item("甲:\n- 编号: 一\n  正文: 子", ("甲",), {"编号": "二"}, "一")
    assert ids(result) == ["一", "二"]


def test_items_change_places_with_their_texts_and_comments() -> None:
    result = order_items(TEXT, ("甲",), ["二", "一"])
    assert ids(result) == ["二", "一"]
    assert sorted(result.splitlines()) == sorted(TEXT.splitlines())


def test_a_branch_of_any_shape_takes_the_place_of_a_value() -> None:
    value: Tree = {"本年": "1件", "分报": {"司法局": "1件"}}
    result = put_tree(TEXT, ("乙", "丙"), value)
    held = tree(result)
    assert isinstance(held, dict) and held["乙"] == {"丙": value}
    assert result.startswith(TEXT[: TEXT.index("  丙")])


@pytest.mark.parametrize("address", [("乙", "戊"), ("丁", "戊"), ("戊",), ("甲", "二", "戊")])
def test_a_key_that_is_new_is_added(address: tuple[str, ...]) -> None:
    node = tree(put_tree(TEXT, address, ["己", "庚"]))
    for step in address:
        if isinstance(node, list):
            node = next(item for item in node if isinstance(item, dict) and item["编号"] == step)
        else:
            assert isinstance(node, dict)
            node = node[step]
    assert node == ["己", "庚"]


@pytest.mark.parametrize("address", [("乙", "丙", "戊"), ("甲", "九", "戊")])
def test_what_has_no_place_is_refused(address: tuple[str, ...]) -> None:
    with pytest.raises(InputError):
        put_tree(TEXT, address, "己")


def test_a_list_that_is_none_is_not_put_in_order() -> None:
    for address, names in ((("乙",), ["一"]), (("甲",), ["一"]), (("甲",), ["一", "三"])):
        with pytest.raises(InputError):
            order_items(TEXT, address, names)
