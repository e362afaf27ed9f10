"""Headings, nodes and the tree of sections."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.readers.source import Grid
from drafter.understand.parts import Placed
from drafter.understand.results import Heading, Node, Section
from drafter.understand.row import Row


def _heading(placed: Placed, run_in: bool) -> Heading:
    row = placed.row
    assert row.cut is not None and not isinstance(row.piece, Grid)
    piece, marker = row.piece, row.piece.marker
    start = marker.end if marker else 0
    return Heading(
        placed.level,
        piece.text[:start].rstrip(),
        piece.text[: row.cut.title].rstrip(),
        piece.text[start : row.cut.title].strip(),
        piece.text[row.cut.title : row.cut.mark],
        placed.parts,
        run_in,
        piece.place,
        row.cut.sure,
    )


def _text(placed: Placed) -> str:
    piece = placed.row.piece
    if isinstance(piece, Grid):
        return "\n".join("\t".join(row) for row in piece.rows)
    return piece.text[placed.row.start : placed.row.end]


def build(placed: Sequence[Placed]) -> tuple[tuple[Heading, ...], tuple[Node, ...]]:
    """Return the headings and the nodes of the whole text."""
    headings: list[Heading] = []
    nodes: list[Node] = []
    chain: list[tuple[int, int, str]] = []
    for at, each in enumerate(placed):
        row = each.row
        follower = placed[at + 1].row if at + 1 < len(placed) else None
        if row.kind == "heading":
            headings.append(_heading(each, follower is not None and _goes_on(row, follower)))
            while chain and chain[-1][1] >= each.level:
                chain.pop()
            chain.append((len(headings) - 1, each.level, _marker_kind(each)))
        elif row.kind == "body" and row.start == 0:
            _leave(chain, _marker_kind(each))
        current = chain[-1][0] if chain else None
        within = row.kind in ("heading", "body", "table")
        before = placed[at - 1].row if at else row
        starts = row.start == 0 or (before.piece is row.piece and _broken_off(before, row))
        begins = not isinstance(row.piece, Grid) and (row.piece.first or row.piece.broken) and starts
        nodes.append(
            Node(
                row.kind,
                _text(each),
                row.piece.place,
                current if within else None,
                each.parts,
                not begins and at > 0,
            )
        )
    return tuple(headings), tuple(nodes)


def _marker_kind(placed: Placed) -> str:
    piece = placed.row.piece
    return "" if isinstance(piece, Grid) or piece.marker is None else piece.marker.kind


def _leave(chain: list[tuple[int, int, str]], kind: str) -> None:
    """Leave the headings that an item without heading, numbered as they are, does not stand under."""
    numbered_so = [at for at, (_, _, other) in enumerate(chain) if other == kind]
    if kind and numbered_so:
        del chain[numbered_so[0] :]


def _broken_off(row: Row, follower: Row) -> bool:
    """Tell whether nothing but white space stands between a heading and its text: a lost line break."""
    return row.cut is not None and row.cut.mark == row.cut.title and follower.start > row.end


def _goes_on(row: Row, follower: Row) -> bool:
    """Tell whether text follows a heading in the same paragraph."""
    one, other = row.piece, follower.piece
    if isinstance(one, Grid) or isinstance(other, Grid):
        return False
    if one is other:
        return not _broken_off(row, follower)
    return one.place == other.place and not other.first and not other.broken


def _section(headings: Sequence[Heading], own: dict[int | None, list[Node]], at: int, end: int) -> Section:
    level = headings[at].level
    children: list[Section] = []
    child = at + 1
    while child < end:
        stop = child + 1
        while stop < end and headings[stop].level > headings[child].level:
            stop += 1
        children.append(_section(headings, own, child, stop))
        child = stop
    del level
    return Section(headings[at], tuple(own.get(at, ())), tuple(children))


def sections(headings: Sequence[Heading], nodes: Sequence[Node]) -> tuple[Section, ...]:
    """Return the text as a tree; what stands before the first heading comes first, without heading."""
    own: dict[int | None, list[Node]] = {}
    for node in nodes:
        if node.kind != "heading":
            own.setdefault(node.heading, []).append(node)
    found: list[Section] = []
    before = [node for node in own.get(None, []) if node.kind in ("body", "table")]
    if before:
        found.append(Section(None, tuple(before), ()))
    at = 0
    while at < len(headings):
        stop = at + 1
        while stop < len(headings) and headings[stop].level > headings[at].level:
            stop += 1
        found.append(_section(headings, own, at, stop))
        at = stop
    return tuple(found)
