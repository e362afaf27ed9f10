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

_CITY, _COUNTY = Decimal(10), Decimal(1)
_VIEWS = re.compile("阅读|点击|浏览|播放|观看|曝光|全国|全省|世界|访问")
_CITY_NAME = re.compile("市(?:人民政府|委)?$")
_WIDE = re.compile("省|自治区|直辖市|兵团|国务院")


def _find(draft: Draft) -> Iterator[Hit]:
    factor = _factor(draft)
    if factor is None:
        return
    for figure in draft.found.figures:
        size = size_of(figure.unit, figure.label)
        if (
            size is None
            or figure.kind not in ("count", "money")
            or _VIEWS.search(figure.fragment + figure.label)
        ):
            continue
        if figure.value > size.most * factor:
            yield about(figure, f"“{figure.fragment}”合{_in_words(figure)}，{size.reason}。{_cure(figure)}")


def _factor(draft: Draft) -> Decimal | None:
    """Return how much larger than a county the body may be; None for one that is not judged."""
    body = draft.context.level or draft.context.body or "".join(draft.found.unit)
    if _WIDE.search(body):
        return None
    return (
        _CITY
        if (not draft.context.level and _CITY_NAME.search(body)) or draft.context.level == "市"
        else _COUNTY
    )


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
        bad("全县公职律师发展到86万名。", "86万名"),
        bad("全年审查行政规范性文件52万件，提出意见143条。", "52万件"),
        bad("发放指引及折页72000册，办理各类法律业务13093万件。", "13093万件", level="县"),
        bad("全县累计排查店铺14436万家，发现隐患问题2227个。", "14436万家", level="县"),
    ),
    good=(
        good("全县普法志愿者1.2万名，培训执法人员2.6万人次。"),
        good("审查行政规范性文件52件，办理政务服务事项120万件。", level="县"),
        good("办理各类法律业务13093件。", level="县"),
        good("普法短视频点击量超过1.2亿次。", note="网上的点击量可以很大。", level="县"),
        good("全省办理政务服务事项3.2亿件。", note="说的是全省。", level="县"),
    ),
)
