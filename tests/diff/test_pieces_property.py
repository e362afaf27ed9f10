from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.diff.edits.align import align
from drafter.redline.pieces import Piece
from tests.diff.helpers import compared

_WORDS = (
    "加强 强化 执法 12件 98.4% ， 。 、 ； 1.2万 （一） 一是 法治 政府 ａ Ａ１ ２０２５ 年 “ ” 1,234 第 3"
)
WORDS = st.sampled_from([*_WORDS.split(" "), " ", "\u3000", "\t"])
SENTENCES = st.lists(
    st.sampled_from(
        (
            "受理行政复议案件266件。",
            "受理行政复议案件281件。",
            "（一）加强执法培训，提高水平。",
            "加强执法培训，提高水平。",
            "一、主要成效",
        )
    ),
    max_size=4,
).map("".join)
PARAGRAPHS = st.one_of(
    SENTENCES,
    st.lists(WORDS, max_size=40).map("".join),
    st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=20),
)
DOCUMENTS = st.lists(PARAGRAPHS, max_size=8)


@st.composite
def edited(draw: st.DrawFn) -> tuple[list[str], list[str]]:
    """A document, and the same after a few edits of every kind."""
    old = draw(DOCUMENTS)
    new = list(old)
    for _ in range(draw(st.integers(0, 5))):
        if not new:
            break
        at = draw(st.integers(0, len(new) - 1))
        cut = draw(st.integers(0, len(new[at])))
        kind = draw(st.sampled_from(("delete", "insert", "move", "split", "merge", "replace")))
        if kind == "delete":
            new.pop(at)
        elif kind == "insert":
            new.insert(at, draw(PARAGRAPHS))
        elif kind == "move":
            new.insert(draw(st.integers(0, len(new) - 1)), new.pop(at))
        elif kind == "split":
            new[at : at + 1] = [new[at][:cut], new[at][cut:]]
        elif kind == "merge":
            new[at : at + 2] = ["".join(new[at : at + 2])]
        else:
            new[at] = new[at][:cut] + draw(WORDS) + new[at][cut + 1 :]
    return old, new


def told(pieces: tuple[Piece, ...], side: str, texts: list[str]) -> str:
    spans = [getattr(piece, side) for piece in pieces if getattr(piece, side)]
    return "".join(f"{texts[span.paragraph]}\n"[span.start : span.end] for span in spans)


def marked(pieces: tuple[Piece, ...], side: str, fate: str) -> set[tuple[int, int]]:
    spans = [getattr(piece, side) for piece in pieces if piece.fate == fate]
    return {(span.paragraph, at) for span in spans for at in range(span.start, span.end)}


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(edited())
def test_the_pieces_are_both_documents_in_order(pair: tuple[list[str], list[str]]) -> None:
    old, new = pair
    pieces = align(old, new)
    assert told(pieces, "old", old) == "".join(f"{text}\n" for text in old)
    assert told(pieces, "new", new) == "".join(f"{text}\n" for text in new)


@settings(deadline=None)
@given(edited())
def test_what_stays_is_the_same_on_both_sides(pair: tuple[list[str], list[str]]) -> None:
    old, new = pair
    for fate, mine, theirs, _ in align(old, new):
        if fate == "same" and mine and theirs:
            before = f"{old[mine.paragraph]}\n"[mine.start : mine.end]
            assert before == f"{new[theirs.paragraph]}\n"[theirs.start : theirs.end]


@settings(deadline=None)
@given(edited())
def test_swapping_the_sides_swaps_insertions_and_deletions(pair: tuple[list[str], list[str]]) -> None:
    there, back = align(*pair), align(pair[1], pair[0])
    assert marked(there, "old", "deleted") == marked(back, "new", "inserted")
    assert marked(there, "new", "inserted") == marked(back, "old", "deleted")


@settings(deadline=None)
@given(DOCUMENTS)
def test_a_document_does_not_differ_from_itself(document: list[str]) -> None:
    found = compared(document, document)
    assert not found.facts
    assert not found.edits
    assert {piece.fate for piece in found.pieces} <= {"same"}
