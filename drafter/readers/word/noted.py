"""drafter's notes read as drafter writes them; in any other form they are left to the parser."""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.address import Address
from drafter.readers.source import Mark
from drafter.readers.word.names import MANIFEST
from drafter.zh.regex import regex

_NUMBER = "[0-9]{1,9}"
_KEYS = f"(?:<(?:key>[^<>]*</key|at>{_NUMBER}</at)>)*+"
_NAMES = "(?:<name>[^<>]*</name>)++"
_STRETCH = f'<stretch start="{_NUMBER}">{_KEYS}</stretch>'
_FIGURE = f'<figure start="{_NUMBER}" end="{_NUMBER}"(?: filter="[^"<>]*")?>{_NAMES}</figure>'
_ENTRY = f'<paragraph index="{_NUMBER}"><address>{_KEYS}</address>(?:{_STRETCH}|{_FIGURE})*+</paragraph>'
_ENTRIES = regex(f"(?:{_ENTRY})*+")
_KEY, _NAME = regex(r"<(key|at)>([^<]*)</"), regex("<name>([^<]*)</")
_FIGURES = regex(r'<figure start="(\d+)" end="(\d+)"(?: filter="([^"]*)")?><name>([^<]*)</name>(.*?)</f')
_STRETCHES = regex(r'<stretch start="(\d+)">(.*?)</stretch>')
_ROOT = regex(
    r'<\?xml version="1\.0" encoding="UTF-8"[^<>]*\?>\s*'
    rf'<manifest xmlns="{re.escape(MANIFEST)}" build="([^"<>]*)">'
)
_BEGIN, _BETWEEN, _CLOSE = len('<paragraph index="'), '"><address>', "</address>"
_ENTRY_END, _END = "</paragraph>", "</manifest>"

Inside = tuple[tuple[Mark, ...], tuple[tuple[int, Address], ...]]
_NOTHING: Inside = (), ()


class Entry(NamedTuple):
    """What is noted about one paragraph: its number in the file, from 0, and what a `Passage` says of it."""

    number: int
    address: Address
    figures: tuple[Mark, ...]
    stretches: tuple[tuple[int, Address], ...]


class Notes(NamedTuple):
    """The notes of one build, in file order."""

    build: str
    entries: list[Entry]


def as_written(data: bytes) -> Notes | None:
    """Return the notes of a part; None if it is not written as drafter writes it, to the last character."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    root = _ROOT.match(text)
    if root is None or "&" in text or "\r" in text:
        return None
    entries = _ENTRIES.match(text, root.end())
    if entries is None or text[entries.end() :].rstrip() != _END:
        return None
    known: dict[str, Address] = {}
    return Notes(root.group(1), [_entry(entry, known) for entry in entries.group().split(_ENTRY_END)[:-1]])


def _entry(text: str, known: dict[str, Address]) -> Entry:
    head, _, inside = text.partition(_CLOSE)
    number, _, keys = head[_BEGIN:].partition(_BETWEEN)
    figures, stretches = _inside(inside, known) if inside else _NOTHING
    return Entry(int(number), _address(keys, known), figures, stretches)


def _inside(text: str, known: dict[str, Address]) -> Inside:
    figures = [
        Mark((name, *_NAME.findall(more)) if more else (name,), int(start), int(end), made)
        for start, end, made, name, more in _FIGURES.findall(text)
    ]
    stretches = [(int(start), _address(keys, known)) for start, keys in _STRETCHES.findall(text)]
    return tuple(figures), tuple(stretches)


def _address(keys: str, known: dict[str, Address]) -> Address:
    """The address these keys make; equal addresses are one object."""
    if keys not in known:
        known[keys] = tuple([text if kind == "key" else int(text) for kind, text in _KEY.findall(keys)])
    return known[keys]
