"""Line breaks inside a paragraph: one that only turns a line over, and one that begins another paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from drafter.zh.regex import regex

SOFT = "\v"  # a line break inside a paragraph
HARD = "\f"  # a page break: what follows is another paragraph

NUMBERED = regex(
    r"[一二三四五六七八九十百]{1,4}、|[（(](?:[一二三四五六七八九十百]{1,4}|\d{1,2})[）)]|第[一二三四五六七八九十百]{1,4}[部分章节条]"
    r"|\d{1,2}、|\d{1,2}\.(?!\d)|\d{1,2}．(?!\d{1,3}(?!\d))|[①-⑳㈠-㈩★●]|[一二三四五六七八九十]{1,2}是|附件"
)
_ENDED = regex(r"[。！？；：!?;:][”’）)》\]】]*$")
_OWN = regex(
    r"[（(【].{1,30}[）)】]|[\d〇零一二三四五六七八九十]{4}年\d{0,2}[一二三四五六七八九十]{0,3}月.{1,3}日"
)
_NAME = r"(?:政府|委员会|[省市县区州旗]委|[局厅院]|办公室)"
_NAME_ENDS = regex(f".{{2,30}}{_NAME}")
_NAME_BEGINS = regex(f"(?!关于)[^\\d关]{{2,30}}?{_NAME}(?:关于|$)")
_HEADING = 40  # characters; a longer line is no heading
_BODY = 30  # characters; a shorter line may be the rest of a heading
_FEWEST, _NARROW, _SLACK, _INDENT, _HALF = 2, 16, 1, 4, 0.5
_PIECES = regex(f"[{SOFT}{HARD}]")


def paragraphs(text: str, *, centred: bool = False) -> list[list[tuple[int, int]]]:
    """Return the paragraphs that a paragraph with breaks in it really is.

    Args:
        text: its characters, `SOFT` and `HARD` where a line is broken.
        centred: True if its lines are set in the middle, as those of a title are.

    Returns:
        For each paragraph the stretches it consists of, start and end in ``text``, white space at their ends
        cut off; they follow one another without space. Empty ones are left out.
    """
    found: list[list[tuple[int, int]]] = []
    apart = True
    stretches = _stretches(text)
    turned = _turned_over([text[start:end] for start, end, _ in stretches])
    for start, end, break_before in stretches:
        raw = text[start:end]
        piece = raw.strip()
        if not piece:
            apart = True
            continue
        begin = start + raw.index(piece)
        span = (begin, begin + len(piece))
        parted = apart or break_before == HARD
        if parted or not (turned or not _parted(text[slice(*found[-1][-1])], raw, centred)):
            found.append([span])
        else:
            found[-1].append(span)
        apart = False
    return found


def joined(pieces: Sequence[str]) -> str:
    """Return the stretches of a paragraph as one text.

    Nothing comes between them but for the names of two bodies, one below the other over a title.
    """
    if len(pieces) == 1:
        return pieces[0]
    text = pieces[0]
    for before, piece in pairwise(pieces):
        named = _NAME_ENDS.fullmatch(before) and _NAME_BEGINS.match(piece)
        text += f"\u3000{piece}" if named else piece
    return text


def _stretches(text: str) -> list[tuple[int, int, str]]:
    """Start, end and the break before, for all stretches between breaks."""
    found, start, before = [], 0, ""
    for match in _PIECES.finditer(text):
        found.append((start, match.start(), before))
        start, before = match.end(), match.group()
    return [*found, (start, len(text), before)]


def _turned_over(lines: Sequence[str]) -> bool:
    """Tell whether all lines but the last, and an indented first, are of one length, or of one width."""
    *full, last = lines
    if len(full) < _FEWEST or any(not line.strip() for line in lines):
        return False
    for measure in (len, _width):
        first, *widths = [measure(line.rstrip()) for line in full]
        least, most = min(widths), max(widths)
        even = most - least <= _SLACK and least - _INDENT <= first <= most + _SLACK
        if even and least >= max(_NARROW, measure(last) - _SLACK):
            return True
    return False


def _width(line: str) -> float:
    return sum(_HALF if sign.isascii() else 1 for sign in line)


def _parted(before: str, after: str, centred: bool) -> bool:
    piece = after.strip()
    if _ENDED.search(before[-6:]) or _OWN.fullmatch(piece):
        return True
    if centred:
        return False
    if len(after) - len(after.lstrip()) > 1 or NUMBERED.match(piece):
        return True
    body = len(piece) > max(_BODY, len(before) + _INDENT)
    return len(before) <= _HEADING and body and NUMBERED.match(before) is not None
