"""计数: the measure words of things that reports count, and which of them are on record one by one."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from drafter.data import rows
from drafter.data.cells import said, text, texts
from drafter.data.origins import Origin, origins


class Counted(NamedTuple):
    """A kind of thing that is counted.

    Attributes:
        name: what people call it.
        words: words beside the number that tell it.
        units: measure words seen for it.
        preferred: the one to use throughout.
        whole_text: True if one measure word should do for the whole report, not for a sentence alone.
        on_record: True if a register knows the exact number.
        origins: where it was seen.
    """

    name: str
    words: tuple[str, ...]
    units: tuple[str, ...]
    preferred: str
    whole_text: bool
    on_record: bool
    origins: tuple[Origin, ...]


@cache
def counted_things() -> tuple[Counted, ...]:
    """Return all kinds, in the order of the table."""
    return tuple(
        Counted(
            name=text(row, "名称"),
            words=texts(row, "词"),
            units=texts(row, "单位"),
            preferred=text(row, "宜用"),
            whole_text=text(row, "范围") == "全文",
            on_record=said(row, "登记", default=False),
            origins=origins(row),
        )
        for row in rows("counted")
    )
