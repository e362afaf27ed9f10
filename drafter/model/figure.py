"""数据: a figure of the report, written as people write it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from drafter.model.ask import Ask, unasked
from drafter.model.base import Model
from drafter.model.values import (
    Flag,
    Name,
    OpenWritten,
    OptionalLine,
    OptionalReason,
    OptionalWords,
    Written,
    refuse,
)
from drafter.zh.width import fold_name

Combination = Literal["合计", "牵头单位报", "择一"]


class Figure(Model):
    """One figure: its value as written, last year's, and everything that accounts for it.

    The value is 本年 as written, or follows from 公式 (names of other figures, joined by
    ``/`` or ``+`` and ``-``), or from the departments' contributions according to 汇总.
    """

    written: Annotated[Written | None, Ask("{本年}年是多少？", "281件、98.4%、近3万人次、112/268")] = Field(
        None, alias="本年", description="本年的数，连单位一起写，例如 281件、98.4%、近3万人次、112/268"
    )
    previous: Annotated[Written | None, Ask("{上年}年是多少？", "266件")] = Field(
        None, alias="上年", description="上年的数，写法与本年相同"
    )
    unit: Annotated[OptionalWords, Ask("这个数按什么单位计？", "件")] = Field(
        None, alias="单位", description="还没有数时用来提示的单位"
    )
    formula: Annotated[OptionalWords, Ask("由哪些数据算出来？", "调解成功 / 调解受理")] = Field(
        None, alias="公式", description="由别的数据算出，例如 调解成功 / 调解受理，或 甲 + 乙"
    )
    indicator: Annotated[Name | None, Ask("对应哪个已知指标？", "行政复议受理")] = Field(
        None, alias="指标", description="对应的已知指标，名称与它相同时不必写"
    )
    definition: Annotated[OptionalLine, Ask("这个数按什么口径统计？", "当年新收申请中依法受理的件数")] = (
        Field(None, alias="口径", description="这个数按什么口径统计")
    )
    department: Annotated[OptionalWords, Ask("由哪个部门提供？", "司法局")] = Field(
        None, alias="部门", description="由哪个部门提供"
    )
    combination: Annotated[Combination | None, Ask("各部门的数怎样汇总？")] = Field(
        None, alias="汇总", description="各部门的分报怎样汇总"
    )
    contributions: Annotated[dict[Name, OpenWritten], unasked("由各部门在自己的报送文件里填写")] = Field(
        default_factory=dict, alias="分报", description="各部门报来的数，合起来是本年的数"
    )
    source: Annotated[OptionalLine, Ask("数据出自哪里？", "行政复议统计年报")] = Field(
        None, alias="数据来源", description="报表、系统、文件或台账的名称"
    )
    target: Annotated[OptionalLine, Ask("目标值是多少？", "≥98%")] = Field(
        None, alias="目标", description="目标值，例如 ≥98%"
    )
    reason: Annotated[
        OptionalReason, Ask("变化大或没达到目标的原因是什么？", "{本年}年新设两个复议接待点，申请渠道更便捷")
    ] = Field(None, alias="说明", description="变化大、没达到目标等情况的原因")
    public: Annotated[Flag | None, Ask("公开稿里能出现吗？", "是")] = Field(
        None, alias="公开", description="公开稿里能不能出现：是或否"
    )


def short_form(value: Any) -> Any:
    """``普法受众: 近3万人次`` is short for a figure of which only 本年 is known."""
    if value is None:
        return {}
    return {"本年": value} if isinstance(value, str) else value


FigureEntry = Annotated[Figure, BeforeValidator(short_form)]


def distinct(value: Any) -> Any:
    """Refuse two names that are one after folding (检查１次 and 检查1次)."""
    if not isinstance(value, dict):
        return {} if value is None else value
    seen: dict[str, str] = {}
    for name in value:
        other = seen.setdefault(fold_name(str(name)), str(name))
        if other != name:
            raise refuse(f"“{name}”和“{other}”是同一个名称（全角半角、空格不算区别）。", "请改掉其中一个。")
    return value


FigureTable = Annotated[dict[Name, FigureEntry], BeforeValidator(distinct)]
