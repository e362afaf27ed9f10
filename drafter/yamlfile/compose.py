"""From text to nodes with their places, a second pass made only when somebody asks for places."""

from __future__ import annotations

from dataclasses import dataclass
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
from drafter.yamlfile.looks import joined
from drafter.yamlfile.nodes import Mark, Node


@dataclass(slots=True)
class Outline:
    """What could be read of a text.

    Attributes:
        root: the content, None where there is none.
        error: where the library gave up, None if it did not; ``root`` then holds what comes before.
        second: line and column of a second document in the text.
    """

    root: Node | None = None
    error: Broken | None = None
    second: Mark | None = None


class _Composer:
    def __init__(self, text: str) -> None:
        self._text = text
        self._open: list[Node] = []
        self.outline = Outline()

    def run(self) -> Outline:
        try:
            self._document()
        except yaml_error as error:
            self.outline.error = broken(error)
        return self.outline

    def _document(self) -> None:
        step, event = first_event(self._text)
        if type(event) is StreamEndEvent:
            return
        self._add(event)
        while self._open:
            event = step()
            if type(event) in (MappingEndEvent, SequenceEndEvent):
                self._close(event)
            else:
                self._add(event)
        step()
        event = step()
        if type(event) is not StreamEndEvent:
            self.outline.second = _mark(event.start_mark)

    def _add(self, event: Any) -> None:
        node = self._node(event)
        if self.outline.root is None:
            self.outline.root = node
        else:
            self._open[-1].items.append(node)
        if node.kind in ("map", "list"):
            self._open.append(node)

    def _close(self, event: Any) -> None:
        self._open.pop().end = _mark(event.end_mark)

    def _node(self, event: Any) -> Node:
        start, end = _mark(event.start_mark), _mark(event.end_mark)
        kind = type(event)
        if kind is ScalarEvent:
            return Node(
                "text", start, end, self._value(event, start, end), event.style, marked=_marked(event)
            )
        if kind is MappingStartEvent or kind is SequenceStartEvent:
            name = "map" if kind is MappingStartEvent else "list"
            return Node(name, start, end, flow=bool(event.flow_style), marked=_marked(event))
        return Node("alias", start, end)

    def _value(self, event: Any, start: Mark, end: Mark) -> str:
        if start.line == end.line or event.style:
            return str(event.value)
        return joined(self._text[start.index : end.index])


def _mark(mark: Any) -> Mark:
    return Mark(mark.line, mark.column, mark.index)


def _marked(event: Any) -> bool:
    return event.anchor is not None or event.tag is not None


def _restore(node: Node | None) -> None:
    waiting = [node] if node else []
    while waiting:
        here = waiting.pop()
        here.text = restore(here.text)
        waiting += here.items


def _pair_up(node: Node | None) -> None:
    """Turn the members of mappings, gathered one after the other, into pairs."""
    waiting = [node] if node else []
    while waiting:
        here = waiting.pop()
        waiting += here.items
        if here.kind == "map":
            here.pairs = list(zip(here.items[::2], here.items[1::2], strict=False))
            here.items = []


def outline(text: str) -> Outline:
    """Return what can be read of a text that ``build`` found neither too deep nor too large, with places."""
    result = _Composer(text).run()
    if result.error is not None:
        result = _Composer(stand_in(text)).run()
        _restore(result.root)
    _pair_up(result.root)
    return result
