"""The review: every answer with what the checks find, and the way back to each."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.wizard.screen import Choice, Screen
from tests.factories import case
from tests.wizard.sessions import Session

CASE = """\
主要举措:
  节:
    - 编号: 节1
      标题: 争议化解
      专题: 争议化解
      条目:
        - 编号: 举措1
          正文: 受理{{ 行政复议受理 }}，调解{{ 甲 }}，成功{{ 乙 }}，成功率{{ 丙 }}，市场主体满意。
数据:
  甲: 100件
  乙: 90件
  丙: 80%
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return case(tmp_path / "报告", CASE)


def _rows(session: Session) -> tuple[Choice, ...]:
    return session.open("检查").choices[4:]


def test_every_answer_is_listed_in_the_order_of_the_questions(folder: Path) -> None:
    with Session(folder) as session:
        texts = [choice.text for choice in _rows(session)]
        asked = [" › ".join(each.place) for each in session.wizard.agenda[:-1]]
        assert (texts[: len(asked)], {*texts[len(asked) :]}) == (asked, {"全文"})
        remarks = {choice.text.rpartition(" › ")[2]: choice.remark for choice in _rows(session)}
        assert remarks["甲"].startswith("100件")
        assert remarks["行政复议受理"].startswith("待填")


def test_a_finding_stands_at_its_answer_with_the_words_it_is_about(folder: Path) -> None:
    with Session(folder) as session:
        told = next(
            choice.remark
            for choice in _rows(session)
            if "！" in choice.remark and "市场主体" in choice.remark
        )
        assert "请核对：" in told and "经营主体" in told


def test_a_row_opens_its_question(folder: Path) -> None:
    with Session(folder) as session:
        rows = _rows(session)
        at = next(number for number, row in enumerate(rows, 5) if row.text.endswith("甲"))
        session.type(str(at))
        assert session.wizard.question.id == ("数据", "甲")


def test_only_what_wants_looking_at_is_listed_on_demand(folder: Path) -> None:
    with Session(folder) as session:
        everything = len(_rows(session))
        rows = session.type("4").choices[4:]
        assert 0 < len(rows) < everything
        assert all("待填" in row.remark or "！" in row.remark for row in rows)
        assert len(session.type("4").choices[4:]) == everything


def test_what_is_found_in_a_topic_is_said_when_it_is_done(folder: Path) -> None:
    with Session(folder) as session:
        session.open("主要举措", "节", "节1")
        assert "争议化解：" in session.choose("写完了").message


def test_the_draft_is_built_from_the_review(folder: Path) -> None:
    with Session(folder) as session:
        session.open("检查")
        assert "已生成" in session.choose("生成稿件").message
        session.choose("退出")
        assert session.wizard.finished


def test_a_department_sees_only_what_is_found_in_its_file(folder: Path) -> None:
    (folder / "报送").mkdir()
    (folder / "报送/司法局.yaml").write_text("部门: 司法局\n", encoding="utf-8")
    with Session(folder, "司法局") as session:
        assert session.wizard.findings == []


def _look_at(session: Session, words: str) -> Screen:
    rows = _rows(session)
    at = next(number for number, row in enumerate(rows, 5) if words in row.remark and "！" in row.remark)
    return session.type(str(at))


def test_a_finding_is_shown_in_full_and_accepted_by_its_number_and_a_reason(folder: Path) -> None:
    with Session(folder) as session:
        shown = _look_at(session, "市场主体")
        told = next(at for at, line in enumerate(shown.lines, 1) if "经营主体" in line)
        before = len(session.wizard.findings)
        session.choose(f"第 {told} 处不用改")
        assert "请写一句理由" in session.type("").message
        assert "已说明" in session.type("这是单位名称里的字").message
        accepted = session.report.accepted
        assert [(each.fragment, each.reason) for each in accepted] == [("市场主体", "这是单位名称里的字")]
        assert len(session.wizard.findings) == before - 1


def test_a_finding_leads_to_its_question(folder: Path) -> None:
    with Session(folder) as session:
        _look_at(session, "市场主体")
        session.choose("去这一项修改")
        assert session.wizard.question.id == ("主要举措", "举措1")


def test_the_review_says_how_many_findings_must_be_mended(folder: Path) -> None:
    with Session(folder) as session:
        must = sum(each.must for each in session.wizard.findings)
        told = session.open("检查").lines[1]
        assert must > 0
        assert f"其中 {must} 处必须改" in told
