"""Findings a person has judged: 已说明 in the case, by rule, place and words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from drafter.address import Address, show
from drafter.check.draft import Draft
from drafter.check.finding import Finding, Fix
from drafter.check.places import Places
from drafter.check.stretches import stretches
from drafter.zh.prose_width import plain
from drafter.zh.regex import regex

if TYPE_CHECKING:  # a case brings them
    from drafter.model.items import Acceptance
    from drafter.yamlfile import Tree

_WITH_CONTEXT = ("C", "S")
"""Beginnings of the ids of rules that may need last year's report or a date to find anything."""

_POSITION = regex("第([0-9]{1,6})项")


def address_of(shown: str) -> Address:
    """Return the address that ``drafter.address.show`` shows so."""
    keys = shown.split("/")
    positions = [_POSITION.fullmatch(key) for key in keys]
    return tuple(int(at[1]) - 1 if at else key for key, at in zip(keys, positions, strict=True))


def fits(acceptance: Acceptance, finding: Finding) -> bool:
    """Tell whether an acceptance is about a finding: its rule, its place if named, its words if named."""
    if acceptance.rule != finding.rule:
        return False
    if acceptance.at and acceptance.at not in (show(finding.address), finding.place):
        return False
    return not acceptance.fragment or _same(acceptance.fragment, finding.fragment)


def _same(written: str, found: str) -> bool:
    return _bare(written) == _bare(found)


def _bare(text: str) -> str:
    return "".join(plain(text).split())


def entry_of(finding: Finding, reason: str, day: date) -> dict[str, Tree]:
    """Return what 已说明 says of a finding that a person has judged.

    Args:
        reason: why nothing needs to be changed, as one line.
        day: when that was said.
    """
    fragment = "".join(finding.fragment.split())
    made: dict[str, Tree] = {"规则": finding.rule}
    if finding.address:
        made["位置"] = show(finding.address)
    if fragment:
        made["文字"] = fragment
    return {**made, "理由": "".join(reason.splitlines()), "日期": day.isoformat()}


def is_stale(acceptance: Acceptance, draft: Draft) -> bool:
    """Tell whether an acceptance is about nothing any more, as far as this draft can tell.

    Another text or stage may tell other places, and without last year's report or a date some rules find
    less: what still stands as it was accepted is left alone.

    Args:
        acceptance: the acceptance.
        draft: the draft with what the rules found (``Draft.with_findings``).
    """
    if acceptance.rule not in draft.ran or any(fits(acceptance, each) for each in draft.findings):
        return False
    told = _told(draft)
    if acceptance.at and acceptance.at not in told:
        return not _exists(acceptance.at, draft)
    if acceptance.fragment:
        text = told[acceptance.at] if acceptance.at else "".join(told.values())
        return _bare(acceptance.fragment) not in text
    knows_all = draft.context.last is not None and draft.context.today is not None
    return knows_all or not acceptance.rule.startswith(_WITH_CONTEXT)


def _told(draft: Draft) -> dict[str, str]:
    """Return what the draft tells of each place, without white space."""
    told: dict[str, str] = {}
    for some in stretches(draft).values():
        for each in some:
            told[show(each.address)] = told.get(show(each.address), "") + _bare(each.text)
    return told


def corrected(draft: Draft, fixes: Iterable[Fix]) -> Mapping[int, str]:
    """Return the words of acceptances as they read after corrections, by position, where they change.

    Args:
        draft: the draft that was corrected, as it was before.
        fixes: the corrections, none touching another.
    """
    found: dict[int, str] = {}
    made = sorted(fixes, key=lambda fix: (fix.node, -fix.start))
    for number, acceptance in enumerate(draft.case.report.accepted if draft.case else ()):
        fragment = acceptance.fragment or ""
        for node in dict.fromkeys(fix.node for fix in made) if fragment else ():
            at = draft.nodes[node].text.find(fragment)
            end = at + len(fragment)
            inside = [fix for fix in made if fix.node == node and at <= fix.start and fix.end <= end]
            if at >= 0 and inside:
                found.setdefault(number, _applied(fragment, at, inside))
    return found


def _applied(fragment: str, at: int, fixes: Iterable[Fix]) -> str:
    """Return words with corrections made, the last first; ``at`` is where they stand in the node."""
    for fix in fixes:
        fragment = fragment[: fix.start - at] + fix.new + fragment[fix.end - at :]
    return fragment


def _exists(at: str, draft: Draft) -> bool:
    origin = Places(draft).origin
    return origin is not None and origin.written(address_of(at)) is not None


def accepted(findings: Iterable[Finding], draft: Draft) -> list[Finding]:
    """Return the findings, those that somebody accepted with the reason given."""
    known: dict[str, list[Acceptance]] = {}
    for acceptance in draft.case.report.accepted if draft.case else ():
        known.setdefault(acceptance.rule, []).append(acceptance)
    return [_with_reason(finding, known.get(finding.rule, [])) for finding in findings]


def _with_reason(finding: Finding, known: list[Acceptance]) -> Finding:
    reason = next((each.reason for each in known if fits(each, finding)), "")
    return replace(finding, reason=reason) if reason else finding
