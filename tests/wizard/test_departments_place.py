"""What a department writes anew stands in a section of the report, never before the first."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.wizard.answers import fill
from drafter.wizard.desk import open_desk
from tests.factories import case, load
from tests.wizard.sessions import Session

CASE = """\
主要举措:
  节:
    - 编号: 节1
      标题: 优化营商环境
      专题: 营商环境
      条目:
        - 编号: 举措1
          正文: 减少环节。
    - 编号: 节2
      标题: 加强普法
      条目:
        - 编号: 举措2
          正文: 宣讲法律。
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return case(tmp_path / "报告", CASE)


def _told(folder: Path) -> list[list[str | None]]:
    part = load(folder).achievements
    assert part.items == ()
    return [[item.text for item in section.items] for section in part.sections]


def _answer(folder: Path, office: str, text: str) -> None:
    path = folder.parent / "答案.yaml"
    path.write_text(text, encoding="utf-8")
    with open_desk(folder, office) as desk:
        fill(desk, path)


def test_the_wizard_asks_a_department_for_the_section(folder: Path) -> None:
    with Session(folder, "教育局") as session:
        session.open("主要举措", "新写")
        session.choose("自己写一条")
        assert "哪一节" in session.type("法治副校长进校园。").prompt
        session.choose("优化营商环境")
        session.open("主要举措", "新写")
        session.choose("自己写一条")
        session.type("讲好开学第一课。")
        session.choose("优化营商环境")
    assert _told(folder) == [["减少环节。", "法治副校长进校园。", "讲好开学第一课。"], ["宣讲法律。"]]
    assert (folder / "报送/教育局.yaml").read_text(encoding="utf-8").count("标题:") == 1


def test_answers_of_a_department_go_to_the_last_section_where_none_is_its_own(folder: Path) -> None:
    _answer(folder, "教育局", "主要举措/新写:\n  - 法治副校长进校园\n")
    assert _told(folder) == [["减少环节。"], ["宣讲法律。", "法治副校长进校园"]]


def test_items_that_stand_in_no_section_of_a_department_are_told_in_the_last(tmp_path: Path) -> None:
    made = case(
        tmp_path / "报告", CASE, 教育局="部门: 教育局\n主要举措:\n  - 编号: 教1\n    正文: 送法进校园。\n"
    )
    assert _told(made) == [["减少环节。"], ["宣讲法律。", "送法进校园。"]]
