"""Numbers that mix digits with Chinese numerals, or spell out what should be digits."""

from __future__ import annotations

import re
from decimal import Decimal

from drafter.check.draft import Draft
from drafter.check.figures_years import Form, written
from drafter.check.finding import Fix, Hit
from drafter.zh.decimals import show_number
from drafter.zh.regex import HAN, regex

UNITS = (
    "(?:人次|户次|件次|场次|家次|批次|车次|台次|艘次|卷次|个?月|亿元|万元|小时|分钟|公里|平方米"
    "|[个件起次场期份条项家户名人位宗例天日年元倍卷册部篇台辆艘处所支批套座间张本笔轮课节站亩吨段枚盏把副]|成(?![立员果为功效本]))"
)
"""Measure words behind numbers, as an expression."""

_DIGIT = "[一二两三四五六七八九]"
_ROUNDED = r"(?:[1-9][0-9]?(?:\.[0-9])?[千百]|[1-9]千[1-9]百)"
_THOUSANDS = regex(rf"(?<![0-9.万亿千百])(?P<n>{_ROUNDED})(?P<more>[余多])?(?P<scale>[万亿])?{UNITS}")
_PARTS = regex(r"([0-9]+(?:\.[0-9])?)([千百])")
_MIXED = regex(
    rf"(?<![0-9.])(?P<n>[1-9][0-9]{{0,3}})(?P<scale>[万亿])(?:(?P<thousand>[1-9])千)?(?:(?P<hundred>[1-9])百)?"
    rf"(?<=[千百])(?P<unit>万)?(?:[余多])?(?={HAN})"
)
_SPLIT = regex(rf"(?<![0-9.])(?P<n>[1-9][0-9]{{0,3}})万(?P<rest>[0-9]{{3,4}})(?={UNITS})")
_BOTH = regex(
    rf"(?:(?<![第0-9]){_DIGIT}[百千][0-9]{{1,3}}|(?<![0-9.])[1-9](?:百[0-9]{{1,2}}[万亿]?|[0-9]几))(?={UNITS})"
)
_SPELT = regex(
    f"(?<![第几数上近初周一二两三四五六七八九十百千万零〇])(?:(?:{_DIGIT}千)?{_DIGIT}百(?:零{_DIGIT}|{_DIGIT}十{_DIGIT}?)"
    "(?:人次|场次|批次|万元|亿元|万人次|[件人名起份场项家户条卷处个次宗所台])"
    f"|[二三四五六七八九]?十{_DIGIT}"
    "(?:(?:人次|场次|批次|户次|[件起份家户卷名宗处所台场册])(?!以[上下]|之|[上下](?![升降涨浮调滑]))"
    f"|(?<=[二三四五六七八九]十.)(?:个(?![月民])|项(?!全能)|次(?!会)|期|封|天)))"
)
_HANZI = "零一二三四五六七八九"
_ABOUT = regex(
    r"(?<![0-9第别各为是、.])(?P<low>[1-8])、(?P<high>[2-9])(?=(?:个|名|人|次|件|天|家|起|场|项)(?!月))"
)
_SPELT_ABOUT = regex(
    "(?<![第一二三四五六七八九十、])(?P<low>[一二三四五六七八])、(?P<high>[二三四五六七八九])"
    "(?=[十百千万]?(?:个(?!月|季度)|名|人|次|件|天|家|户|起|场))"
)


def _value(told: str) -> str:
    scales = {"千": 1000, "百": 100}
    return show_number(sum((Decimal(n) * scales[scale] for n, scale in _PARTS.findall(told)), Decimal(0)))


def _thousands(draft: Draft, node: int, match: re.Match[str]) -> Hit:
    told, right = written(draft, node, match), _value(match["n"])
    scale = re.search("[千百]", match.group())
    fix = Fix(node, match.start("n"), match.end("n"), right)
    shown = f"{right}{told[match.end('n') - match.start() :]}"
    message = f"“{told}”把数字和“{scale.group() if scale else ''}”混写了。万、亿以外不混写，请写成“{shown}”。"
    return Hit(message, node, match.start(), match.end(), fix)


def _mixed(draft: Draft, node: int, match: re.Match[str]) -> Hit:
    told = written(draft, node, match)
    decimals = f"{match['thousand'] or '0'}{match['hundred'] or ''}"
    right = f"{match['n']}.{decimals}{match['scale']}"
    return Hit(f"“{told}”把几级单位混写了。请写成“{right}”加上量词。", node, match.start(), match.end())


def _split(draft: Draft, node: int, match: re.Match[str]) -> Hit:
    told = written(draft, node, match)
    right = str(int(match["n"]) * 10_000 + int(match["rest"]))
    return Hit(f"“{told}”把几级单位混写了。请写成“{right}”。", node, match.start(), match.end())


def _both(draft: Draft, node: int, match: re.Match[str]) -> Hit:
    told = written(draft, node, match)
    message = f"“{told}”把汉字和数字混写了。准确的数请全用数字，概数请全用汉字。"
    return Hit(message, node, match.start(), match.end())


def _spelt(draft: Draft, node: int, match: re.Match[str]) -> Hit:
    told = written(draft, node, match)
    return Hit(f"准确的数用阿拉伯数字，不用汉字。请把“{told}”改成数字。", node, match.start(), match.end())


def _about(draft: Draft, node: int, match: re.Match[str]) -> Hit | None:
    low, high = (int(each) if each.isdigit() else _HANZI.index(each) for each in match.group("low", "high"))
    if high != low + 1:
        return None
    right = f"{_HANZI[low]}{_HANZI[high]}"
    fix = Fix(node, match.start(), match.end(), right)
    told = written(draft, node, match)
    return Hit(f"“{told}”是概数，请用汉字写成“{right}”。", node, match.start(), match.end(), fix)


MIXED_FORMS: tuple[Form, ...] = (
    ("千百", _THOUSANDS, _thousands),
    ("千百", _MIXED, _mixed),
    ("万", _SPLIT, _split),
    ("千百几", _BOTH, _both),
    ("十百", _SPELT, _spelt),
    ("、", _ABOUT, _about),
    ("、", _SPELT_ABOUT, _about),
)
