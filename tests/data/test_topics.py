"""The schema follows from what the seed reports share: every subtopic has fields and indicators."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from pydantic import BaseModel

from drafter.data.tables import elements, indicators, topics, topics_by_name, topics_of
from drafter.model.parts import MANDATED
from drafter.model.report import Report

CATALOGUE = yaml.load(
    (Path(__file__).parents[1] / "gold" / "catalogue.yaml").read_text("utf-8"), yaml.CSafeLoader
)
FIELDS = {path for topic in topics() for path in topic.fields} | {
    path for element in elements() for path in element.fields
}
SUBTOPICS = {each["id"]: each for topic in CATALOGUE["topics"] for each in topic["subtopics"]}


def models_in(annotation: Any) -> list[type[BaseModel]]:
    """The models that a field's type speaks of, however deep."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in get_args(annotation) for model in models_in(part)]


def is_field(path: str) -> bool:
    """True if the keys lead from the report to a field."""
    models: list[type[BaseModel]] = [Report]
    for key in path.split("/"):
        fields = [field for model in models for field in model.model_fields.values() if field.alias == key]
        if not fields:
            return False
        models = [model for field in fields for model in models_in(field.annotation)]
    return True


def test_there_are_15_topics_and_49_subtopics_as_in_the_catalogue() -> None:
    assert [topic.id for topic in topics() if not topic.parent] == [
        each["id"] for each in CATALOGUE["topics"]
    ]
    assert [topic.id for topic in topics() if topic.parent] == list(SUBTOPICS)
    assert len(SUBTOPICS) == 49


def test_every_subtopic_follows_its_topic() -> None:
    named = [topic.name for topic in topics()]
    assert len(named) == len(set(named))
    for topic in topics():
        if topic.parent:
            assert named.index(topic.parent) < named.index(topic.name)


def test_23_subtopics_are_in_all_four_seeds() -> None:
    assert len([topic for topic in topics() if len(topic.seeds) == 4]) == 23


def test_each_subtopic_has_exactly_the_seeds_of_the_catalogue() -> None:
    for topic in topics():
        if topic.parent:
            evidence = SUBTOPICS[topic.id]["evidence"]
            assert set(topic.seeds) == {seed for seed, found in evidence.items() if found}, topic.name


def test_every_subtopic_is_asked_for_by_a_field_and_by_an_indicator() -> None:
    for topic in topics():
        if topic.parent:
            assert topic.fields and topic.indicators, topic.name
            assert set(topic.indicators) <= set(indicators()), topic.name
            assert len(set(topic.indicators)) == len(topic.indicators), topic.name


def test_each_subtopic_asks_for_the_figures_of_the_catalogue() -> None:
    for topic in topics():
        if topic.parent:
            asked = {indicators()[name].id for name in topic.indicators}
            assert set(SUBTOPICS[topic.id]["figures"]) <= asked, topic.name


@pytest.mark.parametrize("path", sorted(FIELDS))
def test_every_field_named_is_a_field_of_the_case(path: str) -> None:
    assert is_field(path)


def test_the_four_mandated_parts_are_asked_for() -> None:
    asked = {path.split("/")[0] for topic in topics() for path in topic.fields}
    assert asked == set(MANDATED)


def test_a_subtopic_is_found_by_its_short_name() -> None:
    assert topics_by_name()["行政复议"].name == "争议化解.行政复议"
    assert topics_by_name()["争议化解"].parent == ""


def test_an_indicator_knows_its_subtopics() -> None:
    assert [topic.name for topic in topics_of("复议调解和解率")] == ["争议化解.行政复议"]
    assert topics_of("没有这个指标") == ()
