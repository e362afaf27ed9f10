"""Who answers for the figures of a sentence: 据县信访局统计，…… and （数据来源：县统计局）."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.diff.edits.blocks import Block
from drafter.diff.edits.inner import Change
from drafter.diff.facts.difference import printed_value
from drafter.diff.facts.kept import kept_texts
from drafter.diff.facts.stated import Figure, figures_in
from drafter.diff.results import Fact, Side, Spot
from drafter.diff.spots import spot
from drafter.diff.text.fold import folded
from drafter.diff.text.laid import Laid, squeezed
from drafter.zh.prose_labels import NAMELESS
from drafter.zh.regex import regex

_WHO = r"(?P<{}>[^,。;:!?()《》\0]{{2,30}}?)"
_HOW = (
    "统计|测算|核算|核实|核定|核查|审计|调查|普查|抽查|抽样|监测|检测|登记|测评|评估|评价|评议|反馈|通报|公布|发布|提供"
    "|汇总|上报|掌握|显示|表明"
)
_WHAT = "数据|报表|结果|资料|情况|口径"
_SOURCE = regex(
    rf"(?:(?<![依证数根占])据|根据|依据|按照?|经){_WHO.format('by')}的?(?:{_HOW}|{_WHAT})(?:{_HOW}|{_WHAT}|的)*(?=[,、:]|$)"
    rf"|(?:(?:数据|资料)?来源[于为是]?|(?:数据|资料)(?:来|源|取|出)自):?{_WHO.format('of')}(?=[。;,)\0])"
    rf"|(?:数据|资料)由{_WHO.format('from')}(?:{_HOW})"
)
_Source = tuple[str, tuple[int, int]]
"""Who it is, and the place."""
_NEAR = 34  # characters from the word that begins it to the end of a source
_HINTS = ("据", "按", "经", "来源", "资料")


def source_facts(blocks: Sequence[Block], old: Side, new: Side) -> Iterator[Fact]:
    """Yield a fact for each sentence that is kept and names another source for its figures.

    A source told of on one side only is a matter of words.
    """
    for block, mine, theirs in kept_texts(blocks, old, new):
        if not any(_near_source(change, mine.text, theirs.text) for change in block.changes):
            continue
        for (before, place), (after, other) in _unlike(_sources(mine), _sources(theirs)):
            spots = spot(old, mine.span(*place)), spot(new, theirs.span(*other))
            yield _fact(before, after, _told_by(other, theirs), *spots)


def _near_source(change: Change, old: str, new: str) -> bool:
    """Tell whether a change of words may lie within what names a source, on both sides."""
    if change.quiet or change.move or change.o0 == change.o1 or change.n0 == change.n1:
        return False
    around = (old[max(0, change.o0 - _NEAR) : change.o1], new[max(0, change.n0 - _NEAR) : change.n1])
    return all(any(hint in text for hint in _HINTS) for text in around)


def _sources(laid: Laid) -> list[_Source]:
    """Return the sources that some paragraphs name."""
    text, places = squeezed(laid.text)
    found = []
    for match in _SOURCE.finditer(folded(text)):
        start, end = match.span(next(name for name in ("by", "of", "from") if match[name]))
        found.append((text[start:end].strip(), (places[start], places[end - 1] + 1)))
    return found


def _unlike(olds: Sequence[_Source], news: Sequence[_Source]) -> list[tuple[_Source, _Source]]:
    """Return the sources that were exchanged for others; none where it cannot be told which for which."""
    if len(olds) != len(news):
        mine, theirs = ({folded(who) for who, _ in each} for each in (olds, news))
        olds = [each for each in olds if folded(each[0]) not in theirs]
        news = [each for each in news if folded(each[0]) not in mine]
    pairs = zip(olds, news, strict=True) if len(olds) == len(news) else ()
    return [(old, new) for old, new in pairs if folded(old[0]) != folded(new[0])]


def _told_by(place: tuple[int, int], laid: Laid) -> Figure | None:
    """Return the figure that a source answers for: the next of its sentence, else the last before it."""
    figures = figures_in(laid.text, [place])
    behind = next((each for each in figures if each.start >= place[1]), None)
    return behind or next(reversed(figures), None)


def _fact(before: str, after: str, figure: Figure | None, place: Spot, other: Spot) -> Fact:
    value = None if figure is None else printed_value(figure.quantity)
    label = NAMELESS if figure is None else figure.label
    return Fact("source", label, value, value, before, after, "", (place,), (other,))
