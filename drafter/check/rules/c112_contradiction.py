"""An absolute claim that figures elsewhere in the report disprove."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.draft import Draft, Sentence
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.data.contradictions import Contradiction, contradictions

_SCOPE = 12  # characters in front of a claim that give its scope
_SHOWN = 16
_SOME = re.compile(
    "(?:[0-9一二三四五六七八九十两多]+个|部分|多数|有的)[^,。;]{0,4}(?:单位|部门|乡镇|镇|街道|村|机关|所)"
    "[^,。;]{0,8}$|[局办镇乡]、[^,。;]{2,10}[局办镇乡][^,。;]{0,6}$"
)


def _find(draft: Draft) -> Iterator[Hit]:
    sentences = [each for each in draft.sentences if each.part != "plan"]
    for pair in contradictions():
        claim = next(filter(None, (_claim(each, pair) for each in sentences)), None)
        if claim is None:
            continue
        sentence, start, end = claim
        for other in sentences:
            against = pair.opposite.search(other.flat)
            if against and not pair.except_.search(
                other.flat[max(0, against.start() - _SCOPE) : against.end()]
            ):
                told = other.text[against.start() : against.end()]
                yield Hit(
                    f"这里说“{sentence.text[start:end][-_SHOWN:]}”，别处写“{told}”，互相矛盾。"
                    "请核对；范围不同的请写明。",
                    sentence.node,
                    sentence.start + start,
                    sentence.start + end,
                )
                break


def _claim(sentence: Sentence, pair: Contradiction) -> tuple[Sentence, int, int] | None:
    match = pair.claim.search(sentence.flat)
    if match is None:
        return None
    before = sentence.flat[max(0, match.start() - _SCOPE) : match.start()]
    some = _SOME.search(sentence.flat[max(0, match.start() - 2 * _SCOPE) : match.start()])
    return None if some or pair.except_.search(before) else (sentence, match.start(), match.end())


RULE = Rule(
    id="C112",
    name="前后说法互相矛盾",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="成效里说“零败诉”，不足里又说败诉率上升，是各部门分头写、没有统稿造成的，一对照就露出来。",
    basis="公文应当前后一致、准确，见《党政机关公文处理工作条例》（2012），条款待核；"
    "说法见 drafter/data/contradictions.yaml。",
    find=_find,
    bad=(
        bad(
            "一、主要举措和成效\n做好行政应诉工作，全县行政机关保持零败诉。\n"
            "二、存在的不足和原因\n行政诉讼败诉率为8.3%，原因是取证不规范。",
            "零败诉",
        ),
        bad(
            "一、主要举措和成效\n全年收到行政复议申请281件，全部办结。\n二、存在的不足\n"
            "还有13件复议申请尚未审结，原因是人手不足。\n复议申请中12件正在审理。",
            "复议申请281件，全部办结",
        ),
    ),
    good=(
        good("一、主要举措\n县民政局等9个单位实现零败诉。\n审结58件，败诉3件。", note="说的是其中几个单位。"),
        good(
            "一、主要举措和成效\n复议后应诉案件保持零败诉。\n二、存在的不足\n"
            "行政诉讼败诉率为8.3%，原因是取证不规范。",
            note="范围不同：一个是复议后的案件，一个是全部案件",
        ),
        good("一、主要举措和成效\n负责人出庭应诉率100%，行政诉讼败诉率为0%，保持零败诉。"),
    ),
)
