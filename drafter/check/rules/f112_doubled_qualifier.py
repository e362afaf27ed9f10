"""F112: two words that say the same of one number: 近…左右, 至少…以上."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Fix, Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.zh.regex import HAN, regex

_NUMERAL = r"(?:[0-9][0-9.,]{0,14}|[一二三四五六七八九十百千两]{1,8})"
_UNIT = (
    "(?P<unit>[百千万亿]{0,2}"
    "(?:%|‰|个百分点|个?工作日|个?小时|个月|平方米|公里|分钟|人次|户次|件次|场次|亿元|万元|(?:(?![以左上下余多])"
    + HAN
    + "){1,3}?)?)"
)
_ABOUT = "(?<![节预契签条公制特邀履合])(?:大约|约莫|约)|(?<![最附邻临新远靠将接])(?:将近|接近|近)|大概|大致"
_LEAST = "至少|最少|不少于|不低于|不下|超过|超出|多于|高于|突破|逾"
_MOST = "至多|最多|不超过|不多于|不高于|不足|不到|低于|少于"
_PAIRS = regex(
    rf"(?P<about>{_ABOUT})(?:有|为|在)?(?P<a>{_NUMERAL}){_UNIT}(?P<after>左右|上下)"
    rf"|(?P<nearly>{_ABOUT})(?P<b>{_NUMERAL})[百千万亿]{{0,2}}(?P<more>[余多])(?={HAN}|%)"
    rf"|(?P<least>{_LEAST}|(?:至少|最少)(?:(?![每在于以]){HAN}{{2,5}}?))(?P<c>{_NUMERAL})"
    rf"{_UNIT.replace('unit', 'unit2')}(?P<above>以上)"
    rf"|(?P<most>{_MOST})(?P<d>{_NUMERAL}){_UNIT.replace('unit', 'unit3')}(?P<below>以下|以内)"
    rf"|(?P<twice>至少|最少)(?P<lower>不少于|不低于|超过)|(?P<ceiling>最多|至多)(?P<upper>不超过|不多于|不高于)"
    rf"|(?P<ten>[0-9]{{1,7}})(?P<also>[余多])(?P<again>[余多])(?={HAN})"
    rf"|(?P<rest>{_NUMERAL})(?P<odd>[余多]){_UNIT.replace('unit', 'unit4')}(?P<around>左右|上下)"
)
_BEHIND = ("after", "above", "below", "around")


def _find(draft: Draft) -> Iterator[Hit]:
    for node, flat in enumerate(draft.flats):
        if draft.nodes[node].kind in ("title", "number", "recipients", "signature", "date"):
            continue
        for match in _PAIRS.finditer(flat):
            yield _hit(node, draft.nodes[node].text, match)


def _hit(node: int, text: str, match: re.Match[str]) -> Hit:
    told = text[match.start() : match.end()]
    behind = next((name for name in _BEHIND if match[name]), None)
    first = next(
        filter(
            None, map(match.group, ("about", "nearly", "least", "most", "twice", "ceiling", "odd", "also"))
        )
    )
    second = match[behind] if behind else match["more"] or match["lower"] or match["upper"] or match["again"]
    fix = Fix(node, match.start(behind), match.end(behind), "") if behind else None
    message = f"“{told}”里“{first}”和“{second}”意思重复，请留一个。"
    return Hit(message, node, match.start(), match.end(), fix)


RULE = Rule(
    id="F112",
    name="约数词重复",
    severity=Severity.MUST,
    force=Force.CUSTOM,
    why="“近……左右”“至少……以上”把同一个意思说了两遍，或者自相矛盾，是公文里常见的语病。",
    basis="《国家行政机关公文处理》类教材和校对手册都列为语病，待核；“至少三次以上”一类的错例见各家公文校对词表。",
    find=_find,
    bad=(
        bad("普法宣传受众近100万人次左右。", "近100万人次左右"),
        bad("县政府常务会议每年至少3次以上专题研究法治工作。", "至少3次以上"),
        bad("举办法治专题培训10多余期。", "10多余"),
        bad("法律援助案件约300余件。", "约300余"),
        bad("普法活动受众约3万余人次。", "约3万余"),
        bad("办理时限超过5个工作日以上的，启动预警。", "超过5个工作日以上"),
    ),
    good=(
        good("普法宣传受众近100万人次，开展活动至少12场。"),
        good("节约30万元左右。", note="“节约”不是约数词。"),
        good("超过80%的乡镇在3个月以上的整治中见效。", note="两个词管的是两个数。"),
    ),
)
