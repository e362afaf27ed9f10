"""Finding one's way in the content of a file: by key, by position, by 编号 wherever it stands below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafter.address import Address
from drafter.yamlfile import Change, Tree
from drafter.zh.width import fold_name


def value_at(tree: Tree, address: Address) -> Tree:
    """Return what stands at an address of a file, by key, number or 编号; None where nothing does."""
    node: Tree = tree
    for step in address:
        node = _below(node, step)
    return node


def _below(node: Tree, step: str | int) -> Tree:
    if isinstance(node, list) and isinstance(step, int):
        return node[step] if step < len(node) else None
    if isinstance(node, dict):
        if str(step) in node:
            return node[str(step)]
        for key in node:
            if fold_name(key) == fold_name(str(step)):
                return node[key]
    return _named(node, step)


def _named(node: Tree, name: str | int) -> Tree:
    """The list item of a 编号, anywhere below."""
    waiting = [node]
    for each in waiting:
        if isinstance(each, dict) and str(each.get("编号") or "").strip() == name:
            return each
        waiting += each.values() if isinstance(each, dict) else each if isinstance(each, list) else ()
    return None


def identities(node: Tree) -> Iterator[str]:
    """Yield every 编号 of a file."""
    if isinstance(node, list):
        for child in node:
            yield from identities(child)
    elif isinstance(node, dict):
        own = node.get("编号")
        if isinstance(own, str):
            yield own.strip()
        for child in node.values():
            yield from identities(child)


def count(tree: Tree, place: Address) -> int:
    """Return how many members the list at a place has; 0 where there is none."""
    node = value_at(tree, place)
    return len(node) if isinstance(node, list) else 0


def replaced(tree: Tree, address: Address, value: Tree) -> list[Change]:
    """Return the changes that put a value with members where there may be one already."""
    before: list[Change] = [(address, None)] if value_at(tree, address) is not None else []
    return [*before, (address, value)]


def in_turn(tree: Tree, changes: Iterable[Change]) -> list[Change]:
    """Return changes that were thought of one by one as changes to be made together.

    Items that were each to be the next of their list stand one behind the other; of one with a 编号 that was
    put there twice the first stays.
    """
    added: dict[Address, list[Tree]] = {}
    found: list[Change] = []
    for address, value in changes:
        place, step = address[:-1], address[-1]
        start = count(tree, place) if isinstance(step, int) else 0
        if value is None or not isinstance(step, int) or step < start:
            found.append((address, value))
            continue
        items = added.setdefault(place, [])
        if not (isinstance(value, dict) and "编号" in value and value in items):
            found.append(((*place, start + len(items)), value))
            items.append(value)
    return found
