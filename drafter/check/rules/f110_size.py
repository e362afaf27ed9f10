"""F110: a figure that is too large to be true."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter.check.draft import Draft
from drafter.check.figures import about
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.data.sizes import size_of
from drafter.understand.results import FoundFigure
from drafter.zh.decimals import show_number
from drafter.zh.regex import regex

_CITY, _COUNTY, _TOWN = Decimal(10), Decimal(1), Decimal("0.2")
_VIEWS = regex("阅读|点击|浏览|播放|观看|曝光|全国|全省|世界|访问")
_FLOWS = regex(
    "受众|收看|转发|推送|短信|直播|流量|[客车货]流|数据|信息|接口|共享|归集|调用|游客|旅游|旅客|乘客|快递|包裹|日志|图斑|代码|交易|人口|亿元|粉丝|热度"
)
_MOST = Decimal(10_000_000)
_REASON = "一个县一年没有这么多"
_CITY_NAME = regex("市(?:人民政府|委)?$")
_TOWN_NAME = regex("(?:镇|乡|街道)(?:人民政府|办事处|党委)?$")
_TOWN_SAYS = regex("(?:全|本|我)?(?:镇|乡|街道)(?!镇|村|街)")
_WIDE = regex("省|自治区|直辖市|兵团|国务院")


def _find(draft: Draft) -> Iterator[Hit]:
    factor = _factor(draft)
    if factor is None:
        return
    for figure in draft.found.figures:
        if figure.kind not in ("count", "money") or _VIEWS.search(figure.fragment + figure.label):
            continue
        own = min(factor, _TOWN) if _TOWN_SAYS.match(figure.label) else factor
        reason = _too_much(figure, own)
        if reason:
            yield about(figure, f"“{figure.fragment}”合{_in_words(figure)}，{reason}。{_cure(figure)}")


def _too_much(figure: FoundFigure, factor: Decimal) -> str:
    """Return why a figure is too large for its body, empty if it is not."""
    size, flows = size_of(figure.unit, figure.label), _FLOWS.search(figure.fragment + figure.label)
    if size is not None and figure.value > size.most * factor and (size.words or not flows):
        return size.reason
    counted = figure.kind == "count" and bool(figure.unit) and not flows
    return _REASON if counted and figure.value >= _MOST * max(factor, _COUNTY) else ""


def _factor(draft: Draft) -> Decimal | None:
    """Return how much larger than a county the body may be; None for one that is not judged."""
    body = draft.context.level or draft.context.body or "".join(draft.found.unit)
    if _WIDE.search(body):
        return None
    if _TOWN_NAME.search(body):
        return _TOWN
    city = draft.context.level == "市" or (not draft.context.level and _CITY_NAME.search(body))
    return _CITY if city else _COUNTY


def _in_words(figure: FoundFigure) -> str:
    for scale, name in ((10**8, "亿"), (10**4, "万")):
        if figure.value >= scale:
            return f"{show_number(figure.value / scale)}{name}{figure.unit}"
    return f"{show_number(figure.value)}{figure.unit}"


def _cure(figure: FoundFigure) -> str:
    scaled = re.search("[万亿]", figure.written)
    return f"请核对，是不是多写了“{scaled.group()}”？" if scaled else "请核对数和单位。"


RULE = Rule(
    id="F110",
    name="数值大得不合常理",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="单位里多一个“万”，数就大了一万倍。这样的错一旦公开，会被当作笑话传。",
    basis="各单位的上限见本工具的大小表，是建议值，待核；来自一份已公开报告里的“办理各类法律业务13093万件”。",
    find=_find,
    bad=(
        bad("全年调处婚姻家庭、邻里纠纷5236万件。", "5236万件", level="县"),
        bad("罚没款852.4亿元，均上缴国库。", "852.4亿元", level="县"),
        bad("全县公职律师发展到86万名。", "86万名"),
        bad("全镇培育法律明白人23万名。", "23万名"),
        bad("石桥镇人民政府2025年法治政府建设年度报告\n一、主要举措\n聘请人民调解员1.2万名。", "1.2万名"),
        bad("全年审查行政规范性文件52万件，提出意见143条。", "52万件"),
        bad("发放指引及折页72000册，办理各类法律业务13093万件。", "13093万件", level="县"),
        bad("全县累计排查店铺14436万家，发现隐患问题2227个。", "14436万家", level="县"),
    ),
    good=(
        good("归集政务数据3268万条，接口调用1.9亿次。", note="数据和调用的次数可以很大。", level="县"),
        good("全县普法志愿者1.2万名，培训执法人员2.6万人次。"),
        good("审查行政规范性文件52件，办理政务服务事项120万件。", level="县"),
        good("办理各类法律业务13093件。", level="县"),
        good("普法短视频点击量超过1.2亿次。", note="网上的点击量可以很大。", level="县"),
        good("全省办理政务服务事项3.2亿件。", note="说的是全省。", level="县"),
    ),
)
