"""Items, sections and parts: what the report tells, without the order of telling."""

from __future__ import annotations

from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import BeforeValidator, Field

from drafter.model.base import Model
from drafter.model.values import (
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

    id: Identity | None = Field(None, alias="编号", description="一次给定，不再改动；由汉字、字母、数字组成")
    heading: OptionalLine = Field(None, alias="标题", description="这一条自己的标题")
    heading_end: OptionalWords = Field(
        None, alias="标题句末", description="标题后面的标点，通常是句号；写“无”就不加"
    )
    new_paragraph: Flag | None = Field(None, alias="另起段", description="是否另起一段：是或否")
    department: OptionalWords = Field(None, alias="部门", description="由哪个部门负责")
    submissions: Names = Field((), alias="适用文本", description="只用于哪几个报送文本；不写就都用")
    public: Flag = Field(True, alias="公开", description="公开稿里能不能出现：是或否")
    public_text: OptionalProse = Field(None, alias="公开文本", description="公开稿里改用的文字")
    not_figures: Lines = Field((), alias="非数据", description="已经确认不是数据的数字，例如 12345热线")
    unconfirmed: Flag = Field(
        False, alias="待核实", description="从上年的报告接过来，还没有人核实：核实后删去这一行"
    )
    evidence: OptionalLine = Field(None, alias="佐证", description="证明材料在哪里")


class Measure(Item):
    """条目: a measure and what came of it."""

    text: OptionalProse = Field(None, alias="正文", description="正文；数据写成 {{ 数据名称 }}")
    formulation: OptionalWords = Field(None, alias="常用表述", description="出自哪一条常用表述")
    answers: Names = Field((), alias="落实安排", description="落实了上年度的哪几项安排（编号）")


class Shortcoming(Item):
    """不足, with its cause and the plan items that remedy it."""

    text: OptionalProse = Field(None, alias="问题", description="不足是什么，最好带事实或数据")
    cause: OptionalProse = Field(None, alias="原因", description="为什么会这样")
    remedies: Names = Field((), alias="整改措施", description="由下年安排里的哪几项来解决（编号）")
    formulation: OptionalWords = Field(None, alias="常用表述", description="出自哪一条常用表述")


class Promise(Item):
    """安排: what is promised for a year, and, a year later, what became of it."""

    text: OptionalProse = Field(None, alias="正文", description="安排的内容")
    formulation: OptionalWords = Field(None, alias="常用表述", description="出自哪一条常用表述")
    due: Day | None = Field(None, alias="时限", description="什么时候完成，例如 2027-06-30")
    made_in: Year | None = Field(None, alias="提出年份", description="写在哪一年的报告里")
    outcome: Outcome | None = Field(None, alias="结果", description="已完成、正在推进、未完成、已调整")
    measures: Names = Field((), alias="落实举措", description="写在本年的哪几条举措里（编号）")
    reason: OptionalProse = Field(None, alias="说明", description="没有完成或作了调整的原因")


ItemT = TypeVar("ItemT", bound=Item)


class Section(Model, Generic[ItemT]):
    """节: items under one heading."""

    id: Identity | None = Field(None, alias="编号", description="一次给定，不再改动")
    topic: OptionalWords = Field(None, alias="专题", description="属于哪个专题")
    heading: OptionalLine = Field(None, alias="标题", description="小标题，不写序号")
    heading_end: OptionalWords = Field(None, alias="标题句末", description="小标题后面的标点；写“无”就不加")
    run_in: Flag | None = Field(None, alias="同段", description="小标题后面是否接着写正文：是或否")
    numbering: Numbering | None = Field(None, alias="编号方式", description="这一节的序号写法")
    item_numbering: Numbering | None = Field(None, alias="条目编号", description="节内条目的序号写法")
    items: tuple[ItemT, ...] = Field((), alias="条目", description="这一节的内容")


def listed(value: Any) -> Any:
    """A part written as a bare list of items."""
    if isinstance(value, (list, tuple)):
        return {"条目": value}
    return {} if value is None else value


class Part(Model, Generic[ItemT]):
    """部分: heading and intro where the case words them itself, sections, closing words."""

    heading: OptionalLine = Field(None, alias="标题", description="部分的标题，不写序号；不写就用体例的标题")
    intro: OptionalProse = Field(None, alias="引语", description="标题下面开头的话")
    items: tuple[ItemT, ...] = Field((), alias="条目", description="不分节的内容")
    sections: tuple[Section[ItemT], ...] = Field((), alias="节", description="分节的内容")
    closing: OptionalProse = Field(None, alias="结语", description="部分末尾的话")

    def all_items(self) -> list[ItemT]:
        """Return every item in the order of telling."""
        return [*self.items, *(item for section in self.sections for item in section.items)]


MeasurePart = Annotated[Part[Measure], BeforeValidator(listed)]
ShortcomingPart = Annotated[Part[Shortcoming], BeforeValidator(listed)]
PromisePart = Annotated[Part[Promise], BeforeValidator(listed)]


class Passage(Model):
    """A stretch of text that may belong to some of the submissions only."""

    text: Prose = Field(alias="正文", description="文字")
    submissions: Names = Field((), alias="适用文本", description="只用于哪几个报送文本；不写就都用")


def passages(value: Any) -> Any:
    """One text alone is one passage for every submission; 无 is none."""
    if isinstance(value, str):
        return () if value.strip() == "无" else ({"正文": value},)
    return () if value is None else value


Passages = Annotated[tuple[Passage, ...], BeforeValidator(passages)]


class Acceptance(Model):
    """已说明: a finding that a person has judged."""

    rule: Name = Field(alias="规则", description="检查规则的编号")
    at: Line | None = Field(None, alias="位置", description="在报告里的位置")
    reason: Line = Field(alias="理由", description="为什么不用改")
    by: OptionalWords = Field(None, alias="说明人", description="由谁说明")
    on: Day | None = Field(None, alias="日期", description="什么时候说明")
