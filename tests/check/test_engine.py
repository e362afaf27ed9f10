"""The engine: order, once, places, files and lines, acceptances; and it takes any text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.blocks import Document
from drafter.check.draft import Draft
from drafter.check.engine import check, chosen
from drafter.check.finding import Fix, Hit, Severity
from drafter.check.mending import mend
from drafter.check.opening import draft_of_case, draft_of_source, draft_of_text
from drafter.check.rule import Find, Force, Rule
from drafter.check.rules import all_rules
from drafter.check.sample import CASE
from drafter.check.told import source_of_document
from drafter.readers import read_source
from drafter.readers.source import Grid, Line, Source
from drafter.render.word import render_word
from drafter.skeleton.assemble import assemble
from drafter.skeleton.manifest import find_skeleton, read_skeleton
from drafter.skeleton.order import Order
from drafter.store.load import Case, open_case
from drafter.understand import understand
from tests.factories import case

TEXT = """\
云岭县人民政府关于2026年度法治政府建设情况的报告
中共云岭县委：
2026年，云岭县扎实推进法治政府建设。
一、主要举措和成效
（一）优化营商环境。全年办件甲项。
全年还办件乙项。
（二）强化监督
1.开展评查。评查案卷甲份。
二、存在的不足和原因
一是力量不足。
特此报告。
云岭县人民政府
2027年2月19日
"""


def rule(find: Find, id: str = "W999", severity: Severity = Severity.ASK) -> Rule:
    return Rule(id, id, severity, Force.CUSTOM, "原因。", "依据。", find, (), ())


def words(*wanted: str, new: str | None = None) -> Find:
    """A rule's search for some words, with a correction if there is one."""

    def find(draft: Draft) -> Iterator[Hit]:
        for number, node in enumerate(draft.nodes):
            for word in wanted:
                start = node.text.find(word)
                if start >= 0:
                    fix = None if new is None else Fix(number, start, start + len(word), new)
                    yield Hit("请核对。", number, start, start + len(word), fix)

    return find


def opened(folder: Path, text: str) -> tuple[Case, Document]:
    made = open_case(case(folder / "云岭县-2026", text))
    skeleton = read_skeleton(find_skeleton(made.report.skeleton, made.files.folder))
    return made, assemble(made.report, skeleton, Order(), made.reckoning)


def of_case(folder: Path, text: str) -> Draft:
    return draft_of_case(*opened(folder, text))


def test_findings_come_in_text_order_with_the_whole_document_first() -> None:
    draft = draft_of_text(TEXT)
    whole = rule(lambda _: iter([Hit("缺少一个部分。")]), "S999")
    found = check(draft, [rule(words("乙项", "甲项")), whole, rule(words("评查案卷"), "F999")])
    assert [each.fragment for each in found] == ["", "甲项", "乙项", "评查案卷"]
    assert found[0].place == "全文"


def test_the_same_characters_are_found_once_by_one_rule() -> None:
    twice = rule(words("甲项", "甲项"))
    assert len(check(draft_of_text(TEXT), [twice])) == 1
    assert len(check(draft_of_text(TEXT), [twice, rule(words("甲项"), "W998")])) == 2


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("关于2026", "标题"),
        ("中共云岭县委", "主送机关"),
        ("扎实推进", "引言"),
        ("主要举措", "第一部分标题"),
        ("优化营商", "第一部分（一）标题"),
        ("甲项", "第一部分（一）第1段"),
        ("乙项", "第一部分（一）第2段"),
        ("强化监督", "第一部分（二）标题"),
        ("评查案卷", "第一部分（二）第1项"),
        ("特此报告", "结束语"),
        ("2027年2月19日", "成文日期"),
    ],
)
def test_a_place_is_told_as_people_call_it(word: str, place: str) -> None:
    (finding,) = check(draft_of_text(TEXT), [rule(words(word))])
    assert finding.place == place


def test_a_finding_of_a_bare_file_names_paragraph_and_file(tmp_path: Path) -> None:
    path = tmp_path / "报告.txt"
    path.write_text(TEXT, encoding="utf-8")
    draft = draft_of_source(read_source(path))
    (finding,) = check(draft, [rule(words("乙项"))])
    assert (finding.address, finding.file, finding.line) == (("段", 6), path, 0)


def test_a_finding_of_a_case_names_file_line_and_identity(tmp_path: Path) -> None:
    text = CASE.replace("正文: 全年开展", "正文: |\n      深化“放管服”改革，\n      全年开展")
    (finding,) = check(of_case(tmp_path, text), [rule(words("12场"))])
    assert finding.address == ("主要举措", "举措1", "正文")
    assert finding.file is not None
    assert (
        finding.file.read_text(encoding="utf-8").splitlines()[finding.line - 1].strip()
        == "全年开展执法业务培训12场。"
    )


def test_a_cause_is_found_in_its_own_line(tmp_path: Path) -> None:
    (finding,) = check(of_case(tmp_path, CASE), [rule(words("编制紧张"))])
    assert finding.line == CASE.splitlines().index("    原因: 编制紧张") + 1


def test_a_named_figure_leads_to_its_own_line(tmp_path: Path) -> None:
    text = CASE.replace("培训12场", "培训{{ 执法培训 }}") + "数据:\n  执法培训: 12场\n"
    here = rule(lambda _: iter([Hit("请核对。", address=("数据", "执法培训"))]))
    (finding,) = check(of_case(tmp_path, text), [here])
    assert (finding.place, finding.line) == (
        "数据“执法培训”",
        text.splitlines().index("  执法培训: 12场") + 1,
    )


def test_what_is_open_is_no_fault_of_the_words_around_it(tmp_path: Path) -> None:
    text = CASE.replace("培训12场", "培训{{ 执法培训 }}") + "数据:\n  执法培训:\n    单位: 场\n"
    draft = of_case(tmp_path, text)
    assert check(draft, [rule(words("【2026年？场】"))]) == ()
    assert len(check(draft, [rule(words("业务培训"))])) == 1


ACCEPTED = CASE + "已说明:\n  - 规则: W999\n    理由: 县统计局来函确认\n"


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ("", "县统计局来函确认"),
        ("    位置: 主要举措/举措1/正文\n", "县统计局来函确认"),
        ("    文字: 12场\n", "县统计局来函确认"),
        ("    位置: 主要举措/举措2/正文\n", ""),
        ("    文字: 13场\n", ""),
    ],
)
def test_an_acceptance_holds_for_its_place_and_its_words(tmp_path: Path, more: str, reason: str) -> None:
    (finding,) = check(of_case(tmp_path, ACCEPTED + more), [rule(words("12场"))])
    assert finding.reason == reason


def test_rules_are_chosen_by_the_beginning_of_their_ids() -> None:
    rules = [rule(words(), id) for id in ("F101", "F104", "W201")]
    assert [each.id for each in chosen(rules, ["F1"], ["F104"])] == ["F101"]
    assert [each.id for each in chosen(rules, [], ["F"])] == ["W201"]


def test_a_document_reads_as_its_docx_does(tmp_path: Path) -> None:
    made, document = opened(tmp_path, CASE)
    path = tmp_path / "稿件.docx"
    path.write_bytes(render_word(document))
    told, read = source_of_document(document, made.files.report.path), read_source(path)
    assert [line.text for line in told.lines if isinstance(line, Line)] == [
        line.text for line in read.lines if isinstance(line, Line)
    ]
    assert understand(told).nodes == understand(read).nodes


def _mended(draft: Draft, word: str, new: str) -> list[str]:
    fixes = [each.hit.fix for each in check(draft, [rule(words(word, new=new))]) if each.hit.fix]
    return [each.text for each in mend(draft, fixes)]


def test_a_correction_lands_in_the_text_of_the_case_and_keeps_references(tmp_path: Path) -> None:
    text = CASE.replace("培训12场", "培训{{ 执法培训 }}其它") + "数据:\n  执法培训: 12场\n"
    assert _mended(of_case(tmp_path, text), "其它", "其他") == ["全年开展执法业务培训{{ 执法培训 }}其他。"]


@pytest.mark.parametrize("word", ["12场", "培训12场", "2场其"])
def test_what_a_reference_states_is_not_corrected_in_the_text(tmp_path: Path, word: str) -> None:
    text = CASE.replace("培训12场", "培训{{ 执法培训 }}其它") + "数据:\n  执法培训: 12场\n"
    assert _mended(of_case(tmp_path, text), word, "13场") == []


def test_a_correction_around_a_reference_changes_what_stands_beside_it(tmp_path: Path) -> None:
    text = CASE.replace("培训12场", "培训{{ 执法培训 }}其它") + "数据:\n  执法培训: 12场\n"
    mended = _mended(of_case(tmp_path, text), "12场其它", "12场其他")
    assert mended == ["全年开展执法业务培训{{ 执法培训 }}其他。"]


_WORDS = (
    "一、 （一） 二、存在的不足 1. 一是 三是 。 ， ： “ ” 《 》 （ ) 近3万件 98.4% 120% 同比下降12% "
    "全市第一 特此报告。 请审示 2027年2月7日 云岭县人民政府 第一责任人 截止目前 其它 的的 【待填：甲】 {{ XX "
    "2021-2025年 原因是 下一步，将 \u00a0 一百 办结100件 受理90件 零败诉 败诉率3% 中共云岭县委： "
    "云政〔2027〕5号 ，， 、” 甲 〔 ] 关于2026年度法治政府建设情况的报告"
)
_PIECES = st.sampled_from(_WORDS.split(" "))
_TEXTS = st.one_of(st.text(max_size=40), st.lists(_PIECES, max_size=16).map("".join))
_LINES = st.lists(
    st.one_of(
        st.builds(lambda text, level: Line(text.strip(), level), _TEXTS, st.integers(0, 3)),
        st.builds(lambda cell: Grid(((cell, "件"), ("甲", "3"))), _TEXTS),
    ),
    max_size=12,
)


def _placed(lines: list[Line | Grid]) -> Source:
    found: list[Line | Grid] = []
    for number, line in enumerate(lines, 1):
        kind = "表" if isinstance(line, Grid) else "段"
        found.append(line._replace(place=(kind, number)))
    return Source(Path("文稿.docx"), "docx", tuple(found))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_LINES)
def test_any_blocks_can_be_checked(lines: list[Line | Grid]) -> None:
    draft = draft_of_source(_placed(lines))
    for finding in check(draft, all_rules()):
        assert finding.message.endswith(("。", "？"))
        hit = finding.hit
        if hit.node is not None:
            assert 0 <= hit.start <= hit.end <= len(draft.nodes[hit.node].text)
        if hit.fix is not None:
            assert 0 <= hit.fix.start <= hit.fix.end <= len(draft.nodes[hit.fix.node].text)


@pytest.fixture
def clock() -> Callable[[], float]:
    from time import process_time

    return process_time


def test_the_work_grows_with_the_text_and_no_faster(clock: Callable[[], float]) -> None:
    def took(times: int) -> float:
        draft = draft_of_text("\n".join([TEXT, *["全年办件甲项，办结率98%。"] * (40 * times)]))
        began = clock()
        check(draft, [rule(words("甲项"))])
        return clock() - began

    took(1)
    assert took(40) < 40 * max(took(4) / 4, 0.002) * 4
