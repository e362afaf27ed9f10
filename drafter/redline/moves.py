"""Moves: which can be written as moves, and the marks around what went and what arrived."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from drafter.readers.word.names import PPR, P, T
from drafter.readers.word.xml import Element
from drafter.redline.comments import Register
from drafter.redline.names import (
    DEL,
    DEL_TEXT,
    FROM,
    FROM_END,
    FROM_START,
    ID,
    INS,
    NAME,
    TO,
    TO_END,
    TO_START,
)
from drafter.redline.pairing import Segment
from drafter.redline.properties import Stamp
from drafter.redline.runs import Written
from drafter.redline.stream import Token

_RANGES = {FROM: (FROM_START, FROM_END), TO: (TO_START, TO_END)}
_EXCERPT = 20
_SIDES = {FROM: "deleted", DEL: "deleted", TO: "inserted", INS: "inserted"}


def native_moves(streams: Mapping[Segment, Iterable[Token]]) -> frozenset[int]:
    """Return the moves that have characters on both sides, each side within one container."""
    places: dict[tuple[int, str], set[Element]] = defaultdict(set)
    for segment, tokens in streams.items():
        for token in tokens:
            if token.move and not token.mark:
                places[token.move, token.fate].add(segment.container)
    found = {move for move, _ in places}
    return frozenset(
        move for move in found if all(len(places[move, side]) == 1 for side in ("deleted", "inserted"))
    )


def write_ranges(written: Iterable[Written], stamp: Stamp) -> None:
    """Put the marks of their ranges around moves: one pair a side, with the same name on both sides."""
    sides: dict[tuple[int, str], list[Element]] = defaultdict(list)
    for move, change, element in written:
        if change in _RANGES:
            sides[move, change].append(element)
    for (move, change), elements in sides.items():
        opening, closing = (elements[0].makeelement(tag) for tag in _RANGES[change])
        stamp.on(opening)
        opening.set(NAME, f"move{move}")
        closing.set(ID, opening.get(ID))
        _before(elements[0], opening)
        elements[-1].addnext(closing)


def _before(element: Element, mark: Element) -> None:
    if element.tag != P:
        element.addprevious(mark)
    else:
        element.insert(0 if element.find(PPR) is None else 1, mark)


def write_notes(written: Iterable[Written], register: Register) -> None:
    """Say in a comment on each side of a move where its words went, and where they came from."""
    sides: dict[tuple[int, str], list[Element]] = defaultdict(list)
    for move, change, element in written:
        if element.tag != P:
            sides[move, _SIDES[change]].append(element)
    for (move, side), elements in sides.items():
        other = sides.get((move, "inserted" if side == "deleted" else "deleted"))
        if other is None:
            continue
        verb = "移至" if side == "deleted" else "移自"
        note = f"{verb}{_where(other[0])}。"
        opening, closing = register.add(note)
        elements[0].addprevious(opening)
        for element in reversed(closing):
            elements[-1].addnext(element)


def _where(element: Element) -> str:
    """Behind what a change stands, in words."""
    paragraph = element.getparent()
    while paragraph.tag != P:
        paragraph = paragraph.getparent()
    above = paragraph.getprevious()
    while above is not None:
        words = "".join(text.text or "" for text in above.iter(T, DEL_TEXT)).strip()
        if words:
            return f"“{words[:_EXCERPT]}{'……' if len(words) > _EXCERPT else ''}”之后"
        above = above.getprevious()
    return "最前面"
