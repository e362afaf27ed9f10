"""Running rules over a draft: what they see becomes findings, each with its place, once, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafter.check.acceptance import accepted
from drafter.check.draft import Draft
from drafter.check.finding import Finding, Hit
from drafter.check.fixes import shown
from drafter.check.gaps import Gaps
from drafter.check.places import Places
from drafter.check.rule import Rule

_JUDGING = "A1"
"""Rules whose id begins so judge what the others found, and run after them."""


def check(draft: Draft, rules: Iterable[Rule]) -> tuple[Finding, ...]:
    """Return what the rules find in a draft, whole-document findings first, then in text order.

    Findings that a person accepted are among them, with the reason.
    """
    chosen = [rule for rule in sorted(rules, key=lambda rule: rule.id) if _runs(rule, draft)]
    places, gaps = Places(draft), Gaps(draft)
    found = [
        _finding(rule, hit, places)
        for rule in chosen
        if not rule.id.startswith(_JUDGING)
        for hit in _hits(rule, draft, gaps)
    ]
    judged = accepted(found, draft)
    after = draft.with_findings(judged, [rule.id for rule in chosen])
    told = [
        _finding(rule, hit, places)
        for rule in chosen
        if rule.id.startswith(_JUDGING)
        for hit in rule.find(after)
    ]
    return tuple(sorted([*judged, *accepted(told, draft)], key=_order))


def _runs(rule: Rule, draft: Draft) -> bool:
    return not (rule.early if draft.context.final else rule.final)


def _hits(rule: Rule, draft: Draft, gaps: Gaps) -> Iterator[Hit]:
    """Yield what a rule sees, the same characters once, and nothing about what is still open."""
    seen: set[object] = set()
    for hit in rule.find(draft):
        about = (hit.node, hit.start, hit.end, hit.address) if hit.node is not None else hit
        if about not in seen and not gaps.cover(hit):
            seen.add(about)
            yield hit


def _finding(rule: Rule, hit: Hit, places: Places) -> Finding:
    spot = places.spot(hit)
    old, new = shown(hit.fix, places.text(hit.fix.node)) if hit.fix else ("", "")
    return Finding(
        rule=rule.id,
        name=rule.name,
        severity=rule.severity,
        message=hit.message,
        fragment=spot.fragment,
        address=spot.address,
        place=spot.shown,
        file=spot.file,
        line=spot.line,
        hit=hit,
        old=old,
        new=new,
    )


def _order(finding: Finding) -> tuple[int, int, str]:
    hit = finding.hit
    return (-1 if hit.node is None else hit.node, hit.start, finding.rule)


def chosen(rules: Sequence[Rule], select: Sequence[str], ignore: Sequence[str]) -> list[Rule]:
    """Return the rules whose id begins with one of ``select`` (all if empty) and with none of ``ignore``."""
    return [
        rule
        for rule in rules
        if (not select or rule.id.startswith(tuple(select)))
        and not (ignore and rule.id.startswith(tuple(ignore)))
    ]
