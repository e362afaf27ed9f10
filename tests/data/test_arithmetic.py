"""Formulas and identities hold on the figures that the seed reports give."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from drafter.data import formula
from drafter.data.tables import every_indicator, identities
from drafter.errors import DrafterError, InputError

GOLD = Path(__file__).parents[1] / "gold"
# A rate of two decimals times some 2,000 cases is off a whole number by up to 0.1.
ROUNDING = Decimal("0.15")


def values(seed: str) -> dict[str, Decimal]:
    """The exact values of a seed in base units, by indicator name."""
    names = {each.id: each.name for each in every_indicator()}
    found = yaml.load((GOLD / f"{seed}.figures.yaml").read_text("utf-8"), yaml.CSafeLoader)["figures"]
    exact = [each for each in found if each["bound"] == "eq" and isinstance(each["value"], int | float)]
    scale = {"万": 10_000, "亿": 100_000_000}
    return {
        names[each["catalogue"]]: Decimal(str(each["value"])) * scale.get(each["unit"][:1], 1)
        for each in exact
    }


def near(one: Decimal, other: Decimal) -> bool:
    """Equal at two decimals but for one unit of the last."""
    return abs(one - other) <= Decimal("0.01")


@pytest.mark.parametrize(
    ("seed", "rates"),
    [
        ("001", {"调解成功率", "负责人出庭应诉率"}),
        ("002", {"调解成功率"}),
    ],
)
def test_rates_follow_from_their_counts(seed: str, rates: set[str]) -> None:
    known, checked = values(seed), set()
    for each in every_indicator():
        worth = formula.evaluate(each.formula, known) if each.formula and each.name in known else None
        if worth is not None and each.kind == "比率":
            assert near(worth * 100, known[each.name]), each.name
            checked.add(each.name)
    assert checked == rates


@pytest.mark.parametrize("seed", ["000", "001", "002", "003"])
def test_identities_hold_in_the_seed(seed: str) -> None:
    known = values(seed)
    for identity in identities():
        left = formula.evaluate(identity.left, known)
        right = formula.evaluate(identity.right, known) if identity.right else Decimal(0)
        if left is None or right is None:
            continue
        if identity.relation == "整数":
            assert abs(left - round(left)) < ROUNDING, identity.id
        else:
            assert left == right if identity.relation == "=" else left <= right, identity.id


def test_identities_are_tried_on_the_seeds() -> None:
    tried = {
        i.id for s in ("000", "001", "002", "003") for i in identities() if set(i.operands) <= set(values(s))
    }
    assert len(tried) >= 15


def test_signs_bind_as_in_arithmetic() -> None:
    known = {"甲": Decimal(6), "乙": Decimal(3), "丙": Decimal(2)}
    assert formula.evaluate("甲 - 乙 - 丙", known) == 1
    assert formula.evaluate("甲 - (乙 - 丙)", known) == 5
    assert formula.evaluate("甲 / 乙 * 丙", known) == 4
    assert formula.evaluate("1 - (甲 + 乙) / 丙", known) == Decimal("-3.5")


def test_names_may_begin_with_digits() -> None:
    assert formula.names("12345热线受理 / 12345热线来电 * 100") == ("12345热线受理", "12345热线来电")


def test_a_missing_value_and_a_zero_divisor_give_nothing() -> None:
    assert formula.evaluate("甲 / 乙", {"甲": Decimal(1)}) is None
    assert formula.evaluate("甲 / 乙", {"甲": Decimal(1), "乙": Decimal(0)}) is None


@pytest.mark.parametrize(
    "written", ["", "甲 /", "(甲", "甲 乙", "+ 甲", "甲)", "1 2", "(" * 50 + "甲" + ")" * 50, "甲 + " * 200]
)
def test_what_is_no_formula_is_refused(written: str) -> None:
    with pytest.raises(InputError, match="公式"):
        formula.parse(written)


@given(st.text(alphabet="甲乙1 +-*/().", max_size=40))
def test_parsing_refuses_or_gives_names_that_stand_in_the_text(written: str) -> None:
    try:
        found = formula.names(written)
    except DrafterError:
        return
    assert all(name in written for name in found)
