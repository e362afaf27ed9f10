"""XML parts, parsed without trust: no entity, no network, no document type, bounded depth."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, TypeAlias
from xml.parsers import expat

from lxml import etree

from drafter.errors import InputError
from drafter.readers.word.names import transitional

# An element of lxml, which has no types of its own.
Element: TypeAlias = Any

DAMAGED = "文件已经损坏，不能读取。请在 Word 或 WPS 中打开，另存为一个新的 .docx 后再试。"
_SUSPECT = (
    "文件里有不该有的 XML 声明，为安全起见不读取。请在 Word 或 WPS 中打开，另存为一个新的 .docx 后再试。"
)
_DOCTYPES = (b"<!DOCTYPE", "<!DOCTYPE".encode("utf-16-le"), "<!DOCTYPE".encode("utf-16-be"))
_PROLOG = 65_536  # bytes; a document type further down is found by the parser
_OPTIONS = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
_PARSER = etree.XMLParser(remove_comments=True, remove_pis=True, **_OPTIONS)


def parse(data: bytes) -> Element:
    """Return the root of a part.

    Raises:
        InputError: it is not well formed, or has a document type.
    """
    data = _trusted(data)
    try:
        root: Element = etree.fromstring(data, _PARSER)
    except (etree.XMLSyntaxError, ValueError):
        raise InputError(DAMAGED) from None
    _refuse_doctype(root)
    return root


def child_of(parent: Element, name: str) -> Element | None:
    """Return the first child of a name; ``find``, which takes whole paths, needs twice the time."""
    return next(parent.iterchildren(name), None)


def unusual(data: bytes) -> bool:
    """True if a part has a comment, raw characters, a document type or a character by its number."""
    return (b"!" in data and b"<!" in data) or (b"&" in data and b"&#" in data)


def sound(data: bytes) -> bool:
    """True if a part without document type is UTF-8 and well formed; its prefixes are not asked for."""
    try:
        expat.ParserCreate("utf-8").Parse(data, True)
    except (expat.ExpatError, ValueError):
        return False
    return True


def fragment(text: str, names: str) -> Element | None:
    """Return an element that holds a piece of a part; None if the piece ends within something else.

    Args:
        text: the piece as written, of a part without document type.
        names: the namespaces it uses, as attributes.
    """
    try:
        root: Element = etree.fromstring(f"<all{names}>{text}</all>", _PARSER)
    except (etree.XMLSyntaxError, ValueError):
        return None
    return root


def units(data: bytes, parent: str, tags: tuple[str, ...]) -> Iterator[Element]:
    """Yield the children of the element named ``parent`` that have one of ``tags``, in order.

    Each child is emptied when the next one is asked for, so that memory does not grow with the part.

    Raises:
        InputError: the part is not well formed, or has a document type.
    """
    stream = io.BytesIO(_trusted(data))
    events = etree.iterparse(
        stream, events=("end",), tag=tags, remove_comments=True, remove_pis=True, **_OPTIONS
    )
    first = True
    try:
        for _, element in events:
            if first:
                _refuse_doctype(element)
                first = False
            above = element.getparent()
            if above is not None and above.tag == parent:
                yield element
                element.clear()
                while element.getprevious() is not None:
                    del above[0]
    except etree.XMLSyntaxError:
        raise InputError(DAMAGED) from None


def _trusted(data: bytes) -> bytes:
    prolog = data[:_PROLOG]
    if any(mark in prolog for mark in _DOCTYPES):
        raise InputError(_SUSPECT)
    return transitional(data)


def _refuse_doctype(element: Element) -> None:
    if element.getroottree().docinfo.internalDTD is not None:
        raise InputError(_SUSPECT)
