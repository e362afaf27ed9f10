"""Two years of one thing with what is said to lie between them: 516件，比上年（480件）增加36件，增长7.5%."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from drafter.check.figures import Said, Statement, agrees, decimals, exact
from drafter.check.figures_change import agrees_with, differs, worth
from drafter.check.figures_pairs import exact_counts
from drafter.check.figures_slip import rounded
from drafter.check.figures_two_years import is_change, moves, times_as_much, two_years
from drafter.understand.results import FoundFigure

_MOST_CHANGES = 3


@dataclass(frozen=True, slots=True)
class Growth:
    """Two years of one thing in one sentence.

    Attributes:
        before: the earlier value.
        now: the later one.
        changes: what is told of the way from one to the other, in text order.
        times: how many times as much it is said to be, in text order.
        last: the value that stands later in the sentence.
    """

    before: Said
    now: Said
    changes: tuple[Said, ...]
    times: tuple[Said, ...]
    last: Said

    def bounds(self) -> Iterator[tuple[Decimal, Decimal]]:
        """Yield the later and the earlier value, as written and as rounding to 万 or 亿 allows."""
        now, before = self.now.figure, self.before.figure
        yield now.value, before.value
        for sign in (1, -1):
            yield now.value + sign * rounded(now), before.value - sign * rounded(before)

    def right(self, change: Said) -> bool:
        """True if a change told is that from one value to the other, or cannot be judged."""
        unit = self.before.figure.unit
        if change.figure.kind != "change":
            return not exact(change.figure) or any(differs(change, *pair) for pair in self.bounds())
        if any(agrees_with(change, *pair, rate=unit == "%", unit=unit) for pair in self.bounds()):
            return True
        rising = self.now.figure.value > self.before.figure.value
        return (change.figure.direction == "up") == rising and self._between(change.figure)

    def _between(self, change: FoundFigure) -> bool:
        """True if a change lies between the least and the most that rounding allows."""
        unit = self.before.figure.unit
        told = [worth(change.unit, *pair, rate=unit == "%", unit=unit) for pair in self.bounds() if pair[1]]
        known = [value for value in told if value is not None]
        return bool(known) and min(known) <= change.value <= max(known)

    def right_times(self, ratio: Said) -> bool:
        """True if the later value is so many times the earlier one."""
        places = max(decimals(ratio.figure), 1)
        pairs = [pair for pair in self.bounds() if pair[1]]
        return not exact(ratio.figure) or any(
            agrees(ratio.figure.value, places, now / before) for now, before in pairs
        )

    @property
    def sound(self) -> bool:
        """True if everything told of the two years fits them."""
        return all(map(self.right, self.changes)) and all(map(self.right_times, self.times))


def growths(statement: Statement) -> Iterator[Growth]:
    """Yield the pairs of years a sentence tells of one thing, each with the changes told beside them."""
    figures = statement.figures
    for at, one in enumerate(figures):
        for behind in range(at + 1, min(at + 2 + _MOST_CHANGES, len(figures))):
            other = figures[behind]
            pair = two_years(statement, one, other, figures[behind - 1])
            if pair is not None:
                beside = [*figures[at + 1 : behind], *_following(statement, behind)]
                yield _grown(pair, other, beside)
                break
            if not is_change(other):
                break


def last_year(statement: Statement) -> set[int]:
    """Return the identities of the figures that tell the year before or the difference from it."""
    return {id(said) for growth in growths(statement) for said in (growth.before, *growth.changes)}


def counts_of_year(statement: Statement) -> list[Said]:
    """Return the exact counts of a sentence but for those of the year before and the differences from it."""
    past = last_year(statement)
    return [said for said in exact_counts(statement.figures) if id(said) not in past]


def _grown(pair: tuple[Said, Said], last: Said, beside: list[Said]) -> Growth:
    unit = pair[0].figure.unit
    changes = [each for each in beside if moves(each) and _tells(each.figure, unit)]
    times = [each for each in beside if each.figure.unit == "倍" and times_as_much(each)]
    return Growth(*pair, tuple(changes), tuple(times), last)


def _tells(change: FoundFigure, unit: str) -> bool:
    return change.kind == "change" or change.unit == unit


def _following(statement: Statement, at: int) -> Iterator[Said]:
    """Yield the changes told right behind a figure."""
    for before, said in zip(statement.figures[at:], statement.figures[at + 1 :], strict=False):
        if ";" in statement.between(before, said) or not is_change(said):
            return
        yield said
