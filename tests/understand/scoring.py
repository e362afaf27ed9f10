"""How what was understood is compared with what a person labelled.

Words match when most pairs of neighbouring characters of the shorter text are in the longer one: where one
promise ends and the next begins is a matter of judgement, what is promised is not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from drafter.readers.source import Grid, Line, Source
from drafter.understand import Understanding, understand
from drafter.zh.figures import parse_figure
from drafter.zh.prose_width import plain
from tests.labels import read_labels

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "tests" / "gold"
REPORTS = Path(__file__).parent / "reports"
SEEDS = ("000", "001", "002", "003")
PARTS = {"measures": "achievements"}
COVERED = 0.8


@dataclass(frozen=True)
class Score:
    """How many labels were found and how many finds were right."""

    labels: int
    found: int
    recalled: int
    right: int

    @property
    def recall(self) -> float:
        return self.recalled / self.labels if self.labels else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def f1(self) -> float:
        total = self.recall + self.precision
        return 2 * self.recall * self.precision / total if total else 0.0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.labels + other.labels,
            self.found + other.found,
            self.recalled + other.recalled,
            self.right + other.right,
        )

    def __str__(self) -> str:
        return (
            f"recall {self.recall:.3f} precision {self.precision:.3f} F1 {self.f1:.3f} ({self.labels} labels)"
        )


def exact(labels: Iterable[Hashable], found: Iterable[Hashable]) -> Score:
    """Compare as multisets."""
    one, other = Counter(labels), Counter(found)
    common = (one & other).total()
    return Score(one.total(), other.total(), common, common)


def _pairs(text: str) -> Counter[str]:
    bare = "".join(character for character in plain(text) if character.isalnum())
    return Counter(bare[at : at + 2] for at in range(len(bare) - 1))


def alike(one: str, other: str) -> bool:
    """Tell whether most pairs of characters of the shorter text are in the longer one."""
    a, b = _pairs(one), _pairs(other)
    return bool(a and b) and (a & b).total() >= COVERED * min(a.total(), b.total())


def by_words(labels: Sequence[str], found: Sequence[str]) -> Score:
    """Compare by words: a label is recalled, a find is right, if one of the others is like it."""
    recalled = sum(any(alike(label, text) for text in found) for label in labels)
    right = sum(any(alike(label, text) for label in labels) for text in found)
    return Score(len(labels), len(found), recalled, right)


def one_to_one(labels: Sequence[str], found: Sequence[str]) -> Score:
    """Compare strictly: every text used once, at least half of the pairs of both in common."""
    left = list(found)
    common = 0
    for label in labels:
        best = max(left, key=lambda text: _dice(label, text), default=None)
        if best is not None and _dice(label, best) >= 0.5:
            left.remove(best)
            common += 1
    return Score(len(labels), len(found), common, common)


def _dice(one: str, other: str) -> float:
    a, b = _pairs(one), _pairs(other)
    return 2 * (a & b).total() / (a.total() + b.total()) if a and b else 0.0


def source(text: str, grid: Sequence[Sequence[str]] = ()) -> Source:
    """Return the text as a reader would give it; ``[表]`` stands for the table."""
    lines: list[Line | Grid] = []
    for number, line in enumerate(text.splitlines(), 1):
        bare = line.strip(" \u3000\t")
        if bare == "[表]":
            lines.append(Grid(tuple(tuple(map(str, row)) for row in grid), ("表", 1)))
        elif bare:
            lines.append(Line(bare, place=("段", number)))
    return Source(Path("报告.txt"), "txt", tuple(lines))


def styled(rows: Sequence[Sequence[Any]]) -> Source:
    """Return lines with what a word processor's file says of them (level, number, lead)."""
    lines = [
        Line(row[0], **(row[1] if len(row) > 1 else {}), place=("段", at)) for at, row in enumerate(rows, 1)
    ]
    return Source(Path("报告.docx"), "docx", tuple(lines))


def seed_text(number: str) -> str:
    """Return the text of a seed report."""
    path = next((ROOT / "seeds").glob(f"{number}_*.txt"))
    return path.read_bytes().decode("utf-8")


def gold(number: str, what: str) -> Any:
    """Return the labels of a seed report."""
    return read_labels(GOLD / f"{number}.{what}.yaml")


def written_report(name: str) -> tuple[dict[str, Any], Understanding]:
    """Return the labels of a report written for these tests, and what is understood of it."""
    labels = read_labels(REPORTS / f"{name}.yaml")
    if "lines" in labels:
        return labels, understand(styled(labels["lines"]))
    return labels, understand(source(labels["text"], labels.get("grid", ())))


Said = tuple[Decimal, str, str]


def said(written: str) -> Said:
    """Return what a labelled figure says: value in base units, base unit, qualifier."""
    quantity = parse_figure(plain(written))
    return quantity.base_value, quantity.base_unit, quantity.qualifier


def figures_of(understood: Understanding) -> list[Said]:
    return [(figure.value, figure.unit, figure.qualifier) for figure in understood.figures]


def headings_of(understood: Understanding) -> list[tuple[int, str]]:
    return [(heading.level, heading.text) for heading in understood.headings]


def parts_of(understood: Understanding) -> list[tuple[str, str]]:
    return [(heading.text, "+".join(heading.part)) for heading in understood.headings]


def labelled_headings(labels: dict[str, Any]) -> list[tuple[int, str, str]]:
    """Return level, text and part of each labelled heading."""
    split = [row.split(" ", 2) for row in labels["headings"]]
    return [(int(level), text, part) for level, part, text in split]


def differences(labels: Iterable[Hashable], found: Iterable[Hashable]) -> str:
    """Return what one side has and the other lacks, for the message of a failing test."""
    one, other = Counter(labels), Counter(found)
    return f"not found: {list((one - other).elements())}; not labelled: {list((other - one).elements())}"


Measure = Callable[[dict[str, Any], Understanding], Score]


def heading_score(labels: dict[str, Any], understood: Understanding) -> Score:
    return exact([(level, text) for level, text, _ in labelled_headings(labels)], headings_of(understood))


def part_score(labels: dict[str, Any], understood: Understanding) -> Score:
    return exact([(text, part) for _, text, part in labelled_headings(labels)], parts_of(understood))


def figure_score(labels: dict[str, Any], understood: Understanding) -> Score:
    return exact(map(said, labels["figures"].split()), figures_of(understood))


def shortcoming_score(labels: dict[str, Any], understood: Understanding) -> Score:
    return by_words(
        [text for text, _ in labels["shortcomings"]], [each.text for each in understood.shortcomings]
    )


def cause_score(labels: dict[str, Any], understood: Understanding) -> Score:
    return by_words(
        [cause for _, cause in labels["shortcomings"] if cause],
        [each.cause for each in understood.shortcomings if each.cause],
    )


def promise_score(labels: dict[str, Any], understood: Understanding) -> Score:
    return by_words(labels["promises"], [each.text for each in understood.promises])
