"""Sound reports with one character typed wrong: how many misprints are found; and none is seen before."""

from __future__ import annotations

from functools import cache
from random import Random

from drafter.check.words_lookalikes import slips
from drafter.data.vocabulary import vocabulary
from drafter.zh.prose_width import plain
from tests.check.unseen_cases import FRAMES

SAMPLE = 1500
_LONGEST = 4


@cache
def lines() -> tuple[str, ...]:
    """The lines of the sound reports."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(FRAMES.glob("*.txt")))
    return tuple(plain(line) for text in texts for line in text.splitlines() if line.strip())


def in_word(line: str, at: int) -> bool:
    """True if a known word of the line holds a character."""
    spans = (
        (start, start + size) for size in range(2, _LONGEST + 1) for start in range(at - size + 1, at + 1)
    )
    return any(start >= 0 and line[start:end] in vocabulary().known for start, end in spans)


def misprints() -> list[tuple[str, int]]:
    """Lines with a character of a word replaced by one like it so that no word holds it, and where."""
    random, groups = Random(7), vocabulary().groups
    spots = [(line, at) for line in lines() for at, character in enumerate(line) if character in groups]
    made = []
    for line, at in random.sample(spots, SAMPLE):
        other = random.choice(sorted(vocabulary().alike(line[at])))
        changed = f"{line[:at]}{other}{line[at + 1 :]}"
        if in_word(line, at) and not in_word(changed, at):
            made.append((changed, at))
    return made


def test_sound_reports_hold_no_misprint() -> None:
    assert [line[slip.start : slip.end] for line in lines() for slip in slips(line)] == []


def test_more_than_eight_in_ten_misprints_are_found() -> None:
    made = misprints()
    found = [any(slip.start <= at < slip.end for slip in slips(line)) for line, at in made]
    assert len(made) > SAMPLE / 2
    assert sum(found) >= 0.85 * len(made), sum(found) / len(made)
