"""A page's paragraphs → lines: which belong to the article, which is its title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from drafter.errors import InputError
from drafter.readers.breaks import NUMBERED, joined, paragraphs
from drafter.readers.clean import clean
from drafter.readers.debris import debris_of
from drafter.readers.decode import decode
from drafter.readers.looks import PLAIN, lead
from drafter.readers.page.article import article
from drafter.readers.page.flow import Rough, RoughTable, flow
from drafter.readers.page.titles import titles
from drafter.readers.page.tree import tree
from drafter.readers.source import Grid, Line
from drafter.zh.regex import regex

_CHARSET = regex(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_\-]{2,20})""", re.I)
_CHARSET_WITHIN = 4096
_META = regex("索引号|信息索引|发布机构|发文机关|主题分类|组配分类|公开方式|体裁分类")
_SHORT = 60
_OUTSIDE = "正文之外"
_TITLE = regex("(?:法治|依法行政).{0,40}(?:报告|总结|情况|汇报)$")
_LONGEST_TITLE = 80
_FIRST = 8  # lines at the beginning of the article among which its title is looked for
_SPACE = regex(r"[\s\u3000]+")


def read_page(data: bytes) -> tuple[list[Line | Grid], list[str]]:
    """Return the lines of a web page, those outside its article marked, and remarks on the reading.

    Raises:
        InputError: the bytes are no text, or the page shows none.
    """
    declared = _CHARSET.search(data[:_CHARSET_WITHIN])
    reading = decode(data, declared.group(1).decode("ascii") if declared else "")
    if reading is None:
        raise InputError("网页的文字编码认不出来。请在浏览器中打开，把正文复制到 .txt 文件后再试。")
    page, remark = reading
    root = tree(page)
    found = flow(root)
    chosen = article(found)
    lines = [line for item in found for line in _lines(item, chosen is None or chosen in item.inside)]
    if not lines:
        raise InputError(
            "网页里没有文字，正文可能要联网才显示。请在浏览器中打开，把正文复制到 .txt 文件后再试。"
        )
    return _titled(lines, titles(root)), [remark] if remark else []


def _lines(item: Rough | RoughTable, inside: bool) -> Iterator[Line | Grid]:
    if isinstance(item, RoughTable):
        yield from _of_table(item, inside)
        return
    whole = paragraphs(item.text, centred=item.centred)
    for spans in chain.from_iterable(_apart(item.text, each) for each in whole):
        text = clean(joined([item.text[start:end] for start, end in spans])).strip()
        leading = lead(item.text, item.looks, spans, PLAIN) if len(item.looks) > 1 else 0
        if text:
            debris = item.debris or debris_of(text) or _of_links(item, text) or ("" if inside else _OUTSIDE)
            yield Line(text, item.level, "", item.centred, leading, debris=debris)


def _apart(text: str, spans: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Stretches of a paragraph, those that are debris cut off: a publish line below the title."""
    parts: list[list[tuple[int, int]]] = []
    own = True
    for start, end in spans:
        alone = len(spans) > 1 and bool(debris_of(clean(text[start:end]).strip()))
        if alone or own:
            parts.append([])
        parts[-1].append((start, end))
        own = alone
    return parts


def _of_table(table: RoughTable, inside: bool) -> Iterator[Line | Grid]:
    """A table of the article; others, and those of a document's particulars, become lines of debris."""
    particulars = any(_META.search(cell) for row in table.rows[:_FIRST] for cell in row if len(cell) < _SHORT)
    if inside and not particulars:
        if table.rows:
            yield Grid(tuple(tuple(clean(cell).strip() for cell in row) for row in table.rows))
        return
    for row in table.rows:
        text = clean(" ".join(dict.fromkeys(cell.replace("\n", " ") for cell in row))).strip()
        if text:
            yield Line(text, debris="发布信息" if particulars else _OUTSIDE)


def _of_links(item: Rough, text: str) -> str:
    """A short line that is nothing but links leads to another page."""
    whole = len(_SPACE.sub("", item.text))
    linked = item.linked >= whole and len(text) < _SHORT and not NUMBERED.match(text)
    return "导航" if linked else ""


def _titled(lines: list[Line | Grid], known: list[str]) -> list[Line | Grid]:
    """Find the title among the lines before and at the beginning of the article, or put it there."""
    begin = next(
        (at for at, line in enumerate(lines) if isinstance(line, Grid) or not line.debris), len(lines)
    )
    for title in known:
        wanted = _SPACE.sub("", title)
        for at, line in enumerate(lines[: begin + _FIRST]):
            if isinstance(line, Line) and line.debris in ("", _OUTSIDE) and _says(line, wanted):
                lines[at] = line._replace(level=0, centred=True, debris="")
                return lines
    if known and not _begins_with(lines[begin : begin + _FIRST], known[0]):
        lines.insert(begin, Line(clean(known[0]), centred=True))
    elif not known and not any(map(_is_title, lines[begin : begin + _FIRST])):
        _above(lines, begin)
    return lines


def _says(line: Line, wanted: str) -> bool:
    """Tell whether a line is the title that a page names, alone or behind the names of site and column."""
    text = _SPACE.sub("", line.text)
    return text == wanted or (wanted.endswith(text) and _is_title(line))


def _above(lines: list[Line | Grid], begin: int) -> None:
    """Take the title from the lines shortly above the article, where it reads like one."""
    for at in range(begin - 1, max(-1, begin - 1 - _FIRST), -1):
        line = lines[at]
        if isinstance(line, Line) and line.debris == _OUTSIDE and _is_title(line):
            lines[at] = line._replace(level=0, centred=True, debris="")
            return


def _is_title(line: Line | Grid) -> bool:
    return (
        isinstance(line, Line) and _TITLE.search(line.text) is not None and len(line.text) <= _LONGEST_TITLE
    )


def _begins_with(lines: list[Line | Grid], title: str) -> bool:
    """True if the first lines together show the title, e.g. broken into several paragraphs."""
    text = _SPACE.sub("", "".join(line.text for line in lines if isinstance(line, Line)))
    return _SPACE.sub("", title) in text
