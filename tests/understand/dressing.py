"""Reports put on as they are met: pages saved from two kinds of government web sites, and a file from WPS."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

Grid = Sequence[Sequence[object]]
Headings = Sequence[tuple[int, str]]

_DIGITS = re.compile(r"[0-9]+(?:[.,][0-9]+)*%?")
_PUBLISHED = (
    "发布日期：2026-03-12 10:25 &nbsp;来源：司法局 &nbsp;浏览次数：<span id='hits'>326</span> "
    "【字体：<a>大</a> <a>中</a> <a>小</a>】 <a>打印</a> <a>关闭窗口</a>"
)


def _rows(grid: Grid) -> str:
    cells = [
        "".join(f"<td><p><span>{html.escape(str(cell))}</span></p></td>" for cell in row) for row in grid
    ]
    return "<table border=1>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


def _headed(text: str, title: str) -> tuple[str, list[str]]:
    """Return the title as one line, and the lines below it."""
    lines = text.splitlines()
    last = next(at for at in range(len(lines)) if "".join(lines[: at + 1]).endswith(title))
    return title, lines[last + 1 :]


def _heading(line: str, headings: Headings) -> int:
    """Return how many characters of a line are a heading."""
    return next((len(heading) + 1 for _, heading in headings if line.startswith(heading)), 0)


def _soup(line: str, bold: int) -> str:
    """Return a paragraph as an office program pastes it: a span for every run of digits, spaces in front."""
    head, rest = (html.escape(part, quote=False) for part in (line[:bold], line[bold:]))
    bare = f"<strong>{head}</strong>{rest}" if head else rest
    spans = _DIGITS.sub(lambda found: f"</span><span lang='EN-US'>{found.group()}</span><span>", bare)
    return (
        "<p style='text-indent:32pt;line-height:28pt'><span style='font-family:仿宋_GB2312;font-size:16pt'>"
        f"<span>&nbsp;&nbsp;&nbsp; {spans}</span></span></p>"
    )


def office_page(text: str, title: str, headings: Headings = (), grid: Grid = ()) -> str:
    """Return a page of spans: title and publish line in one paragraph, links on all sides, a footer."""
    title, lines = _headed(text, title)
    body = "".join(
        _rows(grid) if line == "[表]" else _soup(line, _heading(line, headings)) for line in lines if line
    )
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}-政府信息公开</title>
<style>.nav{{color:red}}</style><script>var hits=3266;</script></head><body>
<div class="top"><a href="/">网站首页</a> <a href="/zw">政务公开</a> <a href="/fw">政务服务</a>
<a href="/hd">互动交流</a></div>
<div class="location">当前位置：<a>首页</a> &gt; <a>政府信息公开</a> &gt; <a>法定主动公开内容</a> &gt;
<a>法治政府建设年度报告</a></div>
<div class="main"><div class="content">
<p style="text-align:center"><strong>{title}</strong><br>{_PUBLISHED}</p>
<div class="TRS_Editor">{body}</div>
<div class="page">上一篇：<a>云岭县2025年政府信息公开工作年度报告</a> 下一篇：<a>没有了</a></div>
<div class="share">分享到： <a>微信</a> <a>微博</a></div></div>
<div class="related"><h3>相关链接</h3><ul><li><a>云岭县2024年法治政府建设年度报告</a></li>
<li><a>云岭县2023年法治政府建设年度报告</a></li></ul></div></div>
<div class="footer"><p>主办：云岭县人民政府办公室 承办：云岭县大数据中心</p><p>备案号：浙ICP备05012345号-1
 网站标识码：3304210001 浙公网安备33042102000123号</p><p>联系电话：0573-84120000 您是第1234567位访客</p>
</div></body></html>"""


def tables_page(text: str, title: str, headings: Headings = (), grid: Grid = ()) -> str:
    """Return a page laid out with tables: the article one cell of line breaks, a block of facts above it."""
    del headings
    title, lines = _headed(text, title)
    parts = [_rows(grid) if line == "[表]" else "　　" + html.escape(line, quote=False) for line in lines]
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>信息公开</title></head>
<body><table width="1000"><tr><td><a>首页</a></td><td><a>县情概况</a></td><td><a>新闻中心</a></td><td>
<a>信息公开</a></td></tr></table>
<table><tr><td>索引号：</td><td>11330421002529678K/2026-123456</td><td>主题分类：</td><td>司法</td></tr>
<tr><td>发布机构：</td><td>县司法局</td><td>成文日期：</td><td>2026-02-10</td></tr></table>
<table width="980"><tr><td class="title" align="center"><font size="5"><b>{title}</b></font></td></tr>
<tr><td align="center">信息来源：司法局　　发布时间：2026-03-01　　访问次数：<script>document.write(12)
</script></td></tr>
<tr><td id="zoom"><font size="3">{"<br>".join(parts)}</font></td></tr>
<tr><td><a>【打印本页】</a> <a>【关闭窗口】</a></td></tr></table>
<div style="display:none">隐藏的测试数据3000件</div>
<table><tr><td>版权所有：云岭县人民政府　网站地图　联系我们</td></tr></table></body></html>"""


_NUMBERING = """<w:numbering {ns}>
<w:abstractNum w:abstractNumId="90"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">
<w:start w:val="1"/>
<w:numFmt w:val="chineseCounting"/><w:lvlText w:val="{pattern}"/><w:suff w:val="nothing"/></w:lvl>
</w:abstractNum>
</w:numbering>"""
_BOX = """<w:p {ns} xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:v="urn:schemas-microsoft-com:vml"><w:r><w:pict><v:shape style="width:60pt;height:20pt">
<v:textbox><w:txbxContent>
<w:p><w:r><w:t>内部资料 注意保存</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>
</w:p>"""
_FIRST = re.compile(r"[一二三四五六七八九]、")


def _numbering(document: Docx) -> None:
    """Declare the automatic numbers 一、二、 that stand nowhere in the text."""
    root = document.part.numbering_part.element
    made = parse_xml(_NUMBERING.format(ns=nsdecls("w"), pattern="%1、"))
    root.insert(0, made[0])
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))


def _numbered(paragraph: Paragraph) -> None:
    properties = paragraph._p.get_or_add_pPr()
    properties.append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="90"/></w:numPr>')
    )


def _faced(paragraph: Paragraph, text: str, face: str, bold: bool = False) -> None:
    run = paragraph.add_run(text)
    run.font.name = face
    run.font.bold = bold or None
    run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)


def _table(document: Docx, grid: Grid) -> None:
    table = document.add_table(rows=len(grid), cols=len(grid[0]))
    for at, row in enumerate(grid):
        for beside, cell in enumerate(row):
            table.cell(at, beside).text = str(cell)


def wps_file(path: Path, text: str, headings: Headings, grid: Grid = ()) -> Path:
    """Write the text as WPS leaves it: no styles, spaces as indents, bold and black faces by hand, automatic
    numbers for the first level, a text box."""
    document = Document()
    _numbering(document)
    document.element.body.insert(0, parse_xml(_BOX.format(ns=nsdecls("w"))))
    title, *lines = text.splitlines()
    head = document.add_paragraph()
    head.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _faced(head, title, "方正小标宋简体")
    known = {heading: level for level, heading in headings}
    for line in lines:
        if line == "[表]":
            _table(document, grid)
            continue
        paragraph = document.add_paragraph()
        heading = next((each for each in known if line.startswith(each)), "")
        if heading and known[heading] == 1 and _FIRST.match(line):
            _numbered(paragraph)
            _faced(paragraph, line[2:], "黑体")
        elif heading:
            _faced(paragraph, "    ", "仿宋_GB2312")
            _faced(paragraph, line[: len(heading) + 1], "楷体_GB2312", bold=True)
            _faced(paragraph, line[len(heading) + 1 :], "仿宋_GB2312")
        else:
            _faced(paragraph, "    " + line if line else "", "仿宋_GB2312")
    document.save(str(path))
    return path


PAGES: dict[str, Callable[[str, str, Headings, Grid], str]] = {"office": office_page, "tables": tables_page}
