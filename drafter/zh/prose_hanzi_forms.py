"""How figures in Chinese numerals stand in running text: their patterns, and where one may find anything."""

from __future__ import annotations

import re
from functools import cache

from drafter.zh import prose_forms as forms
from drafter.zh.figure_forms import QUALIFIERS_AFTER, QUALIFIERS_BEFORE
from drafter.zh.numerals import NUMERAL_CHARACTERS
from drafter.zh.regex import HAN, regex

_HERE = f"(?=[{NUMERAL_CHARACTERS}])"
_LEAD = f"(?=[{forms.FIRST_SIGNS}{NUMERAL_CHARACTERS}])(?P<before>{QUALIFIERS_BEFORE})?"
PART = regex(f"{_LEAD}{forms.HANZI_PART}(?P<after>{QUALIFIERS_AFTER})?")
TENTHS = regex(
    f"{_LEAD}(?P<low>[一二两三四五六七八九])(?P<unit>成)(?P<after>{QUALIFIERS_AFTER})?(?![立为员功效果绩本长熟品])"
)
_STRONG = "场次|人次|件次|户次|次|场|期|件|起|份|家|名|人|条|项|个|批|处|部|篇|轮|例|宗|户"
_TOLD_BY_VERB = "场次|场|期|次|件|起|份|家|名|部"
_PAIRED = "所|家|名|起|件|次|份|场|期|部|篇|例|宗|支|处|位"
_BOUNDED_UNITS = "人次|家次|户次|场次|家|件|人|场|次|户|条|名|起|份|亩"
_VERB = (
    "召开|开展|举办|举行|组织|进行|发布|审议|听取|研究|办理|受理|查处|审查|审核|制定|制发|印发|发出|出台|完成|清理"
    "|修订|废止|聘请|新增|配备|建成|化解|调解|学法|培训|专题|批示|发放|撤销|纠正|整改|移交|移送|共|达|达到"
)
APPROXIMATE = regex(f"{_LEAD}(?P<low>{forms.HANZI})(?P<between>[余多来])")
_NOT_ONE = "(?<!(?<!统)(?<!唯)(?<!归)(?<!合)一)"  # 统一 is a word: 文书不统一七个
CLOSING = regex(
    f"{_HERE}(?<![第每任逐同首统届二三四五六七八九十百千万]){_NOT_ONE}(?P<low>{forms.HANZI})(?P<unit>{_STRONG})(?=[,。;、)]|$)"
    "(?!(?:、[一二三四五六七八九十]{1,3}次)*全会)"
)
LARGE = regex(
    f"{_HERE}(?<![第每任逐同首统二三四五六七八九十百千万]){_NOT_ONE}"
    "(?P<low>(?:[二三四五六七八九]?十|[一二三四五六七八九]百)[一二三四五六七八九零十]{1,3})"
    f"(?P<unit>{_STRONG})(?![会大])"
)
AFTER_VERB = regex(f"(?:{_VERB})了?{_LEAD}(?P<low>{forms.HANZI})(?P<unit>{_TOLD_BY_VERB})(?![会大])")
STREAK = regex(f"{forms.STREAK[:-1]}(?P<low>[一二两三四五六七八九十]{{1,3}})(?P<unit>年|届|番)(?!级)")
PAIR = regex(f"(?<=[,。;:、]){_LEAD}(?P<low>两)(?P<unit>{_PAIRED})(?={HAN})")
ROUND = regex(
    f"{_LEAD}(?<![一二两三四五六七八九十几数余])(?P<low>[百千])(?P<unit>[万亿](?:元|件|人次|条|份))"
)
BOUNDED = regex(
    "(?P<before>(?<![最附邻临新远靠将])近|超过?|逾|突破)(?P<low>[百千万])"
    f"(?P<unit>{_BOUNDED_UNITS})(?![大民才])"
)
_ABSENT = "败诉|纠错|发生|投诉|复议|诉讼|事故|上访|撤销|改判|案件|违法|被告|增长|差错|信访|舆情|违纪"
ZERO = regex(f"(?<![一二两三四五六七八九十百千万亿零〇点从归清])(?P<low>零)(?={_ABSENT})")
NONE = regex("(?:率|数|量|案件|事故|败诉)(?:均|都|保持)?为(?P<low>零)(?=[,。;、)的]|$)")
NO_CASE = regex("(?<=案件|诉讼|复议|事故|投诉)(?P<low>零)(?P<unit>[件起宗例])(?=[,。;、)]|$)")
_PLACE = f"(?:(?![列居位排在名获为均都幅了得的全]){HAN}){{2,5}}[省市县区州]"
_AMONG = "(?:各?(?:乡?镇街道?|乡镇|街道|县市?区|系统|部门))?"
_SCOPE = rf"(?:全[国省市县区州盟旗镇疆球]|(?<!{HAN}){_PLACE}|全系统){_AMONG}"
_NUMERAL = rf"(?:[0-9]{{1,4}}|{forms.HANZI})"
RANK = regex(
    rf"(?:(?P<scope>{_SCOPE})|(?:居|列|位列|位居|排名|名列|排|跻身|进入){{1,2}}(?:(?P<inner>{_SCOPE})|[^,。;]{{0,6}}?)"
    rf"|(?=第{_NUMERAL}[名位](?:[,。;、)]|$)))"
    rf"(?:(?:第|(?P<front>前))(?P<low>{_NUMERAL})[位名列]?(?![方梯序责抓议批个届次季时家起例者部条视要张]|[0-9])|(?P<first>唯一|最高|最低|首位)(?!的|峰|限))"
)
_RUN = regex(f"[{NUMERAL_CHARACTERS}]+")
_RANKED = regex("[第前][0-9]")
_FIRST = ("唯一", "最高", "最低", "首位")


def _heads(words: str) -> frozenset[str]:
    return frozenset(word[:1] for word in words.split("|"))


_BEHIND: dict[re.Pattern[str], frozenset[str]] = {
    TENTHS: _heads("成"),
    APPROXIMATE: _heads("余|多|来"),
    CLOSING: _heads(_STRONG),
    LARGE: _heads(_STRONG),
    AFTER_VERB: _heads(_TOLD_BY_VERB),
    STREAK: _heads("年|届|番"),
    PAIR: _heads(_PAIRED),
    ROUND: _heads("元|件|人次|条|份"),
    BOUNDED: _heads(_BOUNDED_UNITS),
    NO_CASE: _heads("件|起|宗|例"),
    ZERO: _heads(_ABSENT),
    NONE: _heads(",|。|;|、|)|的|"),
}
"""Characters of which one stands behind the numerals of such a figure; the empty one is the text's end."""
_BEFORE = {STREAK: _heads("续|连|时|联|翻|了"), BOUNDED: _heads("近|超|过|逾|破"), NONE: _heads("为")}
"""Characters of which one stands before them."""
_WHOLE = {PAIR: "两", NO_CASE: "零", ZERO: "零", NONE: "零"}
"""The numerals themselves."""
_COUNTING, _NO_COUNT = (CLOSING, LARGE, AFTER_VERB), "零〇一百千万亿"
"""Figures of more than one: 一次 is none, and 万次 ends one that is written in digits."""


@cache
def _ended_by() -> dict[str, list[re.Pattern[str]]]:
    found: dict[str, list[re.Pattern[str]]] = {}
    for pattern, signs in _BEHIND.items():
        for sign in signs:
            found.setdefault(sign, []).append(pattern)
    return found


def possible(text: str) -> set[re.Pattern[str]]:
    """Return the patterns that may find something: most never do, and are not even compiled."""
    found = {PART} if "分之" in text else set()
    if _RANKED.search(text) or any(word in text for word in _FIRST):
        found.add(RANK)
    for run in _RUN.finditer(text):
        start, end = run.span()
        before = text[start - 1 : start]
        if before in ("第", "前"):
            found.add(RANK)
        for pattern in _ended_by().get(text[end : end + 1], ()):
            if _may_find(pattern, before, run[0]):
                found.add(pattern)
    return found


def _may_find(pattern: re.Pattern[str], before: str, numerals: str) -> bool:
    return (
        before in _BEFORE.get(pattern, (before,))
        and numerals == _WHOLE.get(pattern, numerals)
        and (pattern not in _COUNTING or len(numerals) > 1 or numerals not in _NO_COUNT)
    )
