"""Document → .docx, laid out as GB/T 9704-2012 asks.

The parts are written as text, so that the same document always gives the same bytes.
"""

from __future__ import annotations

from drafter.blocks import Document, Letterhead
from drafter.render.word.body import body_xml
from drafter.render.word.letterhead import mark_size
from drafter.render.word.manifest import item_properties_xml, manifest_xml
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
    manifest_relations_xml,
    package_relations_xml,
)
from drafter.render.word.styles import styles_xml
from drafter.render.word.tokens import GB_9704, WORD_GRID, Profile

__all__ = ["GB_9704", "WORD_GRID", "Profile", "render_word"]


def render_word(document: Document, profile: Profile = GB_9704) -> bytes:
    """Return the document as the bytes of a .docx; the same document gives the same bytes.

    Anything but a 公开稿 carries bookmarks and a manifest (see `drafter.render.word.manifest`).

    Raises:
        InputError: a text has a character that no .docx can hold.
    """
    manifest = not document.public
    chunks = body_xml(document, profile)
    parts = [
        ("[Content_Types].xml", content_types_xml(manifest=manifest)),
        ("_rels/.rels", package_relations_xml()),
        ("word/document.xml", document_xml(chunks, profile)),
        ("word/_rels/document.xml.rels", document_relations_xml(manifest=manifest)),
        ("word/styles.xml", styles_xml(profile, _mark_size(document, profile))),
        ("word/fontTable.xml", font_table_xml(profile)),
        ("word/settings.xml", SETTINGS),
        ("word/footer1.xml", footer_xml(profile, even=False)),
        ("word/footer2.xml", footer_xml(profile, even=True)),
        ("docProps/core.xml", core_xml(document.title)),
        ("docProps/app.xml", APP),
    ]
    if manifest:
        parts += [
            ("customXml/item1.xml", manifest_xml(document, chunks)),
            ("customXml/_rels/item1.xml.rels", manifest_relations_xml()),
            ("customXml/itemProps1.xml", item_properties_xml()),
        ]
    return package(parts)


def _mark_size(document: Document, profile: Profile) -> float:
    heads = (block for block in document.blocks if isinstance(block, Letterhead))
    return next((mark_size(head.bodies, profile) for head in heads), profile.title_size)
