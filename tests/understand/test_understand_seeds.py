from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from drafter.understand import Understanding, as_data, understand
from drafter.zh.prose_width import plain
from drafter.zh.quantity import Quantity
from tests.understand.scoring import (
    PARTS,
    SEEDS,
    Said,
    Score,
    by_words,
    differences,
    exact,
    figures_of,
    gold,
    headings_of,
    one_to_one,
    seed_text,
    source,
)

_READ = {number: understand(source(seed_text(number))) for number in (*SEEDS, "004")}
_NO_QUALIFIER = ("达", "达到", "保持")


def _said(label: dict[str, Any]) -> Said:
    quantity = Quantity("", Decimal(label["raw"]), label["unit"])
    qualifier = "" if label["qualifier"] in _NO_QUALIFIER else label["qualifier"]
    return quantity.base_value, quantity.base_unit, qualifier


def _in_digits(understood: Understanding) -> list[Said]:
    digits = [any(c in "0123456789" for c in plain(each.written)) for each in understood.figures]
    return [said for said, written in zip(figures_of(understood), digits, strict=True) if written]


def _labels(number: str) -> list[dict[str, Any]]:
    return [label for label in gold(number, "figures")["figures"] if label["numeral"] == "digits"]


@pytest.mark.parametrize("number", SEEDS)
def test_every_heading_of_a_seed_has_its_level_and_part(number: str) -> None:
    labels = [
        (row["level"], row["text"], (PARTS.get(row["part"], row["part"]),))
        for row in gold(number, "structure")["headings"]
    ]
    found = [(heading.level, heading.text, heading.part) for heading in _READ[number].headings]
    assert found == labels


def test_every_heading_of_the_outline_has_its_level() -> None:
    labels = [(row["level"], row["text"]) for row in gold("004", "structure")["headings"]]
    assert headings_of(_READ["004"]) == labels


def test_figures_in_digits_are_found_and_nothing_else() -> None:
    total = Score(0, 0, 0, 0)
    for number in SEEDS:
        labels, found = list(map(_said, _labels(number))), _in_digits(_READ[number])
        total += exact(labels, found)
        print(number, exact(labels, found), differences(labels, found))
    print("figures in digits:", total)
    assert total.recall >= 0.99
    assert total.precision >= 0.98


@pytest.mark.parametrize("number", SEEDS)
def test_kind_direction_and_part_of_the_figures_of_a_seed(number: str) -> None:
    labels = [
        (_said(row), row["kind"], row.get("direction"), PARTS.get(row["part"], row["part"]))
        for row in _labels(number)
    ]
    digits = [
        each for each in _READ[number].figures if any(c.isdigit() and c.isascii() for c in each.written)
    ]
    found = [((e.value, e.unit, e.qualifier), e.kind, e.direction, e.part) for e in digits]
    assert exact(labels, found).f1 == 1.0, differences(labels, found)


@pytest.mark.parametrize("number", SEEDS)
def test_the_fragment_of_a_figure_is_literally_in_the_text(number: str) -> None:
    text = seed_text(number)
    assert all(figure.fragment in text for figure in _READ[number].figures)


def test_shortcomings_are_found_by_their_words() -> None:
    total = Score(0, 0, 0, 0)
    for number in SEEDS:
        labels = [row["shortcoming"]["text"] for row in gold(number, "commitments")["shortcomings"]]
        total += by_words(labels, [each.text for each in _READ[number].shortcomings])
    print("shortcomings:", total)
    assert total.f1 >= 0.90


def test_no_seed_names_a_cause_in_so_many_words() -> None:
    assert [each.cause for number in SEEDS for each in _READ[number].shortcomings if each.cause] == []
    assert all("不足都没有写明原因。" in _READ[number].warnings for number in ("001", "002", "003"))


def test_promises_are_found_by_their_words() -> None:
    words, strict = Score(0, 0, 0, 0), Score(0, 0, 0, 0)
    for number in SEEDS:
        labels = [row["text"] for row in gold(number, "commitments")["commitments"]]
        found = [each.text for each in _READ[number].promises]
        words += by_words(labels, found)
        strict += one_to_one(labels, found)
    print("promises by words:", words, "- cut where the label is cut:", strict)
    assert words.f1 >= 0.90
    assert strict.f1 >= 0.80


@pytest.mark.parametrize("number", SEEDS)
def test_promises_stand_under_their_heading(number: str) -> None:
    found = {each.text: each.heading for each in _READ[number].promises}
    rows = [row for row in gold(number, "commitments")["commitments"] if row["text"] in found]
    assert [found[row["text"]] for row in rows] == [row["heading"] for row in rows]


@pytest.mark.parametrize("number", SEEDS)
def test_the_frame_of_a_seed(number: str) -> None:
    labels, read = gold(number, "structure"), _READ[number]
    signature, signed = labels["signature"], labels["sign_date"]
    assert read.title == (labels["title"]["text"] if labels["title"] else "")
    assert (read.year, read.plan_year) == (labels["year_reported"], labels["plan_year"])
    assert list(read.recipients) == labels["recipients"]["list"]
    assert " ".join(read.signature) == (signature["text"] if signature else "")
    assert (read.sign_date is not None) == (signed is not None)
    assert read.transition == (labels["transition"]["text"] if labels["transition"] else "")
    assert read.closing == (labels["closing"]["text"] if labels["closing"] else "")
    assert read.doc_no == labels["doc_number"]


def test_what_is_missing_embedded_or_unheaded_is_said() -> None:
    read = _READ["000"]
    assert read.missing_parts == ("shortcomings", "duty")
    assert read.embedded_parts == (("duty", "(三)压实主体责任"),)
    assert any("“下年安排”没有标题" in warning for warning in read.warnings)
    assert all(_READ[number].missing_parts == () for number in ("001", "002", "003"))


def test_the_tree_of_sections_holds_every_heading_and_paragraph() -> None:
    for read in _READ.values():
        pending, headings, paragraphs = list(read.sections), 0, 0
        while pending:
            section = pending.pop()
            headings += section.heading is not None
            paragraphs += len(section.paragraphs)
            pending.extend(section.children)
        assert headings == len(read.headings)
        assert paragraphs == sum(node.kind in ("body", "table") for node in read.nodes)


def test_the_data_for_json_has_the_documented_keys() -> None:
    data = as_data(_READ["000"], "上年.docx")
    assert data["file"] == "上年.docx"
    assert data["sign_date"] == "2025-02-07"
    assert data["headings"][0] == {
        "level": 1,
        "text": "一、强化顶层谋划,扛牢法治政府建设职责",
        "part": ["achievements"],
        "address": data["headings"][0]["address"],
    }
    business = next(figure for figure in data["figures"] if figure["written"] == "13093万件")
    assert (business["value"], business["unit"], business["kind"]) == ("130930000", "件", "count")
    assert set(data["promises"][0]) == {"heading", "text", "address"}
    assert data["shortcomings"] == []


def test_figures_of_a_seed_meet_their_indicators() -> None:
    known = {
        "7236件": "mediation_cases",
        "12件": "legality_reviews",
        "612名": "law_report_cadres",
        "22名": "special_supervisors",
    }
    found = {figure.written: figure.indicator for figure in _READ["000"].figures if figure.written in known}
    assert found == known
