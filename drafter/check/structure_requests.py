"""What asks for a decision or for help, as a 请示 does and a 报告 may not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.structure import within
from drafter.zh.regex import regex

_ASKS = regex(
    "请审示|(?:特此|谨此)请示|请(?:予以?)?(?:批转|转发)(?!的)|请(?:予以?|给予)?(?:批示|指示|批准|核准|审批|批复|核批|审定|审核|审查批准)|[妥当可]否[,，]?请[^。"
    ";]{0,10}(?:批示|指示|批准|批复|示)|[妥当]否(?=[,，。])"
    "|是否[妥可][当行]?[,，]请[^。;]{0,10}示|(?:恳请|请求|特请|敬请)[^。;,]{0,16}(?:批准|同意|"
    "支持|拨付?|解决|批复|协调)"
)
_BEGS = regex(
    "(?:恳请|敬请|特请|请求)(?:上级|省|市|县|区|镇|乡|各级|有关)[^。;]{0,24}"
    "(?:批准|同意|支持|帮助|拨|解决|批复|协调|增加|增配|给予|安排|追加|倾斜|指导|重视|研究)"
)
_PLEA = regex(
    "(?:^|(?<=[。;]))请(?:上级|省|市|县|区|镇|乡)(?:委|政府|人民政府|级|[^,。;]{1,8}(?:局|委|办))[^。;]{0,16}"
    "(?:协调|安排|支持|解决|拨|批准|批复|帮助|增加|给予|研究)"
)
_LAST = 3  # nodes at the end of the text in which a request may hide
_TOLD = regex("(?:申|报|提|呈|敦|邀|催)$")


Place = tuple[int, int, int]
"""A stretch of text: its node, where it begins, where it ends."""


def requests(draft: Draft) -> Iterator[Place]:
    """Yield where a draft asks for a decision or for help, at most once a node."""
    inside = [at for at in within(draft) if draft.nodes[at].kind in ("body", "closing")]
    last = set(inside[-_LAST:])
    for at in inside:
        ends = draft.nodes[at].kind == "closing" or at in last
        match = _request(draft.flats[at], (_ASKS, _BEGS, _PLEA) if ends else (_BEGS,))
        if match:
            yield at, *match.span()


def _request(flat: str, words: tuple[re.Pattern[str], ...]) -> re.Match[str] | None:
    found = (match for each in words for match in each.finditer(flat))
    return next((match for match in found if not _TOLD.search(flat, 0, match.start())), None)
