"""The place a title is about."""

from __future__ import annotations

from drafter.check.draft import Draft
from drafter.zh.prose_width import plain
from drafter.zh.regex import regex
from drafter.zh.regions import regions

_YEAR = regex("^20[0-9]{2}年度?")


def place_in_title(draft: Draft) -> str:
    """Return the place that a title names before or behind its year (2026年青石乡……), empty without one."""
    bare = _YEAR.sub("", "".join(plain(draft.found.title).split())).removeprefix("中共")
    return "".join(regions(bare)[-1:])
