"""Tokens → the bits of a paragraph: what stands in it, how it looks, what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from drafter.readers.word.names import T
from drafter.readers.word.xml import Element
from drafter.redline.carry import Carrier
from drafter.redline.cursor import Cursor, Slice, both
from drafter.redline.names import BOOKMARK, BOOKMARK_END, DEL, FROM, INS, TO
from drafter.redline.objects import Objects
from drafter.redline.properties import Look, run_look
from drafter.redline.runs import Bit
from drafter.redline.stream import Token
from drafter.redline.structure import Draft

_PLAIN = {"deleted": DEL, "inserted": INS, "same": ""}
_MOVED = {"deleted": FROM, "inserted": TO}
_BOOKMARKS = (BOOKMARK, BOOKMARK_END)


class Bits:
    """Makes the bits of tokens; the tokens come in order."""

    def __init__(
        self, old: Draft, new: Draft, objects: Objects, carrier: Carrier, native: frozenset[int]
    ) -> None:
        """Take both sides, what objects stay, and which moves are written as moves."""
        self._old, self._new = Cursor(old.paragraphs), Cursor(new.paragraphs)
        self._objects = objects
        self._carrier = carrier
        self._native = native
        self._looks: dict[Element, Look] = {}

    def of(self, token: Token) -> Iterator[Bit]:
        """Yield the bits of a token; those of a mark are the objects before it."""
        old, new = self._slices(token)
        if token.fate == "same" and token.old is not None and token.new is not None:
            for before, after in both(old, new, token.new.start - token.old.start):
                if after is not None:
                    yield self._present(after, "", 0, before)
                elif before is not None and (bit := self._former(before, DEL, 0)):
                    yield bit
            return
        for before in old:
            if bit := self._former(before, self.change(token), token.move):
                yield bit
        for after in new:
            yield self._present(after, self.change(token), token.move, None)

    def change(self, token: Token) -> str:
        """Return the tracked change that a token stands in; empty for none."""
        moved = token.move in self._native
        return _MOVED[token.fate] if moved and token.fate in _MOVED else _PLAIN[token.fate]

    def is_paired(self, home: Element) -> bool:
        """True if an object of either side has a counterpart."""
        return home in self._objects.paired or self._objects.stays(home)

    def _slices(self, token: Token) -> tuple[list[Slice], list[Slice]]:
        _, old, new, _, mark = token
        before = self._old.upto(old.paragraph, old.start if mark else old.end) if old else []
        after = self._new.upto(new.paragraph, new.start if mark else new.end) if new else []
        return before, after

    def look(self, run: Element | None) -> Look:
        """Return how a run looks."""
        found = self._looks.get(run)
        if found is None:
            found = self._looks[run] = run_look(run)
        return found

    def _present(self, found: Slice, change: str, move: int, former: Slice | None) -> Bit:
        atom = found.atom
        look = self.look(atom.run)
        if not atom.text:
            kept = atom.run is None or self._objects.stays(atom.home)
            return Bit(atom.home, "" if kept else INS, 0, atom.wrappers, look, look, atom.run is None)
        before = look if former is None else self.look(former.atom.run)
        content = found.text if atom.home.tag == T else atom.home
        return Bit(content, change, move, atom.wrappers, look, before)

    def _former(self, found: Slice, change: str, move: int) -> Bit | None:
        atom = found.atom
        if atom.text:
            content = found.text if atom.home.tag == T else deepcopy(atom.home)
            look = self.look(atom.run)
            return Bit(content, change, move, (), look, look)
        if atom.home.tag in _BOOKMARKS:
            made = self._carrier.bookmark(atom.home)
            return None if made is None else Bit(made, "", 0, (), bare=True)
        if atom.run is not None and atom.home not in self._objects.paired:
            made = self._carrier.drawing(atom.home)
            look = self.look(atom.run)
            return None if made is None else Bit(made, DEL, 0, (), look, look)
        return None
