"""F119: a number without its unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.figures_case import name_address, years
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.sample import sample
from drafter.model.reckon import Value
from drafter.zh.prose_names import names

_NOUN = (
    "案件|纠纷|复议|诉讼|文件|意见|问题|企业|人员|干部|通知书|建议书|意见书|合同|活动|培训|检查|审查|调解|援助|咨询|公证|事项|举措|受理|办结"
    "|审结|立案|查处|化解|制发|评查案卷|案卷|旁听庭审|督察|演练"
)
_BARE = re.compile(
    rf"(?:{_NOUN})(?:共计?|总计|合计|达到?|约|近|超过|为)?(?P<n>(?<![0-9.])[1-9][0-9]{{0,6}}(?:\.[0-9]{{1,2}})?[万亿]?)(?=[。;]|,(?![0-9])|$)"
)
_RATE = re.compile(
    r"(?P<rate>(?<!万人)(?<!发案)(?<!发生)(?<!成讼)率)(?:达到?|为|是|保持在?|约|超过?|近)?(?P<n>(?<![0-9.])(?:[1-9][0-9](?:\.[0-9]{1,2})?|100))(?=[,。;]|$)"
)
_PER_HEAD = re.compile("万人|人均|发案率|成讼率|每")
_BODY = ("opening", "body", "closing")
_COUNTED = ("数量", "金额", "比率")


def _find(draft: Draft) -> Iterator[Hit]:
    for node, flat in enumerate(draft.flats):
        if draft.nodes[node].kind in _BODY:
            yield from _bare(node, flat)
    if draft.case is not None:
        for name, value in draft.case.reckoning.values.items():
            told = _forgotten(value, years(draft))
            if told:
                yield Hit(told, address=name_address(name))


def _bare(node: int, flat: str) -> Iterator[Hit]:
    mask = names(flat)
    for match in _BARE.finditer(flat):
        if not mask[match.start("n")]:
            yield Hit(f"“{match.group()}”没有写单位。请补上件、次、人一类的单位。", node, *match.span("n"))
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


RULE = Rule(
    id="F119",
    name="数字没有单位",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="“受理行政复议案件281”读着不完整，也不知道是件还是人。单位是数的一部分。",
    basis="数与计量单位应当连写，见GB/T 15835—2011（条款待核）；各指标的单位见本工具的指标表。",
    find=_find,
    bad=(
        bad("全年受理行政复议案件281，办结265件。", "281"),
        bad("全县行政执法人员持证率达95.66，比上年提高2个百分点。", "95.66"),
        sample(
            ("培训12场", "培训12场，受理复议{{ 行政复议受理 }}"),
            more='数据:\n  行政复议受理:\n    本年: "281"\n    上年: 266件\n',
        ),
    ),
    good=(
        good("全年受理行政复议案件281件，办结265件。"),
        good("行政诉讼万人发案率0.902，行政复议与诉讼案件比4.57。", note="比值本来就没有单位。"),
        good("受理、办结行政复议案件281、265件。", note="前一个数和后一个数共用单位。"),
    ),
)
