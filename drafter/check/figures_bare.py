"""Numbers that stand in running text without their unit: 受理复议申请281, 持证率95.66, 罚款12.5万."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.finding import Hit
from drafter.zh.prose_forms import UNIT
from drafter.zh.prose_names import names
from drafter.zh.regex import HAN, regex

_BARE = regex(
    rf"(?<={HAN}|[”’》)])(?P<n>(?:[1-9][0-9]{{0,6}}|0(?=\.))(?P<part>\.[0-9]{{1,4}})?[余多]?"
    r"(?P<scale>[万亿])?[余多]?)"
    rf"(?=[。;)]|,(?![0-9]{{3}}(?![0-9]))|、(?={HAN}{{2,9}}[0-9])|$)"
)
_FRONT = regex(
    rf"(?<={HAN})(?P<n>[1-9][0-9]{{0,6}})(?={HAN})(?!{HAN}次)(?!{HAN}{{1,2}}(?:[,。;:、)等的及和与]|$))"
    "(?![万亿千百余多几来至到月日年号时点级档届版强后期世代型星省市县区州旗国校院人]|[和与及](?:[0-9]|上年))"
    rf"(?!{HAN}{{0,6}}(?:工程|行动|工作法|机制|模式|计划|体系|品牌|战略|平台|热线|专线|方案|项目群|频道|频率))"
)
_YEAR_OR_VERSION = regex(r"(?:19[4-9]|20[0-3])[0-9]|[1-9]\.0")
_CALLS = regex("11[049]|12[02]|12[0-9]{3}|96[0-9]{3,4}|95[0-9]{3}")
_CLAUSE = regex("[,。;:]")
_REACH, _FEWEST, _SHOWN = 20, 2, 8
_PAIRED = regex('[“”‘’《》()"]')
_BOUND = (
    "(?:累计|合计|总计|共计|持续|连续[^,。;:0-9]{1,3}|均|都|保持|稳定|只有|仅有|控制|达到|超过|突破"
    "|[为达是在约近超逾共计有仅了至到])*$"
)
_RATE = regex(
    "(?:率|占比|比重|比例|满意度|安全感|知晓度|知晓面|覆盖面|占(?![用道地])[^,。;:0-9]{0,12}|(?:计划|任务|目标)的)"
    f"(?:由[0-9.]+%)?(?:提高|提升|上升|下降|降低|升|降)?{_BOUND}"
)
_MOVE = (
    "(?:增长|上升|下降|提高|提升|增加|减少|降低|压缩|压减|缩短|提速|增幅|降幅|升幅"
    "|(?<![新递])增|(?<![下升])降)"
)
_MOVED = regex(f"{_MOVE}(?:[了约近达为超]|超过|幅度)*$")
_PER_HEAD = regex("万人|人均|发案率|成讼率|发生率|容积率|汇率|每")
_MONEY = regex(
    "(?:资金|金额|投资|罚没款?|罚款|产值|贷款|补贴|经济损失|损失|欠款|欠薪|工资|标的额?|总额|经费|税费|减负|费用?"
    "|奖金|报酬|账款|价款|款项?|收入|支出|基金|交易额|增收节支|补偿金?|赔偿金?|税)"
    f"{_BOUND}"
)
_NO_UNIT_NEEDED = regex(
    "(?:指数|系数|得分|评分|分数|总分|积分|分值|平均分|均值|能耗|强度|密度|浓度|温度|比值|平均|[件次户量案]?数|量|(?<![同环])比|人口|用户|粉丝"
    "|评价|测评)"
    f"(?:由[0-9.]+)?(?:{_MOVE})?{_BOUND}"
)
_NUMBER_OF = regex("[数量](?:[为达是]|达到)?[0-9]+,(?:上年|去年|20[0-9]{2}年)[^,。;]{0,4}$")
_NAMED = regex(
    "(?:[第前居列]|[排位]位|分之|编号|代码|电话|热线|专线|拨打|平台|号码|尾号|版本|版|国道|省道|县道|单元|名列|排名|附件|附表"
    "|表|图|注|(?<![案事个病实])例)$"
)


def bare_numbers(node: int, flat: str) -> Iterator[Hit]:
    """Yield the numbers of a node's plain text that lack their unit."""
    loose, inner = (list(pattern.finditer(flat)) for pattern in (_BARE, _FRONT))
    mask = names(flat) if loose or inner else b""
    for match in loose:
        start, end = match.span("n")
        told = None if mask[start] else _lacks(flat, match)
        if told:
            yield Hit(told, node, start, end)
    for match in inner:
        start, end = match.span()
        before = flat[max(0, start - 4) : start]
        if not (mask[start] or _called(match["n"], before) or UNIT.match(flat, end)):
            words = f"{before}{flat[start : end + 4]}"
            yield Hit(
                f"“{words}”里的{match['n']}后面没有单位。请补上件、名、家一类的单位。", node, start, end
            )


def _called(number: str, words: str) -> bool:
    """True for a number to call, a year, a version or a number that belongs to a name."""
    return _CALLS.fullmatch(number) is not None or _named(number, words)


def _named(number: str, words: str) -> bool:
    """True for a year, a version or a number that belongs to a name."""
    return _YEAR_OR_VERSION.fullmatch(number) is not None or _NAMED.search(words) is not None


def _lacks(flat: str, match: re.Match[str]) -> str | None:
    """Return what to say of a bare number, None if it needs no unit."""
    number, scale = match["n"], match["scale"]
    clause = flat[max(0, match.start() - _REACH) : match.start()]
    words = _CLAUSE.split(clause)[-1]
    if _MONEY.search(words):
        return _coinless(number, scale is not None)
    if _named(number, words) or _PER_HEAD.search(words):
        return None
    if not scale and (_RATE.search(words) or ("%" in words and match["part"])):
        return f"“{_shown(words)}{number}”是不是少了百分号？请写成{number}%。"
    if not scale and _MOVED.search(words):
        return f"“{_shown(words)}{number}”没有写单位，也没有百分号。请补上。"
    if _NO_UNIT_NEEDED.search(words) or _NUMBER_OF.search(clause) or len(words) < _FEWEST:
        return None
    return f"“{_shown(words)}{number}”没有写单位。请补上件、次、人一类的单位。"


def _coinless(number: str, scaled: bool) -> str:
    if scaled:
        return f"“{number}”是不是少了“元”？请写成{number}元。"
    return f"“{number}”没有写单位。请补上元、万元一类的单位。"


def _shown(words: str) -> str:
    """Return the last of the words before a number, for a message; no mark of a pair stands alone there."""
    return _PAIRED.sub("", words)[-_SHOWN:]
