"""Bookmarks that name the item a paragraph begins with."""

from __future__ import annotations

from drafter.blocks import Block, Text
from drafter.zh.regex import regex

# Word's rule: begins with a letter, goes on with letters, digits and low lines, at most 40 characters.
_NAME = regex(r"[^\W\d_]\w{0,39}")


def bookmark_names(blocks: tuple[Block, ...]) -> dict[int, str]:
    """Return the place of a block → its bookmark; none for an item that is no name, or a used one."""
    names: dict[str, int] = {}
    for place, block in enumerate(blocks):
        if isinstance(block, Text) and _NAME.fullmatch(block.item):
            names.setdefault(block.item, place)
    return {place: name for name, place in names.items()}


def bookmark(number: int, name: str) -> tuple[str, str]:
    """Return the start and the end of a bookmark as XML."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>', f'<w:bookmarkEnd w:id="{number}"/>'
