"""F121: a figure far from last year's without a reason."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from drafter.check.draft import Draft
from drafter.check.figures import Statement, about, exact, statements
from drafter.check.figures_case import keys, last_values, name_address, years
from drafter.check.figures_change import called
from drafter.check.figures_growth import growths
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.sample import sample
from drafter.data.indicators import Indicator, every_indicator, kinds
from drafter.data.rates import rate_named
from drafter.data.sizes import size_of
from drafter.zh.decimals import half_up, show_number
from drafter.zh.regex import regex

if TYPE_CHECKING:  # a case brings them
    from drafter.model.reckoned import Value
    from drafter.store.load import Case

_REASON = regex(
    "因|由于|受[^理]{1,12}影响|得益于|口径|调整|机构改革|专项|集中|新增|扩大|首次|下放|划转|整合|系统升级|主要是|原因|纳入|推广|[试施实推]行|改革|上线|开通|推出|启用"
)
_CHANGED = regex("同比|上年|去年|较20|比20")
_KINDS = {"count": "数量", "rate": "比率", "money": "金额"}
_SLIP = Decimal(100)
_WHOLE = 100
_LEAP = 3  # times as much or as little: a text that tells both years itself has seen a smaller change
_FEW = Decimal(20)
_CUT = regex("[精缩压]|减(?:少|至|到|为|免)|整合|归并")  # 事项由1105项减至402项: a measure, no jump
_IN_CASE = "请核对；确实如此的，请在“说明”里写一句原因。"
_IN_TEXT = "请核对；确实如此的，请写明原因。"


def _find(draft: Draft) -> Iterator[Hit]:
    return _of_text(draft) if draft.case is None else _of_case(draft.case)


def _of_case(case: Case) -> Iterator[Hit]:
    for name, value in case.reckoning.values.items():
        entry = case.report.figures.get(name)
        told = "" if entry is not None and entry.reason else _case_jump(name, value, case)
        if told:
            yield Hit(told, address=name_address(name))


def _of_text(draft: Draft) -> Iterator[Hit]:
    yield from _of_both(draft)
    known = {each.id: each for each in every_indicator()} if draft.context.last else {}
    earlier = last_values(draft)
    for statement in statements(draft) if earlier else ():
        for said in statement.figures:
            figure = said.figure
            if not exact(figure) or figure.part == "plan" or figure.kind not in _KINDS:
                continue
            found = next((earlier[key] for key in keys(figure) if key in earlier), None)
            if found is None or _REASON.search(statement.flat) or _CHANGED.search(statement.behind(said, 12)):
                continue
            limit, unit = _limits(known.get(figure.indicator or ""), _KINDS[figure.kind])
            if _jumps(figure.value, found[0], limit, unit):
                yield about(
                    figure,
                    _message(
                        figure.label,
                        (figure.written, found[1]),
                        (figure.value, found[0]),
                        years(draft),
                        _IN_TEXT,
                    ),
                )


def _of_both(draft: Draft) -> Iterator[Hit]:
    """Judge 受理340件，上年为12件: the text tells both years."""
    for statement in statements(draft):
        if _REASON.search(statement.flat) or _explained(draft, statement):
            continue
        for growth in growths(statement):
            before, now = growth.before.figure, growth.now.figure
            told = growth.changes or growth.times
            if now.unit == "%" or now.unit in _DURATIONS or now.part == "plan" or not growth.sound:
                continue
            first = growth.now if growth.last is growth.before else growth.before
            if _CUT.search(statement.between(first, growth.last)):
                continue
            low, high = sorted((now.value, before.value))
            if high >= _FEW and (high > _LEAP * low if told else high >= _LEAP * low):
                written, values = (now.written, before.written), (now.value, before.value)
                yield about(now, _message(now.label, written, values, years(draft), _IN_TEXT))


def _explained(draft: Draft, statement: Statement) -> bool:
    """True if the sentence behind it gives a reason."""
    flat = draft.flats[statement.node]
    end = statement.start + len(statement.flat)
    return _REASON.search(flat[end : end + _BEHIND]) is not None


_BEHIND = 40
_DURATIONS = ("天", "日", "个工作日", "工作日", "小时", "个小时", "分钟", "个月", "年")


def _limits(indicator: Indicator | None, kind: str) -> tuple[Decimal | None, str]:
    known = indicator or kinds()[kind]
    return known.jump, known.jump_unit


def _jumps(now: Decimal, before: Decimal, limit: Decimal | None, unit: str) -> bool:
    if limit is None:
        return False
    if unit == "百分点":
        return abs(now - before) > limit
    if max(now, before) < _FEW or not before:
        return False
    return abs(now - before) / before * 100 > limit


def _case_jump(name: str, value: Value, case: Case) -> str:
    """Return what is odd about a value of the case beside last year's, empty if nothing is."""
    from drafter.model.doubts import doubts

    now, before = value.quantity, value.previous
    if now is None or before is None or _impossible(value):
        return ""
    counts = now.base_unit != "%"
    if counts and max(now.base_value, before.base_value) < _FEW:
        return ""
    found = doubts(name, now, case.report, case.reckoning)
    told = next((doubt.message for doubt in found if doubt.kind == "jump"), "")
    return f"“{value.name}”：{told}{_IN_CASE}" if told else ""


def _impossible(value: Value) -> bool:
    """True for a value that other rules doubt by itself: a share above 100 %, a size no county has."""
    now = value.quantity
    if now is None:
        return False
    if now.base_unit == "%":
        rate = rate_named(value.name)
        return now.base_value > _WHOLE and rate is not None and rate.most is not None
    size = size_of(now.base_unit, value.name)
    return size is not None and now.base_value > size.most


def _message(
    name: str, written: tuple[str, str], values: tuple[Decimal, Decimal], years: tuple[str, str], cure: str
) -> str:
    (now, before), (value, earlier) = written, values
    if now.endswith("%"):
        told = f"相差{show_number(half_up(abs(value - earlier), 2))}个百分点"
    else:
        told = called(value, earlier) if earlier else f"{years[1]}是0"
    slip = max(value, earlier) >= _SLIP * min(value, earlier) > 0
    doubt = "是不是单位写错了？" if slip else ""
    return f"“{name}”{years[0]}{now}，{years[1]}{before}，{told}。{doubt}{cure}"


RULE = Rule(
    id="F121",
    name="与上年相差很大没有说明",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="和上年差得很多的数，不是情况变了，就是口径变了，或者单位写错了。人大和上级一定会问，先写清楚。",
    basis="各类数的跳变幅度见本工具的类型表和指标表（数量50%、比率10个百分点），是建议值，待核。",
    find=_find,
    bad=(
        bad("全年受理行政复议案件340件，上年为12件。", "340件"),
        bad("办理行政处罚案件由2310件下降到46件。", "46件"),
        bad("新收行政复议案件618件，同比增长329.17%（2024年为144件）。", "618件"),
        sample(
            ("培训12场", "培训12场，受理复议{{ 行政复议受理 }}"),
            more="数据:\n  行政复议受理:\n    本年: 560件\n    上年: 266件\n",
        ),
        bad(
            "一、主要举措\n全年受理行政复议案件560件，办结540件。",
            "560件",
            year=2025,
            last="某县2024年法治政府建设年度报告\n一、主要举措\n2024年，全年受理行政复议案件266件。",
        ),
    ),
    good=(
        good("受理行政复议案件由96件上升到340件，主要原因是受案范围扩大。"),
        good("普法受众由2万人次增加到6万人次，增长2倍。", note="增长多少已经写明，作者看到了。"),
        good("行政审批事项由1105项减至402项。", note="减的是事项，是举措。"),
        good("办理时限由20个工作日压缩到5个工作日。", note="说的是时限，缩短就是举措。"),
        good("新增公职律师由40名增加到86名。", note="两年的数都写了，增加一倍多，读者看得明白。"),
        sample(
            ("培训12场", "培训12场，受理复议{{ 行政复议受理 }}"),
            more="数据:\n  行政复议受理:\n    本年: 560件\n    上年: 266件\n"
            "    说明: 复议体制改革后统一受理\n",
            note="写了变化的原因。",
        ),
        good(
            "一、主要举措\n全年受理行政复议案件266件，办结250件。",
            year=2025,
            last="某县2024年法治政府建设年度报告\n一、主要举措\n2024年，全年受理行政复议案件240件。",
        ),
    ),
)
