"""The HTML page as text: its characters, what it tells of their origin, and that it asks for nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from drafter.blocks import Document, Kind, Role, Run, Signature, Text
from drafter.commands.build import build_document
from drafter.render.html import render_html
from drafter.render.html.places import signature_places
from drafter.render.text import render_text
from drafter.render.word.tokens import GB_9704
from drafter.skeleton.order import Order
from tests.render.documents import COMMITTEE, GOVERNMENT, body, document, report, text

EXAMPLES = Path(__file__).parents[2] / "examples"
STAGES = ("征求意见稿", "送审稿", "印发稿", "公开稿")
CASES = sorted(path.name for path in EXAMPLES.iterdir() if (path / "报告.yaml").exists())


VOID = ("meta", "link", "br", "col")


@dataclass
class Element:
    """An element of a page with the characters directly in it."""

    tag: str
    attributes: dict[str, str | None]
    words: str = ""


class Page(HTMLParser):
    """What a page says: the characters of its body without white space, and its elements in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[Element] = []
        self.elements: list[Element] = []
        self.characters = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(self.elements[-1])

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        if self.open:
            self.open[-1].words += data
        if "body" in [element.tag for element in self.open]:
            self.characters += re.sub(r"\s", "", data)

    def with_attribute(self, name: str) -> list[tuple[str | None, str]]:
        """Return the attribute and the words of each element that has it."""
        return [(one.attributes[name], one.words) for one in self.elements if name in one.attributes]

    def tags(self) -> list[str]:
        """Return the names of the elements in order."""
        return [element.tag for element in self.elements]


def same_characters(item: Document) -> bool:
    return Page(render_html(item)).characters == re.sub(r"\s", "", render_text(item))


@pytest.mark.parametrize("bodies", [(GOVERNMENT,), (COMMITTEE, GOVERNMENT)])
@pytest.mark.parametrize("stage", STAGES)
def test_the_characters_of_the_page_are_those_of_the_text(stage: str, bodies: tuple[str, ...]) -> None:
    assert same_characters(report(stage, bodies, annex_rows=4))


@pytest.mark.parametrize("case", CASES)
def test_the_characters_of_an_example_are_those_of_its_text(case: str) -> None:
    assert same_characters(build_document(EXAMPLES / case, Order()))


def test_every_element_is_closed() -> None:
    assert Page(render_html(report("印发稿", annex_rows=4))).open == []


def test_an_empty_document_is_a_page() -> None:
    assert Page(render_html(document())).characters == ""


def test_markup_in_a_text_stays_text() -> None:
    words = "修订<办法>&“细则”{{ 甲 }}</p><script>"
    page = Page(render_html(document(body(words))))
    assert page.characters == words.replace(" ", "")
    assert "script" not in page.tags()


def test_markup_in_names_and_places_stays_inside_its_attribute() -> None:
    name = '甲"><b>'
    block = Text(Kind.PARAGRAPH, (Run("281件", figures=(name,)),), ("主要举措", name))
    page = Page(render_html(document(block)))
    assert page.with_attribute("data-figure") == [(name, "281件")]
    assert page.with_attribute("data-address")[0][0] == f"主要举措/{name}"
    assert "b" not in page.tags()


def test_a_figure_carries_its_names_and_filter() -> None:
    runs = (Run("均达100%", figures=("甲", "乙")), Run("同比增长5%", figures=("丙",), filter="同比"))
    page = Page(render_html(document(Text(Kind.PARAGRAPH, runs))))
    assert page.with_attribute("data-figure") == [("甲、乙", "均达100%"), ("丙", "同比增长5%")]
    assert page.with_attribute("title") == [("数据：甲、乙", "均达100%"), ("数据：丙", "同比增长5%")]
    assert page.with_attribute("data-filter") == [("同比", "同比增长5%")]


def test_a_gap_is_marked() -> None:
    runs = (Run("办结"), Run("【2026年？件】", Role.GAP, ("办结",)))
    page = Page(render_html(document(Text(Kind.PARAGRAPH, runs))))
    assert [one.words for one in page.elements if one.tag == "mark"] == ["【2026年？件】"]


def test_a_public_page_tells_nothing_of_its_origin() -> None:
    item = replace(report("公开稿", annex_rows=4), build="3f2a")
    runs = (Run("281件", figures=("受理",)), Run("增长5%", figures=("受理",), filter="同比"))
    item = replace(
        item, blocks=(*item.blocks, Text(Kind.PARAGRAPH, runs, ("主要举措", "举措1"), item="举措1"))
    )
    html = render_html(item)
    assert "data-figure=" not in html
    assert "data-address=" not in html
    assert "data-filter=" not in html
    assert "title=" not in html
    assert "受理" not in html.replace("受理数量", "").replace("受理案件", "")
    assert "举措1" not in html
    assert "3f2a" not in html


def test_only_an_unpublished_page_names_its_build() -> None:
    assert '<meta name="build" content="3f2a">' in render_html(document(body("正文。")))


def test_nothing_is_fetched_and_nothing_runs() -> None:
    html = render_html(report("印发稿", annex_rows=4))
    page = Page(html)
    links = [value for name in ("src", "href", "action", "srcset") for value, _ in page.with_attribute(name)]
    assert links == ["data:,"]
    assert not re.search(r"https?:|url\(|@import|<script|\bon\w+=", html)
    policy = [one.attributes["content"] for one in page.elements if "http-equiv" in one.attributes]
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'; img-src data:"]


def test_headings_are_headings_in_order() -> None:
    item = document(
        text(Kind.TITLE, "云岭县人民政府关于2026年度法治政府建设情况的报告"),
        text(Kind.HEADING, "一、主要举措", 1),
        text(Kind.HEADING, "（一）争议化解", 2),
        Text(Kind.PARAGRAPH, (Run("1.高位推动。", Role.HEADING), Run("全年……")), level=3),
    )
    html = render_html(item)
    assert re.findall(r"<h(\d) class=\"([^\"]+)\"", html) == [
        ("1", "title"),
        ("2", "heading level-1"),
        ("3", "heading level-2"),
    ]
    assert '<span class="level-3" role="heading" aria-level="4">1.高位推动。</span>全年……</p>' in html
    assert '<h1 class="title">云岭县人民政府<br>关于2026年度法治政府建设情况的报告</h1>' in html


def test_the_title_is_the_name_of_the_page_and_its_language_is_chinese() -> None:
    html = render_html(report("送审稿"))
    assert '<html lang="zh-CN">' in html
    assert f"<title>{GOVERNMENT}关于2026年度法治政府建设情况的报告</title>" in html


def test_an_annex_begins_a_sheet_of_its_own() -> None:
    html = render_html(report("送审稿", annex_rows=4))
    before, after = html.split("附件1</p>")
    assert before.count('<article class="sheet') == 2
    assert "<thead><tr><th" in after


def test_the_other_names_move_left_with_the_last_where_the_date_is_longer() -> None:
    bodies = ("云岭县财政局", "云岭县司法局")
    short = signature_places(Signature(("中共云岭县委员会", COMMITTEE), (Run("2027年2月7日"),)), GB_9704)
    long = signature_places(Signature(bodies, (Run("2027年12月17日"),)), GB_9704)
    assert (short.longer, short.name) == (False, 32.0)
    assert long.longer
    assert long.name > 32.0


def test_joint_sealed_names_share_a_line_where_they_have_room() -> None:
    date = (Run("2027年2月7日"),)
    assert signature_places(Signature((COMMITTEE, GOVERNMENT), date, sealed=True), GB_9704).rows == (
        (COMMITTEE, GOVERNMENT),
    )
    assert signature_places(Signature((COMMITTEE, GOVERNMENT), date), GB_9704).rows == (
        (COMMITTEE,),
        (GOVERNMENT,),
    )
