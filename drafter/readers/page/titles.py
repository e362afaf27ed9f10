"""What a page calls itself: the title of its article, with the name of the site cut off."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.readers.page.tree import Node
from drafter.zh.regex import regex

_META = ("articletitle", "og:title", "title", "dc.title")
_SITE = regex(r"\s*[-_|—–]+\s*|\s{2,}")
_DOCUMENT = regex("报告|总结|情况|纲要|要点|通知|方案")
_SHORTEST, _LONGEST = 6, 100


def titles(root: Node) -> list[str]:
    """Return the possible titles, the most trustworthy first; only those that read like a document's."""
    metas, heads, names = [], [], []
    for node in _elements(root):
        if node.name == "meta":
            values = node.attributes
            key = (values.get("name") or values.get("property") or "").lower()
            metas += [(_META.index(key), values.get("content", ""))] if key in _META else []
        elif node.name == "h1":
            heads.append(_text(node))
        elif node.name == "title":
            names.append(_without_site(_text(node)))
    possible = [text for _, text in sorted(metas)] + heads + names
    return [text for text in dict.fromkeys(map(_tidy, possible)) if _reads_well(text)]


def _reads_well(text: str) -> bool:
    return _SHORTEST <= len(text) <= _LONGEST and _DOCUMENT.search(text) is not None


def _without_site(name: str) -> str:
    """The piece of a window's title that is the document's."""
    pieces = [piece for piece in _SITE.split(name) if _DOCUMENT.search(piece)]
    return max(pieces, key=len, default=name)


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _elements(node: Node) -> Iterator[Node]:
    for child in node.children:
        if isinstance(child, Node):
            yield child
            yield from _elements(child)


def _text(node: Node) -> str:
    return "".join(child if isinstance(child, str) else _text(child) for child in node.children)
