"""Changes told as edits: what a reviewer reads one after the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drafter.diff.edits.blocks import Block, Way
from drafter.diff.edits.covered import covered, ranges, reached, told_head, told_tail
from drafter.diff.edits.inner import Change
from drafter.diff.edits.kinds import WORDLESS, kind_of
from drafter.diff.results import Edit, EditKind, Fact, Side, Spot
from drafter.diff.spots import place_before, spot
from drafter.diff.text.fold import bare, folded
from drafter.diff.text.laid import MARK, SOFT, Laid
from drafter.diff.text.sentences import sentence
from drafter.redline.pieces import Span

_WORDED: frozenset[EditKind] = frozenset({"reworded", "heading", "inserted", "deleted"})
_BREAKS: frozenset[EditKind] = frozenset({"split", "merged"})
_FEW_BREAKS, _REBROKEN = 8, 0.3
_FEW, _DRESSED = 3, 0.6
_LINE_ENDS = str.maketrans({MARK: "\n", SOFT: "\n"})


def edits(blocks: Sequence[Block], old: Side, new: Side, facts: Sequence[Fact]) -> list[Edit]:
    """Return the edits of two drafts in the order of the new one; what facts tell is left to them.

    Where a whole document was set anew, nobody meant a single one of its line breaks: they are quiet.
    """
    found = list(_Teller(old, new, facts).edits(blocks))
    lines = old.soft or new.soft
    if not lines and not _broken_anew(found, blocks, min(len(old.paragraphs), len(new.paragraphs))):
        return found
    return [each._replace(kind="punctuation") if each.kind in _BREAKS else each for each in found]


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
        self.old_facts = ranges(
            old, ((reached(spot, old, fact), fact.old_text) for fact in facts for spot in fact.old_spots)
        )
        self.new_facts = ranges(
            new, ((reached(spot, new, fact), fact.new_text) for fact in facts for spot in fact.new_spots)
        )
        self._taken_out: dict[int, tuple[Change, Laid]] = {}

    def edits(self, blocks: Sequence[Block]) -> Iterator[Edit]:
        gone, arrived, number = _ends(blocks)
        self._taken_out = {
            change.move: (change, Laid(block.old, self.old_texts, self.old.soft))
            for block in blocks
            for change in block.changes
            if block.old and change.move > 0 and change.o0 < change.o1
        }
        for move in {way.move for block in blocks for way in block.ways}:
            del self._taken_out[move]
        following = 0
        at_old = 0
        for block in blocks:
            if block.old and block.new:
                yield from self._kept(block) if block.changes else ()
            elif block.move and block.new:
                yield from self._moved(block.move, number[block.new[0]], gone, arrived)
            elif not block.move and not self._left_out(block):
                yield self._whole(block, at_old, following)
            following = block.new[-1] + 1 if block.new else following
            at_old = block.old[-1] + 1 if block.old else at_old

    def _whole(self, block: Block, at_old: int, at_new: int) -> Edit:
        """A paragraph that is gone, or new; one without a word is a line break."""
        side, places = (self.old, block.old) if block.old else (self.new, block.new)
        text = _whole_text(side, places)
        kind: EditKind = "punctuation" if WORDLESS.fullmatch(text) else "deleted" if block.old else "inserted"
        own = spot(side, Span(places[0], 0, len(side.paragraphs[places[0]].text)))
        if block.old:
            return Edit(kind, text, "", own, place_before(self.new, at_new), (text, ""))
        return Edit(kind, "", text, place_before(self.old, at_old), own, ("", text))

    def _left_out(self, block: Block) -> bool:
        """Tell whether a paragraph stands in the other file, too, and was left out there as no part of it."""
        mine, other = (self.old, self.new) if block.old else (self.new, self.old)
        places = block.old or block.new
        return bool(other.left_out) and bare(folded(_whole_text(mine, places))) in other.left_out

    def _moved(
        self, move: int, at: int, gone: dict[int, list[Block]], arrived: dict[int, list[Block]]
    ) -> Iterator[Edit]:
        if at == 0:
            olds = [place for block in gone[move] for place in block.old]
            news = [place for block in arrived[move] for place in block.new]
            before, after = _whole_text(self.old, olds), _whole_text(self.new, news)
            spots = (
                spot(self.old, Span(olds[0], 0, len(self.old_texts[olds[0]]))),
                spot(self.new, Span(news[0], 0, len(self.new_texts[news[0]]))),
            )
            yield Edit("moved", before, after, *spots, (before, after), move)
        mine, theirs = gone[move][at], arrived[move][at]
        yield from self._kept(Block(mine.old, theirs.new, mine.changes, move))

    def _kept(self, block: Block) -> Iterator[Edit]:
        mine = Laid(block.old, self.old_texts, self.old.soft)
        theirs = Laid(block.new, self.new_texts, self.new.soft)
        for way in block.ways:
            yield from self._on_the_way(way, theirs)
        quiet: dict[int, list[Change]] = {}
        for change in block.changes:
            if change.quiet:
                quiet.setdefault(theirs.span(change.n0, change.n1).paragraph, []).append(change)
            elif change.move:
                yield from self._sentence(change, theirs)
            elif not self._told(change, mine, theirs):
                for told in self._worded(change, mine, theirs, block.move):
                    if told.kind in _WORDED and not _paragraphs(change, mine.text, theirs.text):
                        yield from _broken(told)
                    else:
                        yield told
        for changes in quiet.values():
            yield self._quiet(changes, mine, theirs, block.move)

    def _sentence(self, change: Change, theirs: Laid) -> Iterator[Edit]:
        """Tell a sentence that moved, where it stands now."""
        if change.n0 == change.n1 or change.move not in self._taken_out:
            return
        was, mine = self._taken_out[change.move]
        before, after = _shown(mine.text[was.o0 : was.o1]), _shown(theirs.text[change.n0 : change.n1])
        spots = self._old_spot(mine, was.o0, was.o1), self._new_spot(theirs, change.n0, change.n1)
        yield Edit("moved", before, after, *spots, (before, after), change.move)

    def _on_the_way(self, way: Way, theirs: Laid) -> Iterator[Edit]:
        """Tell sentences that moved, and how they were edited on the way."""
        mine = Laid(way.old, self.old_texts, self.old.soft)
        before, after = mine.text[slice(*way.mine)], theirs.text[slice(*way.theirs)]
        spots = self._old_spot(mine, *way.mine), self._new_spot(theirs, *way.theirs)
        yield Edit("moved", before, after, *spots, (before, after), way.move)
        for change in way.changes:
            if not change.quiet and not self._told(change, mine, theirs):
                yield from self._worded(change, mine, theirs, way.move)

    def _told(self, change: Change, mine: Laid, theirs: Laid) -> bool:
        """Tell whether a change lies within figures that facts speak of."""
        return covered(mine.spans(change.o0, change.o1), self.old_facts) and covered(
            theirs.spans(change.n0, change.n1), self.new_facts
        )

    def _besides(self, change: Change, mine: Laid, theirs: Laid) -> Change:
        """Return a change without the figures at its ends that facts tell on both sides."""
        olds, news = list(mine.spans(*change[:2])), list(theirs.spans(*change[2:4]))
        if len(olds) != 1 or len(news) != 1:
            return change
        (old,), (new,) = olds, news
        head, first = told_head(old, self.old_facts), told_head(new, self.new_facts)
        tail, last = told_tail(old, self.old_facts), told_tail(new, self.new_facts)
        if head and first:
            change = change._replace(o0=change.o0 + head, n0=change.n0 + first)
        if tail and last and change.o1 - tail >= change.o0 and change.n1 - last >= change.n0:
            change = change._replace(o1=change.o1 - tail, n1=change.n1 - last)
        return change

    def _worded(self, change: Change, mine: Laid, theirs: Laid, move: int) -> Iterator[Edit]:
        """Yield the edit that a change is beside the facts in it; none where those are all of it."""
        rest = self._besides(change, mine, theirs)
        same = mine.fold[rest.o0 : rest.o1] == theirs.fold[rest.n0 : rest.n1]
        if rest == change or not same:
            yield self._edit(rest, mine, theirs, move)

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
            "".join(mine.text[change.o0 : change.o1] for change in changes).translate(_LINE_ENDS),
            "".join(theirs.text[change.n0 : change.n1] for change in changes).translate(_LINE_ENDS),
            self._old_spot(mine, first.o0, last.o1),
            self._new_spot(theirs, first.n0, last.n1),
            (_shown(mine.text[first.o0 : last.o1]), _shown(theirs.text[first.n0 : last.n1])),
            move,
        )

    def _old_spot(self, laid: Laid, start: int, end: int) -> Spot:
        return spot(self.old, laid.span(start, end))

    def _new_spot(self, laid: Laid, start: int, end: int) -> Spot:
        return spot(self.new, laid.span(start, end))


def _broken(edit: Edit) -> Iterator[Edit]:
    """Yield a change of words, and apart from it the paragraph's mark that came or went at its edge."""
    before, after = edit.old.strip("\n"), edit.new.strip("\n")
    gone, come = len(edit.old) - len(before), len(edit.new) - len(after)
    if gone != come:
        kind: EditKind = "split" if come > gone else "merged"
        yield edit._replace(kind=kind, old="\n" * gone, new="\n" * come)
    yield edit._replace(old=before, new=after)


def _paragraphs(change: Change, old: str, new: str) -> bool:
    """Tell whether whole paragraphs only went or came, each with its mark."""
    if change.o0 < change.o1 and change.n0 < change.n1:
        return False
    text, start, end = (old, change.o0, change.o1) if change.o0 < change.o1 else (new, change.n0, change.n1)
    before, behind = text[start - 1 : start] or MARK, text[end : end + 1] or MARK
    return MARK in (text[end - 1], text[start]) and MARK in (before if text[end - 1] == MARK else behind)


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
    return text.replace(MARK, "\n").replace(SOFT, "")


def _whole_text(side: Side, places: Sequence[int]) -> str:
    """Return some paragraphs, each on its own line, broken lines joined."""
    texts = [side.paragraphs[place].text for place in places]
    marks = ["" if place in side.soft else "\n" for place in places[:-1]]
    return "".join([text + mark for text, mark in zip(texts, [*marks, ""], strict=True)])
