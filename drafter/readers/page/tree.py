"""Tags and texts → a tree, with the ends that pages leave out."""

from __future__ import annotations

from dataclasses import dataclass, field
from html import unescape

from drafter.errors import InputError
from drafter.readers import limits
from drafter.readers.page.scan import attributes, scan

_VOID_NAMES = "br hr img input meta link area base col embed source track wbr param"
_BLOCK_NAMES = (
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table"
    " tbody td tfoot th thead tr ul"
)
_VOID = frozenset(_VOID_NAMES.split())
BLOCKS = frozenset(_BLOCK_NAMES.split())
# An opening tag ends these, if they are open within the nearest of the second list.
_ENDED_BY: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "li": (("li",), ("ul", "ol", "table")),
    "dt": (("dt", "dd"), ("dl", "table")),
    "dd": (("dt", "dd"), ("dl", "table")),
    "td": (("td", "th"), ("tr", "table")),
    "th": (("td", "th"), ("tr", "table")),
    "tr": (("tr",), ("table",)),
    "option": (("option",), ("select",)),
}
_WALLS = ("td", "th", "table")
_OF_TABLES = frozenset(("table", "tbody", "thead", "tfoot", "tr", "td", "th"))
_LARGEST = 500_000  # tags and texts


@dataclass(slots=True, eq=False)
class Node:
    """An element: its name, its attributes as written, its children in order."""

    name: str
    written: str = ""
    children: list[Node | str] = field(default_factory=list)

    @property
    def attributes(self) -> dict[str, str]:
        """Its attributes, values as the browser reads them."""
        return {name: unescape(value) for name, value in attributes(self.written).items()}


def tree(page: str) -> Node:
    """Return the page as a tree, entities resolved.

    Raises:
        InputError: it has more elements than any real page.
    """
    root = Node("html")
    stack = [root]
    for number, (tag, text) in enumerate(scan(page)):
        if number > _LARGEST:
            raise InputError("网页的结构过于庞杂，不能读取。请把正文复制到 .txt 或 .docx 文件后再试。")
        if not tag:
            stack[-1].children.append(unescape(text))
        elif tag.startswith("/"):
            _close(stack, tag[1:])
        else:
            _open(stack, tag, text)
    return root


def _open(stack: list[Node], tag: str, written: str) -> None:
    if tag in BLOCKS:
        _end(stack, ("p",), (*_WALLS, "div"))
    if tag in _ENDED_BY:
        _end(stack, *_ENDED_BY[tag])
    node = Node(tag, written)
    stack[-1].children.append(node)
    if tag not in _VOID and not written.endswith("/") and len(stack) < limits.DEPTH:
        stack.append(node)


def _end(stack: list[Node], names: tuple[str, ...], walls: tuple[str, ...]) -> None:
    for place in range(len(stack) - 1, 0, -1):
        name = stack[place].name
        if name in names:
            del stack[place:]
            return
        if name in walls:
            return


def _close(stack: list[Node], tag: str) -> None:
    if tag == "br":
        stack[-1].children.append(Node("br"))
        return
    for place in range(len(stack) - 1, 0, -1):
        name = stack[place].name
        if name == tag:
            del stack[place:]
            return
        if name in _WALLS and tag not in _OF_TABLES:
            return
