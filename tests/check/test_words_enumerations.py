"""Formulations that are said together: in their order and in full they are left alone."""

from __future__ import annotations

from itertools import pairwise

from drafter.check.opening import draft_of_text
from drafter.check.rules import all_rules
from drafter.data.enumerations import Enumeration, enumerations
from tests.each import each_of

ORDER, LEFT_OUT = (next(rule for rule in all_rules() if rule.id == id) for id in ("W303", "W305"))
WHOLE = [one for one in enumerations() if one.full]


def _id(one: Enumeration) -> str:
    return one.id


def said(one: Enumeration, members: list[str]) -> list[str]:
    """Ids of the two rules that find something where the members are said."""
    draft = draft_of_text(f"一、主要举措\n全县坚持{'、'.join(members)}{one.tail}，成效明显。")
    return [rule.id for rule in (ORDER, LEFT_OUT) if list(rule.find(draft))]


@each_of(enumerations(), _id)
def test_all_in_their_order_are_left_alone(one: Enumeration) -> None:
    assert said(one, list(one.members)) == []


@each_of(enumerations(), _id)
def test_two_that_changed_places_are_found(one: Enumeration) -> None:
    for first, second in pairwise(one.members):
        changed = [{first: second, second: first}.get(member, member) for member in one.members]
        assert said(one, changed) == ["W303"]


@each_of(WHOLE, _id)
def test_one_that_is_left_out_is_found(one: Enumeration) -> None:
    for lost in one.members:
        expected = [] if lost == one.spare else ["W305"]
        assert said(one, [member for member in one.members if member != lost]) == expected


@each_of(WHOLE, _id)
def test_one_that_another_stands_for_is_not_left_out(one: Enumeration) -> None:
    assert said(one, ["法治云岭", *one.members[1:]]) == []
