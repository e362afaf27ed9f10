from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from drafter.diff.edits.align import align
from drafter.diff.pairing.pairs import pair
from drafter.diff.pairing.units import units
from drafter.diff.text.fold import folded
from drafter.zh.prose_width import plain

SENTENCE = st.sampled_from(
    (
        "加强执法培训，提高水平。",
        "受理行政复议案件266件。",
        "受理行政复议案件268件。",
        "（一）坚持党的领导",
        "一、主要举措",
        "开展执法检查300次，发现问题12个，全部整改到位。",
        "开展执法检查301次，发现问题12个，全部整改到位。",
        "",
    )
)
PARAGRAPHS = st.lists(st.lists(SENTENCE, max_size=4).map("".join), max_size=9)


@given(PARAGRAPHS, PARAGRAPHS)
def test_kept_pairs_never_cross_and_no_unit_both_stays_and_moves(old: list[str], new: list[str]) -> None:
    found = pair(units(old), units(new))
    assert all(a <= c and b <= d for (a, b), (c, d) in pairwise(found.kept))
    assert not {i for i, _ in found.kept} & {i for i, _ in found.moved}
    assert not {j for _, j in found.kept} & {j for _, j in found.moved}


@given(PARAGRAPHS, PARAGRAPHS)
def test_pieces_hold_every_character_of_both_sides_once(old: list[str], new: list[str]) -> None:
    pieces = align(old, new)
    for texts, spans in (
        (old, [piece.old for piece in pieces if piece.old]),
        (new, [piece.new for piece in pieces if piece.new]),
    ):
        told = [(span.paragraph, at) for span in spans for at in range(span.start, span.end)]
        assert told == [(place, at) for place, text in enumerate(texts) for at in range(len(text) + 1)]


@given(st.text())
def test_folding_is_that_of_numbers_and_settled(text: str) -> None:
    once = folded(text)
    assert len(once) == len(text)
    assert folded(once) == once
    assert folded(plain(text)) == once
