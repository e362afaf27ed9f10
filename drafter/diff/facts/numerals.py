"""Numbers that are no figures by themselves and changed all the same: 15分钟服务圈, 1+8."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafter.diff.edits.inner import Change
from drafter.diff.facts.stated import Figure
from drafter.diff.facts.twins import Twin
from drafter.diff.text.fold import MARKER, folded
from drafter.diff.text.laid import MARK
from drafter.diff.text.sentences import sentence
from drafter.zh import prose_forms as forms
from drafter.zh.numerals import chinese_to_int
from drafter.zh.prose_labels import NAMELESS, labels
from drafter.zh.quantity import Quantity
from drafter.zh.regex import regex

_DIGITS = r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?%?"
_NUMBER = regex(_DIGITS)
_ALONE = regex(rf"(?P<sign>[-+−↓↑])? ?(?P<number>{_DIGITS})")
_LESS = ("-", "−", "↓")
_COUNTED = "[次场件起批轮期家项名份条处]"
_HANZI = regex(f"(?<![一二两三四五六七八九十百千第每])[一二两三四五六七八九十百]{{1,4}}(?={_COUNTED})")
_HALF, _HALVES = 50, regex("一半|半数|过半")
_DATED = regex("年|月|日|时(?!间)|号|届|条款|:")
_ORDINAL = regex(r"(?:第|\[|[0-9]年|[0-9]月)$")
_BOUND, _DIGIT = regex("以[上下内外]"), regex("[0-9]")
_LONGEST = 18
_HEAD = 8


def numerals(changes: Sequence[Change], old: str, new: str, known: Sequence[Twin]) -> Iterator[Twin]:
    """Yield the numbers that were replaced by others and that no figure holds.

    Years, dates, ordinals and numbers of headings are none: they are words.

    Args:
        changes: what differs between the texts.
        old: old paragraphs laid end to end, folded.
        new: the new ones.
        known: figures found already.
    """
    mine = {at for figure, _ in known if figure for at in range(figure.start, figure.end)}
    theirs = {at for _, figure in known if figure for at in range(figure.start, figure.end)}
    for change in changes:
        if change.quiet or change.move:
            continue
        olds = _found(old, change.o0, change.o1)
        news = _found(new, change.n0, change.n1)
        if len(olds) != len(news) or not olds:
            continue
        for one, other in zip(olds, news, strict=True):
            if one[0] == other[0] or one.start() in mine or other.start() in theirs:
                continue
            first, second = _figure(one, old), _figure(other, new)
            if first and second:
                yield first, second


def said_in_hanzi(figure: Figure, text: str) -> bool:
    """Tell whether a stretch of text says a figure in Chinese numerals: 9项 is 九项, 50% is 一半."""
    if figure.quantity.unit == "%" and figure.quantity.value == _HALF and _HALVES.search(text):
        return True
    return any(
        text.startswith(figure.quantity.unit, match.end()) and _value(match[0]) == figure.quantity.base_value
        for match in (_HANZI.finditer(text) if figure.quantity.unit else ())
    )


def bare_number(text: str) -> Figure | None:
    """Return the figure of a cell that holds a number, maybe with its sign, and nothing else."""
    plain = folded(text)
    match = _ALONE.fullmatch(plain.strip())
    if match is None:
        return None
    start = plain.index(match[0])
    less = "-" if match["sign"] in _LESS else ""
    written = less + match["number"].replace(",", "").rstrip("%")
    sign = "%" * match[0].endswith("%")
    quantity = Quantity(written + sign, Decimal(written), sign)
    return Figure(quantity, "count", None, NAMELESS, start, start + len(match[0]), start)


def _found(text: str, start: int, end: int) -> list[re.Match[str]]:
    hanzi = (match for match in _HANZI.finditer(text, start, end + 1) if match.end() <= end)
    return sorted((*_NUMBER.finditer(text, start, end), *hanzi), key=lambda match: match.start())


def _value(written: str) -> Decimal | None:
    value = Decimal(written.rstrip("%")) if written[0].isascii() else chinese_to_int(written)
    return None if value is None else Decimal(value)


def _figure(match: re.Match[str], text: str) -> Figure | None:
    """Return a number as a figure, None where it is a word of a date or a number of a heading."""
    start, end = match.span()
    written = match[0].replace(",", "")
    value = _value(written)
    if value is None:
        return None
    if len(written) > _LONGEST or _DATED.match(text, end) or _ORDINAL.search(text[max(0, start - 2) : start]):
        return None
    floor = max(0, start - _HEAD)
    low = max(text.rfind("。", floor, start) + 1, text.rfind(MARK, floor, start) + 1, floor)
    head = MARKER.match(text[low : end + 2].lstrip())
    if head and start - low <= head.end() and text[low:start].strip("( ") == "":
        return None
    unit = forms.UNIT.match(text, end)
    sign = "%" if written.endswith("%") else unit[0] if unit else ""
    quantity = Quantity(written.rstrip("%") + sign, value, sign)
    stop = unit.end() if unit else end
    return Figure(quantity, "count", None, _label(text, start, stop), start, stop, start)


def _label(text: str, start: int, end: int) -> str:
    """Return what a number counts: the words behind it up to the next mark, else those before it."""
    low, high = sentence(text, start, end)
    behind = _BOUND.match(text, end)
    stop = behind.end() if behind else end
    following = _DIGIT.search(text, stop, high)
    ceiling = following.start() if following else high
    return labels(text, low, start, stop, ceiling, rate=False)[0].replace('"', "")
