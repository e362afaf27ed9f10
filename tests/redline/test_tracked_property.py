from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.redline.paragraphs import read_paragraphs
from drafter.redline.pieces import Fate, Piece, Span
from drafter.redline.tracked import Moves, write_tracked
from drafter.redline.walk import lay
from tests.redline.documents import Block, Para, Table, compared, docx, paragraphs
from tests.redline.judges import bookmarks, main_part, settled, shape, texts

_WORDS = st.text("甲乙丙1，。 \t\v", max_size=6)
_RUNS = st.lists(st.tuples(_WORDS.filter(bool), st.booleans()), max_size=3).map(tuple)
_NAMES = st.sampled_from(["", "", "a", "b", "c"])


def _paras(box: st.SearchStrategy[tuple[Block, ...]]) -> st.SearchStrategy[Block]:
    return st.builds(
        Para,
        runs=_RUNS,
        style=st.sampled_from(["", "Heading1"]),
        centred=st.booleans(),
        bookmark=_NAMES,
        box=box,
    )


_PLAIN = _paras(st.just(()))
_CELL = st.lists(_PLAIN, min_size=1, max_size=2).map(tuple)
_INNER = st.lists(st.lists(_CELL, min_size=2, max_size=2).map(tuple), min_size=1, max_size=2).map(
    lambda rows: Table(tuple(rows))
)
_DEEP_CELL = _CELL | st.tuples(_INNER, _PLAIN)
_TABLE = st.integers(1, 3).flatmap(
    lambda width: st.lists(
        st.lists(_DEEP_CELL, min_size=width, max_size=width).map(tuple), min_size=1, max_size=3
    ).map(lambda rows: Table(tuple(rows)))
)
_BOXED = _paras(st.just(()) | st.lists(_PLAIN, min_size=1, max_size=2).map(tuple))
_DOCUMENTS = st.lists(_PLAIN | _BOXED | _TABLE, max_size=5).flatmap(
    lambda blocks: _PLAIN.map(lambda last: [*blocks, last])
)


@settings(deadline=None, max_examples=50)
@given(_DOCUMENTS, _DOCUMENTS)
def test_any_two_documents_come_back_with_texts_and_looks(old: list[Block], new: list[Block]) -> None:
    with TemporaryDirectory() as folder:
        paths = Path(folder, "old.docx"), Path(folder, "new.docx")
        for path, blocks in zip(paths, (old, new), strict=True):
            path.write_bytes(docx(blocks))
        sides = [[one.text for one in read_paragraphs(path)] for path in paths]
        result = write_tracked(*paths, compared(*sides), author="法治科", date="2026-01-15")
        before, after = (lay(main_part(path.read_bytes())) for path in paths)
    accepted, rejected = settled(result, "accept"), settled(result, "reject")
    assert texts(accepted) == texts(after)
    assert texts(rejected) == texts(before)
    assert [shape(one) for one in accepted] == [shape(one) for one in after]
    assert [shape(one) for one in rejected] == [shape(one) for one in before]
    assert [one.cell for one in accepted] == [one.cell for one in after]
    assert [one.cell for one in rejected] == [one.cell for one in before]
    assert bookmarks(after) <= bookmarks(accepted)


_FATES: st.SearchStrategy[Fate] = st.sampled_from(["same", "same", "deleted", "inserted"])
_END: tuple[Fate, str, bool, int] = ("same", "", True, 0)
_TOKENS = st.lists(
    st.tuples(_FATES, st.text("甲乙1", max_size=3), st.booleans(), st.integers(0, 2)), max_size=14
)


@settings(deadline=None, max_examples=50)
@given(_TOKENS, st.sampled_from(["native", "marked"]))
def test_any_fate_of_characters_and_marks_is_written(
    tokens: list[tuple[Fate, str, bool, int]], moves: Moves
) -> None:
    old, new, pieces = [""], [""], []
    for fate, text, mark, move in [*tokens, _END]:
        size = len(text) + mark
        if not size:
            continue
        spans: list[Span | None] = []
        for side, kept in ((old, fate != "inserted"), (new, fate != "deleted")):
            start = len(side[-1])
            spans.append(Span(len(side) - 1, start, start + size) if kept else None)
            if kept:
                side[-1] += text
                if mark:
                    side.append("")
        pieces.append(Piece(fate, spans[0], spans[1], 0 if fate == "same" else move))
    with TemporaryDirectory() as folder:
        paths = Path(folder, "old.docx"), Path(folder, "new.docx")
        for path, side in zip(paths, (old[:-1], new[:-1]), strict=True):
            path.write_bytes(paragraphs(side))
        result = write_tracked(*paths, pieces, author="法治科", date="2026-01-15", moves=moves)
    assert texts(settled(result, "accept")) == new[:-1]
    assert texts(settled(result, "reject")) == old[:-1]


@pytest.mark.parametrize("side", ["old", "new"])
def test_a_body_that_ends_in_a_table_is_compared(side: str, tmp_path: Path) -> None:
    table = Table((((Para((("一", False),)),),),))
    bodies: dict[str, list[Block]] = {
        "old": [table, Para((("二", False),))],
        "new": [table, Para((("二", False),))],
    }
    bodies[side] = [Para((("〇", False),)), table]
    paths = tmp_path / "old.docx", tmp_path / "new.docx"
    for path in paths:
        path.write_bytes(docx(bodies[path.stem]))
    sides = [[one.text for one in read_paragraphs(path)] for path in paths]
    result = write_tracked(*paths, compared(*sides), author="a", date="2026-01-15")
    assert texts(settled(result, "accept"))[: len(sides[1])] == sides[1]
    assert texts(settled(result, "reject"))[: len(sides[0])] == sides[0]
