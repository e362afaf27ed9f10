"""Automatic numbers: what Word prints before a paragraph though it is not in its text (17.9)."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from drafter.readers.clean import clean
from drafter.readers.word.counting import counted
from drafter.readers.word.names import OFF, VAL, w
from drafter.readers.word.styles import Styles
from drafter.readers.word.xml import Element
from drafter.zh.regex import regex

_LEVEL, _INDEX, _ID = w("lvl"), w("ilvl"), w("numId")
_DEEPEST = 9
_PLACEHOLDER = regex("%([1-9])")
_LONGEST = 40  # characters of a number; more is text
_LARGEST = 100_000


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: first number, form, text with ``%1`` … in it, when it restarts."""

    start: int
    form: str
    text: str
    restart: int | None
    legal: bool
    style: str


@dataclass(slots=True)
class List:
    """A list as one ``w:num`` gives it: its levels, the counters it shares, what it restarts."""

    abstract: str
    levels: dict[int, Level]
    restarts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a document and how far each has counted."""

    def __init__(self, load: Callable[[], Element | None], styles: Styles) -> None:
        """Take what loads the root of the numbering part; it is called when the first number is asked for."""
        self._load = load
        self._styles = styles
        self._root: Element | None = None
        self._loaded = False
        self._lists: dict[str, List | None] = {}
        self._counters: dict[str, dict[int, int]] = {}

    def number(self, name: str, depth: int | None, style: str) -> str:
        """Count one paragraph and return what is printed before it; empty for a bullet or no list.

        Args:
            name: id of the list.
            depth: level, 0-based; None: the level that names the paragraph's style, else the first.
            style: id of the paragraph's style.
        """
        found = self._list(name)
        if found is None:
            return ""
        if depth is None:
            depth = next((at for at, level in found.levels.items() if level.style == style), 0)
        level = found.levels.get(depth)
        if level is None:
            return ""
        counters = self._count(found, depth, level)
        return _printed(level, found.levels, counters)

    def _count(self, found: List, depth: int, level: Level) -> dict[int, int]:
        counters = self._counters.setdefault(found.abstract, {})
        start = found.restarts.pop(depth, None)
        if start is not None:
            counters[depth] = start
        else:
            counters[depth] = min(counters[depth] + 1, _LARGEST) if depth in counters else level.start
        for deeper in [at for at in counters if at > depth]:
            below = found.levels.get(deeper)
            after = deeper if below is None or below.restart is None else below.restart
            if depth < after:
                del counters[deeper]
        return counters

    def _list(self, name: str) -> List | None:
        if name not in self._lists:
            if not self._loaded:
                self._root, self._loaded = self._load(), True
            self._lists[name] = self._read(name)
        return self._lists[name]

    def _read(self, name: str) -> List | None:
        number = self._find("num", _ID, name)
        if number is None:
            return None
        abstract = self._find("abstractNum", w("abstractNumId"), _child(number, "abstractNumId"))
        if abstract is None:
            return None
        linked = _child(abstract, "numStyleLink")
        if linked:
            abstract = self._linked(linked, abstract)
        levels = dict(_levels(abstract))
        restarts: dict[int, int] = {}
        for override in number.iterchildren(w("lvlOverride")):
            at = _whole(override.get(_INDEX), 0)
            start = _child(override, "startOverride")
            if start:
                restarts[at] = _whole(start, 1)
            levels.update(_levels(override))
        return List(abstract.get(w("abstractNumId"), ""), levels, restarts)

    def _linked(self, style: str, otherwise: Element) -> Element:
        """The abstract list of a list style, where one list stands for another."""
        number = self._styles.style(style).number
        found = self._find("num", _ID, number[0]) if number else None
        name = "" if found is None else _child(found, "abstractNumId")
        abstract = self._find("abstractNum", w("abstractNumId"), name)
        return otherwise if abstract is None else abstract

    def _find(self, tag: str, attribute: str, value: str) -> Element | None:
        root = self._root
        children = () if root is None else root.iterchildren(w(tag))
        return next((child for child in children if child.get(attribute) == value), None)


def _levels(parent: Element) -> list[tuple[int, Level]]:
    return [
        (_whole(level.get(_INDEX), 0), _level(level))
        for level in parent.iterchildren(_LEVEL)
        if _whole(level.get(_INDEX), 0) < _DEEPEST
    ]


def _level(element: Element) -> Level:
    restart = _child(element, "lvlRestart")
    legal = element.find(w("isLgl"))
    return Level(
        start=_whole(_child(element, "start"), 1),
        form=_child(element, "numFmt") or "decimal",
        text=_child(element, "lvlText"),
        restart=_whole(restart, 0) if restart else None,
        legal=legal is not None and legal.get(VAL, "1") not in OFF,
        style=_style(element),
    )


def _style(level: Element) -> str:
    named = level.find(w("pStyle"))
    return "" if named is None else named.get(VAL, "")


def _child(element: Element, name: str) -> str:
    child = element.find(w(name))
    return "" if child is None else child.get(VAL, "")


def _whole(written: str | None, otherwise: int) -> int:
    sound = written is not None and written.isdecimal() and len(written) < len(str(_LARGEST))
    return int(written) if sound and written is not None else otherwise


def _printed(level: Level, levels: dict[int, Level], counters: dict[int, int]) -> str:
    """The level's text with its numbers put in; a bullet stays if it is a character of every face."""

    def numeral(match: re.Match[str]) -> str:
        at = int(match.group(1)) - 1
        other = levels.get(at)
        if other is None:
            return ""
        form = "decimal" if level.legal else other.form
        return counted(counters.get(at, other.start), form)

    text = _PLACEHOLDER.sub(numeral, level.text)
    if level.form == "bullet":
        return text if text in ("★", "☆", "●", "◆", "■", "▲") else ""
    return clean(text).strip()[:_LONGEST]
