"""How many known edits the comparison finds: ``python tests/bench/comparing.py FOLDER``.

The folder holds pairs with their truth. Right means: of a figure all digits of both numbers marked as one,
with at most four other characters; of a rewording, a heading or a mark of punctuation something marked, and
nothing outside of what may be; of an insertion or deletion 95 % of it; of a move 90 % of both ends marked as
moved; of a split or merge the paragraph mark alone.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any

from drafter.diff.edits.align import align
from drafter.redline.pieces import Piece, Span

_TIGHT = 4
_ISLAND = 3


@dataclass
class Score:
    """What was found of the edits of some pairs.

    Attributes:
        right: edits told right, by kind.
        all: edits there are, by kind.
        marked: characters marked on both sides.
        stray: those of them that belong to no edit.
        islands: kept stretches of 1-3 characters between two marks.
        seconds: how long the comparisons took.
    """

    right: Counter[str] = field(default_factory=Counter)
    all: Counter[str] = field(default_factory=Counter)
    marked: int = 0
    stray: int = 0
    islands: int = 0
    seconds: float = 0.0

    @property
    def share(self) -> float:
        """Edits told right, 0-1."""
        return self.right.total() / self.all.total()

    @property
    def precision(self) -> float:
        """Marked characters that belong to an edit, 0-1."""
        return 1 - self.stray / max(self.marked, 1)

    def add(self, other: Score) -> None:
        """Count the pairs of another score in."""
        self.right.update(other.right)
        self.all.update(other.all)
        self.marked += other.marked
        self.stray += other.stray
        self.islands += other.islands
        self.seconds += other.seconds


class Marked:
    """One side as a row of labels: = kept, < > moved, - + deleted or inserted."""

    def __init__(self, texts: Sequence[str], spans: Iterable[tuple[Span, str]]) -> None:
        starts = [0]
        for text in texts:
            starts.append(starts[-1] + len(text) + 1)
        self.text = "".join(f"{text}\n" for text in texts)
        labels = ["?"] * len(self.text)
        for span, label in spans:
            for at in range(span.start, span.end):
                labels[starts[span.paragraph] + at] = label
        self.labels = "".join(labels)
        self.hunks = self._hunks()

    def _hunks(self) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        for at, label in enumerate(self.labels):
            if label == "=":
                continue
            if found and found[-1][1] == at:
                found[-1] = found[-1][0], at + 1
            else:
                found.append((at, at + 1))
        return found

    def stray_near(self, places: set[int], known: set[int]) -> tuple[int, int]:
        """Return how many characters marked beside some places belong to no edit, and in how many marks."""
        near = [hunk for hunk in self.hunks if not places.isdisjoint(range(*hunk))]
        return sum(at not in known for hunk in near for at in range(*hunk)), len(near)

    def count(self, places: set[int], labels: str) -> int:
        """Return how many of the places bear one of the labels."""
        return sum(self.labels[at] in labels for at in places)

    @property
    def islands(self) -> int:
        """How many stretches of 1-3 characters are kept between two marks of one paragraph."""
        gaps = [(a[1], b[0]) for a, b in zip(self.hunks, self.hunks[1:], strict=False)]
        return sum(end - start <= _ISLAND and "\n" not in self.text[start:end] for start, end in gaps)


def sides(pieces: Sequence[Piece], old: Sequence[str], new: Sequence[str]) -> tuple[Marked, Marked]:
    """Return both sides of a comparison as labels."""
    gone = [(p.old, "=" if p.fate == "same" else "<" if p.move else "-") for p in pieces if p.old]
    come = [(p.new, "=" if p.fate == "same" else ">" if p.move else "+") for p in pieces if p.new]
    return Marked(old, gone), Marked(new, come)


def _places(spans: Sequence[Sequence[int]]) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}


def score(pair: Path) -> Score:
    """Compare a pair and return what was found of its edits."""
    old, new = ((pair / name).read_text(encoding="utf-8").split("\n")[:-1] for name in ("old.txt", "new.txt"))
    edits: list[dict[str, Any]] = json.loads((pair / "truth.json").read_text(encoding="utf-8"))["edits"]
    begun = perf_counter()
    pieces = align(old, new)
    result = Score(seconds=perf_counter() - begun)
    before, after = sides(pieces, old, new)
    mine = set[int]().union(*(_places(edit["old"]) | _places(edit["allow_old"]) for edit in edits))
    theirs = set[int]().union(*(_places(edit["new"]) | _places(edit["allow_new"]) for edit in edits))
    for edit in edits:
        result.all[edit["kind"]] += 1
        result.right[edit["kind"]] += _right(edit, before, after, mine, theirs)
    for side, known in ((before, mine), (after, theirs)):
        marked = {at for hunk in side.hunks for at in range(*hunk)}
        result.marked += len(marked)
        result.stray += len(marked - known)
        result.islands += side.islands
    return result


def _right(edit: dict[str, Any], before: Marked, after: Marked, mine: set[int], theirs: set[int]) -> bool:
    kind, old, new = edit["kind"], _places(edit["old"]), _places(edit["new"])
    gone, come = before.count(old, "-<"), after.count(new, "+>")
    stray_old, marks_old = before.stray_near(old, mine)
    stray_new, marks_new = after.stray_near(new, theirs)
    tight = gone + come > 0 and stray_old <= _TIGHT and stray_new <= _TIGHT
    whole = gone == len(old) and come == len(new)
    if kind == "moved_figure":
        beside = _places(edit["allow_old"]) - old
        return (
            before.count(old, "-") == len(old)
            and after.count(new, "+") == len(new)
            and bool(before.count(beside, "<="))
        )
    if kind == "figure":
        return tight and whole and marks_old <= 1 and marks_new <= 1
    if kind == "punct":
        return tight and whole
    if kind in ("reword", "heading"):
        return tight
    if kind == "move":
        return before.count(old, "<") >= 0.9 * len(old) and after.count(new, ">") >= 0.9 * len(new)
    if kind in ("insert", "delete"):
        return come >= 0.95 * len(new) if kind == "insert" else gone >= 0.95 * len(old)
    around_old, around_new = _places(edit["ctx_old"]), _places(edit["ctx_new"])
    noise = before.count(around_old - mine, "-<") + after.count(around_new - theirs, "+>")
    return whole and noise <= max(_TIGHT, 0.1 * (len(around_old) + len(around_new)))


def told(name: str, found: Score) -> str:
    """Return a score as one line."""
    kinds = "  ".join(f"{kind} {found.right[kind]}/{count}" for kind, count in found.all.items())
    return (
        f"{name:10} {100 * found.share:5.1f} %  precision {100 * found.precision:5.1f} %  "
        f"islands {found.islands}  {1000 * found.seconds:.0f} ms  {kinds}"
    )


def main(folder: Path) -> None:
    """Score every pair of a folder and all together."""
    total = Score()
    for pair in sorted(path.parent for path in folder.glob("*/truth.json")):
        found = score(pair)
        print(told(pair.name, found))
        total.add(found)
    print(told("all", total))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
