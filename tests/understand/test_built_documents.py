"""What drafter builds it reads back: by its notes exactly, by the prose of a 公开稿 nearly so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.blocks import Document, Role, Text
from drafter.commands.build import build_document
from drafter.model.report import Report
from drafter.readers import Manifest, Source, read_source
from drafter.readers.source import Line, Mark, Passage
from drafter.render.word import render_word
from drafter.skeleton.manifest import names
from drafter.skeleton.order import Order
from drafter.store.load import load_case
from drafter.understand import Understanding, understand
from drafter.understand.carry import carry
from drafter.understand.figure_names import figure_names
from drafter.understand.sentences import items, ordinal_end
from drafter.yamlfile import dump_yaml
from drafter.zh.prose_width import plain
from drafter.zh.width import join_lines
from tests.understand.scoring import Score, by_words, differences, exact

EXAMPLES = sorted(path.parent for path in (Path(__file__).parents[2] / "examples").glob("*/报告.yaml"))
NEARLY = 0.97

every_example = pytest.mark.parametrize("case", EXAMPLES, ids=lambda path: path.name)
every_skeleton = pytest.mark.parametrize("skeleton", names())


def source_of(document: Document, folder: Path) -> Source:
    path = folder / "稿件.docx"
    path.write_bytes(render_word(document))
    return read_source(path)


def headings(document: Document) -> list[str]:
    """The numbered headings of a document, without the mark behind them."""
    blocks = [block for block in document.blocks if isinstance(block, Text) and block.level]
    told = ("".join(run.text for run in block.runs if run.role is Role.HEADING) for block in blocks)
    return [text.rstrip("。：") for text in told]


def numbered(understood: Understanding) -> list[str]:
    return [
        heading.text
        for heading in understood.headings
        if heading.marker and not heading.marker.endswith("是")
    ]


def stated(document: Document) -> Iterator[tuple[str, str]]:
    """Name and writing of each figure that the text states."""
    for block in document.blocks:
        for run in block.runs if isinstance(block, Text) else ():
            if run.figures and not run.filter and run.role is not Role.GAP:
                yield from ((name, run.text) for name in run.figures)


def promises(report: Report) -> list[str]:
    """The promises of a case as a pattern each: a reference stands for any words."""
    texts = ("\n\n".join(join_lines(item.text)) for item in report.plan.all_items() if item.text)
    return [_pattern(text) for text in texts]


def _pattern(text: str) -> str:
    flat = plain(text)
    bare = text[0 if items(flat) else ordinal_end(flat) :].strip(" 。；，：、")
    return ".+".join(map(re.escape, re.split(r"\{\{.*?\}\}", bare)))


def words(report: Report) -> list[str]:
    return [re.sub(r"\\(.)|\.\+", r"\1", pattern) for pattern in promises(report)]


def all_promised(report: Report, understood: Understanding) -> bool:
    wanted, found = promises(report), [promise.text for promise in understood.promises]
    return len(wanted) == len(found) and all(map(re.fullmatch, wanted, found))


def promise_score(report: Report, understood: Understanding) -> Score:
    """Compare by words; what a heading of the plan says counts as promised, too."""
    found = [promise.text for promise in understood.promises]
    texts = by_words(words(report), found)
    titles = (section.heading for section in report.plan.sections)
    titled = by_words([*words(report), *filter(None, titles)], found)
    return replace(texts, right=titled.right)


def figure_score(document: Document, understood: Understanding) -> Score:
    """Compare numerals by their writing, each once however many figures it states."""
    runs = (run for block in document.blocks if isinstance(block, Text) for run in block.runs)
    written = [run.text for run in runs if run.figures and not run.filter and run.role is not Role.GAP]
    return exact(written, [figure.written for figure in understood.figures])


@every_example
@every_skeleton
def test_a_draft_is_read_back_exactly(case: Path, skeleton: str, tmp_path: Path) -> None:
    document = build_document(case, Order(stage="送审稿"), skeleton)
    understood = understand(source_of(document, tmp_path))

    assert numbered(understood) == headings(document)
    wanted = list(stated(document))
    found = [(figure.name, figure.written) for figure in understood.figures]
    assert wanted and exact(wanted, found).recall == 1.0, differences(wanted, found)
    assert all_promised(load_case(case), understood), [promise.text for promise in understood.promises]


@every_skeleton
def test_public_texts_are_read_back_by_their_prose(skeleton: str, tmp_path: Path) -> None:
    figures = promised = Score(0, 0, 0, 0)
    for case in EXAMPLES:
        document = build_document(case, Order(stage="公开稿"), skeleton)
        source = source_of(document, tmp_path)
        understood = understand(source)
        assert source.manifest is None
        assert exact(headings(document), numbered(understood)).f1 >= NEARLY, case.name
        figures += figure_score(document, understood)
        promised += promise_score(load_case(case), understood)
    assert figures.recall >= NEARLY, figures
    assert promised.f1 >= NEARLY, promised


def with_notes(source: Source, manifest: Manifest | None) -> Source:
    """The same lines with other notes, or none."""
    return Source(source.path, source.kind, source.lines, source.notes, manifest)


def test_a_draft_changed_by_hand_is_read_by_its_prose(tmp_path: Path) -> None:
    document = build_document(EXAMPLES[0], Order(stage="送审稿"))
    source = source_of(document, tmp_path)
    assert source.manifest is not None
    doubted = with_notes(source, source.manifest._replace(sound=False))

    assert understand(doubted) == understand(with_notes(source, None))
    assert understand(doubted) != understand(source)


def mark(text: str, told: str, *names: str, filter: str = "") -> Mark:
    """A note that these characters of the text state these figures."""
    start = text.index(told)
    return Mark(names, start, start + len(told), filter)


def noted(text: str, *marks: Mark) -> Understanding:
    """What is understood of one sentence with these notes on it."""
    passage = Passage(0, None, ("主要举措", "举措1", "正文"), marks)
    line = Line(text, place=("段", 1))
    return understand(Source(Path("稿.docx"), "docx", (line,), (), Manifest("1", (passage,), True)))


def test_one_numeral_states_every_figure_that_its_note_names() -> None:
    text = "掌上执法率和按时处置率均达100%。"
    found = noted(text, mark(text, "100%", "掌上执法率", "按时处置率")).figures
    assert [(each.name, text[each.start : each.end]) for each in found] == [
        ("掌上执法率", "100%"),
        ("按时处置率", "100%"),
    ]


def test_what_a_filter_made_is_no_figure_and_is_carried_on_as_a_reference() -> None:
    text = "全年受理行政复议案件281件，同比增长5.64%，位居全市第一。"
    understood = noted(
        text,
        mark(text, "281件", "行政复议受理"),
        mark(text, "同比增长5.64%", "行政复议受理", filter="同比"),
        mark(text, "全市第一", "位次"),
    )
    carried = str(carry(understood, 2026).report["引言"]).replace("\n", "")

    assert [(each.name, each.written, each.kind) for each in understood.figures] == [
        ("行政复议受理", "281件", "count"),
        ("位次", "全市第一", "rank"),
    ]
    assert understood.figures[0].indicator and understood.figures[0].confidence == 1.0
    assert "{{ 行政复议受理 }}，{{ 行政复议受理 | 同比 }}，位居{{ 位次 }}。" in carried


def test_a_note_on_characters_that_are_no_figure_changes_nothing() -> None:
    text = "全年受理行政复议案件281件。"
    assert noted(text, mark(text, "受理行政复议", "行政复议受理")).figures == noted(text).figures


def test_a_name_that_is_noted_is_kept_however_a_figure_before_it_might_be_called() -> None:
    text = "新收行政复议案件300件，受理行政复议案件281件。"
    figures = noted(text, mark(text, "281件", "行政复议受理")).figures
    named = dict(zip((each.written for each in figures), figure_names(figures), strict=True))
    assert named["281件"] == "行政复议受理" != named["300件"]


Tree = dict[str, Any]
_DONE = st.sampled_from(
    ("组织法治培训", "办理行政复议案件", "修订规范性文件", "开展执法检查", "化解矛盾纠纷")
)
_WILL = st.sampled_from(
    ("加强行政执法监督", "推进依法决策", "健全复议机制", "完善普法责任制", "提升基层治理水平")
)
_TITLE = st.sampled_from(("深化争议化解，守住公平底线", "规范行政执法", "提升服务效能", "强化监督制约"))
_WRITTEN = st.one_of(
    st.integers(1, 9999).map("{}件".format),
    st.integers(1, 99).map("{}.5%".format),
    st.sampled_from(("300余人次", "近3万件", "3—5次", "全市第一", "两次", "5.7亿元")),
)
_SENTENCES = st.lists(_WILL, min_size=1, max_size=3, unique=True).map("；".join)


def _sections(items_of_one: st.SearchStrategy[Tree]) -> st.SearchStrategy[Tree]:
    items_in_it = st.lists(items_of_one, min_size=1, max_size=3)
    section = st.fixed_dictionaries({"标题": _TITLE, "条目": items_in_it})
    return st.one_of(
        st.fixed_dictionaries({"条目": items_in_it}),
        st.fixed_dictionaries({"节": st.lists(section, min_size=1, max_size=3)}),
    )


_PLAN = st.fixed_dictionaries({"正文": _SENTENCES}, optional={"标题": _TITLE, "另起段": st.just("是")})
_TOLD = st.lists(st.tuples(_DONE, _WRITTEN), min_size=1, max_size=8)


def small_case(told: Sequence[tuple[str, str]], plan: Tree) -> Tree:
    """A case that tells one figure an item."""
    text = "{}{{{{ 数据甲{} }}}}"
    measures = [{"正文": text.format(does, number)} for number, (does, _) in enumerate(told)]
    return {
        "报告主体": {"行政区划": "云岭县", "机关全称": "云岭县人民政府", "上级": "松山市"},
        "年度": "2026",
        "主要举措": {"节": [{"标题": "依法履行职能", "条目": measures}]},
        "下年安排": plan,
        "数据": {f"数据甲{number}": written for number, (_, written) in enumerate(told)},
    }


@settings(max_examples=40, suppress_health_check=list(HealthCheck), deadline=None)
@given(told=_TOLD, plan=_sections(_PLAN), skeleton=st.sampled_from(names()))
def test_any_case_is_read_back_from_its_draft(
    told: Sequence[tuple[str, str]], plan: Tree, skeleton: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("案卷")
    (folder / "报告.yaml").write_text(dump_yaml(small_case(told, plan)), encoding="utf-8")
    document = build_document(folder, Order(stage="送审稿"), skeleton)
    understood = understand(source_of(document, folder))

    assert numbered(understood) == headings(document)
    found = [(figure.name, figure.written) for figure in understood.figures]
    assert sorted(found) == sorted(stated(document))
    assert all_promised(load_case(folder), understood)


_HEADED = [name for name in names() if name != "专题式"]
"""专题式 gives the plan neither heading nor year: prose as short as these cases' does not tell it."""


@settings(max_examples=30, suppress_health_check=list(HealthCheck), deadline=None)
@given(told=_TOLD, plan=_sections(_PLAN), skeleton=st.sampled_from(_HEADED))
def test_any_case_is_read_back_without_its_notes(
    told: Sequence[tuple[str, str]], plan: Tree, skeleton: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("案卷")
    (folder / "报告.yaml").write_text(dump_yaml(small_case(told, plan)), encoding="utf-8")
    document = build_document(folder, Order(stage="送审稿"), skeleton)
    understood = understand(with_notes(source_of(document, folder), None))

    assert numbered(understood) == headings(document)
    assert figure_score(document, understood).f1 == 1.0
    assert promise_score(load_case(folder), understood).f1 == 1.0
