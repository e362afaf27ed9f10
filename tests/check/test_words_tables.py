"""Tables of words: every row can be read, is found in its own wrong form, and leaves its right form alone."""

from __future__ import annotations

import re

from drafter.check.opening import draft_of_text
from drafter.check.words import hits, seen
from drafter.data import rows
from drafter.data.collocations import collocations, verbs
from drafter.data.confusions import Confusion, confusions
from drafter.data.lengths import most
from drafter.data.sessions import latest, sessions
from drafter.data.tables import plenum
from drafter.data.terms import terms
from drafter.data.variants import variants
from drafter.zh.prose_width import plain
from tests.each import each_of

KINDS = ("错别字", "提法", "截止", "缺字", "易混", "存疑", "多余", "旧称")
EVERY = [word for kind in KINDS for word in confusions(kind)]
NAMED = [word for word in EVERY if word.written in (re.escape(word.literal), re.escape(word.id))]


def _id(word: Confusion) -> str:
    return word.id


def test_every_row_belongs_to_a_kind_that_a_rule_reads() -> None:
    assert {row["类别"] for row in rows("confusions")} == set(KINDS)
    pairs = [row.get("词对", "").splitlines() for row in rows("confusions")]
    assert len(EVERY) == sum(len(each) or 1 for each in pairs)


def test_ids_are_unique() -> None:
    for name in ("confusions", "collocations", "variants", "sessions", "lengths", "terms"):
        ids = [row["编号"] for row in rows(name)]
        assert len(ids) == len(set(ids))


@each_of(EVERY, _id)
def test_a_pattern_is_written_for_plain_text(word: Confusion) -> None:
    assert plain(word.literal) == word.literal
    assert plain(word.written) == word.written
    assert word.pattern.search("") is None


@each_of(EVERY, _id)
def test_a_pattern_has_no_open_repetition(word: Confusion) -> None:
    outside = re.sub(r"\[[^\]]*\]", "", word.written)
    assert re.search(r"(?<!\\)[*+]|\{\d*,\}", outside) is None


@each_of([word for word in EVERY if word.safe], _id)
def test_what_a_program_may_put_in_is_said_and_is_not_wrong_itself(word: Confusion) -> None:
    assert word.right
    assert not re.fullmatch(word.written, plain(word.right))


@each_of([word for word in EVERY if not word.right], _id)
def test_what_only_a_person_can_mend_is_explained(word: Confusion) -> None:
    assert word.why.endswith(("。", "？"))


@each_of(NAMED, _id)
def test_a_word_is_found_in_running_text(word: Confusion) -> None:
    draft = draft_of_text(f"一、主要举措\n全县稳步推进{word.id}，成效明显。", year=2026)
    found = [one.word.id for one in seen(draft, word.kind)]
    assert word.id in found


def test_words_in_the_names_of_documents_are_left_alone() -> None:
    draft = draft_of_text("一、主要举措\n印发《关于布署工作的通知》，布署全年任务。")
    (hit,) = hits(draft, seen(draft, "错别字"))
    assert hit.node is not None
    assert draft.nodes[hit.node].text[: hit.start].endswith("，")


def test_a_word_of_a_later_year_is_not_asked_of_an_earlier_report() -> None:
    text = "一、主要举措\n服务市场主体3万户。"
    assert [bool(list(seen(draft_of_text(text, year=year), "旧称"))) for year in (2022, 2025)] == [
        False,
        True,
    ]


def test_no_verb_is_told_to_be_taken_instead_of_itself() -> None:
    wrong = [(verb, better) for each in collocations().values() for verb, better in each.items()]
    assert [pair for pair in wrong if pair[0] == pair[1]] == []
    assert {better for _, better in wrong} <= verbs()


def test_a_better_verb_is_not_itself_wrong_with_the_object() -> None:
    assert [
        (noun, verb)
        for noun, each in collocations().items()
        for verb, better in each.items()
        if better in each
    ] == []


def test_the_last_session_of_a_year_is_named_by_the_formula_of_that_year() -> None:
    for year in (2024, 2025):
        last, form = latest(year), plenum(year)
        assert last is not None
        assert form is not None
        assert last.number in form.text or "历次" in form.text


def test_sessions_are_in_order() -> None:
    assert [one.year for one in sessions()] == sorted(one.year for one in sessions())
    assert latest(2000) is None


def test_two_forms_of_one_thing_are_two() -> None:
    for pair in variants():
        one, other = pair.forms
        assert one.pattern != other.pattern
        assert pair.why.endswith("。")


def test_a_long_sentence_is_longer_than_a_line() -> None:
    assert most("长句") > 28


@each_of(terms())
def test_a_term_is_too_long_to_be_another_word_by_chance(term: str) -> None:
    assert len(term) >= 4
    assert plain(term) == term


@each_of(terms())
def test_what_looks_like_a_misprint_of_a_term_differs_by_one_character(term: str) -> None:
    others = [other for other in terms()[term] if other not in terms()]
    assert [len(other) for other in others] == [len(term)] * len(others)
    assert all(sum(one != two for one, two in zip(term, other, strict=True)) == 1 for other in others)
