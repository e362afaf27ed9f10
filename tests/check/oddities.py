"""The labelled defects of the seeds beside what the rules find in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from drafter.check.engine import check
from drafter.check.finding import Finding
from drafter.check.opening import draft_of_file
from drafter.check.rules import all_rules
from drafter.commands.checking.places import Paragraphs

ROOT = Path(__file__).parents[2]
LABELS = ROOT / "tests/gold/oddities.yaml"
SEEDS = ("000", "001", "002", "003")

ELSEWHERE = ROOT / "tests/check/oddities_elsewhere.yaml"
"""Oddities that a rule finds at another place than the label's (missing things have none): rule and why."""

REVIEWED = ROOT / "tests/check/oddities_extra.yaml"
"""Findings that no label has and that are right: seed, rule, fragment, why."""


@dataclass(frozen=True)
class Oddity:
    """A labelled defect; offsets are characters of the seed's file."""

    id: str
    start: int
    end: int
    severity: str
    category: str
    fragment: str


@dataclass(frozen=True)
class Placed:
    """A finding with the characters of the file it is about; an empty span for the whole document."""

    finding: Finding
    start: int
    end: int


@dataclass(frozen=True)
class Score:
    """What was found in one seed: which rule found which oddity, what was missed, what nobody labelled."""

    hits: dict[str, tuple[str, ...]]
    missed: tuple[Oddity, ...]
    extras: tuple[Placed, ...]


@cache
def labels(seed: str) -> tuple[Oddity, ...]:
    rows = yaml.safe_load(LABELS.read_text(encoding="utf-8"))
    return tuple(
        Oddity(row["id"], row["offset"], row["end"], row["severity"], row["category"], row["fragment"])
        for row in rows
        if row["seed"].startswith(seed)
    )


@cache
def elsewhere() -> dict[str, tuple[str, ...]]:
    rows = yaml.safe_load(ELSEWHERE.read_text(encoding="utf-8")) or []
    return {row["id"]: tuple(row["rules"]) for row in rows}


@cache
def reviewed() -> frozenset[tuple[str, str, str]]:
    rows = yaml.load(REVIEWED.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # 000 is no number
    return frozenset((row["seed"], row["rule"], row["fragment"]) for row in rows)


@cache
def found(seed: str) -> tuple[Placed, ...]:
    path = next((ROOT / "seeds").glob(f"{seed}_*.txt"))
    raw = path.read_bytes().decode()
    draft = draft_of_file(path)
    paragraphs = Paragraphs(draft, [raw], [None])
    return tuple(_placed(draft.nodes, paragraphs, finding) for finding in check(draft, all_rules()))


def _placed(nodes, paragraphs: Paragraphs, finding: Finding) -> Placed:  # type: ignore[no-untyped-def]
    hit = finding.hit
    if hit.node is None:
        return Placed(finding, 0, 0)
    end = hit.end if hit.end > hit.start else len(nodes[hit.node].text)
    at = paragraphs.at(hit.node, hit.start, end)
    return Placed(finding, at.start, at.end) if at else Placed(finding, 0, 0)


def score(seed: str) -> Score:
    placed = found(seed)
    hits: dict[str, tuple[str, ...]] = {}
    used: set[int] = set()
    for oddity in labels(seed):
        matching = [number for number, each in enumerate(placed) if _matches(oddity, each)]
        if matching:
            hits[oddity.id] = tuple(dict.fromkeys(placed[number].finding.rule for number in matching))
            used |= set(matching)
    missed = tuple(oddity for oddity in labels(seed) if oddity.id not in hits)
    return Score(hits, missed, tuple(each for number, each in enumerate(placed) if number not in used))


def _matches(oddity: Oddity, each: Placed) -> bool:
    if each.finding.rule in elsewhere().get(oddity.id, ()):
        return True
    return each.start < oddity.end and oddity.start < each.end


def report(seed: str) -> Iterator[str]:
    """The lines that say what became of every label of a seed, and what else was found."""
    result = score(seed)
    for oddity in labels(seed):
        rules = "、".join(result.hits.get(oddity.id, ()))
        mark = "+" if rules else "-"
        yield f"{mark} {oddity.id} {oddity.severity:6} {oddity.category}: {oddity.fragment} {rules}"
    known = reviewed()
    for each in result.extras:
        finding = each.finding
        mark = " " if (seed, finding.rule, finding.fragment) in known else "?"
        yield f"{mark} {finding.rule} {finding.place} “{finding.fragment}”：{finding.message}"
