"""Ways of writing numbers that can be misread, each with the right one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Fix, Hit

_UNITS = (
    "(?:人次|户次|件次|场次|个|件|起|次|场|期|份|条|项|家|户|名|人|天|日|个?月|年|万元|亿元|元|小时|分钟|倍)"
)
_RANGE = re.compile(
    r"(?<![0-9.%])(?P<low>[0-9]{1,5}(?:\.[0-9]{1,2})?)(?P<dash>[-~]{1,2}|至)[0-9]{1,5}(?:\.[0-9]{1,2})?%"
)
_HYPHEN = re.compile(
    rf"(?<![0-9A-Za-z.\-/])(?P<low>[0-9]{{1,4}})(?P<dash>-)(?P<high>[0-9]{{1,4}}){_UNITS}(?![0-9-])"
)
_YEAR = re.compile("(?:19|20)[0-9]{2}")
_COMMA = re.compile(
    r"(?<![0-9.,])[1-9][0-9]{0,2}(?P<rest>(?:,[0-9]{3}){1,3})(?![0-9.,]|\.[0-9])(?=[\u4e00-\u9fff%])"
)
_THOUSANDS = re.compile(
    rf"(?<![0-9.万亿])(?P<n>[1-9][0-9]?)(?P<scale>[千百])(?P<more>[余多])?[万亿]?{_UNITS}"
)
_HUNDREDTHS = re.compile(r"百分之(?P<n>[0-9]{1,3}(?:\.[0-9]{1,2})?)(?![0-9.])")
_ABOUT = re.compile(
    r"(?<![0-9第别各为是、.])(?P<low>[1-8])、(?P<high>[2-9])(?=(?:个|名|人|次|件|天|家|起|场|项)(?!月))"
)
_LETTER = re.compile(
    r"(?<![0-9A-Za-z])(?P<year>2(?=[0-9Oo]*[Oo])[0Oo][1-3Oo][0-9Oo])(?=年)|(?<=[0-9])(?P<letter>[Oo])(?=[0-9件起次人名项个%])"
)
_SHORT_YEAR = re.compile(
    "(?:(?<=[,。;:(、至和比较与自从在到于])|(?<=截至)|(?<=截止)|^)(?P<year>[0-3][0-9])年(?=度|底|末|初|以来|上半年|下半年|全年|共|,|[0-9]{1,2}月)"
)
_HANZI_YEAR = re.compile(
    "(?<![\u96f6〇一二三四五六七八九十百千万第])(?P<year>二零[一二三][零一二三四五六七八九])年(?!级|制)"
)
_MIXED = re.compile(
    "(?<![0-9.])(?P<n>[1-9][0-9]{0,3})(?P<scale>[万亿])(?P<rest>[1-9])[千百](?:[余多])?(?=[\u4e00-\u9fff])"
)
_DIGIT = "[一二两三四五六七八九]"
_SPELT = re.compile(
    f"(?<![第几数上近一二两三四五六七八九十百千万零〇])(?:{_DIGIT}千)?{_DIGIT}百(?:零{_DIGIT}|{_DIGIT}十{_DIGIT}?)"
    "(?:件|人次|人|名|起|份|场次|场|项|家|户|条|卷)"
)
_CUT_YEAR = re.compile("(?<![0-9])(?P<from>20[0-9]{2})年?[-~至—–](?P<year>[0-3][0-9])年")
_HANZI = "零一二三四五六七八九"
_SCALES = {"千": "000", "百": "00"}


def misread(draft: Draft, node: int) -> Iterator[Hit]:
    """Yield the numbers of a node that are written so that they can be misread."""
    for pattern, tell in _FORMS:
        for match in pattern.finditer(draft.flats[node]):
            hit = tell(draft, node, match)
            if hit is not None:
                yield hit


def _told(draft: Draft, node: int, match: re.Match[str]) -> str:
    return draft.nodes[node].text[match.start() : match.end()]


def _per_cent(draft: Draft, node: int, match: re.Match[str]) -> Hit:
    told = _told(draft, node, match)
    low = match.end("low")
    right = f"{told[: low - match.start()]}%{told[low - match.start() :]}"
    return Hit(
        f"“{told}”前一个数没有%，可能被读成{match['low']}。请写成“{right}”。",
        node,
        match.start(),
        match.end(),
    )


def _hyphen(draft: Draft, node: int, match: re.Match[str]) -> Hit | None:
    if (
        int(match["low"]) >= int(match["high"])
        or _YEAR.fullmatch(match["low"])
        or draft.nodes[node].text[match.start("dash")] not in "-－"
    ):
        return None
    fix = Fix(node, match.start("dash"), match.end("dash"), "—")
    told = _told(draft, node, match)
    return Hit(
        f"“{told}”的起止之间用了短横线，请改成一字线“—”或者浪纹线“～”。",
        node,
        match.start(),
        match.end(),
        fix,
    )


def _comma(draft: Draft, node: int, match: re.Match[str]) -> Hit | None:
    told = _told(draft, node, match)
    if "，" in told:
        return None
    right = match.group().replace(",", "")
    fix = Fix(node, match.start(), match.end(), right)
    return Hit(
        f"“{told}”里有千分位逗号，公文里不用。请写成“{right}”。", node, match.start(), match.end(), fix
    )


def _thousands(draft: Draft, node: int, match: re.Match[str]) -> Hit:
    told = _told(draft, node, match)
    right = f"{match['n']}{_SCALES[match['scale']]}"
    fix = Fix(node, match.start("n"), match.end("scale"), right)
    shown = f"{right}{told[match.end('scale') - match.start() :]}"
    message = f"“{told}”把数字和“{match['scale']}”混写了。万、亿以外不混写，请写成“{shown}”。"
    return Hit(message, node, match.start(), match.end(), fix)


def _hundredths(draft: Draft, node: int, match: re.Match[str]) -> Hit:
    told = _told(draft, node, match)
    right = f"{match['n']}%"
    fix = Fix(node, match.start(), match.end(), right)
    return Hit(f"“{told}”把汉字和数字混写了，请写成“{right}”。", node, match.start(), match.end(), fix)


def _about(draft: Draft, node: int, match: re.Match[str]) -> Hit | None:
    low, high = int(match["low"]), int(match["high"])
    if high != low + 1:
        return None
    right = f"{_HANZI[low]}{_HANZI[high]}"
    fix = Fix(node, match.start(), match.end(), right)
    told = _told(draft, node, match)
    return Hit(f"“{told}”是概数，请用汉字写成“{right}”。", node, match.start(), match.end(), fix)


def _letter(draft: Draft, node: int, match: re.Match[str]) -> Hit:
    told = _told(draft, node, match)
    right = re.sub("[Oo]", "0", match.group())
    fix = Fix(node, match.start(), match.end(), right)
    return Hit(f"“{told}”里的字母O应当是数字0。请写成“{right}”。", node, match.start(), match.end(), fix)


def _short_year(draft: Draft, node: int, match: re.Match[str]) -> Hit | None:
    full = 2000 + int(match["year"])
    if draft.year is None and match.start():
        return None
    year = draft.year or _NOW
    if not year - _AGO <= full <= year + 2:
        return None
    start, end = match.span("year")
    fix = Fix(node, start, end, str(full))
    return Hit(f"年份要写四位数字。“{match['year']}年”请写成“{full}年”。", node, start, end + 1, fix)


def _hanzi_year(draft: Draft, node: int, match: re.Match[str]) -> Hit:
    told = _told(draft, node, match)
    right = "".join(str(_ZEROS.index(each)) if each in _ZEROS else "0" for each in match["year"])
    fix = Fix(node, match.start("year"), match.end("year"), right)
    return Hit(f"年份用阿拉伯数字，“{told}”请写成“{right}年”。", node, match.start(), match.end(), fix)


def _cut_year(draft: Draft, node: int, match: re.Match[str]) -> Hit | None:
    full = match["from"][:2] + match["year"]
    if int(full) <= int(match["from"]):
        return None
    start, end = match.span("year")
    told = _told(draft, node, match)
    fix = Fix(node, start, end, full)
    return Hit(
        f"年份要写四位数字。“{told}”里的“{match['year']}年”请写成“{full}年”。",
        node,
        match.start(),
        match.end(),
        fix,
    )


def _mixed(draft: Draft, node: int, match: re.Match[str]) -> Hit:
    told = _told(draft, node, match)
    right = f"{match['n']}.{match['rest']}{match['scale']}"
    return Hit(f"“{told}”把几级单位混写了。请写成“{right}”加上量词。", node, match.start(), match.end())


def _spelt(draft: Draft, node: int, match: re.Match[str]) -> Hit:
    told = _told(draft, node, match)
    return Hit(f"准确的数用阿拉伯数字，不用汉字。请把“{told}”改成数字。", node, match.start(), match.end())


_AGO = 6
_NOW = 2026  # about when a text was written that does not say of which year it is
_ZEROS = "零一二三四五六七八九"
_FORMS: tuple[tuple[re.Pattern[str], Callable[[Draft, int, re.Match[str]], Hit | None]], ...] = (
    (_RANGE, _per_cent),
    (_HYPHEN, _hyphen),
    (_COMMA, _comma),
    (_THOUSANDS, _thousands),
    (_HUNDREDTHS, _hundredths),
    (_ABOUT, _about),
    (_LETTER, _letter),
    (_SHORT_YEAR, _short_year),
    (_HANZI_YEAR, _hanzi_year),
    (_CUT_YEAR, _cut_year),
    (_MIXED, _mixed),
    (_SPELT, _spelt),
)
