"""F116: a large percentage made of a handful."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from drafter.check.draft import Draft
from drafter.check.figures import Said, about, exact, is_count, statements
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.zh.decimals import show_number

_FEW = Decimal(10)
_LARGE = Decimal(50)
_NEAR = 24
_UNITS = ("件", "起", "宗", "例", "次", "场", "期", "个", "家", "名", "人", "项", "份", "条")


def _find(draft: Draft) -> Iterator[Hit]:
    for statement in statements(draft):
        for before, said in zip(statement.figures, statement.figures[1:], strict=False):
            base = _base(before, said, statement.between(before, said))
            if base is not None and base < _FEW:
                yield about(
                    said.figure,
                    f"由{before.figure.written}和{said.figure.written}推算，比较的基数大约是{show_number(base)}"
                    f"{before.figure.unit}，不到10。基数这样小，请直接写增加或者减少了多少{before.figure.unit}。",
                )


def _base(count: Said, change: Said, between: str) -> Decimal | None:
    """Return the value a change starts from, None if it is not one of the count before it."""
    figure = change.figure
    if figure.kind != "change" or figure.unit != "%" or figure.value < _LARGE or not exact(figure):
        return None
    if not is_count(count) or count.figure.unit not in _UNITS or len(between) > _NEAR or ";" in between:
        return None
    if change.lead.strip(" ,、(").startswith(
        ("同比", "比上年", "较上年", "增长", "下降", "比去年", "较去年", "增加", "上升")
    ):
        sign = 1 if figure.direction == "up" else -1
        share = 1 + sign * figure.value / 100
        return (count.figure.value / share).quantize(Decimal(1)) if share > 0 else None
    return None


RULE = Rule(
    id="F116",
    name="基数很小却写增长百分比",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="从3件增加到9件，写成“增长200%”，看着很大，其实只多了6件。审阅的人会认为是在粉饰。",
    basis="对“小基数大增幅”的批评见公文写作方面的评论，待核；基数10、幅度50%是本工具的建议值。",
    find=_find,
    bad=(
        bad("全年办理涉外公证9件，同比增长200%。", "200%"),
        bad("制发行政执法监督通知书2份，同比下降66.7%。", "66.7%"),
    ),
    good=(
        good("全年受理行政复议案件266件，同比增长63.03%。"),
        good("全年办理涉外公证9件，比上年增加6件。", note="直接写了增加的件数。"),
        good("开展专项检查4次，检查企业1200家，同比增长200%。", note="增长的是企业数，基数不小。"),
    ),
)
