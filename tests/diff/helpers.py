"""Comparing plain texts in tests."""

from __future__ import annotations

from drafter.diff.compare import compare
from drafter.diff.results import QUIET, Comparison, Edit
from drafter.diff.sides import draft_of


def compared(old: str | list[str], new: str | list[str], *, years: bool | None = None) -> Comparison:
    """Compare two texts, one paragraph a line."""
    before, after = (text.splitlines() if isinstance(text, str) else text for text in (old, new))
    return compare(draft_of("旧稿", before), draft_of("新稿", after), years=years)


def facts(found: Comparison) -> list[tuple[str, str, str]]:
    """Kind, old and new of the facts."""
    return [(fact.kind, fact.old_text, fact.new_text) for fact in found.facts]


def loud(found: Comparison) -> list[Edit]:
    """The edits that count."""
    return [edit for edit in found.edits if edit.kind not in QUIET]
