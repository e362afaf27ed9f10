"""Figures in Chinese numerals in running text: 两次, 百分之九十八, 三分之二, 零败诉, 全市第一."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from drafter.zh import prose_forms as forms
from drafter.zh.figure_forms import QUALIFIERS_AFTER, QUALIFIERS_BEFORE
from drafter.zh.numerals import chinese_to_int
from drafter.zh.quantity import Quantity

Placed = tuple[Quantity, int, int, int]

_LEAD = f"(?P<before>{QUALIFIERS_BEFORE})?"
_PART = re.compile(f"{_LEAD}{forms.HANZI_PART}(?P<after>{QUALIFIERS_AFTER})?")
_TENTHS = re.compile(
    f"{_LEAD}(?P<low>[一二两三四五六七八九])(?P<unit>成)(?P<after>{QUALIFIERS_AFTER})?(?![立为员功效果绩本长熟品])"
)
_STRONG = "场次|人次|件次|户次|次|场|期|件|起|份|家|名|人|条|项|个|批|处|部|篇|轮|例|宗|户"
_VERB = (
    "召开|开展|举办|举行|组织|进行|发布|审议|听取|研究|办理|受理|查处|审查|审核|制定|制发|印发|发出|出台|完成|清理"
    "|修订|废止|聘请|新增|配备|建成|化解|调解|学法|培训|专题|批示|发放|撤销|纠正|整改|移交|移送|共|达|达到"
)
_APPROXIMATE = re.compile(f"{_LEAD}(?P<low>{forms.HANZI})(?P<between>[余多来])(?P<unit>{forms.UNIT})")
_CLOSING = re.compile(
    f"(?<![第每任逐同首统一二三四五六七八九十百千万])(?P<low>{forms.HANZI})(?P<unit>{_STRONG})(?=[,。;、)]|$)"
)
_LARGE = re.compile(
    f"(?<![第每任逐同首统一二三四五六七八九十百千万])"
    "(?P<low>(?:[二三四五六七八九]?十|[一二三四五六七八九]百)[一二三四五六七八九零十]{1,3})"
    f"(?P<unit>{_STRONG})(?![会大])"
)
_AFTER_VERB = re.compile(
    f"(?:{_VERB})了?{_LEAD}(?P<low>{forms.HANZI})(?P<unit>场次|场|期|次|件|起|份|家|名|部)(?![会大])"
)
_STREAK = re.compile(f"{forms.STREAK[:-1]}(?P<low>[一二两三四五六七八九十]{{1,3}})(?P<unit>年|届|番)(?!级)")
_PAIR = re.compile(
    f"(?<=[,。;:、]){_LEAD}(?P<low>两)(?P<unit>所|家|名|起|件|次|份|场|期|部|篇|例|宗|支|处|位)(?=[\u4e00-\u9fff])"
)
_ROUND = re.compile(
    f"{_LEAD}(?<![一二两三四五六七八九十几数余])(?P<low>[百千])(?P<unit>[万亿](?:元|件|人次|条|份))"
)
_ZERO = re.compile(
    "(?<![一二两三四五六七八九十百千万亿零〇点从归清])(?P<low>零)"
    "(?=败诉|纠错|发生|投诉|复议|诉讼|事故|上访|撤销|改判|案件|违法|被告|增长|差错|信访|舆情|违纪)"
)
_NONE = re.compile("(?:率|数|量|案件|事故|败诉)(?:均|都|保持)?为(?P<low>零)(?=[,。;、)的]|$)")
_PLACE = "(?:(?![列居位排在名获为均都幅])[\u4e00-\u9fff]){2,5}[省市县区州]"
_SCOPE = rf"(?:全[国省市县区州盟旗镇疆球]|(?<![\u4e00-\u9fff]){_PLACE}|全系统|全市?乡镇)"
_NUMERAL = rf"(?:[0-9]{{1,4}}|{forms.HANZI})"
_RANK = re.compile(
    rf"(?:(?P<scope>{_SCOPE})|(?:居|列|位列|位居|排名|名列|排|跻身|进入){{1,2}}(?:(?P<inner>{_SCOPE})|[^,。;]{{0,6}}?))"
    rf"(?:(?:第|(?P<front>前))(?P<low>{_NUMERAL})[位名列]?(?![方梯责抓议批个届次季时家起例者部条视要张]|[0-9])|(?P<first>唯一|最高|最低|首位)(?!的|峰|限))"
)


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
    for match in _PART.finditer(text):
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
    for pattern in (_APPROXIMATE, _CLOSING, _LARGE, _AFTER_VERB, _STREAK, _PAIR, _ROUND):
        for match in pattern.finditer(text):
            groups = match.groupdict()
            low = match["low"]
            value = _value(low)
            if value is None and pattern in (_APPROXIMATE, _ROUND):
                value = {"百": Decimal(100), "千": Decimal(1000), "万": Decimal(10000)}.get(low)
            if value is None or (value <= 1 and pattern not in (_APPROXIMATE, _STREAK)):
                continue
            before = groups.get("before")
            start = match.start("before") if before else match.start("low")
            qualifier = _joined(before, groups.get("between"))
            written = text[start : match.end()]
            yield (
                Quantity(written, value, match["unit"], qualifier, "chinese"),
                start,
                match.end(),
                match.start("low"),
            )


def _tenths(text: str) -> Iterator[Placed]:
    for match in _TENTHS.finditer(text):
        value = _value(match["low"])
        start = match.start("before") if match["before"] else match.start("low")
        qualifier = _joined(match["before"], match["after"])
        if value:
            quantity = Quantity(text[start : match.end()], value, "成", qualifier, "chinese")
            yield quantity, start, match.end(), match.start("low")


def _zeros(text: str) -> Iterator[Placed]:
    for pattern in (_ZERO, _NONE):
        for match in pattern.finditer(text):
            at = match.start("low")
            yield Quantity("零", Decimal(0), "", "", "chinese"), at, at + 1, at


def _ranks(text: str) -> Iterator[Placed]:
    for match in _RANK.finditer(text):
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
