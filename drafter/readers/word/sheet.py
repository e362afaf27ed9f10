"""The styles part, style by style: a document uses few of the many it holds, and only those are parsed."""

from __future__ import annotations

import re
from collections.abc import Callable

from drafter.readers.word.names import MAIN, OFF, transitional, w
from drafter.readers.word.xml import Element, fragment, parse

_ROOT = re.compile(r"<w:styles((?:\s[^>]*)?)>")
_DEFAULT = re.compile(
    r'<w:style(?=\s)(?=[^>]*\sw:type="paragraph")(?=[^>]*\sw:default="(?:1|true|on)")[^>]*\sw:styleId="([^"]*)"'
)
_START, _END, _NAMED = "<w:style ", "</w:style>", ' w:styleId="{}"'
_UNUSUAL = (b"<!", b"&")  # a comment, characters written in another way
Lookup = Callable[[str], Element | None]


class Sheet:
    """The styles of a document.

    Attributes:
        find: gives the element of the style with an id, None if there is no such style.
        normal: id of the style of paragraphs that name none.
    """

    def __init__(self, find: Lookup = lambda name: None, normal: str = "") -> None:
        """Take what finds a style."""
        self.find = find
        self.normal = normal


def sheet(data: bytes) -> Sheet:
    """Return the styles of a part.

    Raises:
        InputError: the part is damaged.
    """
    data = transitional(data)
    if any(mark in data for mark in _UNUSUAL):
        return _parsed(data)
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return _parsed(data)
    root = _ROOT.search(text)
    if root is None or f'xmlns:w="{MAIN}"' not in root.group(1):
        return _parsed(data)
    default = _DEFAULT.search(text)
    return Sheet(_lookup(text, root.group(1)), default.group(1) if default else "")


def _lookup(text: str, names: str) -> Lookup:
    """Finds styles in the part as written."""

    def find(name: str) -> Element | None:
        start = text.rfind(_START, 0, max(text.find(_NAMED.format(name)), 0))
        if start < 0:
            return None
        found = fragment(text[start : text.find(_END, start) + len(_END)], names)
        return None if found is None else next(iter(found), None)

    return find


def _parsed(data: bytes) -> Sheet:
    """From the parsed part."""
    found = list(parse(data).iterchildren(w("style")))
    defaults = (
        style.get(w("styleId"), "")
        for style in found
        if style.get(w("type")) == "paragraph" and style.get(w("default"), "0") not in OFF
    )
    return Sheet({style.get(w("styleId"), ""): style for style in found}.get, next(defaults, ""))
