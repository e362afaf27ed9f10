"""What is odd about a value for a figure: asked about where it is typed, said where it comes from a file."""

from __future__ import annotations

from dataclasses import replace

from drafter.model.doubts import Doubt, doubts
from drafter.model.judge import refusal
from drafter.model.reckoned import Value
from drafter.wizard.desk import Desk
from drafter.zh.figures import Quantity, parse_figure


def odd(desk: Desk, name: str, now: Quantity) -> Doubt | None:
    """Return the first doubt about a value, None where there is none that must be asked about.

    A guess that would be refused in its turn is not offered.
    """
    every = doubts(name, now, desk.case.report, desk.case.reckoning)
    first = next((each for each in every if each.kind != "round"), None)
    value = desk.case.reckoning.find(name) or Value(name, None)
    if first is not None and first.guess and refusal(value.name, parse_figure(first.guess), value.indicator):
        return replace(first, guess="")
    return first
