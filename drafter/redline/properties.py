"""How characters and paragraphs look, compared, and the change of a look written down."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from typing import Any, NamedTuple, TypeAlias

from drafter.readers.word.names import PPR, RPR
from drafter.readers.word.xml import Element, child_of
from drafter.redline.names import AUTHOR, CHANGES, DATE, ID, PPR_CHANGE, RPR_CHANGE, SECT

Key: TypeAlias = tuple[Any, ...] | None
_APART = frozenset((RPR, SECT, PPR_CHANGE, RPR_CHANGE, *CHANGES))


class Stamp(NamedTuple):
    """Who changes something, when, and the number of the next change.

    Attributes:
        author: name of who changes.
        date: moment, as ``2026-01-15T09:30:00Z``.
        number: gives a number nothing else has.
    """

    author: str
    date: str
    number: Callable[[], str]

    def on(self, element: Element) -> Element:
        """Sign an element and return it."""
        element.set(ID, self.number())
        element.set(AUTHOR, self.author)
        element.set(DATE, self.date)
        return element


class Look(NamedTuple):
    """Properties, and what they can be told apart by."""

    element: Element | None
    key: Key


NO_LOOK = Look(None, None)


def key_of(element: Element | None, apart: frozenset[str] = frozenset()) -> Key:
    """Return what properties say, for comparing; None for nothing.

    Args:
        element: properties, or None.
        apart: names of children that are not compared.
    """
    if element is None:
        return None
    found = tuple([_key(child) for child in element if child.tag not in apart])
    return found or None


def _key(element: Element) -> tuple[Any, ...]:
    return (element.tag, tuple(sorted(element.attrib.items())), tuple([_key(child) for child in element]))


def run_look(run: Element | None) -> Look:
    """Return how the characters of a run look."""
    properties = None if run is None else child_of(run, RPR)
    return NO_LOOK if properties is None else Look(properties, key_of(properties, _APART))


def paragraph_key(paragraph: Element) -> tuple[Key, Key]:
    """Return how a paragraph and its mark look, for comparing."""
    properties = child_of(paragraph, PPR)
    if properties is None:
        return None, None
    return key_of(properties, _APART), key_of(child_of(properties, RPR), _APART)


def change_run(properties: Element, former: Element | None, stamp: Stamp) -> None:
    """Note in run properties that they were others."""
    change = stamp.on(properties.makeelement(RPR_CHANGE))
    change.append(_copy(former, properties.makeelement(RPR)))
    properties.append(change)


def change_paragraph(paragraph: Element, former: Element, stamp: Stamp) -> None:
    """Note in the properties of a paragraph that they were those of another one, where they differ."""
    now, before = paragraph_key(paragraph), paragraph_key(former)
    if now == before:
        return
    properties = properties_of(paragraph)
    old = child_of(former, PPR)
    if now[1] != before[1]:
        change_run(mark_of(paragraph), None if old is None else child_of(old, RPR), stamp)
    if now[0] != before[0]:
        change = stamp.on(properties.makeelement(PPR_CHANGE))
        change.append(_copy(old, properties.makeelement(PPR)))
        properties.append(change)


def properties_of(paragraph: Element) -> Element:
    """Return the properties of a paragraph, made if there are none."""
    found = child_of(paragraph, PPR)
    if found is None:
        found = paragraph.makeelement(PPR)
        paragraph.insert(0, found)
    return found


def mark_of(paragraph: Element) -> Element:
    """Return the properties of a paragraph mark, made if there are none."""
    properties = properties_of(paragraph)
    found = child_of(properties, RPR)
    if found is None:
        found = properties.makeelement(RPR)
        later = next((child for child in properties if child.tag in (SECT, PPR_CHANGE)), None)
        if later is None:
            properties.append(found)
        else:
            later.addprevious(found)
    return found


def change_mark(paragraph: Element, change: str, stamp: Stamp) -> None:
    """Mark the paragraph mark as inserted, deleted or moved."""
    mark_of(paragraph).insert(0, stamp.on(paragraph.makeelement(change)))


def _copy(former: Element | None, empty: Element) -> Element:
    for child in () if former is None else former:
        if child.tag not in _APART:
            empty.append(deepcopy(child))
    return empty
