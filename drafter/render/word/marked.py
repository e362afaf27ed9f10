"""花脸稿: one .docx that shows the old text and the new in one: deleted struck, inserted underlined.

The convention of printed drafts that go round for reading; it needs no program that knows tracked changes.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from drafter.render.word.ink import Inked, ink_xml
from drafter.render.word.marked_table import marked_table_xml
from drafter.render.word.package import package
from drafter.render.word.parts import (
    APP,
    SETTINGS,
    content_types_xml,
    core_xml,
    document_relations_xml,
    document_xml,
    font_table_xml,
    footer_xml,
    package_relations_xml,
)
from drafter.render.word.styles import styles_xml
from drafter.render.word.tokens import GB_9704, Profile
from drafter.render.word.xml import RIGHT, indent, paragraph

LEGEND = "花脸稿：红色删除线为删去，蓝色下划线为新增。"

_STYLES = {
    "title": "Title",
    "stage": "Stage",
    "recipients": "Recipients",
    "note": "Note",
    "annex": "Annex",
    "signature": "Signature",
}
_RIGHT = "signature"


def render_marked(paragraphs: Sequence[Inked], title: str, profile: Profile = GB_9704) -> bytes:
    """Return the bytes of a .docx with a legend at its head; the same paragraphs give the same bytes.

    Raises:
        InputError: a text has a character that no .docx can hold.
    """
    chunks = [paragraph("Note", ink_xml(LEGEND, "same"))]
    for size, group in groupby(paragraphs, key=lambda each: len(each.cells)):
        if size:
            chunks.append(marked_table_xml(list(group), profile))
        else:
            chunks += map(_paragraph, group)
    return package(
        [
            ("[Content_Types].xml", content_types_xml(manifest=False)),
            ("_rels/.rels", package_relations_xml()),
            ("word/document.xml", document_xml(chunks, profile)),
            ("word/_rels/document.xml.rels", document_relations_xml(manifest=False)),
            ("word/styles.xml", styles_xml(profile, profile.title_size)),
            ("word/fontTable.xml", font_table_xml(profile)),
            ("word/settings.xml", SETTINGS),
            ("word/footer1.xml", footer_xml(profile, even=False)),
            ("word/footer2.xml", footer_xml(profile, even=True)),
            ("docProps/core.xml", core_xml(title)),
            ("docProps/app.xml", APP),
        ]
    )


def _paragraph(inked: Inked) -> str:
    style = _STYLES.get(inked.kind, "BodyText")
    run_in = inked.kind != "heading" and inked.level > 0
    if inked.kind == "heading" or run_in:
        style = f"Heading{min(inked.level, 4) or 1}"
    runs, begun = [], 0
    for ink in inked.inks:
        # A run-in heading ends with the first full stop; what follows is set as body text.
        stop = ink.text.find("。") + 1 if run_in and not begun else 0
        if run_in and not begun:
            head = ink.text[:stop] if stop else ink.text
            runs.append(ink_xml(head, ink.fate))
            begun = stop
            rest = ink.text[stop:] if stop else ""
        else:
            rest = ink.text
        runs.append(ink_xml(rest, ink.fate, run_in=run_in))
    return paragraph(style, "".join(runs), f"{indent()}{RIGHT}" if inked.kind == _RIGHT else "")
