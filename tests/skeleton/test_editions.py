"""One report in several texts and stages, for the public and for a department."""

from __future__ import annotations

from typing import TypeVar

import pytest

from drafter.blocks import Block, Document, Imprint, Kind, Letterhead, Run, Signature, Text
from drafter.errors import InputError, UsageError
from drafter.model.stages import STAGES
from drafter.skeleton.assemble import choose_submission
from drafter.skeleton.formulations import formulations
from drafter.skeleton.order import Order, stage_named
from drafter.zh.references import Reference, split_references
from tests.factories import BODY, body, document, report, texts

TEXT = """
报送文本:
  - 名称: 报县委
    类型: 政府报同级党委和人大常委会
    成文日期: 2027-02-19
引言: 2026年，云岭县依法行政。
"""
JOINT = TEXT.replace("政府报同级党委和人大常委会", "党委政府联合报上级")


def at(stage: str, yaml: str = TEXT) -> Document:
    return document(report(yaml), order=Order(stage=stage_named(stage)))


BlockT = TypeVar("BlockT", bound=Block)


def one(made: Document, kind: type[BlockT]) -> BlockT:
    (found,) = [block for block in made.blocks if isinstance(block, kind)]
    return found


# What frames a text


def test_a_draft_names_title_stage_recipients_opening_and_signature() -> None:
    made = at("送审稿")
    assert [block.text for block in made.blocks][:4] == [
        "云岭县人民政府关于2026年度法治政府建设情况的报告",
        "（送审稿）",
        "中共云岭县委、云岭县人大常委会：",
        "2026年，云岭县依法行政。现将有关情况报告如下：",
    ]
    assert [block.text for block in made.blocks][-2:] == ["特此报告。", "云岭县人民政府\n2027年2月19日"]
    assert made.title == "云岭县人民政府关于2026年度法治政府建设情况的报告"


@pytest.mark.parametrize("stage", STAGES)
def test_each_stage_has_what_belongs_to_it(stage: str) -> None:
    made = at(stage)
    kinds = {type(block) for block in made.blocks}
    assert made.stage == stage
    assert made.public == (stage == "公开稿") == (made.build == "")
    assert (Letterhead in kinds) == (Imprint in kinds) == (stage == "印发稿")
    marked = stage not in ("印发稿", "公开稿")
    assert texts(made, Kind.STAGE) == ([f"（{stage}）"] if marked else [])
    assert texts(made, Kind.NOTE) == (["（此件公开发布）"] if stage == "公开稿" else [])
    assert one(made, Signature).sealed == (stage == "印发稿")


def test_the_stage_is_the_ordered_one_or_the_texts_or_a_draft_for_review() -> None:
    written = TEXT.replace("    成文日期", "    稿次: 审议稿\n    成文日期")
    assert document(report(TEXT)).stage == "送审稿"
    assert document(report(written)).stage == "审议稿"
    assert at("征求意见稿", written).stage == "征求意见稿"


def test_a_printed_edition_leaves_room_for_what_the_office_has_not_given() -> None:
    made = at("印发稿", JOINT)
    assert one(made, Letterhead) == Letterhead(
        ("中共云岭县委", "云岭县人民政府"), "　　〔2027〕　　号", (), True, ("报送文本", "报县委", "发文字号")
    )
    imprint = one(made, Imprint)
    assert imprint.copies == ("中共松山市委全面依法治市委员会办公室",)
    assert (imprint.office, imprint.date) == ("云岭县人民政府办公室", (Run("2027年2月19日"),))


def test_what_the_case_writes_prevails_over_what_follows_from_the_type() -> None:
    yaml = """
    报送文本:
      - 名称: 报县委
        类型: 党委政府联合报上级
        标题: "{{ 简称 }}报告"
        主送:
          - 甲
          - "{{ 上级 }}乙"
        抄送: 无
        署名: 无
        成文日期: 无
        发文字号: 云政〔{{ 下年度 }}〕5号
        签发人: "{{ 级别 }}长"
        附注: （{{ 年度 }}年）
        发文机关标志: "{{ 机关全称 }}文件"
        印发机关: "{{ 机关全称 }}办公室"
        印发日期: 2027-02-20
    """
    made = at("印发稿", yaml)
    head, imprint = one(made, Letterhead), one(made, Imprint)
    assert (head.bodies, head.number, head.signers) == (("云岭县人民政府文件",), "云政〔2027〕5号", ("县长",))
    assert (made.title, texts(made, Kind.RECIPIENTS)) == ("云岭报告", ["甲、松山市乙："])
    assert texts(made, Kind.NOTE) == ["（2026年）"]
    assert (imprint.copies, imprint.office) == ((), "云岭县人民政府办公室")
    assert imprint.date == (Run("2027年2月20日"),)
    assert not any(isinstance(block, Signature) for block in made.blocks)


def test_closing_and_transition_may_be_absent_or_worded() -> None:
    bare = document(report(TEXT + "结束语: 无\n过渡语: 无\n"))
    assert texts(bare, Kind.PARAGRAPH)[0] == "2026年，云岭县依法行政。"
    assert "特此报告。" not in [block.text for block in bare.blocks]
    worded = document(report(TEXT + "结束语: 专此报告。\n过渡语: 情况如下：\n"))
    assert texts(worded, Kind.PARAGRAPH)[0] == "2026年，云岭县依法行政。情况如下："
    assert texts(worded, Kind.PARAGRAPH)[-1] == "专此报告。"


def test_an_opening_is_open_until_written_or_declared_absent() -> None:
    assert texts(document(report()), Kind.PARAGRAPH)[0] == "【待填：引言】现将有关情况报告如下："
    assert texts(document(report("引言: 无\n")), Kind.PARAGRAPH)[0] == "现将有关情况报告如下："


@pytest.mark.parametrize(
    ("stage", "expected"),
    [
        ("送审稿", {"成文日期", "上级"}),
        ("印发稿", {"成文日期", "上级", "印发日期", "上级督察单位"}),
    ],
)
def test_everything_open_in_the_frame_is_listed(stage: str, expected: set[str]) -> None:
    submission = "报送文本:\n  - 名称: 甲\n    类型: 党委政府联合报上级\n"
    made = at(stage, BODY.replace("  上级: 松山市\n", "") + submission)
    assert {gap.name for gap in made.gaps if gap.address[0] == "报送文本"} == expected


# Which text


def test_the_first_text_is_told_unless_another_is_named() -> None:
    made = report(TEXT + "").submissions
    assert choose_submission(report(TEXT), None) == made[0]


def test_a_report_without_texts_owes_the_usual_one() -> None:
    assert choose_submission(report(), "报告").type == "政府报同级党委和人大常委会"
    assert one(document(report()), Signature).bodies == ("云岭县人民政府",)
    with pytest.raises(UsageError, match="还没有写“报送文本”"):
        choose_submission(report(), "报县委")


def test_an_unknown_text_or_stage_is_told_with_the_nearest() -> None:
    with pytest.raises(UsageError, match="没有名称是“报县位”的报送文本。是不是“报县委”？可以写：报县委。"):
        document(report(TEXT), order=Order("报县位"))
    with pytest.raises(UsageError, match="没有“送审搞”这种稿次。是不是“送审稿”？"):
        stage_named("送审搞")


def test_each_text_tells_its_own_opening_duty_and_leader() -> None:
    yaml = """
    报送文本:
      - 名称: 甲
        类型: 政府报同级党委和人大常委会
      - 名称: 乙
        类型: 党委政府联合报上级
        责任主体: "{{ 级别 }}委、{{ 级别 }}政府主要负责人"
    引言:
      - 正文: 共用。
      - 正文: 甲用。
        适用文本: 甲
      - 正文: 乙用。
        适用文本: 乙
    过渡语: 无
    第一责任人职责:
      - 正文: 县长履职。
        适用文本: 甲
      - 正文: 书记履职。
        适用文本: 乙
    """
    one_text, other = (document(report(yaml), order=Order(name)) for name in ("甲", "乙"))
    assert texts(one_text, Kind.PARAGRAPH)[:2] == ["共用。", "甲用。"]
    assert texts(other, Kind.PARAGRAPH)[:2] == ["共用。", "乙用。"]
    assert body(one_text)[4:6] == [
        "三、政府主要负责人履行推进法治建设第一责任人职责、加强法治政府建设有关情况",
        "县长履职。",
    ]
    assert body(other)[4:6] == [
        "三、县委、县政府主要负责人履行推进法治建设第一责任人职责、加强法治政府建设有关情况",
        "书记履职。",
    ]


# What a department sees

SHARED = """
报送文本:
  - 名称: 报县委
    类型: 部门
主要举措:
  引语: 全县情况如下。
  节:
    - 标题: 甲
      条目:
        - 正文: 一
          部门: 司法局
        - 正文: 二
          部门: 公安局
    - 标题: 乙
      条目:
        - 正文: 三
          部门: 公安局
下年安排:
  - 正文: 四
    部门: 司法局
附件:
  - 标题: 主要数据
"""


def test_a_department_sees_its_share_alone() -> None:
    made = document(report(SHARED), order=Order(department="司法局"))
    assert [block.text for block in made.blocks] == [
        "云岭县人民政府关于2026年度法治政府建设情况的报告",
        "（司法局部分）",
        "一、2026年推进法治政府建设的主要举措和成效",
        "（一）甲。一。",
        "二、2027年法治政府建设主要工作安排",
        "四。",
    ]
    assert made.gaps == ()


# The whole


def test_the_same_report_gives_the_same_document() -> None:
    yaml = TEXT + "主要举措:\n  - 正文: 受理{{ 甲 }}。\n数据:\n  甲: 281件\n"
    made = at("送审稿", yaml)
    assert made == at("送审稿", yaml)
    assert len(made.build) == 16
    assert made.build != at("送审稿", yaml.replace("281件", "282件")).build
    assert made.build != at("审议稿", yaml).build


def test_every_block_knows_its_place() -> None:
    yaml = """
    主要举措:
      节:
        - 编号: 节1
          标题: 甲
          条目:
            - 编号: 举措1
              标题: 乙
              正文: 文一
            - 编号: 举措2
              正文: 文二
              另起段: 是
    不足和原因:
      - 编号: 问题1
        问题: 文三
    """
    made = at("送审稿", yaml)
    places = {block.text: (block.address, block.item) for block in made.blocks if isinstance(block, Text)}
    assert places["（一）甲"] == (("主要举措", "节1", "标题"), "")
    assert places["1.乙。文一。"] == (("主要举措", "举措1", "标题"), "举措1")
    assert places["文二。"] == (("主要举措", "举措2", "正文"), "举措2")
    assert places["文三。"] == (("不足和原因", "问题1", "问题"), "问题1")


def test_a_ready_made_sentence_that_would_be_untrue_is_refused() -> None:
    yaml = "主要举措:\n  - 常用表述: {}\n数据:\n  {}:\n    本年: 300余件\n    上年: 3件\n"
    compared = [
        (each.id, piece.names[0])
        for each in formulations().values()
        if not each.withheld
        for piece in split_references(each.text)
        if isinstance(piece, Reference) and piece.filter == "同比"
    ]
    assert compared
    with pytest.raises(InputError, match="不能写“同比”"):
        document(report(yaml.format(*compared[0])))
