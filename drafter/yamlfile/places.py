"""From an address to a line and a column: the way down the tree, and the way into a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.address import Address
from drafter.yamlfile.nodes import Node, Spot, inside
from drafter.zh.width import fold_name

LINE_END = re.compile(r"\r\n|\r|\n")
_ESCAPE = re.compile(r"\\(?:x..|u.{4}|U.{8}|.)|.", re.S)


@dataclass(frozen=True, slots=True)
class Position:
    """A place as people count lines.

    Attributes:
        line: 1-based line number.
        column: 0-based offset in the line, in characters.
        source: the user's own line, without its line end.
    """

    line: int
    column: int
    source: str


def find(root: Spot, address: Address) -> tuple[Spot, Address]:
    """Return the spot at an address, or its nearest ancestor, and the parts that were not found."""
    spot = root
    for at, part in enumerate(address):
        below = _member(spot, part)
        if below is None:
            return spot, address[at:]
        spot = below
    return spot, ()


def _member(spot: Spot, part: str | int) -> Spot | None:
    members = list(inside(spot))
    if isinstance(part, int):
        return members[part] if spot.node.kind == "list" and 0 <= part < len(members) else None
    for same in (str, fold_name):
        for member in members:
            if same(str(member.address[-1])) == same(part):
                return member
    return _item(members, part)


def _item(members: list[Spot], name: str) -> Spot | None:
    """Return the list item with a 编号 anywhere below: an identity leaves out 节 and 条目."""
    waiting = members
    while waiting:
        for spot in waiting:
            if spot.key is None and spot.address[-1] == name:
                return spot
        waiting = [below for spot in waiting for below in inside(spot)]
    return None


def identity(spot: Spot) -> Address:
    """Return the address as people call the place: its part, and from the innermost 编号 on."""
    last = max((at for at, named in enumerate(spot.ids) if named), default=0)
    return (spot.address[0], *spot.address[last:]) if last > 1 else spot.address


def line_and_column(spot: Spot, *, key: bool, offset: int, lines: list[str]) -> tuple[int, int]:
    """Return the 0-based line and column of a spot: of its key, its value, or a character of its text."""
    node = spot.node
    if spot.key is not None and (key or node.kind in ("map", "list")):
        return spot.key.start.line, spot.key.start.column
    if node.kind != "text" or node.empty:
        return node.start.line, node.start.column
    return _inside_text(node, offset, lines)


def _inside_text(node: Node, offset: int, lines: list[str]) -> tuple[int, int]:
    if node.style in ("|", ">"):
        return _inside_block(node, offset, lines)
    if node.style:
        return _inside_quotes(node, offset, lines)
    above = node.text[:offset].split("\n")
    line, column = node.start.line + len(above) - 1, len(above[-1])
    return line, column + (node.start.column if len(above) == 1 else _indent(lines[line]))


def _inside_block(node: Node, offset: int, lines: list[str]) -> tuple[int, int]:
    above = node.text[:offset].split("\n")
    first = node.start.line + 1
    line = min(first + len(above) - 1, max(node.end.line - 1, first), len(lines) - 1)
    return line, block_indent(node, lines) + len(above[-1])


def block_indent(node: Node, lines: list[str]) -> int:
    """The indent of a ``|`` text: of its first line that is not blank, less the spaces that are text."""
    for text, line in zip(node.text.split("\n"), lines[node.start.line + 1 :], strict=False):
        if text.strip(" "):
            return len(line) - len(text)
    return 0


def _inside_quotes(node: Node, offset: int, lines: list[str]) -> tuple[int, int]:
    line, column = node.start.line, node.start.column + 1
    for character in _characters(lines[line][column:], node.style):
        if offset <= 0:
            break
        offset -= 1
        column += len(character)
    return line, column


def _characters(source: str, quote: str) -> Iterator[str]:
    """Yield the written form of each character of a quoted text."""
    pattern = _ESCAPE if quote == '"' else re.compile("''|.")
    return (found[0] for found in pattern.finditer(source))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" \t"))
