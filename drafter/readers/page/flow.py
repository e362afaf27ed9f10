"""The tree of a page → its paragraphs and tables in order, each with what it lies in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.readers.breaks import SOFT
from drafter.readers.looks import PLAIN, Look
from drafter.readers.page.tables import cells, is_layout
from drafter.readers.page.tree import BLOCKS, Node
from drafter.zh.regex import regex

_HIDDEN_NAMES = (
    "script style noscript template textarea select option iframe svg object head title xmp noframes datalist"
    " audio video canvas map"
)
_HIDDEN = frozenset(_HIDDEN_NAMES.split())
_UNSEEN = regex(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_CENTRED = regex(r"text-align\s*:\s*center", re.I)
_ALIGNED = regex(r"text-align\s*:", re.I)
_BOLD = regex(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
_LIGHT = regex(r"font-weight\s*:\s*(?:normal|[1-5]00)", re.I)
_FACE = regex(r"font-family\s*:\s*[\"']?([^;,\"']{1,40})", re.I)
_HEADING = regex("h([1-6])")
_GAPS = regex(r"[ \t\r\n\f]+")
_LINE_END = regex("[\r\n]")
_BUTTON = "按钮"


@dataclass(slots=True, eq=False)
class Rough:
    """A paragraph of a page.

    Attributes:
        text: its characters, `SOFT` where it is broken.
        looks: where each stretch of one look begins, and the look.
        inside: the elements it lies in, the outermost first, by identity.
        level: 1–6 in a heading element, else 0.
        linked: how many of its characters are links to other pages.
        debris: why it is no text, where its element says so.
    """

    text: str
    looks: list[tuple[int, Look]]
    inside: tuple[int, ...]
    level: int
    centred: bool
    linked: int
    debris: str


@dataclass(slots=True, eq=False)
class RoughTable:
    """A table of a page: the texts of its cells, and the elements it lies in."""

    rows: tuple[tuple[str, ...], ...]
    inside: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """What holds for everything within an element."""

    inside: tuple[int, ...] = ()
    level: int = 0
    centred: bool = False
    look: Look = PLAIN
    linked: bool = False
    kept: bool = False  # line ends are kept: <pre>
    debris: str = ""


class Flow:
    """Collects the paragraphs of a tree.

    Attributes:
        found: paragraphs and tables so far.
    """

    def __init__(self) -> None:
        """Begin with an empty paragraph."""
        self.found: list[Rough | RoughTable] = []
        self._pieces: list[str] = []
        self._looks: list[tuple[int, Look]] = []
        self._size = self._linked = 0

    def take(self, node: Node, place: _Place = _Place()) -> None:
        """Add what an element shows."""
        if node.name in _HIDDEN or _is_hidden(node.written):
            return
        if node.name == "br":
            self._add(SOFT, place)
            return
        block = node.name in BLOCKS
        inner = _inner(node, place)
        if block:
            self.flush(place)
        if node.name == "table" and not is_layout(node):
            self.found.append(RoughTable(cells(node, _text_of), inner.inside))
            return
        for child in node.children:
            if isinstance(child, Node):
                self.take(child, inner)
            else:
                self._add(_spaced(child, inner.kept), inner)
        if block:
            self.flush(inner)

    def flush(self, place: _Place) -> None:
        """End the paragraph."""
        text = "".join(self._pieces)
        if text.strip():
            self.found.append(
                Rough(text, self._looks, place.inside, place.level, place.centred, self._linked, place.debris)
            )
        self._pieces, self._looks = [], []
        self._size = self._linked = 0

    def _add(self, text: str, place: _Place) -> None:
        if not text:
            return
        if not self._looks or self._looks[-1][1] != place.look:
            self._looks.append((self._size, place.look))
        self._pieces.append(text)
        self._size += len(text)
        self._linked += len(text.strip()) if place.linked else 0


def flow(root: Node) -> list[Rough | RoughTable]:
    """Return the paragraphs and tables a page shows."""
    collected = Flow()
    collected.take(root)
    collected.flush(_Place())
    return collected.found


def _inner(node: Node, place: _Place) -> _Place:
    """What holds within an element."""
    values = node.attributes if node.written else {}
    style = values.get("style", "")
    heading = _HEADING.fullmatch(node.name)
    block = node.name in BLOCKS
    return _Place(
        (*place.inside, id(node)) if block else place.inside,
        int(heading.group(1)) if heading else place.level,
        _centred(node.name, values, style, place.centred),
        _look(node.name, style, values, place.look),
        place.linked or (node.name == "a" and _leads_away(values.get("href", ""))),
        place.kept or node.name == "pre",
        _BUTTON if node.name == "button" else place.debris,
    )


def _centred(name: str, values: dict[str, str], style: str, around: bool) -> bool:
    if name == "center" or values.get("align", "").lower() == "center":
        return True
    if "align" in values or _ALIGNED.search(style):
        return _CENTRED.search(style) is not None
    return around


def _look(name: str, style: str, values: dict[str, str], around: Look) -> Look:
    face = _FACE.search(style)
    named = face.group(1).strip() if face else values.get("face")
    bold = True if name in ("b", "strong") or _BOLD.search(style) else False if _LIGHT.search(style) else None
    if not named and bold is None:
        return around
    return Look(named, bold).over(around)


def _leads_away(target: str) -> bool:
    return bool(target) and not target.startswith("#")


def _is_hidden(written: str) -> bool:
    lower = written.lower()
    if "none" not in lower and "hidden" not in lower:
        return False
    values = Node("", written).attributes
    return "hidden" in values or _UNSEEN.search(values.get("style", "")) is not None


def _spaced(text: str, kept: bool) -> str:
    """White space as a browser shows it; a line end between Chinese characters is none."""
    if kept:
        return _LINE_END.sub(SOFT, text)
    pieces = _GAPS.split(text)
    if len(pieces) == 1:
        return text
    gaps = _GAPS.findall(text)
    joined = pieces[0]
    for gap, piece in zip(gaps, pieces[1:], strict=True):
        ascii_beside = (joined[-1:] < "\u2e80") or (piece[:1] < "\u2e80")
        between = " " if ascii_beside or not _LINE_END.search(gap) else ""
        joined += between + piece
    return joined


def _text_of(node: Node) -> str:
    """The text of a cell, its paragraphs separated by line ends."""
    inside = Flow()
    inside.take(Node("div", "", node.children))
    texts = [item.text.replace(SOFT, "\n").strip() for item in inside.found if isinstance(item, Rough)]
    return "\n".join(texts)
