"""Blocks → the body of document.xml, block by block."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.blocks import Block, Document, Imprint, Kind, Letterhead, Signature, Table, Text
from drafter.render.word.bookmarks import bookmark, bookmark_names
from drafter.render.word.imprint import imprint_xml
from drafter.render.word.keeping import bound_to_signature
from drafter.render.word.letterhead import letterhead_xml
from drafter.render.word.paragraphs import Place, text_block_xml
from drafter.render.word.signature import signature_xml
from drafter.render.word.table import table_xml
from drafter.render.word.tokens import Profile


def body_xml(document: Document, profile: Profile) -> list[str]:
    """Return the XML of each block, in order."""
    return list(_blocks(document, profile))


def _blocks(document: Document, profile: Profile) -> Iterator[str]:
    blocks = document.blocks
    bound = bound_to_signature(blocks, profile)
    names = {} if document.public else bookmark_names(blocks)
    bodies = next((block.bodies for block in blocks if isinstance(block, Signature)), ())
    for number, block in enumerate(blocks):
        previous = blocks[number - 1] if number else None
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        if isinstance(block, Text):
            place = Place(previous, number in bound, bodies)
            marks = bookmark(number, names[number]) if number in names else ("", "")
            yield text_block_xml(block, place, profile, marks)
        else:
            yield _other_xml(block, following, profile)


def _other_xml(
    block: Table | Letterhead | Signature | Imprint,
    following: Block | None,
    profile: Profile,
) -> str:
    if isinstance(block, Table):
        return table_xml(block, profile)
    if isinstance(block, Letterhead):
        return "".join(letterhead_xml(block, profile))
    if isinstance(block, Signature):
        return "".join(signature_xml(block, profile, keep=_is_note(following)))
    return imprint_xml(block, profile)


def _is_note(block: Block | None) -> bool:
    return isinstance(block, Text) and block.kind is Kind.NOTE
