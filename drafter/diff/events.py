"""Changes told as edits: what a reviewer reads one after the other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.diff.blocks import Block
from drafter.diff.inner import Change
from drafter.diff.kinds import WORDLESS, kind_of
from drafter.diff.laid import MARK, Laid
from drafter.diff.results import Edit, EditKind, Fact, Side, Spot
from drafter.diff.sentences import sentence
from drafter.diff.spots import place_before, spot
from drafter.redline.pieces import Span

_Ranges = dict[int, list[tuple[int, int]]]
_BREAKS: frozenset[EditKind] = frozenset({"split", "merged"})
_FEW_BREAKS, _REBROKEN = 8, 0.3
_FEW, _DRESSED = 3, 0.6


def edits(blocks: Sequence[Block], old: Side, new: Side, facts: Sequence[Fact]) -> list[Edit]:
    """Return the edits of two drafts in the order of the new one; what facts tell is left to them.

    Where a whole document was set anew, nobody meant a single one of its line breaks: they are quiet.
    """
    found = list(_Teller(old, new, facts).edits(blocks))
    if not _broken_anew(found, blocks, min(len(old.paragraphs), len(new.paragraphs))):
        return found
    return [replace(each, kind="punctuation") if each.kind in _BREAKS else each for each in found]


def _broken_anew(found: Sequence[Edit], blocks: Sequence[Block], paragraphs: int) -> bool:
    """Tell whether the whole document was set anew: broken everywhere, or other signs in most paragraphs."""
    breaks = sum(each.kind in _BREAKS for each in found)
    kept = [block for block in blocks if block.old and block.new]
    dressed = sum(any(change.quiet for change in block.changes) for block in kept)
    return breaks > max(_FEW_BREAKS, _REBROKEN * paragraphs) or dressed > max(_FEW, _DRESSED * len(kept))


class _Teller:
    def __init__(self, old: Side, new: Side, facts: Sequence[Fact]) -> None:
        self.old, self.new = old, new
        self.old_texts = [paragraph.text for paragraph in old.paragraphs]
        self.new_texts = [paragraph.text for paragraph in new.paragraphs]
        self.old_facts = _ranges(spot for fact in facts for spot in fact.old_spots)
        self.new_facts = _ranges(spot for fact in facts for spot in fact.new_spots)

    def edits(self, blocks: Sequence[Block]) -> Iterator[Edit]:
        gone, arrived, number = _ends(blocks)
        following = 0
        at_old = 0
        for block in blocks:
            if block.old and block.new:
                yield from self._kept(block)
            elif block.move and block.new:
                yield from self._moved(block.move, number[block.new[0]], gone, arrived)
            elif not block.move:
                yield self._whole(block, at_old, following)
            following = block.new[-1] + 1 if block.new else following
            at_old = block.old[-1] + 1 if block.old else at_old

    def _whole(self, block: Block, at_old: int, at_new: int) -> Edit:
        """A paragraph that is gone, or new; one without a word is a line break."""
        side, places = (self.old, block.old) if block.old else (self.new, block.new)
        text = "\n".join(side.paragraphs[place].text for place in places)
        kind: EditKind = "punctuation" if WORDLESS.fullmatch(text) else "deleted" if block.old else "inserted"
        own = spot(side, Span(places[0], 0, len(side.paragraphs[places[0]].text)))
        if block.old:
            return Edit(kind, text, "", own, place_before(self.new, at_new), (text, ""))
        return Edit(kind, "", text, place_before(self.old, at_old), own, ("", text))

    def _moved(
        self, move: int, at: int, gone: dict[int, list[Block]], arrived: dict[int, list[Block]]
    ) -> Iterator[Edit]:
        if at == 0:
            olds = [place for block in gone[move] for place in block.old]
            news = [place for block in arrived[move] for place in block.new]
            before = "\n".join(self.old_texts[i] for i in olds)
            after = "\n".join(self.new_texts[j] for j in news)
            spots = (
                spot(self.old, Span(olds[0], 0, len(self.old_texts[olds[0]]))),
                spot(self.new, Span(news[0], 0, len(self.new_texts[news[0]]))),
            )
            yield Edit("moved", before, after, *spots, (before, after), move)
        mine, theirs = gone[move][at], arrived[move][at]
        yield from self._kept(Block(mine.old, theirs.new, mine.changes, move))

    def _kept(self, block: Block) -> Iterator[Edit]:
        mine, theirs = Laid(block.old, self.old_texts), Laid(block.new, self.new_texts)
        quiet: dict[int, list[Change]] = {}
        for change in block.changes:
            if change.quiet:
                quiet.setdefault(theirs.span(change.n0, change.n1).paragraph, []).append(change)
            elif not self._told(change, mine, theirs):
                yield self._edit(change, mine, theirs, block.move)
        for changes in quiet.values():
            yield self._quiet(changes, mine, theirs, block.move)

    def _told(self, change: Change, mine: Laid, theirs: Laid) -> bool:
        """Tell whether a change lies within figures that facts speak of."""
        return _covered(mine.spans(change.o0, change.o1), self.old_facts) and _covered(
            theirs.spans(change.n0, change.n1), self.new_facts
        )

    def _edit(self, change: Change, mine: Laid, theirs: Laid, move: int) -> Edit:
        before, after = mine.text[change.o0 : change.o1], theirs.text[change.n0 : change.n1]
        low, high = sentence(mine.text, change.o0, change.o1)
        first, last = sentence(theirs.text, change.n0, change.n1)
        paragraph = self.new.paragraphs[theirs.span(change.n0, change.n1).paragraph]
        kind = kind_of(change, mine.text, theirs.text, paragraph)
        return Edit(
            kind,
            _shown(before),
            _shown(after),
            self._old_spot(mine, change.o0, change.o1),
            self._new_spot(theirs, change.n0, change.n1),
            (_shown(mine.text[low:high]), _shown(theirs.text[first:last])),
            move,
        )

    def _quiet(self, changes: Sequence[Change], mine: Laid, theirs: Laid, move: int) -> Edit:
        first, last = changes[0], changes[-1]
        return Edit(
            "punctuation",
            "".join(mine.text[change.o0 : change.o1] for change in changes).replace(MARK, "\n"),
            "".join(theirs.text[change.n0 : change.n1] for change in changes).replace(MARK, "\n"),
            self._old_spot(mine, first.o0, last.o1),
            self._new_spot(theirs, first.n0, last.n1),
            (_shown(mine.text[first.o0 : last.o1]), _shown(theirs.text[first.n0 : last.n1])),
            move,
        )

    def _old_spot(self, laid: Laid, start: int, end: int) -> Spot:
        return spot(self.old, laid.span(start, end))

    def _new_spot(self, laid: Laid, start: int, end: int) -> Spot:
        return spot(self.new, laid.span(start, end))


def _ends(blocks: Sequence[Block]) -> tuple[dict[int, list[Block]], dict[int, list[Block]], dict[int, int]]:
    """Return what left and what arrived by move, and of each that arrived its place in its move."""
    gone: dict[int, list[Block]] = {}
    arrived: dict[int, list[Block]] = {}
    number: dict[int, int] = {}
    for block in blocks:
        if block.move and block.old:
            gone.setdefault(block.move, []).append(block)
        elif block.move:
            number[block.new[0]] = len(arrived.setdefault(block.move, []))
            arrived[block.move].append(block)
    return gone, arrived, number


def _shown(text: str) -> str:
    return text.replace(MARK, "\n")


def _ranges(spots: Iterator[Spot]) -> _Ranges:
    found: _Ranges = {}
    for each in spots:
        found.setdefault(each.paragraph, []).append((each.start, each.end))
    return {paragraph: sorted(spans) for paragraph, spans in found.items()}


def _covered(spans: Iterator[Span], told: _Ranges) -> bool:
    """Tell whether figures that are told hold all the spans."""
    for span in spans:
        ranges = told.get(span.paragraph, ())
        at = bisect_right(ranges, (span.start, span.end)) if ranges else 0
        if not any(low <= span.start and span.end <= high for low, high in ranges[max(0, at - 2) : at + 1]):
            return False
    return True
