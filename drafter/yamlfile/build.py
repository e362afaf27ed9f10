"""From text to plain dict, list and str, in one lean pass.

The pass only notices that something is suspicious; ``audit`` then says what, with
places, in a second pass that well-formed files never pay for.
"""

from __future__ import annotations

from typing import Any

from drafter.yamlfile.events import (
    Broken,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    broken,
    first_event,
    restore,
    stand_in,
    yaml_error,
)
from drafter.yamlfile.looks import DASHES, ITEM_KEY, LIKE_ENTRY, joined, line_start
from drafter.yamlfile.strange import first_strange
from drafter.yamlfile.tree import MAX_DEPTH, MAX_NODES, MAX_VALUE, Tree

_ODD_KEYS = frozenset(("", "<", "!", "&", "*", *DASHES))


class TooMuch(Exception):
    """The content is larger or deeper than any report; ``line`` and ``column`` are 0-based."""

    def __init__(self, event: Any, what: str) -> None:
        self.line: int = event.start_mark.line
        self.column: int = event.start_mark.column
        self.what = what
        super().__init__(what)


TOO_DEEP = f"内容嵌套超过 {MAX_DEPTH} 层，不像一份报告。"
TOO_MANY = f"内容超过 {MAX_NODES // 10_000} 万项，不像一份报告。"
TOO_LONG = f"这一项的文字超过 {MAX_VALUE // 10_000} 万字，不像一份报告。"


class Builder:
    """One pass over the events of a text.

    Attributes:
        suspicious: something was met that ``audit`` must look at.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._next, self._first = first_event(text)
        self._nodes = 0
        self.suspicious = False

    def document(self) -> Tree:
        """Return the content of the text. Raises TooMuch and the library's errors."""
        if type(self._first) is StreamEndEvent:
            return None
        tree = self._value(self._first, 0)
        self._next()
        if type(self._next()) is not StreamEndEvent:
            self.suspicious = True
        return tree

    def _value(self, event: Any, depth: int) -> Tree:
        kind = type(event)
        if kind is ScalarEvent:
            return self._scalar(event)
        if kind is MappingStartEvent:
            return self._mapping(event, depth + 1)
        if kind is SequenceStartEvent:
            return self._sequence(event, depth + 1)
        self.suspicious = True
        return None

    def _scalar(self, event: Any) -> str | None:
        value: str = event.value
        style = event.style
        if event.anchor is not None or event.tag is not None or style == ">":
            self.suspicious = True
        if len(value) > MAX_VALUE:
            raise TooMuch(event, TOO_LONG)
        if style == "|":
            return value
        if style == '"' and first_strange(value):
            self.suspicious = True
        start, end = event.start_mark, event.end_mark
        if start.line != end.line:
            self.suspicious = True
            if not style:
                return joined(self._text[start.index : end.index])
        if not style and (LIKE_ENTRY.match(value) or value[:1] in DASHES) and self._opens_line(start.index):
            self.suspicious = True
        return value if value or style else None

    def _opens_line(self, index: int) -> bool:
        """True where only blanks and dashes stand before a value in its line."""
        return not self._text[line_start(self._text, index) : index].strip(" -")

    def _open(self, event: Any, depth: int) -> None:
        if event.flow_style or event.anchor is not None or event.tag is not None:
            self.suspicious = True
        if depth > MAX_DEPTH:
            raise TooMuch(event, TOO_DEEP)

    def _count(self, event: Any, more: int) -> None:
        self._nodes += more
        if self._nodes > MAX_NODES:
            raise TooMuch(event, TOO_MANY)

    def _mapping(self, opening: Any, depth: int) -> Tree:
        self._open(opening, depth)
        result: dict[str, Tree] = {}
        pairs = 0
        step, value = self._next, self._value
        while type(event := step()) is not MappingEndEvent:
            if type(event) is ScalarEvent:
                written = event.value
                if event.anchor is not None or event.tag is not None or event.style == '"':
                    self.suspicious = True
            else:
                written = ""
                value(event, depth)
            name = written.strip()
            if name != written or name[:1] in _ODD_KEYS or "：" in name:
                self.suspicious = True
            result[name] = value(step(), depth)
            pairs += 1
            self._count(event, 2)
        if pairs != len(result):
            self.suspicious = True
        return result

    def _sequence(self, opening: Any, depth: int) -> Tree:
        self._open(opening, depth)
        result: list[Tree] = []
        step, value = self._next, self._value
        while type(event := step()) is not SequenceEndEvent:
            result.append(value(event, depth))
            self._count(event, 1)
        if repeats_an_id(result):
            self.suspicious = True
        return result


def repeats_an_id(items: list[Tree]) -> bool:
    """True where two items of a list bear the same 编号."""
    ids = [str(item[ITEM_KEY]) for item in items if type(item) is dict and item.get(ITEM_KEY)]
    return len(ids) != len(set(ids))


def build(text: str) -> tuple[Tree, bool]:
    """Return the content of a text, and whether it wants an audit.

    Raises:
        Broken: the text is no YAML.
        TooMuch: deeper or larger than allowed.
    """
    try:
        return _build(text)
    except Broken:
        standing = stand_in(text)
        if standing == text:
            raise
    tree, suspicious = _build(standing)
    return _restored(tree), suspicious


def _build(text: str) -> tuple[Tree, bool]:
    try:
        builder = Builder(text)
        return builder.document(), builder.suspicious
    except yaml_error as error:
        raise broken(error) from None


def _restored(tree: Tree) -> Tree:
    if isinstance(tree, dict):
        return {restore(key): _restored(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [_restored(item) for item in tree]
    return restore(tree) if tree else tree
