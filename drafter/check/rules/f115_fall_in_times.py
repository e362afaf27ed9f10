"""F115: a fall in 倍, or by more than all there was."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.zh.regex import regex

_FALL = (
    "(?:下降|减少|降低|缩短|压缩|压减|减轻|缩减|精简|下滑|回落|降幅|减幅"
    "|[降减少](?=了)|(?<=[年期比再又])[降减少])"
)
_BOUND = "(?:[了近约超达为逾]|超过|将近|接近|达到|幅度)*(?:分别)?"
_TIMES = regex(
    f"{_FALL}{_BOUND}(?:[0-9.]{{1,6}}%?[、和])?(?P<n>[0-9.]{{1,6}}|[一二两三四五六七八九十几数半]{{1,2}})[多余]?倍"
)
_ALL = regex(f"{_FALL}{_BOUND}(?:[0-9.]{{1,6}}%[、和])?(?P<n>[1-9][0-9]{{2,4}}(?:\\.[0-9]{{1,2}})?)%")
_BODY = ("table", "opening", "body", "heading", "closing", "note")


def _find(draft: Draft) -> Iterator[Hit]:
    for node, flat in enumerate(draft.flats):
        if draft.nodes[node].kind not in _BODY:
            continue
        text = draft.nodes[node].text
        for match in _TIMES.finditer(flat):
            told = text[match.start() : match.end()]
            yield Hit(
                f"“{told}”说不通：减少最多减到零，不能用倍数。请改成百分比或者“减少到几分之一”。",
                node, match.start(), match.end(),
            )  # fmt: skip
        for match in _ALL.finditer(flat):
            if float(match["n"]) > 100:
                told = text[match.start() : match.end()]
                yield Hit(
                    f"“{told}”说不通：下降不会超过100%。请核对是不是增长，或者百分数写错了。",
                    node, match.start(), match.end(),
                )  # fmt: skip


RULE = Rule(
    id="F115",
    name="下降用了倍数或超过100%",
    severity=Severity.MUST,
    force=Force.CUSTOM,
    why="数量减少最多减到零，也就是下降100%。“下降1倍”“下降120%”在算术上不成立。",
    basis="倍数只用于增加，是统计和公文写作的通行要求，待核；属算术常识。",
    find=_find,
    bad=(
        bad("涉企检查频次降了3倍。", "降了3倍"),
        bad("开展综合查一次后，入企检查次数下降1倍。", "下降1倍"),
        bad("办理时限缩短了两倍，群众满意度提高。", "缩短了两倍"),
        bad("信访量同比下降120%。", "下降120%"),
    ),
    good=(
        good("入企检查次数下降50%，服务企业数增长1倍。"),
        good("信访量下降，网上办件量增长3倍。", note="倍数说的是增长。"),
        good("全年重复信访下降100%，实现零发生。", note="减到零正好是下降100%。"),
    ),
)
