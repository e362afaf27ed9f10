"""Figures in Chinese numerals in running text: 两次, 百分之九十八, 三分之二, 零败诉, 全市第一."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafter.zh import prose_forms as forms
from drafter.zh.figure_forms import QUALIFIERS_AFTER, QUALIFIERS_BEFORE
from drafter.zh.numerals import NUMERAL_CHARACTERS, chinese_to_int
from drafter.zh.quantity import Quantity
from drafter.zh.regex import HAN, regex

Placed = tuple[Quantity, int, int, int]

_HERE = f"(?=[{NUMERAL_CHARACTERS}])"
_LEAD = f"(?=[{forms.FIRST_SIGNS}{NUMERAL_CHARACTERS}])(?P<before>{QUALIFIERS_BEFORE})?"
_PART = regex(f"{_LEAD}{forms.HANZI_PART}(?P<after>{QUALIFIERS_AFTER})?")
_TENTHS = regex(
    f"{_LEAD}(?P<low>[一二两三四五六七八九])(?P<unit>成)(?P<after>{QUALIFIERS_AFTER})?(?![立为员功效果绩本长熟品])"
)
_STRONG = "场次|人次|件次|户次|次|场|期|件|起|份|家|名|人|条|项|个|批|处|部|篇|轮|例|宗|户"
_VERB = (
    "召开|开展|举办|举行|组织|进行|发布|审议|听取|研究|办理|受理|查处|审查|审核|制定|制发|印发|发出|出台|完成|清理"
    "|修订|废止|聘请|新增|配备|建成|化解|调解|学法|培训|专题|批示|发放|撤销|纠正|整改|移交|移送|共|达|达到"
)
_APPROXIMATE = regex(f"{_LEAD}(?P<low>{forms.HANZI})(?P<between>[余多来])")
_MAGNITUDES = {"百": Decimal(100), "千": Decimal(1000), "万": Decimal(10000)}
_NOT_ONE = "(?<!(?<!统)(?<!唯)(?<!归)(?<!合)一)"  # 统一 is a word: 文书不统一七个
_CLOSING = regex(
    f"{_HERE}(?<![第每任逐同首统届二三四五六七八九十百千万]){_NOT_ONE}(?P<low>{forms.HANZI})(?P<unit>{_STRONG})(?=[,。;、)]|$)"
    "(?!(?:、[一二三四五六七八九十]{1,3}次)*全会)"
)
_LARGE = regex(
    f"{_HERE}(?<![第每任逐同首统二三四五六七八九十百千万]){_NOT_ONE}"
    "(?P<low>(?:[二三四五六七八九]?十|[一二三四五六七八九]百)[一二三四五六七八九零十]{1,3})"
    f"(?P<unit>{_STRONG})(?![会大])"
)
_AFTER_VERB = regex(
    f"(?:{_VERB})了?{_LEAD}(?P<low>{forms.HANZI})(?P<unit>场次|场|期|次|件|起|份|家|名|部)(?![会大])"
)
_STREAK = regex(f"{forms.STREAK[:-1]}(?P<low>[一二两三四五六七八九十]{{1,3}})(?P<unit>年|届|番)(?!级)")
_PAIR = regex(
    f"(?<=[,。;:、]){_LEAD}(?P<low>两)(?P<unit>所|家|名|起|件|次|份|场|期|部|篇|例|宗|支|处|位)(?={HAN})"
)
_ROUND = regex(
    f"{_LEAD}(?<![一二两三四五六七八九十几数余])(?P<low>[百千])(?P<unit>[万亿](?:元|件|人次|条|份))"
)
_BOUNDED = regex(
    "(?P<before>(?<![最附邻临新远靠将])近|超过?|逾|突破)(?P<low>[百千万])(?P<unit>人次|家次|户次|场次|[家件人场次户条名起份亩])"
    "(?![大民才])"
)
_ZERO = regex(
    "(?<![一二两三四五六七八九十百千万亿零〇点从归清])(?P<low>零)"
    "(?=败诉|纠错|发生|投诉|复议|诉讼|事故|上访|撤销|改判|案件|违法|被告|增长|差错|信访|舆情|违纪)"
)
_NONE = regex("(?:率|数|量|案件|事故|败诉)(?:均|都|保持)?为(?P<low>零)(?=[,。;、)的]|$)")
_NO_CASE = regex("(?<=案件|诉讼|复议|事故|投诉)(?P<low>零)(?P<unit>[件起宗例])(?=[,。;、)]|$)")
_PLACE = f"(?:(?![列居位排在名获为均都幅了得的全]){HAN}){{2,5}}[省市县区州]"
_AMONG = "(?:各?(?:乡?镇街道?|乡镇|街道|县市?区|系统|部门))?"
_SCOPE = rf"(?:全[国省市县区州盟旗镇疆球]|(?<!{HAN}){_PLACE}|全系统){_AMONG}"
_NUMERAL = rf"(?:[0-9]{{1,4}}|{forms.HANZI})"
_RANK = regex(
    rf"(?:(?P<scope>{_SCOPE})|(?:居|列|位列|位居|排名|名列|排|跻身|进入){{1,2}}(?:(?P<inner>{_SCOPE})|[^,。;]{{0,6}}?)"
    rf"|(?=第{_NUMERAL}[名位](?:[,。;、)]|$)))"
    rf"(?:(?:第|(?P<front>前))(?P<low>{_NUMERAL})[位名列]?(?![方梯序责抓议批个届次季时家起例者部条视要张]|[0-9])|(?P<first>唯一|最高|最低|首位)(?!的|峰|限))"
)
_SIGNS: dict[re.Pattern[str], Sequence[str]] = {
    _PART: ("分之",),
    _TENTHS: "成",
    _RANK: ("第", "前", "唯一", "最高", "最低", "首位"),
    _NO_CASE: "零",
    _ZERO: "零",
    _NONE: "零",
    _APPROXIMATE: "余多来",
    _CLOSING: NUMERAL_CHARACTERS,
    _AFTER_VERB: NUMERAL_CHARACTERS,
    _LARGE: "十百",
    _STREAK: ("连", "历时", "持续", "翻"),
    _PAIR: "两",
    _ROUND: "万亿",
    _BOUNDED: ("近", "超", "逾", "突破"),
}
"""Without one of these a text has nothing that the pattern finds."""


def _matches(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield what a pattern finds; where nothing can be, it is not even compiled."""
    for sign in _SIGNS.get(pattern, ("",)):
        if sign in text:
            return pattern.finditer(text)
    return iter(())


def _value(text: str) -> Decimal | None:
    if text[0].isdigit() and text.isascii():
        return Decimal(text)
    whole, _, decimals = text.partition("点")
    value = chinese_to_int(whole)
    if value is None:
        return None
    digits = "".join(str("零一二三四五六七八九".find(c if c != "〇" else "零")) for c in decimals)
    return Decimal(f"{value}.{digits}") if digits else Decimal(value)


def _joined(*qualifiers: str | None) -> str:
    return "…".join(qualifier for qualifier in qualifiers if qualifier)


def _parts(text: str) -> Iterator[Placed]:
    for match in _matches(_PART, text):
        part = Decimal(100) if match["part"] == "百" else _value(match["part"])
        qualifier = _joined(match["before"], match["after"])
        if part is None:
            continue
        if match["base"] in "百千":
            sign = "%" if match["base"] == "百" else "‰"
            quantity = Quantity(match.group(), part, sign, qualifier, "chinese")
        else:
            base = _value(match["base"])
            if not base or part >= base:
                continue
            quantity = Quantity(match.group(), part / base * 100, "%", qualifier, "chinese", part, base)
        yield quantity, match.start(), match.end(), match.start("base")


def _counts(text: str) -> Iterator[Placed]:
    for pattern in (_APPROXIMATE, _CLOSING, _LARGE, _AFTER_VERB, _STREAK, _PAIR, _ROUND, _BOUNDED):
        for match in _matches(pattern, text):
            groups = match.groupdict()
            value = _value(match["low"])
            if value is None and pattern in (_APPROXIMATE, _ROUND, _BOUNDED):
                value = _MAGNITUDES.get(match["low"])
            if value is None or (value <= 1 and pattern not in (_APPROXIMATE, _STREAK)):
                continue
            found = forms.UNIT.match(text, match.end()) if pattern is _APPROXIMATE else None
            unit = found[0] if found else groups.get("unit")
            if unit is None:
                continue
            before = groups.get("before")
            start = match.start("before") if before else match.start("low")
            qualifier = _joined(before, groups.get("between"))
            end = (found or match).end()
            quantity = Quantity(text[start:end], value, unit, qualifier, "chinese")
            yield quantity, start, end, match.start("low")


def _tenths(text: str) -> Iterator[Placed]:
    for match in _matches(_TENTHS, text):
        value = _value(match["low"])
        start = match.start("before") if match["before"] else match.start("low")
        qualifier = _joined(match["before"], match["after"])
        if value:
            quantity = Quantity(text[start : match.end()], value, "成", qualifier, "chinese")
            yield quantity, start, match.end(), match.start("low")


def _zeros(text: str) -> Iterator[Placed]:
    for pattern in (_NO_CASE, _ZERO, _NONE):
        for match in _matches(pattern, text):
            at, unit = match.start("low"), match.groupdict().get("unit", "")
            yield Quantity(f"零{unit}", Decimal(0), unit, "", "chinese"), at, at + 1 + len(unit), at


def _ranks(text: str) -> Iterator[Placed]:
    for match in _matches(_RANK, text):
        value = Decimal(1) if match["first"] else _value(match["low"])
        if not value:
            continue
        name = "scope" if match["scope"] else "inner" if match["inner"] else ""
        scope = match[name] if name else ""
        place = "first" if match["first"] else "low"
        start = match.start(name) if name else match.start(place) - (place == "low")
        quantity = Quantity(text[start : match.end()], value, "", match["front"] or "", "rank", scope=scope)
        yield quantity, start, match.end(), match.start(place)


def find_hanzi(text: str, mask: bytearray) -> list[Placed]:
    """Return figures in Chinese numerals and ranks: quantity, start, end, offset of the numeral.

    Args:
        text: plain text.
        mask: 1 where a numeral is part of a name.
    """
    taken: list[Placed] = []
    busy = bytearray(mask)
    for finder in (_parts, _tenths, _ranks, _zeros, _counts):
        for placed in finder(text):
            _, start, end, numeral = placed
            if not busy[numeral]:
                taken.append(placed)
                busy[start:end] = b"\x01" * (end - start)
    return taken
