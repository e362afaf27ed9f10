"""An absolute claim that figures elsewhere in the report disprove."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.check.contradicting import Against, disproved
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
_YEAR = regex("(20[0-9]{2})年")
_SEAT = regex("[省市县区镇乡](?:人民)?政府(?:本级)?(?:保持|实现)?$|本级(?:保持|实现)?$")
"""The seat alone: what is told of a county is told of all its departments."""


def _find(draft: Draft) -> Iterator[Hit]:
    sentences = [each for each in draft.sentences if each.part != "plan"]
    own = [plain(name) for name in (draft.context.body, *draft.found.unit) if name]
    told: list[Against] = []
    for each in (*_listed(sentences, own), *disproved(sentences)):
        if any(map(each.overlaps, told)) or _is_partial(each.claim.flat, each.start, own):
            continue
        if _is_of_another_year(each, draft.year):
            continue
        told.append(each)
        said = each.claim.text[each.start : each.end][-_SHOWN:]
        yield _hit(each.claim, each.start, each.end, f"这里说“{said}”，别处写“{each.told}”")
        at = each.other.flat.find(each.told)
        yield _hit(each.other, at, at + len(each.told), f"这里写“{each.told}”，别处说“{said}”")


def _is_of_another_year(each: Against, year: int | None) -> bool:
    """True if the clauses of the claim or of what is against it name a year that is not the report's."""
    clause = each.claim.flat[max(0, each.start - _SCOPE) : each.end]
    return any(int(named) != year for named in _YEAR.findall(f"{clause},{each.told}"))


def _listed(sentences: Sequence[Sentence], own: Sequence[str]) -> Iterator[Against]:
    """Yield the claims of the table that words elsewhere disprove."""
    for pair in contradictions():
        claim = next(filter(None, (_claim(each, pair, own) for each in sentences)), None)
        other = next(filter(None, (_opposite(each, pair) for each in sentences)), None) if claim else None
        if claim and other:
            yield Against(*claim, *other)


def _opposite(sentence: Sentence, pair: Contradiction) -> tuple[Sentence, str] | None:
    """Return the sentence and the words of it that disprove a claim."""
    match = pair.opposite.search(sentence.flat)
    if match is None or pair.except_.search(sentence.flat[max(0, match.start() - _SCOPE) : match.end()]):
        return None
    return sentence, match.group()


def _hit(sentence: Sentence, start: int, end: int, told: str) -> Hit:
    message = f"{told}，互相矛盾。请核对；范围不同的请写明。"
    return Hit(message, sentence.node, sentence.start + start, sentence.start + end)


def _claim(sentence: Sentence, pair: Contradiction, own: Sequence[str]) -> tuple[Sentence, int, int] | None:
    match = pair.claim.search(sentence.flat)
    if match is None or _is_partial(sentence.flat, match.start(), own):
        return None
    before = sentence.flat[max(0, match.start() - _SCOPE) : match.start()]
    if (pair.limits is not None and pair.limits.search(before)) or pair.except_.search(before):
        return None
    return sentence, match.start(), match.end()


def _is_partial(flat: str, start: int, own: Sequence[str]) -> bool:
    """True if a claim is made of some units or one, not of the body that reports."""
    unit = _UNIT.search(flat[max(0, start - _SCOPE) : start])
    if _SEAT.search(flat[max(0, start - _SCOPE) : start]):
        return True
    if unit and not any(name.endswith(unit["name"]) or unit["name"].endswith(name) for name in own):
        return True
    return _SOME.search(flat[max(0, start - 2 * _SCOPE) : start]) is not None


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
            "败诉2件",
            note="两处都标出来",
        ),
        bad(
            "一、主要举措和成效\n做好行政应诉工作，全县行政机关保持零败诉。\n"
            "二、存在的不足和原因\n行政诉讼败诉率为8.3%，原因是取证不规范。",
            "零败诉",
            "败诉率为8.3%",
        ),
        bad(
            "一、主要举措和成效\n全年收到行政复议申请281件，全部办结。\n二、存在的不足\n"
            "还有13件复议申请尚未审结，原因是人手不足。\n复议申请中12件正在审理。",
            "复议申请281件，全部办结",
            "复议申请尚未审结",
        ),
        bad(
            "云岭县公安局2026年度法治政府建设情况的报告\n一、主要举措\n审结58件，败诉3件。县公安局保持零败诉。",
            "败诉3件",
            "零败诉",
        ),
        bad(
            "一、主要举措和成效\n行政规范性文件全部进行合法性审查，全年未发生执法过错案件。\n二、存在的不足\n"
            "有2件规范性文件没有进行合法性审查就印发，原因是起草单位不了解程序。发生执法过错案件3件，原因是证据审查不细。",
            "行政规范性文件全部进行合法性审查",
            "全年未发生执法过错案件",
            "有2件规范性文件没有进行合法性审查就印发",
            "发生执法过错案件3件",
        ),
    ),
    good=(
        good(
            "一、主要举措\n审结58件，败诉3件，都以县级部门为被告，县政府无败诉案件。",
            note="一个是全县，一个是县政府本级",
        ),
        good(
            "一、主要举措和成效\n乡镇法律顾问实现全覆盖。矛盾纠纷全部录入平台，化解率97%。\n二、存在的不足\n"
            "5个乡镇的法律顾问没有到岗坐班，原因是路途远。17件矛盾纠纷没有化解，原因是涉及部门多。",
            note="有了顾问而没有坐班，录入了平台而没有化解",
        ),
        good("一、主要举措\n审结58件，败诉3件。政务公开领域未发生败诉案件。", note="说的是其中一类案件"),
        good(
            "一、主要举措\n审结58件，败诉3件。县自然资源局连续三年保持零败诉。", note="说的是其中一个单位。"
        ),
        good(
            "关于2026年度法治政府建设情况的报告\n一、主要举措\n2025年督察反馈的问题全部整改到位。全年发现问题47个，其中2个问题未整改。",
            note="说的是两年的问题",
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
