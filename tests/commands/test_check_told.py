"""``drafter check``: how findings are told, of one draft and of several."""

from __future__ import annotations

from pathlib import Path

from tests.commands.terminal import run

TEXT = """\
云岭县人民政府关于2026年度法治政府建设情况的报告
2026年，云岭县扎实推进法治政府建设。
一、主要举措和成效
截止目前，全县行政复议办结率达105.04%。
"""


def test_a_page_of_several_files_is_named_after_none_of_them(tmp_path: Path) -> None:
    folder = tmp_path / "各稿"
    folder.mkdir()
    for name in ("甲.txt", "乙.txt"):
        (folder / name).write_text(TEXT, encoding="utf-8")
    assert run("check", folder, "--format", "html").out.endswith("检查结果.html\n")
    again = run("check", folder, "--format", "html")
    assert {path.name for path in folder.glob("*.html")} == {"检查结果.html", "检查结果-2.html"}
    assert "没有检查：检查结果.html。" in again.err


def test_a_shortcoming_is_quoted_once_in_a_finding(tmp_path: Path) -> None:
    path = tmp_path / "稿.txt"
    path.write_text(
        "一、存在的不足和原因\n"
        "（一）政府合同履约管理没有跟上，审查以后缺少跟踪，有11份合同逾期。主要原因是承办单位责任不清。\n"
        "二、2027年工作安排\n（一）加强普法宣传。开展活动20场。\n（二）规范行政处罚。评查案卷300份。\n",
        encoding="utf-8",
    )
    assert run("check", path, "--select", "C104").out.count("政府合同履约管理没有跟上") == 1


def test_a_draft_of_the_same_year_is_told_to_be_no_report_of_last_year(tmp_path: Path) -> None:
    text = tmp_path / "本年.txt"
    text.write_text(TEXT, encoding="utf-8")
    assert "对照的报告说的是2026年，这一份说的是2026年" in run("check", text, "--last-year", text).err
    before = text.with_name("上年.txt")
    before.write_text(TEXT.replace("2026年", "2025年"), encoding="utf-8")
    assert "对照的报告" not in run("check", text, "--last-year", before).err
