"""Sentences copied from last year's report."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.draft import Draft, Sentence
from drafter.check.finding import Hit, Severity
from drafter.check.likeness import Likeness, folded
from drafter.check.rule import Force, Rule, bad, good
from drafter.understand.results import Understanding
from drafter.understand.sentences import sentences
from drafter.zh.prose_width import plain
from drafter.zh.regex import regex

_SHORTEST = 14  # hanzi; shorter sentences are alike by chance
_SAME = 0.98  # the hanzi alone; the figures may be new
_LIKE = 0.9
_KINDS = ("opening", "body")
_SHOWN = 16
_DIGITS = regex("[0-9]+|第[一二三四五六七八九十]+")


def _find(draft: Draft) -> Iterator[Hit]:
    last = draft.context.last
    if last is None:
        return
    before = list(_sentences(last))
    index = Likeness(folded(flat) for flat in before)
    own = [each for each in draft.sentences if _counts(draft, each)]
    copied = [(each, old) for each in own if (old := _source(each, index, before)) is not None]
    total = sum(len(each.text) for each in own)
    share = round(100 * sum(len(each.text) for each, _ in copied) / total) if total else 0
    for number, (each, old) in enumerate(copied):
        same = "一字不差" if each.flat == old else "几乎相同"
        told = f"全文有{len(copied)}句这样，占{share}%。" if number == 0 else ""
        yield Hit(
            f"这句话和上年报告{same}。{told}请写本年的做法和成效，确实没有变化的请核对数据和时间。",
            each.node,
            each.start,
            each.start + len(each.text),
        )


def _sentences(last: Understanding) -> Iterator[str]:
    for node in last.nodes:
        if node.kind in _KINDS:
            flat = plain(node.text)
            yield from (flat[start:end] for start, end in sentences(flat))


def _counts(draft: Draft, each: Sentence) -> bool:
    return draft.nodes[each.node].kind in _KINDS and len(folded(each.flat)) >= _SHORTEST


def _source(each: Sentence, index: Likeness, before: list[str]) -> str | None:
    """Return the sentence of last year's that one was copied from; new figures make a sentence a new one."""
    found = index.nearest(folded(each.flat), _LIKE)
    if found is None:
        return None
    old = before[found[0]]
    renewed = _DIGITS.findall(old) != _DIGITS.findall(each.flat)
    return None if renewed and _DIGITS.search(each.flat) else old


RULE = Rule(
    id="C113",
    name="照抄上年报告",
    severity=Severity.ASK,
    force=Force.CUSTOM,
    why="年年一样的话，等于没有报告本年的工作；照抄的句子里还常常带着上年的数。",
    basis="政府信息公开年度报告以“内容雷同”为问题，见国办公开办函〔2021〕30号；四川、"
    "宁津等地检查照抄的比例（待核）。",
    find=_find,
    bad=(
        bad(
            "一、主要举措和成效\n深入推进“综合查一次”联合执法，切实减轻企业迎检负担。全年培训12场。",
            "深入推进“综合查一次”联合执法，切实减轻企业迎检负担。",
            last="一、主要举措和成效\n深入推进“综合查一次”联合执法，切实减轻企业迎检负担。",
        ),
        bad(
            "一、主要举措和成效\n全年组织行政执法人员业务培训12场，参训人员达到650人次。",
            "全年组织行政执法人员业务培训12场，参训人员达到650人次。",
            last="一、主要举措和成效\n全年组织行政执法人员业务培训12场，参训人员达到650人次。",
        ),
    ),
    good=(
        good(
            "一、主要举措和成效\n全年组织行政执法人员业务培训15场，参训人员达到820人次。",
            note="说法相同，数据是新的",
            last="一、主要举措和成效\n全年组织行政执法人员业务培训12场，参训人员达到650人次。",
        ),
        good("一、主要举措和成效\n深入推进“综合查一次”联合执法，切实减轻企业迎检负担。"),
    ),
)
