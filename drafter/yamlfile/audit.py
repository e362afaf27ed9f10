"""Faults of a text that parses but does not say what its writer meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from drafter.address import Address
from drafter.errors import Fault
from drafter.yamlfile import words
from drafter.yamlfile.compose import Outline, outline
from drafter.yamlfile.found import Found, as_faults
from drafter.yamlfile.looks import DASHES, ITEM_KEY, LIKE_ENTRY, line_start
from drafter.yamlfile.nodes import Mark, Node, Spot, spots
from drafter.yamlfile.places import LINE_END, identity
from drafter.yamlfile.strange import first_strange
from drafter.yamlfile.words import Words

_COMMENT = re.compile(r"[ \t](#[^\s#][^\r\n]*)")
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST_BELOW = 8  # characters of a key under a text that has begun, where prose is more likely
_PROSE = re.compile(r"[。；，！？]|.{41}")


def wants_audit(text: str) -> bool:
    """True where the text holds a comment mark that may have cut a value off."""
    return _COMMENT.search(text) is not None


def audit(text: str, path: Path) -> list[Fault]:
    """Return the faults of a text that parses, in file order."""
    lines = LINE_END.split(text)
    return as_faults(faults_of(outline(text), text, lines), lines, path)


def faults_of(read: Outline, text: str, lines: list[str]) -> Iterator[Found]:
    """Yield the faults of what could be read of a text."""
    behind = -1
    ends: dict[int, Spot] = {}
    for spot in spots(read.root):
        node = spot.node
        if node.start.index < behind:
            continue
        if node.flow:
            behind = node.end.index
        if node.kind == "text" and not node.style:
            ends[node.end.index] = spot
        yield from _of_spot(spot, text, lines)
    if read.second is not None:
        yield _found(read.second, words.SECOND_DOCUMENT, ())
    yield from _cut_off(text, ends)


def _of_spot(spot: Spot, text: str, lines: list[str]) -> Iterator[Found]:
    node, address = spot.node, identity(spot)
    if spot.key is not None:
        yield from _of_key(spot.key, address)
    if node.marked or node.kind == "alias":
        yield _found(node.start, words.reserved(text[node.start.index]), address)
    elif node.flow:
        yield from _of_flow(node, text, address)
    elif node.kind == "text":
        yield from _of_text(node, lines, address)
    yield from _repeated_keys(node, address)
    yield from _repeated_ids(node, address)


def _of_key(key: Node, address: Address) -> Iterator[Found]:
    strange = first_strange(key.text)
    if strange:
        yield _found(key.start, words.strange_escape(strange[1]), address)
    elif key.kind != "text" or key.marked or not key.name or (key.name == "<<" and not key.style):
        yield _found(key.start, words.NOT_A_KEY, address)
    elif key.style:
        return
    elif key.text[0] in "\u3000\u00a0":
        yield _found(key.start, words.WIDE_SPACE, address)
    elif key.name[0] in DASHES:
        yield _found(
            key.start, words.TIGHT_DASH if key.name[0] == "-" else words.wide_dash(key.name[0]), address
        )
    elif "：" in key.name:
        before, _ = key.text.split("：", 1)
        place = Mark(key.start.line, key.start.column + len(before), key.start.index)
        yield _found(place, words.wide_colon(before.strip()), address)


def _of_flow(node: Node, text: str, address: Address) -> Iterator[Found]:
    source = text[node.start.index : node.end.index]
    if source.startswith("{{"):
        yield _found(node.start, words.REFERENCE, address)
    elif node.kind == "list" and "待填" in source:
        yield _found(node.start, words.OPEN_MARK, address)
    elif node.items or node.pairs:
        yield _found(node.start, words.FLOW_LIST if node.kind == "list" else words.FLOW_MAP, address)


def _of_text(node: Node, lines: list[str], address: Address) -> Iterator[Found]:
    if node.style == ">":
        yield _found(node.start, words.FOLDED, address)
    elif node.style in ("'", '"') and node.start.line != node.end.line:
        yield _found(node.start, words.LONG_QUOTES, address)
    elif node.style == '"' and (strange := first_strange(node.text)):
        yield _found(node.start, words.strange_escape(strange[1]), address)
    elif node.text and not node.style:
        yield from _of_plain(node, lines, address)


def _of_plain(node: Node, lines: list[str], address: Address) -> Iterator[Found]:
    if node.text.startswith("｜\n"):
        yield _found(node.start, words.WIDE_BAR, address)
        return
    alone = not lines[node.start.line][: node.start.column].strip(" -")
    hit: tuple[int, Words] | None = None
    for number, text in enumerate(node.text.split("\n")):
        if number and text.startswith("- "):
            hit = None if hit else (0, words.TOO_FAR_IN)
        else:
            hit = _of_line(text, below=number > 0) if number or alone else None
        if hit:
            source = lines[node.start.line + number]
            start = len(source) - len(source.lstrip(" \t")) if number else node.start.column
            yield Found(node.start.line + number, start + hit[0], *hit[1], address)


def _of_line(line: str, *, below: bool) -> tuple[int, Words] | None:
    """Return column and words where a line of a text looks like an entry or an item that was mistyped."""
    if line[:1] in DASHES and line[1:2] != line[0] and not line[1:2].isdigit():
        return 0, words.TIGHT_DASH if line[0] == "-" else words.wide_dash(line[0])
    match = LIKE_ENTRY.match(line)
    if match is None:
        return None
    colon, key = match.end() - 1, match[0][:-1].strip()
    if line[colon] == ":":
        return colon, words.tight_colon(key)
    return (
        None if _PROSE.search(line) or (below and colon > _LONGEST_BELOW) else (colon, words.wide_colon(key))
    )


def _repeated_keys(node: Node, address: Address) -> Iterator[Found]:
    seen: dict[str, Node] = {}
    for key, _ in node.pairs:
        if key.kind == "text" and seen.setdefault(key.name, key) is not key:
            first = seen[key.name].start.line
            yield _found(
                key.start, words.repeated_key(key.name, first + 1, key.start.line + 1), (*address, key.name)
            )


def _repeated_ids(node: Node, address: Address) -> Iterator[Found]:
    seen: dict[str, Node] = {}
    for item in node.items:
        for key, value in item.pairs:
            if key.name == ITEM_KEY and value.text and seen.setdefault(value.text, value) is not value:
                first = seen[value.text].start.line
                yield _found(
                    value.start,
                    words.repeated_id(value.text, first + 1, value.start.line + 1),
                    (*address, value.text, ITEM_KEY),
                )


def _cut_off(text: str, ends: dict[int, Spot]) -> Iterator[Found]:
    for match in _COMMENT.finditer(text):
        begins = line_start(text, match.start())
        spot = ends.get(begins + len(text[begins : match.start()].rstrip(" \t")))
        if spot and (spot.node.empty or _LETTER.search(spot.node.text)):
            column = match.start(1) - begins
            yield Found(spot.node.end.line, column, *words.cut_off(match[1]), identity(spot))


def _found(mark: Mark, said: Words, address: Address) -> Found:
    return Found(mark.line, mark.column, *said, address)
