"""A document in which every number is marked: what it is tied to, and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from drafter.address import Address

State = Literal["tied", "open", "declared", "loose", "recognised"]

STATES: dict[State, str] = {
    "tied": "有出处",
    "open": "待填",
    "declared": "已说明不是数据",
    "loose": "没有出处",
    "recognised": "识别出的数字",
}
"""What each state is called on screens, in the order in which they are counted."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the text.

    Attributes:
        text: its characters: qualifier, numeral and unit.
        state: what it is tied to.
        names: the figures it states; several when one numeral states several; empty if none.
        filter: the filter that made it (同比 …), empty for the figure as written.
        label: what it seems to count, by the words around it; empty where it has a name.
        fragment: the words around it.
        place: where it stands, as people call it.
        address: where it stands in the report, or ``("段", n)``.
        line: position of its line.
        start: offset of its first character in the text of the line.
        end: offset behind the last one.
    """

    text: str
    state: State
    names: tuple[str, ...]
    filter: str
    label: str
    fragment: str
    place: str
    address: Address
    line: int
    start: int
    end: int


class Stretch(NamedTuple):
    """Characters of a line; ``number`` is the position of the number they are, None for plain words."""

    text: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class TracedLine:
    """A paragraph, or a row of a table.

    Attributes:
        kind: title, heading, paragraph, signature …; ``head`` and ``row`` of a table.
        level: 1–4 of headings and run-in headings, else 0.
        place: where it stands, as people call it.
        cells: its stretches; a paragraph has one cell.
    """

    kind: str
    level: int
    place: str
    cells: tuple[tuple[Stretch, ...], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """What is known of one figure.

    Attributes:
        name: what it is called.
        value: as it prints, empty while open.
        rows: what is known: 部门, 数据来源, 口径 …, and its words.
        lacks: what should be known and is not, finished Chinese sentences.
        uses: positions of the numbers that state it.
    """

    name: str
    value: str
    rows: tuple[tuple[str, str], ...]
    lacks: tuple[str, ...]
    uses: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Tracing:
    """A whole document.

    Attributes:
        title: its title on one line.
        origin: the case or file, as the user named it.
        bare: True for a file of which only the numbers are known, not what they are tied to.
        lines: in order.
        numbers: in order.
        cards: by name, in the order of the figure table.
    """

    title: str
    origin: str
    bare: bool
    lines: tuple[TracedLine, ...]
    numbers: tuple[Number, ...]
    cards: dict[str, Card]

    def counts(self) -> dict[State, int]:
        """Return how many numbers are in each state, in the order of ``STATES``."""
        return {state: sum(number.state == state for number in self.numbers) for state in STATES}

    def summary(self) -> str:
        """Return one sentence: how many numbers there are and what they are tied to."""
        told = [f"{STATES[state]} {count} 个" for state, count in self.counts().items() if count]
        if self.bare:
            known = sum(bool(number.names) for number in self.numbers)
            return f"识别出 {len(self.numbers)} 个数字，其中 {known} 个像已知的指标或者数据。"
        return f"共 {len(self.numbers)} 个数字：{'，'.join(told)}。" if told else "正文里没有数字。"
