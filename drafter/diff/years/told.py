"""Which year a report is on, by its head and its text; and years that were only rolled on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from drafter.diff.outline import DATED
from drafter.diff.results import Edit
from drafter.diff.text.fold import folded
from drafter.zh.regex import regex

_FIRST = 12
_LONGEST = 400
_REPORT = regex(r"(20[0-9]{2})年(?:度|全年)?[^。,;]{0,20}?(?:法治|依法行政|报告|情况)")
_YEAR = regex(r"(?<![0-9.\-~])(20[0-9]{2})(?=年)")
_ALONE = regex(r"(20[0-9]{2})(年度?)?")


def year_told(texts: Sequence[str]) -> int | None:
    """Return the year that the title, or the opening, speaks of; None if neither tells.

    None, too, where the text speaks mostly of other years than that one and the next, as when a title was
    mistyped.
    """
    for at, text in enumerate(texts[:_FIRST]):
        found = _REPORT.search(folded(text[:_LONGEST]))
        if found:
            year = int(found[1])
            return year if _mostly(texts[at + 1 :]) in (None, year, year + 1) else None
    return None


def _mostly(texts: Sequence[str]) -> int | None:
    """The year a text names most often, None where it names none."""
    named = Counter(year for text in texts if "年" in text for year in _YEAR.findall(folded(text)))
    return int(max(sorted(named), key=named.__getitem__)) if named else None


def with_rolled_years(edits: Sequence[Edit], old: int, new: int) -> list[Edit]:
    """Return the edits of two reports on different years; years and dates that rolled on are quiet."""
    return [
        each._replace(kind="renumbered") if _dates(each) or _rolled(each, new - old) else each
        for each in edits
    ]


def _dates(edit: Edit) -> bool:
    """Tell whether both sides are a date at the end: a report on another year bears another one."""
    spots = edit.old_spot, edit.new_spot
    return edit.kind == "reworded" and all(spot is not None and spot.shown == DATED for spot in spots)


def _rolled(edit: Edit, years: int) -> bool:
    before, after = (_ALONE.fullmatch(folded(text)) for text in (edit.old, edit.new))
    return (
        edit.kind in ("reworded", "heading")
        and before is not None
        and after is not None
        and int(after[1]) - int(before[1]) == years
        and before[2] == after[2]
    )
