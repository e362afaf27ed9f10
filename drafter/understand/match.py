"""Figures of a text matched to the known indicators."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from drafter.data.indicators import Indicator, every_indicator, kinds
from drafter.zh.prose import Found
from drafter.zh.prose_width import plain

_SURE = 0.45
_COVERED = 0.85
_NEARBY = 0.6
_LIKE_KINDS = ("ratio", "index", "rate")
_NEAR_UNITS = (
    {"件", "起", "例", "宗", "件次"},
    {"人", "名", "人次", "位"},
    {"次", "场", "期", "场次"},
    {"个", "家", "处", "所"},
    {"份", "件", "部"},
)


@dataclass(frozen=True, slots=True)
class _Name:
    """A name of an indicator with what is compared: pairs of characters, base units, kind in English."""

    indicator: Indicator
    grams: frozenset[str]
    units: frozenset[str]
    kind: str


def _grams(words: str) -> frozenset[str]:
    flat = "".join(character for character in plain(words) if character.isalnum())
    return frozenset(flat[at : at + 2] for at in range(len(flat) - 1))


@cache
def _index() -> tuple[tuple[_Name, ...], tuple[float, ...], dict[str, tuple[int, ...]], dict[str, float]]:
    names = tuple(
        _Name(each, _grams(name), frozenset(map(_base, each.units)), kinds()[each.kind].english)
        for each in every_indicator()
        for name in (each.name, *each.aliases)
    )
    at: dict[str, list[int]] = {}
    for number, name in enumerate(names):
        for gram in name.grams:
            at.setdefault(gram, []).append(number)
    weights = {gram: 1.0 / (1 + len(numbers)) ** 0.4 for gram, numbers in at.items()}
    whole = tuple(sum(weights[gram] for gram in name.grams) for name in names)
    return names, whole, {gram: tuple(numbers) for gram, numbers in at.items()}, weights


def _units(unit: str, known: frozenset[str]) -> float:
    if unit in known:
        return 1.0
    return 0.85 if not known.isdisjoint(_near(unit)) else 0.0


@lru_cache(maxsize=512)
def _near(unit: str) -> frozenset[str]:
    return frozenset().union(*(group for group in _NEAR_UNITS if unit in group))


def _base(unit: str) -> str:
    return unit.lstrip("百千万亿") if not unit.startswith("百分") else unit


def _kinds(kind: str, known: str) -> bool:
    return kind == known or (kind in _LIKE_KINDS and known in _LIKE_KINDS)


def indicator_of(found: Found, context: str) -> tuple[str | None, float]:
    """Return the id of the indicator a figure is of, with a confidence from 0 to 1; None if none fits.

    Args:
        found: the figure with its label.
        context: plain words before the figure that may name what the label leaves out.
    """
    names, whole, at, weights = _index()
    label, around = _grams(found.label), _grams(context)
    shared: Counter[int] = Counter()
    for gram in label | around:
        shared.update(at.get(gram, ()))
    best: tuple[float, str | None] = (0.0, None)
    unit = found.quantity.base_unit
    unknown = 0.75
    total = sum(weights.get(gram, unknown) for gram in label) or 1.0
    for number, _ in shared.most_common(40):
        name = names[number]
        if not _kinds(found.kind, name.kind):
            continue
        units = _units(unit, name.units)
        if not units:
            continue
        own = whole[number]
        in_label = sum(weights[gram] for gram in name.grams & label)
        nearby = sum(weights[gram] for gram in (name.grams & around) - label)
        covered = (in_label + _NEARBY * nearby) / own
        used = in_label / total
        score = units * (_COVERED * covered + (1 - _COVERED) * used) if in_label else 0.0
        if score > best[0]:
            best = (score, name.indicator.id)
    score, identity = best
    return (identity, round(min(score, 1.0), 2)) if score >= _SURE else (None, 0.0)
