"""Where 署名 and 成文日期 stand, in points (GB/T 9704-2012, 7.3.5)."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.blocks import Signature
from drafter.render.word.widths import text_width
from drafter.render.word.tokens import Profile, measures

_TWIPS = 20.0  # in a point


@dataclass(frozen=True, slots=True)
class Places:
    """Where the lines of a signature stand.

    Attributes:
        name: room right of an unsealed name, in points.
        date: room right of an unsealed date, in points.
        seat: width, up to the right edge, in whose middle a sealed name and its date stand, in points.
        rows: the names line by line.
    """

    name: float
    date: float
    seat: float
    rows: tuple[tuple[str, ...], ...]


def signature_places(signature: Signature, profile: Profile) -> Places:
    """Return where the lines stand; two sealed names share a line if their seals have room."""
    at = measures(profile)
    name = text_width(signature.bodies[-1], at) if signature.bodies else 0
    date = text_width("".join(run.text for run in signature.date), at)
    edge, shift = at.cells(profile.signature_right), at.cells(profile.date_shift)
    longer = date > name > 0
    seat = max(2 * at.cells(profile.sealed_right) + date, name)
    longest = max((text_width(body, at) for body in signature.bodies), default=0)
    step = 2 if signature.sealed and longest + at.cell <= min(at.width - seat, seat) else 1
    return Places(
        name=max(edge + date + shift - name, 0) / _TWIPS if longer else edge / _TWIPS,
        date=edge / _TWIPS if longer or not name else (edge + name - shift - date) / _TWIPS,
        seat=seat / _TWIPS,
        rows=tuple(signature.bodies[at : at + step] for at in range(0, len(signature.bodies), step)),
    )
