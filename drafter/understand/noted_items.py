"""Promises and shortcomings that the notes in one of drafter's own drafts tell apart, one an item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from drafter.address import Address
from drafter.model.parts import PLAN, SHORTCOMINGS
from drafter.model.telling import GAP
from drafter.readers.source import Line, Source
from drafter.understand.noted import Laid, line_of, trusted
from drafter.understand.results import FoundPromise, FoundShortcoming, Heading, Node
from drafter.understand.sentences import items, ordinal_end, sentences
from drafter.understand.shortcomings import find_shortcomings
from drafter.zh.prose_width import plain

_PROMISE, _SHORTCOMING = (PLAN, "正文"), (SHORTCOMINGS, "问题")
_EDGES = " 　。；;，,：:、"


@dataclass(frozen=True, slots=True)
class _Told:
    """A text of the case as the draft tells it: where it begins, and its characters."""

    place: Address
    start: int
    address: Address
    text: str


def _told(source: Source) -> Iterator[_Told]:
    """Yield what each stretch of the draft tells."""
    manifest = trusted(source)
    for passage in manifest.passages if manifest else ():
        line = line_of(source, passage)
        if isinstance(line, Line):
            bounds = [(0, passage.address), *passage.stretches, (len(line.text), ())]
            for (start, address), (end, _) in pairwise(bounds):
                yield _Told(line.place, start, address, line.text[start:end])


def _texts(source: Source, kind: tuple[str, str]) -> Iterator[_Told]:
    """Yield the texts of one kind, whole where they have several paragraphs; open ones are left out."""
    for address, some in groupby(_told(source), key=lambda told: told.address):
        if len(address) > 1 and (address[0], address[-1]) == kind:
            first, *others = some
            text = _bare("\n\n".join(part.text.strip() for part in (first, *others)))
            if text:
                yield _Told(first.place, first.start, address, text)


def _bare(text: str) -> str:
    """Return a text without the number the draft gives it, what is still open in it, and its end mark."""
    closed = GAP.sub("", text) if text.startswith("【") or text.endswith("】") else text
    flat = plain(closed)
    return closed[0 if items(flat) else ordinal_end(flat) :].strip(_EDGES + "\n")


def _heading(told: _Told, headings: Sequence[Heading], nodes: Sequence[Node], places: Laid) -> Heading | None:
    """Return the heading a text stands under."""
    before = [number for number, begin, _ in places.get(told.place, ()) if begin <= told.start]
    at = nodes[before[-1]].heading if before else None
    return None if at is None else headings[at]


def noted_promises(
    source: Source,
    headings: Sequence[Heading],
    nodes: Sequence[Node],
    places: Laid,
    found: tuple[FoundPromise, ...],
) -> tuple[FoundPromise, ...]:
    """Return the promises one an item of the case; as found in the prose where nothing is noted.

    Args:
        source: the file.
        headings: all headings of the report.
        nodes: its text.
        places: where the nodes lie in the lines of the file.
        found: the promises as prose tells them; those that are a heading and no more stay.
    """
    noted = []
    for told in _texts(source, _PROMISE):
        heading = _heading(told, headings, nodes, places)
        noted.append(FoundPromise(told.text, heading.text if heading else None, told.place))
    if not noted:
        return found
    texts = {promise.text for promise in noted}
    titles = {(heading.title, heading.text) for heading in headings}
    alone = [each for each in found if (each.text, each.heading) in titles and each.text not in texts]
    return tuple(sorted([*alone, *noted], key=lambda promise: promise.place))


def noted_shortcomings(
    source: Source,
    headings: Sequence[Heading],
    nodes: Sequence[Node],
    places: Laid,
    found: tuple[FoundShortcoming, ...],
) -> tuple[FoundShortcoming, ...]:
    """Return the shortcomings one an item of the case; the arguments are those of `noted_promises`.

    An item with a heading of its own is told by that heading, as prose tells it.
    """
    titles = {(heading.title, heading.text) for heading in headings}
    headed = {each.heading: each for each in found if (each.text, each.heading) in titles}
    noted: dict[tuple[str | None, str], FoundShortcoming] = {}
    for told in _texts(source, _SHORTCOMING):
        heading = _heading(told, headings, nodes, places)
        words = heading.text if heading else None
        whole = headed.get(words) if words else None
        made = whole or _shortcoming(told, words)
        noted.setdefault((words, made.text), made)
    texts = {each.text for each in noted.values()}
    alone = [each for each in headed.values() if noted and each.text not in texts]
    return tuple(sorted([*alone, *noted.values()], key=lambda each: each.place)) or found


def _shortcoming(told: _Told, heading: str | None) -> FoundShortcoming:
    """Return what one text says is lacking: its first sentence, the cause, and what follows as detail."""
    node = Node("body", told.text, told.place, None, ("shortcomings",), False)
    seen = find_shortcomings((), (node,))
    cause = next((each.cause for each in seen if each.cause), None)
    if len(seen) == 1:
        return FoundShortcoming(seen[0].text, cause, seen[0].detail, heading, told.place)
    low, high = next(iter(sentences(plain(told.text))), (0, len(told.text)))
    text, detail = told.text[low:high].strip(_EDGES), told.text[high:].strip(_EDGES)
    return FoundShortcoming(text, cause, detail, heading, told.place)
