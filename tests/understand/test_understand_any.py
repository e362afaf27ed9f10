from __future__ import annotations

import time
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.readers.source import Grid, Line, Source
from drafter.understand import Understanding, as_data, understand
from drafter.understand.forms import unfolded
from tests.understand.scoring import REPORTS, SEEDS, seed_text, source, written_report

_WORDS = (
    "一、 （一） (二) 二、 三、存在的不足和原因 2025年主要工作安排 1. 1、 一是 二是 ★ "
    "。 ； ， ： 近3万件 98.4% 同比下降12% 全市第一 “ ” 《 》 ( 特此报告。 2025年2月7日 "
    "甲县人民政府 主要举措和成效 第一部分 第一责任人职责 下一步，将 原因是 ① （1） | 首页 "
    "三分之二 3—5次 1/3 关于2024年度法治政府建设情况的报告 县委： 现将有关情况报告如下： "
    "両萬 ⑴ 1.2.3 9999999999999999999 零败诉 、 \u00a0 \u3000"
)
_PIECES = st.sampled_from(_WORDS.split(" "))
_TEXT = st.one_of(st.text(max_size=60), st.lists(_PIECES, max_size=24).map("".join))
_LINE = st.builds(
    Line,
    text=_TEXT.map(str.strip),
    level=st.integers(0, 9),
    number=st.sampled_from(["", "（一）", "1.", "一、", "•"]),
    lead=st.integers(0, 30),
    place=st.just(("段", 1)),
)
_GRID = st.builds(Grid, st.lists(st.tuples(_TEXT, _TEXT, _TEXT), max_size=4).map(tuple), st.just(("表", 1)))


def _bare(text: str) -> str:
    return "".join(text.split())


def _kept(understood: Understanding) -> str:
    return _bare("".join(node.text for node in understood.nodes))


@pytest.mark.parametrize("number", SEEDS)
def test_every_character_of_a_seed_is_in_a_node_or_in_the_debris(number: str) -> None:
    text = seed_text(number)
    understood = understand(source(text))
    left = _kept(understood) + _bare("".join(understood.debris))
    assert sorted(left) == sorted(_bare(text))
    assert _kept(understood) in _bare(text).replace(_bare(understood.debris[0]), "", 1) or number != "003"


def _styled_lines(rows: list[list[Any]]) -> list[str]:
    return [(row[1].get("number", "") if len(row) > 1 else "") + row[0] for row in rows]


@pytest.mark.parametrize("name", [path.stem for path in REPORTS.glob("*.yaml")])
def test_nodes_keep_the_order_of_the_text(name: str) -> None:
    labels, understood = written_report(name)
    written = labels["text"].splitlines() if "text" in labels else _styled_lines(labels["lines"])
    form = (
        "" if understood.tables else "".join(cell for row in labels.get("grid", ()) for cell in map(str, row))
    )
    lines = [line for line in written if line.strip() not in understood.debris]
    told = _bare("".join(node.text for node in understood.nodes if node.kind != "table"))
    assert told == _bare("".join(lines).replace("[表]", form))


@given(_GRID)
def test_a_form_keeps_each_cell_that_is_no_merged_one(grid: Grid) -> None:
    told = _bare("".join(line.text for line in unfolded([grid]) if isinstance(line, Line)))
    cells = (cell for row in grid.rows for cell, _ in groupby(row))
    assert told in ("", _bare("".join(cells)))


@given(st.lists(st.one_of(_LINE, _LINE, _GRID), max_size=14))
@settings(max_examples=120, deadline=None)
def test_nothing_is_lost_and_nothing_raises(lines: list[Line | Grid]) -> None:
    understood = understand(Source(Path("a.txt"), "txt", tuple(lines)))
    kept = _kept(understood) + _bare("".join(understood.debris))
    laid = [*unfolded(lines)]
    whole = "".join(
        line.number + line.text if isinstance(line, Line) else "".join("".join(row) for row in line.rows)
        for line in laid
    )
    assert sorted(kept) == sorted(_bare(whole))
    tables = sum(isinstance(line, Grid) for line in laid)
    assert as_data(understood, "a.txt")["tables"] == tables
    assert all(understood.nodes[figure.node].text[figure.start : figure.end] for figure in understood.figures)


def _seconds(text: str) -> float:
    start = time.process_time()
    understand(source(text))
    return time.process_time() - start


_REPEATED = "一是 ( 1. “ 近 2024年 第一 增长 A1 万 一 1+ 原因是 主要是,因 1( 9、 12- 《 、率均100% 不足；"


@pytest.mark.parametrize("text", [*(piece * 20000 for piece in _REPEATED.split()), " " * 60000 + "。"])
def test_no_pattern_goes_back_and_forth(text: str) -> None:
    assert _seconds(text) < 6
