"""出处: where a row, or a field of it, comes from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from drafter.data.cells import texts

UNVERIFIED = "待核"
LISTED = "清单"

_IN_SEED = re.compile(r"(\d{3})@(\d+) (.+)\Z")


class Origin(NamedTuple):
    """A place in a seed, or words that name another source.

    Attributes:
        seed: the first three digits of the seed's file name; empty for another source.
        offset: where the fragment begins in the seed, in code points from 0.
        text: the literal fragment, or the other source's name.
    """

    seed: str
    offset: int
    text: str

    def __str__(self) -> str:
        return f"{self.seed}@{self.offset} {self.text}" if self.seed else self.text


def read_origin(written: str) -> Origin:
    """Read an origin as the tables write it: ``000@354 原文`` or the name of a source."""
    found = _IN_SEED.match(written)
    return Origin(found[1], int(found[2]), found[3]) if found else Origin("", 0, written)


def origins(row: Mapping[str, Any], key: str = "出处") -> tuple[Origin, ...]:
    """Return the origins that a row names under a key."""
    return tuple(read_origin(each) for each in texts(row, key))
