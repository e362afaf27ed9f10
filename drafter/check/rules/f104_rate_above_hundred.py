"""F104: a share above 100 %."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.figures import about
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.data.rates import rate_named
from drafter.understand.results import FoundFigure
from drafter.zh.regex import regex

_SHARE = regex("(?:率|占比|比例|比重|满意度|覆盖面)$")
_UNBOUNDED = regex("增长|增幅|增速|超额|上升|提高|同比|超出|翻")
_PART_OF = regex(
    "占(?![用道地领有])[^,。;:、0-9]{0,14}$"
    "|(?<!增长)(?<!完成)率(?:连续[^,。;]{1,4}年)(?:均|都)?(?:保持|达到?|为|在)*$"
)
_AROUND = 20
_MORE = regex("以上|超过|超|多于|高于|突破|逾|余")


def _find(draft: Draft) -> Iterator[Hit]:
    for figure in draft.found.figures:
        if _above(figure) and (_bounded(figure) or _part_of(draft, figure)):
            yield about(
                figure,
                f"“{figure.label}”写的是{figure.written}，部分占全部的比率不会超过100%。请核对分子和分母。",
            )


def _above(figure: FoundFigure) -> bool:
    if figure.kind != "rate" or figure.unit != "%":
        return False
    highest = figure.value if figure.upper is None else figure.upper
    return highest > 100 or (highest == 100 and _MORE.search(figure.qualifier) is not None)


def _part_of(draft: Draft, figure: FoundFigure) -> bool:
    """True for 占审结案件的140% and 出庭应诉率连续三年保持110%."""
    before = draft.flats[figure.node][max(0, figure.start - _AROUND) : figure.start]
    return _PART_OF.search(before) is not None


def _bounded(figure: FoundFigure) -> bool:
    label = figure.label
    kind = rate_named(label)
    if kind is not None:
        return kind.most is not None
    return _SHARE.search(label) is not None and _UNBOUNDED.search(label + figure.fragment) is None


RULE = Rule(
    id="F104",
    name="比率超过100%",
    severity=Severity.MUST,
    force=Force.CUSTOM,
    why="办结率、出庭率、覆盖率这一类比率是部分除以全部，不会超过100%。超过了，不是算错就是分子分母口径不同。",
    basis="算术；“部分不大于全部”见本工具的比率表，增长率、完成率等可以超过100%的不在此列。",
    find=_find,
    bad=(
        bad("全年办结行政复议案件125件，办结率达105.04%。", "105.04%"),
        bad("行政机关负责人出庭应诉率达到100%以上。", "100%以上"),
        bad("跨部门联合抽查占比120%。", "120%"),
        bad("审结案件1302件，经调解结案521件，占审结案件的140.02%。", "140.02%"),
        bad("行政机关负责人出庭应诉率连续三年保持110%。", "110%"),
    ),
    good=(
        good("行政机关负责人出庭应诉率达到100%。"),
        good("行政复议案件增长率达135%，收案量创历史新高。", note="增长率可以超过100%。"),
        good("全年收案量占上年的比例上升，同比增长112%。"),
        good("年度任务完成率达112%。", note="超额完成时，完成率可以超过100%。"),
    ),
)
