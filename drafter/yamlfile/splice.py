"""Changing whole branches of a file: a value of any shape, the items of a list and their order."""

from __future__ import annotations

from itertools import pairwise

from drafter.address import Address, show
from drafter.errors import InputError
from drafter.yamlfile.dump import dump_yaml, entry
from drafter.yamlfile.nodes import Node, Spot, item_name
from drafter.yamlfile.patch import patch_yaml
from drafter.yamlfile.places import find
from drafter.yamlfile.spans import Edit, Source, apply
from drafter.yamlfile.tree import Tree


def put_tree(text: str, address: Address, value: Tree) -> str:
    """Return the text with a value of any shape at the address of a key, which may be new.

    Comments inside the old value go with it.

    Raises:
        InputError: there is no mapping that could hold it.
    """
    source = Source(text)
    spot, missing = _found(source, address)
    if missing:
        return patch_yaml(text, [(address, value)])
    if spot.key is None:
        raise _impossible(address)
    start = source.starts[spot.key.start.line] + spot.key.start.column
    last = source.last_line(spot.node)
    end = source.starts[last] + len(source.lines[last])
    return apply(text, [Edit(start, end, _entry(source, spot.key.name, value, spot.key.start.column))])


def insert_item(text: str, address: Address, item: Tree, after: str) -> str:
    """Return the text with an item added to a list.

    Args:
        address: of the list; item: what to add.
        after: 编号 of the item it shall follow; empty for the head, one that is not there for the end.

    Raises:
        InputError: there is no such list of one item a line.
    """
    source = Source(text)
    blocks, column = _blocks(source, address)
    lines = [" " * column + line if line else line for line in dump_yaml([item]).splitlines()]
    at = next((number for number, (name, *_) in enumerate(blocks, 1) if name == after), len(blocks))
    first = blocks[at - 1][2] + 1 if after else blocks[0][1]
    begin = source.starts[min(first, len(source.starts) - 1)]
    lead = source.line_end if begin and text[begin - 1] not in "\r\n" else ""
    return text[:begin] + lead + "".join(line + source.line_end for line in lines) + text[begin:]


def order_items(text: str, address: Address, names: list[str]) -> str:
    """Return the text with the items of a list in another order, each with the comments below it.

    Args:
        address: of the list; names: the 编号 of all its items in their new order.

    Raises:
        InputError: the list has other items.
    """
    source = Source(text)
    blocks, _ = _blocks(source, address)
    if sorted(names) != sorted(name for name, *_ in blocks):
        raise _impossible(address)
    rows = {
        name: source.text[slice(*source.rows(first, last))].rstrip("\r\n") for name, first, last in blocks
    }
    begin, _ = source.rows(blocks[0][1], blocks[0][1])
    _, end = source.rows(blocks[-1][2], blocks[-1][2])
    tail = source.line_end if text[begin:end].endswith(("\n", "\r")) else ""
    return text[:begin] + source.line_end.join(rows[name] for name in names) + tail + text[end:]


def _found(source: Source, address: Address) -> tuple[Spot, Address]:
    if source.root is None:
        raise _impossible(address)
    return find(source.root, address)


def _entry(source: Source, name: str, value: Tree, column: int) -> str:
    return entry(name, value, column).lstrip(" ").replace("\n", source.line_end)


def _blocks(source: Source, address: Address) -> tuple[list[tuple[str, int, int]], int]:
    """Return 编号, first and last line of each item of a list, and the column of the dashes."""
    spot, missing = _found(source, address)
    node = spot.node
    if missing or node.kind != "list" or node.flow or not node.items:
        raise _impossible(address)
    column = node.start.column
    firsts = [_dash_line(source, item, column, address) for item in node.items]
    lasts = [*(after - 1 for _, after in pairwise(firsts)), source.last_line(node)]
    names = [item_name(item) for item in node.items]
    return list(zip(names, firsts, lasts, strict=True)), column


def _dash_line(source: Source, item: Node, column: int, address: Address) -> int:
    for line in range(item.start.line, -1, -1):
        if source.lines[line][: column + 1] == " " * column + "-":
            return line
    raise _impossible(address)


def _impossible(address: Address) -> InputError:
    return InputError(f"“{show(address)}”这里不能照样改写，没有改动。请重新读取文件后再试。")
