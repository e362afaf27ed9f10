"""Items that the clerk leaves to a department: who is asked for them, where the answer stands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from drafter.blocks import Text
from drafter.commands.build import build_document
from drafter.errors import Faults
from drafter.store.load import open_case
from drafter.wizard.answers import fill
from tests.factories import case
from tests.wizard.sessions import Session

CASE = """\
主要举措:
  节:
    - 编号: 节1
      标题: 执法
      条目:
        - 编号: 举措1
          正文: 【待核实：率先】开展检查{{ 检查次数 }}。
          待核实: 是
          部门: 市场监管局
        - 编号: 举措2
          正文: 加强监督。
数据:
  检查次数:
    上年: 110次
"""
ITEM = ("主要举措", "举措1")
SHARE = "报送/市场监管局.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return case(tmp_path / "报告", CASE)


def _texts(folder: Path) -> list[str | None]:
    return [item.text for item in open_case(folder).report.achievements.all_items()]


def test_the_clerk_is_not_asked_but_sees_who_has_it(folder: Path) -> None:
    with Session(folder) as session:
        waiting = {each.id: each.office for each in session.wizard.agenda if each.open}
        assert waiting[ITEM] == waiting["数据", "检查次数"] == "市场监管局"
        assert ITEM not in session.wizard.later
        rows = {row.text: row.remark for row in session.type("/").choices}
        assert next(remark for text, remark in rows.items() if "率先" in text) == "待填：留给市场监管局"


def test_the_department_writes_it_into_its_own_file_and_it_stands_in_its_place(folder: Path) -> None:
    before = (folder / "报告.yaml").read_bytes()
    with Session(folder, "市监局") as session:
        assert session.wizard.question.id == ITEM
        assert [each.text for each in session.screen.choices] == ["2026年照用", "修改", "以后再说"]
        session.choose("2026年照用")
        assert session.type("首次").message.startswith("成文：") or session.wizard.question.id != ITEM
        session.open("数据", "检查次数")
        session.type("120次", "")
    assert (folder / "报告.yaml").read_bytes() == before
    assert _texts(folder) == ["首次开展检查{{ 检查次数 }}。", "加强监督。"]
    assert not open_case(folder).report.items()[0].unconfirmed
    assert any("首次开展检查120次。加强监督。" in block.text for block in _paragraphs(folder))


def _paragraphs(folder: Path) -> list[Any]:
    return [block for block in build_document(folder).blocks if isinstance(block, Text)]


def test_a_department_may_write_it_anew(folder: Path) -> None:
    with Session(folder, "市场监管局") as session:
        session.choose("修改")
        session.type("开展联合检查{{ 检查次数 }}")
        assert ITEM not in session.ids("item", waiting=True)
        session.open(*ITEM)
        assert "不写这一条" not in "".join(each.text for each in session.screen.choices)
    assert _texts(folder)[0] == "开展联合检查{{检查次数}}"


def test_the_clerk_is_told_whose_words_they_are(folder: Path) -> None:
    with Session(folder, "市场监管局") as session:
        session.choose("修改")
        session.type("开展联合检查{{ 检查次数 }}")
    with Session(folder) as session:
        shown = session.open(*ITEM)
        assert "这一条由市场监管局写" in shown.prompt
        assert [each.text for each in shown.choices] == ["就这样", "以后再说"]


def test_a_department_answers_it_from_a_file(folder: Path, tmp_path: Path) -> None:
    answers = tmp_path / "答案.yaml"
    answers.write_text("主要举措/举措1: 开展联合检查{{ 检查次数 }}\n", encoding="utf-8")
    with Session(folder, "市场监管局") as session:
        fill(session.desk, answers)
    assert _texts(folder)[0] == "开展联合检查{{检查次数}}"
    assert "开展联合检查" in (folder / SHARE).read_text(encoding="utf-8")


@pytest.mark.parametrize("office", ["司法局", "市场监管局"])
def test_only_the_department_it_is_left_to_may_take_it_up_and_only_once(folder: Path, office: str) -> None:
    (folder / "报送").mkdir()
    twice = "  - 编号: 举措1\n    正文: 另一条。\n" * (2 if office == "市场监管局" else 1)
    (folder / f"报送/{office}.yaml").write_text(f"主要举措:\n{twice}", encoding="utf-8")
    with pytest.raises(Faults, match="用了两次"):
        open_case(folder)
