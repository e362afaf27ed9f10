"""Pictures, fields, note marks: which of the old document is which of the new one."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.readers.word.names import w
from drafter.readers.word.xml import Element
from drafter.redline.names import BOX, COMMENT_MARK, FALLBACK, INSTRUCTION
from drafter.redline.pairing import Links, Pairing
from drafter.redline.structure import Draft
from drafter.redline.walk import Laid

_FIELD_KIND = w("fldCharType")
_NEVER_TRACKED = frozenset((COMMENT_MARK, *map(w, ("annotationRef", "separator", "continuationSeparator"))))


class Objects:
    """Objects that have a counterpart.

    Attributes:
        kept: those of the new document that stay.
        paired: those of the old one that need not be taken over.
    """

    def __init__(self, kept: set[Element], paired: set[Element]) -> None:
        """Take the objects known so far."""
        self.kept = kept
        self.paired = paired

    def stays(self, home: Element) -> bool:
        """True if an object of the new document is not marked as inserted."""
        return home in self.kept or home.tag in _NEVER_TRACKED


def pair_objects(old: Draft, new: Draft, links: Links, pairing: Pairing) -> Objects:
    """Pair drawings by their text boxes, other objects by kind in paragraphs that share characters."""
    found = Objects(set(pairing.boxes.values()), set(pairing.boxes))
    theirs = {at: list(_objects(laid)) for at, laid in enumerate(new.paragraphs)}
    for at, laid in enumerate(old.paragraphs):
        ours = list(_objects(laid))
        if not ours:
            continue
        for other in sorted(links.get(at, {})):
            _pair(ours, theirs[other], found)
    return found


def _pair(ours: list[Element], theirs: list[Element], found: Objects) -> None:
    for home in ours:
        if home in found.paired:
            continue
        for other in theirs:
            if other not in found.kept and _kind(home) == _kind(other):
                found.paired.add(home)
                found.kept.add(other)
                break


def _objects(laid: Laid) -> Iterator[Element]:
    for atom in laid.atoms:
        if not atom.text and atom.run is not None and next(atom.home.iter(BOX), None) is None:
            yield atom.home


def _kind(home: Element) -> tuple[str, str, str]:
    return home.tag, home.get(_FIELD_KIND, ""), (home.text or "") if home.tag == INSTRUCTION else ""


def drop_fallbacks(old: Draft, new: Draft, pairing: Pairing) -> None:
    """Take the second form of a drawing away where its text box changed: it would tell other words."""
    for before, after in pairing.boxes.items():
        if _said(old, before) != _said(new, after):
            for form in list(after.iter(FALLBACK)):
                form.getparent().remove(form)


def _said(draft: Draft, home: Element) -> list[str]:
    return [
        laid.text
        for box in draft.boxes
        if box.home is home
        for laid in draft.paragraphs[box.inside.first : box.inside.end]
    ]
