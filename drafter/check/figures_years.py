"""Ways of writing years and days that can be misread, each with the right one."""

from __future__ import annotations

import re
from collections.abc import Callable

from drafter.check.draft import Draft
from drafter.check.finding import Fix, Hit
from drafter.zh.regex import regex

Form = tuple[str, re.Pattern[str], Callable[[Draft, int, "re.Match[str]"], Hit | None]]
"""Signs of which one stands in every such writing, what is looked for, and what is told of it; nothing where
it is right after all."""
_LETTER = regex(
    r"(?<![0-9A-Za-z])(?P<year>2(?=[0-9Oo]*[Oo])[0Oo][1-3Oo][0-9Oo])(?=年)|(?<=[0-9])(?P<letter>[Oo])(?=[0-9件起次人名项个%])"
)
_SHORT_YEAR = regex(
    "(?:(?<=[,。;:(、至和比较与自从在到于])|(?<=截至)|(?<=截止)|^)(?P<year>[0-3][0-9])年(?=度|底|末|初|以来|上半年|下半年|全年|全[县市区镇乡省]|共|,|[0-9]{1,2}月)"
)
_HANZI_YEAR = regex(
    "(?<![\u96f6〇一二三四五六七八九十百千万第])(?P<year>二零[一二三][零一二三四五六七八九])年(?!级|制)"
)
_CUT_YEAR = regex("(?<![0-9])(?P<from>20[0-9]{2})年?[-~至—–](?P<year>[0-3][0-9])年")
_NO_YEAR = regex(
    r"(?<![0-9.,第号\-—~A-Za-z])(?P<year>20[0-3][0-9])(?=全年|总共|共[有计办受开查举组完收审处评]|工作(?:要点|计划|总结|安排|情况|要求|任务)|度(?:法治|工作|报告)|上半年|下半年|法治)"
    r"|(?P<span>20[0-3][0-9][-—~]20[0-3][0-9])(?=\))"
)
_DAY = regex(
    r"(?<![0-9.])(?P<day>1\.10|3\.15|4\.15|4\.26|6\.26|11\.9|12\.4)(?=[”\"]?\s?(?:国家宪法|宪法|国家安全|全民国家安全|消费者|国际消费者|知识产权|世界知识产权|国际禁毒|禁毒|消防|全国消防|中国人民警察))"
)
_AGO = 6
_NOW = 2026  # about when a text was written that does not say of which year it is
_ZEROS = "零一二三四五六七八九"


def written(draft: Draft, node: int, match: re.Match[str]) -> str:
    """Return the characters of the text that were matched in its plain form."""
    return draft.nodes[node].text[match.start() : match.end()]


def _letter(draft: Draft, node: int, match: re.Match[str]) -> Hit:
    told = written(draft, node, match)
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
    told = written(draft, node, match)
    right = "".join(str(_ZEROS.index(each)) if each in _ZEROS else "0" for each in match["year"])
    fix = Fix(node, match.start("year"), match.end("year"), right)
    return Hit(f"年份用阿拉伯数字，“{told}”请写成“{right}年”。", node, match.start(), match.end(), fix)


def _no_year(draft: Draft, node: int, match: re.Match[str]) -> Hit:
    told = written(draft, node, match)
    fix = Fix(node, match.end(), match.end(), "年")
    return Hit(f"“{told}”后面少了“年”字。请写成“{told}年”。", node, match.start(), match.end(), fix)


def _day(draft: Draft, node: int, match: re.Match[str]) -> Hit:
    told = written(draft, node, match)
    fix = Fix(node, match.start(), match.end(), match["day"].replace(".", "·"))
    message = f"“{told}”是月和日，中间用间隔号。请写成“{fix.new}”。"
    return Hit(message, node, match.start(), match.end(), fix)


def _cut_year(draft: Draft, node: int, match: re.Match[str]) -> Hit | None:
    full = match["from"][:2] + match["year"]
    if int(full) <= int(match["from"]):
        return None
    start, end = match.span("year")
    told = written(draft, node, match)
    fix = Fix(node, start, end, full)
    return Hit(
        f"年份要写四位数字。“{told}”里的“{match['year']}年”请写成“{full}年”。",
        node,
        match.start(),
        match.end(),
        fix,
    )


YEAR_FORMS: tuple[Form, ...] = (
    ("Oo", _LETTER, _letter),
    ("年", _SHORT_YEAR, _short_year),
    ("零", _HANZI_YEAR, _hanzi_year),
    ("年", _CUT_YEAR, _cut_year),
    ("2", _NO_YEAR, _no_year),
    (".", _DAY, _day),
)
