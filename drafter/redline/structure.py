"""What stands in what: bodies, cells and text boxes hold paragraphs and tables, tables hold rows of cells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from drafter.readers.word.names import TC, TR, P
from drafter.readers.word.xml import Element
from drafter.redline.walk import Laid, blocks, body_of, boxes, parts_of


class Row(NamedTuple):
    """A row of a table."""

    element: Element
    cells: list[Container]


class Table(NamedTuple):
    """A table, with the paragraphs it holds: positions ``first`` up to ``end``."""

    element: Element
    rows: list[Row]
    first: int
    end: int


class Container(NamedTuple):
    """A body, cell or text box: positions of paragraphs, and tables, in order.

    Attributes:
        element: the body, cell or text box.
        blocks: what it holds.
        first, end: the paragraphs it holds, those of its tables and of text boxes in it included.
    """

    element: Element
    blocks: list[int | Table]
    first: int
    end: int


class Box(NamedTuple):
    """A text box and the position of the paragraph it is anchored in."""

    anchor: int
    home: Element
    inside: Container


class Draft:
    """A document without tracked changes, laid out.

    Attributes:
        root: its main part.
        paragraphs: in the order of the file, each of one element.
        body: what the body holds.
        boxes: the text boxes, in order.
    """

    def __init__(self, root: Element, paragraphs: list[Laid]) -> None:
        """Take a main part and its paragraphs."""
        self.root = root
        self.paragraphs = paragraphs
        self.boxes: list[Box] = []
        places = {laid.elements[0]: at for at, laid in enumerate(self.paragraphs)}
        self.body = _Builder(self, places).container(body_of(root))


class _Builder:
    """Follows the walk: places are counted in the same order."""

    def __init__(self, draft: Draft, places: dict[Element, int]) -> None:
        self._draft = draft
        self._places = places
        self._next = 0

    def container(self, element: Element) -> Container:
        first = self._next
        found: list[int | Table] = []
        for block in blocks(element):
            found.append(self._paragraph(block) if block.tag == P else self._table(block))
        return Container(element, found, first, self._next)

    def _paragraph(self, element: Element) -> int:
        at = self._places[element]
        self._next = at + 1
        for home in [atom.home for atom in self._draft.paragraphs[at].atoms if not atom.text]:
            for box in boxes((home,)):
                self._draft.boxes.append(Box(at, home, self.container(box)))
        return at

    def _table(self, element: Element) -> Table:
        first = self._next
        rows = [
            Row(row, [self.container(cell) for cell in parts_of(row, TC)]) for row in parts_of(element, TR)
        ]
        return Table(element, rows, first, self._next)


def direct(container: Container) -> Iterator[int]:
    """Yield the paragraphs that stand in a container itself."""
    return (block for block in container.blocks if isinstance(block, int))
