"""What a text looks like: the few facts that reading, auditing and writing share."""

from __future__ import annotations

import re

ITEM_KEY = "编号"
NAME_KEYS = (ITEM_KEY, "名称")
"""What a list item is known by when it is changed: a 报送文本 has no 编号 but a 名称."""

# A text that begins like a key whose colon is full-width or lacks its space, or like an item whose dash is
# no half-width hyphen with a space.
LIKE_ENTRY = re.compile(
    r"(?=[^:：]*[^\W\d_])[^\s:：，。；、“”\"'{}]{1,20}[ \u3000]*(?:：|:(?=[^\s/]|[\u3000\u00a0]))"
)
DASHES = frozenset("-－—–•·")


def line_start(text: str, index: int) -> int:
    """Return the offset at which the line of an offset begins."""
    return max(text.rfind("\n", 0, index), text.rfind("\r", 0, index)) + 1


def joined(source: str) -> str:
    """Return a text that runs over several lines without quotes, line by line as it was typed."""
    return "\n".join(line.strip(" \t") for line in re.split(r"\r\n|\r|\n", source))
