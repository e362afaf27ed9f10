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
    "(?:%|‰|个百分点|个?工作日|个?小时|个月|平方米|公里|分钟|人次|户次|件次|场次|亿元|万元|(?:(?![以左上下余多])"
    + HAN
    + "){1,3}?)?"
)
_ABOUT = "(?<![节预契签条公制特邀履合民])(?:大约|约莫|约)|(?<![最附邻临新远靠将接])(?:将近|接近|近)|大概|大致"
_LEAST = "至少|最少|不少于|不低于|不下|超过|超出|多于|高于|突破|逾"
_MOST = "至多|最多|不超过|不多于|不高于|不足|不到|低于|少于"
_AROUND_NUMBER = regex(
    rf"(?:(?P<about>{_ABOUT})(?:有|为|在)?|(?P<least>{_LEAST}|(?:至少|最少)(?:(?![每在于以]){HAN}{{2,5}}?))了?"
    rf"|(?P<most>{_MOST}))?(?P<n>{_NUMERAL})[百千万亿]{{0,2}}"
    rf"(?:(?P<more>[余多])(?={HAN}|%)(?!年))?(?:{_UNIT}(?P<behind>左右|上下|以上|以下|以内))?"
)
_TWICE = regex(
    "(?P<one>至少|最少)(?P<other>不少于|不低于|超过)|(?P<one2>最多|至多)(?P<other2>不超过|不多于|不高于)"
    rf"|[0-9]{{1,7}}(?P<one3>[余多])(?P<other3>[余多])(?={HAN})|(?<=[十百千万])(?P<one4>多)(?P<other4>余)(?={HAN})"
    rf"|(?P<one5>[数几上])[十百千万]{{1,2}}(?P<other5>[余多])(?={HAN})"
    rf"|(?P<one6>{_ABOUT})(?:有|为|在)?(?P<other6>近|约|将近|接近)(?=[0-9])"
)
_SAME = {
    "about": ("左右", "上下"),
    "least": ("以上",),
    "most": ("以下", "以内"),
    "more": ("左右", "上下"),
}
"""What says the same behind a number as a word before it, or 余."""


def _find(draft: Draft) -> Iterator[Hit]:
    for node, flat in enumerate(draft.flats):
        if draft.nodes[node].kind in ("title", "number", "recipients", "signature", "date"):
            continue
        text = draft.nodes[node].text
        for match in _AROUND_NUMBER.finditer(flat):
            hit = _around(node, text, match)
            if hit is not None:
                yield hit
        for match in _TWICE.finditer(flat):
            one, other = filter(None, match.groups())
            yield _hit(node, text, match.span(), (one, other))


def _around(node: int, text: str, match: re.Match[str]) -> Hit | None:
    """Return a hit for two words around one number that say the same."""
    behind = match["behind"]
    front = next((name for name, words in _SAME.items() if match[name] and behind in words), None)
    if front is not None:
        fix = Fix(node, match.start("behind"), match.end("behind"), "")
        return _hit(node, text, match.span(), (match[front], behind), fix)
    first = match["about"] or match["least"]
    if first and match["more"]:
        return _hit(node, text, (match.start(), match.end("more")), (first, match["more"]))
    return None


def _hit(node: int, text: str, span: tuple[int, int], words: tuple[str, str], fix: Fix | None = None) -> Hit:
    told = text[span[0] : span[1]]
    return Hit(f"“{told}”里“{words[0]}”和“{words[1]}”意思重复，请留一个。", node, *span, fix)


RULE = Rule(
    id="F112",
    name="约数词重复",
    severity=Severity.MUST,
    force=Force.CUSTOM,
    why="“近……左右”“至少……以上”把同一个意思说了两遍，或者自相矛盾，是公文里常见的语病。",
    basis="《国家行政机关公文处理》类教材和校对手册都列为语病，待核；“至少三次以上”一类的错例见各家公文校对词表。",
    find=_find,
    bad=(
        bad("走访企业数百余家，培训大约近300人次。", "数百余", "大约近"),
        bad("惠及群众超过2万余人。", "超过2万余"),
        bad("普法宣传受众近100万人次左右。", "近100万人次左右"),
        bad("县政府常务会议每年至少3次以上专题研究法治工作。", "至少3次以上"),
        bad("举办法治专题培训10多余期。", "10多余"),
        bad("法律援助案件约300余件。", "约300余"),
        bad("普法活动受众约3万余人次。", "约3万余"),
        bad("办理时限超过5个工作日以上的，启动预警。", "超过5个工作日以上"),
    ),
    good=(
        good("数百家企业参与，近300名干部到场，超过100家现场咨询。"),
        good("普法宣传受众近100万人次，开展活动至少12场。"),
        good("节约30万元左右。", note="“节约”不是约数词。"),
        good("超过80%的乡镇在3个月以上的整治中见效。", note="两个词管的是两个数。"),
    ),
)
