"""Shortcomings and causes that tell no fact."""

from __future__ import annotations

from drafter.check.parts import whole_text
from drafter.data.slogans import slogan_of
from drafter.understand.results import FoundShortcoming
from drafter.zh.prose_width import plain
from drafter.zh.regex import regex

_CAUSE_CLAUSES = regex("[,;:。、]")
_CLAUSES = regex("[,;:。]")
_FIGURE = regex("[0-9]|[一二三四五六七八九十两]+[个件名次家成]")


def is_slogan(flat: str) -> bool:
    """Tell whether a cause says nothing that can be acted upon.

    Args:
        flat: the cause, plain text.
    """
    clauses = [clause for clause in _CAUSE_CLAUSES.split(flat) if clause.strip()]
    if _FIGURE.search(flat) or "“" in flat or "《" in flat:
        return False
    if slogan_of("具体").search(slogan_of("原因").sub("", flat)):
        return False
    return bool(clauses) and all(slogan_of("原因").search(clause) for clause in clauses)


def is_vague(each: FoundShortcoming) -> bool:
    """Tell whether a shortcoming only says that something wants strengthening."""
    if each.cause and not is_slogan(plain(each.cause)):
        return False
    flat = plain(whole_text(each))
    clauses = [clause.strip() for clause in _CLAUSES.split(flat) if clause.strip()]
    return not _FIGURE.search(flat) and all(slogan_of("不足").search(clause) for clause in clauses)
