from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from docx import Document as WordDocument

from drafter.diff.case_side import case_draft
from drafter.diff.compare import compare
from drafter.diff.edits.align import align
from drafter.diff.file_side import raw_draft, source_draft, word_draft
from drafter.diff.outline import outlined
from drafter.diff.sides import Draft, Stated, draft_of
from drafter.readers import read_source
from drafter.redline.paragraphs import RawParagraph
from drafter.skeleton.assemble import assemble
from drafter.skeleton.manifest import find_skeleton, read_skeleton
from drafter.store.load import open_case
from drafter.zh.figures import parse_figure

EXAMPLE = Path(__file__).parents[2] / "examples" / "云岭县-2026"


def draft(folder: Path) -> Draft:
    case = open_case(folder)
    skeleton = read_skeleton(find_skeleton(case.report.skeleton, folder))
    document = assemble(case.report, skeleton, reckoning=case.reckoning)
    return case_draft(folder.name, document, case.report, case.reckoning)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "改稿"))


def change(folder: Path, old: str, new: str) -> None:
    for path in folder.rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_case_does_not_differ_from_itself() -> None:
    found = compare(draft(EXAMPLE), draft(EXAMPLE))
    assert not found.facts
    assert not found.edits


def test_words_of_a_case_are_told_with_the_address_of_their_item(copy: Path) -> None:
    change(copy, "推进述法工作全覆盖", "实现述法工作全覆盖")
    edits = compare(draft(EXAMPLE), draft(copy)).edits
    assert [(edit.old, edit.new) for edit in edits] == [("推进", "实现")]
    assert edits[0].new_spot is not None
    assert edits[0].new_spot.address == ("主要举措", "举措4", "正文")


@pytest.mark.parametrize(
    ("stated", "kind", "difference"),
    [
        (Stated(parse_figure("6000次"), "6000次"), "changed", "增加751次"),
        (Stated(parse_figure("5249次以上"), "5249次以上"), "qualifier", ""),
        (Stated(parse_figure("5249户"), "5249户"), "unit", ""),
        (Stated(parse_figure("5249次"), "5249次", "执法监管平台"), "source", ""),
        (Stated(None, ""), "dropped", "待填"),
    ],
)
def test_figures_of_cases_are_compared_by_their_names(stated: Stated, kind: str, difference: str) -> None:
    before = draft(EXAMPLE)
    figures = {**(before.figures or {}), "亮码检查": Stated(parse_figure("5249次"), "5249次")}
    before = before._replace(figures=figures)
    facts = compare(before, before._replace(figures={**figures, "亮码检查": stated})).facts
    assert [(fact.kind, fact.label, fact.difference) for fact in facts] == [(kind, "亮码检查", difference)]
    assert facts[0].new_spots


def test_every_item_moved_in_a_case_is_a_move_by_its_number(tmp_path: Path) -> None:
    before = draft(EXAMPLE)
    items = [at for at, each in enumerate(before.side.paragraphs) if each.identity.startswith("举措")]
    order = list(range(len(before.side.paragraphs)))
    order.insert(items[8], order.pop(items[1]))
    after = Draft(type(before.side)("新稿", "", tuple(before.side.paragraphs[at] for at in order)))
    assert [edit.kind for edit in compare(Draft(before.side), after).edits] == ["moved"]


def test_a_word_file_is_compared_by_its_exact_paragraphs(tmp_path: Path) -> None:
    for name, number in (("旧.docx", "266"), ("新.docx", "281")):
        document = WordDocument()
        document.add_paragraph("青川县2026年度法治政府建设情况报告")
        table = document.add_table(2, 2)
        for cell, text in zip(table._cells, ("指标", "2026年", "行政复议受理", f"{number}件"), strict=True):
            cell.text = text
        document.add_paragraph("特此报告。")
        document.save(str(tmp_path / name))
    found = compare(word_draft(tmp_path / "旧.docx"), word_draft(tmp_path / "新.docx"))
    assert [(fact.old_text, fact.new_text) for fact in found.facts] == [("266件", "281件")]
    assert found.facts[0].new_spots[0].shown == "表1第2行"


def test_a_text_file_is_compared_by_what_the_reader_found(tmp_path: Path) -> None:
    path = tmp_path / "稿.txt"
    path.write_text("青川县2026年度法治政府建设情况报告\n全年受理行政复议案件266件。\n", encoding="utf-8")
    found = source_draft(read_source(path))
    assert found.year == 2026
    assert found.texts[-1] == "全年受理行政复议案件266件。"


def test_another_style_is_told_only_when_layout_is_asked_for() -> None:
    before = raw_draft("旧.docx", [RawParagraph("推进依法行政。", style="正文")])
    after = raw_draft("新.docx", [RawParagraph("推进依法行政。", style="引用")])
    assert not compare(before, after).edits
    told = compare(before, after, layout=True).edits
    assert [(edit.kind, edit.old, edit.new) for edit in told] == [("format", "正文", "引用")]


def test_places_are_called_as_people_call_them() -> None:
    lines = [
        "青川县报告",
        "引言。",
        "一、主要举措",
        "（一）规范执法",
        "第一段。",
        "第二段。",
        "（二）普法。全年开展。",
    ]
    assert outlined((line, "body", 0) for line in lines) == [
        "标题",
        "正文第1段",
        "第一部分标题",
        "第一部分（一）标题",
        "第一部分（一）第1段",
        "第一部分（一）第2段",
        "第一部分（二）第1段",
    ]


def test_a_new_row_of_a_table_is_told_by_itself() -> None:
    rows = ["受理", "100%", "12", "办结", "100%", "9"]
    new = ["受理", "100%", "12", "纠错", "100%", "7", "办结", "100%", "9"]
    pieces = align(rows, new, old_rows=[1, 1, 1, 2, 2, 2], new_rows=[1, 1, 1, 2, 2, 2, 3, 3, 3])
    assert [piece.new.paragraph for piece in pieces if piece.fate == "inserted" and piece.new] == [3, 4, 5]
    assert not [piece for piece in pieces if piece.fate == "deleted"]


def test_words_that_turn_a_figure_of_a_case_are_a_fact_under_its_name(copy: Path) -> None:
    change(copy, "比上年{{ 开办企业全程网办率 | 百分点 }}", "比上年提高1.2个百分点")
    change(copy, "开办企业全程网办率{{ 开办企业全程网办率 }}", "开办企业全程网办率约{{ 开办企业全程网办率 }}")
    found = compare(draft(EXAMPLE), draft(copy)).facts
    assert ("qualifier", "开办企业全程网办率") in [(fact.kind, fact.label) for fact in found]


def test_a_figure_of_a_case_written_out_with_another_number_is_an_alarm(copy: Path) -> None:
    before = draft(copy)
    change(copy, "覆盖率{{ 述法覆盖率 }}", "覆盖率{{ 述法覆盖率 }}，覆盖{{ 述法总人数 }}")
    once = draft(copy)
    change(copy, "，完成述法{{ 述法总人数 }}", "，完成述法77人")
    found = compare(once, draft(copy)).facts
    assert before.figures
    assert [(fact.kind, fact.new_text) for fact in found] == [("inconsistent", "77人")]
    assert "只改了一处" in found[0].alarm


def test_a_figure_whose_value_and_source_changed_is_told_with_both() -> None:
    before = draft(EXAMPLE)
    figures = {**(before.figures or {}), "亮码检查": Stated(parse_figure("5249次"), "5249次", "平台")}
    old = before._replace(figures=figures)
    new = before._replace(figures={**figures, "亮码检查": Stated(parse_figure("5300次"), "5300次", "台账")})
    assert [fact.kind for fact in compare(old, new).facts] == ["changed", "source"]


def test_a_figure_that_only_got_another_name_is_no_fact(copy: Path) -> None:
    change(copy, "述法总人数", "完成述法人数")
    found = compare(draft(EXAMPLE), draft(copy))
    assert not [fact for fact in found.facts if "人数" in fact.label]
    assert not found.edits


PLAN = "四、2026年工作安排\n（一）深化数字赋能。上线执法监督平台。\n（二）建设廊桥书屋。新建书屋9个。"
RECORDED = """上年度工作安排落实情况:
  - 编号: 安排2025_91
    正文: 建设廊桥书屋，新建书屋9个
    结果: {}
    落实举措: 举措13
"""


def promises(folder: Path, outcome: str) -> dict[str, bool]:
    """Whether the promises of PLAN are answered in a case that records one of them."""
    path = folder / "报告.yaml"
    text = path.read_text(encoding="utf-8")
    head, _, rest = text.partition("上年度工作安排落实情况:\n")
    record = RECORDED.format(outcome) if outcome else RECORDED.replace("    结果: {}\n", "")
    path.write_text(head + record + rest, encoding="utf-8")
    lines = ["云岭县2025年度法治政府建设情况报告", *PLAN.splitlines()]
    found = compare(draft_of("旧稿", lines, year=2025), draft(folder), years=True)
    return {each.text[:6]: each.answered for each in found.promises}


def test_a_promise_whose_outcome_the_case_records_is_answered_by_its_measure(copy: Path) -> None:
    assert promises(copy, "已完成")["建设廊桥书屋"]


def test_a_promise_without_outcome_is_not_answered_by_its_record(copy: Path) -> None:
    assert not promises(copy, "")["建设廊桥书屋"]


def test_a_title_on_two_lines_is_one_title() -> None:
    texts = ["云岭县人民政府", "关于2026年度法治政府建设情况的报告", "", "县委：", "我县推进法治建设。"]
    found = raw_draft("甲.docx", [RawParagraph(text) for text in texts]).side
    assert found.title == "云岭县人民政府关于2026年度法治政府建设情况的报告"
    assert [each.shown for each in found.paragraphs[:2]] == ["标题", "标题"]
