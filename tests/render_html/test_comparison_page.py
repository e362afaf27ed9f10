"""The page of a comparison: figures first, two drafts side by side, keys, filters, nothing from outside."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafter.commands.comparing.rows import compared
from drafter.diff.compare import compare
from drafter.diff.sides import draft_of
from drafter.render.html.comparison import render_comparison
from tests.render_html.chromium import asked, opened, outside

OLD = [
    "云岭县人民政府关于2026年度法治政府建设情况的报告",
    "（一）依法决策。受理行政复议案件266件，办结221件。加强执法培训，提高执法水平。",
    "（二）公正执法。开展专项检查12次，发现问题47个，均已整改到位，没有发生重大案件。",
    "（三）化解纠纷。调解矛盾纠纷12297件，群众满意度明显上升，得到社会各界好评。",
    *(f"（{mark}）其余工作。第{mark}项工作按照计划推进。" for mark in "四五六七八九十"),
]
NEW = [
    OLD[0],
    "（一）依法决策。受理行政复议案件281件，办结221件。分级开展执法培训，提高执法水平。",
    OLD[3],
    OLD[2],
    "（五）普法宣传。<script>新建</script>宪法主题公园，接待群众近3万人次。",
    *OLD[4:],
]


@pytest.fixture(scope="module")
def page() -> str:
    return render_comparison(compared(compare(draft_of("第二稿", OLD), draft_of("第三稿", NEW))))


def test_the_page_names_no_address_outside_of_itself(page: str) -> None:
    assert outside(page) == []
    assert "default-src &#39;none&#39;" in page


def test_whatever_a_draft_says_is_text_and_no_markup(page: str) -> None:
    assert "&lt;script&gt;新建&lt;/script&gt;" in page
    assert page.count("<script>") == 1


def test_the_figures_stand_above_the_drafts(page: str) -> None:
    assert page.index("增加15件") < page.index('class="side old"')


def test_what_was_deleted_and_inserted_is_so_for_a_screen_reader_too(page: str) -> None:
    assert re.search(r"<del[^>]*>加强</del>", page)
    assert re.search(r"<ins[^>]*>分级开展</ins>", page)
    assert 'lang="zh-CN"' in page and 'aria-label="查看"' in page


@pytest.mark.browser
def test_the_page_runs_under_its_own_policy(page: str, tmp_path: Path) -> None:
    shown, faults = opened(page, tmp_path)
    assert faults == []
    assert re.search(r'<span id="at"[^>]*>第 –/\d+ 处</span>', shown)


@pytest.mark.browser
def test_keys_lead_from_change_to_change_and_back(page: str, tmp_path: Path) -> None:
    script = """
      const seen = [];
      for (const key of ["n", "j", "ArrowRight", "p", "k", "ArrowLeft", "p"]) {
        press(key);
        seen.push(document.querySelector(".here").id);
      }
      return seen;
    """
    result = asked(page, tmp_path, script)
    first, second, third, *back = result["told"]
    assert result["faults"] == []
    assert result["fetched"] == []
    assert len({first, second, third}) == 3
    assert back[:2] == [second, first]
    assert back[2] not in (first, second, third)


@pytest.mark.browser
def test_a_filter_takes_its_changes_out_of_the_round(page: str, tmp_path: Path) -> None:
    script = """
      const before = document.getElementById("at").textContent;
      document.querySelector('[data-filter="facts"]').click();
      const marked = document.querySelectorAll('[data-group="facts"]:not(.off)').length;
      document.getElementById("brief").click();
      const hidden = [...document.querySelectorAll(".row")].filter((row) => !row.offsetHeight).length;
      return [before, document.getElementById("at").textContent, marked, hidden];
    """
    before, after, marked, hidden = asked(page, tmp_path, script)["told"]
    assert before != after
    assert marked == 0
    assert hidden > 0


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 800])
def test_the_drafts_stand_side_by_side_and_nothing_is_cut_off(page: str, tmp_path: Path, width: int) -> None:
    script = """
      const box = (side) => { const at = side.getBoundingClientRect(); return [at.left, at.right, at.top]; };
      return [...document.querySelectorAll(".row")].map((row) => [...row.children].map(box));
    """
    result = asked(page, tmp_path, script, width)
    assert result["overflow"] == 0
    for old, new in result["told"]:
        assert old[1] < new[0]
        assert old[2] == new[2]
        assert new[1] <= width
