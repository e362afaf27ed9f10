"""A shortcoming that nothing in the plan takes up."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.parts import Places, brief, joined, keys
from drafter.check.parts_vague import is_vague, lacks
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import part_heading, part_nodes
from drafter.check.structure_sample import report
from drafter.understand.results import FoundShortcoming

_LITTLE = 0.2  # of the pairs of characters of a cause; less is chance
_EVERYWHERE = {"法治", "法律", "政府", "行政", "依法"}
_COMMON = _EVERYWHERE | {"执法", "人员", "单位", "部门", "活动"}  # in causes, which tell more words
_FEW = 3


def _find(draft: Draft) -> Iterator[Hit]:
    opening = part_heading(draft, "plan")
    if opening is None or draft.found.headings[draft.nodes[opening].heading or 0].level > 1:
        return
    plan = joined(draft, [at for at in part_nodes(draft, "plan") if at != opening])
    if not plan or not draft.found.promises:
        return
    planned = {plan[at : at + 2] for at in range(len(plan) - 1)}
    linked = _linked(draft)
    places = Places(draft)
    for each in draft.found.shortcomings:
        if is_vague(each) or not lacks(each):
            continue
        if not any(text in each.text or each.text in text for text in linked) and not _taken_up(
            each, planned, by_links=bool(linked)
        ):
            yield places.hit(
                f"“{brief(each.text)}”在下年安排里找不到对应的措施。请补上，或者说明怎样解决。",
                each.place,
                each.text,
            )


def _taken_up(each: FoundShortcoming, planned: set[str], *, by_links: bool) -> bool:
    """True if the plan speaks of a shortcoming; where a case ties others to it, of its very subject."""
    common = _COMMON if by_links else _EVERYWHERE
    own = keys(each.text, common=True) - common
    if len(own) < _FEW:
        own |= keys(each.detail, common=True) - common
    if len(own) < _FEW:
        return True
    if by_links:
        return len(own & planned) > 1
    if own & planned:
        return True
    for text in (each.cause or "", each.detail):
        wanted = keys(text, common=True) - _COMMON
        if wanted and len(wanted & planned) / len(wanted) > _LITTLE:
            return True
    return False


def _linked(draft: Draft) -> list[str]:
    """Return the shortcomings that a case ties to items of its plan."""
    if draft.case is None:
        return []
    items = draft.case.report.shortcomings.all_items()
    return [item.text for item in items if item.remedies and item.text]


RULE = Rule(
    id="C104",
    name="不足没有对应的下年措施",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="前面说有问题，后面的安排一个字不提，下年报告里这个问题多半还在。",
    basis="问题、原因、措施对应，是评估年度报告的通行要求（待核）。",
    find=_find,
    bad=(
        bad(
            report(
                (
                    "个别部门执法程序不规范。有3件行政处罚因送达程序被纠正，"
                    "主要原因是新进人员的培训没有跟上。",
                    "村居法律顾问履职不充分。有11个村全年没有提供一次服务，主要原因是报酬偏低。",
                )
            ),
            "村居法律顾问履职不充分",
        ),
        bad(
            "一、存在的不足和原因\n"
            "（一）信访积案化解不够及时。还有12件超过一年，原因是涉及部门多。\n"
            "二、2027年工作安排\n（一）加强普法宣传。开展活动20场。\n"
            "（二）规范行政处罚。评查案卷300份。",
            "信访积案化解不够及时",
        ),
    ),
    good=(
        good(report()),
        good(
            report(
                (
                    "（一）配强乡镇法制审核力量。6月底前为5个乡镇配齐专职法制审核人员。",
                    "（一）充实基层队伍。6月底前把审核岗位配到乡镇。",
                )
            ),
            note="换了说法，说的是同一件事",
        ),
    ),
)
