"""Tracing → one page on which every number of a document tells what it is tied to."""

from __future__ import annotations

from drafter.render.html.page import page
from drafter.render.traced import STATES, Number, State, Tracing

SIGNS: dict[State, str] = {"tied": "", "open": "", "declared": "", "loose": "？", "recognised": ""}
"""What stands behind a number besides its colour."""

_WANTED: tuple[State, ...] = ("loose", "open")


def render_trace(tracing: Tracing) -> str:
    """Return the page: a reviewer sees first what is tied to nothing, then the text with its numbers."""
    places = {name: at for at, name in enumerate(tracing.cards)}
    return page(
        "trace.html.j2",
        "trace.js",
        tracing=tracing,
        states=STATES,
        signs=SIGNS,
        counts={state: count for state, count in tracing.counts().items() if count},
        wanted=[(at, number) for at, number in enumerate(tracing.numbers) if number.state in _WANTED],
        unused=[(places[name], card) for name, card in tracing.cards.items() if not card.uses],
        cards=list(tracing.cards.values()),
        card_of=lambda number: _card_of(number, places),
        said=_said,
    )


def _card_of(number: Number, places: dict[str, int]) -> str:
    """Return where a number leads: to the cards of its figures, else to what is said of its state."""
    cards = [f"card-{places[name]}" for name in number.names if name in places]
    return " ".join(cards) or f"state-{number.state}"


def _said(number: Number) -> str:
    """Return what a screen reader says of a number."""
    told = "、".join(number.names) or number.label
    return f"{number.text}，{STATES[number.state]}{f'：{told}' if told else ''}"
