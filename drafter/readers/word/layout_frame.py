"""The paper, the page numbers and the properties of a document."""

from __future__ import annotations

from drafter.readers.layout import PageNumbers
from drafter.readers.word.layout_relations import Parts
from drafter.readers.word.layout_styles import Looks
from drafter.readers.word.names import OFF, PPR, VAL, P, w
from drafter.readers.word.xml import Element

_OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_CORE = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
_EXTENDED = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
_POSITION = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}positionH"
_MAKERS = ("python-docx", "Apache POI", "openpyxl", "docx4j", "PHPWord", "Un-named", "docx.js", "pandoc")
_RIGHT, _LEFT = ("right", "end"), ("left", "start", "both", "")
MILLIMETRE = 1440 / 25.4


def millimetres(section: Element, tag: str, name: str) -> float | None:
    """Return a length of a section, None where it says none."""
    element = section.find(w(tag))
    written = None if element is None else element.get(w(name))
    if written is None or not written.lstrip("-").isdecimal() or len(written) > 7:
        return None
    return round(int(written) / MILLIMETRE, 1)


def page_numbers(parts: Parts, section: Element | None, styles: Looks) -> PageNumbers:
    """Return where the pages have their numbers."""
    sides = {} if section is None else _sides(parts, section, styles)
    if not sides:
        return "none"
    odd, even = sides.get("default"), sides.get("even")
    if "outside" in sides.values():
        return "outside"
    if not _is_set(parts, "evenAndOddHeaders") or odd is None or even is None:
        return "same"
    if odd in _RIGHT and even in _LEFT:
        return "outside"
    return "inside" if odd in _LEFT and even in _RIGHT else "same"


def _sides(parts: Parts, section: Element, styles: Looks) -> dict[str, str]:
    """Kind of the header or footer → how the paragraph with the number is aligned."""
    sides: dict[str, str] = {}
    for tag in ("headerReference", "footerReference"):
        for reference in section.iterchildren(w(tag)):
            root = parts.named(reference.get(f"{_OFFICE}id", ""))
            side = None if root is None else _side(root, styles)
            if side is not None:
                sides[reference.get(w("type"), "default")] = side
    return sides


def _side(root: Element, styles: Looks) -> str | None:
    for paragraph in root.iter(P):
        if _has_number(paragraph):
            return _aligned(paragraph, root, styles)
    return None


def _has_number(paragraph: Element) -> bool:
    codes = "".join(each.text or "" for each in paragraph.iter(w("instrText")))
    fields = " ".join(each.get(w("instr"), "") for each in paragraph.iter(w("fldSimple")))
    return "PAGE" in f"{codes} {fields}".split()


def _aligned(paragraph: Element, root: Element, styles: Looks) -> str:
    frame = paragraph.find(f"{PPR}/{w('framePr')}")
    boxes = [each for position in root.iter(_POSITION) for each in position]
    if any(each.text == "outside" for each in boxes) or (
        frame is not None and frame.get(w("xAlign")) == "outside"
    ):
        return "outside"
    if frame is not None and frame.get(w("xAlign")):
        return str(frame.get(w("xAlign")))
    return styles.paragraph(paragraph.find(PPR)).aligned or ""


def _is_set(parts: Parts, name: str) -> bool:
    root = parts.root("settings")
    found = None if root is None else root.find(w(name))
    return found is not None and found.get(VAL, "1") not in OFF


def properties(parts: Parts) -> dict[str, str]:
    """Return what a document says of who made it: author, editor, company, manager, maker."""
    core = _texts(parts, "core-properties")
    extended = _texts(parts, "extended-properties")
    author, note = core.get(f"{_DUBLIN}creator", ""), core.get(f"{_DUBLIN}description", "")
    maker = next((name for name in _MAKERS if name in author or name in note), "")
    return {
        "author": "" if maker and maker in author else author,
        "editor": core.get(f"{_CORE}lastModifiedBy", ""),
        "company": extended.get(f"{_EXTENDED}Company", ""),
        "manager": extended.get(f"{_EXTENDED}Manager", ""),
        "maker": maker,
    }


def _texts(parts: Parts, kind: str) -> dict[str, str]:
    root = parts.root(kind)
    return {} if root is None else {child.tag: (child.text or "").strip() for child in root}
