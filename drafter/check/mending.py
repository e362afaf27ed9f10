"""Safe corrections carried back into the texts of a case, references and line ends left alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from drafter.address import Address
from drafter.check.draft import Draft
from drafter.check.finding import Fix, Hit
from drafter.check.fixes import small
from drafter.check.origin import Origin, Written
from drafter.check.places import Places


class Mended(NamedTuple):
    """A text of a case with corrections made.

    Attributes:
        path: the file it stands in.
        address: its address in the file.
        text: its characters after the corrections.
        fixes: the corrections that were made.
    """

    path: Path
    address: Address
    text: str
    fixes: tuple[Fix, ...]


class _Edit(NamedTuple):
    start: int
    end: int
    new: str
    fix: Fix


def mend(draft: Draft, fixes: Sequence[Fix]) -> list[Mended]:
    """Return the texts of the case that corrections change.

    A correction is left out where its characters do not stand so in one text: what a reference states, what
    the layout adds, what runs over a line end of the file.
    """
    places = Places(draft)
    origin = places.origin
    if origin is None:
        return []
    edits: dict[tuple[Path, Address], list[_Edit]] = {}
    texts: dict[tuple[Path, Address], str] = {}
    for fix in fixes:
        for written, edit in _edits(fix, draft.nodes[fix.node].text, places, origin):
            key = (written.file.path, written.spot.address)
            texts[key] = written.text
            edits.setdefault(key, []).append(edit)
    return [Mended(*key, *_edited(texts[key], some)) for key, some in edits.items()]


def _edits(fix: Fix, text: str, places: Places, origin: Origin) -> list[tuple[Written, _Edit]]:
    """Return what a correction comes to in the files: in one piece, else all that changes, else nothing."""
    for pieces in ([fix], list(small(fix, text))):
        found = [_located(each, text[each.start : each.end], places, origin) for each in pieces]
        if all(found):
            return [
                (at[0], _Edit(at[1], at[1] + each.end - each.start, each.new, fix))
                for at, each in zip(found, pieces, strict=True)
                if at
            ]
    return []


def _located(fix: Fix, old: str, places: Places, origin: Origin) -> tuple[Written, int] | None:
    """Return the text that holds the old characters as they are, and the offset of the first of them."""
    if not old:
        return _insertion(fix, places, origin)
    told = places.stretch(Hit("", fix.node, fix.start, fix.end))
    first = origin.offset(told, fix.start) if told else None
    if told is None or first is None or fix.end > told.end:
        return None
    written, start = first
    return (written, start) if written.text[start : start + len(old)] == old else None


def _insertion(fix: Fix, places: Places, origin: Origin) -> tuple[Written, int] | None:
    """Return where characters are put in: behind the character before them."""
    told = places.stretch(Hit("", fix.node, max(0, fix.start - 1), fix.start))
    before = origin.offset(told, fix.start - 1) if told and fix.start > told.start else None
    return (before[0], before[1] + 1) if before else None


def _edited(text: str, edits: Sequence[_Edit]) -> tuple[str, tuple[Fix, ...]]:
    """Return the text with the edits made, those that touch another left out, and the corrections made."""
    made: list[Fix] = []
    pieces: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start >= done:
            pieces += [text[done : edit.start], edit.new]
            made.append(edit.fix)
            done = edit.end
    return "".join([*pieces, text[done:]]), tuple(made)
