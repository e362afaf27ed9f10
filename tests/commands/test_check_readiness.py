"""What a check leaves out, what keeps a draft from being the last one, and what an acceptance answers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.terminal import lay, run

OPEN = """\
报告主体:
  行政区划: 云岭县
  机关全称: 云岭县人民政府
年度: 2026
报送文本:
  - 名称: 报县委
    类型: 政府报同级党委和人大常委会
引言: 2026年，云岭县扎实推进法治政府建设。
主要举措:
  - 编号: 举措1
    正文: 2026年2月31日举办执法培训。
    非数据:
      - 2026年2月31日
不足和原因:
  - 编号: 问题1
    问题: 基层法制审核人员不足
    原因: 编制紧张
第一责任人职责:
  - 编号: 职责1
    正文: 县政府主要负责人主持召开常务会议研究法治工作。
下年安排:
  - 编号: 安排1
    正文: 为乡镇配齐法制审核人员。
"""
REPORT = "云岭县人民政府关于2026年度法治政府建设情况的报告\n一、主要举措和成效\n全年培训12场。\n"


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    folder = tmp_path / "各 单位"
    folder.mkdir()
    for name in ("甲.txt", "甲.改.txt", "甲.改-2.txt", "乙.改.txt"):
        (folder / name).write_text(REPORT, encoding="utf-8")
    return folder


def test_what_an_earlier_check_wrote_is_left_out_and_told(drafts: Path) -> None:
    shown = run("check", drafts)
    assert "甲.txt" in shown.out and "甲.改" not in shown.out
    assert "以前检查时写出的 2 个文件没有检查：甲.改-2.txt、甲.改.txt。" in shown.err


def test_a_file_whose_original_is_elsewhere_is_a_draft(drafts: Path) -> None:
    assert "乙.改.txt" in run("check", drafts).out


def test_a_corrected_copy_that_is_named_itself_is_checked(drafts: Path) -> None:
    shown = run("check", drafts / "甲.改.txt")
    assert "没有检查" not in shown.err
    assert "没有发现问题" in shown.out or "请核对" in shown.out


def test_gaps_and_grave_faults_are_refused_together(tmp_path: Path) -> None:
    shown = run("build", lay(tmp_path, {"报告.yaml": OPEN}), "--final")
    assert shown.code == 1
    assert shown.err.startswith("还不能定稿，稿件没有生成。还有 1 处待填：\n")
    assert "有 1 处必须改：" in shown.err and "没有这一天" in shown.err
    assert shown.err.endswith(
        "请填好、改好以后再定稿；确实不用改的，请用 drafter check --accept 说明理由。\n"
    )


def test_a_level_that_is_none_is_refused_with_the_levels(tmp_path: Path) -> None:
    draft, known = tmp_path / "报告.txt", tmp_path / "背景.yaml"
    draft.write_text(REPORT, encoding="utf-8")
    known.write_text("级别: 星球\n", encoding="utf-8")
    shown = run("check", draft, "--context", known)
    assert shown.code == 2
    assert "没有“星球”这个级别。" in shown.err and "县" in shown.err
    known.write_text("级别: 县\n", encoding="utf-8")
    assert run("check", draft, "--context", known).code in (0, 1)
