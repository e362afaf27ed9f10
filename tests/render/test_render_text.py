"""Document → plain text and JSON."""

from __future__ import annotations

import json

from drafter.blocks import Document, Gap, Kind, Role, Run, Signature, Text
from drafter.render.json import render_json
from drafter.render.spans import spans_of
from drafter.render.text import render_text
from tests.render.documents import GOVERNMENT, TITLE, document, figures_table, report


def test_the_text_reads_as_the_page_does() -> None:
    lines = render_text(report("印发稿", annex_rows=1)).splitlines()

    assert lines[:4] == [
        f"{GOVERNMENT}文件",
        "云政〔2027〕　号　签发人：",
        f"{GOVERNMENT}{TITLE}",
        "县委、县人大常委会：",
    ]
    assert lines[-8:-1] == [
        GOVERNMENT,
        "2027年2月7日",
        "附件1",
        "2026年度法治政府建设主要数据",
        "序号\t指标\t2025年\t2026年",
        "1\t行政复议案件受理数量及办结情况（含上年结转并按新口径统计）\t266件\t281件",
        "抄送：市司法局，县委办公室。",
    ]


def test_a_block_without_text_leaves_no_line() -> None:
    assert (
        render_text(document(Signature((), ()), Text(Kind.NOTE, (Run("（此件公开发布）"),))))
        == "（此件公开发布）\n"
    )


def test_json_offsets_count_characters_of_the_block() -> None:
    item = Text(
        Kind.PARAGRAPH,
        (
            Run("（一）受理。", Role.HEADING),
            Run("全年"),
            Run("281件", figures=("受理",)),
            Run("增长5%", figures=("受理",), filter="同比"),
        ),
        ("主要举措", "举措1", "正文"),
        2,
    )
    block = render_json(document(item))["blocks"][0]

    assert (block["kind"], block["level"], block["address"]) == (
        "paragraph",
        2,
        ["主要举措", "举措1", "正文"],
    )
    assert block["figures"] == [
        {"names": ["受理"], "start": 8, "end": 12, "text": "281件"},
        {"names": ["受理"], "start": 12, "end": 16, "text": "增长5%", "filter": "同比"},
    ]


def test_spans_of_a_table_lie_in_its_text() -> None:
    table = figures_table(9)
    found = list(spans_of(table))

    assert len(found) == 18
    assert [table.text[span.start : span.end] for span in found] == [span.text for span in found]


def test_json_is_plain_and_names_every_kind_of_block() -> None:
    result = render_json(report("印发稿", annex_rows=1))
    kinds = [block["kind"] for block in result["blocks"]]

    assert json.loads(json.dumps(result)) == result
    assert {"letterhead", "title", "recipients", "heading", "paragraph", "signature", "table", "imprint"} <= {
        *kinds
    }


def test_json_lists_what_is_open() -> None:
    gap = Gap("【2026年？件】", "行政复议受理", ("数据", "行政复议受理"))
    result = render_json(Document("标题", (), (gap,), "送审稿", "3f2a"))

    assert result["gaps"] == [
        {"mark": "【2026年？件】", "name": "行政复议受理", "address": ["数据", "行政复议受理"]}
    ]
    assert (result["title"], result["stage"], result["build"]) == ("标题", "送审稿", "3f2a")
