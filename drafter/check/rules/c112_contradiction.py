"""An absolute claim that figures elsewhere in the report disprove."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.check.draft import Draft, Sentence
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.data.contradictions import Contradiction, contradictions
from drafter.zh.prose_width import plain
from drafter.zh.regex import regex

_SCOPE = 12  # characters in front of a claim that give its scope
_SHOWN = 16
_SOME = regex(
    "(?:[0-9一二三四五六七八九十两多]+个|部分|多数|有的)[^,。;]{0,4}(?:单位|部门|乡镇|镇|街道|村|机关|所)"
    "[^,。;]{0,8}$|(?:领域|方面|系统|条线|类案件)[^,。;]{0,4}$|[局办镇乡]、[^,。;]{2,10}[局办镇乡][^,。;]{0,6}$"
)
_UNIT = regex(
    "(?P<name>[^,。;、]{2,16}(?<![我全本])(?:局|大队|中队|支队|镇|乡|街道|办))"
    "(?:已?连续[0-9一二三四五六七八九十]+年)?(?:继续)?(?:保持|实现|做到)?$"
)
"""One unit of which a claim is made."""


def _find(draft: Draft) -> Iterator[Hit]:
    sentences = [each for each in draft.sentences if each.part != "plan"]
    own = [plain(name) for name in (draft.context.body, *draft.found.unit) if name]
    for pair in contradictions():
        claim = next(filter(None, (_claim(each, pair, own) for each in sentences)), None)
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


def _claim(sentence: Sentence, pair: Contradiction, own: Sequence[str]) -> tuple[Sentence, int, int] | None:
    match = pair.claim.search(sentence.flat)
    if match is None:
        return None
    before = sentence.flat[max(0, match.start() - _SCOPE) : match.start()]
    some = _SOME.search(sentence.flat[max(0, match.start() - 2 * _SCOPE) : match.start()])
    if pair.limits is not None and pair.limits.search(before):
        return None
    unit = _UNIT.search(before)
    if unit and not any(name.endswith(unit["name"]) or unit["name"].endswith(name) for name in own):
        return None
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
            "一、主要举措和成效\n全年未发生行政诉讼败诉案件。一审行政诉讼审结49件，败诉2件。",
            "未发生行政诉讼败诉",
        ),
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
        bad(
            "云岭县公安局2026年度法治政府建设情况的报告\n一、主要举措\n审结58件，败诉3件。县公安局保持零败诉。",
            "零败诉",
        ),
    ),
    good=(
        good("一、主要举措\n审结58件，败诉3件。政务公开领域未发生败诉案件。", note="说的是其中一类案件"),
        good(
            "一、主要举措\n审结58件，败诉3件。县自然资源局连续三年保持零败诉。", note="说的是其中一个单位。"
        ),
        good("一、主要举措\n县民政局等9个单位实现零败诉。\n审结58件，败诉3件。", note="说的是其中几个单位。"),
        good(
            "一、主要举措和成效\n复议后应诉案件保持零败诉。\n二、存在的不足\n"
            "行政诉讼败诉率为8.3%，原因是取证不规范。",
            note="范围不同：一个是复议后的案件，一个是全部案件",
        ),
        good("一、主要举措和成效\n负责人出庭应诉率100%，行政诉讼败诉率为0%，保持零败诉。"),
    ),
)
