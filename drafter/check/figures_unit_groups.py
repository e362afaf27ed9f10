"""Measure words taken for each other, and the words that tell whether two counts are of one thing."""

from __future__ import annotations

from drafter.check.figures import Said
from drafter.zh.regex import HAN, regex

CASES = frozenset(("件", "起", "宗", "例"))
PAPERS = frozenset(("份", "件", "卷", "宗", "册", "本"))
VISITS = frozenset(("户", "家", "户次", "家次"))
EVENTS = frozenset(("次", "场", "期", "场次"))
PEOPLE = frozenset(("人", "名", "位"))
LOOSE = frozenset(("个", "家", "项", "处"))
MATTERS = frozenset(("件", "项"))
HOMES = frozenset(("户", "家"))
ALIKE = (CASES, PAPERS, frozenset(("条", "项")), VISITS, EVENTS, PEOPLE, LOOSE, MATTERS)
"""Groups of measure words for one kind of thing each; of 次 and 场, 人 and 名, 个 and 家 less can be said."""

_CALLS = frozenset(("户次", "家次"))
_RARE = frozenset(("宗", "例"))
_OUTCOMES = (
    "办结|审结|结案|了结|调解|调处|化解|和解|采纳|采用|整改|销号|合格|优秀|通过|修改|修订|废止|保留|失效|驳回|维持|撤销|变更"
    "|终止|纠正|纠错|败诉|胜诉|履行|兑现|答复|回复|反馈|办复|按期|完成|解决|未结|在办|不合格|出庭|批准|准予|撤回|落实|注销"
)
_BESIDE = (
    "评[为定出]为?|基本|良好|较好|达标|已|实际|成功|依法|全部|按时|及时|共|现|的|为|有|了|仅|均|到位|结果|方式|以|后|余下|其余"
    "|另有?|还有|直接|当场|主动|限期|均已|新收|结转|旧存|上年|下年|本年|年底|当年|全年|审核|审查|验收|备案"
)
_OUTCOME = regex(f"^[,、(]?(?:其中)?(?:{_OUTCOMES}|{_BESIDE})+$")
_DONE_SHORT = regex(f"^[,、(]?{HAN}{{1,4}}(?:{_OUTCOMES})$")
_SENT = regex("^[,、(]?(?:其中)?(?:依法)?移[送交](?:司法|公安|检察|纪检监察|监委)?(?:机关|部门)?$")
_DONE = regex(f"(?:{_OUTCOMES})$")
_REST = regex("^[,、(]?(?:其余|另外?有?|还有|剩余|余下|尚有)的?$")
_PART = regex("^[,。(]?其中[,:]?")
_AMONG = regex("中,?(?:仅|只|还|已|尚)?有的?$")
_GOES_ON = regex("^(?:$|[)的已正在没未因存涉为是都均全按]|有(?!限))")
_DEEDS, _ACTS = regex("行为|事件|事故|警情"), regex("行为|事件|事故|警情|立案|查处|处罚")
HOUSEHOLD = regex("户|家庭|居民|农家")
"""Finds words for those that are counted by 户 alone."""
_PAPER = regex("书|合同|协议|报告|材料|文件|案卷|卷宗|简报|信息|手册|折页|证|笔录|单|函")
_WORD = regex(f"{HAN}{{2}}")
_FILLERS = regex("20[0-9]{2}年|全年|累计|其中|[,、( ]|共|达")
_LONGEST, _SHORT = 14, 4


def no_noun(words: str) -> bool:
    """True if words say what became of things, not what they are: 其中调解成功."""
    return len(words) <= _LONGEST and _OUTCOME.match(words) is not None


def part_of(one: Said, other: Said, between: str) -> bool:
    """True if a count has no noun of its own: 受理320件，办结318起; 检查426户次，其中联合检查170家.

    Args:
        one: the count before it.
        other: the count.
        between: the words between them.
    """
    units = {one.figure.unit, other.figure.unit}
    if units <= PEOPLE or units <= LOOSE or (units == MATTERS and not _PART.match(between)):
        return False
    if _one_noun(one, other, units, between):
        return True
    if other.figure.value > one.figure.value or not _GOES_ON.match(other.tail):
        return False
    # 检查1840家次，责令整改326家: calls and bodies, both rightly counted.
    apart = units & HOMES and units & _CALLS
    if not apart and (_told_of(between) or _sent(one, units, between)):
        return True
    inner = _PART.match(between)
    return inner is not None and _inside(one, units, between[inner.end() :])


def _sent(one: Said, units: set[str], between: str) -> bool:
    """True for 办结行政案件94件，移交司法机关6起."""
    return units <= CASES and _SENT.match(between) is not None and not _DEEDS.search(one.lead)


def _told_of(between: str) -> bool:
    """True if words say what became of what stands before them, how much is left, or that it is part."""
    short = not _PART.match(between) and _DONE_SHORT.match(between) and not _ACTS.search(between)
    return bool(short or no_noun(between) or _REST.match(between) or _AMONG.search(between))


def _one_noun(one: Said, other: Said, units: set[str], between: str) -> bool:
    if units <= CASES and units & _RARE and ";" not in between:
        return True
    if units <= EVENTS:
        word = _FILLERS.sub("", other.lead)
        return 1 < len(word) <= _SHORT and word in one.lead
    return not units <= VISITS and _same_noun(one.lead, other.lead)


def _inside(one: Said, units: set[str], words: str) -> bool:
    """True if words behind 其中 name no other thing than the whole."""
    if units <= CASES:
        return (_DEEDS if one.figure.unit == "件" else _ACTS).search(words) is None
    if units == HOMES:
        return HOUSEHOLD.search(words) is None
    if units <= PAPERS:
        return _PAPER.search(words) is None
    if units == MATTERS:
        return _DONE.search(words) is not None
    return _same_noun(one.lead, words)


def _same_noun(one: str, other: str) -> bool:
    """True if the words before two numbers end with the same noun: 取消证明, 保留证明."""
    word = other.rstrip("共计有为达 ")[-2:]
    return len(word) > 1 and _WORD.fullmatch(word) is not None and word in one
