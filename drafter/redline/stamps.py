"""Moments, as Word writes them."""

from __future__ import annotations

from datetime import UTC, datetime

from drafter.errors import InputError


def moment(date: datetime | str) -> str:
    """Return a moment as ``2026-01-15T09:30:00Z``; a day alone begins at midnight.

    Raises:
        InputError: the text is no date.
    """
    if isinstance(date, str):
        try:
            date = datetime.fromisoformat(date)
        except ValueError:
            raise InputError(f"“{date}”不是日期。请写成 2026-01-15 或 2026-01-15T09:30:00。") from None
    if date.tzinfo is not None:
        date = date.astimezone(UTC)
    return date.strftime("%Y-%m-%dT%H:%M:%SZ")
