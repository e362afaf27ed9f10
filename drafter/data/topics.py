"""专题: the structure that the seed reports share, and which fields and indicators of a case ask for it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from drafter.data import Row, rows
from drafter.data.cells import text, texts
from drafter.data.indicators import indicators
from drafter.data.origins import Origin, origins
from drafter.zh.width import fold_name


class Topic(NamedTuple):
    """A topic (``争议化解``) or a subtopic (``争议化解.行政复议``).

    Attributes:
        name: as written under 专题 of a case; a subtopic has a dot.
        id: stable English id.
        origins: the seeds that have it, one place each; empty for a topic.
        fields: places of a case that ask for it, as paths of keys.
        indicators: names of the indicators that ask for it; empty for a topic.
    """

    name: str
    id: str
    origins: tuple[Origin, ...]
    fields: tuple[str, ...]
    indicators: tuple[str, ...]

    @property
    def parent(self) -> str:
        """Name of the topic a subtopic belongs to; empty for a topic."""
        return self.name.rpartition(".")[0]

    @property
    def seeds(self) -> tuple[str, ...]:
        """The seeds that have it."""
        return tuple(origin.seed for origin in self.origins)


class Element(NamedTuple):
    """成分: a structural element of the seed reports and the fields of a case that hold it."""

    name: str
    fields: tuple[str, ...]
    origins: tuple[Origin, ...]
    note: str


@cache
def topics() -> tuple[Topic, ...]:
    """Return topics and subtopics, each topic before its own."""
    return tuple(_topic(row) for row in rows("topics"))


@cache
def topics_by_name() -> Mapping[str, Topic]:
    """Return topics and subtopics by folded name; a subtopic also by what follows its dot."""
    found = {fold_name(topic.name.rpartition(".")[2]): topic for topic in topics() if topic.parent}
    return found | {fold_name(topic.name): topic for topic in topics()}


def topics_of(name: str) -> tuple[Topic, ...]:
    """Return the subtopics that an indicator (by name or alias) belongs to, in the order of the table."""
    known = indicators().get(name)
    return tuple(topic for topic in topics() if known is not None and known.name in topic.indicators)


@cache
def elements() -> tuple[Element, ...]:
    """Return the structural elements of the seed reports."""
    return tuple(
        Element(text(row, "成分"), texts(row, "栏目"), origins(row, "种子"), text(row, "说明"))
        for row in rows("structure")
    )


def _topic(row: Row) -> Topic:
    return Topic(
        text(row, "名称"), text(row, "编号"), origins(row, "种子"), texts(row, "栏目"), texts(row, "指标")
    )
