from __future__ import annotations

import contextlib
import time

import pytest

from drafter.errors import InputError
from drafter.readers.page import read_page
from drafter.readers.source import Grid, Line

TITLE = "云岭县人民政府关于2025年度法治政府建设情况的报告"
SENTENCE = "全县坚持依法行政，全面落实法治政府建设各项任务，取得新的成效。"
ARTICLE = f"<p>一、主要举措</p><p>（一）抓实学法。{SENTENCE}</p><p>二、存在的不足</p><p>{SENTENCE}</p>"


def page(article: str = ARTICLE, head: str = "", before: str = "", after: str = "") -> str:
    return f"<html><head>{head}</head><body>{before}<div class='con'>{article}</div>{after}</body></html>"


def lines(text: str) -> list[Line]:
    return [line for line in read_page(text.encode())[0] if isinstance(line, Line)]


def kept(text: str) -> list[str]:
    return [line.text for line in lines(text) if not line.debris]


PARAGRAPHS = kept(page())


def test_paragraphs_are_lines() -> None:
    assert ["一、主要举措", f"（一）抓实学法。{SENTENCE}", "二、存在的不足", SENTENCE] == PARAGRAPHS


def test_what_surrounds_the_article_is_debris() -> None:
    before = "<ul><li><a href='/'>首页</a><li><a href='/a'>政务公开</a></ul>"
    before += "<div>您当前的位置：首页 &gt; 规划计划</div>"
    after = "<div><a href='#' onclick='x'>【打印本页】</a> 【关闭窗口】</div>"
    after += "<div>主办单位：云岭县政府办 地址：县城</div>"
    found = lines(page(before=before, after=after))
    assert [line.text for line in found if not line.debris] == PARAGRAPHS
    assert [(line.text, line.debris) for line in found if line.debris] == [
        ("首页", "导航"),
        ("政务公开", "导航"),
        ("您当前的位置：首页 > 规划计划", "导航"),
        ("【打印本页】 【关闭窗口】", "按钮"),
        ("主办单位：云岭县政府办 地址：县城", "页脚"),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "发布日期：2026-02-26 15:28 浏览次数：12",
        "信息来源:县府办",
        "来源：云岭县司法局 发布时间：2026年2月1日 字体：[大 中 小]",
        "2026-02-26",
        "浏览量：",
    ],
)
def test_publish_lines_are_debris_within_the_article_too(line: str) -> None:
    found = lines(page(f"<div>{line}</div>{ARTICLE}"))
    assert [(item.text, item.debris) for item in found if item.debris] == [(line, "发布信息")]


@pytest.mark.parametrize(
    "line",
    [
        "（一）加强技术支持，完善主办单位协调机制。",
        "2026年2月7日",
        "审核意见：同意。",
        "15分钟公共法律服务圈",
        "下一步打算",
    ],
)
def test_lines_of_a_report_are_no_debris(line: str) -> None:
    assert line in kept(page(f"{ARTICLE}<p>{line}</p>"))


def test_the_title_is_found_before_the_article() -> None:
    head = f"<title>{TITLE}_云岭县人民政府</title>"
    found = lines(page(head=head, before=f"<div><span>{TITLE}</span></div>"))
    assert found[0] == Line(TITLE, centred=True)
    assert len(found) == len(PARAGRAPHS) + 1


def test_a_title_that_stands_only_in_the_head_is_put_first() -> None:
    meta = f'<meta name="ArticleTitle" content="{TITLE}">'
    assert kept(page(head=meta)) == [TITLE, *PARAGRAPHS]
    assert kept(page(f"<p>云岭县人民政府</p><p>{TITLE[7:]}</p>{ARTICLE}", head=meta))[0] == "云岭县人民政府"


@pytest.mark.parametrize(
    "hidden",
    [
        "<p style='display: none'>{}</p>",
        "<p hidden>{}</p>",
        "<div style='VISIBILITY:hidden'><p>{}</p></div>",
        "<script>document.write('<p>{}</p>')</script>",
        "<style>{}</style>",
        "<noscript><p>{}</p></noscript>",
        "<template><p>{}</p></template>",
        "<!-- <p>{}</p> -->",
        "<textarea>{}</textarea>",
    ],
)
def test_what_a_browser_does_not_show_is_not_read(hidden: str) -> None:
    assert kept(page(hidden.format(SENTENCE * 9) + ARTICLE)) == PARAGRAPHS


def test_line_breaks_separate_paragraphs() -> None:
    article = (
        f"　　一、主要举措<br/>　　（一）抓实学法。{SENTENCE}<br><br>&nbsp;&nbsp;二、存在的不足<BR>{SENTENCE}"
    )
    assert kept(page(article)) == PARAGRAPHS


def test_entities_and_spaces_are_read_as_shown() -> None:
    article = ARTICLE + "<p>&emsp;&emsp;办结&nbsp;&ldquo;一件事&rdquo;&#12289;\n   受理\n 266 件</p>"
    assert kept(page(article))[-1] == "办结\xa0“一件事”、受理 266 件"


def test_ends_that_are_left_out_are_put_in() -> None:
    assert kept(page(ARTICLE.replace("</p>", ""))) == PARAGRAPHS


def test_a_heading_in_bold_that_runs_into_its_text_is_measured() -> None:
    article = f"<p><strong>（一）抓实学法。</strong>{SENTENCE}</p><p><b>全部加粗</b></p>{ARTICLE}"
    assert [line.lead for line in lines(page(article))][:3] == [8, 0, 0]


def test_a_table_of_figures_is_a_table() -> None:
    rows = "<tr><th rowspan=2>指标<th colspan=2>数据<tr><td>本年<td>上年<tr><td>复议<td>12件<td>11件"
    found = read_page(page(f"{ARTICLE}<table>{rows}</table>").encode())[0]
    assert [line.rows for line in found if isinstance(line, Grid)] == [
        (("指标", "数据", "数据"), ("指标", "本年", "上年"), ("复议", "12件", "11件"))
    ]


def test_a_table_that_lays_out_the_page_is_text() -> None:
    layout = f"<table><tr><td><table><tr><td>菜单</td></tr></table></td><td>{ARTICLE}</td></tr></table>"
    assert kept(f"<html><body>{layout}</body></html>") == PARAGRAPHS


def test_a_table_of_particulars_is_debris() -> None:
    table = "<table><tr><td>索引号：</td><td>001</td></tr><tr><td>发布机构：</td><td>县府办</td></tr></table>"
    found = read_page(page(table + ARTICLE).encode())[0]
    assert not any(isinstance(line, Grid) for line in found)
    assert [line.debris for line in found[:2] if isinstance(line, Line)] == ["发布信息", "发布信息"]


@pytest.mark.parametrize("charset", ["gb2312", "GBK", "utf-8", "wrong-name", "zlib_codec"])
def test_the_encoding_is_found_whatever_the_page_says(charset: str) -> None:
    text = page(head=f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">')
    for encoding in ("gb18030", "utf-8"):
        found = read_page(text.encode(encoding))[0]
        assert [line.text for line in found if isinstance(line, Line)] == PARAGRAPHS


def test_a_page_without_text_is_refused() -> None:
    with pytest.raises(InputError, match="网页里没有文字"):
        read_page(b"<html><body><div id='app'></div><script>load()</script></body></html>")


@pytest.mark.parametrize(
    "piece",
    ["<!--", "<a ", '<p "', "<div>", "<![CDATA[", "<script>", "</p", "&amp", "<table><tr><td>", "<p style='"],
)
def test_hostile_pages_take_no_more_time_than_their_length(piece: str) -> None:
    def seconds(times: int) -> float:
        text = (ARTICLE + piece * times).encode()
        began = time.process_time()
        with contextlib.suppress(InputError):
            read_page(text)
        return time.process_time() - began

    assert seconds(40_000) < max(20 * seconds(4_000), 0.2) + 2
