"""A tracing on a screen and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from drafter.commands.show import SCREEN
from drafter.render.traced import STATES, Card, Number, State, Tracing
from drafter.zh.columns import fit, pad

_FIRST: tuple[State, ...] = ("loose", "open", "declared", "recognised")
_PLACE, _NUMBER, _NAME = 22, 14, 24


def lines(tracing: Tracing) -> Iterator[str]:
    """Yield the lines of a screen, at most 80 columns wide: what is tied to nothing first."""
    yield tracing.title or "（没有标题）"
    yield tracing.summary()
    for state in _FIRST:
        chosen = [number for number in tracing.numbers if number.state == state]
        if chosen:
            yield from ("", f"{STATES[state]}（{len(chosen)}）")
            yield from map(_number, chosen)
    tied = [card for card in tracing.cards.values() if card.uses] if not tracing.bare else []
    if tied:
        yield from ("", f"有出处的数据（{len(tied)}）")
        yield from (_card(card, tracing) for card in tied)
    unused = [card.name for card in tracing.cards.values() if not card.uses]
    if unused:
        yield from ("", f"正文里没有用到的数据（{len(unused)}）")
        yield from (fit(f"  {name}", SCREEN) for name in unused)


def as_data(tracing: Tracing) -> dict[str, Any]:
    """Return the tracing as JSON takes it."""
    return {
        "file": tracing.origin,
        "title": tracing.title,
        "summary": {"text": tracing.summary(), **tracing.counts()},
        "numbers": [_number_data(number) for number in tracing.numbers],
        "figures": {name: _card_data(card) for name, card in tracing.cards.items()},
    }


def _number(number: Number) -> str:
    called = "、".join(number.names) or number.label or number.fragment
    place = pad(fit(number.place, _PLACE - 1), _PLACE)
    text = pad(fit(number.text, _NUMBER - 1), _NUMBER)
    return fit(f"  {place}{text}{called}", SCREEN).rstrip()


def _card(card: Card, tracing: Tracing) -> str:
    known = dict(card.rows)
    first = tracing.numbers[card.uses[0]]
    more = f"，共 {len(card.uses)} 处" if len(card.uses) > 1 else ""
    where = f"{first.place or '附表'}{more}"
    source = known.get("数据来源") or known.get("算法") or known.get("部门") or "没有写来源"
    name = pad(fit(card.name, _NAME - 1), _NAME)
    value = pad(fit(card.value or "待填", _NUMBER - 1), _NUMBER)
    return fit(f"  {name}{value}{pad(fit(source, 17), 18)}{where}", SCREEN).rstrip()


def _number_data(number: Number) -> dict[str, Any]:
    return {
        "text": number.text,
        "state": number.state,
        "names": list(number.names),
        "filter": number.filter,
        "label": number.label,
        "fragment": number.fragment,
        "place": number.place,
        "address": list(number.address),
        "line": number.line,
        "start": number.start,
        "end": number.end,
    }


def _card_data(card: Card) -> dict[str, Any]:
    known = [{"key": key, "text": text} for key, text in card.rows]
    return {"value": card.value, "known": known, "lacks": list(card.lacks), "uses": list(card.uses)}
