from __future__ import annotations

from pathlib import Path

import pytest

from drafter.errors import Faults, InputError, UsageError
from drafter.model.parts import MANDATED
from drafter.skeleton.check import check_skeleton
from drafter.skeleton.manifest import MANIFEST, find_skeleton, names, read_skeleton
from tests.factories import body, document, report, skeleton, told

FOUR = "".join(f"- 部分: {key}\n  标题: {key}\n" for key in MANDATED)
LACKING = '\n  - "第一责任人职责"\n  - 下年安排\n  - 不足和原因'


def checked(folder: Path) -> list[str]:
    return [f"{fault.line} {fault.what}{fault.cure}" for fault in check_skeleton(folder)]


@pytest.mark.parametrize("name", names())
def test_the_skeletons_of_the_program_are_sound(name: str) -> None:
    assert check_skeleton(find_skeleton(name)) == []


ONE = """
引言: 引。
过渡语: 无
主要举措:
  节:
    - 标题: 复议
      条目:
        - 标题: 受理
          正文: 受理{{ 受理 }}
    - 标题: 执法
      条目:
        - 正文: 执法公正
不足和原因:
  - 问题: 人员不足
    原因: 招录困难
  - 问题: 经费不足
第一责任人职责:
  - 正文: 带头履职
下年安排:
  - 标题: 充实人员
    正文: 招录三人
  - 正文: 增加经费
其他事项:
  - 正文: 另有一事
数据:
  受理: 281件
"""


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "四部分",
            [
                "一、2026年推进法治政府建设的主要举措和成效",
                "（一）复议",
                "1.受理。受理281件。",
                "（二）执法。执法公正。",
                "二、存在的不足和原因",
                "一是人员不足。主要原因是招录困难。二是经费不足。",
                "三、政府主要负责人履行推进法治建设第一责任人职责、加强法治政府建设有关情况",
                "带头履职。",
                "四、2027年法治政府建设主要工作安排",
                "（一）充实人员。招录三人。增加经费。",
                "五、其他需要报告的情况",
                "另有一事。",
            ],
        ),
        (
            "专题式",
            [
                "一、复议",
                "（一）受理。受理281件。",
                "二、执法",
                "执法公正。",
                "一是充实人员。招录三人。增加经费。",
                "另有一事。",
            ],
        ),
    ],
)
def test_one_report_is_told_in_the_order_and_style_of_its_skeleton(name: str, expected: list[str]) -> None:
    assert told(ONE, name) == expected


@pytest.mark.parametrize("name", names())
def test_one_report_can_be_told_by_every_skeleton(name: str) -> None:
    made = document(report(ONE), name)
    text = "\n".join(body(made))
    lacks = read_skeleton(find_skeleton(name)).manifest.lacks
    assert "受理281件。" in text and "另有一事。" in text
    assert ("带头履职。" in text) == ("第一责任人职责" not in lacks)
    assert [gap.name for gap in made.gaps] == ["成文日期"]


def test_the_duty_may_come_first() -> None:
    headings = [line for line in told(ONE, "职责在前") if line[1] == "、"]
    assert "第一责任人职责" in headings[0]


def test_what_a_skeleton_does_not_tell_is_said() -> None:
    assert document(report(ONE), "专题式").notes == (
        "体例“专题式”不写“不足和原因”，报告里的 2 条没有写进稿件。要写进去，请换一种体例。",
        "体例“专题式”不写“第一责任人职责”，报告里的 1 条没有写进稿件。要写进去，请换一种体例。",
    )
    assert document(report("第一责任人职责:\n  引语: 带头履职。\n"), "专题式").notes == (
        "体例“专题式”不写“第一责任人职责”，报告里写的内容没有写进稿件。要写进去，请换一种体例。",
    )
    assert document(report(ONE)).notes == ()


# Finding and reading


def test_a_skeleton_tells_at_least_one_part(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text("名称: 自拟\n说明: 试用。\n部分: []\n", encoding="utf-8")
    assert checked(tmp_path) == ["3 “部分”是空的。请至少写一个部分，以“- 部分: 主要举措”开头。"]


def test_a_skeleton_is_found_by_name_or_path_also_beside_the_case(tmp_path: Path) -> None:
    own = skeleton(tmp_path / "自拟", FOUR)
    assert find_skeleton("自拟", tmp_path) == own
    assert find_skeleton(str(own)) == own
    with pytest.raises(UsageError, match="没有“四部份”这种体例。是不是“四部分”？"):
        find_skeleton("四部份")
    with pytest.raises(UsageError, match=r"可以用：.*四部分"):
        find_skeleton("噫吁嚱")


def test_a_folder_without_manifest_is_no_skeleton(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="不是体例文件夹"):
        read_skeleton(tmp_path)


def test_a_manifest_tells_every_fault_at_its_line(tmp_path: Path) -> None:
    own = skeleton(
        tmp_path / "自拟", "- 部分: 主要举错\n  标题: 举措\n- 部分: 下年安排\n  节编号: 壹、\n  节同断: 是\n"
    )
    assert checked(own) == [
        "4 “主要举错”不在可选的写法里。是不是“主要举措”？"
        "可以写：主要举措、不足和原因、第一责任人职责、下年安排、其他事项。",
        "7 “壹、”不在可选的写法里。是不是“一、”？可以写：一、、（一）、1.、（1）、一是、无。",
        "8 不认识“节同断”这一项。是不是“节同段”？",
    ]
    with pytest.raises(Faults):
        read_skeleton(own)


def test_a_skeleton_is_named_like_its_folder(tmp_path: Path) -> None:
    own = skeleton(tmp_path / "安排在前", FOUR, 名称="四部分")
    assert checked(own) == [
        "1 名称“四部分”和文件夹的名称“安排在前”不一样。请改成“安排在前”，或者把文件夹改名为“四部分”。"
    ]


def test_a_part_is_told_once(tmp_path: Path) -> None:
    own = skeleton(tmp_path / "自拟", FOUR + "- 部分: 主要举措\n")
    assert checked(own) == ["12 “主要举措”写了两次。请删去一处。"]


def test_mandated_parts_must_be_told_or_named_as_lacking(tmp_path: Path) -> None:
    bare = "- 部分: 主要举措\n  标题: 举措\n"
    found = checked(skeleton(tmp_path / "一", bare))
    assert [line.split("。")[0] for line in found] == [
        f"3 缺少法定的部分“{key}”" for key in ("不足和原因", "第一责任人职责", "下年安排")
    ]
    assert checked(skeleton(tmp_path / "二", bare, 缺少=LACKING)) == []
    assert checked(skeleton(tmp_path / "三", FOUR, 缺少="下年安徘")) == [
        "3 “下年安徘”不是法定的部分。是不是“下年安排”？"
    ]
    assert checked(skeleton(tmp_path / "四", FOUR, 缺少="下年安排")) == [
        "3 “下年安排”既写在“部分”里，又写在“缺少”里。请删去一处。"
    ]


def test_a_skeleton_serves_known_types(tmp_path: Path) -> None:
    assert checked(skeleton(tmp_path / "自拟", FOUR, 适用="部们")) == [
        "3 没有“部们”这种报送类型。是不是“部门”？"
    ]


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{{ 责任主题 }}", "没有“责任主题”这个变量。是不是“责任主体”？"),
        ("{{ ''.__class__ }}", "模板想做体例不允许的事。"),
        ("{{ 年度", "模板的写法不对。"),
        ("{% if 年度 == '1' %}甲{% endif %}", "这里算出来是空的。"),
    ],
)
def test_a_heading_that_cannot_be_told_is_found_at_its_line(
    tmp_path: Path, template: str, words: str
) -> None:
    own = skeleton(tmp_path / "自拟", FOUR.replace("标题: 主要举措", f'标题: "{template}"'))
    (found,) = checked(own)
    assert found.startswith(f"5 {words}")


@pytest.mark.parametrize(
    ("part", "sentence", "words"),
    [
        ("不足和原因", "{{ 问题 }}", "“句式”里没有用到“原因”，这部分内容会丢失。请加上 {{ 原因 }}。"),
        ("不足和原因", "{{ 问题 }}{{ 原因", "模板的写法不对。"),
        ("下年安排", "{{ 问题 }}{{ 原因 }}", "“句式”只用在“不足和原因”里。请删去这一行。"),
    ],
)
def test_a_sentence_tells_a_shortcoming_and_its_cause(
    tmp_path: Path, part: str, sentence: str, words: str
) -> None:
    parts = FOUR.replace(f"标题: {part}\n", f'标题: {part}\n  句式: "{sentence}"\n')
    (found,) = checked(skeleton(tmp_path / "自拟", parts))
    assert words in found


def test_a_build_with_a_broken_template_names_the_line_of_the_skeleton(tmp_path: Path) -> None:
    own = skeleton(tmp_path / "自拟", FOUR.replace("标题: 下年安排", '标题: "{{ 下年 }}"'))
    with pytest.raises(Faults) as caught:
        document(report(ONE), own)
    (fault,) = caught.value.faults
    assert (fault.file, fault.line) == (own / MANIFEST, 11)
    assert fault.what == "没有“下年”这个变量。"


def test_a_build_with_a_broken_sentence_names_the_line_of_the_sentence(tmp_path: Path) -> None:
    sentence = '标题: 不足和原因\n  句式: "{{ 问题 }}因{{ 缘因 }}"'
    own = skeleton(tmp_path / "自拟", FOUR.replace("标题: 不足和原因", sentence))
    with pytest.raises(Faults) as caught:
        document(report(ONE), own)
    assert [fault.source.strip() for fault in caught.value.faults] == ['句式: "{{ 问题 }}因{{ 缘因 }}"']


def test_a_long_shortcoming_fits_a_sentence_with_conditions(tmp_path: Path) -> None:
    sentence = '标题: 不足和原因\n  句式: "{{ 问题 }}{% if 原因 %}因{{ 原因 }}{% endif %}"'
    own = skeleton(tmp_path / "自拟", FOUR.replace("标题: 不足和原因", sentence))
    yaml = f"不足和原因:\n  - 问题: {'长' * 5000}\n    原因: 招录困难\n"
    assert told(yaml, own)[3] == f"{'长' * 5000}。因招录困难。"
