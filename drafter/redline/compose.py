"""Two documents and the fate of every character → the new document's XML with tracked changes."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.readers.word.names import PPR
from drafter.readers.word.xml import Element
from drafter.redline.bits import Bits
from drafter.redline.carry import Carrier, mark_row, mark_table
from drafter.redline.ends import before_tables, settled
from drafter.redline.names import BOOKMARK, INS, SECT
from drafter.redline.pairing import Segment
from drafter.redline.properties import change_mark, change_paragraph
from drafter.redline.runs import Written, write
from drafter.redline.stream import Token
from drafter.redline.structure import Draft, Row, Table
from drafter.redline.walk import Laid

_Placed = tuple[Element, bool]


class Composer:
    """Writes the old document into the new one.

    Attributes:
        written: what was made for moves, in the order of the file within a container.
    """

    def __init__(self, old: Draft, new: Draft, bits: Bits, carrier: Carrier) -> None:
        """Take both sides."""
        self._old, self._new = old.paragraphs, new.paragraphs
        self._bits = bits
        self._carrier = carrier
        self._stamp = carrier.stamp
        self.written: list[Written] = []
        self._opened: set[Element] = set()

    def rows(self, merged: list[tuple[Row | None, Row | None]]) -> None:
        """Put the deleted rows of a table in and mark the inserted ones."""
        last: Element | None = None
        waiting: list[Element] = []
        for old, new in merged:
            if new is None and old is not None:
                waiting.append(self._carrier.row(old.element))
            elif new is not None:
                if old is None:
                    mark_row(new.element, INS, self._stamp)
                for row in waiting:
                    new.element.addprevious(row)
                waiting, last = [], new.element
        for row in reversed(waiting):
            if last is not None:
                last.addnext(row)

    def segment(self, segment: Segment, tokens: list[Token]) -> None:
        """Write the paragraphs and tables of a segment."""
        old, new = _Tables(segment.old), _Tables(segment.new)
        placed = [*self._deleted(old), *self._inserted(new)]
        waiting: list[Token] = []
        for token in settled(tokens, before_tables(segment.old), before_tables(segment.new)):
            if not token.mark:
                waiting.append(token)
                continue
            placed.append(self._paragraph(waiting, token))
            waiting = []
            if token.old is not None:
                placed += self._deleted(old)
            if token.new is not None:
                placed += self._inserted(new)
        _place(placed, segment)

    def _deleted(self, tables: _Tables) -> Iterator[_Placed]:
        for table in tables.following():
            yield self._carrier.table(table.element), False

    def _inserted(self, tables: _Tables) -> Iterator[_Placed]:
        for table in tables.following():
            mark_table(table.element, INS, self._stamp)
            yield table.element, True

    def _paragraph(self, tokens: list[Token], mark: Token) -> _Placed:
        former = None if mark.old is None else self._old[mark.old.paragraph]
        if mark.new is None:
            target = self._carrier.paragraph(self._source(mark))
        else:
            laid = self._new[mark.new.paragraph]
            target = laid.elements[0]
            if former is not None and _is_whole(tokens, mark) and self._is_alike(former, laid):
                change_paragraph(target, former.elements[0], self._stamp)
                return target, True
            target[:] = [child for child in target if child.tag == PPR]
        bits = [bit for token in (*tokens, mark) for bit in self._bits.of(token)]
        self.written += write(target, bits, self._stamp, self._opened)
        change = self._bits.change(mark)
        if change:
            change_mark(target, change, self._stamp)
            if mark.move:
                self.written.append(Written(mark.move, change, target))
        elif former is not None:
            change_paragraph(target, former.elements[0], self._stamp)
        return target, mark.new is not None

    def _source(self, mark: Token) -> Element:
        """The paragraph of the old document that a deleted mark ends."""
        at = 0 if mark.old is None else mark.old.paragraph
        return self._old[at].elements[0]

    def _is_alike(self, old: Laid, new: Laid) -> bool:
        """True if two paragraphs of the same characters look the same and nothing old would go."""
        if any(self._carrier.lacks(atom.home) for atom in old.atoms if atom.home.tag == BOOKMARK):
            return False
        shape = self._shape(old)
        return shape is not None and shape == self._shape(new)

    def _shape(self, laid: Laid) -> list[tuple[object, int]] | None:
        """Looks and how many characters have each; None if there is an object without counterpart."""
        found: list[tuple[object, int]] = []
        for atom in laid.atoms:
            if atom.run is None:
                continue
            if not atom.text and not self._bits.is_paired(atom.home):
                return None
            key: object = self._bits.look(atom.run).key if atom.text else atom.home.tag
            size = len(atom.text)
            if found and size and found[-1][0] == key:
                size += found.pop()[1]
            found.append((key, size))
        return found


class _Tables:
    """Goes through the blocks of one side of a segment."""

    def __init__(self, blocks: list[int | Table]) -> None:
        self._blocks = blocks
        self._at = -1

    def following(self) -> Iterator[Table]:
        """Yield the tables up to the next paragraph; each call begins behind the paragraph it ended at."""
        self._at += 1
        while self._at < len(self._blocks):
            block = self._blocks[self._at]
            if not isinstance(block, Table):
                return
            yield block
            self._at += 1


def _is_whole(tokens: list[Token], mark: Token) -> bool:
    """True if a paragraph stays as a whole."""
    if mark.old is None or mark.new is None or len(tokens) > 1:
        return False
    if not tokens:
        return mark.old.start == mark.new.start == 0
    old, new = tokens[0].old, tokens[0].new
    if old is None or new is None:
        return False
    ends = (old.start, old.end, new.start, new.end)
    paragraphs = (old.paragraph, new.paragraph) == (mark.old.paragraph, mark.new.paragraph)
    return paragraphs and ends == (0, mark.old.start, 0, mark.new.start)


def _place(placed: list[_Placed], segment: Segment) -> None:
    """Put what came from the old document before what follows it in the new one."""
    following = segment.before
    for element, is_new in reversed(placed):
        if not is_new:
            if following is None:
                following = next(segment.container.iterchildren(SECT), None)
            if following is None:
                segment.container.append(element)
            else:
                following.addprevious(element)
        following = element
