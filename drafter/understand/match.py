"""Figures of a text matched to the known indicators."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from math import fsum

from drafter.data.indicators import Indicator, every_indicator, kinds
from drafter.zh.prose import Found
from drafter.zh.prose_width import plain

_SURE = 0.45
_COVERED = 0.85
_NEARBY = 0.6
_LIKE_KINDS = ("ratio", "index", "rate")
_WHOSE = ("常务会议", "中心组", "班子", "委员会")
"""Words of an indicator that the text must hold, too: who does it is not to be guessed."""
_NARROWER = (
    "被申请",
    "讨论",
    "审签",
    "督办",
    "不予",
    "考试",
    "复合型",
    "拟",
    "网格",
    "聘请",
    "保留",
    "修改",
    "废止",
    "梳理",
)
"""Words that make what is counted something else than an indicator without them."""
_LESS = 0.8
_FAR = 4
"""How many characters behind the indicator's words tell that something else is counted (村社区服务站)."""
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
    text: str
    grams: frozenset[str]
    units: frozenset[str]
    kind: str


def _grams(words: str) -> frozenset[str]:
    flat = "".join(character for character in plain(words) if character.isalnum())
    return frozenset(flat[at : at + 2] for at in range(len(flat) - 1))


@cache
def _index() -> tuple[tuple[_Name, ...], tuple[float, ...], dict[str, tuple[int, ...]], dict[str, float]]:
    names = tuple(
        _Name(each, name, _grams(name), frozenset(map(_base, each.units)), kinds()[each.kind].english)
        for each in every_indicator()
        for name in (each.name, *each.aliases)
    )
    at: dict[str, list[int]] = {}
    for number, name in enumerate(names):
        for gram in name.grams:
            at.setdefault(gram, []).append(number)
    weights = {gram: 1.0 / (1 + len(numbers)) ** 0.4 for gram, numbers in at.items()}
    whole = tuple(fsum(weights[gram] for gram in name.grams) for name in names)
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


def _fits(name: _Name, label: str, around: str) -> float:
    """Return 0 if another body is told of, less than 1 if something narrower is, else 1.

    Args:
        name: the indicator's name.
        label: letters and digits of the figure's label.
        around: plain words around the figure.
    """
    if any(body in name.text and body not in label and body not in around for body in _WHOSE):
        return 0.0
    narrower = any(word in label and word not in name.text for word in _NARROWER)
    return (_LESS if narrower else 1.0) * (_LESS if _behind(name, label) > _FAR else 1.0)


def _behind(name: _Name, label: str) -> int:
    """Return how many characters of the label stand behind the last pair that it shares with the name."""
    pairs = range(len(label) - 2, -1, -1)
    last = next((at for at in pairs if label[at : at + 2] in name.grams), len(label) - 2)
    return len(label) - last - 2


def indicator_of(found: Found, context: str) -> tuple[str | None, float]:
    """Return the id of the indicator a figure is of, with a confidence from 0 to 1; None if none fits.

    Args:
        found: the figure with its label.
        context: plain words before the figure that may name what the label leaves out.
    """
    names, whole, at, weights = _index()
    flat = "".join(filter(str.isalnum, plain(found.label)))
    label, around = _grams(flat), _grams(context)
    best: tuple[float, str | None] = (0.0, None)
    unit = found.quantity.base_unit
    unknown = 0.75
    total = fsum(weights.get(gram, unknown) for gram in label) or 1.0
    for number in sorted({number for gram in label for number in at.get(gram, ())}):
        name = names[number]
        if not _kinds(found.kind, name.kind):
            continue
        units = _units(unit, name.units)
        if not units:
            continue
        own = whole[number]
        in_label = fsum(weights[gram] for gram in name.grams & label)
        nearby = fsum(weights[gram] for gram in (name.grams & around) - label)
        covered = (in_label + _NEARBY * nearby) / own
        used = in_label / total
        score = units * (_COVERED * covered + (1 - _COVERED) * used)
        if score > best[0]:
            score *= _fits(name, flat, context)
        if score > best[0]:
            best = (score, name.indicator.id)
    score, identity = best
    return (identity, round(min(score, 1.0), 2)) if score >= _SURE else (None, 0.0)
