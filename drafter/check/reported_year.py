"""The year a report is about, where its title and the rest of it do not agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from drafter.understand.results import Understanding
from drafter.zh.prose_width import plain
from drafter.zh.regex import regex

_YEAR = regex("(?<![0-9—–~-])(20[0-9]{2})年(?! ?[—–~-])")
_FIRST_HALF = 6  # a report signed in these months is about the year before
_AGREED = 2  # witnesses against a title that nothing else supports
_BEGINNING = 12


def reported_year(found: Understanding) -> int | None:
    """Return the year as the report tells it; of a title that stands alone against the rest, the rest's."""
    votes = Counter(_witnesses(found))
    if found.year is None or not found.title or votes[found.year] or not votes:
        return found.year
    (year, count), *others = votes.most_common(2)
    return year if count >= _AGREED and not (others and others[0][1] == count) else found.year


def _witnesses(found: Understanding) -> Iterator[int]:
    """Yield the year as the opening, the headings of chapters and the date tell it."""
    opening = next((plain(node.text) for node in found.nodes if node.kind == "opening"), "")
    yield from _years(opening[:_BEGINNING])
    chapters = [heading for heading in found.headings if heading.level == 1]
    for number, heading in enumerate(chapters):
        later = number > 0 and heading.part == ("plan",)  # the first chapter is none, whatever its year says
        if number == 0 or later:
            yield from (year - later for year in _years(plain(heading.text)))
    if found.sign_date is not None:
        yield found.sign_date.year - (found.sign_date.month <= _FIRST_HALF)


def _years(flat: str) -> list[int]:
    return [int(year) for year in _YEAR.findall(flat)]
