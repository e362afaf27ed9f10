"""A name in quotation marks here and without them there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.words_reading import everyday
from drafter.zh.regex import HAN, regex

_QUOTED = regex("“([^“”‘’，。；：,;:]{3,14})”")
_HIDDEN = regex("“[^“”]{0,200}”|《[^《》]{0,200}》")
_HANZI = regex(HAN)
_PEOPLE = "人员者"  # 法律明白人: a name for people is also an ordinary noun
_NAMED = regex("专栏|栏目|品牌|行动|工程|项目|活动|主题|系列|专场|为主题|体系|平台")
_LONGER = tuple("点站室员队法制率式型版")  # 院落调解点 is another name than “院落调解”
_ABBREVIATED = ("称", "称为")


def _find(draft: Draft) -> Iterator[Hit]:
    terms = _terms(draft)
    if not terms:
        return
    any_term = re.compile("|".join(map(re.escape, sorted(terms, key=len, reverse=True))))
    for number, flat in enumerate(draft.flats):
        if draft.nodes[number].kind == "table" or not terms:
            continue
        for match in any_term.finditer(_HIDDEN.sub(lambda found: "\0" * len(found.group()), flat)):
            if match.group() in terms and flat[match.end() : match.end() + 1] not in _LONGER:
                terms.discard(match.group())
                message = f"“{match.group()}”别处加了引号，这里没有加。请统一。"
                yield Hit(message, number, _start(flat, match), match.end())


def _start(flat: str, match: re.Match[str]) -> int:
    """Where the finding begins: with the quoted name where one sentence has both."""
    quoted = flat.rfind(f"“{match.group()}”", 0, match.start())
    return match.start() if quoted < 0 or "。" in flat[quoted : match.start()] else quoted


def _terms(draft: Draft) -> set[str]:
    """Return what stands in quotation marks somewhere, but for abbreviations as they are defined."""
    quoted, defined = set(), set()
    for flat in draft.flats:
        for match in _QUOTED.finditer(flat) if "“" in flat else ():
            term = match.group(1)
            if flat[: match.start()].endswith(_ABBREVIATED):
                defined.add(term)
            elif _NAMED.match(flat, match.end()) or everyday(term):
                continue  # the name of a column or a campaign; words that any report uses
            elif _HANZI.search(term) and term[-1] not in _PEOPLE:
                quoted.add(term)
    return quoted - defined


RULE = Rule(
    id="W213",
    name="同一名称的引号时有时无",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="一处加引号、一处不加，读的人会以为是两件事。",
    basis="通行的写作要求：全文一致（待核）",
    find=_find,
    bad=(
        bad("推动“无证明化”改革扩面，深化无证明化改革。", "“无证明化”改革扩面，深化无证明化"),
        bad("引进“第三方”评估。\n加强与研究院等第三方机构的合作。", "第三方"),
        bad("推进“综合查一次”改革。\n全年实施综合查一次286次。", "综合查一次"),
    ),
    good=(
        good("开展“法律明白人”培训4期，培育法律明白人56名。", note="称呼人的词可以当普通名词用"),
        good(
            "国家税务总局云岭县税务局（以下简称“云岭县税务局”）依法征税，云岭县税务局全年无败诉。",
            note="规定简称时加引号，后文不加",
        ),
        good("推行“院落调解”，建成院落调解点12个。"),
        good("完善“法治保障”体系，为企业发展提供法治保障。", note="人人都用的词"),
        good("开设“民法典进万家”专栏，推动民法典进万家。", note="栏目的名称"),
        good("深化“大综合一体化”改革，“大综合一体化”成效明显，《“综合查一次”办法》施行。"),
    ),
)
