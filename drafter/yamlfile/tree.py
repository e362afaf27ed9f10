"""What a file holds once read: mappings, lists and text, nothing else; and how much of it is allowed."""

from __future__ import annotations

from typing import TypeAlias

from drafter.yamlfile.looks import NAME_KEYS

Scalar: TypeAlias = str | None
Tree: TypeAlias = "dict[str, Tree] | list[Tree] | str | None"

MAX_BYTES = 8_000_000  # of a file
MAX_VALUE = 200_000  # characters of one text
MAX_NODES = 200_000  # mappings, lists and texts of a file
MAX_DEPTH = 20  # mappings and lists inside one another


def known_as(item: Tree) -> str:
    """Return what a list item is known by: its 编号, else its 名称, empty if it has neither."""
    values = (item.get(key) for key in NAME_KEYS) if isinstance(item, dict) else ()
    return next((value.strip() for value in values if isinstance(value, str) and value.strip()), "")
