"""Where a paragraph's beginning looks different from the rest of it."""

from __future__ import annotations

from typing import NamedTuple


class Look(NamedTuple):
    """How characters look: the Chinese face, bold, hidden; None where nothing is said."""

    face: str | None = None
    bold: bool | None = None
    hidden: bool | None = None

    def over(self, base: Look) -> Look:
        """Return this look with what it leaves open taken from ``base``."""
        return Look(
            base.face if self.face is None else self.face,
            base.bold if self.bold is None else self.bold,
            base.hidden if self.hidden is None else self.hidden,
        )


PLAIN = Look()


def lead(text: str, looks: list[tuple[int, Look]], spans: list[tuple[int, int]], base: Look) -> int:
    """Return how many characters at the beginning have another face or weight than the body.

    The body is the look that most Chinese characters after the first stretch have; digits and Latin letters
    follow what stands before them, for they often have a face of their own.

    Args:
        text: the characters of the paragraph in the file.
        looks: where stretches of one look begin in ``text``, and the look.
        spans: the stretches of ``text`` that the line consists of.
        base: the look of the paragraph where a run says nothing.
    """
    if len(looks) < 2:
        return 0
    if len(looks) == 2 and len(spans) == 1:
        return _lead_of_two(text, looks, spans[0], base)
    stretches = list(_stretches(text, looks, spans, base))
    weights: dict[Look, int] = {}
    for _, look, weight in stretches:
        weights[look] = weights.get(look, 0) + weight
    first = next((look for _, look, weight in stretches if weight), None)
    rest = {look: weight for look, weight in weights.items() if look != first and weight}
    if first is None or not rest:
        return 0
    body = max(rest, key=lambda look: rest[look])
    begins = next(at for at, look, weight in stretches if look == body and weight)
    comes_back = sum(weight for at, look, weight in stretches if look == first and at > begins)
    return 0 if comes_back > rest[body] else begins


def _lead_of_two(text: str, looks: list[tuple[int, Look]], span: tuple[int, int], base: Look) -> int:
    """The same where there are but two looks: the first stretch, if both are Chinese and look different."""
    (_, first), (turn, second) = looks
    begin, end = span
    if text[begin:turn].isascii() or text[turn:end].isascii():
        return 0
    return 0 if _seen(first, base) == _seen(second, base) else turn - begin


def _seen(look: Look, base: Look) -> tuple[str | None, bool]:
    bold = base.bold if look.bold is None else look.bold
    return base.face if look.face is None else look.face, bool(bold)


def _stretches(
    text: str, looks: list[tuple[int, Look]], spans: list[tuple[int, int]], base: Look
) -> list[tuple[int, Look, int]]:
    """Offset in the line, look and weight of each stretch: its length, 0 if it is not Chinese."""
    found = []
    ends = [start for start, _ in looks[1:]] + [len(text)]
    offset = 0
    for begin, end in spans:
        for (start, look), stop in zip(looks, ends, strict=True):
            low, high = max(start, begin), min(stop, end)
            if low < high:
                piece = text[low:high]
                weight = 0 if piece.isascii() else len(piece)
                seen = look.over(base)
                found.append((offset + low - begin, Look(seen.face, bool(seen.bold)), weight))
        offset += end - begin
    return found
