"""A chapter with a heading and nothing under it."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.check.structure import marker_of
from drafter.check.structure_empty import empty_headings
from drafter.check.structure_sample import report


def _find(draft: Draft) -> Iterator[Hit]:
    for at, heading in empty_headings(draft):
        if heading.level == 1 and not _begins_anew(draft, at):
            yield Hit("这一章只有标题，下面没有内容。请补写。", at, 0, len(draft.nodes[at].text.rstrip()))


def _begins_anew(draft: Draft, at: int) -> bool:
    """True if the next heading begins to count: the levels are wrong, which S107 tells, or not numbered."""
    follower = draft.nodes[at + 1] if at + 1 < len(draft.nodes) else None
    one = marker_of(draft.flats[at])
    other = marker_of(draft.flats[at + 1]) if follower and follower.kind == "heading" else None
    if other is None:
        return False
    return other.number == 1 if one is None else one.kind == other.kind and other.number <= one.number


RULE = Rule(
    id="S105",
    name="一章只有标题没有内容",
    severity=Severity.MUST,
    force=Force.REGULATION,
    why="有标题没有内容，等于没有报告这一项，多半是粘贴、合稿时丢了。",
    basis="《法治政府建设与责任落实督察工作规定》（厅字〔2019〕28号）要求逐项报告，条号待核。",
    find=_find,
    bad=(
        bad(
            report(
                (
                    "2026年3月12日，县政府主要负责人主持召开常务会议，"
                    "专题研究行政执法监督工作，解决乡镇执法装备不足等问题4个。\n",
                    "",
                )
            ),
            "三、党政主要负责人履行推进法治建设第一责任人职责情况",
        ),
        bad(
            "一、主要举措和成效\n全年培训12场。\n二、存在的不足和原因\n三、2027年工作安排\n开展执法培训。",
            "二、存在的不足和原因",
        ),
    ),
    good=(
        good(report()),
        good(
            "一、主要举措和成效\n一、强化领导\n全年学法9次。\n二、规范执法\n全年培训12场。",
            note="小标题的序号编错了，由另一条规则报",
        ),
        good(
            "一、主要举措和成效\n（一）规范执法\n全年培训12场。\n二、2027年工作安排\n"
            "（一）加强培训。\n（二）规范执法。",
            note="章下面有小标题",
        ),
    ),
)
