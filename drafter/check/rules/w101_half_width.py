"""Half-width marks in Chinese text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Fix, Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words_marks import MANY, texts, told_once
from drafter.zh.punctuation import full_width
from drafter.zh.regex import HAN, regex

_HALF = regex("[,:;?!()]")
_QUOTES = regex(
    f'"([^"“”\n]{{0,30}}{HAN}[^"“”\n]{{0,30}})"|(?<={HAN}|[，、；：。])"(?P<figure>[0-9A-Za-z·.+-]{{1,12}})"(?={HAN}|[，、；。])'
)
_STOP = regex(rf"(?:(?<=[0-9%”）])|(?<={HAN}))\.(?=\s*$)|(?<=%|{HAN})\.(?={HAN})")
_FEW = 3  # paragraphs of a short text that has half-width marks in most of them
_LONGEST = 30  # characters that a finding marks


def _find(draft: Draft) -> Iterator[Hit]:
    every = list(texts(draft))
    found = [_hit(number, text, full_width(text)) for number, text in every if _HALF.search(text)]
    wrong = [hit for hit in found if hit is not None]
    yield from told_once(
        wrong,
        "全文有 {} 段用了半角的标点，像是从网页或表格里复制来的。"
        "请把中文里的逗号、冒号、分号、括号统一改成全角。",
        _FEW if 2 * len(wrong) > len(every) else MANY,
    )
    quoted = [(number, text) for number, text in every if '"' in text]
    quotes = [_pair(number, match) for number, text in quoted for match in _QUOTES.finditer(text)]
    yield from told_once(quotes, "全文有 {} 处用了半角的引号。请改成“”。")
    dotted = [(number, text) for number, text in every if "." in text]
    stops = [_stop(number, match) for number, text in dotted for match in _STOP.finditer(text)]
    yield from told_once(stops, "全文有 {} 段末尾用了半角的句点。请改成“。”。")


def _pair(number: int, match: re.Match[str]) -> Hit:
    new = f"“{match.group()[1:-1]}”"
    fix = Fix(number, match.start(), match.end(), new)
    return Hit("中文里用了半角的引号。请改成“”。", number, match.start(), match.end(), fix)


def _stop(number: int, match: re.Match[str]) -> Hit:
    fix = Fix(number, match.start(), match.end(), "。")
    return Hit("句末用了半角的句点。请改成“。”。", number, match.start(), match.end(), fix)


def _hit(number: int, text: str, wide: str) -> Hit | None:
    """One hit a paragraph: from the first wrong mark to the last, or the first if they are far apart."""
    spots = _wrong(text, wide)
    if not spots:
        return None
    start = spots[0]
    end = (spots[-1] if spots[-1] - start < _LONGEST else start) + 1
    message = f"中文里用了 {len(spots)} 个半角标点。请改成全角的，如“，”“：”“（）”。"
    return Hit(message, number, start, end, Fix(number, 0, len(text), wide))


def _wrong(text: str, wide: str) -> list[int]:
    """Return the offsets of marks that became wide; spaces behind them may be gone."""
    spots, at = [], 0
    for offset, character in enumerate(text):
        there = wide[at] if at < len(wide) else ""
        if character == " " and there != " ":
            continue
        if character != there:
            spots.append(offset)
        at += 1
    return spots


RULE = Rule(
    id="W101",
    name="中文里用了半角标点",
    severity=Severity.MUST,
    force=Force.STANDARD,
    why="半角标点占半个字，夹在汉字里疏密不匀，多是从网页、表格里复制来的。",
    basis="GB/T 15834—2011《标点符号用法》5.1（标点占一个字的位置）；GB/T 9704—2012 7.3（待核）",
    find=_find,
    bad=(
        bad("全县共受理行政复议案件281件,办结263件。", ","),
        bad('推进"四严四基"建设，考试合格率稳步提高.', '"四严四基"', "."),
        bad('优化法治服务.开展"12345"热线回访，群众满意。', ".", '"12345"'),
        bad("一是加强学习;二是强化监督(含乡镇):全部完成。", ";", "(含乡镇):"),
    ),
    good=(
        good(
            "会议定于10:30召开，参会1,234人，详见www.example.com。",
            note="时间、数字、网址里的标点本来就是半角",
        ),
        good("全县共受理行政复议案件281件，办结263件。"),
        good("通过ISO 9001:2015认证，满意率99.5%。", note="标准号里的冒号"),
    ),
)
