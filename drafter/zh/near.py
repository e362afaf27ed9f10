"""The nearest known name to a misspelt one."""

from __future__ import annotations

from collections.abc import Iterable

_LONGEST = 60
_LETTERS_PER_EDIT = 3
_PARTIAL_COST = 0.25


def edits(a: str, b: str, limit: int) -> int:
    """Return how many edits (insert, delete, replace, swap neighbours) lead from a to b.

    Where there are more than ``limit``, any number above it is returned.
    """
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        older, before, row = before, row, [i]
        for j, y in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1]


def _cost(word: str, choice: str, limit: int) -> float | None:
    """Return how far the choice is from the word, None if farther than the limit."""
    gap = abs(len(word) - len(choice))
    shorter = min(len(word), len(choice))
    if shorter > 1 and (word in choice or choice in word):
        return gap * _PARTIAL_COST
    if gap > limit or len(set(word) - set(choice)) > limit:
        return None
    distance = edits(word, choice, limit)
    return distance if distance <= limit and distance < max(len(word), len(choice)) else None


def nearest(word: str, choices: Iterable[str], limit: int | None = None) -> str | None:
    """Return the choice nearest to the word, or None if none is near.

    Args:
        word: the misspelt name.
        choices: the known names; of two equally near the first is taken.
        limit: the most edits allowed, by default one for every three characters, at least one.
    """
    if not 0 < len(word) <= _LONGEST:
        return None
    most = max(1, len(word) // _LETTERS_PER_EDIT) if limit is None else limit
    best: tuple[float, str] | None = None
    for choice in choices:
        cost = _cost(word, choice, most)
        if cost is not None and (best is None or cost < best[0]):
            best = cost, choice
    return best[1] if best else None


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Return “是不是“…”？” with the nearest choice, or nothing if none is near."""
    choice = nearest(word, choices)
    return f"是不是“{choice}”？" if choice else ""
