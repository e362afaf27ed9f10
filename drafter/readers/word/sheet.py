"""The styles part, style by style: a document uses few of the many it holds, and only those are parsed."""

from __future__ import annotations

from collections.abc import Callable

from drafter.readers.word.names import MAIN, OFF, transitional, w
from drafter.readers.word.own import Own, own, own_as_written
from drafter.readers.word.xml import fragment, parse, unusual
from drafter.zh.regex import regex

_ROOT = regex(r"<w:styles((?:\s[^>]*)?)>")
_DEFAULT = regex(
    r'<w:style(?=\s)(?=[^>]*\sw:type="paragraph")(?=[^>]*\sw:default="(?:1|true|on)")[^>]*\sw:styleId="([^"]*)"'
)
_START, _END, _NAMED = "<w:style ", "</w:style>", ' w:styleId="{}"'
Lookup = Callable[[str], Own | None]


class Sheet:
    """The styles of a document.

    Attributes:
        own: gives what the style with an id says itself, None if there is no such style.
        normal: id of the style of paragraphs that name none.
    """

    def __init__(self, own: Lookup = lambda name: None, normal: str = "") -> None:
        """Take what finds a style."""
        self.own = own
        self.normal = normal


def sheet(data: bytes) -> Sheet:
    """Return the styles of a part.

    Raises:
        InputError: the part is damaged.
    """
    data = transitional(data)
    if unusual(data) or b"&" in data:
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

    def find(name: str) -> Own | None:
        start = text.rfind(_START, 0, max(text.find(_NAMED.format(name)), 0))
        if start < 0:
            return None
        style = text[start : text.find(_END, start) + len(_END)]
        return own_as_written(style) or _element(style, names)

    return find


def _element(style: str, names: str) -> Own | None:
    found = fragment(style, names)
    return None if found is None or not len(found) else own(found[0])


def _parsed(data: bytes) -> Sheet:
    """From the parsed part."""
    found = list(parse(data).iterchildren(w("style")))
    defaults = (
        style.get(w("styleId"), "")
        for style in found
        if style.get(w("type")) == "paragraph" and style.get(w("default"), "0") not in OFF
    )
    styles = {style.get(w("styleId"), ""): style for style in found}
    return Sheet(lambda name: own(styles[name]) if name in styles else None, next(defaults, ""))
