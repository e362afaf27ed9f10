"""The same marks within each other."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Fix, Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words_marks import texts
from drafter.zh.regex import regex

_KINDS = (
    ("“", "”", "‘", "’", "引号里再用引号，里面用单引号‘’"),
    ("《", "》", "〈", "〉", "书名号里再用书名号，里面用单书名号〈〉"),
)


_ANGLES = regex("《[^《》<>]{0,60}(?P<inner>[<＜][^<>＜＞《》]{2,60}[>＞])")


def _find(draft: Draft) -> Iterator[Hit]:
    for number, text in texts(draft):
        for opens, closes, inner, inner_end, saying in _KINDS:
            for start, end in _nested(text, opens, closes):
                new = f"{inner}{text[start + 1 : end - 1]}{inner_end}"
                yield Hit(f"{saying}。请改为“{new}”。", number, start, end, Fix(number, start, end, new))
        for match in _ANGLES.finditer(text) if "《" in text else ():
            start, end = match.span("inner")
            new = f"〈{text[start + 1 : end - 1]}〉"
            saying = "书名号里再用书名号，里面用单书名号〈〉，不用小于号、大于号"
            yield Hit(f"{saying}。请改为“{new}”。", number, start, end, Fix(number, start, end, new))


def _nested(text: str, opens: str, closes: str) -> list[tuple[int, int]]:
    """Return where pairs stand within a pair; none in a text whose marks are not paired."""
    opened: list[int] = []
    found = []
    for at, mark in enumerate(text) if text.count(opens) > 1 else ():
        if mark == opens:
            opened.append(at)
        elif mark == closes:
            if not opened:
                return []
            start = opened.pop()
            if len(opened) == 1:
                found.append((start, at + 1))
    return [] if opened else found


RULE = Rule(
    id="W106",
    name="同一种引号或书名号套用",
    severity=Severity.ASK,
    force=Force.STANDARD,
    why="里外用同一种标点，分不清哪一半配哪一半。",
    basis="GB/T 15834—2011《标点符号用法》4.8.3.2（引号）、4.15.3.5（书名号）（条号待核）",
    find=_find,
    bad=(
        bad("打造“法治护航“一件事”改革”品牌。", "“一件事”"),
        bad("印发《关于落实<2026年度工作要点>的通知》。", "<2026年度工作要点>"),
        bad("印发《关于贯彻《行政执法监督条例》的实施意见》。", "《行政执法监督条例》"),
    ),
    good=(
        good("打造“法治护航‘一件事’改革”品牌，推进“综合查一次”“亮码检查”。"),
        good(
            "印发《关于贯彻〈行政执法监督条例〉的实施意见》和《执法计划》。", note="两个书名号并列，不是套用"
        ),
    ),
)
