"""Places between two characters of a paragraph: runs are cut there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from copy import deepcopy

from drafter.readers.word.names import RPR
from drafter.readers.word.xml import Element, child_of
from drafter.redline.names import CHANGES, ID, RPR_CHANGE, SPACE
from drafter.redline.walk import Atom, Laid


def place(laid: Laid, offset: int, new: list[Element], number: Callable[[], str]) -> None:
    """Put elements between two characters, outside of runs.

    Places of one paragraph must be used from its end to its beginning: what lies behind a place loses its
    own. Elements put at one place stand in the order they came.

    Args:
        laid: the paragraph.
        offset: characters before the place.
        new: the elements.
        number: gives a number no annotation has.
    """
    following = cut(laid, offset, number)
    if following is None:
        for element in new:
            laid.elements[-1].append(element)
        return
    parent = following.getparent()
    while parent.tag in CHANGES and parent[0] is following:
        following, parent = parent, parent.getparent()
    for element in new:
        following.addprevious(element)


def cut(laid: Laid, offset: int, number: Callable[[], str]) -> Element | None:
    """Return the run or object that begins at a place, its run cut in two where needed; None at the end.

    Args:
        laid: the paragraph.
        offset: characters before the place.
        number: gives a number no annotation has.
    """
    at = bisect_left(laid.atoms, offset, key=lambda atom: atom.start)
    if at and laid.atoms[at - 1].start + len(laid.atoms[at - 1].text) > offset:
        at -= 1
    if at == len(laid.atoms):
        return None
    atom = laid.atoms[at]
    if atom.run is None:
        return atom.home
    home = _halved(atom, offset - atom.start) if offset > atom.start else atom.home
    return _cut_run(atom.run, home, number)


def _halved(atom: Atom, size: int) -> Element:
    """Cut a text after some characters and return the second half."""
    second = deepcopy(atom.home)
    text = atom.home.text
    atom.home.text, second.text = text[:size], text[size:]
    for half in (atom.home, second):
        half.set(SPACE, "preserve")
    atom.home.addnext(second)
    return second


def _cut_run(run: Element, home: Element, number: Callable[[], str]) -> Element:
    """Return the run that begins with an element: the run itself, or a new one behind it."""
    before = [child for child in run if child.tag != RPR]
    if before[0] is home:
        return run
    second = run.makeelement(run.tag)
    look = child_of(run, RPR)
    if look is not None:
        second.append(deepcopy(look))
        for change in second[0].iter(RPR_CHANGE):
            change.set(ID, number())
    for child in before[before.index(home) :]:
        second.append(child)
    run.addnext(second)
    return second
