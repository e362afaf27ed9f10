"""``drafter diff``: what can be compared, what is written where, and its exit codes."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from tests.commands.terminal import CASE, contents, edited, foreign, lay, run

CHANGED = edited(
    ("281件", "291件"),
    ("业务不熟", "业务生疏"),
    ("    正文: 开展执法业务轮训", "    正文: 开展执法业务轮训和考核"),
)
OLD = "一、主要举措\n受理行政复议案件266件，办结221件。加强执法培训。\n二、存在的不足\n执法人员业务不熟。\n"
NEW = "一、主要举措\n受理行政复议案件281件，办结221件。加强执法培训。\n二、存在的不足\n执法人员业务不熟。\n"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return lay(tmp_path / "旧 案", {"报告.yaml": CASE})


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return lay(tmp_path / "新案", {"报告.yaml": CHANGED})


def built(case: Path, target: Path) -> Path:
    assert run("build", case, "-o", target).code == 0
    return target


def document(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read("word/document.xml").decode()


def test_equal_drafts_are_0_different_ones_1(old: Path, new: Path) -> None:
    same = run("diff", old, old)
    assert (same.code, same.err) == (0, "")
    assert "没有改" in same.out
    changed = run("diff", old, new)
    assert changed.code == 1
    assert "281件" in changed.out and "291件" in changed.out


@pytest.mark.parametrize("suffix", [".docx", ".txt", ".html"])
def test_a_case_is_compared_with_a_file_of_any_kind(old: Path, new: Path, suffix: str) -> None:
    file = built(old, old.parent / f"送出{suffix}")
    assert run("diff", file, old, "--only", "facts").out.count("件") == 0
    changed = run("diff", file, new, "--only", "facts")
    assert changed.code == 1
    assert "281件" in changed.out and "291件" in changed.out


def test_a_past_state_is_named_by_its_day(old: Path) -> None:
    assert run("build", old).code == 0
    (old / "报告.yaml").write_text(CHANGED, encoding="utf-8")
    changed = run("diff", f"{old}@2999-01-01", old)
    assert changed.code == 1
    assert "291件" in changed.out
    early = run("diff", f"{old}@2000-01-01", old)
    assert early.code == 2
    assert "有旧稿的日期" in early.err


def test_cases_that_differ_in_what_no_draft_tells_are_not_equal(old: Path, tmp_path: Path) -> None:
    other = lay(
        tmp_path / "另", {"报告.yaml": edited(("    部门: 司法局\n    正文", "    部门: 编办\n    正文"))}
    )
    result = run("diff", old, other)
    assert result.code == 1
    assert "1 处改动没有写进稿件" in result.out


def test_json_of_two_cases_can_be_applied(old: Path, new: Path, tmp_path: Path) -> None:
    result = run("diff", old, new, "--format", "json", "-o", tmp_path / "改动.json")
    assert result.code == 1
    data = json.loads((tmp_path / "改动.json").read_text(encoding="utf-8"))
    assert {"summary", "facts", "edits", "changes"} <= set(data)
    assert [change["kind"] for change in data["changes"]] == ["set"] * 3
    assert run("apply", old, tmp_path / "改动.json").code == 0
    assert run("diff", old, new).code == 0


def test_the_page_lies_beside_the_new_draft_and_is_never_overwritten(tmp_path: Path) -> None:
    lay(tmp_path, {"第二稿.txt": OLD, "第三稿.txt": NEW})
    for _ in range(2):
        assert run("diff", tmp_path / "第二稿.txt", tmp_path / "第三稿.txt", "--format", "html").code == 1
    assert sorted(path.name for path in tmp_path.glob("*.html")) == [
        "第三稿（与第二稿比较，改动）-2.html",
        "第三稿（与第二稿比较，改动）.html",
    ]


def test_what_is_made_of_a_case_goes_among_its_drafts(old: Path, new: Path) -> None:
    assert run("diff", old, new, "--format", "花脸稿").code == 1
    (made,) = (new / "稿件").iterdir()
    assert made.name == "新案（与旧案比较，花脸稿）.docx"
    text = document(made.read_bytes())
    assert "花脸稿：" in text
    assert (
        text.index("<w:strike/>")
        < text.index("281")
        < text.index('<w:u w:val="single"/>')
        < text.index("291")
    )


def test_a_line_broken_within_a_title_breaks_no_printed_draft(tmp_path: Path, old: Path, new: Path) -> None:
    drafts = [built(case, tmp_path / f"{case.name}.docx") for case in (_long_titled(old), _long_titled(new))]
    assert "<w:br/>" in document(drafts[0].read_bytes())
    target = tmp_path / "花脸稿.docx"
    shown = run("diff", *drafts, "--format", "花脸稿", "-o", target)
    assert (shown.code, target.exists()) == (1, True), shown.err


def _long_titled(case: Path) -> Path:
    report = case / "报告.yaml"
    told = report.read_text(encoding="utf-8")
    title = "云岭县人民政府关于2026年度推进法治政府建设和优化法治化营商环境工作情况的报告"
    report.write_text(told.replace("    类型:", f"    标题: {title}\n    类型:", 1), encoding="utf-8")
    return case


def test_tracked_changes_carry_the_name_and_the_day_given(old: Path, new: Path, tmp_path: Path) -> None:
    target = tmp_path / "修订.docx"
    options = ("--author", "法治科", "--date", "2027-01-20", "-o", target)
    result = run("diff", built(old, tmp_path / "甲.docx"), new, *options)
    assert (result.code, result.err) == (1, "")
    text = document(target.read_bytes())
    assert "<w:ins " in text and "<w:del " in text
    assert 'w:author="法治科"' in text and "2027-01-20" in text


def test_a_text_has_no_tracked_changes(old: Path, tmp_path: Path) -> None:
    lay(tmp_path, {"甲.txt": OLD})
    result = run("diff", tmp_path / "甲.txt", old, "--format", "docx")
    assert result.code == 2
    assert "不是 .docx" in result.err
    assert foreign(result.err) == []


def test_nothing_is_written_by_looking(old: Path, new: Path) -> None:
    before = contents(old.parent)
    run("diff", old, new)
    run("diff", old, new, "--format", "json")
    assert contents(old.parent) == before


@pytest.mark.parametrize(
    "arguments",
    [
        ("没有.docx", "没有.txt"),
        ("空.txt", "甲.txt"),
        ("坏.docx", "甲.txt"),
        ("甲.txt", "案@没有这一版"),
        ("甲.txt", "甲.txt", "--stage", "送审稿"),
        ("甲.txt", "甲.txt", "-o", "图.png"),
        ("甲.txt", "甲.txt", "-o", "图.docx", "--format", "html"),
        ("甲.txt", "甲.txt", "-o", "没有/页.html"),
        ("甲.txt", "甲.txt", "--only", "facts", "--format", "html"),
    ],
)
def test_what_cannot_be_compared_is_told_in_a_sentence(
    arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay(tmp_path, {"甲.txt": OLD, "空.txt": "\n\n", "坏.docx": b"PK\x03\x04", "案/报告.yaml": CASE})
    monkeypatch.chdir(tmp_path)
    result = run("diff", *arguments)
    assert (result.code, result.out) == (2, "")
    assert foreign(result.err.replace(".png", "")) == []
    assert "。" in result.err


def test_the_counts_alone_are_short(old: Path, new: Path) -> None:
    lines = run("diff", old, new, "--stat").out.splitlines()
    assert len(lines) < 8
    assert "291件" not in "".join(lines)


def test_two_years_are_compared_when_asked(tmp_path: Path, old: Path) -> None:
    last = OLD.replace("一、", "2025年法治政府建设情况报告\n一、", 1)
    lay(tmp_path, {"上年.txt": last})
    result = run("diff", tmp_path / "上年.txt", old, "--years", "--format", "json")
    assert result.code == 1
    data = json.loads(result.out)
    assert data["years"] is True
    assert {"carried_over", "promises"} <= set(data)


REPORT = "云岭县人民政府关于{0}年度法治政府建设情况的报告\n{0}年，受理案件{1}件。\n加强执法培训。\n"


@pytest.mark.parametrize(
    ("first", "second", "options", "told"),
    [
        (2026, 2026, ("--years",), "两份都是2026年的报告"),
        (2026, 2025, (), "后一份是2025年的"),
        (2026, 2025, ("--years",), "后一份是2025年的"),
    ],
)
def test_years_that_cannot_be_compared_so_are_told_on_top(
    tmp_path: Path, first: int, second: int, options: tuple[str, ...], told: str
) -> None:
    lay(tmp_path, {"甲.txt": REPORT.format(first, 266), "乙.txt": REPORT.format(second, 281)})
    result = run("diff", tmp_path / "甲.txt", tmp_path / "乙.txt", *options)
    assert told in result.out.splitlines()[1]
    page = tmp_path / "页.html"
    run("diff", tmp_path / "甲.txt", tmp_path / "乙.txt", *options, "-o", page)
    assert told in page.read_text(encoding="utf-8")


def test_last_years_report_and_this_years_are_compared_without_doubt(tmp_path: Path) -> None:
    lay(tmp_path, {"甲.txt": REPORT.format(2025, 266), "乙.txt": REPORT.format(2026, 281)})
    assert run("diff", tmp_path / "甲.txt", tmp_path / "乙.txt").out.splitlines()[1].startswith("改了")


def test_drafts_that_have_nothing_in_common_are_doubted_on_top(tmp_path: Path) -> None:
    lay(tmp_path, {"甲.txt": "开展执法培训十次。", "乙.txt": "菜谱：先把土豆切成细丝，再下锅翻炒。"})
    second = run("diff", tmp_path / "甲.txt", tmp_path / "乙.txt").out.splitlines()[1]
    assert second.startswith("两份文稿绝大部分不一样")


def test_a_change_in_another_submission_is_told_with_its_place(tmp_path: Path) -> None:
    first = "    成文日期: 2027-02-19\n"
    second = "  - 名称: 报市委\n    类型: 党委政府联合报上级\n    成文日期: 2027-02-{}\n"
    old, new = (
        lay(tmp_path / name, {"报告.yaml": edited((first, first + second.format(day)))})
        for name, day in (("甲", 24), ("乙", 25))
    )
    told = run("diff", old, new).out
    assert "报送文本/报市委/成文日期" in told
    assert "--text 报市委" in told
