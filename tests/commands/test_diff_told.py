"""What a reviewer reads of a comparison: whole figures, clear places, what deserves a second look."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from drafter.commands.comparing.as_json import as_data
from drafter.commands.comparing.inked import inked
from drafter.commands.comparing.screen import Screen
from drafter.commands.comparing.text import lines
from drafter.commands.comparing.words import quiet_summary
from drafter.diff.compare import compare
from drafter.diff.file_side import word_draft
from drafter.diff.results import Comparison
from tests.commands.terminal import CASE, edited, foreign, lay, run
from tests.diff.helpers import compared

HEAD = "青岚县人民政府关于2026年度法治政府建设情况的报告\n县委全面依法治县委员会：\n"
END = "青岚县人民政府\n2027年2月18日"


def shown(found: Comparison, width: int = 80) -> str:
    return "\n".join(lines(found, None, False, Screen(width)))


def table(path: Path, rows: list[str]) -> Path:
    document = docx.Document()
    document.add_paragraph("一、主要举措")
    grid = document.add_table(rows=0, cols=len(rows[0].split()))
    for row in rows:
        for cell, text in zip(grid.add_row().cells, row.split(), strict=True):
            cell.text = text
    document.save(str(path))
    return path


@pytest.fixture
def tables(tmp_path: Path) -> Comparison:
    old = table(
        tmp_path / "甲.docx", ["领域 检查次数 处罚案件", "市场监管 4120次 812件", "文化旅游 640次 38件"]
    )
    new = table(
        tmp_path / "乙.docx",
        ["领域 检查次数 处罚案件", "市场监管 4120次 821件", "农业农村 715次 64件", "文化旅游 640次 38件"],
    )
    return compare(word_draft(old), word_draft(new))


def test_a_number_in_a_table_is_called_by_its_row_and_its_column(tables: Comparison) -> None:
    told = {fact.label: (fact.old_text, fact.new_text) for fact in tables.facts}
    assert told == {
        "市场监管处罚案件": ("812件", "821件"),
        "农业农村检查次数": ("", "715次"),
        "农业农村处罚案件": ("", "64件"),
    }


def test_a_new_row_is_counted_as_one_row(tables: Comparison) -> None:
    assert as_data(tables, None, None)["summary"] == "改了 3 个数据，新增 1 行。"


def test_a_row_of_a_table_is_a_row_of_the_marked_draft(tables: Comparison) -> None:
    rows = [["".join(ink.text for ink in cell) for cell in each.cells] for each in inked(tables)]
    assert ["农业农村", "715次", "64件"] in rows
    assert {len(row) for row in rows} == {0, 3}


def test_a_figure_that_turned_is_shown_with_the_words_that_say_so() -> None:
    found = compared("罚没金额同比下降12.3%。", "罚没金额同比增长12.3%。")
    assert "下降12.3% → 增长12.3%" in shown(found)
    assert [fact.label for fact in found.facts] == ["罚没金额同比"]


def test_a_figure_that_changed_and_turned_is_not_said_to_have_risen() -> None:
    (fact,) = compared("罚没金额同比增长3.5%。", "罚没金额同比下降12.3%。").facts
    assert (fact.kind, fact.difference) == ("changed", "方向变了")


def test_the_first_line_says_how_many_figures_disagree() -> None:
    old = "一、举措\n受理行政复议案件281件。\n二、不足\n行政复议案件281件，数量很大。"
    new = old.replace("281", "286", 1)
    assert "改了 1 个数据（1 个前后不一）" in shown(compared(old, new))


def test_head_and_end_of_a_report_are_called_what_they_are() -> None:
    old = f"{HEAD}一、举措\n开展培训。\n{END}"
    new = (
        old.replace("委员会：", "委员会办公室：")
        .replace("18日", "20日")
        .replace("\n青岚县人民", "\n青岭县人民")
    )
    places = {edit.new_spot.shown for edit in compared(old, new).edits if edit.new_spot}
    assert places == {"主送", "署名和日期", "成文日期"}


def test_a_count_written_in_hanzi_is_a_figure() -> None:
    (fact,) = compared("市委常委会会议四次听取汇报。", "市委常委会会议五次听取汇报。").facts
    assert (fact.old_text, fact.new_text, fact.difference) == ("四次", "五次", "增加1次")


def test_a_number_told_again_in_other_words_is_no_fact() -> None:
    old = "年度任务45项中有3项未能按期完成，主要是责任传导存在逐级递减。"
    new = "45项年度任务里，有3项到年底还没有办完，压力没有层层传下去。"
    assert compared(f"一、问题\n{old}\n二、打算", f"一、问题\n{new}\n二、打算").facts == ()


def test_a_paragraph_divided_and_worded_anew_is_both() -> None:
    found = compared("采纳率保持稳定。全年没有败诉案件。", "采纳率保持稳定。\n一年来，没有败诉案件。")
    assert {edit.kind for edit in found.edits} == {"split", "reworded"}


def test_a_promise_is_told_with_its_own_heading() -> None:
    old = (
        "县2025年度法治政府建设情况报告\n一、主要举措和成效\n（一）依法决策。听取意见。\n"
        "二、2026年工作安排\n（一）建成县社会治理中心。一站受理群众诉求。\n（二）推广智慧执法。接入视频。"
    )
    new = (
        "县2026年度法治政府建设情况报告\n一、主要举措和成效\n（一）依法决策。建成县社会治理中心，受理诉求1.2万件。\n"
        "二、2027年工作安排\n（一）加强培训。全年轮训。"
    )
    found = compared(old, new, years=True)
    assert [(each.text[:9], each.answered) for each in found.promises] == [
        ("建成县社会治理中心", True),
        ("推广智慧执法。接入", False),
    ]
    assert "2 项，1 项没有写到" in shown(found)


def test_shortcomings_told_again_are_shown() -> None:
    head = "县{}年度法治政府建设情况报告\n一、主要举措\n听取意见。\n"
    text = f"{head}二、存在的不足\n（一）基层执法力量不足，人才缺乏。"
    found = compared(text.format(2025), text.format(2026), years=True)
    assert [each["text"][:6] for each in as_data(found, None, None)["came_back"]] == ["基层执法力量"]
    assert "1 条不足又写了一遍" in shown(found)


def test_a_long_label_keeps_its_end() -> None:
    found = compared(
        "县委全面依法治县委员会主持召开联席会议3次。", "县委全面依法治县委员会主持召开联席会议4次。"
    )
    assert "主持召开联席会议" in shown(found)
    assert "…" in shown(found)


def test_the_same_file_twice_is_pointed_out(tmp_path: Path) -> None:
    path = lay(tmp_path, {"稿.txt": "一、主要举措\n受理案件281件。\n"}) / "稿.txt"
    result = run("diff", path, path)
    assert result.code == 0
    assert "两次给的是同一个文件" in result.out


def test_two_texts_with_nothing_in_common_are_pointed_out(tmp_path: Path) -> None:
    folder = lay(
        tmp_path, {"甲.txt": "一、主要举措\n受理案件281件。\n", "乙.txt": "会议通知\n请准时参加。\n"}
    )
    assert "可能不是同一份报告的两稿" in run("diff", folder / "甲.txt", folder / "乙.txt").out


def test_changes_that_cannot_be_made_are_named_with_those_that_can(tmp_path: Path) -> None:
    case = lay(tmp_path / "案", {"报告.yaml": CASE})
    new = lay(tmp_path / "新", {"报告.yaml": edited(("281件", "291件"), ("业务不熟", "业务生疏"))})
    target = tmp_path / "改动.json"
    target.write_text(run("diff", case, new, "--format", "json").out, encoding="utf-8")
    (case / "报告.yaml").write_text(edited(("281件", "300件")), encoding="utf-8")
    result = run("apply", case, target)
    assert result.code == 2
    assert not foreign(result.err.replace("--only", "").replace(".yaml", ""))
    assert "其余的可以这样写入：--only 1。" in result.err
    assert run("apply", case, target, "--only", "1").code == 0


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            "由镇长陈志远担任组长，负责全面工作。",
            "由镇长陈致远担任组长，负责全面工作。",
            ("陈志远", "陈致远"),
        ),
        ("在青岚县举办活动，群众满意。", "在青岭县举办活动，群众满意。", ("青岚县", "青岭县")),
        ("会同城东街道办事处开展清理。", "会同城西街道办事处开展清理。", ("城东街道", "城西街道")),
        ("去年开展的活动中。", "2026年开展的活动中。", ("去年", "2026年")),
    ],
)
def test_an_edit_marks_names_whole(old: str, new: str, words: tuple[str, str]) -> None:
    assert [(edit.old, edit.new) for edit in compared(old, new).edits] == [words]


def test_a_paragraph_set_otherwise_is_listed_when_asked_for(tmp_path: Path) -> None:
    paths = []
    for name, look in (("甲.docx", "Normal"), ("乙.docx", "Heading 2")):
        document = docx.Document()
        document.add_paragraph("一、主要举措")
        document.add_paragraph("依法决策，听取意见。", style=look)
        document.save(str(tmp_path / name))
        paths.append(tmp_path / name)
    assert "第一部分第1段　正文 → 标题2" in run("diff", *paths, "--layout").out
    assert "格式" not in run("diff", *paths).out


def test_counts_are_those_of_what_was_asked_for(tmp_path: Path) -> None:
    folder = lay(tmp_path, {"甲.txt": "受理案件281件，加强培训。\n", "乙.txt": "受理案件286件，分级培训。\n"})
    told = run("diff", folder / "甲.txt", folder / "乙.txt", "--stat", "--only", "facts").out
    assert "数值变了" in told
    assert "改写" not in told


def test_a_paragraph_that_was_split_is_told_with_the_words_around_the_break() -> None:
    first, second = "依法清理行政规范性文件，形成长效机制。", "全年审查合同213份，提出意见345条。"
    found = compared([first + second], [first, second])
    (edit,) = as_data(found, None, None)["edits"]
    assert (edit["kind"], edit["old"]) == ("split", f"…{first[-14:]}{second[:14]}…")
    assert edit["new"] == edit["old"].replace("。全年", "。\n全年")


def test_rows_that_went_and_rows_that_came_are_rows_of_their_own(tmp_path: Path) -> None:
    sides = (["指标 数", "受理 266", "审结 251"], ["指标 数", "立案 63", "受理 266"])
    found = compare(*(word_draft(table(tmp_path / f"{at}.docx", rows)) for at, rows in enumerate(sides)))
    told = [["".join(ink.text for ink in cell) for cell in each.cells] for each in inked(found) if each.cells]
    assert told == [["指标", "数"], ["立案", "63"], ["受理", "266"], ["审结", "251"]]


def test_a_mere_line_break_is_counted_nowhere() -> None:
    assert quiet_summary(compared("甲县\v2026年报告", "甲县2026年报告")) == ""
