"""What holds for every case: DRAFTER_EXAMPLES sets how many are tried."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from copy import deepcopy
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.blocks import Block, Document, Kind, Table, Text
from drafter.errors import DrafterError, Faults, Refused
from drafter.model.reckon import reckon
from drafter.model.reckoned import Reckoning
from drafter.model.report import Report
from drafter.model.stages import STAGES
from drafter.render.json import render_json
from drafter.render.text import render_text
from drafter.skeleton.manifest import names
from drafter.skeleton.order import Order
from drafter.store.dump import dump
from drafter.store.load import load_case
from drafter.yamlfile import parse_yaml
from tests.factories import document, load
from tests.strategies import RandomCase, cases

EXAMPLES = int(os.environ.get("DRAFTER_EXAMPLES", "20"))
LEAK = re.compile(r"\{\{|\}\}|\{%|\bNone\b(?! of)|Undefined|[\x00-\x09\x0b-\x1f\x7f-\x9f\ue000-\uf8ff]")
NUMBER = re.compile(r"(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.|（\d+）)?")
ENGLISH = re.compile(r"[A-Za-z_]{2,}")

many = settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))


@pytest.fixture
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("案卷")


def written(made: RandomCase, place: Path) -> Path:
    return made.write(place / f"第{len(list(place.iterdir()))}案")


def orders(report: Report) -> Iterator[tuple[str, Order]]:
    """Every stage with the skeleton of the case, every skeleton, every text, every department."""
    for stage in STAGES:
        yield report.skeleton, Order(stage=stage)
    for skeleton in names():
        yield skeleton, Order()
    for submission in report.submissions:
        yield report.skeleton, Order(submission.name)
    for department in {item.department for item in report.items() if item.department}:
        yield report.skeleton, Order(department=department)


def documents(report: Report) -> Iterator[Document]:
    """Every document of a report; a public one may be refused for what is not public."""
    for skeleton, order in orders(report):
        try:
            yield document(report, skeleton, order)
        except Refused as error:
            assert order.stage == "公开稿" or any(each.stage == "公开稿" for each in report.submissions)
            assert "不公开" in str(error)


@many
@given(made=cases())
def test_what_loads_builds_and_no_document_holds_what_it_should_not(made: RandomCase, place: Path) -> None:
    for built in documents(load(written(made, place))):
        for block in built.blocks:
            shown = block.text.replace("\t", "") if isinstance(block, Table) else block.text
            assert not LEAK.search(shown), LEAK.search(shown)
            assert not isinstance(block, Text) or words_of(block)
        assert_headings_head_something(built.blocks)


def words_of(block: Text) -> str:
    """What a paragraph says beside the number of its heading."""
    return NUMBER.sub("", block.text, count=1).strip("。：；") if block.level else block.text


def assert_headings_head_something(blocks: tuple[Block, ...]) -> None:
    """A heading on a line of its own is followed by text or by a heading below it."""
    for above, below in pairwise(blocks):
        if isinstance(above, Text) and above.kind is Kind.HEADING:
            assert isinstance(below, Text)
            assert below.kind is Kind.PARAGRAPH or below.level > above.level


@many
@given(made=cases())
def test_what_is_open_is_marked_and_listed(made: RandomCase, place: Path) -> None:
    for built in documents(load(written(made, place))):
        marks = re.findall(r"【(?:待[填核]|\d{4}年？|已落实？)", render_text(built))
        assert len(marks) == len(built.gaps)


@many
@given(made=cases())
def test_what_is_dumped_reads_back_as_it_was(made: RandomCase, place: Path) -> None:
    report = load(written(made, place))
    again = Report.model_validate(parse_yaml(dump(report), Path("报告.yaml")).tree)
    assert again == report


@many
@given(made=cases())
def test_spans_read_as_the_figures_they_name_and_do_not_overlap(made: RandomCase, place: Path) -> None:
    report = load(written(made, place))
    reckoning = reckon(report)
    for built in documents(report):
        for block in render_json(built)["blocks"]:
            done = 0
            for span in block["figures"]:
                assert done <= span["start"] < span["end"] <= len(block["text"])
                assert block["text"][span["start"] : span["end"]] == span["text"]
                assert_states(span, reckoning)
                done = span["end"]


def assert_states(span: dict[str, Any], reckoning: Reckoning) -> None:
    """A figure without filter reads as it prints, or as the mark that it is open."""
    for name in span["names"]:
        value = reckoning.find(name)
        assert value is not None or span["text"].startswith("【")
        if value is not None and "filter" not in span and not span["text"].startswith("【"):
            assert span["text"] == value.text


@many
@given(made=cases())
def test_the_same_case_gives_the_same_documents(made: RandomCase, place: Path) -> None:
    folder = written(made, place)
    assert list(documents(load(folder))) == list(documents(load(folder)))


# What is wrong is told in Chinese, at its line.

STRAY = st.one_of(
    st.none(),
    st.just(""),
    st.sampled_from(
        ("甲", "{{ 没有 }}", "{{ 年度 | 同笔 }}", "}}", "｛｛", "2026", "否", "无", "很多", "〇", "长" * 500)
    ),
    st.just([]),
    st.just({}),
    st.lists(st.sampled_from(("甲", None)), min_size=1, max_size=2),
    st.just({"甲": "乙"}),
    st.just([{"编号": "举措 1"}, {"公开": "也许"}]),
)


def nodes(tree: Any, above: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    members = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, value in members:
        yield (*above, key)
        yield from nodes(value, (*above, key))


def spoilt(tree: Any, address: tuple[str | int, ...], stray: Any, rename: bool) -> Any:
    """The tree with one value replaced, or one key misspelt."""
    made = deepcopy(tree)
    here = made
    for step in address[:-1]:
        here = here[step]
    last = address[-1]
    if rename and isinstance(here, dict):
        here[f"{last}误"] = here.pop(last)
    else:
        here[last] = stray
    return made


@many
@given(made=cases(), stray=STRAY, rename=st.booleans(), data=st.data())
def test_every_fault_is_chinese_and_names_its_place(
    made: RandomCase, stray: Any, rename: bool, data: st.DataObject, place: Path
) -> None:
    address = data.draw(st.sampled_from(list(nodes(made.report))))
    broken = RandomCase(spoilt(made.report, address, stray, rename), made.last, made.shares)
    folder = written(broken, place)
    try:
        load_case(folder)
    except Faults as error:
        for fault in error.faults:
            assert fault.what.endswith(("。", "？")) and fault.cure.endswith(("。", "？", ""))
            assert not ENGLISH.search((fault.what + fault.cure).replace("yaml", "").replace("None of", ""))
            assert fault.file is not None
            assert fault.line > 0 or fault.what.startswith("缺少")
            lines = fault.file.read_text(encoding="utf-8").split("\n")
            assert not fault.line or fault.source == lines[fault.line - 1]
            assert 0 <= fault.column <= len(fault.source)


@many
@given(made=cases(), stray=STRAY, data=st.data())
def test_a_spoilt_case_is_refused_or_builds(
    made: RandomCase, stray: Any, data: st.DataObject, place: Path
) -> None:
    address = data.draw(st.sampled_from(list(nodes(made.report))))
    folder = written(RandomCase(spoilt(made.report, address, stray, False), None, made.shares), place)
    try:
        report = load_case(folder)
    except DrafterError:
        return
    try:
        built = document(report, "四部分")
    except DrafterError as error:
        assert str(error).endswith("。")
    else:
        assert not LEAK.search(render_text(built).replace("\t", ""))
