"""What the type of a field says beside how its value is read: collected from the types, listed nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any, TypeVar, get_args

from drafter.model.base import Model


class Mark(Enum):
    """What may stand in a field.

    Attributes:
        TELLING: references to figures and to fields of the report.
        LINES: several lines, typed one behind the other with 、 between them.
    """

    TELLING = "telling"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class Links:
    """A field that names items by their 编号; ``to`` is the key of the part or list they stand in."""

    to: str


@cache
def marked(model: type[Model], mark: Mark) -> tuple[tuple[str, str], ...]:
    """Return attribute and key of each field of a model whose type bears a mark, in their order."""
    fields = model.model_fields.items()
    return tuple(
        (name, str(field.alias))
        for name, field in fields
        if mark in field.metadata or mark in _within(field.annotation)
    )


@cache
def links(model: type[Model]) -> tuple[tuple[str, str, str], ...]:
    """Return attribute, key and goal of each field of a model that names items by their 编号."""
    return tuple(
        (name, str(field.alias), each.to)
        for name, field in model.model_fields.items()
        for each in field.metadata
        if isinstance(each, Links)
    )


@cache
def nested(model: type[Model]) -> tuple[tuple[str, str], ...]:
    """Return attribute and key of each field of a model that holds models, alone or many."""
    fields = model.model_fields.items()
    return tuple(
        (name, str(field.alias)) for name, field in fields if any(map(_is_model, _within(field.annotation)))
    )


def _is_model(part: Any) -> bool:
    return isinstance(part, TypeVar) or (isinstance(part, type) and issubclass(part, Model))


def _within(annotation: Any) -> list[Any]:
    """Return a type with everything it is made of; a model is not looked into."""
    return [annotation, *(part for each in get_args(annotation) for part in _within(each))]
