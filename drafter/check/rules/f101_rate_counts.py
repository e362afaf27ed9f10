"""F101: a rate that the counts beside it do not give."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from drafter.check.draft import Draft
from drafter.check.figures import Said, Statement, about, decimals, is_rate, statements
from drafter.check.figures_growth import last_year
from drafter.check.figures_pairs import exact_counts, gives, pair
from drafter.check.figures_part import is_part
from drafter.check.figures_ratio import made_of, within_rounding
from drafter.check.figures_stem import limited
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.data.rates import rate_named
from drafter.zh.decimals import rate as shown_rate
from drafter.zh.decimals import show_number
from drafter.zh.regex import regex

_FEW, _LATER, _BRACKETS = 8, 2, 40
_ELSE = regex("上年|去年|往年|上一年|目标|要求|全[省市国]平均")  # a rate of other counts than those told


def _find(draft: Draft) -> Iterator[Hit]:
    node, earlier = -1, []  # type: int, list[Said]
    told = statements(draft)
    for statement, following in zip_longest(told, told[1:]):
        if statement.node != node:
            node, earlier = statement.node, []
        past = last_year(statement) if any(map(is_rate, statement.figures)) else set()
        later = following.figures if following is not None and following.node == node else ()
        for at, said in enumerate(statement.figures):
            enclosed = _enclosed(statement, at) if is_rate(said) else []
            if not is_rate(said) or (_ELSE.search(said.lead) and not enclosed):
                continue
            counts = [*earlier, *exact_counts(statement.figures[max(0, at - _FEW) : at])][-_FEW:]
            behind = exact_counts((*statement.figures[at + 1 : at + _FEW], *later[:_LATER]))[:_LATER]
            found = _made_of(said, [each for each in counts if id(each) not in past], enclosed)
            if (
                found is not None
                and not _larger(statement, *found)
                and not _of_last_year(statement, at, found)
            ):
                near = _beside(found, exact_counts(statement.figures[max(0, at - _FEW) : at]))
                yield from _judge(said, found, near or [*counts, *behind])
        earlier = exact_counts(statement.figures)[-_FEW:]


def _of_last_year(statement: Statement, at: int, found: tuple[Said, Said]) -> bool:
    """True for 上年抽检300批次，合格率96.3%: the count right before the rate is of another year."""
    before = statement.figures[at - 1 : at]
    past = [said for said in before if _ELSE.search(said.clause)]
    return bool(past) and not any(said is past[0] for said in found)


def _enclosed(statement: Statement, at: int) -> list[Said]:
    """Return the counts in the brackets that open right behind a figure."""
    said = statement.figures[at]
    told = statement.behind(said, _BRACKETS)
    if not told.startswith("(") or ")" not in told:
        return []
    end = said.figure.end + told.index(")")
    return [each for each in exact_counts(statement.figures[at + 1 : at + _FEW]) if each.figure.end <= end]


def _beside(found: tuple[Said, Said], counts: list[Said]) -> list[Said]:
    """Return the counts of the sentence if part and whole are the last two of them, [] if they are not."""
    part, whole = found
    return counts if len(counts) > 1 and counts[-1] is part and counts[-2] is whole else []


def _larger(statement: Statement, part: Said, whole: Said) -> bool:
    """True if the part is larger than the whole and this is told of the two counts alone."""
    return part.figure.value > whole.figure.value and is_part(statement, whole, part)


def _judge(said: Said, found: tuple[Said, Said], around: list[Said]) -> Iterator[Hit]:
    part, whole = (each.figure for each in found)
    if gives(found, part, said.figure) or gives(around, part, said.figure, own=_beside_rate(said, found[0])):
        return
    if within_rounding(said.figure, part, whole):
        return
    if not whole.value:
        return
    right = shown_rate(part.value, whole.value, max(decimals(said.figure), 1))
    yield about(
        said.figure,
        f"{_name(said)}写的是{said.figure.written}，按前面的数算，{show_number(part.value)}除以"
        f"{show_number(whole.value)}等于{right}。请核对这三个数。",
    )


def _beside_rate(said: Said, part: Said) -> bool:
    """True for 纠错25件，纠错率9.2%: the rate is named after the count right before it."""
    gap = said.figure.start - part.figure.end
    beside = part.figure.node == said.figure.node and gap <= len(said.lead) + 1
    return beside and len(part.lead) > 1 and said.lead.startswith(f"{part.lead}率")


def _made_of(said: Said, counts: list[Said], enclosed: list[Said]) -> tuple[Said, Said] | None:
    """Return the counts that a rate is said to be made of."""
    if len(said.names) > 1:
        return None
    kind = rate_named(said.names[0])
    told = pair(counts, kind) if kind is not None else None
    if told is not None and limited(said.names[0], told[0]):
        told = None
    if told is not None and told[0].figure.value > told[1].figure.value:
        return None
    return told or made_of(said, counts, enclosed)


def _name(said: Said) -> str:
    label = said.names[0]
    return label if label.endswith("率") else "占比"


RULE = Rule(
    id="F101",
    name="比率和件数对不上",
    severity=Severity.MUST,
    force=Force.CUSTOM,
    why="比率和它的两个件数写在一起，读者一除就知道对不对。算错一处，全文的数都会受怀疑。",
    basis="统计资料应当真实、准确，见《中华人民共和国统计法》（条款待核）；比率写出件数是各地报告的通行做法。",
    find=_find,
    bad=(
        bad("受理工伤认定申请870件，其中842件在60日内作出决定，按期办结率98.78%。", "98.78%"),
        bad("全县186个村（社区）中，已有153个聘请了法律顾问，覆盖面为86.3%。", "86.3%"),
        bad("办结272件，年末未结35件。办结案件中，调解终止98件；纠错25件，纠错率12.9%。", "12.9%"),
        bad("全年人民调解组织共调处各类矛盾纠纷12297起，成功调处12117件，调处成功率99.35%。", "99.35%"),
        bad(
            "行政机关负责人应出庭40次，实际出庭38次，其中正职负责人出庭7次，出庭率保持100%。",
            "100%",
        ),
        bad("全年受理行政复议案件160件，办结152件，办结率为96%。", "96%"),
        bad("实施涉企行政检查1200次，其中亮码检查1020次，占比95%。", "95%"),
        bad("应配备法治副校长的学校86所，已配备82所，配备率100%。", "100%"),
        bad("抽取案卷320卷，其中合格案卷304卷，合格率98%。", "98%"),
        bad("行政复议案件审结240件，其中以调解、和解方式结案84件，调解和解率为45%。", "45%"),
        bad("开展涉企行政检查1200次，亮码检查1020次，亮码率95%。", "95%"),
        bad("移交的欠薪线索312条中，核实兑付287条，兑付率93.99%。", "93.99%"),
        bad("审结复议案件298件，以调解方式结案149件，占审结案件的60%。", "60%"),
        bad("窗口收到有效评价15620条，好评率98.9%（好评15604条）。", "98.9%"),
    ),
    good=(
        good("派单5600件，办结5500件，其中5432件在规定时限内答复，按时答复率97%。"),
        good("全县186个村（社区）中，已有153个聘请了法律顾问，覆盖面为82.3%。"),
        good(
            "抽检320批次，合格312批次，合格率97.5%；上年抽检300批次，合格率96.3%。",
            note="后一个比率是上年的。",
        ),
        good("收案148件，准予执行136件，不准予执行12件，准予执行率91.89%。"),
        good("全年人民调解组织共调处各类矛盾纠纷12297起，成功调处12217件，调处成功率99.35%。"),
        good("开展案卷评查320卷，合格313卷，合格率97.8%。", note="313÷320=97.81%，四舍五入到一位小数。"),
        good(
            "办理行政复议案件119件，办结112件，调解成功率58.04%，复议后起诉率9.82%。",
            note="调解成功率的分子没有写出来，不能用办结数去除。",
        ),
        good("应配备法治副校长的学校86所，已配备82所，配备率95.35%。"),
        good("参加资格考试156人，通过141人，通过率90.4%；上年通过率88.6%，全市平均通过率85%。"),
        good("抽取案卷320卷，其中合格案卷304卷，合格率95%。"),
        good("收到投诉举报2.4万件，办结2.38万件，办结率99.3%。", note="件数以万计，四舍五入以后有出入。"),
        good("受理诉求5210件，办结5108件，限时办结率99.5%。", note="限时办结的件数没有写。"),
        good("受理群众诉求1270件，办结1246件，满意率97.2%。", note="满意多少件没有写，不能用办结数去除。"),
        good("受理投诉举报320件，办结行政处罚案件35件，举报办结率98%。", note="两个件数说的不是同一件事。"),
    ),
)
