"""The content with its places: what stands on which line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from drafter.address import Address
from drafter.yamlfile.looks import ITEM_KEY, NAME_KEYS


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in the text: 0-based line, column and offset, in characters."""

    line: int
    column: int
    index: int


@dataclass(slots=True)
class Node:
    """A mapping, a list, a text or an alias with its place.

    Attributes:
        kind: ``map``, ``list``, ``text`` or ``alias``.
        start: where it begins; of an empty value, right after the colon or the dash.
        end: where it ends, exclusive; of a ``|`` text, the beginning of the next content.
        text: the value of a text, as the tree has it.
        style: ``""`` (plain), ``'``, ``"``, ``|`` or ``>`` of a text.
        flow: written with ``{ }`` or ``[ ]``.
        marked: bears an anchor or a tag.
        pairs: key and value of a mapping, in file order, repeated keys included.
        items: values of a list.
    """

    kind: str
    start: Mark
    end: Mark
    text: str = ""
    style: str = ""
    flow: bool = False
    marked: bool = False
    pairs: list[tuple[Node, Node]] = field(default_factory=list)
    items: list[Node] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The text as a key: without white space around it."""
        return self.text.strip()

    @property
    def empty(self) -> bool:
        """True for a value that is not there at all."""
        return self.kind == "text" and not self.text and not self.style


@dataclass(frozen=True, slots=True)
class Spot:
    """A node in its surroundings.

    Attributes:
        address: keys, and of list items the 编号 or else the position.
        key: its key; None for list items and the root.
        node: the node.
        ids: for each part of the address, whether it is a 编号.
    """

    address: Address
    key: Node | None
    node: Node
    ids: tuple[bool, ...] = ()


def spots(root: Node | None) -> Iterator[Spot]:
    """Yield every node of the content in file order, with its address."""
    waiting = [Spot((), None, root)] if root else []
    while waiting:
        spot = waiting.pop()
        yield spot
        waiting += reversed(list(inside(spot)))


def inside(spot: Spot) -> Iterator[Spot]:
    """Yield the members of a mapping or a list."""
    for key, value in spot.node.pairs:
        yield Spot((*spot.address, key.name), key, value, (*spot.ids, False))
    for position, item in enumerate(spot.node.items):
        name = item_id(item)
        yield Spot((*spot.address, name or position), None, item, (*spot.ids, bool(name)))


def item_id(node: Node) -> str:
    """Return the 编号 of a list item, empty if it has none."""
    return _text_under(node, ITEM_KEY)


def item_name(node: Node) -> str:
    """Return what a list item is known by: its 编号, else its 名称, empty if it has neither."""
    return next(filter(None, (_text_under(node, key) for key in NAME_KEYS)), "")


def _text_under(node: Node, name: str) -> str:
    return next((value.text.strip() for key, value in node.pairs if key.name == name), "")
