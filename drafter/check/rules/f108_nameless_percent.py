"""F108: a percentage of nothing named."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.figures import Said, Statement, about, is_rate, statements
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.zh.regex import regex

_NAMED = regex(
    "[率度比占重额幅]|比例|份额|覆盖|面|指数|同比|环比|增长|上升|下降|提[高升]|增加|减少|降低|压[减缩]|缩[减短]|精简|减[免少]|优惠"
    "|完成|达标|实现|进度|超|折|成|准|打折|满意|合格|系数|浓度|湿度|股|利息|补贴|补助|按|分数|得分|其中|分别|由|从|[为是]全"
)
_STATED = regex("(?:达到?|为|约)$")
_ENDS = regex("^ ?(?:[,。;、)]|以上[,。;、)]|$)")
_WHOLE = 100
_SHORT = 8


def _find(draft: Draft) -> Iterator[Hit]:
    for statement in statements(draft):
        for at, said in enumerate(statement.figures):
            if (
                _nameless(said)
                and not _named_before(statement, at)
                and _ENDS.match(statement.behind(said, 4))
            ):
                yield about(
                    said.figure,
                    f"“{said.clause.strip()}{said.figure.written}”没有说明是什么的百分之几。"
                    "请写出指标名称，例如“……比例达”“……率为”。",
                )


def _nameless(said: Said) -> bool:
    return (
        is_rate(said)
        and said.figure.value != _WHOLE
        and _STATED.search(said.lead) is not None
        and len(said.lead) > 2
        and _NAMED.search(said.clause) is None
    )


def _named_before(statement: Statement, at: int) -> bool:
    """True for 成功率不低于98%，实际达到98.6%: a rate before it names both."""
    said = statement.figures[at]
    rates = [before for before in statement.figures[:at] if before.figure.unit == said.figure.unit]
    return bool(rates) and len(said.clause) <= _SHORT and _NAMED.search(rates[-1].clause) is not None


RULE = Rule(
    id="F108",
    name="百分数没有指标名称",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="百分数总是某个指标的百分数。不写指标名称，读者只能猜分母是什么，以后年度也没有办法对比。",
    basis="统计指标应当有名称、口径和数值，属统计常识，待核；来自一份已公开报告里的“推进执法力量下沉达61.9%”。",
    find=_find,
    bad=(
        bad("深化综合执法改革，推进执法力量下沉镇（街道）达61.9%。", "61.9%"),
        bad("推动政务服务事项网上办理达到92%。", "92%"),
    ),
    good=(
        good("目标是全年调解成功率不低于98%，实际达到98.6%。", note="前一个数已经写了名称。"),
        good("深化综合执法改革，执法力量下沉比例达61.9%。"),
        good("年度重点任务已完成95%。", note="完成了百分之几，意思清楚。"),
        good("综合执法覆盖64%以上的执法领域。", note="后面写明了是什么的百分之几。"),
    ),
)
