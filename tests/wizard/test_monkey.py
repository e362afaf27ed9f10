"""Whatever is typed: no error escapes, what is accepted is on disk, the case can always be read."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.store.load import open_case
from drafter.wizard.question import Question
from drafter.yamlfile import dump_yaml
from tests.factories import case
from tests.wizard.fields import CASE
from tests.wizard.sessions import Session

ROOT = Path(__file__).parents[2]
LAST = """\
年度: 2025
数据:
  行政复议受理: 266件
  行政复议办结: 258件
安排:
  - 编号: 安排2025_1
    正文: 建成宪法主题公园
    部门: 司法局
  - 编号: 安排2025_2
    正文: 开展执法培训4期
"""
CARRIED = """\
主要举措:
  节:
    - 编号: 节1
      标题: 化解争议
      条目:
        - 编号: 举措1
          正文: 【待核实：率先】受理{{ 行政复议受理 }}，{{ 行政复议受理 | 同比 }}。
          待核实: 是
        - 编号: 落实1
          正文: 建成宪法主题公园【已落实？】
          待核实: 是
          落实安排: 安排2025_1
"""
KINDS = {
    "blank": ("", None, ""),
    "carried": (CARRIED, LAST, ""),
    "whole": (CASE, LAST, ""),
    "department": (CARRIED, LAST, "司法局"),
}

WORDS = st.sampled_from(
    [
        *("", "", "", "1", "1", "2", "2", "3", "4", "5", "6", "7", "12", "99"),
        *("<", "《", "/", "、", "?", "？"),
        *("281件", "１２３", "1.2万件", "120%", "98.4%", "12217/12297", "约300", "-5", "0"),
        *("很多", "无", "2027-02-19", "2027-13-40", "司法局", "已完成", "是"),
        *("全年受理行政复议案件266件，同比增长5.2%。", "一是甲\n\t二是乙3次", "受理{{ 行政复议受理 }}。"),
        *("{{", "{{ 甲", "【待填：文件】", "1，2", "- a: b", "#", "'", '"', "\u3000", "\u200b", "\ue000"),
    ]
)


class Watched(Session):
    """A session that looks at the disk after every entry."""

    def look(self) -> None:
        """See that what is on the desk is on the disk, and that the screen can be shown."""
        screen = self.screen
        assert screen.prompt
        assert all("\n" not in line for line in (screen.prompt, *screen.lines, *screen.place))
        assert self.desk.file.read_text(encoding="utf-8-sig") == self.desk.text
        assert open_case(self.folder).report == self.desk.case.report


def _folder(base: Path, kind: str) -> tuple[Path, str]:
    yaml, last, department = KINDS[kind]
    return case(base / "云岭县 报告", yaml, last), department


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(entries=st.lists(WORDS, min_size=15, max_size=30))
def test_any_entries_leave_a_case_that_is_whole(kind: str, entries: list[str]) -> None:
    with TemporaryDirectory() as base:
        folder, department = _folder(Path(base), kind)
        with Watched(folder, department) as session:
            for entry in entries:
                session.type(entry)
                session.look()
                if session.wizard.finished:
                    break


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(where=st.integers(0, 200), entries=st.lists(WORDS, min_size=1, max_size=8))
def test_any_question_takes_any_entries(kind: str, where: int, entries: list[str]) -> None:
    with TemporaryDirectory() as base:
        folder, department = _folder(Path(base), kind)
        with Watched(folder, department) as session:
            agenda = session.wizard.agenda
            session.open(*agenda[where % len(agenda)].id)
            for entry in entries:
                session.type(entry)
            session.look()


def _questions(folder: Path) -> Iterator[Question]:
    with Session(folder) as session:
        yield from session.wizard.agenda


def test_the_example_and_a_carried_report_take_every_choice_of_every_question(tmp_path: Path) -> None:
    example = shutil.copytree(ROOT / "examples/云岭县-2026", tmp_path / "示例")
    text = (example / "报告.yaml").read_bytes()
    for question in list(_questions(example))[::7]:
        (example / "报告.yaml").write_bytes(text)
        with Session(example) as session:
            session.open(*question.id)
            for number in range(1, min(len(session.screen.choices), 6) + 1):
                session.wizard.bottom()
                session.type(str(number))
                assert session.screen.prompt
        open_case(example)


def test_what_is_written_reads_as_it_was_said(tmp_path: Path) -> None:
    odd = "“冒号: ” # 井号 - 短横 [方括号] {花括号} 单引号' 双引号\" 100% @ & * ! | >"
    folder = case(tmp_path / "报告", "")
    with Session(folder) as session:
        session.open("不足和原因", "新写")
        session.choose("自己写一条")
        session.type("人手不足")
        [item] = session.report.shortcomings.all_items()
        session.desk.save((("不足和原因", item.id or "", "佐证"), odd.replace("{", "（").replace("}", "）")))
        [item] = session.report.shortcomings.all_items()
        assert item.evidence == odd.replace("{", "（").replace("}", "）")
        assert dump_yaml({"佐证": item.evidence})
