"""F117: 分别 with more or fewer numbers than things, or several numbers without it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.zh.regex import regex

_VALUE = (
    "(?:近|约|超|达|超过)?[0-9][0-9.,]{0,12}(?:[余多]?[百千万亿]{0,2}"
    "(?:%|‰|个百分点|人次|户次|件次|场次|万元|亿元|[件起宗例人名位次场期份条项个家户处部篇册元倍卷]))"
)
_LIST = rf"{_VALUE}(?:(?:[、和及与]|以及){_VALUE}){{1,7}}"
_RESPECTIVELY = regex(
    rf"(?P<things>[^,。;:()%]{{2,60}}),?分别(?P<verb>[^,。;:()0-9]{{0,12}}?)(?P<values>{_LIST})(?=[,。;)]|$)"
)
_PLAIN = regex(
    rf"(?:^|[,。;:])(?P<things>[^,。;:()0-9%]{{2,40}}?)(?P<verb>(?:同比|比上年|较上年|比去年|较去年)?(?:增长|上升|下降|提高|增加|减少|降低|压缩|缩短))"
    rf"(?P<values>{_LIST})(?=[,。;)]|$)"
)
_QUOTED = regex("“[^“”]{0,30}”|《[^《》]{0,60}》|\\([^()]{0,30}\\)")
_JOIN = regex(
    "、|以及|(?<![以普涉遍推触波惠])及(?!时|其)|(?<![调总缓谐平共饱])和(?![解谐平])|(?<!参)与(?!会)"
)
_BODY = ("opening", "body", "closing")


def _find(draft: Draft) -> Iterator[Hit]:
    for node, flat in enumerate(draft.flats):
        if draft.nodes[node].kind in _BODY:
            yield from _unequal(node, flat) if "分别" in flat else ()
            yield from _missing(node, flat) if "、" in flat else ()


def _count(words: str) -> int:
    return len(_JOIN.split(_QUOTED.sub("名", words)))


def _values(match: re.Match[str]) -> int:
    return len(re.findall(_VALUE, match["values"]))


def _unequal(node: int, flat: str) -> Iterator[Hit]:
    for match in _RESPECTIVELY.finditer(flat):
        things, values = _count(match["things"]), _values(match)
        if 1 < things != values:
            yield Hit(
                f"“分别”前面有{things}项，后面有{values}个数（{match['values']}），对不上。请补齐，或者改写。",
                node, match.start("values"), match.end("values"),
            )  # fmt: skip


def _missing(node: int, flat: str) -> Iterator[Hit]:
    for match in _PLAIN.finditer(flat):
        things, values = _count(match["things"]), _values(match)
        if things == values and "分别" not in match["things"] and "、" in match["values"]:
            yield Hit(
                f"{things}项并列，后面跟着{values}个数（{match['values']}），少了“分别”。"
                f"请写成“分别{match['verb']}{match['values']}”。",
                node, match.start("verb"), match.end("values"),
            )  # fmt: skip


RULE = Rule(
    id="F117",
    name="分别与数的个数不符",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="“分别”前面几项，后面就应当有几个数，次序也要一致。多一个或少一个，读者就不知道哪个数是谁的。",
    basis="现代汉语“分别”的用法，属语文常识，待核；来自一份已公开报告里的“发案数、案损额同比下降3.8%、17.2%”。",
    find=_find,
    bad=(
        bad("开展执法检查和案卷评查，分别完成1260次、320卷、45件。", "1260次、320卷、45件"),
        bad("全县刑事、治安警情分别同比下降20%、11.9%、5%。", "20%、11.9%、5%"),
        bad("受理、办结、调解案件分别为266件、221件。", "266件、221件"),
        bad("电诈发案数、案损额同比下降3.8%、17.2%。", "同比下降3.8%、17.2%"),
    ),
    good=(
        good("县委常委会会议、县政府常务会议，分别学法6次、8次。"),
        good("全县刑事、治安警情分别同比下降20%、11.9%。"),
        good("县委常委会、县政府常务会议分别听取汇报2次。", note="后面只有一个数，说的是各2次。"),
        good("“双随机、一公开”抽查和案卷评查分别完成120次、36次。", note="引号里的顿号不是并列。"),
    ),
)
