"""Measures drafter against named peers: python -m tests.bench.run [--quick] [GROUP …].

Exit code 1 where a bar does not hold. The ratios mean something on a quiet machine only.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from math import isnan
from pathlib import Path
from statistics import median

from tests.bench import checking, comparisons, echo, inside, outside, reading, redlining, wizard
from tests.bench.batch import DIFFERENT
from tests.bench.measure import Row, output
from tests.bench.setup import subject

BATCH = "import runpy; runpy.run_module('tests.bench.batch', run_name='__main__', alter_sys=True)"


def batch(folder: Path, rounds: int, count: int) -> Iterator[Row]:
    """Compare many reports in one process with docxtpl's, and tell how memory grows."""
    for variant in range(DIFFERENT if rounds else 1):
        one = subject(folder, variant=variant)
        _ = one.template, one.context
    found = [
        [json.loads(output(BATCH, program, folder, str(count))) for program in ("drafter", "docxtpl")]
        for _ in range(max(rounds, 1))
    ]
    ours, beside = (median(pair[side]["seconds"] for pair in found) * 1000 for side in (0, 1))
    ratio = median(one["seconds"] / other["seconds"] for one, other in found)
    yield Row(f"{count:,} reports in one process, against docxtpl", ours, beside, ratio, 0.6)
    growth, other = (max(pair[side]["late"] - pair[side]["early"] for pair in found) for side in (0, 1))
    yield Row(f"memory gained from report {count // 10} to {count}", growth, other, growth, 5, "MB")


def inside_rows(folder: Path, quick: bool) -> Iterator[Row]:
    """Measure functions in this process."""
    rounds = 0 if quick else 9
    yield from inside.sizes(folder / "sizes", rounds, largest=1 if quick else 100)
    yield from inside.table(folder / "table", rounds)
    yield from inside.reading(folder / "reading", rounds)


def reading_rows(folder: Path, quick: bool) -> Iterator[Row]:
    """Measure reading and understanding documents, in this process."""
    yield from reading.reading(folder / "documents", 0 if quick else 9, largest=1 if quick else reading.LONG)


def checking_rows(folder: Path, quick: bool) -> Iterator[Row]:
    """Measure checking beside importing, and the rules about marks beside autocorrect."""
    largest = 1 if quick else reading.LONG
    yield from checking.checking(folder / "checking", 0 if quick else 9, largest=largest)


def wizard_rows(folder: Path, quick: bool) -> Iterator[Row]:
    """Measure the first prompt, what an answer costs in a large case, and the echo of a key."""
    yield from wizard.wizard(folder / "wizard", 1 if quick else 9, largest=1 if quick else 100)
    yield from echo.echo(folder / "echo", 2, (1,)) if quick else echo.echo(folder / "echo")


def redlining_rows(folder: Path, quick: bool) -> Iterator[Row]:
    """Measure how the writing of tracked changes grows."""
    yield redlining.redlining(
        folder / "redlining", 0 if quick else 5, long=1 if quick else redlining.SIZES[-1]
    )


def comparing_rows(folder: Path, quick: bool) -> Iterator[Row]:
    """Measure a comparison from .docx to tracked .docx, whole process, and how aligning grows."""
    largest = 1 if quick else redlining.SIZES[-1]
    yield from comparisons.comparisons(folder / "comparing", 0 if quick else 3, largest)


def outside_rows(folder: Path, quick: bool) -> Iterator[Row]:
    """Measure whole processes."""
    yield from outside.processes(folder / "processes", 0 if quick else 9)
    yield from outside.memory(folder / "memory")


def batch_rows(folder: Path, quick: bool) -> Iterator[Row]:
    """Measure many reports in one process."""
    yield from batch(folder / "batch", 0 if quick else 3, 2 if quick else 1000)


GROUPS = {
    "inside": inside_rows,
    "reading": reading_rows,
    "checking": checking_rows,
    "wizard": wizard_rows,
    "redlining": redlining_rows,
    "comparing": comparing_rows,
    "outside": outside_rows,
    "batch": batch_rows,
}


def line(row: Row) -> str:
    """Return a row as one line of the table."""
    if isnan(row.ours):
        return f"{row.name:<58}{'not here':>11}"
    beside = "" if row.beside is None else f"{row.beside:,.1f}"
    bar = "" if row.bar is None else f"≤ {row.bar:.4g}"
    verdict = "" if row.bar is None else "holds" if row.holds else "BROKEN"
    return f"{row.name:<58}{row.ours:>11,.1f}{beside:>11} {row.unit:<3}{row.value:>8.3f}  {bar:<8}{verdict}"


def main(arguments: list[str]) -> int:
    """Measure, print one line at a time, return 1 where a bar is broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.run", description=__doc__)
    parser.add_argument("groups", nargs="*", metavar="GROUP", help="only these")
    parser.add_argument("--quick", action="store_true", help="one round, small sizes: does everything run?")
    given = parser.parse_args(arguments)
    if unknown := set(given.groups) - set(GROUPS):
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    print(f"{'':<58}{'drafter':>11}{'beside':>11} {'':<3}{'value':>8}  bar")
    broken = 0
    with tempfile.TemporaryDirectory() as folder:
        for group in given.groups or GROUPS:
            for row in GROUPS[group](Path(folder), given.quick):
                print(line(row), flush=True)
                broken += not row.holds
    return min(broken, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
