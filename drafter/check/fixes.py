"""Corrections cut down to the characters that really change, none touching another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from drafter.check.finding import Finding, Fix
from drafter.understand.results import Node

_LONG = 20
"""Characters up to which a correction is shown whole."""


def trimmed(fix: Fix, old: str) -> Fix:
    """Return a correction without the characters that it leaves alone at both ends.

    Args:
        fix: the correction.
        old: the characters it replaces.
    """
    head = _common(old, fix.new)
    rest, new = old[head:], fix.new[head:]
    tail = _common(rest[::-1], new[::-1])
    return Fix(fix.node, fix.start + head, fix.end - tail, new[: len(new) - tail])


def _common(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))


def shown(fix: Fix, text: str) -> tuple[str, str]:
    """Return what a correction replaces and by what; of a long one only what changes.

    Args:
        fix: the correction.
        text: the text of its node.
    """
    close = fix if fix.end - fix.start <= _LONG else trimmed(fix, text[fix.start : fix.end])
    return text[close.start : close.end], close.new


def small(fix: Fix, text: str) -> Iterator[Fix]:
    """Yield a correction as several, each of characters that all change.

    Args:
        fix: the correction.
        text: the text of its node.
    """
    from rapidfuzz.distance import Levenshtein

    close = trimmed(fix, text[fix.start : fix.end])
    inner = text[close.start : close.end]
    if not inner or not close.new:
        yield close
        return
    for step in Levenshtein.opcodes(inner, close.new):
        if step.tag != "equal":
            start, end = close.start + step.src_start, close.start + step.src_end
            yield Fix(fix.node, start, end, close.new[step.dest_start : step.dest_end])


def corrections(findings: Iterable[Finding], nodes: Sequence[Node]) -> list[tuple[Finding, Fix]]:
    """Return the safe corrections of findings that nobody has accepted, in text order; long ones in pieces.

    One that touches another, or begins where another does, is left for the next time.
    """
    wanted = [
        (finding, part)
        for finding in findings
        if not finding.reason
        for fix in (finding.hit.fix, *finding.hit.more)
        if fix is not None
        for part in (small(fix, nodes[fix.node].text) if fix.end - fix.start > _LONG else (fix,))
    ]
    wanted.sort(key=lambda each: (each[1].node, each[1].start, each[1].end))
    kept: list[tuple[Finding, Fix]] = []
    for finding, fix in wanted:
        last = kept[-1][1] if kept else None
        if last is None or fix.node != last.node or (fix.start, fix.start) >= (last.end, last.start + 1):
            kept.append((finding, fix))
    return kept
