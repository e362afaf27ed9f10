"""Corrections of stretches of a document, as tracked changes or at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from copy import deepcopy
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from drafter.errors import InputError
from drafter.readers.word.names import RPR, R, T
from drafter.readers.word.xml import Element
from drafter.redline.comments import printable
from drafter.redline.names import DEL, DEL_TEXT, INS, KEPT, RPR_CHANGE, SPACE
from drafter.redline.parts import track_revisions
from drafter.redline.points import cut
from drafter.redline.proof import prove_accepted
from drafter.redline.properties import Stamp
from drafter.redline.stamps import moment
from drafter.redline.walk import Laid, character_of, lay
from drafter.redline.word import Word


class Replacement(NamedTuple):
    """A stretch of a paragraph and what is to stand there.

    Attributes:
        paragraph: position as `drafter.redline.paragraphs.read_paragraphs` counts.
        start: offset of the first character.
        end: offset behind the last.
        text: the new characters, without line ends.
    """

    paragraph: int
    start: int
    end: int
    text: str


def with_replacements(
    path: Path,
    replacements: Sequence[Replacement | tuple[int, int, int, str]],
    *,
    author: str,
    date: datetime | str,
    tracked: bool = True,
) -> bytes:
    """Return a .docx with stretches replaced; tracked changes and comments it has stay.

    Args:
        path: the file.
        replacements: positions are those of its text with all tracked changes accepted; none overlaps
            another.
        author, date: of the tracked changes.
        tracked: False to replace at once.

    Raises:
        InputError: the file cannot be read, a stretch is not in it, or two overlap.
    """
    word = Word(path)
    stamp = Stamp(author, moment(date), word.number)
    paragraphs = lay(word.main)
    expected = [laid.text for laid in paragraphs]
    for at, wanted in _sorted(replacements, paragraphs).items():
        for one in wanted:
            text = printable(one.text)
            expected[at] = expected[at][: one.start] + text + expected[at][one.end :]
            _replace(paragraphs[at], one, text, stamp, tracked=tracked)
    prove_accepted(word.main, expected)
    if tracked:
        track_revisions(word)
    return word.written()


def _sorted(
    replacements: Sequence[Replacement | tuple[int, int, int, str]], paragraphs: Sequence[Laid]
) -> dict[int, list[Replacement]]:
    """By paragraph, from its end to its beginning."""
    found: dict[int, list[Replacement]] = defaultdict(list)
    for one in sorted((Replacement(*one) for one in replacements), reverse=True):
        before = found[one.paragraph][-1].start if found[one.paragraph] else None
        inside = 0 <= one.paragraph < len(paragraphs) and 0 <= one.start <= one.end
        limit = paragraphs[one.paragraph].size if inside and before is None else before
        if not inside or limit is None or one.end > limit:
            raise InputError("要改的位置不在文稿里，或者互相重叠。请核对文稿是不是已经改动，再试一次。")
        found[one.paragraph].append(one)
    return found


def _replace(laid: Laid, one: Replacement, text: str, stamp: Stamp, *, tracked: bool) -> None:
    _, start, end, _ = one
    inside = [
        atom for atom in laid.atoms if atom.text and atom.start < end and start < atom.start + len(atom.text)
    ]
    look = _look(laid, start) if text else None
    following = cut(laid, end, stamp.number)
    first = cut(laid, start, stamp.number) if inside else following
    runs: list[Element] = []
    for atom in inside:
        run = first if atom.start < start else atom.home.getparent()
        if not runs or runs[-1] is not run:
            runs.append(run)
    if text:
        _insert(laid, runs, following, _run(laid, look, text), stamp if tracked else None)
    for run in runs:
        _strike(run, stamp if tracked else None)


def _look(laid: Laid, start: int) -> Element | None:
    """How the first character replaced looks; of a mere insertion, the character before it."""
    texts = [atom for atom in laid.atoms if atom.text]
    found = next((atom for atom in texts if atom.start + len(atom.text) > start), None)
    if found is None or found.start >= start > 0:
        before = [atom for atom in texts if atom.start < start]
        found = before[-1] if found is None and before else found
    return None if found is None or found.run is None else found.run.find(RPR)


def _run(laid: Laid, look: Element | None, text: str) -> Element:
    run = laid.elements[-1].makeelement(R)
    if look is not None:
        run.append(deepcopy(look))
        for change in run[0].findall(RPR_CHANGE):
            run[0].remove(change)
    written = run.makeelement(T)
    written.text = text
    written.set(SPACE, "preserve")
    run.append(written)
    return run


def _insert(
    laid: Laid, runs: list[Element], following: Element | None, run: Element, stamp: Stamp | None
) -> None:
    """Put a run behind what it replaces, or before what follows."""
    near = runs[-1] if runs else following
    parent = laid.elements[-1] if near is None else near.getparent()
    if stamp is not None and parent.tag not in KEPT["accept"]:
        wrapper = stamp.on(run.makeelement(INS))
        wrapper.append(run)
        run = wrapper
    if runs:
        runs[-1].addnext(run)
    elif near is None:
        parent.append(run)
    else:
        near.addprevious(run)


def _strike(run: Element, stamp: Stamp | None) -> None:
    """Delete the characters of a run; objects in it stay."""
    for child in [child for child in run if child.tag != RPR and character_of(child) is None]:
        other = run.makeelement(R)
        other.append(child)
        run.addprevious(other)
    if stamp is None:
        run.getparent().remove(run)
        return
    wrapper = stamp.on(run.makeelement(DEL))
    run.addprevious(wrapper)
    wrapper.append(run)
    for child in run:
        if child.tag == T:
            child.tag = DEL_TEXT
