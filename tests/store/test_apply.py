"""Changes found between two states of a case and made in its files, comments and all."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.errors import Faults, InputError, Locked
from drafter.store.apply import apply_changes, case_trees
from drafter.store.changes import Change, changes, made
from drafter.store.history import snapshots
from drafter.store.load import open_case
from drafter.store.lock import FileLock
from drafter.yamlfile import Tree
from tests.factories import BODY, case

OLD = f"""\
# 云岭县的报告
{BODY}主要举措:
  - 编号: 举措1   # 先写复议
    正文: 受理{{{{ 受理 }}}}。
  # 第二条还要核对
  - 编号: 举措2
    正文: |
      加强执法培训，
      提高执法水平。
下年安排:
  - 编号: 安排1
    正文: 轮训
数据:
  受理: 281件   # 快报数
"""
SHARE = "# 司法局\n数据:\n  办结: 268件\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return case(tmp_path / "旧", OLD, 司法局=SHARE)


def wanted(folder: Path, new: str, share: str | None = SHARE) -> list[Change]:
    """What makes the case of OLD one that says something else."""
    other = case(folder.parent / "新", new, **({"司法局": share} if share else {}))
    return changes(case_trees(open_case(folder)), case_trees(open_case(other)))


def text(folder: Path) -> str:
    return (folder / "报告.yaml").read_text(encoding="utf-8")


def applied(folder: Path, new: str, share: str | None = SHARE) -> str:
    apply_changes(folder, wanted(folder, new, share), "测试")
    assert case_trees(open_case(folder)) == case_trees(open_case(folder.parent / "新"))
    return text(folder)


def test_one_value_is_changed_and_every_other_byte_stays(folder: Path) -> None:
    new = OLD.replace("轮训", "轮训4期")
    assert applied(folder, new) == new


def test_the_short_form_of_a_figure_stays_short(folder: Path) -> None:
    assert "  受理: 291件   # 快报数\n" in applied(folder, OLD.replace("281件", "291件"))


def test_a_figure_gains_what_its_short_form_cannot_say(folder: Path) -> None:
    new = OLD.replace("  受理: 281件   # 快报数\n", "  受理:\n    本年: 281件\n    上年: 266件\n")
    assert "# 第二条还要核对" in applied(folder, new)


def test_an_item_is_added_where_it_belongs_and_comments_stay(folder: Path) -> None:
    new = OLD.replace("  # 第二条", "  - 编号: 举措9\n    正文: 新建公园。\n  # 第二条")
    result = applied(folder, new)
    assert result.index("举措1") < result.index("举措9") < result.index("举措2")
    assert "# 先写复议" in result and "# 第二条还要核对" in result


def test_items_change_places_with_the_words_they_have(folder: Path) -> None:
    first, second = OLD.index("  - 编号: 举措1"), OLD.index("  - 编号: 举措2")
    end = OLD.index("下年安排")
    new = OLD[:first] + OLD[second:end] + OLD[first:second] + OLD[end:]
    result = applied(folder, new)
    assert result.index("举措2") < result.index("举措1")
    assert "# 先写复议" in result
    assert "      加强执法培训，\n      提高执法水平。\n" in result


def test_a_text_over_several_lines_stays_written_that_way(folder: Path) -> None:
    new = OLD.replace("提高执法水平。", "提高执法能力。")
    assert applied(folder, new) == new


def test_an_item_is_taken_away(folder: Path) -> None:
    start = OLD.index("  - 编号: 举措2")
    result = applied(folder, OLD[:start] + OLD[OLD.index("下年安排") :])
    assert "举措2" not in result and "# 先写复议" in result


def test_a_departments_file_comes_and_goes(folder: Path) -> None:
    assert [change.file for change in wanted(folder, OLD, None)] == ["报送/司法局.yaml"]
    applied(folder, OLD, None)
    assert not (folder / "报送" / "司法局.yaml").exists()


def test_a_departments_file_is_changed_in_its_own_place(folder: Path) -> None:
    applied(folder, OLD, SHARE.replace("268", "279"))
    share = (folder / "报送" / "司法局.yaml").read_text(encoding="utf-8")
    assert share == SHARE.replace("268", "279")
    assert text(folder) == OLD


def test_the_states_before_and_after_are_kept(folder: Path) -> None:
    applied(folder, OLD.replace("轮训", "轮训4期"))
    before, after = snapshots(folder)
    assert before.files()["报告.yaml"].decode() == OLD
    assert after.files()["报告.yaml"].decode() == text(folder)


def test_what_was_done_already_is_no_change(folder: Path) -> None:
    found = wanted(folder, OLD.replace("轮训", "轮训4期"))
    apply_changes(folder, found, "测试")
    assert apply_changes(folder, found, "测试") == ((), ())


def test_a_value_that_moved_on_is_refused_and_nothing_is_written(folder: Path) -> None:
    found = wanted(folder, OLD.replace("轮训", "轮训4期").replace("281件", "291件"))
    moved = OLD.replace("轮训", "轮训9期")
    (folder / "报告.yaml").write_text(moved, encoding="utf-8")
    with pytest.raises(InputError, match="不是改动以前的样子"):
        apply_changes(folder, found, "测试")
    assert text(folder) == moved


def test_a_case_that_could_not_be_read_any_more_is_not_written(folder: Path) -> None:
    change = Change("set", "报告.yaml", ("数据", "受理"), {"本年": "281件"}, None)
    with pytest.raises(Faults) as refused:
        apply_changes(folder, [change], "测试")
    assert {fault.file for fault in refused.value.faults} == {folder / "报告.yaml"}
    assert text(folder) == OLD


def test_a_case_that_somebody_holds_is_not_written(folder: Path) -> None:
    found = wanted(folder, OLD.replace("轮训", "轮训4期"))
    with FileLock(folder / "报告.yaml", "别人"), pytest.raises(Locked):
        apply_changes(folder, found, "测试")
    assert text(folder) == OLD


def test_some_of_the_changes_can_be_made_without_the_others() -> None:
    old: dict[str, Tree] = {"报告.yaml": [{"编号": "一", "正文": "子"}, {"编号": "二", "正文": "丑"}]}
    new: dict[str, Tree] = {"报告.yaml": [{"编号": "二", "正文": "寅"}, {"编号": "三", "正文": "卯"}]}
    every = changes({"报告.yaml": {"甲": old["报告.yaml"]}}, {"报告.yaml": {"甲": new["报告.yaml"]}})
    assert [change.kind for change in every] == ["delete", "set", "insert"]
    only = made({"报告.yaml": {"甲": old["报告.yaml"]}}, every[2:])
    assert only == {"报告.yaml": {"甲": [*_items(old), *_items(new)[1:]]}}


def _items(trees: dict[str, Tree]) -> list[Tree]:
    items = trees["报告.yaml"]
    assert isinstance(items, list)
    return items


def test_changes_that_no_file_could_hold_are_refused(folder: Path) -> None:
    change = Change("set", "报告.yaml", ("年度",), "2026", "甲")
    with pytest.raises(InputError, match="不合格式"):
        apply_changes(folder, [change], "测试")
    assert text(folder) == OLD


SUBMISSIONS = f"""\
{BODY}报送文本:
  - 名称: 报县委
    类型: 政府报同级党委和人大常委会
    签发人: ""   # 签发后再填
  # 其余按报送类型确定
  - 名称: 报市委市政府
    类型: 党委政府联合报上级
    成文日期: 2027-02-24   # 待定
下年安排:
  - 编号: 安排1
    正文: 轮训
数据:
  受理: 281件
  办结: 268件   # 快报数
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    成文日期: 2027-02-24   # 待定\n", "    成文日期: 2027-02-25   # 待定\n"),
        (
            "    类型: 政府报同级党委和人大常委会\n",
            "    类型: 政府报同级党委和人大常委会\n    稿次: 送审稿\n",
        ),
        ("    成文日期: 2027-02-24   # 待定\n", ""),
        ("  受理: 281件\n", "  受理: {}\n"),
        (
            "  - 名称: 报市委市政府\n    类型: 党委政府联合报上级\n",
            "  - 名称: 报县人大\n    类型: 政府报同级党委和人大常委会\n"
            "  - 名称: 报市委市政府\n    类型: 党委政府联合报上级\n",
        ),
    ],
)
def test_no_line_of_a_submission_or_figure_changes_beside_the_one_that_differs(
    tmp_path: Path, old: str, new: str
) -> None:
    folder = case(tmp_path / "旧", SUBMISSIONS)
    result = applied(folder, SUBMISSIONS.replace(old, new))
    before, after = (set(each.splitlines()) for each in (SUBMISSIONS, result))
    assert before - after <= set(old.splitlines()) and after - before <= set(new.splitlines())


def test_submissions_change_places_with_their_comments(tmp_path: Path) -> None:
    head, first, second, tail = (
        SUBMISSIONS[: SUBMISSIONS.index("  - 名称: 报县委")],
        SUBMISSIONS[SUBMISSIONS.index("  - 名称: 报县委") : SUBMISSIONS.index("  - 名称: 报市委")],
        SUBMISSIONS[SUBMISSIONS.index("  - 名称: 报市委") : SUBMISSIONS.index("下年安排")],
        SUBMISSIONS[SUBMISSIONS.index("下年安排") :],
    )
    folder = case(tmp_path / "旧", SUBMISSIONS)
    assert applied(folder, head + second + first + tail) == head + second + first + tail
