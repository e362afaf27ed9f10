"""Parts that a .docx gets, and the settings it has."""

from __future__ import annotations

import posixpath

from lxml import etree

from drafter.readers.word.names import RELATIONS, w
from drafter.readers.word.xml import Element
from drafter.redline.word import Word

_TYPES = "[Content_Types].xml"
_CONTENT = "http://schemas.openxmlformats.org/package/2006/content-types"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATION = f"{{{RELATIONS}}}Relationship"
_TRACK = w("trackRevisions")
# What stands before it in CT_Settings (ISO/IEC 29500-1, 17.15.1.78, A.1).
_BEFORE_TRACK = frozenset(
    map(
        w,
        [
            "writeProtection",
            "view",
            "zoom",
            "removePersonalInformation",
            "removeDateAndTime",
            "doNotDisplayPageBoundaries",
            "displayBackgroundShape",
            "printPostScriptOverText",
            "printFractionalCharacterWidth",
            "printFormsData",
            "embedTrueTypeFonts",
            "embedSystemFonts",
            "saveSubsetFonts",
            "saveFormsData",
            "mirrorMargins",
            "alignBordersAndEdges",
            "bordersDoNotSurroundHeader",
            "bordersDoNotSurroundFooter",
            "gutterAtTop",
            "hideSpellingErrors",
            "hideGrammaticalErrors",
            "activeWritingStyle",
            "proofState",
            "formsDesign",
            "attachedTemplate",
            "linkStyles",
            "stylePaneFormatFilter",
            "stylePaneSortMethod",
            "documentType",
            "mailMerge",
            "revisionView",
        ],
    )
)


def add_part(word: Word, kind: str, name: str, content_type: str, root: Element) -> None:
    """Add a part beside the main one, with its relation and content type.

    Args:
        word: the .docx.
        kind: last word of the relation's type.
        name: wanted file name; another one is found if it is taken.
        content_type: of the part.
        root: the part.
    """
    folder, main = posixpath.split(word.package.main)
    path = _free(word, folder, name)
    word.add(path, root, kind)
    types = word.part(_TYPES)
    if types is not None:
        etree.SubElement(types, f"{{{_CONTENT}}}Override", PartName=f"/{path}", ContentType=content_type)
    relations = posixpath.join(folder, "_rels", f"{main}.rels")
    listed = word.part(relations)
    if listed is None:
        listed = etree.Element(f"{{{RELATIONS}}}Relationships", nsmap={None: RELATIONS})
        word.add(relations, listed)
    taken = {relation.get("Id") for relation in listed.iter(_RELATION)}
    number = next(n for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
    target = posixpath.basename(path)
    etree.SubElement(listed, _RELATION, Id=f"rId{number}", Type=f"{_OFFICE}/{kind}", Target=target)


def _free(word: Word, folder: str, name: str) -> str:
    stem, suffix = posixpath.splitext(name)
    path, number = posixpath.join(folder, name), 1
    while word.package.read(path) is not None:
        number += 1
        path = posixpath.join(folder, f"{stem}{number}{suffix}")
    return path


def track_revisions(word: Word) -> None:
    """Switch the recording of changes on, so that the next person's edits are seen, too."""
    path = word.related("settings")
    settings = None if path is None else word.part(path)
    if settings is None or settings.find(_TRACK) is not None:
        return
    at = max((at + 1 for at, child in enumerate(settings) if child.tag in _BEFORE_TRACK), default=0)
    settings.insert(at, settings.makeelement(_TRACK))
