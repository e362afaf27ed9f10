"""Pairs of words taken for one another: each row tells the wrong one from the right one."""

from __future__ import annotations

import re

from drafter.check.opening import draft_of_text
from drafter.check.words_swaps import swapped
from drafter.data import rows
from drafter.data.cells import text
from drafter.data.swaps import Swap, swaps
from drafter.zh.prose_width import plain
from tests.each import each_of


def _id(swap: Swap) -> str:
    return f"{swap.word.right}-{swap.word.literal}"


def sentences(swap: Swap, word: str) -> list[str]:
    """Return the word in every place that the row names."""
    told = [
        *(f"{before}{word}" for before in swap.before),
        *(f"{word}{behind}" for behind in swap.behind),
        *(f"{earlier}的{word}" for earlier in swap.earlier),
        *(f"{word}了{later}" for later in swap.later),
    ]
    return told or [f"{word}了各项任务"]


def found(words: str) -> list[str]:
    draft = draft_of_text(f"一、主要举措\n2025年{words}", year=2025)
    return [one.word.literal for one in swapped(draft)]


@each_of(swaps(), _id)
def test_the_wrong_word_is_found_where_the_row_says(swap: Swap) -> None:
    there = sentences(swap, swap.word.literal)
    seen = [words for words in there if swap.word.literal in found(words)]
    assert len(seen) >= 0.8 * len(there), sorted(set(there) - set(seen))


@each_of(swaps(), _id)
def test_the_right_word_is_left_alone_there(swap: Swap) -> None:
    there = sentences(swap, swap.word.right)
    assert sum(bool(found(words)) for words in there) <= 0.1 * len(there)


@each_of(swaps(), _id)
def test_a_word_beside_it_that_makes_it_right_is_heeded(swap: Swap) -> None:
    word = swap.word.literal
    right = [f"{before}{word}" for before in swap.not_before] + [
        f"{word}{after}" for after in swap.not_behind
    ]
    assert [words for words in right if word in found(words)] == []


@each_of(rows("swaps"), lambda row: text(row, "编号"))
def test_a_row_pairs_words_and_explains_itself(row: dict[str, str]) -> None:
    wrong, right = text(row, "误").split(), text(row, "正").split()
    assert len(wrong) == len(right) > 0 and not set(wrong) & set(right)
    assert text(row, "说明").endswith("。") and text(row, "依据")


def test_rows_are_written_for_plain_text() -> None:
    cells = [
        text(row, key)
        for row in rows("swaps")
        for key in ("误", "正", "前", "后", "前文", "后文", "除前", "除后", "除")
    ]
    assert [cell for cell in cells if plain(cell).replace(" ", "") != re.sub(r"\s", "", cell)] == []


def test_ids_of_swaps_are_unique() -> None:
    ids = [text(row, "编号") for row in rows("swaps")]
    assert len(ids) == len(set(ids)) > 70
