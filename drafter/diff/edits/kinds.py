"""What kind of edit a change is."""

from __future__ import annotations

from drafter.diff.edits.inner import Change
from drafter.diff.results import EditKind, Paragraph
from drafter.diff.text.fold import MARKER, folded
from drafter.diff.text.laid import MARK
from drafter.zh.regex import regex

WORDLESS = regex(r"[\W_]*")
"""Text without a word."""
_NUMBERS = regex(r"[\s()0-9一二三四五六七八九十①-⑳第.、]+(?:是|要)?")
_ENDS = "。；！？;!?"
_HEADING = 60
_NUMBER = 8


def kind_of(change: Change, old: str, new: str, paragraph: Paragraph) -> EditKind:
    """Return the kind of a change that is not quiet.

    Args:
        change: offsets in the two texts.
        old: the old paragraphs of the block laid end to end.
        new: the new ones.
        paragraph: the new paragraph in which it lies, or begins.
    """
    before, after = old[change.o0 : change.o1], new[change.n0 : change.n1]
    marks = after.count(MARK) - before.count(MARK)
    if not before.strip(MARK + " \u3000") and not after.strip(MARK + " \u3000") and marks:
        return "split" if marks > 0 else "merged"
    if not before and _whole(new, change.n0, change.n1):
        return "inserted"
    if not after and _whole(old, change.o0, change.o1):
        return "deleted"
    if WORDLESS.fullmatch(before) and WORDLESS.fullmatch(after):
        return "punctuation"
    numbers = [
        _renumbers(part, text, start)
        for part, text, start in ((before, old, change.o0), (after, new, change.n0))
        if part
    ]
    if numbers and all(numbers):
        return "renumbered"
    return "heading" if _in_heading(new, change, paragraph) else "reworded"


def _whole(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch is whole sentences or paragraphs."""
    begins = start == 0 or text[start - 1] in _ENDS + MARK
    return begins and text[end - 1] in _ENDS + MARK


def _renumbers(part: str, text: str, start: int) -> bool:
    """Tell whether a stretch lies within the number at the head of a paragraph or a sentence."""
    if not part or not _NUMBERS.fullmatch(folded(part)):
        return False
    floor = max(0, start - _NUMBER)
    low = max(text.rfind(mark, floor, start) for mark in _ENDS + MARK) + 1
    if not low and floor:
        return False
    head = folded(text[low : start + len(part) + _NUMBER])
    match = MARKER.match(head.lstrip())
    skipped = len(head) - len(head.lstrip())
    return match is not None and start + len(part.rstrip()) - low - skipped <= match.end()


def _in_heading(text: str, change: Change, paragraph: Paragraph) -> bool:
    if paragraph.kind in ("heading", "title"):
        return True
    low = text.rfind(MARK, 0, change.n0) + 1
    if paragraph.level:
        stop = text.find("。", low)
        return stop < 0 or change.n0 <= stop
    high = text.find(MARK, change.n0)
    if high - low > _HEADING:
        return False
    line = folded(text[low:high])
    return not line.endswith(tuple(_ENDS)) and MARKER.match(line.lstrip()) is not None
