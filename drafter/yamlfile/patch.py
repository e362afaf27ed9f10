"""Changing single values of a file; every other byte stays."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.address import Address, show
from drafter.errors import InputError
from drafter.yamlfile.dump import STEP, entry, item, rows
from drafter.yamlfile.nodes import Node, Spot
from drafter.yamlfile.places import find
from drafter.yamlfile.scalars import quoted, write_text
from drafter.yamlfile.spans import Edit, Source, apply
from drafter.yamlfile.tree import Tree

Change = tuple[Address, Tree]


def patch_yaml(text: str, changes: Sequence[Change]) -> str:
    """Return the text with the values at some addresses changed.

    Args:
        text: of a file that reads well.
        changes: address and new value, in order; None deletes the entry or the list item. What does not
            exist yet is added: a key at the end of its mapping, an item whose number is the length of its
            list at the end of it; there, and in the place of a text, the value may have members. A mapping
            or a list that loses its last member is empty.

    Raises:
        InputError: an address does not exist, or one value cannot be set there.
    """
    source, edits, done = Source(text), list[Edit](), set[int]()
    for address, value in changes:
        spot, missing = _find(source, address)
        if spot and not missing and isinstance(value, str) and spot.node.start.index not in done:
            edits += _replaced(source, spot, value)
            done.add(spot.node.start.index)
            continue
        source, edits, done = Source(apply(source.text, edits)), [], set()
        source = Source(apply(source.text, _changed(source, address, value)))
    return apply(source.text, edits)


def _find(source: Source, address: Address) -> tuple[Spot | None, Address]:
    return find(source.root, address) if source.root else (None, address)


def _changed(source: Source, address: Address, value: Tree) -> list[Edit]:
    spot, missing = _find(source, address)
    if isinstance(value, (dict, list)) and value and spot and not missing and not spot.node.empty:
        return _opened(source, spot, value)
    if value is not None and (missing or not spot or not isinstance(value, str)):
        return [_added(source, spot, missing, value)]
    if isinstance(value, str) and spot:
        return _replaced(source, spot, value)
    if spot is None or missing or not address:
        raise _impossible(address, "没有这一项")
    return [_deleted(source, spot)]


def _impossible(address: Address, why: str) -> InputError:
    return InputError(f"“{show(address)}”{why}，没有改动。请重新读取文件后再试。")


def _replaced(source: Source, spot: Spot, value: str) -> list[Edit]:
    node = spot.node
    if node.kind != "text" and not (node.flow and not node.items and not node.pairs):
        raise _impossible(spot.address, "有下级内容，不能改成一个值")
    last = source.last_line(node)
    indent = _indent(source, spot)
    written = write_text(value, indent, alone=spot.key is None)
    if "\n" in written and source.comments_below(last, indent) > last:
        written = quoted(value)  # a "|" text would swallow the comment
    head, *body = written.split("\n")
    if node.empty:
        head = " " * (spot.key is not None or bool(spot.address)) + head
    at_end = source.starts[last] + len(source.lines[last])
    below = "".join(source.line_end + line for line in body)
    if node.style in ("|", ">"):
        header = node.start.index + len(source.header(node))
        line = node.start.line
        first = source.starts[line] + len(source.lines[line])
        return [Edit(node.start.index, header, head), Edit(first, at_end, below)]
    return [Edit(node.start.index, node.end.index, head), Edit(at_end, at_end, below)]


def _indent(source: Source, spot: Spot) -> int:
    """The indent for the lines of a ``|`` text at a spot: as it was, else one step below key or dash."""
    node = spot.node
    if node.style == "|" and node.text.strip("\n") and source.header(node).strip("|-+") == "":
        return source.indent(node)
    return _column(source, spot) + STEP


def _column(source: Source, spot: Spot) -> int:
    """The column of a spot's key or dash."""
    if spot.key is not None:
        return spot.key.start.column
    return _parent(source, spot).start.column if spot.address else 0


def _parent(source: Source, spot: Spot) -> Node:
    above, _ = find(_root(source), spot.address[:-1])
    return above.node


def _root(source: Source) -> Spot:
    assert source.root is not None
    return source.root


def _deleted(source: Source, spot: Spot) -> Edit:
    start = spot.key.start if spot.key is not None else spot.node.start
    first, column = (start.line, start.column) if spot.key is not None else _dash(source, spot)
    before = source.lines[first][:column]
    last = source.last_line(spot.node)
    if not before.strip(" "):
        return Edit(*source.rows(first, last), "")
    if spot.key is None or before.strip(" -"):
        raise _impossible(spot.address, "与别的内容写在同一行")
    if len(_parent(source, spot).pairs) == 1:
        return Edit(start.index, source.starts[last] + len(source.lines[last]), "")
    return Edit(start.index, _next_text(source, last + 1), "")


def _next_text(source: Source, line: int) -> int:
    """The offset of the first character that is no blank, from the beginning of a line on."""
    rest = source.text[source.starts[line] :]
    return len(source.text) - len(rest.lstrip(" \r\n"))


def _dash(source: Source, spot: Spot) -> tuple[int, int]:
    """The line and column of the dash of a list item."""
    column = _parent(source, spot).start.column
    for line in range(spot.node.start.line, -1, -1):
        if source.lines[line][column : column + 1] == "-":
            return line, column
    raise _impossible(spot.address, "找不到行首的“-”")


def _added(source: Source, spot: Spot | None, names: Address, value: Tree) -> Edit:
    if not names:
        return _filled(source, spot, value)
    tree = _nested(names[1:], value)
    if tree is None:
        raise _impossible((*(spot.address if spot else ()), *names), "没有这一项")
    if spot is None:
        return _row(source, len(source.lines) - 1, _member(names[0], tree, 0))
    node = spot.node
    members = node.pairs if node.kind == "map" else node.items
    if members and not node.flow:
        if not (isinstance(names[0], str) if node.kind == "map" else names[0] == len(members)):
            raise _impossible((*spot.address, *names), "没有这一项")
        column = node.pairs[0][0].start.column if node.pairs else node.start.column
        line = source.comments_below(source.last_line(node), column + 1)
        return _row(source, line, _member(names[0], tree, column))
    return _filled(source, spot, _nested(names[:1], tree))


def _nested(names: Address, value: Tree) -> Tree:
    """Return the value inside the mappings and lists named, each with one member; None for a later item."""
    for name in reversed(names):
        if isinstance(name, int) and name:
            return None
        value = [value] if isinstance(name, int) else {str(name): value}
    return value


def _member(name: str | int, tree: Tree, column: int) -> str:
    return item(tree, column) if isinstance(name, int) else entry(str(name), tree, column)


def _filled(source: Source, spot: Spot | None, tree: Tree) -> Edit:
    """Give an entry that is empty its members."""
    if spot is None or spot.key is None or not spot.node.empty or not isinstance(tree, (dict, list)):
        raise _impossible(spot.address if spot else (), "不是可以添加下级内容的项目")
    column = spot.key.start.column + STEP
    line = source.comments_below(spot.node.start.line, column + 1)
    return _row(source, line, rows(tree, column))


def _opened(source: Source, spot: Spot, tree: Tree) -> list[Edit]:
    """Put members in the place of a text that stands on the line of its key."""
    node = spot.node
    if spot.key is None or node.kind != "text" or node.style in ("|", ">"):
        raise _impossible(spot.address, "有下级内容，不能整个换掉")
    column, last = spot.key.start.column + STEP, source.last_line(node)
    before = source.lines[node.start.line][: node.start.column]
    blank = len(before) - len(before.rstrip(" "))
    below = source.comments_below(last, column)
    return [Edit(node.start.index - blank, node.end.index, ""), _row(source, below, rows(tree, column))]


def _row(source: Source, line: int, rows: str) -> Edit:
    """Add lines below a line."""
    rows = rows.replace("\n", source.line_end)
    at = source.starts[line] + len(source.lines[line])
    lead = source.line_end if source.lines[line].strip() else ""
    return Edit(at, at, lead + rows)
