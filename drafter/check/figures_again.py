"""A count spoken of again, its number before the noun: 排查自建房2840栋 and 2480栋自建房中."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from drafter.check.draft import Draft
from drafter.check.figures import Said, Statement, is_count, statements
from drafter.check.figures_slip import numeral, one_slip
from drafter.check.figures_unit_groups import PEOPLE
from drafter.understand.results import FoundFigure
from drafter.zh.regex import HAN, regex

_ABOVE = ("上述", "前述", "以上", "这", "该", "此")
_DONE_TO = regex(f"(?P<verb>{HAN}{{2,8}}?)[出了到]?的$")
_IN = regex("^[^,。;:、]{2,14}[中里内](?:[,仅只有还尚已]|$)")
_ALL = regex("^[^,。;:、]{2,12}(?:全部|均|都|逐[一个人户家栋件卷所项条处]|[中里内](?:[,仅只有还尚已]|$))")
_HERE = regex("全[县市区镇乡省街]道?$")
_EACH, _AFTER = regex("均|都|全部|逐"), regex(f"^{HAN}{{2,8}}结束")
_USED = regex("(?:对|依托|组织|发动|由|向|为|给|把|将|在|利用|发挥|推动|指导)(?:全[县市区镇乡省])?$")
_ALL_OF_THEM = regex(
    "现有|共有|登记|备案|在册|在[岗编]|运营|注册|建成|配备|聘任|聘请|选聘|建有|设立|设有|拥有|全[县市区镇乡省街]|辖区?"
)
_REST = regex("其余|剩余|其他|余下|另外?|其中|未|尚有|还有|新增|新|第|每|近|上年|去年")
_NOUN_ENDS = regex(
    "[中里内](?![国心小学医层介])|全部|均|都|逐|的|开展|进行|结束|举办|制定|实[行施]|落实|完成|参[加与]|接受|作为|成为|已|被|有|排查|为|按"
)
_SIGNS = regex(r"[\W\d_a-zA-Z]+")
_FILLERS = regex("全[年县市区镇乡省]|其中|累计|共计?|各类|已|[的了]")
_MADE_OF = regex(f"{HAN}{{2}}(?:案件|事项|问题|单位|人员|对象)$")  # 复议案件 of 提起行政复议的26件
_SUBJECT = ("全年", "全部", "均", "都", "已", "分别")  # 监督员85名全年…
_MARKS = ",。;:、"
_BEHIND = 16
_PERSON = "人"
_TELLING, _SOME, _LONG, _NEAR, _SENTENCE = 2, 3, 4, 6, 60
_REMEMBERED, _ADDED = 60, 5


@dataclass(frozen=True, slots=True)
class _Count:
    statement: Statement
    said: Said
    digits: str

    @property
    def figure(self) -> FoundFigure:
        return self.said.figure

    @property
    def told(self) -> str:
        """The words it may be named by: those before it in its sentence and those behind."""
        return f"{_SIGNS.sub(' ', _bare(self.statement.before(self.said))[-_SENTENCE:])} {self.behind}"

    @property
    def near(self) -> str:
        return f"{_bare(self.said.lead)} {self.behind}"

    @property
    def behind(self) -> str:
        """The words behind it up to the next mark, other figures or none."""
        words = _bare(self.statement.behind(self.said, _BEHIND))
        end = next((at for at, sign in enumerate(words) if sign in _MARKS or sign.isdigit()), len(words))
        return words[:end]


def _bare(words: str) -> str:
    """Return words without brackets: 村（社区）干部 is 村社区干部."""
    return words.replace("(", "").replace(")", "")


def spoken_of_again(draft: Draft) -> Iterator[tuple[FoundFigure, FoundFigure]]:
    """Yield counts with those that take them up again with another value, the earlier first."""
    known: dict[str, list[_Count]] = {}
    counts = [
        _Count(statement, said, numeral(said.figure))
        for statement in statements(draft)
        for said in statement.figures
    ]
    for count in counts:
        if not is_count(count.said) or draft.nodes[count.figure.node].kind in ("title", "annex", "table"):
            continue
        unit = count.figure.unit
        before = known.setdefault(_PERSON if unit in PEOPLE else unit, [])
        noun = count.statement.behind(count.said, 1).strip(_MARKS)
        near = [each for each in before if noun and _may_be(each, count)]
        name = _name(count) if near and not _told(before, count.figure.value) else ""
        if name:
            found = next((each for each in reversed(near) if _taken_up(each, count, name)), None)
            if found is not None:
                yield found.figure, count.figure
        before.append(count)
        del before[:-_REMEMBERED]


def _told(before: list[_Count], value: Decimal) -> bool:
    """True if a value was told before or is that of the last counts together: 顾问12名、律师8名，上述20名."""
    sums = accumulate(each.figure.value for each in before[: -_ADDED - 1 : -1])
    return value in sums or any(each.figure.value == value for each in before)


def _name(count: _Count) -> str:
    """Return the noun behind a number with the act told before it: 走访 and 企业 of 走访的268家企业中."""
    tail, lead = count.behind, count.said.lead
    if _REST.search(lead[-_NEAR:]):
        return ""
    noun = _SIGNS.sub("", _NOUN_ENDS.split(tail)[0])
    done = _DONE_TO.search(lead)
    verb = _FILLERS.sub("", done["verb"])[-_TELLING:] if done else ""
    if lead == count.said.clause and tail.startswith(_SUBJECT):
        noun = _SIGNS.sub("", _FILLERS.sub("", lead))
        return f" {noun}" if len(noun) > _TELLING else ""
    first = count.said.clause == "" and count.statement.before(count.said).strip() == ""
    definite = verb or first or lead.endswith(_ABOVE) or _USED.search(lead) or _ALL.match(tail)
    return f"{verb} {noun}" if definite and len(noun) >= _TELLING else ""


def _may_be(earlier: _Count, count: _Count) -> bool:
    """True if two values are one slip apart, or the second is said to be of what was told just before."""
    one, other = earlier.figure, count.figure
    above = one.node == other.node and count.said.lead.endswith(_ABOVE)
    return above or one_slip(earlier.digits, count.digits)


def _taken_up(earlier: _Count, count: _Count, name: str) -> bool:
    """True if a count is named by the same words and its value is told wrong here or there."""
    one, other = earlier.figure, count.figure
    if _REST.search(earlier.said.lead) or not _same(earlier, name) or _of_others(earlier, count):
        return False
    if count.said.lead.endswith(_ABOVE):
        return True
    told_before = earlier.said.lead.endswith(name[-_TELLING:])
    if len(count.digits) < _TELLING:
        whole = one.node == other.node and name[0] != " " and told_before
        return whole and (other.value > one.value or _EACH.search(count.behind) is not None)
    if told_before and one.node == other.node and _AFTER.search(count.behind):
        return True
    if told_before and sorted(earlier.digits) == sorted(count.digits) and _EACH.search(count.behind):
        return True
    if name[0] != " " or _all_here(earlier, count) or _IN.match(count.behind):
        return True
    return other.value > one.value and _ALL_OF_THEM.search(earlier.said.clause) is not None


def _all_here(earlier: _Count, count: _Count) -> bool:
    """True for 全县26处法治文化阵地均有: all of them, where the earlier count has no other scope."""
    whole = _HERE.search(count.said.lead) and _EACH.search(count.behind)
    return whole is not None and _HERE.search(earlier.said.lead) is None


_ACTS = regex("全[年县市区镇乡省]|年[内度底]|累计|共计?|各类|完成|组织|开展|进行|列入|纳入|[的了已所出到]")


def _of_others(earlier: _Count, count: _Count) -> bool:
    """True if the words before the act name somebody the earlier count does not: 教育局举办的15期讲座."""
    done = _DONE_TO.search(count.said.lead)
    strange = [sign for sign in _ACTS.sub("", count.said.lead) if sign not in earlier.told]
    return done is not None and ("其中" in count.said.lead or len(strange) >= _TELLING)


def _same(earlier: _Count, name: str) -> bool:
    """True if all words of a name are told of the earlier count, some of them right beside it."""
    verb, noun = name.split(" ")
    told = earlier.told
    beside = earlier.said.lead.endswith(noun[:_SOME]) or earlier.behind.startswith(noun[:_SOME])
    whole = beside or any(part in told for part in (noun[-_TELLING:], noun[:_LONG])) or _MADE_OF.match(noun)
    named = noun[:_TELLING] in told and (whole or (verb and verb in earlier.near))
    named = named and (not verb or any(sign in told for sign in verb))
    return bool(named) and any(
        word in earlier.near for word in (noun[:_TELLING], noun[-_TELLING:], verb) if word
    )
