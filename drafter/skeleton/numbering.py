"""Numbers of headings: 一、（一）1.（1）, restarting where a heading of a higher level begins."""

from __future__ import annotations

from drafter.zh.numerals import ordinal

_LEVEL = {"一、": 1, "（一）": 2, "1.": 3, "（1）": 4}
INLINE = "一是"
NONE = "无"


def level(style: str) -> int:
    """Return the outline level of a numbering style, 0 for 一是 and 无."""
    return _LEVEL.get(style, 0)


class Counter:
    """Counts headings of each level through one document."""

    def __init__(self) -> None:
        self._counts = [0, 0, 0, 0, 0]

    def next(self, style: str) -> str:
        """Return the next number of a style, and let the deeper levels begin anew."""
        depth = level(style)
        if not depth:
            return ""
        self._counts[depth] += 1
        self._counts[depth + 1 :] = [0] * (4 - depth)
        return mark(style, self._counts[depth])


def mark(style: str, count: int) -> str:
    """Return the mark of the ``count``-th heading of a style: 三、（三）3.（3）三是."""
    if style == NONE:
        return ""
    return style.replace("一", ordinal(count)).replace("1", str(count))


def topmost(section: str, item: str) -> str:
    """Return the style of an item that stands where sections could: no level is skipped above it."""
    return section if 0 < level(section) < level(item) else item


def below(upper: str, style: str) -> str:
    """Return ``style``, or the next deeper one where it would not lie below ``upper``."""
    if not level(style) or level(style) > level(upper):
        return style
    deeper = [name for name, depth in _LEVEL.items() if depth > level(upper)]
    return deeper[0] if deeper else NONE
