"""Ways of writing numbers that can be misread, each with the right one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.figures_years import YEAR_FORMS, Form, written
from drafter.check.finding import Fix, Hit
from drafter.zh.regex import regex

_UNITS = (
    "(?:人次|户次|件次|场次|个|件|起|次|场|期|份|条|项|家|户|名|人|天|日|个?月|年|万元|亿元|元|小时|分钟|倍)"
)
_RANGE = regex(
    r"(?<![0-9.%])(?P<low>[0-9]{1,5}(?:\.[0-9]{1,2})?)(?P<dash>[-~]{1,2}|至)[0-9]{1,5}(?:\.[0-9]{1,2})?%"
)
_SCALED = regex(
    r"(?<![0-9.%万亿])(?P<low>[1-9][0-9]{0,3}(?:\.[0-9]{1,2})?)[-~—][0-9]{1,4}(?:\.[0-9]{1,2})?(?P<scale>[万亿])"
)
_HYPHEN = regex(
    rf"(?<![0-9A-Za-z.\-/])(?P<low>[0-9]{{1,4}})(?P<dash>-)(?P<high>[0-9]{{1,4}})(?![万亿]){_UNITS}(?![0-9-级])"
)
_YEAR = regex("(?:19|20)[0-9]{2}")
_COMMA = regex(
    r"(?<![0-9.,])[1-9][0-9]{0,2}(?P<rest>(?:,[0-9]{3}){1,3})(?![0-9.,]|\.[0-9])(?=[^\W\d_a-zA-Z]|%)"
)
_THOUSANDS = regex(rf"(?<![0-9.万亿])(?P<n>[1-9][0-9]?)(?P<scale>[千百])(?P<more>[余多])?[万亿]?{_UNITS}")
_FEW_MORE = regex("(?<![0-9.,])[1-9][余多](?=(?:次|场|期|个|件|名|人|家|项|份|起|条|户|处)(?!会))")
_HUNDREDTHS = regex(r"百分之(?P<n>[0-9]{1,3}(?:\.[0-9]{1,2})?)(?![0-9.])")
_ABOUT = regex(
    r"(?<![0-9第别各为是、.])(?P<low>[1-8])、(?P<high>[2-9])(?=(?:个|名|人|次|件|天|家|起|场|项)(?!月))"
)
_MIXED = regex(
    r"(?<![0-9.])(?P<n>[1-9][0-9]{0,3})(?P<scale>[万亿])(?P<rest>[1-9])[千百](?:[余多])?(?=[^\W\d_a-zA-Z])"
)
_DIGIT = "[一二两三四五六七八九]"
_SPELT = regex(
    f"(?<![第几数上近一二两三四五六七八九十百千万零〇])(?:{_DIGIT}千)?{_DIGIT}百(?:零{_DIGIT}|{_DIGIT}十{_DIGIT}?)"
    "(?:件|人次|人|名|起|份|场次|场|项|家|户|条|卷)"
    f"|(?<![第几数上近初周一二两三四五六七八九十百千万零〇])[二三四五六七八九]?十{_DIGIT}"
    "(?:件|人次|起|份|场次|家|户|卷)(?![以上下])"
)
_HANZI = "零一二三四五六七八九"
_SCALES = {"千": "000", "百": "00"}


def misread(draft: Draft, node: int) -> Iterator[Hit]:
    """Yield the numbers of a node that are written so that they can be misread."""
    for pattern, tell in _FORMS:
        for match in pattern.finditer(draft.flats[node]):
            hit = tell(draft, node, match)
            if hit is not None:
                yield hit


def grouped(draft: Draft, nodes: list[int]) -> Iterator[Hit]:
    """Yield one hit for all numbers of a draft with thousands commas: a habit of its writer."""
    found = [
        (node, match)
        for node in nodes
        for match in _COMMA.finditer(draft.flats[node])
        if "，" not in written(draft, node, match)
    ]
    if not found:
        return
    fixes = [Fix(node, match.start(), match.end(), match.group().replace(",", "")) for node, match in found]
    node, first = found[0]
    told, others = written(draft, node, first), len(found) - 1
    rest = f"全文还有{others}处，请一并改。" if others else ""
    message = f"“{told}”里有千分位逗号，公文里不用。请写成“{fixes[0].new}”。{rest}"
    yield Hit(message, node, first.start(), first.end(), fixes[0], more=tuple(fixes[1:]))


def _per_cent(draft: Draft, node: int, match: re.Match[str]) -> Hit:
    told = written(draft, node, match)
    low = match.end("low")
    right = f"{told[: low - match.start()]}%{told[low - match.start() :]}"
    return Hit(
        f"“{told}”前一个数没有%，可能被读成{match['low']}。请写成“{right}”。",
        node,
        match.start(),
        match.end(),
    )


def _scaled(draft: Draft, node: int, match: re.Match[str]) -> Hit | None:
    if _YEAR.fullmatch(match["low"]):
        return None
    told, scale = written(draft, node, match), match["scale"]
    low = match.end("low") - match.start()
    right = f"{told[:low]}{scale}{told[low:]}"
    message = f"“{told}”前一个数没有“{scale}”，可能被读成{match['low']}。请写成“{right}”，后面跟单位。"
    return Hit(message, node, match.start(), match.end())


def _hyphen(draft: Draft, node: int, match: re.Match[str]) -> Hit | None:
    if (
        int(match["low"]) >= int(match["high"])
        or _YEAR.fullmatch(match["low"])
        or draft.nodes[node].text[match.start("dash")] not in "-－"
    ):
        return None
    fix = Fix(node, match.start("dash"), match.end("dash"), "—")
    told = written(draft, node, match)
    return Hit(
        f"“{told}”的起止之间用了短横线，请改成一字线“—”或者浪纹线“～”。",
        node,
        match.start(),
        match.end(),
        fix,
    )


def _thousands(draft: Draft, node: int, match: re.Match[str]) -> Hit:
    told = written(draft, node, match)
    right = f"{match['n']}{_SCALES[match['scale']]}"
    fix = Fix(node, match.start("n"), match.end("scale"), right)
    shown = f"{right}{told[match.end('scale') - match.start() :]}"
    message = f"“{told}”把数字和“{match['scale']}”混写了。万、亿以外不混写，请写成“{shown}”。"
    return Hit(message, node, match.start(), match.end(), fix)


def _few_more(draft: Draft, node: int, match: re.Match[str]) -> Hit:
    told = written(draft, node, match)
    message = f"“{told}”不到十，不用“余”“多”。请写准确的数。"
    return Hit(message, node, match.start(), match.end())


def _hundredths(draft: Draft, node: int, match: re.Match[str]) -> Hit:
    told = written(draft, node, match)
    right = f"{match['n']}%"
    fix = Fix(node, match.start(), match.end(), right)
    return Hit(f"“{told}”把汉字和数字混写了，请写成“{right}”。", node, match.start(), match.end(), fix)


def _about(draft: Draft, node: int, match: re.Match[str]) -> Hit | None:
    low, high = int(match["low"]), int(match["high"])
    if high != low + 1:
        return None
    right = f"{_HANZI[low]}{_HANZI[high]}"
    fix = Fix(node, match.start(), match.end(), right)
    told = written(draft, node, match)
    return Hit(f"“{told}”是概数，请用汉字写成“{right}”。", node, match.start(), match.end(), fix)


def _mixed(draft: Draft, node: int, match: re.Match[str]) -> Hit:
    told = written(draft, node, match)
    right = f"{match['n']}.{match['rest']}{match['scale']}"
    return Hit(f"“{told}”把几级单位混写了。请写成“{right}”加上量词。", node, match.start(), match.end())


def _spelt(draft: Draft, node: int, match: re.Match[str]) -> Hit:
    told = written(draft, node, match)
    return Hit(f"准确的数用阿拉伯数字，不用汉字。请把“{told}”改成数字。", node, match.start(), match.end())


_FORMS: tuple[Form, ...] = (
    (_RANGE, _per_cent),
    (_SCALED, _scaled),
    (_HYPHEN, _hyphen),
    (_THOUSANDS, _thousands),
    (_HUNDREDTHS, _hundredths),
    (_FEW_MORE, _few_more),
    (_ABOUT, _about),
    (_MIXED, _mixed),
    (_SPELT, _spelt),
    *YEAR_FORMS,
)
