"""Accepting or rejecting every tracked change of a document, in its XML.

What Word does (ISO/IEC 29500-1, 17.13.5): struck characters go, a struck paragraph mark joins its paragraph
to the next one of the container, a struck row goes with its cells, a table without rows goes, too. Changed
properties stay as they are, or become again what they were.
"""

from __future__ import annotations

from drafter.readers.word.names import PPR, RPR, TBL, TC, TCPR, TR, TRPR, P, T, w
from drafter.readers.word.xml import Element
from drafter.redline.names import (
    CHANGES,
    DEL_INSTRUCTION,
    DEL_TEXT,
    INSTRUCTION,
    POINTS,
    PPR_CHANGE,
    RANGE_MARKS,
    SECT,
    STRUCK,
    WRAPPERS,
)
from drafter.redline.walk import View, blocks, marks_of

_PROPERTIES = tuple(
    map(
        w,
        [
            "rPrChange",
            "pPrChange",
            "sectPrChange",
            "tblPrChange",
            "tblPrExChange",
            "trPrChange",
            "tcPrChange",
            "tblGridChange",
            "numberingChange",
        ],
    )
)
_CELL_INS, _CELL_DEL, _CELL_MERGE = map(w, ("cellIns", "cellDel", "cellMerge"))
_CELL_STRUCK = {"accept": _CELL_DEL, "reject": _CELL_INS}
_REVISIONS = (*CHANGES, *_PROPERTIES, *RANGE_MARKS, _CELL_INS, _CELL_DEL, _CELL_MERGE)
# What a change of paragraph properties does not hold, and so does not change.
_OUTSIDE = (RPR, SECT)


def has_revisions(root: Element) -> bool:
    """True if there is a tracked change anywhere in it."""
    return next(root.iter(*_REVISIONS), None) is not None


def accept(root: Element) -> None:
    """Accept all tracked changes of a part."""
    _settle(root, "accept")


def reject(root: Element) -> None:
    """Reject all tracked changes of a part."""
    _settle(root, "reject")


def _settle(root: Element, view: View) -> None:
    if not has_revisions(root):
        return
    _rows(root, view)
    _properties(root, view)
    joining = [p for p in root.iter(P) if marks_of(p) & STRUCK[view]]
    _characters(root, view)
    for paragraph in reversed(joining):
        _join(paragraph)
    for mark in list(root.iter(*RANGE_MARKS, _CELL_INS, _CELL_DEL, _CELL_MERGE)):
        mark.getparent().remove(mark)


def _rows(root: Element, view: View) -> None:
    """Rows and cells that are struck go, with tables that have none left."""
    for properties in list(root.iter(TRPR)):
        if any(child.tag in STRUCK[view] for child in properties):
            _remove(properties.getparent())
    for mark in list(root.iter(_CELL_STRUCK[view])):
        properties = mark.getparent()
        cell = properties.getparent()
        if properties.tag == TCPR and cell is not None and cell.tag == TC:
            _remove(cell)
    for row in list(root.iter(TR)):
        if next(row.iter(TC), None) is None:
            _remove(row)
    for table in list(root.iter(TBL)):
        if next(table.iter(TR), None) is None:
            _remove(table)


def _properties(root: Element, view: View) -> None:
    for change in list(root.iter(*_PROPERTIES)):
        owner = change.getparent()
        if owner is None:
            continue
        owner.remove(change)
        former = next(iter(change), None)
        if view == "reject" and former is not None and former.tag == owner.tag:
            _restore(owner, former, _OUTSIDE if change.tag == PPR_CHANGE else ())


def _restore(owner: Element, former: Element, outside: tuple[str, ...]) -> None:
    """Give properties back what they held, but for what the change does not speak of."""
    others = [child for child in owner if child.tag in outside or child.tag in CHANGES]
    marks = [child for child in others if child.tag in CHANGES]
    owner[:] = [*marks, *former, *(child for child in others if child.tag not in CHANGES)]


def _characters(root: Element, view: View) -> None:
    for change in list(root.iter(*CHANGES)):
        parent = change.getparent()
        if parent is None:
            continue
        if change.tag in STRUCK[view] or parent.tag in (RPR, TRPR):
            parent.remove(change)
        else:
            _unwrap(change, parent)
    for text in root.iter(DEL_TEXT):
        text.tag = T
    for text in root.iter(DEL_INSTRUCTION):
        text.tag = INSTRUCTION


def _unwrap(element: Element, parent: Element) -> None:
    at = parent.index(element)
    parent[at : at + 1] = list(element)


def _join(paragraph: Element) -> None:
    """Put what a paragraph holds before what the next one of its container holds."""
    content = [child for child in paragraph if child.tag != PPR]
    following = _next(paragraph)
    if following is not None and following.tag == P:
        at = 0 if following.find(PPR) is None else 1
        following[at:at] = content
        _remove(paragraph)
    elif following is not None and all(child.tag in POINTS for child in content):
        _remove(paragraph)


def _next(element: Element) -> Element | None:
    """The next paragraph or table of the container, within content controls or behind one."""
    while element is not None:
        following = element.getnext()
        while following is not None:
            block = next(blocks((following,)), None)
            if block is not None:
                return block
            following = following.getnext()
        element = element.getparent()
        element = element if element is not None and element.tag in WRAPPERS else None
    return None


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
