"""Every field that asks: where the wizard asks for it, where the files have it, what it takes and refuses."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.address import Address
from drafter.model.ask import asks
from drafter.model.base import Model
from drafter.model.body import Body, Submission
from drafter.model.figure import Figure
from drafter.model.items import Measure, Part, Passage, Promise, Section, Shortcoming
from drafter.model.marks import Mark, marked
from drafter.model.report import Annex, Contribution, Report

CASE = """\
报告主体:
  行政区划: 云岭县
  机关全称: 云岭县人民政府
  上级: 松山市
年度: 2026
报送文本:
  - 名称: 报县委
    类型: 政府报同级党委和人大常委会
引言: 开头的话
主要举措:
  节:
    - 编号: 节1
      标题: 甲
      专题: 争议化解
      条目:
        - 编号: 举措1
          正文: 受理{{ 行政复议受理 }}，办结{{ 行政复议办结 }}
不足和原因:
  条目:
    - 编号: 问题1
      问题: 人手不足
下年安排:
  条目:
    - 编号: 安排1
      正文: 招人
附件:
  - 编号: 附件1
    标题: 数据表
数据:
  行政复议受理: 281件
  行政复议办结: 268件
  行政复议未结: 13件
上年度工作安排落实情况:
  - 编号: 旧安排1
    正文: 建园
    结果: 已完成
"""

_NO_REFERENCE, _HALF_REFERENCE = "{{ 甲 }}", "{{ 甲"
_BAD_LINK = "没有这个"


@dataclass(frozen=True)
class Route:
    """The way to a field.

    Attributes:
        model: whose field.
        question: the question that is opened.
        menu: the choices down to the list of fields, or to the field itself where ``whole``.
        place: where the fields stand in the file.
        key: how an answers file names it, empty where it cannot.
        whole: the question asks for this one field.
    """

    model: type[Model]
    question: Address
    place: Address
    menu: tuple[str, ...] = ()
    key: str = ""
    only: str = ""
    department: str = ""


_REST = "填标题"
ROUTES = (
    *(Route(Body, ("报告主体", key), ("报告主体",), (), "报告主体", key) for key in asks(Body)),
    *(Route(Report, (key,), (), (), "", key) for key in ("年度", "体例", "过渡语", "结束语")),
    Route(Report, ("附件",), (), ("加一张数据表",), "", "附件"),
    Route(Submission, ("报送文本", 0), ("报送文本", 0), ("改标题",), "报送文本/报县委"),
    Route(Passage, ("引言",), (), ("修改",), "", "正文"),
    Route(Passage, ("引言",), ("引言", 0), ("只用于",), "", "适用文本"),
    Route(Measure, ("主要举措", "举措1"), ("主要举措", "举措1"), (_REST,), "主要举措/举措1"),
    Route(Shortcoming, ("不足和原因", "问题1"), ("不足和原因", "问题1"), (_REST,), "不足和原因/问题1"),
    Route(Promise, ("下年安排", "安排1"), ("下年安排", "安排1"), (_REST,), "下年安排/安排1"),
    Route(Section, ("主要举措", "节", "节1"), ("主要举措", "节1"), ("改标题",)),
    Route(Part, ("下年安排", "新写"), ("下年安排",), ("改标题",)),
    Route(Annex, ("附件",), ("附件", "附件1"), ("改“数据表”",)),
    Route(Figure, ("数据", "行政复议受理"), ("数据", "行政复议受理"), ("填口径",), "数据/行政复议受理"),
    *(Route(Contribution, (key,), (), (), "", key, "司法局") for key in ("填报人", "审核人", "统计截止日期")),
)

RIGHT = {
    "级别": "县",
    "年度": "2027",
    "体例": "四部分",
    "类型": "党委政府联合报上级",
    "稿次": "审议稿",
    "成文日期": "2027年2月19日",
    "印发日期": "2027-02-22",
    "主送": "中共云岭县委、县人大常委会",
    "另起段": "是",
    "公开": "否",
    "同段": "否",
    "适用文本": "报县委",
    "落实安排": "旧安排1",
    "整改措施": "安排1",
    "落实举措": "举措1",
    "时限": "2027-06-30",
    "结果": "正在推进",
    "专题": "争议化解",
    "编号方式": "一是",
    "条目编号": "（1）",
    "本年": "300件",
    "上年": "２６６件",
    "公式": "行政复议办结 + 行政复议未结",
    "指标": "行政复议受理",
    "汇总": "牵头单位报",
    "统计截止日期": "2026-12-31",
    "数据": "行政复议受理、行政复议办结",
}
"""An answer that will do, where the field does not take any words."""

WRONG = {
    **dict.fromkeys(("年度",), "20266"),
    **dict.fromkeys(("成文日期", "印发日期", "时限", "统计截止日期"), "2027-02-30"),
    **dict.fromkeys(("另起段", "公开", "同段"), "也许"),
    **dict.fromkeys(("稿次", "结果", "编号方式", "条目编号", "汇总"), "别的"),
    **dict.fromkeys(("类型", "适用文本", "落实安排", "整改措施", "落实举措"), _BAD_LINK),
    **dict.fromkeys(("本年", "上年"), "很多"),
    "公式": "没有这个 / 行政复议办结",
    "数据": "没有这个",
    "附件": _HALF_REFERENCE,
}
"""An answer that will not do, where it depends on what the field is for."""


def wrong(model: type[Model], key: str) -> str:
    """An answer that a field refuses: half a reference, or a whole one where there can be none."""
    telling = any(key == each for _, each in marked(model, Mark.TELLING))
    return WRONG.get(key, _HALF_REFERENCE if telling else _NO_REFERENCE)


def right(key: str) -> str:
    """An answer that a field takes."""
    return RIGHT.get(key, "新写的话")


CASES = [
    (route, key)
    for route in ROUTES
    for key, ask in asks(route.model).items()
    if not ask.hidden and route.only in ("", key)
]

IN_FILE = [(route, key) for route, key in CASES if key != "附件" and route.only != "正文"]
"""Those of which the file has under their key what is typed."""

IN_ANSWERS = [(route, key) for route, key in IN_FILE if route.key or route.question == (key,)]
"""Those that a file of answers can name."""
