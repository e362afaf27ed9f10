"""A rule: what it finds, on whose authority, and the examples that prove it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity

Find = Callable[[Draft], Iterator[Hit]]


class Force(StrEnum):
    """What the demand rests on."""

    REGULATION = "规定要求"
    STANDARD = "国标"
    CUSTOM = "通行"
    LOCAL = "本地"


_NOTHING: Mapping[str, object] = MappingProxyType({})


class Example(NamedTuple):
    """A short draft that a rule must find, or leave alone.

    Attributes:
        text: lines of a plain text, the first being the first line of the file; empty for a case.
        context: what the draft's context says (keys of ``--context``).
        case: a 报告.yaml, where the rule needs a case.
        layout: what ``Layout`` says of a .docx, where the rule is about the page.
        found: fragments that must be found, in order; of a good example none.
        note: why it looks like a fault and is none, or what is special; may be empty.
    """

    text: str = ""
    context: Mapping[str, object] = _NOTHING
    case: str = ""
    layout: Mapping[str, object] = _NOTHING
    found: tuple[str, ...] = ()
    note: str = ""


class Rule(NamedTuple):
    """A rule; its text is its documentation.

    Attributes:
        id: a letter (S structure, F figures, C promises and shortcomings, W words, L layout, A acceptances)
            and three digits; never reused (`drafter.check.rules.RETIRED`).
        name: states the fault: 比率和件数对不上.
        severity: how much a finding asks; one that a person must judge is never ``MUST``.
        force: what the demand rests on.
        why: why it matters, finished sentences.
        basis: the clause, document or study it follows; what is from general knowledge says 待核.
        find: yields what it sees.
        bad: examples it finds, at least two.
        good: examples it leaves alone, at least two, one of them a near miss.
        final: True if the rule is for the last draft only (``--final``).
        early: True if the rule is for drafts before the last only.
    """

    id: str
    name: str
    severity: Severity
    force: Force
    why: str
    basis: str
    find: Find
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    final: bool = False
    early: bool = False


def bad(text: str, *found: str, note: str = "", **context: object) -> Example:
    """Return an example that a rule must find, with the fragments it marks."""
    return Example(text=text, context=context, found=found, note=note)


def good(text: str, note: str = "", **context: object) -> Example:
    """Return an example that a rule must leave alone."""
    return Example(text=text, context=context, note=note)
