"""Marks behind the numbers of headings: （一）、 and 1、 and 一."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Fix, Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import Numbered, numbered
from drafter.check.structure_lost import lost_marks
from drafter.check.structure_numbers import breaks
from drafter.zh.regex import regex

_WRONG = regex(
    r"(?P<bracket>\( ?[一二三四五六七八九十]{1,3} ?\)|[\u3220-\u3229])(?P<after>[、.])"
    r"|(?P<round>\( ?[0-9]{1,2} ?\)|[\u2474-\u2487])(?P<behind>[、.])"
    r"|(?P<digit>[0-9]{1,2})(?P<comma>、)"
    r"|(?P<hanzi>[一二三四五六七八九十]{1,3})(?P<dot>\.)"
)
_TOLD = {
    "bracket": ("after", "", "带括号的序号后面不加标点。请删去“{}”。"),
    "round": ("behind", "", "带括号的序号后面不加标点。请删去“{}”。"),
    "digit": ("comma", ".", "阿拉伯数字的序号后面用下圆点，不用“{}”。请改为“.”。"),
    "hanzi": ("dot", "、", "汉字数字的序号后面用顿号，不用“{}”。请改为“、”。"),
}
_LOST = "一级标题的序号后面用顿号。请改为“{}、”。"


def _find(draft: Draft) -> Iterator[Hit]:
    found: dict[str, list[Fix]] = {}
    mixed = {each.at.node for each in breaks(draft) if each.mixed}
    for each in numbered(draft):
        if each.node in mixed:
            continue
        wrong = _wrong(draft, each)
        if wrong is not None:
            kind, fix = wrong
            found.setdefault(kind, []).append(fix)
    for at, start, end in lost_marks(draft):
        number = draft.nodes[at].text[:start].strip()
        yield Hit(_LOST.format(number), at, 0, max(start, end), fix=Fix(at, start, end, "、"))
    for kind, (first, *more) in found.items():
        written = draft.nodes[first.node].text[first.start : first.end]
        yield Hit(
            _TOLD[kind][2].format(written), first.node, first.start, first.end, fix=first, more=tuple(more)
        )


def _wrong(draft: Draft, each: Numbered) -> tuple[str, Fix] | None:
    match = _WRONG.match(draft.flats[each.node], each.marker.start)
    if match is None:
        return None
    kind = next(name for name in _TOLD if match[name] is not None)
    group, new, _ = _TOLD[kind]
    return kind, Fix(each.node, match.start(group), match.end(group), new)


RULE = Rule(
    id="S109",
    name="标题序号后面的标点不规范",
    severity=Severity.ASK,
    force=Force.STANDARD,
    why="“一”后面用顿号，“1”后面用下圆点，带括号的序号后面什么都不加；同一份稿件里混用很显眼。",
    basis="GB/T 9704—2012《党政机关公文格式》7.3.3（“一、”“（一）”“1.”“（1）”），"
    "GB/T 15834—2011《标点符号用法》。",
    find=_find,
    bad=(
        bad("一、主要举措和成效\n（一）、规范行政执法。培训12场。\n（二）、化解行政争议。办结268件。", "、"),
        bad("一、主要举措和成效\n1、规范行政执法。培训12场。\n2、化解行政争议。办结268件。", "、"),
        bad(
            "一、主要举措和成效\n全年培训12场。\n二，存在的不足和原因\n执法力量不足，原因是编制紧张。\n"
            "三 下步打算\n开展轮训。",
            "二，",
            "三 ",
        ),
        bad("一.主要举措和成效\n全年培训12场。\n二.存在的不足\n执法力量不足，原因是编制紧张。", "."),
    ),
    good=(
        good("一、主要举措和成效\n（一）规范行政执法。培训12场。\n1.开展轮训。\n（1）分批组织。"),
        good(
            "一、主要举措和成效\n1.2万名群众参加普法活动，1、2月份集中开展。",
            note="“1、2月份”是月份，不是序号",
        ),
    ),
)
