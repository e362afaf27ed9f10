from __future__ import annotations

from pathlib import Path

import pytest

from drafter.address import Address
from drafter.errors import Faults, InputError, Locked
from drafter.store.lock import FileLock
from drafter.store.save import missing_ids, save_values
from drafter.yamlfile import parse_yaml
from tests.factories import BODY, case, load

CASE = f"""\
# 云岭县的报告
{BODY}主要举措:
  标题: 举措   # 自拟
  节:
    - 编号: 节7
      标题: 甲
      条目:
        - 编号: 举措3
          正文: 受理{{{{ 受理 }}}}。
        # 下一条还要核对
        - 正文: 乙
    - 条目:
        - 编号:
          正文: 丙
不足和原因:
  - 问题: 丁
附件:
  - 标题: 主要数据
数据:
  受理:
    本年: 281件
    上年: 266件
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return case(tmp_path, CASE) / "报告.yaml"


def ids(text: str, name: str = "报告.yaml") -> dict[Address, str]:
    return dict(missing_ids(parse_yaml(text, Path(name))))


def test_a_value_is_changed_and_every_comment_stays(path: Path) -> None:
    save_values(path, [], "法制科")
    before = path.read_text(encoding="utf-8")
    save_values(path, [(("数据", "受理", "本年"), "290件")], "法制科")
    assert path.read_text(encoding="utf-8") == before.replace("本年: 281件", "本年: 290件")
    assert "# 下一条还要核对" in before and "# 自拟" in before


def test_several_values_are_set_added_and_taken_away_at_once(path: Path) -> None:
    changes: list[tuple[Address, str | None]] = [
        (("主要举措", "举措3", "正文"), "新的\n\n两段"),
        (("数据", "受理", "数据来源"), "台账"),
        (("数据", "受理", "上年"), None),
        (("数据", "办结", "本年"), "270件"),
    ]
    save_values(path, changes, "法制科")
    made = load(path)
    assert made.achievements.sections[0].items[0].text == "新的\n\n两段"
    assert made.figures["受理"].source == "台账"
    assert made.figures["受理"].previous is None
    assert made.figures["办结"].written is not None


def test_items_and_sections_get_their_number_at_the_first_save(path: Path) -> None:
    save_values(path, [], "法制科")
    made = load(path)
    assert [section.id for section in made.achievements.sections] == ["节7", "举措节1"]
    assert [item.id for item in made.achievements.all_items()] == ["举措3", "举措4", "举措5"]
    assert [item.id for item in made.shortcomings.items] == ["问题1"]
    assert [annex.id for annex in made.annexes] == ["附件1"]


def test_a_number_once_given_stays(path: Path) -> None:
    save_values(path, [], "法制科")
    first = path.read_bytes()
    save_values(path, [], "法制科")
    assert path.read_bytes() == first
    save_values(path, [(("主要举措", "节", "节7", "条目", "举措4"), None)], "法制科")
    assert [item.id for item in load(path).achievements.all_items()] == ["举措3", "举措5"]


def test_a_number_that_was_taken_away_is_not_given_again() -> None:
    text = "主要举措:\n  - 编号: 举措1\n  - 编号: 举措9\n  - 正文: 甲\n  - 正文: 乙\n"
    assert ids(text) == {("主要举措", 2, "编号"): "举措10", ("主要举措", 3, "编号"): "举措11"}


def test_numbers_of_another_kind_or_form_do_not_count() -> None:
    text = "主要举措:\n  - 编号: 问题7\n  - 编号: 复议\n  - 编号: 举措x9\n  - 正文: 甲\n"
    assert ids(text) == {("主要举措", 3, "编号"): "举措1"}


def test_numbers_of_a_departments_file_are_its_own() -> None:
    text = "主要举措:\n  - 正文: 甲\n  - 编号: 举措5\n下年安排:\n  节:\n    - 条目:\n        - 正文: 乙\n"
    assert ids(text, "报送/司法局（副本）.yaml") == {
        ("主要举措", 0, "编号"): "司法局副本举措1",
        ("下年安排", "节", 0, "编号"): "司法局副本安排节1",
        ("下年安排", "节", 0, "条目", 0, "编号"): "司法局副本安排1",
    }


def test_files_of_several_departments_go_together_after_saving(tmp_path: Path) -> None:
    share = "主要举措:\n  - 正文: 甲\n"
    folder = case(tmp_path, "主要举措:\n  - 正文: 甲\n", 司法局=share, 公安局=share)
    for name in ("报告.yaml", "报送/司法局.yaml", "报送/公安局.yaml"):
        save_values(folder / name, [], "法制科")
    assert [item.id for item in load(folder).achievements.items] == ["举措1", "公安局举措1", "司法局举措1"]


@pytest.mark.parametrize(
    "text", ["甲\n", "- 甲\n", "主要举措: 甲\n", "主要举措:\n  - 甲\n", "主要举措:\n  节: 甲\n", "{}\n"]
)
def test_what_is_no_report_gets_no_numbers(text: str) -> None:
    assert ids(text) == {}


def test_a_file_that_somebody_holds_is_left_alone(path: Path) -> None:
    before = path.read_bytes()
    with FileLock(path, "法制科"), pytest.raises(Locked, match="由法制科在本机使用"):
        save_values(path, [(("年度",), "2027")], "综合科")
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "address", [("数据", "受理", "本年", "更深"), ("主要举措", "节", 9, "标题"), ("主要举措",)]
)
def test_an_address_that_does_not_exist_leaves_the_file_whole(path: Path, address: Address) -> None:
    before = path.read_bytes()
    with pytest.raises(InputError, match="没有改动"):
        save_values(path, [(("年度",), "2027"), (address, "新")], "法制科")
    assert path.read_bytes() == before
    assert sorted(each.name for each in path.parent.iterdir()) == ["报告.yaml"]


def test_a_forbidden_character_leaves_the_file_whole(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(InputError, match="控制字符"):
        save_values(path, [(("主要举措", "标题"), "甲\x00乙")], "法制科")
    assert path.read_bytes() == before


def test_a_file_that_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "报告.yaml"
    path.write_text("年度：2026\n", encoding="utf-8")
    with pytest.raises(Faults):
        save_values(path, [(("年度",), "2027")], "法制科")
    assert path.read_text(encoding="utf-8") == "年度：2026\n"


def test_a_file_of_an_old_notepad_is_saved_as_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "报告.yaml"
    path.write_bytes(CASE.replace("\n", "\r\n").encode("gb18030"))
    save_values(path, [(("数据", "受理", "本年"), "290件")], "法制科")
    saved = path.read_bytes().decode("utf-8")
    assert "本年: 290件\r\n" in saved and saved.count("\n") == saved.count("\r\n")
