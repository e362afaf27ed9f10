"""drafter's own notes in a draft it made: an XML part that says which paragraph tells which place."""

from __future__ import annotations

from drafter.address import Address
from drafter.readers.source import Grid, Line, Manifest, Mark, Passage
from drafter.readers.word.body import Body
from drafter.readers.word.names import MANIFEST
from drafter.readers.word.noted import Entry, Notes, as_written
from drafter.readers.word.package import Package
from drafter.readers.word.xml import Element, parse

_HEAD = 600  # bytes in which the namespace of a part is found
_LONGEST = 9  # digits of a position

_PARAGRAPH, _ADDRESS, _FIGURE = f"{{{MANIFEST}}}paragraph", f"{{{MANIFEST}}}address", f"{{{MANIFEST}}}figure"
_KEY, _STRETCH = f"{{{MANIFEST}}}key", f"{{{MANIFEST}}}stretch"


def manifest_of(package: Package, body: Body) -> Manifest | None:
    """Return the manifest of a document whose body was read; None if it has none.

    Raises:
        InputError: a custom part is damaged.
    """
    for path in package.related("customXml"):
        data = package.read(path)
        if data is not None and MANIFEST.encode() in data[:_HEAD]:
            notes = as_written(data)
            return _placed(_parsed(parse(data)) if notes is None else notes, body)
    return None


def _placed(notes: Notes, body: Body) -> Manifest:
    """The notes with the lines and cells they are about; those about no paragraph are left out."""
    where, lines = body.where, body.lines
    passages = [
        Passage(*where[index], address, figures, stretches)
        for index, address, figures, stretches in notes.entries
        if index < len(where)
    ]
    addresses = {entry.number: entry.address for entry in notes.entries if entry.number < len(where)}
    ours = {key for address in set(addresses.values()) for key in address if isinstance(key, str)}
    bound = all(name in addresses.get(index, ()) for name, index in body.bookmarks.items() if name in ours)
    inside = all(_holds(one, lines) for one in passages if one.figures or one.stretches)
    return Manifest(notes.build, tuple(passages), len(passages) == len(notes.entries) and bound and inside)


def _parsed(root: Element) -> Notes:
    return Notes(root.get("build", ""), [_entry(element) for element in root.iterchildren(_PARAGRAPH)])


def _entry(element: Element) -> Entry:
    address: Address = ()
    figures = []
    stretches = []
    for child in element:
        tag = child.tag
        if tag == _FIGURE:
            figures.append(_mark(child))
        elif tag == _ADDRESS:
            address = _keys(child)
        elif tag == _STRETCH:
            stretches.append((_whole(child.get("start")), _keys(child)))
    return Entry(_whole(element.get("index")), address, tuple(figures), tuple(stretches))


def _keys(element: Element) -> Address:
    return tuple([_key(key) for key in element])


def _key(element: Element) -> str | int:
    text = element.text or ""
    return text if element.tag == _KEY else _whole(text)


def _mark(element: Element) -> Mark:
    names = tuple([name.text or "" for name in element])
    return Mark(names, _whole(element.get("start")), _whole(element.get("end")), element.get("filter", ""))


def _holds(passage: Passage, lines: list[Line | Grid]) -> bool:
    """True if the figures and stretches of a passage lie within its text."""
    at, cell, _, figures, stretches = passage
    last = max([mark.end for mark in figures] + [start for start, _ in stretches])
    if not last:
        return True
    line = lines[at] if at < len(lines) else None
    if isinstance(line, Line):
        return cell is None and last <= len(line.text)
    if line is None or cell is None:
        return False
    row, column = cell
    return row < len(line.rows) and column < len(line.rows[row]) and last <= len(line.rows[row][column])


def _whole(written: str | None) -> int:
    return int(written) if written and written.isdecimal() and len(written) <= _LONGEST else 0
