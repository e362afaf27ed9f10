"""What is taken over from the old document: properties, objects, whole tables, made fit for the new one.

Bookmarks cannot be tracked. A name that both documents have stands where the new one has it; one that only
the old document has is kept at its place, so that it is there after everything was rejected.
"""

from __future__ import annotations

from copy import deepcopy

from drafter.readers.word.names import PPR, TR, TRPR, VAL, P, R, T, w
from drafter.readers.word.xml import Element, child_of
from drafter.redline.names import (
    BOOKMARK,
    BOOKMARK_END,
    BOX,
    COMMENT_END,
    COMMENT_MARK,
    COMMENT_START,
    DEL,
    DEL_INSTRUCTION,
    DEL_TEXT,
    ID,
    INSTRUCTION,
    NAME,
    SECT,
    WRAPPERS,
)
from drafter.redline.properties import Stamp, change_mark
from drafter.redline.walk import blocks, parts_of

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_BOUND = (*map(w, ("footnoteReference", "endnoteReference")), COMMENT_START, COMMENT_END, COMMENT_MARK)
_CAN_SPLIT = w("cantSplit")  # CT_TrPrBase wants something in it; said to be off, it says nothing
_DRAWING_ID = "docPr"


class Carrier:
    """Takes things from the old document.

    Attributes:
        stamp: signs changes.
        names: bookmarks of the new document.
    """

    def __init__(self, stamp: Stamp, names: frozenset[str]) -> None:
        """Take what the new document has."""
        self.stamp = stamp
        self._names = set(names)
        self._open: dict[str, str] = {}

    def lacks(self, bookmark: Element) -> bool:
        """True if the new document has no bookmark of this one's name."""
        return bookmark.get(NAME, "") not in self._names

    def bookmark(self, element: Element) -> Element | None:
        """Return the begin or end of a bookmark for the new document; None if that has one of this name."""
        if element.tag == BOOKMARK:
            name = element.get(NAME, "")
            if name in self._names:
                return None
            self._names.add(name)
            self._open[element.get(ID, "")] = self.stamp.number()
        number = self._open.get(element.get(ID, ""))
        if number is None:
            return None
        if element.tag == BOOKMARK_END:
            del self._open[element.get(ID, "")]
        made = deepcopy(element)
        made.set(ID, number)
        return made

    def drawing(self, element: Element) -> Element | None:
        """Return an object; None if it lives on another part of the old document, or is no drawing."""
        if next(element.iter(BOX), None) is None or _is_bound(element):
            return None
        made = deepcopy(element)
        self._clean(made)
        return made

    def paragraph(self, element: Element) -> Element:
        """Return a paragraph with the properties of one, without content."""
        made = element.makeelement(P)
        properties = child_of(element, PPR)
        if properties is not None:
            made.append(deepcopy(properties))
            for section in made[0].findall(SECT):
                made[0].remove(section)
        return made

    def table(self, element: Element) -> Element:
        """Return a table, all of it deleted."""
        made = deepcopy(element)
        self._clean(made)
        mark_table(made, DEL, self.stamp)
        return made

    def row(self, element: Element) -> Element:
        """Return a row, all of it deleted."""
        made = deepcopy(element)
        self._clean(made)
        mark_row(made, DEL, self.stamp)
        return made

    def _clean(self, root: Element) -> None:
        """Take out what would point into the old document, or be there twice."""
        for element in list(root.iter()):
            parent = element.getparent()
            if element.tag in (BOOKMARK, BOOKMARK_END):
                made = self.bookmark(element)
                if made is None:
                    parent.remove(element)
                else:
                    element.set(ID, made.get(ID))
            elif element.tag in _BOUND or (parent is not None and parent.tag == R and _is_bound(element)):
                parent.remove(element)
            elif element.tag in (P, TR):
                for name in list(element.attrib):
                    del element.attrib[name]
            elif isinstance(element.tag, str) and element.tag.endswith(_DRAWING_ID):
                element.set("id", self.stamp.number())
        for link in list(root.iter(*_LINKS)):
            if _is_bound(link, within=False):
                parent = link.getparent()
                at = parent.index(link)
                parent[at : at + 1] = list(link)


_LINKS = (w("hyperlink"),)


def _is_bound(element: Element, *, within: bool = True) -> bool:
    """True if something refers to another part."""
    each = element.iter() if within else (element,)
    return any(name.startswith(f"{{{_OFFICE}}}") for one in each for name in one.attrib)


def mark_table(table: Element, change: str, stamp: Stamp) -> None:
    """Mark every row of a table as inserted or deleted."""
    for row in parts_of(table, TR):
        mark_row(row, change, stamp)


def mark_row(row: Element, change: str, stamp: Stamp) -> None:
    """Mark a row with all it holds as inserted or deleted."""
    properties = child_of(row, TRPR)
    if properties is None:
        properties = row.makeelement(TRPR)
        properties.append(row.makeelement(_CAN_SPLIT, {VAL: "off"}))
        exceptions = row.find(w("tblPrEx"))
        row.insert(0 if exceptions is None else row.index(exceptions) + 1, properties)
    properties.append(stamp.on(row.makeelement(change)))
    for cell in parts_of(row, w("tc")):
        inside = list(blocks(cell))
        for block in inside:
            if block.tag == P:
                mark_content(block, change, stamp)
                if block is not inside[-1]:
                    change_mark(block, change, stamp)
            else:
                mark_table(block, change, stamp)


def mark_content(parent: Element, change: str, stamp: Stamp) -> None:
    """Wrap the runs of a paragraph in a tracked change."""
    wrapper = None
    for child in list(parent):
        if child.tag == R:
            if wrapper is None:
                wrapper = stamp.on(parent.makeelement(change))
                child.addprevious(wrapper)
            wrapper.append(child)
            if change == DEL:
                _struck(child)
            continue
        wrapper = None
        if child.tag in WRAPPERS:
            mark_content(child, change, stamp)


def _struck(run: Element) -> None:
    for child in run:
        if child.tag == T:
            child.tag = DEL_TEXT
        elif child.tag == INSTRUCTION:
            child.tag = DEL_INSTRUCTION
