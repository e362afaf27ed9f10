"""F114: 百分之几 where 百分点 is meant, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from drafter.check.draft import Draft
from drafter.check.figures import Said, Statement, about, statements
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.zh.regex import regex

_RELATIVE = regex("效率|频率|利率|概率|发案率|万人|成讼率|发生率|死亡率|事故率|增长率|人均")
_FROM = regex("[由从](?:20[0-9]{2}年的?|上年的?|去年的?)?[0-9.]{1,6}%(?:提高|提升|上升|增长|下降|降低)了?$")
_MOVE = "(?:提高|提升|上升|上涨|增长|增加|下降|降低|下滑|回落|减少|压减|压缩|缩短|降幅|增幅|升幅|增|降)"
_AGAINST = "(?:年均|同比|环比|比上年|较上年|较去年|比去年|(?:比|较)20[0-9]{2}年|较上年同期|比上年同期)"
_RATE = regex(
    "(?:率(?!先)|占比|比例|比重|满意度|安全感|覆盖面)"
    "(?:[比较与和同]?(?:上年|去年|20[0-9]{2}年)(?:同期)?(?:相比)?的?|同比|环比|又|再|均|都|、|分别)*"
    f"{_MOVE}了?$"
)
_RATIO_WORDS = regex(
    r"(?<![同环相])比(?![上去2较])|(?<![年季月])度|[率感重份面占]|指数|达标|优良|优秀|合格|满意|%|百分|平均"
)
_SHORTENED = regex(
    "(?:时限|时间|次数|频次|数|量|额|人次|件数|案件|事项|金额|警情|检查|投诉|纠纷)"
    f"(?:平均|均|再|又|分别|{_AGAINST})*{_MOVE}(?:[了约近超达]|超过)*$"
)
_OWN_MOVE = regex(
    f"^[,、()]{{0,2}}(?:{_AGAINST}(?:的[0-9.]+%)?)?(?:又|再|均|都)?{_MOVE}了?(?:约|近|超过?|达)?$"
)
_AVERAGE = regex("^[,、(]?(?:[高低]于|高出|低出)[^,。;0-9]{0,8}(?:平均|均值|水平|目标)[^,。;0-9]{0,6}$")
_SHARE = regex("占(?!比)[^,。;:]{0,10}$|的$")
_GROWN = regex("增长|增加|减少")
_BEFORE = regex("[由从]")
_MOVES = regex(_MOVE)
_SHORTEST = 4
_POINTS = ("个百分点", "百分点")
_MISNAMED = regex(r"[0-9]{1,3}(?:\.[0-9]{1,2})?(?:个百分比|百分点)")


def _find(draft: Draft) -> Iterator[Hit]:
    for node, flat in enumerate(draft.flats):
        for match in _MISNAMED.finditer(flat):
            right = match.group().replace("个百分比", "百分点").replace("百分点", "个百分点")
            yield Hit(f"“{match.group()}”请写成“{right}”。", node, *match.span())
    for statement in statements(draft):
        apart = _differences(statement)
        for at, said in enumerate(statement.figures):
            figure = said.figure
            if figure.unit == "%" and (
                figure.start in apart or _of_rate(said) or _behind_rate(statement, at)
            ):
                yield about(
                    figure,
                    f"比率相减得到的是百分点。“{figure.written}”如果是两年比率的差，请写成“{figure.value:f}个百分点”。",
                )
            elif figure.unit in _POINTS and _of_count(statement, at):
                yield about(
                    figure,
                    f"百分点只用来说两个百分数的差，件数的增减不用百分点。“{figure.written}”请改成百分比。",
                )


def _differences(statement: Statement) -> set[int]:
    """Return where a difference of two rates before it stands with a per cent sign."""
    rates: list[Said] = []
    found: set[int] = set()
    for said in statement.figures:
        figure = said.figure
        if figure.unit != "%":
            continue
        if figure.kind == "change" and any(
            figure.value == abs(one.figure.value - other.figure.value) for one, other in pairwise(rates)
        ):
            found.add(figure.start)
        elif figure.kind == "rate":
            rates.append(said)
    return found


def _behind_rate(statement: Statement, at: int) -> bool:
    """True for 合格率98%，比上年提高3%: a change that has no subject but the rate before it."""
    if not at:
        return False
    said, before = statement.figures[at], statement.figures[at - 1]
    between = statement.between(before, said)
    if before.figure.kind != "rate" or before.figure.unit != "%" or _RELATIVE.search(before.clause):
        return False
    of_cases = "占比" in before.lead and _GROWN.search(between)
    if of_cases or _SHARE.search(before.lead):  # 其中农民工案件158件，占25.8%，同比增长12%: the cases grew
        return False
    if _AVERAGE.match(between):
        return True
    moved = said.figure.kind == "change" and _OWN_MOVE.match(between) is not None
    return moved and _BEFORE.search(before.clause) is None


def _of_count(statement: Statement, at: int) -> bool:
    """True for points that tell how a number of things changed."""
    said = statement.figures[at]
    if _SHORTENED.search(said.clause):
        return True
    words = said.clause
    if at and _OWN_MOVE.match(statement.between(statement.figures[at - 1], said)):
        before = statement.figures[at - 1]
        words = before.clause + before.figure.written + said.clause
        if before.figure.kind in ("count", "money"):
            return True
    moved = said.figure.kind == "change" and _MOVES.search(said.lead) is not None
    return moved and _RATIO_WORDS.search(words) is None and len(words) > _SHORTEST


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
        bad("抽查案卷150卷，合格率98%，上年合格率为95%，同比提高3%。", "3%"),
        bad("扫码检查9428次，扫码率99.3%，比上年提高2.1%。", "2.1%"),
        bad("办理公证2140件（上年1960件），同比增长9.2个百分点。", "9.2个百分点"),
        bad("执法案卷合格率由60%提高5%，案卷质量明显改善。", "5%"),
        bad("调解成功率由94%提高到96%，提高2%。", "2%"),
        bad("败诉率为5.17%，较上年的7.58%下降2.41%。", "2.41%"),
        bad("行政机关负责人出庭应诉率同比提高8.5%。", "8.5%"),
        bad("行政复议收案量同比增长15个百分点。", "15个百分点"),
        bad("行政复议纠错率比上年下降3个百分比。", "3个百分比"),
    ),
    good=(
        good("农民工案件158件，占25.8%，同比增长12%。", note="增长的是件数。"),
        good("行政许可平均办理效率提高30%。", note="效率不是百分数。"),
        good("结案率98.5%，成功率76.2%，分别比上年提高1.1个、3.4个百分点。"),
        good("执法案卷合格率同比提高5个百分点，行政复议收案量同比增长15%。"),
        good("扫码入企率由40%提高到60%，增长50%。", note="60比40多一半，可以说增长50%。"),
        good("调解成功率提高到99.35%。", note="说的是提高到多少，不是提高了多少。"),
        good("电信网络诈骗发案率同比下降20%。", note="发案率不是百分数，可以说下降百分之几。"),
    ),
)
