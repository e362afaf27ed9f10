"""F119: a number without its unit, or with one that does not fit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from drafter.check.draft import Draft
from drafter.check.figures_bare import bare_numbers
from drafter.check.figures_case import name_address, years
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.sample import sample

if TYPE_CHECKING:  # a case brings them
    from drafter.model.reckoned import Value
    from drafter.store.load import Case

_BODY = ("opening", "body", "closing")
_COUNTED = ("数量", "金额", "比率")


def _find(draft: Draft) -> Iterator[Hit]:
    forgotten = _of_case(draft)
    for node, flat in enumerate(draft.flats):
        if draft.nodes[node].kind in _BODY:
            yield from (hit for hit in bare_numbers(node, flat) if flat[hit.start : hit.end] not in forgotten)
    if draft.case is not None:
        for name, value in draft.case.reckoning.values.items():
            told = _forgotten(value, years(draft)) or _odd(name, value, draft.case)
            if told:
                yield Hit(told, address=name_address(name))


def _of_case(draft: Draft) -> set[str]:
    """Return the values that the table of a case holds without a unit; they are told there."""
    values = draft.case.reckoning.values.values() if draft.case else ()
    return {value.quantity.text for value in values if value.quantity and _forgotten(value, years(draft))}


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
        bad("整改问题线索86，销号率94.19%。", "86"),
        bad("全县9215调解组织调解纠纷6.83万件。", "9215"),
        bad("入企检查频次同比下降25，企业负担减轻。", "25"),
        bad("其中废止文件6、修改3件。", "6"),
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
        good("裁量档次由3档增加到5档。", note="档也是单位。"),
        good("向灾区调运帐篷120顶、棉被2400床等救灾物资。", note="不常见的量词也是单位。"),
        good(
            "设立举报电话12345，对18个街道开展督察，线上办件量36400，全年按《纲要》推进。",
            note="电话号码和办件量不用单位。",
        ),
        good("2025年，全区110接报警情下降，落实1862工作法，名次由全市第6升至第2。"),
        good("培养“法律明白人”1862名，落实“1862”工作法。"),
        good("全年受理行政复议案件281件，办结265件。"),
        good("行政诉讼万人发案率0.902，行政复议与诉讼案件比4.57。", note="比值本来就没有单位。"),
        good("受理、办结行政复议案件281、265件。", note="前一个数和后一个数共用单位。"),
        sample(more="数据:\n  普法受众:\n    本年: 3万人次\n    上年: 28000人次\n", note="万人次也是人次。"),
    ),
)
