"""A comparison as rows of two columns: paragraphs that belong together, cut where their fate changes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from drafter.commands.comparing.words import (
    EARLIER,
    EDITS,
    FACTS,
    quiet_summary,
    stated,
    summary,
    where,
    years_summary,
)
from drafter.diff.results import QUIET, Comparison, Edit, Side, Spot
from drafter.redline.pieces import Piece, Span
from drafter.render.compared import Cell, Compared, FactRow, Fate, Mark, Note, Row

GROUPS = {"facts": "数据", "words": "文字", "moves": "移动", "whole": "新增和删去", "quiet": "标点、序号等"}


class _Tag(NamedTuple):
    """A stretch of a paragraph that a fact or an edit speaks of."""

    start: int
    end: int
    group: str
    stop: int | None
    said: str


Tags = dict[int, list[_Tag]]


def compared(found: Comparison, earlier: str = EARLIER, doubted: Sequence[str] = ()) -> Compared:
    """Return the comparison as a page shows it.

    Args:
        earlier: what the old draft of two years is called.
        doubted: what a person should look at before believing the comparison.
    """
    old_tags, new_tags, stops = _tagged(found)
    rows = tuple(_tabled(_rows(found, old_tags, new_tags)))
    counts = {group: sum(each == group for each in stops) for group in GROUPS}
    return Compared(
        title=found.new.title or found.old.title,
        old=found.old.name,
        new=found.new.name,
        summary=summary(found),
        quiet=quiet_summary(found),
        years=years_summary(found, earlier) if found.years else "",
        earlier=earlier,
        doubted=tuple(doubted),
        facts=tuple(
            FactRow(
                fact.label,
                FACTS[fact.kind],
                *stated(fact, found),
                fact.difference,
                where(fact),
                fact.alarm,
                at,
            )
            for at, fact in enumerate(found.facts)
        ),
        rows=rows,
        groups=tuple((group, GROUPS[group], count) for group, count in counts.items() if count),
        carried=tuple(Note(each.text, each.new_spot.shown) for each in found.carried_over),
        came_back=tuple(Note(each.text, each.new_spot.shown) for each in found.came_back),
        promises=tuple(_promise(each.text, each.answered, each.new_spot) for each in found.promises),
    )


def _promise(text: str, answered: bool, spot: Spot | None) -> Note:
    if not answered:
        return Note(text, "没有写到")
    return Note(text, f"写在{spot.shown}" if spot else "写到了")


def _tagged(found: Comparison) -> tuple[Tags, Tags, list[str]]:
    """Return what facts and edits speak of on both sides, and the group of each change by its number."""
    old: Tags = {}
    new: Tags = {}
    stops: list[str] = []
    for fact in found.facts:
        said = f"{FACTS[fact.kind]}：{fact.label} {' '.join(stated(fact, found))}".rstrip()
        _tag(old, fact.old_spots, "facts", None if fact.new_spots else len(stops), said)
        _tag(new, fact.new_spots, "facts", len(stops), said)
        stops.append("facts")
    for edit in found.edits:
        group = _group(edit)
        stop = None if edit.kind in QUIET else len(stops)
        spots_old = (edit.old_spot,) if edit.old_spot and edit.old else ()
        spots_new = (edit.new_spot,) if edit.new_spot and (edit.new or not edit.old) else ()
        _tag(old, spots_old, group, None if spots_new else stop, EDITS[edit.kind])
        _tag(new, spots_new, group, stop, EDITS[edit.kind])
        stops.append(group)
    for tags in (*old.values(), *new.values()):
        tags.sort(key=lambda tag: (tag.start, tag.end))
    return old, new, stops


def _group(edit: Edit) -> str:
    if edit.kind in QUIET:
        return "quiet"
    if edit.kind == "moved":
        return "moves"
    return "whole" if edit.kind in ("inserted", "deleted") else "words"


def _tag(tags: Tags, spots: Iterable[Spot], group: str, stop: int | None, said: str) -> None:
    for at, spot in enumerate(spots):
        known = stop if at == 0 else None
        tags.setdefault(spot.paragraph, []).append(_Tag(spot.start, spot.end, group, known, said))


def _rows(found: Comparison, old_tags: Tags, new_tags: Tags) -> Iterator[Row]:
    """Yield a row whenever both sides have come to the end of a paragraph."""
    old: dict[int, list[tuple[Span, Piece]]] = {}
    new: dict[int, list[tuple[Span, Piece]]] = {}
    open_old = open_new = False
    for piece in found.pieces:
        if piece.old is not None:
            old.setdefault(piece.old.paragraph, []).append((piece.old, piece))
            open_old = piece.old.end <= len(found.old.paragraphs[piece.old.paragraph].text)
        if piece.new is not None:
            new.setdefault(piece.new.paragraph, []).append((piece.new, piece))
            open_new = piece.new.end <= len(found.new.paragraphs[piece.new.paragraph].text)
        if not open_old and not open_new:
            yield Row(tuple(_cells(found.old, old, old_tags)), tuple(_cells(found.new, new, new_tags)))
            old, new = {}, {}
    if old or new:
        yield Row(tuple(_cells(found.old, old, old_tags)), tuple(_cells(found.new, new, new_tags)))


def _tabled(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows, those that are cells of one row of a table as one."""
    for _, group in groupby(enumerate(rows), key=_row_key):
        own = [row for _, row in group]
        yield Row(
            tuple(cell for row in own for cell in row.old), tuple(cell for row in own for cell in row.new)
        )


def _row_key(numbered: tuple[int, Row]) -> tuple[str, ...]:
    """The row of a table a row of the page belongs to; a number of its own for running text."""
    at, row = numbered
    cells = (*row.old, *row.new)
    if cells and all(cell.kind == "cell" for cell in cells):
        return tuple(cell.place for cell in (*row.old[:1], *row.new[:1]))
    return (str(at),)


def _cells(side: Side, parts: dict[int, list[tuple[Span, Piece]]], tags: Tags) -> Iterator[Cell]:
    for at, spans in parts.items():
        paragraph = side.paragraphs[at]
        marks = tuple(_marks(paragraph.text, spans, tags.get(at, [])))
        yield Cell(paragraph.kind, paragraph.level, paragraph.shown, marks)


def _marks(text: str, spans: Sequence[tuple[Span, Piece]], tags: Sequence[_Tag]) -> Iterator[Mark]:
    edges = sorted({edge for tag in tags for edge in (tag.start, tag.end)})
    waiting = list(reversed(tags))
    near: list[_Tag] = []
    begun: set[int] = set()
    for span, piece in spans:
        low, high = span.start, min(span.end, len(text))
        inner = edges[bisect_right(edges, low) : bisect_left(edges, high)]
        for start, end in pairwise([low, *inner, high] if low < high else []):
            while waiting and waiting[-1].start <= start:
                near.append(waiting.pop())
            near = [tag for tag in near if start < tag.end or tag.start == tag.end == start]
            yield _mark(text[start:end], piece, near, begun)
        if span.end > len(text):
            # A change that has no width on this side is shown at the end of what it follows.
            points = [tag for tag in waiting if tag.start == tag.end == high]
            if points:
                yield _mark("", piece, points, begun)
            if piece.fate != "same" and _is_break(spans, piece):
                yield Mark("¶", piece.fate, "words", piece.move, None, "分段")


def _is_break(spans: Sequence[tuple[Span, Piece]], piece: Piece) -> bool:
    """True for a paragraph's mark that came or went while some of its words stay."""
    return any(other.fate != piece.fate for _, other in spans)


def _mark(text: str, piece: Piece, near: Sequence[_Tag], begun: set[int]) -> Mark:
    fate: Fate = piece.fate
    tag = _innermost(near)
    stop = next((each.stop for each in near if each.stop is not None and each.stop not in begun), None)
    if stop is not None:
        begun.add(stop)
    group = tag.group if tag else ""
    if fate == "same" and group != "facts":
        group = "moves" if piece.move else ""
    elif not group:
        # What no fact and no edit tells of follows from a figure that was told.
        group = "moves" if piece.move else "facts"
    elif piece.move and group == "whole":
        group = "moves"
    said = tag.said if tag and group else ""
    return Mark(text, fate, group, piece.move, stop, said)


def _innermost(near: Sequence[_Tag]) -> _Tag | None:
    """A fact says more than an edit, a short edit more than a long one around it."""
    return min(near, key=lambda tag: (tag.group != "facts", tag.end - tag.start), default=None)
