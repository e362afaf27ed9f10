"""F126: a rise or fall against last year that nobody puts into figures."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule, bad, good
from drafter.zh.regex import regex

_MOVE = "(?:上升|增长|下降|减少|提高|提升|增加|降低|回落)"
_MUCH = "(?:明显|显著|较快|较大|大幅|较多|幅度较大|幅度明显)"
_ALL = "(?:均|都|又|也|还)*"
_BIG = f"(?:{_MUCH}{_MOVE}|(?:呈)?{_MOVE}(?:趋势|态势)?{_MUCH}|有(?:较|更)?大幅度的?{_MOVE})"
_CHANGED = regex(
    f"同比{_ALL}(?:有所)?(?:{_BIG}|(?:有所){_MOVE}|{_MOVE}(?=[,。;、]))"
    f"|(?<=[率数量件诉讼访情])(?:比|较|与)(?:上年|去年)(?:同期)?(?:相比)?,?{_ALL}(?:{_BIG}|有所{_MOVE})"
)
_FIGURE = regex("[0-9]|百分之|成(?![立为员效果绩本长])|[一二两三四五六七八九十]倍")


def _find(draft: Draft) -> Iterator[Hit]:
    for sentence in draft.sentences:
        if sentence.part == "plan" or _FIGURE.search(sentence.flat):
            continue
        match = _CHANGED.search(sentence.flat)
        if match:
            told = sentence.text[match.start() : match.end()]
            start, end = sentence.start + match.start(), sentence.start + match.end()
            yield Hit(
                f"“{told}”没有写数。“同比”说的是和上年同期比，请写出两年的数或者增减的百分比。",
                sentence.node,
                start,
                end,
            )


RULE = Rule(
    id="F126",
    name="说了同比没有写数",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="写了“同比明显上升”却不写数，读者不知道升了多少。不足里这样写，会被认为避重就轻。",
    basis="不足应当有事实和数据，是各地评估报告的要求，待核；来自一份已公开报告里的“均同比上升明显”。",
    find=_find,
    bad=(
        bad("我区败诉率、行政复议发案量、执法投诉率均同比上升明显。", "同比上升明显"),
        bad("涉企行政检查次数同比大幅下降，企业满意度进一步提高。", "同比大幅下降"),
    ),
    good=(
        good("行政复议收案量同比明显上升，由119件增加到266件。", note="后面写了两年的数。"),
        good("行政复议收案量同比增长63.03%。"),
        good("依法行政水平明显提升，执法投诉明显减少。", note="没有说同比，是一般的评价。"),
    ),
)
