"""Ways of writing numbers that can be misread, each with the right one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.figures_mixed import MIXED_FORMS, UNITS
from drafter.check.figures_years import YEAR_FORMS, Form, written
from drafter.check.finding import Fix, Hit
from drafter.zh.regex import regex

_RANGE = regex(
    r"(?<![0-9.%])(?P<low>[0-9]{1,5}(?:\.[0-9]{1,2})?)(?P<dash>[-~]{1,2}|至)[0-9]{1,5}(?:\.[0-9]{1,2})?%"
)
_SCALED = regex(
    r"(?<![0-9.%万亿])(?P<low>(?:[1-9][0-9]{0,3}|0(?=\.))(?:\.[0-9]{1,2})?)[-~—][0-9]{1,4}(?:\.[0-9]{1,2})?(?P<scale>[万亿])"
)
_HYPHEN = regex(
    rf"(?<![0-9A-Za-z.\-/])(?P<low>[0-9]{{1,4}})(?P<dash>-)(?P<high>[0-9]{{1,4}})(?![万亿]){UNITS}(?![0-9-级])"
)
_YEAR = regex("(?:19|20)[0-9]{2}")
_COMMA = regex(
    r"(?<![0-9.,])[1-9][0-9]{0,2}(?P<rest>(?:,[0-9]{3}){1,3})(?:\.[0-9]{1,2})?(?![0-9.,])(?=[^\W\d_a-zA-Z]|%)"
)
_FEW_MORE = regex("(?<![0-9.,])[1-9][余多](?=(?:次|场|期|个|件|名|人|家|项|份|起|条|户|处)(?!会))")
_HUNDREDTHS = regex(r"百分之(?P<n>[0-9]{1,3}(?:\.[0-9]{1,2})?)(?![0-9.])")


def misread(draft: Draft, node: int) -> Iterator[Hit]:
    """Yield the numbers of a node that are written so that they can be misread."""
    flat = draft.flats[node]
    for signs, pattern, tell in _FORMS:
        for match in pattern.finditer(flat) if any(map(flat.__contains__, signs)) else ():
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


def _few_more(draft: Draft, node: int, match: re.Match[str]) -> Hit:
    told = written(draft, node, match)
    message = f"“{told}”不到十，不用“余”“多”。请写准确的数。"
    return Hit(message, node, match.start(), match.end())


def _hundredths(draft: Draft, node: int, match: re.Match[str]) -> Hit:
    told = written(draft, node, match)
    right = f"{match['n']}%"
    fix = Fix(node, match.start(), match.end(), right)
    return Hit(f"“{told}”把汉字和数字混写了，请写成“{right}”。", node, match.start(), match.end(), fix)


_FORMS: tuple[Form, ...] = (
    ("%", _RANGE, _per_cent),
    ("万亿", _SCALED, _scaled),
    ("-", _HYPHEN, _hyphen),
    ("分", _HUNDREDTHS, _hundredths),
    ("余多", _FEW_MORE, _few_more),
    *MIXED_FORMS,
    *YEAR_FORMS,
)
