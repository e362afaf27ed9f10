"""A text cut into sentences and clauses, with offsets."""

from __future__ import annotations

from drafter.zh.regex import regex

_SENTENCE = regex("[^。!?]+[。!?]?[”’)]*")
_ORDINAL = regex(
    r"^(?:\( ?[0-9一二三四五六七八九十]{1,3} ?\)|[0-9]{1,2}[.、](?![0-9])"
    r"|[\u2460-\u249b\u3220-\u3229]|[一二三四五六七八九十]{1,2}[是要]|其[一二三四五六七八九十]"
    r"|第[一二三四五六七八九十][,、:]|首先|其次|再次|最后|[-•·] ?)[,、: ]*"
)
_ITEMS = regex(
    r"(?:(?<=[。;,:!?”) ])|^)(?:[一二三四五六七八九十]{1,2}[是要](?!否|求|素|点)"
    r"|其[一二三四五六七八九十](?=[是,、:]|[\u4e00-\u9fff])|第[一二三四五六七八九十][,、]|\( "
    r"?[0-9]{1,2} ?\)|[0-9]{1,2}[.、](?![0-9])|[\u2460-\u2473])"
)


def sentences(flat: str) -> list[tuple[int, int]]:
    """Return start and end of each sentence of plain text, spaces at its ends left out."""
    return [
        without_spaces(flat, *match.span()) for match in _SENTENCE.finditer(flat) if match.group().strip()
    ]


def items(flat: str) -> list[tuple[int, int]]:
    """Return start and end of the members of an enumeration (一是 …；二是 …), [] if there is none.

    What stands before the first member is no member.
    """
    starts = [match.start() for match in _ITEMS.finditer(flat)]
    if len(starts) < 2:
        return []
    return [
        without_spaces(flat, start, end) for start, end in zip(starts, [*starts[1:], len(flat)], strict=True)
    ]


def ordinal_end(flat: str) -> int:
    """Return where the number of an item ends: 一是, （1）, 其一; 0 if it has none."""
    match = _ORDINAL.match(flat)
    return match.end() if match else 0


def split(flat: str, marks: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches of ``start:end`` between the marks, but for those in quotes and brackets."""
    found: list[tuple[int, int]] = []
    depth, begin = 0, start
    for at in range(start, end):
        character = flat[at]
        if character in "“‘(《":
            depth += 1
        elif character in "”’)》":
            depth = max(0, depth - 1)
        elif character in marks and not depth:
            found.append(without_spaces(flat, begin, at))
            begin = at + 1
    found.append(without_spaces(flat, begin, end))
    return [(low, high) for low, high in found if high > low]


def without_spaces(flat: str, start: int, end: int) -> tuple[int, int]:
    """Return ``start`` and ``end`` moved inwards over spaces."""
    while start < end and flat[start] in " ":
        start += 1
    while end > start and flat[end - 1] in " ":
        end -= 1
    return start, end
