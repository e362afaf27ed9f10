"""F119: a number without its unit, or with one that does not fit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafter.check.draft import Draft
from drafter.check.figures_case import name_address, years
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.sample import sample
from drafter.zh.prose_names import names
from drafter.zh.regex import regex

if TYPE_CHECKING:  # a case brings them
    from drafter.model.reckoned import Value
    from drafter.store.load import Case

_NOUN = (
    "案件|纠纷|复议|诉讼|文件|意见|问题|企业|人员|干部|通知书|建议书|意见书|合同|活动|培训|检查|审查|调解|援助|咨询|公证|事项|举措|受理|办结"
    "|审结|立案|查处|化解|制发|评查案卷|案卷|旁听庭审|督察|评查|演练|明白人|调解员|监督员|审查员|志愿者|律师|站点|示范村|民主法治村|讲座|宣讲|议题|典型案例|提案|隐患|建议|审核|核查|抽查|巡查|走访|回访|抽检|备案|报备|仲裁|鉴定|信访|投诉|举报|工单|办件|处罚|网格员|法律顾问|听证会|座谈会|常务会议|资料|材料|横幅|手册|折页|宣传册|海报|短信|体检|论坛|沙龙|竞赛|仪式|行动"
)
_BARE = regex(
    rf"(?:{_NOUN})[”’》]?(?:共计?|总计|合计|达到?|约|近|超过|为)?(?P<n>(?<![0-9.])[1-9][0-9]{{0,6}}(?:\.[0-9]{{1,2}})?[万亿]?)(?=[。;]|,(?![0-9])|$)"
)
_RATE = regex(
    r"(?P<rate>(?<!万人)(?<!发案)(?<!发生)(?<!成讼)率)(?:达到?|为|是|保持在?|约|超过?|近|(?:提高|提升|上升|下降|降低|升|降)[到至])?(?P<n>(?<![0-9.])(?:[1-9][0-9](?:\.[0-9]{1,2})?|100))(?=[,。;]|$)"
)
_MONEY = regex(
    r"(?:资金|金额|投资|罚没款|罚款|产值|贷款|补贴|经济损失|欠款|工资|标的额|总额|经费|税费)(?:共计?|总计|合计|累计|达到?|约|近|超过?|为)?"
    r"(?P<n>[1-9][0-9]{0,6}(?:\.[0-9]{1,4})?[万亿])(?=[,。;、)]|$)"
)
_PER_HEAD = regex("万人|人均|发案率|成讼率|每")
_BODY = ("opening", "body", "closing")
_COUNTED = ("数量", "金额", "比率")


def _find(draft: Draft) -> Iterator[Hit]:
    forgotten = _of_case(draft)
    for node, flat in enumerate(draft.flats):
        if draft.nodes[node].kind in _BODY:
            yield from (hit for hit in _bare(node, flat) if flat[hit.start : hit.end] not in forgotten)
    if draft.case is not None:
        for name, value in draft.case.reckoning.values.items():
            told = _forgotten(value, years(draft)) or _odd(name, value, draft.case)
            if told:
                yield Hit(told, address=name_address(name))


def _of_case(draft: Draft) -> set[str]:
    """Return the values that the table of a case holds without a unit; they are told there."""
    values = draft.case.reckoning.values.values() if draft.case else ()
    return {value.quantity.text for value in values if value.quantity and _forgotten(value, years(draft))}


def _bare(node: int, flat: str) -> Iterator[Hit]:
    mask = names(flat)
    for match in _BARE.finditer(flat):
        if not mask[match.start("n")]:
            yield Hit(f"“{match.group()}”没有写单位。请补上件、次、人一类的单位。", node, *match.span("n"))
    for match in _MONEY.finditer(flat):
        yield Hit(f"“{match['n']}”是不是少了“元”？请写成{match['n']}元。", node, *match.span("n"))
    for match in _RATE.finditer(flat):
        before = flat[max(0, match.start() - 8) : match.start()]
        if not mask[match.start("n")] and not _PER_HEAD.search(before):
            yield Hit(
                f"“{before[-4:]}{match.group()}”是不是少了百分号？请写成{match['n']}%。",
                node,
                *match.span("n"),
            )


def _forgotten(value: Value, years: tuple[str, str]) -> str:
    quantity, previous = value.quantity, value.previous
    if quantity is None or quantity.unit or quantity.form not in ("digits", "range"):
        return ""
    if previous is not None and previous.unit:
        return (
            f"{value.name}{years[0]}写的是{quantity.text}，没有单位，"
            f"{years[1]}是{previous.text}。请补上单位。"
        )
    indicator = value.indicator
    if indicator is not None and indicator.kind in _COUNTED and indicator.units and "" not in indicator.units:
        return f"{value.name}写的是{quantity.text}，没有单位。请补上，通常是“{indicator.units[0]}”。"
    return ""


def _odd(name: str, value: Value, case: Case) -> str:
    """Return what is odd about a value's unit, empty if nothing is or the figure's note explains it."""
    from drafter.model.doubts import doubts

    entry = case.report.figures.get(name)
    if value.quantity is None or (entry is not None and entry.reason):
        return ""
    found = doubts(name, value.quantity, case.report, case.reckoning)
    told = next((each.message for each in found if each.kind == "unit"), "")
    return f"“{name}”：{told}请核对；确实如此的，请在“说明”里写一句原因。" if told else ""


RULE = Rule(
    id="F119",
    name="数字没有单位或单位不对",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="“受理行政复议案件281”读着不完整，也不知道是件还是人。单位是数的一部分。",
    basis="数与计量单位应当连写，见GB/T 15835—2011（条款待核）；各指标的单位见本工具的指标表。",
    find=_find,
    bad=(
        bad("全县培养“法律明白人”1862，实现行政村全覆盖。", "1862"),
        bad("全年受理行政复议案件281，办结265件。", "281"),
        bad("全县行政执法人员持证率达95.66，比上年提高2个百分点。", "95.66"),
        bad("上线惠企政策平台，兑付资金1.27亿，惠及企业893家。", "1.27亿"),
        sample(
            ("培训12场", "培训12场，受理复议{{ 行政复议受理 }}"),
            more='数据:\n  行政复议受理:\n    本年: "281"\n    上年: 266件\n',
        ),
        sample(more="数据:\n  行政复议申请比例:\n    本年: 266件\n    上年: 90%\n"),
        sample(more="数据:\n  行政复议案件办结数:\n    本年: 30人\n    上年: 221件\n"),
        sample(more='数据:\n  复议与诉讼案件比:\n    本年: 120%\n    上年: "4.5"\n'),
    ),
    good=(
        good("培养“法律明白人”1862名，落实“1862”工作法。"),
        good("全年受理行政复议案件281件，办结265件。"),
        good("行政诉讼万人发案率0.902，行政复议与诉讼案件比4.57。", note="比值本来就没有单位。"),
        good("受理、办结行政复议案件281、265件。", note="前一个数和后一个数共用单位。"),
        sample(more="数据:\n  普法受众:\n    本年: 3万人次\n    上年: 28000人次\n", note="万人次也是人次。"),
    ),
)
