"""Sentences of reports with one fault in a figure each, and sound ones that look like faults."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from drafter.check.engine import check, chosen
from drafter.check.opening import draft_of_text
from drafter.check.rules import all_rules
from tests.labels import read_labels

HERE = Path(__file__).parent
RULES = chosen(all_rules(), ["F"], [])
FAULTS = read_labels(HERE / "figures_written.yaml")
SOUND = read_labels(HERE / "figures_sound.yaml")


def _found(text: str) -> list[tuple[str, str]]:
    return [(finding.rule, finding.fragment) for finding in check(draft_of_text(text), RULES)]


@pytest.mark.parametrize("row", FAULTS, ids=[f"{row['规则']}-{row['片段']}" for row in FAULTS])
def test_the_rule_finds_the_fault_where_it_stands(row: dict[str, Any]) -> None:
    assert (row["规则"], row["片段"]) in _found(row["文稿"])


@pytest.mark.parametrize("row", SOUND, ids=[row["文稿"][:16] for row in SOUND])
def test_a_sound_sentence_is_left_alone(row: dict[str, Any]) -> None:
    assert _found(row["文稿"]) == []
