from __future__ import annotations

from contextlib import suppress
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import FigureError, MalformedReference
from drafter.zh.change import compare, same_period_change
from drafter.zh.columns import caret_line, display_width, fit
from drafter.zh.figures import parse_figure
from drafter.zh.near import edits, nearest
from drafter.zh.numerals import chinese_to_int, int_to_chinese
from drafter.zh.punctuation import end_mark, full_width
from drafter.zh.references import Reference, split_references
from drafter.zh.width import fold_name, forbidden, join_lines, visible

MARKED = st.text("中a1 ,:;?!()，（）。”%{}|\n", max_size=40)
FIGURE_LIKE = st.text("0123456789.,%/-—万亿元件次余近约第全市一二三十百两零 个分之点以上半O", max_size=12)
REFERENCE_LIKE = st.text("{}｛｝|｜、%#甲乙 数同比", max_size=30)
COUNTS = st.integers(0, 10**9)
TWO_PLACES = st.decimals(0, 10**6, places=2, allow_nan=False)


@given(st.integers(0, 10**16 - 1))
def test_numerals_read_back(n: int) -> None:
    assert chinese_to_int(int_to_chinese(n)) == n


@given(st.text("零一二两三四五六七八九十百千万亿", max_size=8))
def test_a_numeral_that_is_read_has_one_value(text: str) -> None:
    value = chinese_to_int(text)
    assert value is None or chinese_to_int(int_to_chinese(value)) == value


@given(
    COUNTS,
    st.sampled_from(["", "近", "超", "约"]),
    st.sampled_from(["", "余"]),
    st.sampled_from(["", "件", "万元"]),
    st.sampled_from(["", "以上", "左右"]),
)
def test_a_composed_figure_reads_as_composed(
    n: int, before: str, between: str, unit: str, after: str
) -> None:
    figure = parse_figure(f"{before}{n}{between}{unit}{after}")
    assert (figure.value, figure.unit) == (Decimal(n), unit)
    assert figure.qualifier == "…".join(filter(None, (before, between, after)))
    assert figure.text == f"{before}{n}{between}{unit}{after}"


@given(COUNTS)
def test_thousands_commas_and_full_width_digits_change_nothing(n: int) -> None:
    full = str(n).translate(str.maketrans("0123456789", "０１２３４５６７８９"))
    assert parse_figure(f"{n:,}件") == parse_figure(f"{full} 件") == parse_figure(f"{n}件")


@given(st.one_of(FIGURE_LIKE, st.text(max_size=50)))
def test_any_text_is_a_figure_that_reads_again_or_a_chinese_refusal(text: str) -> None:
    try:
        figure = parse_figure(text)
    except FigureError as error:
        assert str(error).endswith("。")
        assert forbidden(str(error)) is None
        return
    assert parse_figure(figure.text) == figure
    assert figure.base_value >= figure.value >= 0


@given(TWO_PLACES, TWO_PLACES)
def test_change_and_its_reverse_point_apart(a: Decimal, b: Decimal) -> None:
    there = compare(parse_figure(f"{a:f}"), parse_figure(f"{b:f}"))
    back = compare(parse_figure(f"{b:f}"), parse_figure(f"{a:f}"))
    assert there.difference == back.difference == abs(a - b)
    assert {there.direction, back.direction} in ({"up", "down"}, {"flat"})
    with suppress(FigureError):
        beginnings = {
            "up": ("同比增长", "与上年基本"),
            "down": ("同比下降", "与上年基本"),
            "flat": ("与上年持平",),
        }
        assert same_period_change(there).startswith(beginnings[there.direction])


@given(st.one_of(REFERENCE_LIKE, st.text(max_size=60)))
def test_pieces_of_a_text_put_together_are_the_text(text: str) -> None:
    try:
        pieces = split_references(text)
    except MalformedReference as error:
        assert 0 <= error.start < len(text)
        return
    assert "".join(p.source if isinstance(p, Reference) else p for p in pieces) == text
    assert all(text[p.start : p.end] == p.source for p in pieces if isinstance(p, Reference))


@given(MARKED)
def test_full_width_marks_stay_full_width(text: str) -> None:
    wide = full_width(text)
    assert full_width(wide) == wide


@given(MARKED)
def test_only_marks_and_spaces_change(text: str) -> None:
    narrow = str.maketrans("，：；？！（）", ",:;?!()")
    assert full_width(text).translate(narrow).replace(" ", "") == text.translate(narrow).replace(" ", "")


@given(st.text(max_size=40))
def test_an_end_mark_stands_in_its_text(text: str) -> None:
    assert end_mark(text) in text


@given(st.text(max_size=40), st.integers(0, 60))
def test_fitted_text_fits(text: str, width: int) -> None:
    assert display_width(fit(text, width)) <= width


@given(st.text(st.characters(exclude_characters="\t"), max_size=40), st.integers(0, 40))
def test_the_caret_stands_at_the_width_of_what_is_before(source: str, column: int) -> None:
    assert len(caret_line(source, column)) - 1 == display_width(source[:column])


@given(st.text(max_size=60))
def test_paragraphs_join_again_to_themselves(text: str) -> None:
    paragraphs = join_lines(text)
    assert join_lines("\n\n".join(paragraphs)) == paragraphs


@given(st.text(max_size=30))
def test_a_name_folds_once_for_all(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)


@given(st.text(st.characters(), max_size=30))
def test_visible_text_may_stand_in_a_document(text: str) -> None:
    assert forbidden(visible(text)) is None
    assert len(visible(text)) == len(text)


@given(
    st.text("法治政府建设", min_size=1, max_size=10),
    st.lists(st.text("法治政府建设", max_size=10), max_size=6),
)
def test_a_known_name_is_nearest_to_itself(word: str, others: list[str]) -> None:
    assert nearest(word, [*others, word]) == word
    assert nearest(word, others) in {*others, None}


@given(st.text("甲乙丙", max_size=8), st.text("甲乙丙", max_size=8), st.text("甲乙丙", max_size=8))
def test_edits_measure_a_distance(a: str, b: str, c: str) -> None:
    there = edits(a, b, 99)
    assert there == edits(b, a, 99)
    assert (there == 0) == (a == b)
    assert abs(len(a) - len(b)) <= there <= max(len(a), len(b))
    assert edits(a + c, b + c, 99) <= there
    assert all((edits(a, b, limit) > limit) == (there > limit) for limit in range(10))
