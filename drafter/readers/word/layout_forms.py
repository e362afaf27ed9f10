"""Paragraphs of body text that look different from the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from drafter.readers.layout import Stray
from drafter.readers.word.layout_styles import Look

_MOST = 40  # looks remembered
_SHOWN = 24  # characters of a paragraph that are kept
_MINORITY = 3  # how many times as many paragraphs look like the most
_FAMILIES = ("仿宋", "楷体", "黑体", "宋体")

Form = tuple[str, float]


class Forms:
    """How many body paragraphs have which face and size, with the beginning of the first of each."""

    def __init__(self) -> None:
        self._counts: Counter[Form] = Counter()
        self._first: dict[Form, str] = {}

    def take(self, text: str, pieces: Sequence[tuple[str, Look]]) -> None:
        """Note a paragraph by the look that most of it has."""
        lengths: Counter[Form] = Counter()
        for piece, look in pieces:
            lengths[look.face or "", look.size or 0.0] += len(piece)
        form = lengths.most_common(1)[0][0]
        if form in self._counts or len(self._counts) < _MOST:
            self._counts[form] += 1
            self._first.setdefault(form, text.strip()[:_SHOWN])

    def strays(self) -> tuple[Stray, ...]:
        """Return the looks that few paragraphs have, where most have one; another cut of a face is none."""
        if not self._counts:
            return ()
        (face, size), most = self._counts.most_common(1)[0]
        return tuple(
            Stray(self._first[form], *form, count)
            for form, count in self._counts.items()
            if count * _MINORITY <= most and (form[1] != size or _family(form[0]) != _family(face))
        )


def _family(face: str) -> str:
    """Return the family of a face: 仿宋 of 仿宋_GB2312 and 方正仿宋_GBK."""
    return next((name for name in _FAMILIES if name in face), face)
