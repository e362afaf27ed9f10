"""F103: a part that is larger than its whole, and other relations that figures must keep."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.figures import Said, Statement, about, statements
from drafter.check.figures_balance import CARRIED, balances, carried_over, settled_more, unbalanced
from drafter.check.figures_case import name_address
from drafter.check.figures_growth import counts_of_year
from drafter.check.figures_pairs import pair
from drafter.check.figures_part import above_all, in_list, includes_more, is_part
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.sample import sample
from drafter.data.rates import rates
from drafter.understand.results import FoundFigure
from drafter.zh.decimals import show_number

_FEW = 6
_STEM = 4


def _find(draft: Draft) -> Iterator[Hit]:
    carried = _carried(draft)
    for statement in statements(draft):
        yield from _balance(statement)
        named = "、".join([statement.flat, *(said.figure.name for said in statement.figures)])
        if not carried_over(statement) and not any(stem in named for stem in carried):
            yield from _larger(statement, counts_of_year(statement))
    if draft.case is not None:
        yield from _broken(draft)


def _balance(statement: Statement) -> Iterator[Hit]:
    """Judge 结转18件，新收235件，办结229件，未结24件: what there was is settled or left."""
    for run in filter(unbalanced, balances(statement)):
        one, two, done, left = (said.figure for said in run)
        yield about(
            left,
            f"结转{one.written}加新收{two.written}是{show_number(one.value + two.value)}，办结{done.written}"
            f"加未结{left.written}是{show_number(done.value + left.value)}，两边不相等。请核对这四个数。",
        )
    for one, two, done in (tuple(said.figure for said in run) for run in settled_more(statement)):
        yield about(
            done,
            f"“{done.label}”写的是{done.written}，比结转的{one.written}加新收的{two.written}还多。请核对这三个数。",
        )


def _carried(draft: Draft) -> set[str]:
    """Return of what the case's figures hold cases carried over: 行政复议 of 行政复议旧存."""
    names = draft.case.reckoning.values if draft.case else ()
    return {CARRIED.sub("", name)[:_STEM] for name in names if CARRIED.search(name)} - {""}


def _larger(statement: Statement, counts: list[Said]) -> Iterator[Hit]:
    for at in range(1, len(counts)):
        total, said = counts[at - 1], counts[at]
        several = at > 1 and in_list(statement, counts[at - 2], total)
        if said.figure.value > total.figure.value and not several and is_part(statement, total, said):
            yield _above(said.figure, total.figure)
            continue
        if "其中" in said.lead and said.figure.unit == total.figure.unit:
            held = above_all(counts[:at], said)
            if held is not None:
                yield _above(said.figure, held.figure)
            continue
        if includes_more(statement, said):
            continue
        before = counts[max(0, at - _FEW) : at + 1]
        if not any(each.figure.value < said.figure.value for each in before):
            continue
        for kind in rates():
            found = pair(before, kind) if kind.most is not None else None
            if found is None or found[0] is not said:
                continue
            part, whole = (each.figure for each in found)
            if part.value > whole.value:
                yield _above(part, whole)
                break


def _above(part: FoundFigure, whole: FoundFigure) -> Hit:
    return about(
        part,
        f"“{part.label}”写的是{part.written}，比前面的“{whole.label}”{whole.written}还多。"
        "请核对这两个数；含有往年结转的，请写明。",
    )


def _broken(draft: Draft) -> Iterator[Hit]:
    """Yield the relations between figures of the case that do not hold, each once, at the first of them."""
    from drafter.model.doubts import doubts

    assert draft.case is not None
    report, reckoning = draft.case.report, draft.case.reckoning
    told: set[str] = set()
    for name, value in reckoning.values.items():
        found = doubts(name, value.quantity, report, reckoning) if value.quantity else ()
        for doubt in found:
            if doubt.kind == "identity" and doubt.message not in told:
                told.add(doubt.message)
                yield Hit(f"{doubt.message}请核对这几个数。", address=name_address(name))


RULE = Rule(
    id="F103",
    name="数与数的关系对不上",
    severity=Severity.MUST,
    force=Force.CUSTOM,
    why="办结不会多于受理，实际出庭不会多于应出庭。出现这样的数，一定有一个写错了，或者口径不同没有交代。",
    basis="数据之间应有的关系见本工具的恒等表，各行写明出处；统计资料应当真实、准确，见《中华人民共和国统计法》"
    "（条款待核）。",
    find=_find,
    bad=(
        bad("查处违法案件210件，其中超限128件、非法营运46件、其他36件，其中结案226件。", "226件"),
        bad("全年受理案件416件，没有上年结转案件，审结432件。", "432件"),
        bad("收到申请326件，受理298件，不予受理28件；加上年结转21件，审结287件，结转下年52件。", "52件"),
        bad("全年受理行政复议案件119件，办结125件，均按期送达。", "125件"),
        bad("行政机关负责人应出庭40次，实际出庭43次。", "43次"),
        bad("应出庭应诉案件48件，行政机关负责人出庭应诉52件。", "52件"),
        bad("交办整改事项28项，完成整改31项。", "31项"),
        bad("全年签订行政协议126份，经合法性审查的行政协议131份。", "131份"),
        bad("抽查调解卷宗40卷，有47卷要件不齐。", "47卷"),
        bad("全县应参加述法的干部586人，实际完成述法612人。", "612人"),
        bad("应参加培训的执法人员1180人，实际参训1206人。", "1206人"),
        bad("收到行政复议申请318件，受理336件。", "336件"),
        bad("受理法律援助申请486件，审批通过512件。", "512件"),
        bad("上年结转行政复议案件18件，新收235件，办结229件，未结34件。", "34件"),
        bad("移交的欠薪线索312条中，核实兑付387条。", "387条"),
        bad("征集政府立法项目建议37件，列入年度计划的41件。", "41件"),
        bad("应由负责人出庭应诉的案件54件，实际出庭57件。", "57件"),
        sample(
            ("培训12场", "培训12场，收到行政复议申请{{ 申请数 }}，受理{{ 受理数 }}"),
            more="数据:\n  申请数: 275件\n  受理数: 281件\n  信访积案化解数: 12件\n",
        ),
        sample(
            ("培训12场", "培训12场，受理复议{{ 行政复议受理 }}，办结{{ 行政复议办结 }}"),
            more="数据:\n  行政复议受理: 119件\n  行政复议旧存: 2件\n  行政复议办结: 125件\n",
        ),
    ),
    good=(
        good("立案80件，结案88件（含2024年立案、2025年结案的12件）。", note="括号里写明了还有往年的。"),
        good("上年无结转，全年新受理35件，办结33件，2件正在办理。"),
        good("收到申请326件，受理298件，不予受理28件；加上年结转21件，审结287件，结转下年32件。"),
        good(
            "抽查案卷180份，发现问题案卷12份；其中优秀案卷54份，优秀率30%。",
            note="分号后面的“其中”说的是更前面的总数。",
        ),
        good("抽查调解卷宗40卷，有7卷要件不齐；检查企业40家，发现隐患47个。"),
        good("落实整改事项28项，完成整改26项。"),
        good("年初计划培训8期，实际完成9期。", note="计划可以超额完成。"),
        good("收到人大代表建议96件、政协提案118件，办理答复214件。", note="答复的是前面两类的总数。"),
        good("对8个部门开展法治督察，反馈的41个问题全部整改。", note="问题不是部门的一部分。"),
        good("全年受理行政复议案件119件，办结112件。"),
        good("受理法律援助申请486件，审批通过472件，另有值班律师提供帮助512件。"),
        good("全年新收行政复议案件119件，办结125件（含上年结转15件）。", note="写明了上年结转。"),
        good("受理投诉举报20件，办结行政处罚案件35件。", note="两个件数说的不是同一件事。"),
        sample(
            ("培训12场", "培训12场，受理复议{{ 行政复议受理 }}，办结{{ 行政复议办结 }}"),
            more="数据:\n  行政复议受理: 119件\n  行政复议旧存: 8件\n  行政复议办结: 125件\n",
            note="加上上年旧存，办结数没有超过。",
        ),
    ),
)
