"""drafter's own notes in a draft it made: an XML part that says which paragraph tells which place."""

from __future__ import annotations

from drafter.address import Address
from drafter.readers.source import Grid, Line, Manifest, Mark, Passage
from drafter.readers.word.body import Body, Where
from drafter.readers.word.names import MANIFEST
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
            return _read(parse(data), body)
    return None


def _read(root: Element, body: Body) -> Manifest:
    passages: list[Passage] = []
    indexes: dict[int, Passage] = {}
    for element in root.iterchildren(_PARAGRAPH):
        index = _whole(element.get("index"))
        if index < len(body.where):
            passage = _passage(element, body.where[index])
            indexes[index] = passage
            passages.append(passage)
    ours = {key for passage in passages for key in passage.address if isinstance(key, str)}
    fits = len(passages) == sum(1 for _ in root.iterchildren(_PARAGRAPH))
    bound = all(
        name in indexes[index].address if index in indexes else False
        for name, index in body.bookmarks.items()
        if name in ours
    )
    inside = all(_holds(passage, body.lines) for passage in passages)
    return Manifest(root.get("build", ""), tuple(passages), fits and bound and inside)


def _passage(element: Element, where: Where) -> Passage:
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
    return Passage(where[0], where[1], address, tuple(figures), tuple(stretches))


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
    last = max((mark.end for mark in passage.figures), default=0)
    last = max((last, *(start for start, _ in passage.stretches)))
    if not last:
        return True
    line = lines[passage.line] if passage.line < len(lines) else None
    if isinstance(line, Line):
        return passage.cell is None and last <= len(line.text)
    if line is None or passage.cell is None:
        return False
    row, column = passage.cell
    return row < len(line.rows) and column < len(line.rows[row]) and last <= len(line.rows[row][column])


def _whole(written: str | None) -> int:
    return int(written) if written and written.isdecimal() and len(written) <= _LONGEST else 0
