"""The defects that careful reading found in the seeds are found, and whatever else is found is right."""

from __future__ import annotations

import pytest

from tests.check.oddities import SEEDS, labels, report, reviewed, score


def _found(severity: str) -> tuple[int, int]:
    scores = [(label, score(seed)) for seed in SEEDS for label in labels(seed) if label.severity == severity]
    return sum(label.id in result.hits for label, result in scores), len(scores)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_label_and_every_finding_is_told(seed: str) -> None:
    lines = list(report(seed))
    print("\n".join(["", seed, *lines]))
    assert len(lines) >= len(labels(seed))


def test_every_grave_defect_is_found() -> None:
    found, all_of_them = _found("high")
    assert found == all_of_them


def test_most_of_the_middling_defects_are_found() -> None:
    found, all_of_them = _found("medium")
    assert found / all_of_them >= 0.75, f"{found}/{all_of_them}"


@pytest.mark.parametrize("seed", SEEDS)
def test_every_other_finding_was_looked_at_and_is_right(seed: str) -> None:
    known = reviewed()
    unknown = [
        f"{each.finding.rule} “{each.finding.fragment}”：{each.finding.message}"
        for each in score(seed).extras
        if (seed, each.finding.rule, each.finding.fragment) not in known
    ]
    assert unknown == []
