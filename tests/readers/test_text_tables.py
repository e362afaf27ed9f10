"""Tables in plain texts, and texts that were broken by hand at one width."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from drafter.readers import read_source
from drafter.readers.plain import read_text, text_lines
from drafter.readers.source import Grid, Line

TABLE = (("执法领域", "检查（户次）"), ("市场监管", "4218"), ("交通运输", "2765"))
BEFORE, BEHIND = "全县执法情况见下表。", "组织案卷评查2次。"
SENTENCES = (
    "全年受理行政复议案件281件，办结268件，行政机关负责人出庭应诉率达到100%。",
    "开展执法检查18620次，推行柔性执法，对轻微违法行为依法不予处罚973件。",
    "完成重大行政决策合法性审查64件，审查行政合同219份，标的额27845.93万元。",
    "举办法治宣传活动460场，受众达15.26万人次。",
)
HALF = str.maketrans("，；：", ",;:")


def read(text: str) -> list[Line | Grid]:
    return read_text(text.encode())[0]


def written(rows: tuple[tuple[str, ...], ...], between: str, edge: str = "") -> str:
    return "\n".join(f"{edge}{between.join(row)}{edge}" for row in rows)


@pytest.mark.parametrize(("between", "edge"), [("\t", ""), ("|", "|"), (" \t ", "")])
def test_rows_with_tabs_or_bars_are_one_table(between: str, edge: str) -> None:
    found = read(f"{BEFORE}\n{written(TABLE, between, edge)}\n{BEHIND}\n")
    assert found == [Line(BEFORE), Grid(TABLE), Line(BEHIND)]


def test_the_rule_under_the_head_of_a_table_with_bars_is_no_row() -> None:
    head, *rows = written(TABLE, " | ", "|").splitlines()
    assert read("\n".join([head, "|---|:---:|", *rows])) == [Grid(TABLE)]


def test_an_empty_cell_keeps_its_place() -> None:
    assert read("部门\t检查\t处罚\n司法局\t\t3\n水利局\t5\n") == [
        Grid((("部门", "检查", "处罚"), ("司法局", "", "3"), ("水利局", "5", "")))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "一、主要成效\t1\n二、存在不足\t3\n三、下一步打算\t5",
        "总体情况……\t1\n主要成效……\t12",
        "联系人\t电话",
        f"{BEFORE * 20}\t{BEFORE}\n{BEFORE}\t{BEHIND}",
        "\t（一）抓实学法。\n\t（二）规范执法。",
    ],
)
def test_contents_and_paragraphs_that_hold_a_tab_are_no_table(text: str) -> None:
    assert not any(isinstance(line, Grid) for line in read(text))


def test_a_file_of_nothing_but_a_table_is_a_document(tmp_path: Path) -> None:
    path = tmp_path / "附表.txt"
    path.write_text(written(TABLE, "\t"), "utf-8")
    (grid,) = read_source(path).lines
    assert grid.place == ("表", 1)


def paragraphs() -> list[str]:
    rng = random.Random(7)
    heads = ["一、主要成效", "二、存在不足", "三、下一步打算"]
    return [text for head in heads for text in (head, *("".join(rng.sample(SENTENCES, 4)) for _ in range(3)))]


def by_count(text: str, width: int) -> list[str]:
    return [text[at : at + width] for at in range(0, len(text), width)]


def by_width(text: str, width: int) -> list[str]:
    rows = [""]
    for sign in text:
        if sum(1 if each.isascii() else 2 for each in rows[-1] + sign) > 2 * width:
            rows.append("")
        rows[-1] += sign
    return rows


@pytest.mark.parametrize("width", [19, 28, 37, 46])
@pytest.mark.parametrize("broken", [by_count, by_width])
@pytest.mark.parametrize(
    ("indent", "between"), [("　　", "\n"), ("    ", "\r\n"), ("", "\n\n"), ("　　", "\n\n")]
)
def test_a_text_broken_at_one_width_is_read_as_its_paragraphs(
    width: int, broken: object, indent: str, between: str
) -> None:
    assert callable(broken)
    texts = [text.translate(HALF) for text in paragraphs()]
    end = between.strip(" ")[: 2 if "\r" in between else 1]
    text = between.join(end.join(broken(indent + each, width)) for each in texts)
    assert text_lines(text) == texts


def test_a_break_that_only_turns_a_line_over_is_none(tmp_path: Path) -> None:
    texts = [f"（一）抓实普法。{text}" for text in paragraphs() if len(text) > 60]
    path = tmp_path / "报告.html"
    body = "".join(f"<p>{'<br>'.join(by_count(text, 23))}</p>" for text in texts)
    path.write_text(f"<!DOCTYPE html><html><body>{body}</body></html>", "utf-8")
    assert [line.text for line in read_source(path).lines if isinstance(line, Line)] == texts
