"""HTML → tags and texts, in one pass whose time grows with the length alone.

The standard parser takes quadratic time on unclosed tags and comments in the versions of Python this project
supports; what is never closed ends the page here, as it does in a browser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from drafter.zh.regex import regex

_NAME = regex(r"/?[A-Za-z][^\s/>]*")
_STOP = regex("[>\"']")
_ATTRIBUTE = regex(r"""([^\s=/>"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?""")
_RAW = frozenset(("script", "style", "textarea", "title", "noscript", "iframe", "xmp", "noframes"))
_ENDS = {name: regex(f"</{name}(?=[\\s/>])", re.I) for name in _RAW}
_LONGEST_NAME = 40


class Token(NamedTuple):
    """A piece of a page.

    Attributes:
        tag: name of the element in small letters, ``/`` before it for an end; empty for text.
        text: the text, or the attributes as written.
    """

    tag: str
    text: str


def scan(page: str) -> Iterator[Token]:
    """Yield the tags and texts of a page in order; comments and declarations are left out."""
    at, size = 0, len(page)
    while at < size:
        opened = page.find("<", at)
        opened = size if opened < 0 else opened
        if opened > at:
            yield Token("", page[at:opened])
        if opened == size:
            return
        name = _NAME.match(page, opened + 1)
        if name is None:
            at = _past_markup(page, opened)
            if at == opened:
                yield Token("", "<")
                at += 1
            continue
        closed = _tag_end(page, name.end())
        if closed < 0:
            return
        tag = name.group().lower()[:_LONGEST_NAME]
        yield Token(tag, page[name.end() : closed])
        at = closed + 1
        if tag in _RAW:
            end = _ENDS[tag].search(page, at)
            stop = size if end is None else end.start()
            yield Token("", page[at:stop])
            at = stop


def attributes(text: str) -> dict[str, str]:
    """Return the attributes of a tag, names in small letters; of a repeated one the first counts."""
    found: dict[str, str] = {}
    for name, value in _ATTRIBUTE.findall(text):
        found.setdefault(name.lower(), value[1:-1] if value[:1] in ("'", '"') else value)
    return found


def _past_markup(page: str, at: int) -> int:
    """Where a comment or declaration that begins at ``at`` ends; ``at`` itself if none does."""
    if page.startswith("<!--", at):
        end = page.find("-->", at + 2)
        return len(page) if end < 0 else end + 3
    if page.startswith(("<!", "<?", "</"), at):
        end = page.find(">", at)
        return len(page) if end < 0 else end + 1
    return at


def _tag_end(page: str, at: int) -> int:
    """Where the ``>`` of a tag stands; -1 if it is never closed."""
    while True:
        stop = _STOP.search(page, at)
        if stop is None:
            return -1
        if stop.group() == ">":
            return stop.start()
        at = stop.end()
        if page[max(at - 20, 0) : stop.start()].rstrip().endswith("="):
            at = page.find(stop.group(), at) + 1
            if not at:
                return -1
