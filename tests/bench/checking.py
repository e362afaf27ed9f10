"""Checking beside importing, checking a long report, and the punctuation rules beside autocorrect."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import autocorrect_py

from drafter.check.draft import Draft
from drafter.check.engine import check
from drafter.check.opening import draft_of_source, draft_of_text, source_of_text
from drafter.check.rule import Rule
from drafter.check.rules import all_rules
from drafter.readers import read_source
from tests.bench.measure import Row, in_turn, of_functions, of_process
from tests.bench.reading import DIFFERENT, LONG, draft
from tests.bench.setup import subjects

WHATEVER_FOUND = "from drafter.cli import main; main()"
"""A process of the program that ends well whether or not something was found."""

SEEDS = Path(__file__).parents[2] / "seeds"
PUNCTUATION = ("W1",)
"""Beginnings of the ids of rules about marks."""


def whole(path: Path) -> object:
    """Read, understand and check a report."""
    return check(draft_of_source(read_source(path)), all_rules())


def only(rules: list[Rule], path: Path) -> object:
    """Understand and check a plain text by some rules."""
    return check(draft_of_source(read_source(path)), rules)


def beside_import(path: Path, rounds: int) -> Row:
    """Compare the whole command with ``drafter import`` of the same file."""
    name = "check of a .docx, whole process, against import"
    ours = of_process("-c", WHATEVER_FOUND, "check", path, "--format", "json")
    return in_turn(
        name, 2, ours, of_process("-c", WHATEVER_FOUND, "import", path, "--format", "json"), rounds
    )


def growth(long: Path, short: list[Path], times: float, rounds: int) -> Row:
    """Compare a long report with ordinary ones: time may grow as the text does, and a tenth more."""
    ours = of_functions([partial(whole, long)])
    ordinary = of_functions([partial(whole, path) for path in short])
    return in_turn(f"check of a .docx, text × {times:.1f}", times * 1.1, ours, ordinary, rounds)


def rules_growth(rounds: int, times: int = LONG) -> Iterator[Row]:
    """Compare the rules alone, the text understood before: on a seed, and on the seed many times over."""
    for path in sorted(SEEDS.glob("00[0-3]_*.txt")):
        text = path.read_text(encoding="utf-8")
        drafts = [draft_of_text("\n".join([text] * count)) for count in (times, 1)]
        long, short = (of_functions([partial(_judged, each)]) for each in drafts)
        yield in_turn(f"rules on {path.name[:3]}, text × {times}", times * 1.1, long, short, rounds)


def _judged(draft: Draft) -> object:
    """Check what was understood, nothing remembered from the time before."""
    return check(Draft(draft.found, draft.source, draft.context), all_rules())


def beside_autocorrect(rounds: int) -> Iterator[Row]:
    """Compare the rules about marks with autocorrect on the seeds: time and number of findings."""
    rules = [rule for rule in all_rules() if rule.id.startswith(PUNCTUATION)]
    for path in sorted(SEEDS.glob("00[0-3]_*.txt" if rounds else "000_*.txt")):
        text = path.read_text(encoding="utf-8")
        prepared = draft_of_source(source_of_text(text))
        ours: Callable[[], object] = partial(check, prepared, rules)
        peer: Callable[[], object] = partial(autocorrect_py.lint_for, text, "text")
        yield in_turn(f"marks in {path.name[:3]}", None, of_functions([ours]), of_functions([peer]), rounds)
        found = len(check(prepared, rules))
        lines = len(autocorrect_py.lint_for(text, "text").lines)
        yield Row(f"findings about marks in {path.name[:3]}", found, lines, found, None, "")


def checking(folder: Path, rounds: int, largest: int = LONG) -> Iterator[Row]:
    """Compare checking at ordinary length and at ``largest`` times as much."""
    ordinary = subjects(folder, 1, DIFFERENT if rounds else 1)
    drafts = [draft(one) for one in ordinary]
    yield beside_import(drafts[0], rounds)
    if largest > 1:
        long = subjects(folder, largest, 1)[0]
        yield growth(draft(long), drafts, long.length / ordinary[0].length, rounds)
        yield from rules_growth(min(rounds, 3), largest)
    yield from beside_autocorrect(rounds)
