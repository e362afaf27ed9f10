"""Places of a text as people call them: 第一部分（四）第2段."""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.diff.fold import folded

_HANZI = "[一二三四五六七八九十]{1,3}"
_PART = re.compile(rf"({_HANZI})[、.]|第({_HANZI})部分")
_SECTION = re.compile(rf"(\({_HANZI}\)|(?:[0-9]{{1,2}})(?:[.、])(?![0-9])|\([0-9]{{1,2}}\))")
_LINE = 60
_SHORTEST_OWN = 1
_FULL = str.maketrans("().", "（）.")
_TITLE = 12


def outlined(lines: Iterable[tuple[str, str, int]]) -> list[str]:
    """Return what people call each paragraph.

    Args:
        lines: text, kind and level of each paragraph; of a bare text the kind may be ``body`` and the level 0
            throughout, then numbers at the head of short lines tell the headings.
    """
    found = []
    path: dict[int, str] = {}
    count = 0
    for at, (text, kind, level) in enumerate(lines):
        own = _heading(folded(text[: _LINE + 1]).strip(), level)
        if own:
            rank, name, alone = own
            path = {at: told for at, told in path.items() if at < rank} | {rank: name}
            count = 0 if alone else 1
            found.append("".join(path.values()) + ("标题" if alone else "第1段"))
            continue
        first = not at and kind == "body" and len(text) <= _LINE and not text.endswith(("。", "；", ";"))
        if first or kind in _NAMES:
            found.append(_NAMES["title" if first else kind])
            continue
        count += bool(text.strip())
        found.append(f"{''.join(path.values()) or '正文'}第{max(count, 1)}段")
    return found


_NAMES = {
    "title": "标题",
    "stage": "稿次",
    "recipients": "主送",
    "annex_list": "附件说明",
    "signature": "署名和日期",
    "note": "附注",
    "letterhead": "发文机关标志",
    "imprint": "版记",
    "cell": "表格",
}


def _heading(text: str, level: int) -> tuple[int, str, bool] | None:
    """Return rank and name of the heading a paragraph is or begins with, and whether it stands alone."""
    alone = len(text) <= _LINE and not text.endswith(("。", ";"))
    part = _PART.match(text)
    if part and (alone or level == 1):
        return 1, f"第{part[1] or part[2]}部分", alone
    section = _SECTION.match(text)
    if section and len(text) > section.end() + _SHORTEST_OWN:
        name = section[0]
        return (2 if "(" in name and not name[1].isdigit() else 3), name.translate(_FULL), alone
    if level and alone and text:
        return level, f"“{text[:_TITLE]}”", True
    return None
