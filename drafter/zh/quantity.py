"""What a written figure says: value, unit, qualifier, and the same in base units."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from drafter.zh.figure_forms import MAGNITUDE, MAGNITUDES
from drafter.zh.regex import regex

_MAGNITUDES = regex(f"{MAGNITUDE}+(?!分点)")


@lru_cache(maxsize=512)
def _taken_apart(unit: str) -> tuple[int, str]:
    """A unit as how many base units it is, and the base unit."""
    match = _MAGNITUDES.match(unit)
    product = 1
    for magnitude in match.group() if match else "":
        product *= MAGNITUDES[magnitude]
    return product, unit[match.end() :] if match else unit


class Quantity(NamedTuple):
    """What a written figure says.

    Attributes:
        text: the figure as it prints: digits half width, no thousands commas, no spaces.
        value: the number before the unit; of a fraction the rate in per cent, of a rank the rank,
            of a range the lower bound.
        unit: 万件, %, 户次, 人/万人; empty if none is written; % for a fraction.
        qualifier: what bounds the value (余, 近, 以上 …), two joined by …, empty if none.
        form: digits, chinese, fraction (112/268), rank or range.
        numerator: of a fraction, else None.
        denominator: of a fraction, else None.
        upper: the upper bound of a range, else None.
        scope: among whom a rank holds (全市), may be empty.
    """

    text: str
    value: Decimal
    unit: str = ""
    qualifier: str = ""
    form: str = "digits"
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    upper: Decimal | None = None
    scope: str = ""

    @property
    def exact(self) -> bool:
        """True if no qualifier bounds the value."""
        return not self.qualifier

    @property
    def base_unit(self) -> str:
        """The unit without 百, 千, 万, 亿 before it: 件 for 万件; 人/万人 stays."""
        return _taken_apart(self.unit)[1]

    @property
    def scale(self) -> int:
        """How many base units one unit is: 10000 for 万件, 1 for 件."""
        return _taken_apart(self.unit)[0]

    @property
    def base_value(self) -> Decimal:
        """The value in base units: 1.2万件 → 12000, 67.63万元 → 676300."""
        return self.value * self.scale
