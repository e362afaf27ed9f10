"""What of last year's words goes on, what is marked."""

from __future__ import annotations

import pytest

from drafter.understand.leaders import leaders
from drafter.understand.roll import words


@pytest.mark.parametrize(
    ("text", "rolled"),
    [
        ("《实施纲要（2021—2025年）》", "《实施纲要（2021—2025年）》"),
        ("较2024年的71件翻一番", "较2025年的71件翻一番"),
        ("2024年起实施", "2024年起实施"),
        ("2025年，我县", "2026年，我县"),
        ("2025年11月，我县被命名", "【待核实：2025年11月】，我县被【待核实：命名】"),
        ("《办法》（云政发〔2025〕3号）", "《办法》（【待核实：云政发〔2025〕3号】）"),
        ("县委书记方某某主持召开会议", "县委书记【待核实：方某某】主持召开会议"),
    ],
)
def test_years_roll_on_and_what_is_bound_to_one_is_marked(text: str, rolled: str) -> None:
    assert words(text, 2025) == rolled


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("局党委书记、局长周某带头学法", ["周某"]),
        ("县委书记张某某、县长李某某主持召开会议", ["张某某", "李某某"]),
        ("王某某同志任组长", ["王某某"]),
        ("局长包案化解，书记严格落实，县长高度重视，书记任组长", []),
        ("县长办公会、主任会议、党组书记向全县部署，主要负责同志亲自过问", []),
    ],
)
def test_names_of_persons_in_office_are_told_from_other_words(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in sorted(leaders(text))] == names
