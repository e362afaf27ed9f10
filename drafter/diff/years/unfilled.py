"""Places that this year's report only leaves open, or asks about: nobody changed a word there yet."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.diff.results import Edit
from drafter.diff.text.fold import OPEN_PLACE, bare, folded
from drafter.zh import figure_forms as forms
from drafter.zh.regex import regex

_OPEN = regex(OPEN_PLACE)
_ASKED = regex(r"\[待填[^\[\]]*\]|\[待核实:?|\[已落实\??|[\[\]?]")
_NUMBER = regex(
    f"(?:{forms.QUALIFIERS_BEFORE})?(?:[0-9][0-9.,]*|[零一二两三四五六七八九十百]+)[百千万亿]*"
    f"(?:{forms.QUALIFIERS_AFTER})?"
)
_UNIT = len("[2027年?")
_MAGNITUDES = "百千万亿"
_FIGURE = "0"
_MARKS = ",.:;。、 \n"


def with_open_places(edits: Sequence[Edit]) -> list[Edit]:
    """Return the edits of two reports on different years; a place that was only left open is a quiet one."""
    return [each._replace(kind="unfilled") if _only_open(each) else each for each in edits]


def _only_open(edit: Edit) -> bool:
    """Tell whether nothing differs but figures that are to come, and marks that ask for a look."""
    new = folded(edit.new)
    if edit.kind not in ("reworded", "heading", "inserted") or not ("[" in new or "]" in new):
        return False
    return _without(new) == _without(folded(edit.old))


def _without(fold: str) -> str:
    plain = _OPEN.sub(lambda place: _FIGURE + place[0][_UNIT:-1].lstrip(_MAGNITUDES), fold)
    plain = _NUMBER.sub(_FIGURE, _ASKED.sub("", plain))
    return bare(plain).translate(str.maketrans("", "", _MARKS))
