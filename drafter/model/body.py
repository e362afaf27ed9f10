"""Who reports, and the texts that one report is told in."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from drafter.model.ask import Ask
from drafter.model.base import Model
from drafter.model.stages import LEVELS, Stage
from drafter.model.values import Day, Lines, Name, OptionalLine, OptionalWords, Words

_DROPPED = ("自治县", "自治州", "自治旗", "县", "市", "镇", "乡", "旗", "街道")


class Body(Model):
    """报告主体: the body that reports."""

    region: Annotated[Words, Ask("报告主体的行政区划全名是什么？", "云岭县")] = Field(
        alias="行政区划", description="行政区划的全名，例如 云岭县"
    )
    name: Annotated[Words, Ask("报告机关的全称是什么？", "云岭县人民政府")] = Field(
        alias="机关全称", description="报告机关的全称，例如 云岭县人民政府"
    )
    level_word: Annotated[OptionalWords, Ask("文中用“全县”“全市”还是别的？", "县")] = Field(
        None, alias="级别", description="县、市、区、镇……；不写就取行政区划的末字"
    )
    superior: Annotated[OptionalWords, Ask("上一级行政区划叫什么？", "松山市")] = Field(
        None, alias="上级", description="上一级行政区划，例如 松山市"
    )
    short_name: Annotated[OptionalWords, Ask("文中怎样自称？", "云岭")] = Field(
        None, alias="简称", description="文中自称，例如 云岭；不写就由行政区划去掉末字"
    )

    @property
    def level(self) -> str:
        """The level word used in 全县, 县委, 县政府."""
        return self.level_word or level_of(self.region)

    @property
    def short(self) -> str:
        """The name the report calls its own place by."""
        if self.short_name:
            return self.short_name
        suffix = next((word for word in _DROPPED if self.region.endswith(word)), "")
        stem = self.region.removesuffix(suffix)
        return stem if len(stem) >= 2 else self.region


def level_of(region: str) -> str:
    """Return the level word a region's name ends in, empty if none."""
    return next((word for word in LEVELS if region.endswith(word)), "")


class Submission(Model):
    """报送文本: one of the texts a report is delivered in.

    Whatever is not written follows from the type (``drafter/data/submissions.yaml``).
    """

    name: Annotated[Name, Ask("这个报送文本叫什么？", "报县委和县人大常委会")] = Field(
        alias="名称", description="这个文本叫什么，例如 报县委和县人大常委会"
    )
    type: Annotated[Words, Ask("按哪种身份报送？")] = Field(alias="类型", description="报送类型")
    stage: Annotated[Stage | None, Ask("现在是哪一稿？")] = Field(
        None, alias="稿次", description="现在是哪一稿；生成时可以另外指定"
    )
    title: Annotated[
        OptionalLine, Ask("文件标题是什么？", "云岭县人民政府关于2026年度法治政府建设情况的报告")
    ] = Field(None, alias="标题", description="文件标题；不写就按报送类型")
    recipients: Annotated[
        Lines | None, Ask("主送哪些机关？几个机关用顿号隔开。", "中共云岭县委、云岭县人大常委会")
    ] = Field(None, alias="主送", description="主送机关；没有就写“无”")
    copies: Annotated[
        Lines | None, Ask("抄送哪些机关？几个机关用顿号隔开。", "市委全面依法治市委员会办公室")
    ] = Field(None, alias="抄送", description="抄送机关；没有就写“无”")
    signature: Annotated[Lines | None, Ask("由哪些机关署名？几个机关用顿号隔开。", "云岭县人民政府")] = Field(
        None, alias="署名", description="署名机关；没有就写“无”"
    )
    date: Annotated[Day | None, Ask("成文日期是哪一天？", "{下年}-02-19")] = Field(
        None, alias="成文日期", description="例如 2027-02-19；没有就写“无”"
    )
    number: Annotated[OptionalLine, Ask("发文字号是什么？", "云政〔{下年}〕5号")] = Field(
        None, alias="发文字号", description="例如 云政〔2027〕5号；还没有就不写"
    )
    signers: Annotated[Lines | None, Ask("由谁签发？", "县长")] = Field(
        None, alias="签发人", description="签发人；还没有就不写"
    )
    duty_holder: Annotated[OptionalLine, Ask("第一责任人职责部分写的是谁？", "县政府主要负责人")] = Field(
        None, alias="责任主体", description="第一责任人职责部分写的是谁"
    )
    note: Annotated[OptionalLine, Ask("附注写什么？", "（此件公开发布）")] = Field(
        None, alias="附注", description="例如 （此件公开发布）；没有就写“无”"
    )
    letterhead: Annotated[Lines | None, Ask("红头上写什么？", "云岭县人民政府文件")] = Field(
        None, alias="发文机关标志", description="红头上的机关名称"
    )
    office: Annotated[OptionalLine, Ask("由哪个机关印发？", "云岭县人民政府办公室")] = Field(
        None, alias="印发机关", description="版记里的印发机关"
    )
    printed: Annotated[Day | None, Ask("哪一天印发？", "{下年}-02-22")] = Field(
        None, alias="印发日期", description="版记里的印发日期"
    )
