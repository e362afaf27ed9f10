"""Which characters of a file a value, an entry or a list item occupies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from drafter.errors import InputError
from drafter.yamlfile.compose import outline
from drafter.yamlfile.nodes import Node, Spot
from drafter.yamlfile.places import LINE_END, block_indent

_HEADER = re.compile(r"[|>][-+0-9]*")


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters ``start`` to ``end`` (exclusive) of a text give way to ``new``."""

    start: int
    end: int
    new: str


def apply(text: str, edits: list[Edit]) -> str:
    """Return the text with all edits made; they do not overlap, and those at one place keep their order."""
    for edit in sorted(edits, key=lambda edit: edit.start)[::-1]:
        text = text[: edit.start] + edit.new + text[edit.end :]
    return text


@dataclass(frozen=True)
class Source:
    """A text with its content and its lines."""

    text: str

    @cached_property
    def root(self) -> Spot | None:
        """The whole content, None where there is none."""
        read = outline(self.text)
        if read.error is not None or read.second is not None:
            raise InputError("文件的内容读不出来，没有改动。请先改正文件中的错误。")
        return Spot((), None, read.root) if read.root else None

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their line ends."""
        return LINE_END.split(self.text)

    @cached_property
    def starts(self) -> list[int]:
        """The offset of each line, and the end of the text."""
        starts = [0, *(found.end() for found in LINE_END.finditer(self.text))]
        return [*starts, len(self.text)]

    @cached_property
    def line_end(self) -> str:
        """The line end the text is written with."""
        found = LINE_END.search(self.text)
        return found[0] if found else "\n"

    def last_line(self, node: Node) -> int:
        """Return the last line a value occupies, without blank lines and comments below it."""
        members = [value for _, value in node.pairs[-1:]] + node.items[-1:]
        if members and not node.flow:
            return self.last_line(members[0])
        if node.style not in ("|", ">"):
            return node.end.line
        keeps = "+" in self.header(node)
        return node.start.line + (
            node.text if keeps else node.text.rstrip("\n") + "\n" * bool(node.text.strip("\n"))
        ).count("\n")

    def header(self, node: Node) -> str:
        """Return the ``|``, ``|-`` … a text over several lines begins with."""
        found = _HEADER.match(self.text, node.start.index)
        return found[0] if found else ""

    def indent(self, node: Node) -> int:
        """Return the indent of a ``|`` text."""
        return block_indent(node, self.lines)

    def comments_below(self, line: int, indent: int) -> int:
        """Return the last of the comment lines that follow a line with at least an indent, else the line."""
        last = line
        for number in range(line + 1, len(self.lines)):
            text = self.lines[number]
            body = text.lstrip(" \t")
            if body and (not body.startswith("#") or len(text) - len(body) < indent):
                break
            last = number if body else last
        return last

    def rows(self, first: int, last: int) -> tuple[int, int]:
        """Return the span of whole lines, line ends included."""
        return self.starts[first], self.starts[min(last + 1, len(self.starts) - 1)]
