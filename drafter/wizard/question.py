"""One question of a case: what it is about, where it belongs, whether it waits for an answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from drafter.address import Address

Kind = Literal[
    "field",
    "submission",
    "promise",
    "item",
    "cause",
    "remedy",
    "figure",
    "source",
    "topic",
    "part",
    "opening",
    "annexes",
    "review",
]
"""What is asked. A kind has its place among the `questions`, a screen (`steps.STEPS`), its words for a list
(`listing.worded`, where it is not a field: `listing.ASKED`), what an answer from a file changes
(`answering.ANSWERING`) and how its answer is told in a list (`answered.Answers`).
"""


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a case.

    Attributes:
        kind: what is asked, and so how.
        id: what it is about; no two questions of a case share it.
        place: where in the report, from the part down, as screens show it.
        open: True while nobody has answered.
        part: key of the part it belongs to (主要举措 …), 报告主体, 上年安排, 开头和结尾 or 数据.
        office: the department it is left to, which is asked instead; may be empty.
    """

    kind: Kind
    id: Address
    place: tuple[str, ...]
    open: bool
    part: str
    office: str = ""
