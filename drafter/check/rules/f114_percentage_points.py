"""F114: 百分之几 where 百分点 is meant, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.figures import Said, Statement, about, statements
from drafter.check.figures_change import two_years
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.zh.regex import regex

_RATE = regex(
    "(?:率|占比|比例|比重|满意度)(?:同比|环比|比上年|较上年|较去年|比去年|比20[0-9]{2}年|较20[0-9]{2}年|又|再|、)*"
    "(?:提高|提升|上升|增长|增加|下降|降低|下滑|回落)了?$"
)
_RELATIVE = regex("发案率|万人|成讼率|发生率|死亡率|事故率|增长率|人均")
_FROM = regex("[由从](?:20[0-9]{2}年的?|上年的?|去年的?)?[0-9.]{1,6}%(?:提高|提升|上升|增长|下降|降低)了?$")
_COUNT = regex(
    "(?:数|量|额|人次|件数|案件|人数|数量|金额)(?:同比|环比|比上年|较上年|较去年)?(?:提高|提升|上升|增长|增加|下降|降低|减少)了?$"
)
_POINTS = ("个百分点", "百分点")
_MISNAMED = regex(r"[0-9]{1,3}(?:\.[0-9]{1,2})?(?:个百分比|百分点)")


def _find(draft: Draft) -> Iterator[Hit]:
    for node, flat in enumerate(draft.flats):
        for match in _MISNAMED.finditer(flat):
            right = match.group().replace("个百分比", "百分点").replace("百分点", "个百分点")
            yield Hit(f"“{match.group()}”请写成“{right}”。", node, *match.span())
    for statement in statements(draft):
        apart = _differences(statement)
        for said in statement.figures:
            figure = said.figure
            if figure.unit == "%" and (figure.start in apart or _of_rate(said)):
                yield about(
                    figure,
                    f"比率相减得到的是百分点。“{figure.written}”如果是两年比率的差，请写成“{figure.value:f}个百分点”。",
                )
            elif figure.unit in _POINTS and _COUNT.search(said.clause):
                yield about(
                    figure,
                    f"百分点只用来说两个百分数的差，件数的增减不用百分点。“{figure.written}”请改成百分比。",
                )


def _differences(statement: Statement) -> set[int]:
    """Return where a difference of two rates stands behind them with a per cent sign."""
    figures = statement.figures
    found: set[int] = set()
    for one, other, change in zip(figures, figures[1:], figures[2:], strict=False):
        rates = one.figure.unit == other.figure.unit == change.figure.unit == "%"
        if not rates or change.figure.kind != "change" or two_years(statement, one, other) is None:
            continue
        if change.figure.value == abs(one.figure.value - other.figure.value):
            found.add(change.figure.start)
    return found


def _of_rate(said: Said) -> bool:
    clause = said.clause.rstrip("约近超达为 ")
    if _FROM.search(clause):
        return True
    return _RATE.search(clause) is not None and not _RELATIVE.search(clause)


RULE = Rule(
    id="F114",
    name="百分比和百分点混用",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="合格率由60%升到65%，是提高5个百分点，不是提高5%。两种写法差很多，用错了等于写错了数。",
    basis="百分点指两个百分数之差，属统计用语，待核；见各类公文数字用法说明。",
    find=_find,
    bad=(
        bad("执法案卷合格率由60%提高5%，案卷质量明显改善。", "5%"),
        bad("调解成功率由94%提高到96%，提高2%。", "2%"),
        bad("败诉率为5.17%，较上年的7.58%下降2.41%。", "2.41%"),
        bad("行政机关负责人出庭应诉率同比提高8.5%。", "8.5%"),
        bad("行政复议收案量同比增长15个百分点。", "15个百分点"),
        bad("行政复议纠错率比上年下降3个百分比。", "3个百分比"),
    ),
    good=(
        good("执法案卷合格率同比提高5个百分点，行政复议收案量同比增长15%。"),
        good("扫码入企率由40%提高到60%，增长50%。", note="60比40多一半，可以说增长50%。"),
        good("调解成功率提高到99.35%。", note="说的是提高到多少，不是提高了多少。"),
        good("电信网络诈骗发案率同比下降20%。", note="发案率不是百分数，可以说下降百分之几。"),
    ),
)
