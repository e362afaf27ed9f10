"""What a rule finds, before and after it is known where that is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from drafter.address import Address


class Severity(StrEnum):
    """How much a finding asks of the clerk."""

    MUST = "must"  # 必须改
    ASK = "ask"  # 请核对

    @property
    def shown(self) -> str:
        """What clerks call it."""
        return "必须改" if self is Severity.MUST else "请核对"


class Fix(NamedTuple):
    """A safe correction: characters of one node and what stands there instead.

    Attributes:
        node: position of the node in ``Understanding.nodes``.
        start: offset of the first character in the node's text.
        end: offset behind the last one.
        new: the characters instead; empty to delete.
    """

    node: int
    start: int
    end: int
    new: str


class Hit(NamedTuple):
    """What one rule sees.

    Attributes:
        message: what is wrong and what to do, finished Chinese sentences without the place.
        node: position in ``Understanding.nodes`` of the text it is about; None where it is about the whole
            document, or about something the text does not say.
        start: offset of the fragment in the node's text.
        end: offset behind it.
        fix: the safe correction, where the rule knows one.
        more: further corrections of the same habit, where one hit stands for many places.
        address: the place in the report, where the rule knows a better one than its node's (a figure of a
            case: ``("数据", 名称)``).
    """

    message: str
    node: int | None = None
    start: int = 0
    end: int = 0
    fix: Fix | None = None
    address: Address = ()
    more: tuple[Fix, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit with everything a person, a page or another program needs.

    Attributes:
        rule: id of the rule.
        name: the rule's name, which states the fault.
        severity: how much it asks.
        message: what is wrong and what to do.
        fragment: the characters it is about, empty for a whole document.
        address: identity of the place in a case, ``("段", n)`` or ``("表", n)`` in a bare file.
        place: the place as people call it: 第一部分（四）第2段.
        file: the file it stands in.
        line: line of the YAML file, 0 in any other.
        hit: where it came from.
        reason: why a person accepted it, empty where nobody did.
        old: the characters that the safe correction replaces, where there is one.
        new: the characters it puts there.
    """

    rule: str
    name: str
    severity: Severity
    message: str
    fragment: str
    address: Address
    place: str
    file: Path | None
    line: int
    hit: Hit
    reason: str = ""
    old: str = ""
    new: str = ""
