"""``drafter check``: what is checked, how it is told, what is written where."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from drafter.check.rules import all_rules
from drafter.cli import main
from drafter.store.history import snapshots
from drafter.zh.columns import display_width
from tests.commands.terminal import COUNTY, contents, foreign, lay, run

TEXT = """\
云岭县人民政府关于2026年度法治政府建设情况的报告
中共云岭县委：
2026年，云岭县扎实推进法治政府建设。现将有关情况报告如下：
一、主要举措和成效
截止目前，全县行政复议办结率达105.04%。
"""
KEYS = ["rule", "name", "severity", "message", "fragment", "address", "place", "file", "line", "fix"]
CASE = """\
报告主体:
  行政区划: 云岭县
  机关全称: 云岭县人民政府
年度: 2026
报送文本:
  - 名称: 报县委
    类型: 政府报同级党委和人大常委会
    成文日期: 2027-02-19
引言: 2026年，云岭县扎实推进法治政府建设。
主要举措:
  - 编号: 举措1
    正文: 截止目前，行政复议办结率达105.04%。   # 请核对
不足和原因:
  - 编号: 问题1
    问题: 基层法制审核人员不足
    原因: 编制紧张
第一责任人职责:
  - 编号: 职责1
    正文: 县政府主要负责人主持召开常务会议研究法治工作6次。
下年安排:
  - 编号: 安排1
    正文: 为乡镇配齐法制审核人员。
"""


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "外县 报告.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return lay(tmp_path / "云岭县 2026", {"报告.yaml": CASE})


def findings(*arguments: str | Path) -> list[dict[str, object]]:
    shown = run("check", *arguments, "--format", "json")
    made: list[dict[str, object]] = json.loads(shown.out)
    return made


def test_a_file_alone_is_checked_without_naming_the_command(text: Path) -> None:
    assert run(text).out == run("check", text).out
    assert run(text).code == 1


def test_the_screen_tells_place_severity_message_and_where_to_read_on(text: Path) -> None:
    shown = run("check", text, "--select", "F104")
    lines = shown.out.splitlines()
    assert lines[0].startswith("第一部分")
    assert lines[0].endswith("必须改  F104")
    assert lines[-2].endswith("drafter explain F104")
    assert lines[-1] == "必须改 1 处，请核对 0 处。"
    assert max(map(display_width, lines)) <= 80


def test_a_case_tells_file_and_line(case: Path) -> None:
    shown = run("check", case, "--select", "F104")
    line = next(number for number, row in enumerate(CASE.splitlines(), 1) if "105.04%" in row)
    assert f"报告.yaml 第{line}行 · drafter explain F104" in shown.out


def test_every_message_is_chinese(text: Path, case: Path) -> None:
    for path in (text, case, COUNTY):
        for finding in findings(path):
            assert foreign(str(finding["message"]).replace(str(finding["fragment"]), "")) == []


def test_json_has_the_keys_that_are_promised(text: Path, case: Path) -> None:
    for path in (text, case):
        found = findings(path)
        assert found
        assert all(list(each) == KEYS for each in found)
        assert {each["severity"] for each in found} <= {"must", "ask"}


def test_a_correction_is_told_as_old_and_new(text: Path) -> None:
    (finding,) = findings(text, "--select", "W203")
    assert finding["fix"] == {"old": "截止", "new": "截至"}


def test_a_clean_text_is_told_so_and_ends_with_zero(text: Path) -> None:
    shown = run("check", text, "--select", "A")
    assert (shown.code, shown.out) == (0, "没有发现问题。\n")


def test_selections_are_beginnings_of_ids(text: Path) -> None:
    assert {each["rule"] for each in findings(text, "--select", "f104,W203")} == {"F104", "W203"}
    assert "F104" not in {each["rule"] for each in findings(text, "--ignore", "F1")}


def test_an_unknown_rule_is_refused(text: Path) -> None:
    shown = run("check", text, "--select", "F14")
    assert (shown.code, shown.out) == (2, "")
    assert "没有编号是“F14”的规则" in shown.err


def test_a_folder_is_told_by_a_table_and_then_file_by_file(tmp_path: Path, text: Path, case: Path) -> None:
    (tmp_path / "坏的.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "说明.md").write_text("不检查", encoding="utf-8")
    shown = run("check", tmp_path)
    rows = shown.out.splitlines()
    assert rows[0].split() == ["文件", "必须改", "请核对", "已说明"]
    assert {row.split("  ")[0].strip() for row in rows[2:5]} == {"云岭县 2026", "坏的.docx", "外县 报告.txt"}
    assert any(row.startswith("坏的.docx") and row.endswith("读不了") for row in rows)
    assert shown.code == 2
    assert "坏的.docx" in shown.err


def test_several_files_of_one_case_are_the_case_once(case: Path) -> None:
    lay(case, {"报送/司法局.yaml": "部门: 司法局\n"})
    shown = run("check", case / "报告.yaml", case / "报送/司法局.yaml", "--select", "F104")
    assert shown.out.count("F104") == 2  # the head of the finding and its foot


def test_nothing_to_check_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("check").code == 2
    assert run("check", tmp_path).code == 2
    assert run("check", tmp_path / "没有").code == 2


def test_a_context_tells_a_bare_file_what_a_case_knows(text: Path, tmp_path: Path) -> None:
    context = tmp_path / "背景.yaml"
    context.write_text("机关全称: 云岭县人民政府\nyear: 2026\n其他地名:\n  - 松山县\n", encoding="utf-8")
    assert run("check", text, "--context", context).code == 1


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("机关: 云岭县人民政府\n", "这里没有“机关”这一项"),
        ("年度: 二六年\n", "这里应当写年份"),
        ("今天: 明天\n", "不是日期"),
        ("其他地名:\n  甲县: 乙\n", "这里应当是一个列表"),
        ("年度: 2026\nyear: 2026\n", "已经写过了"),
        ("只有文字\n", "没有写成“名称: 内容”的样子"),
    ],
)
def test_a_faulty_context_is_told_with_its_line(text: Path, tmp_path: Path, written: str, told: str) -> None:
    context = tmp_path / "背景.yaml"
    context.write_text(written, encoding="utf-8")
    shown = run("check", text, "--context", context)
    assert shown.code == 2
    assert told in shown.err


def test_last_year_may_be_a_file_or_a_case(text: Path, case: Path, tmp_path: Path) -> None:
    last = tmp_path / "2025年.txt"
    last.write_text(TEXT.replace("2026", "2025"), encoding="utf-8")
    assert run("check", text, "--last-year", last).code == 1
    assert run("check", text, "--last-year", case).code == 1
    assert run("check", text, "--last-year", tmp_path / "没有.txt").code == 2


def test_the_page_asks_for_nothing_and_holds_every_finding(text: Path, tmp_path: Path) -> None:
    target = tmp_path / "结果.html"
    assert run("check", text, "-o", target).code == 1
    page = target.read_text(encoding="utf-8")
    assert not re.search(r"(?:src|href)=|url\(|@import", page)
    for finding in findings(text):
        assert str(finding["message"]).replace("&", "&amp;") in page.replace("&#34;", '"')


def test_comments_are_written_into_a_copy(case: Path, tmp_path: Path) -> None:
    draft = tmp_path / "稿.docx"
    run("build", case, "-o", draft)
    before = draft.read_bytes()
    shown = run("check", draft, "--format", "docx")
    copy = tmp_path / "稿.批注.docx"
    assert shown.code == 1
    assert copy.is_file()
    assert draft.read_bytes() == before
    assert run("check", case, "--format", "docx").code == 1
    assert (case / "稿件/批注.docx").is_file()


def test_a_text_gets_no_comments(text: Path) -> None:
    assert run("check", text, "--format", "docx").code == 2


def test_an_acceptance_is_written_into_the_case_and_counted(case: Path) -> None:
    shown = run(
        "check", case, "--accept", "F104", "--at", "主要举措/举措1/正文", "--reason", "口径不同，省厅有文"
    )
    assert shown.code == 0
    told = (case / "报告.yaml").read_text(encoding="utf-8")
    assert told.startswith(CASE)
    assert (
        "  - 规则: F104\n    位置: 主要举措/举措1/正文\n    文字: 105.04%\n    理由: 口径不同，省厅有文\n"
        in told
    )
    after = run("check", case, "--select", "F104")
    assert (after.code, after.out) == (0, "必须改 0 处，请核对 0 处，已说明 1 处。\n")
    assert "已说明：口径不同，省厅有文" in run("check", case, "--select", "F104", "--all").out
    assert run("check", case, "--accept", "F104", "--reason", "再说一次").code == 2


def test_a_second_acceptance_stands_behind_the_first(case: Path) -> None:
    run("check", case, "--accept", "F104", "--reason", "口径不同，省厅有文")
    run("check", case, "--accept", "W203", "--reason", "引用来文原话")
    assert run("check", case, "--select", "F104,W203").code == 0
    assert (case / "报告.yaml").read_text(encoding="utf-8").count("已说明:") == 1


def test_an_acceptance_that_no_longer_fits_is_reported(case: Path) -> None:
    run("check", case, "--accept", "F104", "--reason", "口径不同，省厅有文")
    path = case / "报告.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("105.04", "98.04", 1), encoding="utf-8")
    assert [each["rule"] for each in findings(case, "--select", "A101,F104")] == ["A101"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--accept", "F104"], "还要用 --reason 写明"),
        (["--accept", "F999", "--reason", "理由"], "检查结果里没有 F999，或者都已经说明过了"),
        (["--accept", "F104", "--at", "别处", "--reason", "理由"], "“别处”没有 F104 的检查结果"),
        (["--reason", "理由"], "要和 --accept 一起用"),
        (["--fix", "--format", "json"], "--fix 不和"),
        (["--accept", "F104", "--reason", "理由", "--fix"], "不能一起用"),
    ],
)
def test_what_cannot_be_accepted_is_refused_and_nothing_changes(
    case: Path, arguments: list[str], told: str
) -> None:
    before = contents(case)
    shown = run("check", case, *arguments)
    assert (shown.code, shown.out) == (2, "")
    assert told in shown.err
    assert contents(case) == before


def test_a_bare_file_keeps_no_acceptance(text: Path) -> None:
    assert run("check", text, "--accept", "F104", "--reason", "理由").code == 2


def test_safe_corrections_change_the_case_and_nothing_else(case: Path) -> None:
    shown = run("check", case, "--fix", "--select", "W203")
    assert "已改：第一部分 W203 “截止”→“截至”" in shown.out
    assert (case / "报告.yaml").read_text(encoding="utf-8") == CASE.replace("截止目前", "截至目前")
    again = contents(case)
    assert "改了 0 处" in run("check", case, "--fix", "--select", "W203").out
    assert contents(case) == again


def test_the_case_is_kept_before_it_is_corrected(case: Path) -> None:
    run("check", case, "--fix", "--select", "W203")
    [kept] = snapshots(case)
    assert kept.files()["报告.yaml"].decode() == CASE


def test_an_acceptance_follows_the_words_that_are_corrected(case: Path) -> None:
    run("check", case, "--accept", "F104", "--reason", "统计口径不同")
    report = case / "报告.yaml"
    told = report.read_text(encoding="utf-8")
    longer = told.replace("文字: 105.04%", "文字: 截止目前，行政复议办结率达105.04%。")
    report.write_text(longer, encoding="utf-8")
    run("check", case, "--fix", "--select", "W203")
    assert "文字: 截至目前，行政复议办结率达105.04%。" in report.read_text(encoding="utf-8")


def test_corrections_end_with_one_line_about_what_is_left(text: Path) -> None:
    last = run("check", text, "--fix").out.splitlines()[-1]
    assert last.startswith("还有：必须改 ")
    assert "drafter check " in last


def test_revisions_just_made_are_no_leftovers(case: Path, tmp_path: Path) -> None:
    draft = tmp_path / "稿.docx"
    run("build", case, "-o", draft)
    shown = run("check", draft, "--fix", "--select", "W203,L110")
    assert shown.out.splitlines()[-1] == "没有发现问题。"


def test_a_replacement_is_one_revision_and_told_to_be_open(case: Path, tmp_path: Path) -> None:
    draft = tmp_path / "稿.docx"
    run("build", case, "-o", draft)
    made = run("check", draft, "--fix", "--select", "W203").out
    (finding,) = findings(tmp_path / "稿.改.docx", "--select", "L110")
    assert "改动写成了修订，请逐处接受或者拒绝" in made
    assert finding["message"] == f"留有 {made.count('已改：')} 处修订。请在定稿前逐处接受或者拒绝。"


def test_marks_of_one_kind_are_one_finding(tmp_path: Path) -> None:
    path = tmp_path / "空稿.txt"
    path.write_text(TEXT + "受理【2026年？件】，办结【2026年？件】，培训【2026年？场】。\n", encoding="utf-8")
    [finding] = findings(path, "--select", "W212")
    assert "等 3 处数据还没有填完" in str(finding["message"])


def test_a_text_is_corrected_in_a_copy(text: Path) -> None:
    run("check", text, "--fix", "--select", "W203")
    copy = text.with_name("外县 报告.改.txt")
    assert text.read_text(encoding="utf-8") == TEXT
    assert copy.read_text(encoding="utf-8") == TEXT.replace("截止目前", "截至目前")
    assert "没有能直接改的地方" in run("check", copy, "--fix", "--select", "W203").out


def test_a_docx_is_corrected_in_a_copy_with_tracked_changes(case: Path, tmp_path: Path) -> None:
    draft = tmp_path / "稿.docx"
    run("build", case, "-o", draft)
    before = draft.read_bytes()
    shown = run("check", draft, "--fix", "--select", "W203")
    assert "改了 1 处" in shown.out, shown.err
    assert draft.read_bytes() == before
    assert findings(tmp_path / "稿.改.docx", "--select", "W203") == []


def test_the_last_draft_is_refused_while_a_grave_fault_stands(case: Path, tmp_path: Path) -> None:
    target = tmp_path / "定稿.docx"
    shown = run("build", case, "--final", "-o", target)
    assert shown.code == 1
    assert "F104" in shown.err
    assert not target.exists()
    grave = [each for each in findings(case, "--final") if each["severity"] == "must"]
    for rule in {str(each["rule"]) for each in grave}:
        run("check", case, "--accept", rule, "--reason", "口径不同，省厅有文")
    assert run("build", case, "--final", "-o", target).code == 0


def test_the_last_draft_may_have_no_gap(case: Path) -> None:
    path = case / "报告.yaml"
    path.write_text(CASE.replace("    成文日期: 2027-02-19\n", ""), encoding="utf-8")
    assert "A202" in {each["rule"] for each in findings(case, "--final")}
    early = {each["rule"] for each in findings(case)}
    assert "A201" in early
    assert "A202" not in early


def test_a_rule_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    for rule in all_rules():
        assert main(["explain", rule.id]) == 0
        told = capsys.readouterr().out
        assert told.startswith(f"{rule.id}  {rule.name}\n{rule.severity.shown} · {rule.force}")
        assert "".join(rule.why.split()) in "".join(told.split())
        assert max(map(display_width, told.splitlines())) <= 80


def test_rules_are_listed_by_beginning_and_by_name() -> None:
    assert run("explain").out.count("\n") == len(all_rules())
    assert {line[0] for line in run("explain", "A").out.splitlines()} == {"A"}
    assert "A101  说明对不上检查结果" in run("explain", "说明对不上").out
    assert run("explain", "Z9").code == 2


def test_the_table_names_every_rule_once() -> None:
    table = run("explain", "--format", "markdown").out
    assert [table.count(f"| {rule.id} |") for rule in all_rules()] == [1] * len(all_rules())
