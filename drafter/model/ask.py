"""What a field asks: the question stands on the field, beside its key and its constraint."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from drafter.model.base import Model


@dataclass(frozen=True, slots=True)
class Ask:
    """The question of a field.

    Attributes:
        question: as a screen shows it; ``{本年}``, ``{上年}`` and ``{下年}`` become years. Empty where
            nobody is asked.
        example: an answer that would do.
        hidden: why nobody is asked, where nobody is.
    """

    question: str
    example: str = ""
    hidden: str = ""

    def worded(self, year: int) -> str:
        """Return the question of the report on a year."""
        return _dated(self.question, year)

    def sample(self, year: int) -> str:
        """Return the example of the report on a year."""
        return _dated(self.example, year)


def _dated(text: str, year: int) -> str:
    return text.format(本年=year, 上年=year - 1, 下年=year + 1)


def unasked(why: str) -> Ask:
    """Return what a field bears that is never asked, and why."""
    return Ask("", hidden=why)


@cache
def asks(model: type[Model]) -> dict[str, Ask]:
    """Return the question of every field of a model, by its key in the files."""
    found = {}
    for field in model.model_fields.values():
        ask = next((each for each in field.metadata if isinstance(each, Ask)), None)
        if ask is not None:
            found[str(field.alias)] = ask
    return found
