"""Numbers of headings and paragraphs that jump or repeat."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import Numbered, numbered, shown
from drafter.check.structure_numbers import Break, breaks
from drafter.check.structure_sample import report
from drafter.zh.regex import regex

_LINE = 24  # characters of a line that may be a heading
_WORDS = regex("[\u4e00-\u9fff、，“”]+")


def _find(draft: Draft) -> Iterator[Hit]:
    for each in breaks(draft):
        if each.mixed or (each.before is None and _begins_excerpt(draft, each)):
            continue
        at = each.at
        start = at.marker.start
        yield Hit(_told(draft, each), at.node, start, start + len(shown(draft, at)))


def _begins_excerpt(draft: Draft, each: Break) -> bool:
    """True for the first number of a passage, which may be any; a report that has its title begins at one."""
    first = next(numbered(draft)).node
    return each.at.node == first and not draft.found.title and not draft.found.recipients


def _told(draft: Draft, each: Break) -> str:
    written = _bare(draft, each.at)
    if each.before is None:
        return f"这一层从“{written}”开始，前面没有第一个序号。请核对是不是丢了内容，或者重新编号。"
    if each.at.marker.number == each.before.marker.number:
        return f"序号“{written}”重复。请重新编号。"
    told = f"“{_bare(draft, each.before)}”后面是“{written}”，不连续。"
    bare = _unnumbered(draft, each.before.node, each.at.node)
    if bare:
        return f"{told}中间的“{bare}”像是丢了序号的标题。请补上序号。"
    return f"{told}请核对是不是丢了内容，或者重新编号。"


def _unnumbered(draft: Draft, first: int, last: int) -> str:
    """Return a line between two nodes that looks like a heading without its number; empty without one."""
    for at in range(first + 1, last):
        text = draft.nodes[at].text.strip()
        if draft.nodes[at].kind == "body" and len(text) <= _LINE and _WORDS.fullmatch(text):
            return text
    return ""


def _bare(draft: Draft, each: Numbered) -> str:
    return shown(draft, each).rstrip("、.．，")


RULE = Rule(
    id="S107",
    name="标题序号跳号或重复",
    severity=Severity.MUST,
    force=Force.STANDARD,
    why="序号不连续，读的人会以为少了一段；合稿、删改以后最容易出这种错。",
    basis="GB/T 9704—2012《党政机关公文格式》7.3.3（结构层次序数依次标注，待核）。",
    find=_find,
    bad=(
        bad(report(("三、党政", "四、党政"), ("四、2027", "五、2027")), "四、"),
        bad(report(("（二）化解", "（三）化解")), "（三）"),
        bad(
            "一、主要举措和成效\n（一）规范执法。培训12场。\n（二）化解争议。办结268件。\n"
            "（二）加强普法。活动20场。",
            "（二）",
        ),
        bad("一、主要举措和成效\n2.规范执法。培训12场。\n3.化解争议。办结268件。", "2."),
    ),
    good=(
        good(
            "（二）规范执法行为。评查案卷320卷。\n（三）强化监督。制发监督意见书12份。",
            note="一段摘录，从（二）开始。",
        ),
        good(report()),
        good(
            "一、主要举措\n（一）规范执法。培训12场。\n（二）化解争议。办结268件。\n"
            "二、其他工作\n（三）加强普法。活动20场。\n"
            "（四）优化服务。事项86项。",
            note="小标题的序号跨章连续编排",
        ),
        good(
            "一、主要举措\n1.规范执法。培训12场。\n1.5万名群众参加普法活动。", note="“1.5万名”是数，不是序号"
        ),
    ),
)
