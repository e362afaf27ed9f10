"""A text that gives way to members, in its place."""

from __future__ import annotations

import pytest

from drafter.errors import InputError
from drafter.yamlfile import Change, patch_yaml

TEXT = """\
数据:
  甲: 1件   # 甲的注
  # 乙的注
  乙: '2件'
  丙: |
    3件
丁: 4
"""


def test_members_stand_where_the_text_stood_and_comments_stay() -> None:
    changes: list[Change] = [
        (("数据", "甲"), {"本年": "1件", "说明": "新增"}),
        (("数据", "乙"), {"本年": "2件"}),
        (("丁",), ["一", "二"]),
    ]
    assert patch_yaml(TEXT, changes) == (
        "数据:\n  甲:   # 甲的注\n    本年: 1件\n    说明: 新增\n  # 乙的注\n  乙:\n    本年: 2件\n"
        "  丙: |\n    3件\n丁:\n  - 一\n  - 二\n"
    )


def test_a_text_of_several_lines_does_not_give_way() -> None:
    with pytest.raises(InputError):
        patch_yaml(TEXT, [(("数据", "丙"), {"本年": "3件"})])


def test_members_do_not_give_way_to_members() -> None:
    with pytest.raises(InputError):
        patch_yaml(TEXT, [(("数据",), {"甲": "1件"})])
