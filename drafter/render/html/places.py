"""Where 署名 and 成文日期 stand, in points (GB/T 9704-2012, 7.3.5)."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.blocks import Signature
from drafter.render.word.tokens import Profile, measures
from drafter.render.word.widths import text_width

_TWIPS = 20.0  # in a point


@dataclass(frozen=True, slots=True)
class Places:
    """Where the lines of a signature stand, in points.

    Attributes:
        longer: True where an unsealed date is wider than the last name: it is the date then that 右空二字.
    name: room right of the other unsealed names.
    seat: width, up to the right edge, in whose middle a sealed name and its date stand.
        rows: the names line by line.
    """

    longer: bool
    name: float
    seat: float
    rows: tuple[tuple[str, ...], ...]


def signature_places(signature: Signature, profile: Profile) -> Places:
    """Return where the lines stand; two sealed names share a line if there is room for both."""
    at = measures(profile)
    name = text_width(signature.bodies[-1], at) if signature.bodies else 0
    date = text_width("".join(run.text for run in signature.date), at)
    edge, shift = at.cells(profile.signature_right), at.cells(profile.date_shift)
    longer = date > name
    seat = max(2 * at.cells(profile.sealed_right) + date, name)
    longest = max((text_width(body, at) for body in signature.bodies), default=0)
    step = 2 if signature.sealed and longest + at.cell <= min(at.width - seat, seat) else 1
    return Places(
        longer=longer,
        name=(max(edge + date + shift - name, 0) if longer and name else edge) / _TWIPS,
        seat=seat / _TWIPS,
        rows=tuple(signature.bodies[first : first + step] for first in range(0, len(signature.bodies), step)),
    )
