from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.diff.text.chain import Link, heaviest
from drafter.diff.text.late import late
from drafter.diff.text.tokens import coded, tokens

PLACES = st.integers(0, 5)
LINKS = st.lists(
    st.builds(Link, PLACES, PLACES, st.integers(1, 4)), max_size=8, unique_by=lambda link: link[:2]
)


def in_order(chain: tuple[Link, ...] | list[Link], *, sharing: bool) -> bool:
    """Tell whether links run in the same order on both sides."""
    pairs = list(pairwise(chain))
    if sharing:
        return all(a.old <= b.old and a.new <= b.new for a, b in pairs)
    return all(a.old < b.old and a.new < b.new for a, b in pairs)


@pytest.mark.parametrize("sharing", [False, True])
@given(links=LINKS)
def test_no_chain_in_order_weighs_more_than_the_heaviest(links: list[Link], sharing: bool) -> None:
    found = heaviest(links, sharing=sharing)
    assert in_order(found, sharing=sharing)
    rows = [row for size in range(len(links) + 1) for row in combinations(sorted(links), size)]
    most = max(sum(link.weight for link in row) for row in rows if in_order(row, sharing=sharing))
    assert sum(link.weight for link in found) == most


@given(st.text("0123,. %万一二十个aB[]年?\U00020001", max_size=20))
def test_words_laid_end_to_end_are_the_text(text: str) -> None:
    fold = f"{text}\0"
    words = tokens(fold, 3)
    parts = [fold[start - 3 : end - 3] for start, end in pairwise(words.edges)]
    assert "".join(parts) == fold
    assert [part.replace(" ", "").replace(",", "") or part[-1] for part in parts] == [
        key.replace(",", "") or key for key in words.keys
    ]


@given(st.text("12,一二件ab \U00020001", max_size=12), st.text("12,一二件ab \U00020001", max_size=12))
def test_the_same_code_stands_for_the_same_word_alone(old: str, new: str) -> None:
    codes: dict[str, str] = {}
    words = [tokens(f"{text}\0") for text in (old, new)]
    rows = [coded(each, codes) or "" for each in words]
    said = {
        code: key
        for row, each in zip(rows, words, strict=True)
        for code, key in zip(row, each.keys, strict=True)
    }
    assert len(said) == len({key for each in words for key in each.keys})


def test_a_late_attribute_is_worked_out_once() -> None:
    asked: list[int] = []

    class Asked:
        @late
        def answer(self) -> int:
            asked.append(1)
            return 42

    one = Asked()
    assert (one.answer, one.answer, asked) == (42, 42, [1])
