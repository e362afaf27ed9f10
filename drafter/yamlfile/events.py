"""The library's parser as a stream of events, in C where there is one.

Events, not the library's own trees: the C composer recurses without bound and
ends the process on deep nesting; a stream can be stopped at any event.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

__all__ = [
    "AliasEvent",
    "Broken",
    "MappingEndEvent",
    "MappingStartEvent",
    "ScalarEvent",
    "SequenceEndEvent",
    "SequenceStartEvent",
    "StreamEndEvent",
    "broken",
    "first_event",
    "restore",
    "stand_in",
    "yaml_error",
]

yaml_error = yaml.YAMLError

NextEvent = Callable[[], Any]


class Broken(Exception):
    """The text is no YAML; the library's own words are kept for telling causes apart, never for showing.

    Attributes:
        line: 0-based line where the library gave up.
        column: 0-based column there.
        problem: the library's words.
    """

    def __init__(self, line: int, column: int, problem: str) -> None:
        self.line = line
        self.column = column
        self.problem = problem
        super().__init__(problem)


def broken(error: yaml.YAMLError) -> Broken:
    """Return the library's error as facts."""
    mark = getattr(error, "problem_mark", None)
    problem = str(getattr(error, "problem", "") or "")
    return Broken(mark.line, mark.column, problem) if mark else Broken(0, 0, problem)


def first_event(text: str) -> tuple[NextEvent, Any]:
    """Open a text: return the function that gives the next event, and the first event of the content.

    The first event is a StreamEndEvent where the text holds no content.
    """
    parser: Any = yaml.CLoader(text) if yaml.__with_libyaml__ else yaml.Loader(text)
    get: NextEvent = parser.get_event
    get()
    event = get()
    return get, (get() if type(event) is DocumentStartEvent else event)


# A value may not begin with these in YAML, but a unit of % is daily bread. They are swapped for
# characters that no input may hold, one for one, so that every line and column stays true.
_STAND_INS = str.maketrans("%@`", "\uf025\uf040\uf060")
_ORIGINALS = str.maketrans("\uf025\uf040\uf060", "%@`")
_LEADING = re.compile(r"(?m)^([ ]*(?:- +)*(?:[^\s#:\"'\[{-][^:\n\r]*:[ ]+)|[ ]*(?:- +)+)([%@`])")


def stand_in(text: str) -> str:
    """Return the text with a leading %, @ or ` of a value swapped for its stand-in, length unchanged."""
    return _LEADING.sub(lambda found: found[1] + found[2].translate(_STAND_INS), text)


def restore(text: str) -> str:
    """Return a value with the characters the user wrote."""
    return text.translate(_ORIGINALS)
