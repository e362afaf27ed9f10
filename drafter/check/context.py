"""What is known of a draft beside its text: whose it is, where, which year, what was promised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from drafter.understand.results import Understanding


@dataclass(frozen=True, slots=True)
class Context:
    """What a bare file cannot tell for sure, and a case knows.

    Attributes:
        body: the body that reports: 云岭县人民政府; empty if unknown.
        region: its region: 云岭县; empty if unknown.
        level: 省, 市, 县, 区, 镇, 街道, 部门 …; empty if unknown.
        year: the year reported on, None if unknown.
        other_regions: names of other places that have no business in the text unless it names them on
            purpose.
        last_promises: what last year's report promised, one by one.
        today: the day to judge by, None to judge no dates against it.
        public: True for a 公开稿.
        stage: 送审稿 …, empty if unknown.
        last: last year's report, None if not at hand.
        final: True where the draft is to be the last one (``--final``).
    """

    body: str = ""
    region: str = ""
    level: str = ""
    year: int | None = None
    other_regions: tuple[str, ...] = ()
    last_promises: tuple[str, ...] = ()
    today: date | None = None
    public: bool = False
    stage: str = ""
    last: Understanding | None = None
    final: bool = False
