"""A202: something still open in what is to be the last draft."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft
from drafter.check.finding import Hit, Severity
from drafter.check.rule import Force, Rule
from drafter.check.sample import sample


def _find(draft: Draft) -> Iterator[Hit]:
    for gap in dict.fromkeys(draft.document.gaps if draft.document else ()):
        yield Hit(f"{gap.name}还没有填，稿件里是“{gap.mark}”。请填上再定稿。", address=gap.address)


RULE = Rule(
    id="A202",
    name="定稿里还有待填的地方",
    severity=Severity.MUST,
    force=Force.CUSTOM,
    why="带着“待填”字样的稿件不能报送，也不能公开。",
    basis="党政机关公文应当完整、准确，见《党政机关公文处理工作条例》（2012）；条款待核。",
    find=_find,
    bad=(
        sample(("\n    成文日期: 2027-02-19", "")),
        sample(("\n引言: 2026年，云岭县扎实推进法治政府建设。", "")),
    ),
    good=(
        sample(),
        sample(("2027-02-19", "无"), note="写了“无”，是有意不落成文日期，不算待填。"),
    ),
    final=True,
)
