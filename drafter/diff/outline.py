"""Places of a text as people call them: 第一部分（四）第2段."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafter.diff.text.fold import folded
from drafter.zh.regex import regex

_HANZI = "[一二三四五六七八九十]{1,3}"
_PART = regex(rf"({_HANZI})[、.]|第({_HANZI})部分")
_SECTION = regex(rf"(\({_HANZI}\)|(?:[0-9]{{1,2}})(?:[.、])(?![0-9])|\([0-9]{{1,2}}\))")
_NUMBERS = frozenset("一二三四五六七八九十第(0123456789")
"""What a number at the head of a line begins with."""
_LINE = 60
_SHORTEST_OWN = 1
_FULL = str.maketrans("().", "（）.")
_TITLE = 12
_DAYS = "[0-9一二三四五六七八九十]{1,3}"
_DATE = regex(f"[0-9〇零一二三四五六七八九]{{4}}年{_DAYS}月{_DAYS}日")
DATED = "成文日期"
_DAY = 20  # characters of a date at most, blanks between them included
_SIGNER = 30
_ENDS = ("。", "；", "：", "！", ";", ":")
TITLE = "标题"
_COMPLETE = regex("(?:报告|总结|情况|汇报|公报|通报|材料)(?:[（(][^（）()]*[）)])?$")
_PLAIN = ("body", "paragraph")
_HEAD = 4  # lines of a report above which the recipients stand


def outlined(lines: Iterable[tuple[str, str, int]]) -> list[str]:
    """Return what people call each paragraph.

    Args:
        lines: text, kind and level of each paragraph; of a bare text the kind may be ``body`` and the level 0
            throughout, then numbers at the head of short lines tell the headings.
    """
    found = []
    path: dict[int, str] = {}
    count = 0
    rows = list(lines)
    for at, (text, kind, level) in enumerate(rows):
        fold = folded(text)
        own = _heading(fold[: _LINE + 1].strip(), level)
        if own:
            rank, name, alone = own
            path = {at: told for at, told in path.items() if at < rank} | {rank: name}
            count = 0 if alone else 1
            found.append("".join(path.values()) + ("标题" if alone else "第1段"))
            continue
        above = [(line, name) for (line, _, _), name in zip(rows, found[: _HEAD + 1], strict=False)]
        if _is_title(text, kind, above) or kind in _NAMES:
            found.append(_NAMES.get(kind, TITLE))
            continue
        told = _end_or_head(fold.strip(), at) if kind in _PLAIN else ""
        if told:
            found.append(told)
            continue
        count += bool(text.strip())
        found.append(f"{''.join(path.values()) or '正文'}第{max(count, 1)}段")
    return _signed(found, rows)


def _is_title(text: str, kind: str, above: Sequence[tuple[str, str]]) -> bool:
    """Tell whether a line of a bare text is its title, or ends one that began above.

    Args:
        text: the line.
        kind: what it is on the page.
        above: the lines above it and what people call them.
    """
    if len(above) > _HEAD or kind != "body" or len(text) > _LINE or text.endswith(("。", "；", ";")):
        return False
    names = {name for line, name in above if line.strip()}
    return not above or (names == {TITLE} and _COMPLETE.search(text.strip()) is not None)


_NAMES = {
    "title": TITLE,
    "stage": "稿次",
    "recipients": "主送",
    "annex_list": "附件说明",
    "signature": "署名和日期",
    "note": "附注",
    "letterhead": "发文机关标志",
    "imprint": "版记",
    "cell": "表格",
}


def _signed(found: list[str], lines: Sequence[tuple[str, str, int]]) -> list[str]:
    """Name the short lines above the date at the end: who signs."""
    if DATED not in found:
        return found
    at = len(found) - 1 - found[::-1].index(DATED)
    while at and found[at - 1] != DATED and _signs(*lines[at - 1]):
        at -= 1
        found[at] = _NAMES["signature"]
    return found


def _signs(text: str, kind: str, level: int) -> bool:
    text = text.strip()
    short = 0 < len(text) <= _SIGNER and not text.endswith(_ENDS)
    return kind in _PLAIN and not level and short and _heading(folded(text), level) is None


def _end_or_head(fold: str, at: int) -> str:
    """Return what a line of its own is at the end or the head of a report, empty if it is neither."""
    if "年" in fold[:_DAY] and _DATE.fullmatch(fold[:_DAY].replace(" ", "")):
        return DATED
    is_head = at <= _HEAD and len(fold) <= _LINE and fold.endswith(":") and "。" not in fold
    return _NAMES["recipients"] if is_head else ""


def _heading(text: str, level: int) -> tuple[int, str, bool] | None:
    """Return rank and name of the heading a paragraph is or begins with, and whether it stands alone."""
    alone = len(text) <= _LINE and not text.endswith(("。", ";"))
    numbered = text[:1] in _NUMBERS
    part = _PART.match(text) if numbered else None
    if part and (alone or level == 1):
        return 1, f"第{part[1] or part[2]}部分", alone
    section = _SECTION.match(text) if numbered else None
    if section and len(text) > section.end() + _SHORTEST_OWN:
        name = section[0]
        return (2 if "(" in name and not name[1].isdigit() else 3), name.translate(_FULL), alone
    if level and alone and text:
        return level, f"“{text[:_TITLE]}”", True
    return None
