"""A tree as text: block style only, Chinese as it is, no line ever wrapped."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.errors import InputError
from drafter.yamlfile.scalars import write_key, write_text
from drafter.yamlfile.tree import MAX_DEPTH, Tree

STEP = 2


def dump_yaml(tree: Tree) -> str:
    """Return a tree as the text of a file; reading that text gives the same tree.

    Raises:
        InputError: a key or a text cannot stand in a file, or the tree is too deep.
    """
    if isinstance(tree, (dict, list)) and tree:
        return "\n".join(_lines(tree, 0, 1)) + "\n"
    value = _leaf(tree, STEP, alone=True)
    return value + "\n" if value else ""


def entry(name: str, value: Tree, indent: int) -> str:
    """Return one entry of a mapping as it stands at ``indent`` spaces, without the last line end."""
    return "\n".join(_entry(name, value, indent, 1))


def item(value: Tree, indent: int) -> str:
    """Return one item of a list as it stands at ``indent`` spaces, without the last line end."""
    return "\n".join(_item(value, indent, 1))


def rows(tree: Tree, indent: int) -> str:
    """Return the members of a mapping or a list as they stand at ``indent`` spaces."""
    return "\n".join(_lines(tree, indent, 1))


def _lines(tree: Tree, indent: int, depth: int) -> Iterator[str]:
    if depth > MAX_DEPTH:
        raise InputError(f"内容嵌套超过 {MAX_DEPTH} 层，不能写入文件。")
    if isinstance(tree, dict):
        for name, value in tree.items():
            yield from _entry(name, value, indent, depth)
    elif isinstance(tree, list):
        for item in tree:
            yield from _item(item, indent, depth)


def _entry(name: str, value: Tree, indent: int, depth: int) -> Iterator[str]:
    head = " " * indent + write_key(name) + ":"
    if isinstance(value, (dict, list)) and value:
        yield head
        yield from _lines(value, indent + STEP, depth + 1)
        return
    leaf = _leaf(value, indent + STEP)
    yield f"{head} {leaf}" if leaf else head


def _item(value: Tree, indent: int, depth: int) -> Iterator[str]:
    head = " " * indent + "-"
    if isinstance(value, dict) and value:
        first, *rest = _lines(value, indent + STEP, depth + 1)
        yield f"{head} {first.lstrip(' ')}"
        yield from rest
    elif isinstance(value, list) and value:
        yield head
        yield from _lines(value, indent + STEP, depth + 1)
    else:
        leaf = _leaf(value, indent + STEP, alone=True)
        yield f"{head} {leaf}" if leaf else head


def _leaf(value: Tree, indent: int, *, alone: bool = False) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return write_text(value, indent, alone=alone)
    return "[]" if isinstance(value, list) else "{}"
