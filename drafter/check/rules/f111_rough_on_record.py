"""F111: an approximation of what a register counts, or of a number that is exact to the unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.figures import Said, Statement, about, exact, statements
from drafter.check.figures_part import is_part
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.data.counted import Counted, counted_things
from drafter.zh.regex import regex

_ROUGH = regex("余|多|来|近|约|左右|上下|接近|将近|逾")
_DIGITS = regex(r"[1-9][0-9]*(?:\.[0-9]+)?")
_MEASURES = frozenset(
    (
        "公里",
        "千米",
        "米",
        "平方米",
        "平方公里",
        "立方米",
        "亩",
        "公顷",
        "吨",
        "公斤",
        "千克",
        "斤",
        "升",
        "天",
        "日",
        "年",
        "岁",
        "个月",
        "小时",
        "个小时",
        "分钟",
        "秒",
        "个工作日",
        "工作日",
        "倍",
        "字",
        "页",
        "千瓦时",
    )
)
_AVERAGE = regex("人均|平均|每")
_COUNTABLE = frozenset(("件", "起", "宗", "卷", "条", "项", "份", "处"))
_REGISTERED = frozenset(("件", "起", "宗", "卷"))
_FEW, _MANY = 10, 10_000
_FIVES = 4


def _find(draft: Draft) -> Iterator[Hit]:
    for statement in statements(draft):
        for at, said in enumerate(statement.figures):
            figure = said.figure
            if figure.kind != "count" or figure.part == "plan" or not _ROUGH.search(figure.qualifier):
                continue
            thing = _on_record(said)
            if _precise(said):
                yield about(
                    figure, f"“{figure.written}”精确到个位，又用了约数词。请去掉约数词，或者改成整数。"
                )
            elif thing is not None and figure.value < _MANY:
                yield about(
                    figure,
                    f"{thing.name}有台账，“{figure.written}”是约数。请向数据来源要准确数，去掉“{_word(said)}”。",
                )
            elif _beside_exact(statement, at):
                yield about(
                    figure,
                    f"同一句里别的数是准的，“{figure.written}”是约数。请向数据来源要准确数，去掉“{_word(said)}”。",
                )


def _beside_exact(statement: Statement, at: int) -> bool:
    """True for 行政协议130余件、规范性文件27件: counted together or part and whole, one of them roughly."""
    said = statement.figures[at]
    if said.figure.unit not in _COUNTABLE or said.figure.value >= _MANY:
        return False
    for other in statement.figures[max(0, at - 1) : at + 2]:
        first, second = sorted((said, other), key=lambda each: each.figure.start)
        if first is not second and exact(other.figure) and is_part(statement, first, second):
            return True  # 收到意见60余条，采纳41条
        if said.figure.unit not in _REGISTERED:
            continue
        listed = first is not second and statement.between(first, second).startswith("、")
        if listed and other.figure.unit == said.figure.unit and not other.figure.qualifier:
            return True
    return False


def _word(said: Said) -> str:
    found = _ROUGH.search(said.figure.written)
    return found.group() if found else said.figure.qualifier


def _precise(said: Said) -> bool:
    """True for 约281件, 近1234人, 67余条; not for 近300件, 约1.2万件, 约126公里."""
    found = _DIGITS.search(said.figure.written)
    measured = said.figure.unit in _MEASURES or _AVERAGE.search(said.lead) is not None
    if found is None or measured or re.search("[百千万亿]", said.figure.written):
        return False
    digits = found.group()
    round_ones = "05" if len(digits) < _FIVES else "0"
    return "." not in digits and said.figure.value > _FEW and digits[-1] not in round_ones


def _on_record(said: Said) -> Counted | None:
    words = said.lead[-_REACH:] if len(said.lead.strip("了共计 ")) > 1 else said.tail[:_REACH]
    words += said.figure.name if said.figure.noted else ""
    return next(
        (
            thing
            for thing in counted_things()
            if thing.on_record
            and said.figure.unit in thing.units
            and any(word in words for word in thing.words)
        ),
        None,
    )


_REACH = 16


RULE = Rule(
    id="F111",
    name="应当准确的数写成约数",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="行政复议、诉讼、处罚案件和规范性文件都有台账，数是准的。写成“300余件”，读者会问是不是没有统计。",
    basis="概数用于不能或者不必精确的场合，见GB/T 15835—2011（条款待核）；哪些事项有台账见本工具的计数表。",
    find=_find,
    bad=(
        bad("公开征求意见收到意见60余条，采纳41条。", "60余条"),
        bad("全年审查行政协议130余件、行政规范性文件27件。", "130余件"),
        bad("提出审查意见67余条，采纳63条。", "67余条"),
        bad("全年县政府常务会议研究法治议题10余次。", "10余次"),
        bad("任命法治审查员近30名。", "近30名"),
        bad("全年受理行政复议案件300余件，办结率98%。", "300余件"),
        bad("全年新增人民调解员约281名。", "约281名"),
        bad("组织评查执法案卷130余卷。", "130余卷"),
    ),
    good=(
        good("走访群众300余户，征集意见41条。", note="走访的不必准确到户。"),
        good("开展宣传活动260余场、讲座12场。", note="活动没有逐件登记。"),
        good("全年巡护河湖岸线约1264公里。", note="长度是量出来的，可以说大约。"),
        good("复议人员5名，人均办案近38件。", note="平均数除不尽，可以说大约。"),
        good("培养“法律明白人”近2000名，普法志愿者300余人。"),
        good("全年受理行政复议案件312件，办结305件。"),
        good("开展法治宣传活动260余场次，受众近5万人次。", note="活动和受众没有逐件登记，可以用约数。"),
        good("惠及外经贸企业1200余家。", note="惠及的企业是估计数。"),
    ),
)
