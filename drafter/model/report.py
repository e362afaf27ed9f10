"""The report: what is true, under the names the regulation uses."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from drafter.model.ask import Ask, unasked
from drafter.model.base import Model
from drafter.model.body import Body, Submission
from drafter.model.figure import FigureTable
from drafter.model.items import (
    Acceptance,
    Item,
    MeasurePart,
    Part,
    Passages,
    Promise,
    PromisePart,
    ShortcomingPart,
)
from drafter.model.parts import PARTS
from drafter.model.values import Day, Identity, Line, Names, OptionalLine, OptionalWords, Words, Year


class Contents(Model):
    """What a report and a department's file have in common: figures and parts."""

    achievements: Annotated[MeasurePart, unasked("逐条询问")] = Field(
        default_factory=Part, alias="主要举措", description="主要举措和成效"
    )
    shortcomings: Annotated[ShortcomingPart, unasked("逐条询问")] = Field(
        default_factory=Part, alias="不足和原因", description="存在的不足和原因"
    )
    duty: Annotated[MeasurePart, unasked("逐条询问")] = Field(
        default_factory=Part, alias="第一责任人职责", description="党政主要负责人履行第一责任人职责情况"
    )
    plan: Annotated[PromisePart, unasked("逐条询问")] = Field(
        default_factory=Part, alias="下年安排", description="下一年度的主要安排"
    )
    other: Annotated[MeasurePart, unasked("逐条询问")] = Field(
        default_factory=Part, alias="其他事项", description="其他需要报告的情况"
    )
    figures: Annotated[FigureTable, unasked("逐个询问")] = Field(
        default_factory=dict, alias="数据", description="全部数据，按名称排列"
    )
    last_promises: Annotated[tuple[Promise, ...], unasked("逐项询问")] = Field(
        (), alias="上年度工作安排落实情况", description="上年报告里的安排，逐项写结果"
    )

    def part(self, key: str) -> Part[Any]:
        """Return the part that stands under this key of the file."""
        part: Part[Any] = getattr(self, PARTS[key])
        return part

    def items(self) -> list[Item]:
        """Return every item of every part, in the order of the mandate."""
        return [item for key in PARTS for item in self.part(key).all_items()]


class Annex(Model):
    """附件: a table of figures."""

    id: Annotated[Identity | None, unasked("由程序给定")] = Field(
        None, alias="编号", description="一次给定，不再改动"
    )
    title: Annotated[Line, Ask("附件的标题是什么？", "法治政府建设主要数据表")] = Field(
        alias="标题", description="附件的标题"
    )
    figures: Annotated[Names, Ask("列入哪些数据？不写就列全部。", "行政复议受理、行政复议办结")] = Field(
        (), alias="数据", description="列入哪些数据；不写就列全部"
    )


class LastYear(Model):
    """上年: what is known of the report on the year before."""

    year: Annotated[Year | None, unasked("由上年的报告读出")] = Field(
        None, alias="年度", description="上年报告的年份"
    )
    figures: Annotated[FigureTable, unasked("由上年的报告读出")] = Field(
        default_factory=dict, alias="数据", description="上年报告里的数据"
    )
    promises: Annotated[tuple[Promise, ...], unasked("由上年的报告读出")] = Field(
        (), alias="安排", description="上年报告里的安排"
    )


class Contribution(Contents):
    """报送: what one department delivers."""

    department: Annotated[OptionalWords, unasked("由报送文件的名称得出")] = Field(
        None, alias="部门", description="报送部门；不写就取文件名"
    )
    filled_by: Annotated[OptionalLine, Ask("由哪个科室填报？", "法治科")] = Field(
        None, alias="填报人", description="填报的科室或岗位"
    )
    reviewed_by: Annotated[OptionalLine, Ask("由谁审核？", "分管负责人")] = Field(
        None, alias="审核人", description="审核的科室或岗位"
    )
    as_of: Annotated[Day | None, Ask("数据统计到哪一天？", "{本年}-12-31")] = Field(
        None, alias="统计截止日期", description="数据统计到哪一天"
    )


class Report(Contents):
    """A whole report on one year by one body, in as many texts as it owes."""

    body: Annotated[Body, unasked("逐项询问")] = Field(alias="报告主体", description="谁来报告")
    year: Annotated[Year, Ask("报告哪一年？", "{本年}")] = Field(alias="年度", description="报告哪一年")
    skeleton: Annotated[Words, Ask("按哪种体例成文？")] = Field(
        "四部分", alias="体例", description="按哪种体例成文"
    )
    submissions: Annotated[tuple[Submission, ...], unasked("逐项询问")] = Field(
        (), alias="报送文本", description="要报送的各个文本"
    )
    opening: Annotated[Passages, unasked("逐段询问")] = Field((), alias="引言", description="开头的话")
    transition: Annotated[OptionalLine, Ask("过渡语怎样写？没有就写“无”。", "现将有关情况报告如下：")] = (
        Field(None, alias="过渡语", description="例如 现将有关情况报告如下：；没有就写“无”")
    )
    closing: Annotated[OptionalLine, Ask("结束语怎样写？没有就写“无”。", "特此报告。")] = Field(
        None, alias="结束语", description="例如 特此报告。；没有就写“无”"
    )
    annexes: Annotated[
        tuple[Annex, ...], Ask("要附数据表吗？附件的标题是什么？", "法治政府建设主要数据表")
    ] = Field((), alias="附件", description="附在后面的数据表")
    accepted: Annotated[tuple[Acceptance, ...], unasked("在检查结果里说明时写入")] = Field(
        (), alias="已说明", description="已经说明理由的检查结果"
    )
    last: Annotated[LastYear | None, unasked("由上年的报告读出")] = Field(
        None, alias="上年", description="上年报告的情况，通常在上年.yaml里"
    )

    @property
    def known_promises(self) -> tuple[Promise, ...]:
        """Last year's promises: as listed with what became of them, else as last year's report has them."""
        return self.last_promises or (self.last.promises if self.last else ())
