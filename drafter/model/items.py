"""Items, sections and parts: what the report tells, without the order of telling."""

from __future__ import annotations

from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import BeforeValidator, Field

from drafter.model.ask import Ask, unasked
from drafter.model.base import Model
from drafter.model.marks import Links
from drafter.model.parts import ACHIEVEMENTS, LAST_PROMISES, PLAN
from drafter.model.values import (
    NONE_WORD,
    Day,
    Flag,
    Identity,
    Line,
    Lines,
    Name,
    Names,
    OptionalLine,
    OptionalProse,
    OptionalWords,
    Prose,
    Year,
)

Numbering = Literal["一、", "（一）", "1.", "（1）", "一是", "无"]
Outcome = Literal["已完成", "正在推进", "未完成", "已调整"]


class Item(Model):
    """What every item of a part has, whatever it tells."""

    id: Annotated[Identity | None, unasked("由程序给定")] = Field(
        None, alias="编号", description="一次给定，不再改动；由汉字、字母、数字组成"
    )
    heading: Annotated[OptionalLine, Ask("这一条的标题是什么？", "健全推进机制")] = Field(
        None, alias="标题", description="这一条自己的标题"
    )
    heading_end: Annotated[OptionalWords, Ask("标题后面用什么标点？没有就写“无”。", "。")] = Field(
        None, alias="标题句末", description="标题后面的标点，通常是句号；写“无”就不加"
    )
    new_paragraph: Annotated[Flag | None, Ask("这一条另起一段吗？", "是")] = Field(
        None, alias="另起段", description="是否另起一段：是或否"
    )
    department: Annotated[OptionalWords, Ask("由哪个部门负责？", "司法局")] = Field(
        None, alias="部门", description="由哪个部门负责"
    )
    submissions: Annotated[Names, Ask("只用于哪几个报送文本？", "报县委和县人大常委会")] = Field(
        (), alias="适用文本", description="只用于哪几个报送文本；不写就都用"
    )
    public: Annotated[Flag, Ask("公开稿里能出现吗？", "是")] = Field(
        True, alias="公开", description="公开稿里能不能出现：是或否"
    )
    public_text: Annotated[OptionalProse, Ask("公开稿里改用什么文字？")] = Field(
        None, alias="公开文本", description="公开稿里改用的文字"
    )
    not_figures: Annotated[Lines, unasked("在正文里的数字逐个确认时写入")] = Field(
        (), alias="非数据", description="已经确认不是数据的数字，例如 12345热线"
    )
    unconfirmed: Annotated[Flag, unasked("核实这一条时去掉")] = Field(
        False, alias="待核实", description="从上年的报告接过来，还没有人核实：核实后删去这一行"
    )
    evidence: Annotated[OptionalLine, Ask("证明材料在哪里？", "县政府常务会议纪要")] = Field(
        None, alias="佐证", description="证明材料在哪里；不印出"
    )


class Measure(Item):
    """条目: a measure and what came of it."""

    text: Annotated[
        OptionalProse, Ask("{本年}年做了什么，成效如何？", "全年受理行政复议案件281件，办结268件。")
    ] = Field(None, alias="正文", description="正文；数据写成 {{ 数据名称 }}")
    formulation: Annotated[OptionalWords, unasked("选用常用表述时写入")] = Field(
        None, alias="常用表述", description="出自哪一条常用表述"
    )
    answers: Annotated[
        Names, Links(LAST_PROMISES), Ask("落实了{上年}年报告里的哪几项安排？", "安排{本年}_3")
    ] = Field((), alias="落实安排", description="落实了上年度的哪几项安排（编号）")


class Shortcoming(Item):
    """不足, with its cause and the plan items that remedy it."""

    text: Annotated[
        OptionalProse,
        Ask("存在什么不足？最好带事实或数据。", "部分乡镇执法人员业务不熟，全年有3起案件因程序问题被纠正"),
    ] = Field(None, alias="问题", description="不足是什么，最好带事实或数据")
    cause: Annotated[OptionalProse, Ask("原因是什么？", "专业人员招录困难，培训不成体系")] = Field(
        None, alias="原因", description="为什么会这样"
    )
    remedies: Annotated[Names, Links(PLAN), Ask("由{下年}年安排里的哪几项来解决？", "安排2")] = Field(
        (), alias="整改措施", description="由下年安排里的哪几项来解决（编号）"
    )
    formulation: Annotated[OptionalWords, unasked("选用常用表述时写入")] = Field(
        None, alias="常用表述", description="出自哪一条常用表述"
    )


class Promise(Item):
    """安排: what is promised for a year, and, a year later, what became of it.

    It stands in two lists: in 下年安排 it is printed (标题, 正文 or 常用表述, 公开文本 in their stead); in
    上年度工作安排落实情况 nothing of it is, for measures tell what was done. 时限, 佐证 and all that is
    said a year later are for those who look after it, and are never printed.
    """

    text: Annotated[OptionalProse, Ask("{下年}年准备做什么？", "开展执法业务轮训4期")] = Field(
        None, alias="正文", description="安排的内容"
    )
    formulation: Annotated[OptionalWords, unasked("选用常用表述时写入")] = Field(
        None, alias="常用表述", description="出自哪一条常用表述"
    )
    due: Annotated[Day | None, Ask("什么时候完成？", "{下年}-06-30")] = Field(
        None, alias="时限", description="什么时候完成，例如 2027-06-30；不印出"
    )
    made_in: Annotated[Year | None, unasked("由上年的报告得出")] = Field(
        None, alias="提出年份", description="写在哪一年的报告里；不印出"
    )
    outcome: Annotated[Outcome | None, Ask("这件事{本年}年完成得怎么样？")] = Field(
        None, alias="结果", description="已完成、正在推进、未完成、已调整；不印出"
    )
    measures: Annotated[Names, Links(ACHIEVEMENTS), Ask("写在{本年}年的哪几条举措里？", "举措12")] = Field(
        (), alias="落实举措", description="写在本年的哪几条举措里（编号）；不印出"
    )
    reason: Annotated[
        OptionalProse, Ask("为什么没有完成，或者作了什么调整？", "受征地进度影响，计划{下年}年6月建成")
    ] = Field(None, alias="说明", description="没有完成或作了调整的原因；不印出")


ItemT = TypeVar("ItemT", bound=Item)


class Section(Model, Generic[ItemT]):
    """节: items under one heading."""

    id: Annotated[Identity | None, unasked("由程序给定")] = Field(
        None, alias="编号", description="一次给定，不再改动"
    )
    topic: Annotated[OptionalWords, Ask("这一节属于哪个专题？", "争议化解")] = Field(
        None, alias="专题", description="属于哪个专题"
    )
    heading: Annotated[
        OptionalLine, Ask("这一节的小标题是什么？不写序号。", "深化争议化解，守住公平底线")
    ] = Field(None, alias="标题", description="小标题，不写序号")
    heading_end: Annotated[OptionalWords, Ask("小标题后面用什么标点？没有就写“无”。", "。")] = Field(
        None, alias="标题句末", description="小标题后面的标点；写“无”就不加"
    )
    run_in: Annotated[Flag | None, Ask("小标题后面接着写正文吗？", "是")] = Field(
        None, alias="同段", description="小标题后面是否接着写正文：是或否"
    )
    numbering: Annotated[Numbering | None, Ask("这一节的序号怎样写？")] = Field(
        None, alias="编号方式", description="这一节的序号写法"
    )
    item_numbering: Annotated[Numbering | None, Ask("节内各条的序号怎样写？")] = Field(
        None, alias="条目编号", description="节内条目的序号写法"
    )
    items: Annotated[tuple[ItemT, ...], unasked("逐条询问")] = Field(
        (), alias="条目", description="这一节的内容"
    )


def listed(value: Any) -> Any:
    """A part written as a bare list of items."""
    if isinstance(value, (list, tuple)):
        return {"条目": value}
    return {} if value is None else value


class Part(Model, Generic[ItemT]):
    """部分: heading and intro where the case words them itself, sections, closing words."""

    heading: Annotated[
        OptionalLine, Ask("这一部分的标题是什么？不写序号。", "{本年}年推进法治政府建设的主要举措和成效")
    ] = Field(None, alias="标题", description="部分的标题，不写序号；不写就用体例的标题")
    intro: Annotated[OptionalProse, Ask("标题下面要先写一段话吗？")] = Field(
        None, alias="引语", description="标题下面开头的话"
    )
    items: Annotated[tuple[ItemT, ...], unasked("逐条询问")] = Field(
        (), alias="条目", description="不分节的内容"
    )
    sections: Annotated[tuple[Section[ItemT], ...], unasked("逐节询问")] = Field(
        (), alias="节", description="分节的内容"
    )
    closing: Annotated[OptionalProse, Ask("这一部分末尾还要写什么？")] = Field(
        None, alias="结语", description="部分末尾的话"
    )

    def all_items(self) -> list[ItemT]:
        """Return every item in the order of telling."""
        return [*self.items, *(item for section in self.sections for item in section.items)]


MeasurePart = Annotated[Part[Measure], BeforeValidator(listed)]
ShortcomingPart = Annotated[Part[Shortcoming], BeforeValidator(listed)]
PromisePart = Annotated[Part[Promise], BeforeValidator(listed)]


class Passage(Model):
    """A stretch of text that may belong to some of the submissions only."""

    text: Annotated[
        Prose,
        Ask(
            "开头的话怎样写？",
            "{本年}年，云岭县坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻习近平法治思想……",
        ),
    ] = Field(alias="正文", description="文字")
    submissions: Annotated[Names, Ask("这段话只用于哪几个报送文本？", "报县委和县人大常委会")] = Field(
        (), alias="适用文本", description="只用于哪几个报送文本；不写就都用"
    )


def passages(value: Any) -> Any:
    """One text alone is one passage for every submission; 无 is none."""
    if isinstance(value, str):
        return () if value.strip() == NONE_WORD else ({"正文": value},)
    return () if value is None else value


Passages = Annotated[tuple[Passage, ...], BeforeValidator(passages)]


class Acceptance(Model):
    """已说明: a finding that a person has judged."""

    rule: Annotated[Name, unasked("在检查结果里说明时写入")] = Field(
        alias="规则", description="检查规则的编号"
    )
    at: Annotated[OptionalWords, unasked("在检查结果里说明时写入")] = Field(
        None, alias="位置", description="在报告里的位置"
    )
    fragment: Annotated[OptionalWords, unasked("在检查结果里说明时写入")] = Field(
        None, alias="文字", description="说明的是哪几个字；不写就指这个位置"
    )
    reason: Annotated[Line, unasked("在检查结果里说明时写入")] = Field(
        alias="理由", description="为什么不用改"
    )
    by: Annotated[OptionalWords, unasked("在检查结果里说明时写入")] = Field(
        None, alias="说明人", description="由谁说明"
    )
    on: Annotated[Day | None, unasked("说明的当天")] = Field(None, alias="日期", description="什么时候说明")
