from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.comparing import score
from tests.diff.helpers import compared, facts, loud

PAIRS = Path(__file__).parents[1] / "diffbench"
WRITTEN = Path(__file__).parent / "pairs"


@pytest.mark.parametrize("name", ["half", "full"])
def test_nearly_every_known_edit_is_told_right(name: str) -> None:
    found = score(PAIRS / name)
    assert found.share >= 0.97
    assert found.precision >= 0.985
    assert found.islands <= 2
    assert found.right["figure"] == found.all["figure"]
    assert found.right["move"] == found.all["move"]


def _labels(name: str) -> list[tuple[str, ...]]:
    lines = (WRITTEN / name / "labels.txt").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" ", 1)) for line in lines if line]


def _texts(name: str) -> list[str]:
    return [(WRITTEN / name / file).read_text(encoding="utf-8") for file in ("old.txt", "new.txt")]


FOLDERS = sorted(path.parent.name for path in WRITTEN.glob("*/labels.txt"))


@pytest.mark.parametrize("name", FOLDERS)
def test_the_facts_of_drafts_as_people_edit_them_are_found(name: str) -> None:
    told = sorted(facts(compared(*_texts(name))))
    expected = sorted(
        tuple(label.split("|")) if kind == "F" else () for kind, label in _labels(name) if kind == "F"
    )
    assert [tuple(f"{kind}|{old}|{new}".replace(" ", "").split("|")) for kind, old, new in told] == expected


def _is(label: str, old: str, new: str) -> bool:
    first, second = label.replace("¶", "\n").split("|")
    pairs = ((first, old), (second, new))
    return all(bool(a) == bool(b) and (a in b or b in a) for a, b in pairs)


def test_the_words_that_people_changed_are_the_edits() -> None:
    found = right = labelled = all_told = 0
    for name in FOLDERS:
        told = [(edit.old, edit.new) for edit in loud(compared(*_texts(name)))]
        labels = [label for kind, label in _labels(name) if kind == "E"]
        found += sum(any(_is(label, *edit) for edit in told) for label in labels)
        right += sum(any(_is(label, *edit) for label in labels) for edit in told)
        labelled += len(labels)
        all_told += len(told)
    assert found >= 0.92 * labelled
    assert right >= 0.92 * all_told
