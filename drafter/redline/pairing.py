"""Which table, row, cell and text box of the old document is which of the new one.

Decided by the characters they share. Between two tables that are paired, or at the ends of two containers
that are, lie paragraphs that may be joined and split with each other: a `Segment`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Container as Holder
from collections.abc import Iterable, Sequence
from itertools import pairwise

from drafter.readers.word.xml import Element
from drafter.redline.pieces import Piece
from drafter.redline.structure import Box, Container, Draft, Row, Table

Links = dict[int, dict[int, int]]
"""Old paragraph → new paragraph → how many characters stay, marks counted."""


class Segment:
    """Blocks of the old document and what became of them.

    Attributes:
        old, new: paragraphs and tables without counterpart, in order.
        container: what holds the new ones.
        before: the table of the new document that follows; None at the end of the container.
    """

    def __init__(
        self, old: list[int | Table], new: list[int | Table], container: Element, before: Element | None
    ) -> None:
        """Take both sides."""
        self.old, self.new, self.container, self.before = old, new, container, before


class Pairing:
    """What belongs together.

    Attributes:
        segments: all of them.
        rows: tables that are paired, with their rows in merged order: old, new or both.
        boxes: an old drawing with text boxes → the new one.
        of_old, of_new: paragraph → its segment; those of tables, rows and text boxes without counterpart
            have none.
    """

    def __init__(self) -> None:
        """Begin without pairs."""
        self.segments: list[Segment] = []
        self.rows: list[list[tuple[Row | None, Row | None]]] = []
        self.boxes: dict[Element, Element] = {}
        self.of_old: dict[int, Segment] = {}
        self.of_new: dict[int, Segment] = {}


def links_of(pieces: Iterable[Piece]) -> Links:
    """Count what pairs of paragraphs share; every piece lies in one paragraph."""
    links: Links = defaultdict(Counter)
    for piece in pieces:
        if piece.old is not None and piece.new is not None:
            links[piece.old.paragraph][piece.new.paragraph] += piece.old.end - piece.old.start
    return links


def pair(old: Draft, new: Draft, pieces: Sequence[Piece], links: Links, *, boxes: bool) -> Pairing:
    """Pair two documents.

    Args:
        old, new: the documents.
        pieces: what became of every character.
        links: of the pieces.
        boxes: False to pair no text boxes; each is then taken away, or put in, as a whole.
    """
    found = Pairing()
    _containers(old.body, new.body, links, found)
    theirs = _drawings(new) if boxes and old.boxes else []
    spans = [(drawn[0].inside.first, drawn[-1].inside.end) for drawn in theirs]
    anchors = {drawn[0].anchor for drawn in theirs}
    kept = [piece for piece in pieces if piece.new is not None and piece.new.paragraph in anchors]
    taken: set[int] = set()
    for ours in _drawings(old):
        best = _best(range(ours[0].inside.first, ours[-1].inside.end), spans, links, taken)
        if (
            best is not None
            and len(theirs[best]) == len(ours)
            and _stays(ours[0], theirs[best][0], new, kept)
        ):
            taken.add(best)
            found.boxes[ours[0].home] = theirs[best][0].home
            for first, second in zip(ours, theirs[best], strict=True):
                _containers(first.inside, second.inside, links, found)
    return found


def _stays(old: Box, new: Box, draft: Draft, pieces: Sequence[Piece]) -> bool:
    """True if the place of a drawing stands between characters of the paragraph it was anchored in."""
    laid = draft.paragraphs[new.anchor]
    offset = next(atom.start for atom in laid.atoms if atom.home is new.home)
    offset = min(offset, max(laid.size - 1, 0))
    return any(
        piece.old is not None
        and piece.old.paragraph == old.anchor
        and piece.new is not None
        and piece.new.paragraph == new.anchor
        and piece.new.start <= offset < piece.new.end
        for piece in pieces
    )


def _drawings(draft: Draft) -> list[list[Box]]:
    """The text boxes of each drawing."""
    found: dict[Element, list[Box]] = {}
    for box in draft.boxes:
        found.setdefault(box.home, []).append(box)
    return list(found.values())


def _containers(old: Container, new: Container, links: Links, found: Pairing) -> None:
    pairs = _tables(old, new, links)
    cuts = [(-1, -1), *pairs, (len(old.blocks), len(new.blocks))]
    for (a, c), (b, d) in pairwise(cuts):
        following = new.blocks[d] if d < len(new.blocks) else None
        before = following.element if isinstance(following, Table) else None
        segment = Segment(old.blocks[a + 1 : b], new.blocks[c + 1 : d], new.element, before)
        found.segments.append(segment)
        found.of_old.update((block, segment) for block in segment.old if isinstance(block, int))
        found.of_new.update((block, segment) for block in segment.new if isinstance(block, int))
    for a, c in pairs:
        first, second = old.blocks[a], new.blocks[c]
        if isinstance(first, Table) and isinstance(second, Table):
            _rows(first, second, links, found)


def _tables(old: Container, new: Container, links: Links) -> list[tuple[int, int]]:
    """Positions of tables that are paired, growing on both sides."""
    places = [at for at, block in enumerate(new.blocks) if isinstance(block, Table)]
    tables = [block for block in new.blocks if isinstance(block, Table)]
    spans = [(table.first, table.end) for table in tables]
    chosen, last = [], -1
    for at, block in enumerate(old.blocks):
        if isinstance(block, Table):
            best = _best(range(block.first, block.end), spans, links, range(last + 1))
            if best is not None:
                chosen.append((at, places[best]))
                last = best
    return chosen


def _rows(old: Table, new: Table, links: Links, found: Pairing) -> None:
    spans = [(_first(row), _end(row)) for row in new.rows]
    merged: list[tuple[Row | None, Row | None]] = []
    last = -1
    for row in old.rows:
        best = _best(range(_first(row), _end(row)), spans, links, range(last + 1))
        if best is None or len(row.cells) != len(new.rows[best].cells):
            merged.append((row, None))
            continue
        merged += [(None, other) for other in new.rows[last + 1 : best]]
        merged.append((row, new.rows[best]))
        last = best
        for first, second in zip(row.cells, new.rows[best].cells, strict=True):
            _containers(first, second, links, found)
    merged += [(None, other) for other in new.rows[last + 1 :]]
    found.rows.append(merged)


def _first(row: Row) -> int:
    return row.cells[0].first if row.cells else 0


def _end(row: Row) -> int:
    return row.cells[-1].end if row.cells else 0


def _best(
    paragraphs: Iterable[int],
    spans: Sequence[tuple[int, int]],
    links: Links,
    taken: Holder[int],
) -> int | None:
    """The span that shares most with the paragraphs and is not taken."""
    shared: Counter[int] = Counter()
    starts = [start for start, _ in spans]
    for paragraph in paragraphs:
        for target, size in links.get(paragraph, {}).items():
            at = bisect_right(starts, target) - 1
            if at >= 0 and target < spans[at][1] and at not in taken:
                shared[at] += size
    return max(shared, key=lambda at: (shared[at], -at)) if shared else None
