"""The page on which every number tells what it is tied to."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafter.commands.build import assemble_case
from drafter.commands.tracing.case import trace_case
from drafter.render.html.trace import render_trace
from drafter.skeleton.order import Order
from drafter.store.load import open_case
from tests.commands.terminal import edited, lay
from tests.render_html.chromium import asked, opened, outside

TEXT = (
    edited(
        (
            "{{ 行政复议受理 | 同比 }}。",
            "{{ 行政复议受理 | 同比 }}，办活动12场，群众{{ 接待群众 }}，<i>办结</i>12345热线工单。",
        ),
        (
            "    部门: 司法局\n    正文: |",
            "    部门: 司法局\n    非数据: [12345热线]\n    正文: |".replace(
                "[12345热线]", "\n      - 12345热线"
            ),
        ),
    )
    + "    数据来源: 复议统计年报\n    口径: 新收案件\n    目标: 不少于260件\n  接待群众:\n    单位: 人次\n"
)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    case = open_case(lay(tmp_path_factory.mktemp("案卷"), {"报告.yaml": TEXT}))
    return render_trace(trace_case(case, assemble_case(case, Order()), "云岭县-2026"))


def test_the_numbers_tied_to_nothing_are_told_first(page: str) -> None:
    assert page.index("要看的 2 个数字") < page.index('class="sheet"')
    assert re.search(r'class="n loose"[^>]*aria-label="12场，没有出处[^>]*>12场</a>', page)


def test_a_tied_number_leads_to_what_is_known_of_its_figure(page: str) -> None:
    card = page[page.index('id="card-0"') :]
    for known in ("281件", "266件", "同比增长5.64%", "司法局", "复议统计年报", "新收案件", "不少于260件"):
        assert known in card[: card.index("</section>")]
    assert page.count('data-cards="card-0"') == 2


def test_whatever_a_case_says_is_text_and_no_markup(page: str) -> None:
    assert "&lt;i&gt;办结&lt;/i&gt;" in page
    assert outside(page) == []


@pytest.mark.browser
def test_the_page_runs_under_its_own_policy(page: str, tmp_path: Path) -> None:
    shown, faults = opened(page, tmp_path)
    assert faults == []
    assert 'class="ready"' in shown


@pytest.mark.browser
def test_keys_show_one_number_after_the_other(page: str, tmp_path: Path) -> None:
    script = """
      const cards = [...document.querySelectorAll("aside .card")];
      const shown = () => cards.filter((card) => card.offsetHeight).map((card) => card.id);
      const seen = [shown()];
      for (const key of ["n", "n", "n", "Escape"]) { press(key); seen.push(shown()); }
      document.querySelector(".wanted a").click();
      return [seen, shown(), document.querySelector(".chosen").textContent];
    """
    result = asked(page, tmp_path, script)
    assert result["faults"] == [] and result["fetched"] == []
    assert result["told"] == [
        [["hint"], ["card-0"], ["card-0"], ["state-loose"], ["hint"]],
        ["state-loose"],
        "12场",
    ]


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 800])
def test_nothing_is_cut_off(page: str, tmp_path: Path, width: int) -> None:
    script = 'press("n"); return document.querySelector("aside").getBoundingClientRect().right;'
    result = asked(page, tmp_path, script, width)
    assert result["overflow"] == 0
    assert result["told"] <= width
