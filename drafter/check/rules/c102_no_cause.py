"""Shortcomings without a cause."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.parts import Places, brief, whole_text
from drafter.check.parts_vague import lacks
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import part_heading, part_nodes
from drafter.understand.results import FoundShortcoming
from drafter.zh.prose_width import plain
from drafter.zh.regex import regex

_CAUSES = regex("原因|根源|成因|症结|之所以|归根(?:到|结)底")
_TOLD_TOGETHER = regex(
    "(?:产生|造成|出现|存在|形成)[^。;,]{0,16}(?:原因|根源|成因)|"
    "(?:上述|以上|这些)[^。;]{0,16}(?:原因|根源|成因)|(?:^|\n)(?:究其|剖析|分析)[^。;]{0,16}(?:原因|根源|成因)|"
    "原因(?:分析|剖析)"
)
_SAID = regex(
    "原因|由于|因为|反映出|反映了|暴露出|(?:^|[,。;])主要是|在于|归因|缘于|源于|根源|受[^,。;]{1,12}(?:影响|制约|限制)"
    "|归根(?:到|结)底|说到底|症结|根子|的因素|(?:这|也|均|都|主要)[^,。;]{0,3}[与和跟][^,。;]{2,20}(?:有关|相关|密不可分|分不开)|所致|归咎"
)
_BEFORE = regex("(?:主要是|原因是|由于|因为|源于)$")
_NEAR = 6


def _find(draft: Draft) -> Iterator[Hit]:
    shortcomings = [each for each in draft.found.shortcomings if lacks(each)]
    told = "\n".join(draft.flats[at] for at in part_nodes(draft, "shortcomings"))
    without = [each for each in shortcomings if not each.cause and not _says_why(each, told)]
    if not without or _explained(draft):
        return
    at = part_heading(draft, "shortcomings")
    if len(without) == len(shortcomings):
        message = "写到的不足都没有写原因。请逐条补写原因。"
        if at is None:
            yield Places(draft).hit(message, shortcomings[0].place, shortcomings[0].text)
        else:
            yield Hit(message, at, 0, len(draft.nodes[at].text.rstrip()))
        return
    places = Places(draft)
    others = len(shortcomings) - len(without)
    for each in without:
        message = f"“{brief(each.text)}”没有写原因，别的 {others} 条不足写了。请补上。"
        yield places.hit(message, each.place, each.text)


def _says_why(each: FoundShortcoming, told: str) -> bool:
    """True if a cause stands among the words of a shortcoming, or is what was taken for it."""
    at = told.find(plain(each.text))
    return _SAID.search(plain(whole_text(each))) is not None or (
        at > 0 and _BEFORE.search(told[:at][-_NEAR:]) is not None
    )


def _explained(draft: Draft) -> bool:
    """True where causes are told for several shortcomings together, in a paragraph or under a heading."""
    nodes = part_nodes(draft, "shortcomings")
    bodies = [at for at in nodes if draft.nodes[at].kind == "body"]
    text = "\n".join(draft.flats[at] for at in bodies)
    if all(not each.cause for each in draft.found.shortcomings):
        return _CAUSES.search(text) is not None
    headings = [heading.title for heading in draft.found.headings if heading.level > 1]
    return any(_TOLD_TOGETHER.search(words) for words in (text, *headings))


RULE = Rule(
    id="C102",
    name="不足没有写原因",
    severity=Severity.ASK,
    force=Force.REGULATION,
    why="规定要求报告“不足和原因”。只摆问题、不说原因，整改就没有着力点，上级评议时常常点到。",
    basis="《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）关于年度报告内容的规定，条号待核。",
    find=_find,
    bad=(
        bad(
            "一、存在的不足和原因\n"
            "一是基层法制审核力量不足，5个乡镇没有专职人员。二是行政处罚程序不规范，3件被纠正。",
            "一、存在的不足和原因",
        ),
        bad(
            "一、存在的不足和原因\n"
            "（一）基层执法力量不足。9个所只有61人，主要原因是编制多年没有增加。\n"
            "（二）执法程序不规范。部分案件取证不完整。",
            "执法程序不规范",
        ),
    ),
    good=(
        good(
            "一、存在的不足和原因\n（一）执法力量不足。9个所只有61人，主要原因是编制没有增加。\n"
            "（二）司法所人员不齐。5个所只有1人，这既有编制紧张的因素，也与借调过多有关。",
            note="原因换了一种句式",
        ),
        good(
            "一、存在的不足和原因\n"
            "一是执法力量不足，主要原因是编制没有增加。二是普法形式单一，由于专业人员缺乏，"
            "线上传播手段不多。"
        ),
        good(
            "一、存在的不足和原因\n"
            "一是执法力量不足。二是普法形式单一。产生上述问题的原因，主要是人员和经费没有跟上。",
            note="原因合在一起写",
        ),
    ),
)
