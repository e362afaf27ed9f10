"""Where one lands: after an item left out, after undoing, after handing figures on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.factories import case
from tests.wizard.sessions import Session

CASE = """\
主要举措:
  - 编号: 举措1
    正文: 建成公园。
    待核实: 是
  - 编号: 举措2
    正文: 受理{{ 行政复议受理 }}，出庭{{ 负责人出庭应诉率 }}。
    待核实: 是
  - 编号: 举措3
    正文: 开展培训。
    待核实: 是
  - 编号: 举措4
    正文: 送法下乡。
    待核实: 是
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return case(tmp_path / "报告", CASE)


@pytest.mark.parametrize(("left_out", "next_"), [("举措1", "举措2"), ("举措3", "举措4")])
def test_after_an_item_left_out_the_next_one_is_asked(folder: Path, left_out: str, next_: str) -> None:
    with Session(folder) as session:
        session.open("主要举措", left_out)
        session.choose("2026年不写这一条")
        assert session.wizard.question.id == ("主要举措", next_)


def test_an_item_left_out_comes_back_where_it_was_asked(folder: Path) -> None:
    with Session(folder) as session:
        session.open("主要举措", "举措3")
        session.choose("2026年不写这一条")
        session.type("/")
        session.choose("撤销", "撤销")
        assert session.wizard.question.id == ("主要举措", "举措3")


def test_sentences_chosen_and_taken_back_lead_to_the_place_they_were_chosen_for(folder: Path) -> None:
    with Session(folder) as session:
        place = ("主要举措", "专题", "普法宣传")
        session.open(*place)
        session.choose("选用常用表述")
        session.type("1", "/")
        session.choose("撤销", "撤销")
        assert session.wizard.question.id == place


def test_figures_left_to_a_department_are_not_asked_of_the_clerk_next(folder: Path) -> None:
    with Session(folder) as session:
        session.open("主要举措", "举措2")
        session.choose("留给部门填写")
        session.type("司法局")
        assert session.wizard.question.id == ("主要举措", "举措3")
