"""The page of findings: whole, safe, and filtered by what is ticked."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.render.html.findings import render_findings
from tests.render_html.chromium import asked, opened, outside


def finding(**more: str) -> dict[str, str]:
    usual = {
        "rule": "F104",
        "name": "比率超过100%",
        "severity": "must",
        "shown": "必须改",
        "part": "第一部分",
        "place": "第一部分（四）第2段",
        "message": "请核对分子和分母。",
        "before": "办结率达",
        "fragment": "105.04%",
        "after": "。",
        "reason": "",
        "where": "报告.yaml 第41行",
    }
    return usual | more


PAGE = render_findings(
    [
        {
            "name": "云岭县-2026",
            "title": "云岭县人民政府关于2026年度法治政府建设情况的报告",
            "summary": "必须改 1 处，请核对 1 处，已说明 1 处。",
            "counts": (1, 1, 1),
            "findings": [
                finding(),
                finding(severity="ask", shown="请核对", part="第二部分", message="“<b>甲</b>”请核对。"),
                finding(severity="told", shown="已说明", reason="省厅有文", where=""),
            ],
        },
        {"name": "坏的.docx", "title": "", "summary": "这个文件读不了。", "counts": (), "findings": []},
    ]
)
SHOWN = "return [...document.querySelectorAll('article')].map((card) => card.offsetParent !== null);"
TICK = "document.querySelector('input[value=\"%s\"]').click(); "


def test_the_page_refers_to_nothing_outside() -> None:
    assert outside(PAGE) == []


def test_words_of_a_draft_are_words_and_no_markup() -> None:
    assert "“&lt;b&gt;甲&lt;/b&gt;”请核对。" in PAGE


def test_severities_stand_in_their_order_and_each_once() -> None:
    assert PAGE.count('name="severity"') == 3
    assert PAGE.index('value="must"') < PAGE.index('value="ask"') < PAGE.index('value="told"')


def test_a_page_without_findings_offers_no_filter() -> None:
    sound = {"name": "甲", "title": "", "summary": "没有。", "counts": (0, 0, 0), "findings": []}
    page = render_findings([sound])
    assert "<form" not in page
    assert "<table" not in page


def test_several_files_stand_in_one_table_on_top() -> None:
    table = PAGE[PAGE.index("<table") : PAGE.index("</table>")]
    assert "云岭县-2026</a></th><td>1</td><td>1</td><td>1</td>" in table
    assert '坏的.docx</a></th><td colspan="3">读不了</td>' in table
    assert PAGE.index("</table>") < PAGE.index("<form")


@pytest.mark.browser
def test_the_browser_complains_of_nothing(tmp_path: Path) -> None:
    assert opened(PAGE, tmp_path)[1] == []


@pytest.mark.browser
@pytest.mark.parametrize(
    ("script", "shown"),
    [
        ("", [True, True, True]),
        (TICK % "must", [False, True, True]),
        (TICK % "第二部分", [True, False, True]),
        (TICK % "must" + TICK % "must", [True, True, True]),
    ],
)
def test_what_is_ticked_is_shown(tmp_path: Path, script: str, shown: list[bool]) -> None:
    told = asked(PAGE, tmp_path, script + SHOWN, width=400)
    assert (told["told"], told["faults"], told["fetched"], told["overflow"]) == (shown, [], [], 0)
