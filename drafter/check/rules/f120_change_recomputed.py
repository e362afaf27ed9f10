"""F120: a change that the two values do not give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from drafter.check.draft import Draft
from drafter.check.figures import Said, Statement, about, exact, statements
from drafter.check.figures_against import against_last
from drafter.check.figures_change import called, change_in, doubled
from drafter.check.figures_growth import Growth, growths
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.zh.decimals import show_number
from drafter.zh.regex import regex

_THAN = "(?:同比|比上年|较上年|比去年|较去年)"
_TIMES = regex(f"^[,、 ]{{0,2}}{_THAN}?(?:实现)?翻(?:了)?(?P<times>[一两二]|)番")
_HUNDREDTH = Decimal("0.01")


def _find(draft: Draft) -> Iterator[Hit]:
    against = against_last(draft)
    for statement in statements(draft):
        told: set[int] = set()
        for hit in _inside(statement):
            told.add(hit.start)
            yield hit
        for hit in against(statement):
            if hit.start not in told:
                told.add(hit.start)
                yield hit


def _inside(statement: Statement) -> Iterator[Hit]:
    """Judge 由40件增加到120件，增长3倍: both values and the change stand in the sentence."""
    for growth in growths(statement):
        before, now = growth.before.figure, growth.now.figure
        for change in growth.changes:
            if not growth.right(change) and not _of_another(growth, change, statement):
                right = change_in(change.figure.unit, now.value, before.value, before.unit)
                yield about(
                    change.figure,
                    f"由{before.written}到{now.written}，应当是{right}，写的是{_stated(change)}。请核对这几个数。",
                )
        for ratio in growth.times:
            if not growth.right_times(ratio):
                shown = show_number((now.value / before.value).quantize(_HUNDREDTH))
                yield about(
                    ratio.figure,
                    f"{now.written}是{before.written}的{shown}倍，写的是{ratio.figure.written}。请核对这几个数。",
                )
        yield from _doubling(statement, growth)


def _of_another(growth: Growth, change: Said, statement: Statement) -> bool:
    """True if the change is right from the same year before to another value told in front of it."""
    unit, earlier = growth.before.figure.unit, statement.figures[: statement.figures.index(change)]
    others = [said for said in earlier if said.figure.unit == unit and exact(said.figure)]
    return any(replace(growth, now=said).right(change) for said in others if said is not growth.before)


def _doubling(statement: Statement, growth: Growth) -> Iterator[Hit]:
    before, now = growth.before.figure, growth.now.figure
    times = _TIMES.match(statement.behind(growth.last, 12))
    if times and not doubled(now.value, before.value, 2 if times["times"] in "两二" else 1):
        told, right = f"翻{times['times'] or '一'}番", called(now.value, before.value)
        yield about(
            growth.last.figure,
            f"由{before.written}到{now.written}是{right}，"
            f"不是{told}。翻一番是增加到2倍，翻两番是增加到4倍，请改正。",
        )


def _stated(change: Said) -> str:
    return f"{change.lead.strip('、, (')}{change.figure.written}"


RULE = Rule(
    id="F120",
    name="增减幅度和两年的数不符",
    severity=Severity.MUST,
    force=Force.CUSTOM,
    why="写了两年的数，又写了增长多少，读者一算就知道对不对。“增长到3倍”和“增长3倍”也常常写混。",
    basis="增长幅度等于两年之差除以上年数，增加到N倍等于增加了N-1倍，属算术，见公文数字用法说明，待核。",
    find=_find,
    bad=(
        bad("新增公职律师人数由40名增加到120名，增长3倍。", "3倍"),
        bad("执法案卷优秀率由81.2%提升至88.7%，提高6.5个百分点。", "6.5个百分点"),
        bad("受理行政复议案件281件，上年同期为266件，同比增长15.64%。", "15.64%"),
        bad("执法人员由上年的1120人增至1180人，增加80人。", "80人"),
        bad("办理公证2140件（上年1960件），同比增长19.2%。", "19.2%"),
        bad("行政检查次数由2023年的3480次下降到2024年的2610次，下降35%。", "35%"),
        bad("新设经营主体3428户，同比增长17.5%（上年为3189户）。", "17.5%"),
        bad("办理公证业务360件，是上年（150件）的2.6倍。", "2.6倍"),
        bad("新收一审行政诉讼案件62件，较上年的71件减少12件。", "12件"),
        bad(
            "一、主要举措\n全年受理行政复议案件266件，同比增长30%。",
            "30%",
            year=2025,
            last="某县2024年法治政府建设年度报告\n一、主要举措\n2024年，全年受理行政复议案件300件。",
        ),
        bad(
            "一、主要举措\n行政诉讼败诉率6.3%，比上年下降1.5个百分点。办理法律援助案件539件，比上年增加47件。",
            "1.5个百分点",
            "47件",
            year=2025,
            last="某县2024年法治政府建设年度报告\n一、主要举措\n行政诉讼败诉率7.5%。办理法律援助案件502件。",
        ),
        bad(
            "一、主要举措\n全年受理行政复议案件281件，其中行政处罚类156件；由上年的260件增加到281件。",
            "260件",
            year=2025,
            last="某县2024年法治政府建设年度报告\n一、主要举措\n全年受理行政复议案件266件，办结190件。",
        ),
    ),
    good=(
        good(
            "办理处罚案件9156件，其中普通程序3247件、简易程序5909件，案件总数比2024年的9870件下降7.23%。",
            note="和上年比的是总数，不是最近的那个数",
        ),
        good("新增公职律师人数由40名增加到120名，增长2倍。"),
        good("受理行政复议案件由71件增加到143件，翻一番。", note="143÷71=2.01，可以说翻一番。"),
        good("执法案卷优秀率由81.2%提升至88.7%，提高7.5个百分点。"),
        good("执法人员由上年的1120人增至1180人，增加60人。"),
        good("受理行政复议案件281件（上年为266件），同比增长5.64%，比上年增加15件。"),
        good("办理公证业务360件，是上年（150件）的2.4倍，比上年增长1.4倍。"),
        good("接待群众2.6万人次，比上年的2.1万人次增长22.5%。", note="以万计的数四舍五入以后有出入。"),
        good(
            "一、主要举措\n全年受理行政复议案件266件，同比增长30%。",
            note="上年报告里是204件，266÷204-1=30.39%，舍去小数是30%。",
            year=2025,
            last="某县2024年法治政府建设年度报告\n一、主要举措\n2024年，全年受理行政复议案件204件，办结190件。",
        ),
    ),
)
