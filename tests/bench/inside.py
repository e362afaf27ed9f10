"""In one process: building, growth, the table, reading a case."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import yaml

from drafter.render.word import render_word
from drafter.store.load import load_case, open_case
from tests.bench.cases import case_text
from tests.bench.measure import Row, in_turn, of_functions
from tests.bench.ours import build, write
from tests.bench.peers import docxtpl_peer
from tests.bench.setup import Subject, subject, subjects

LINES = 2000
DIFFERENT = {1: 10, 10: 3, 100: 2}  # reports of each size that take turns
BARS = {1: 0.5, 10: 0.6, 100: 0.6}


def from_memory(size: int, reports: list[Subject], rounds: int) -> Row:
    """Compare building from a report that has been read with docxtpl filling from a dict."""
    ours = [partial(write, open_case(one.case)) for one in reports]
    beside = [partial(docxtpl_peer.render, one.template, dict(one.content)) for one in reports]
    name = f"report to .docx, {size}×, against docxtpl"
    return in_turn(name, BARS[size], of_functions(ours), of_functions(beside), rounds)


def from_files(size: int, reports: list[Subject], rounds: int) -> Row:
    """Compare building from the case folder, which is validated, with docxtpl filling from JSON."""
    ours = [partial(build, one.case) for one in reports]
    beside = [partial(docxtpl_peer.from_json, one.template, one.context) for one in reports]
    name = f"case folder to .docx, {size}×, against docxtpl"
    return in_turn(name, None, of_functions(ours), of_functions(beside), rounds)


def growth(long: list[Subject], ordinary: list[Subject], rounds: int) -> Row:
    """Compare long reports with ordinary ones: time may grow as the text does, and a tenth more."""
    longer = long[0].length / ordinary[0].length
    ours, beside = ([partial(build, one.case) for one in reports] for reports in (long, ordinary))
    name = f"case folder to .docx, text × {longer:.1f}"
    return in_turn(name, longer * 1.1, of_functions(ours), of_functions(beside), rounds)


def sizes(folder: Path, rounds: int, largest: int) -> Iterator[Row]:
    """Compare with docxtpl at each size, then each size with an ordinary report."""
    different = DIFFERENT if rounds else dict.fromkeys(DIFFERENT, 1)
    reports = {size: subjects(folder, size, count) for size, count in different.items() if size <= largest}
    for measured in (from_memory, from_files):
        for size, some in reports.items():
            yield measured(size, some, rounds)
    for size, some in reports.items():
        if size > 1:
            yield growth(some, reports[1], rounds)


def table(folder: Path, rounds: int) -> Iterator[Row]:
    """Compare a table of 600 rows with one of 60."""
    long, short = (
        of_functions([partial(render_word, subject(folder, rows=rows).document)] * (3 if rounds else 1))
        for rows in (600, 60)
    )
    yield in_turn("table of 600 rows, against 60", 12, long, short, rounds)


def reading(folder: Path, rounds: int) -> Iterator[Row]:
    """Compare reading and validating cases with PyYAML's loader on the same texts."""
    size = round(LINES / case_text().count("\n"))
    different = 3 if rounds else 1
    cases = [one.case for one in subjects(folder, size, different)]
    texts = [case_text(size, variant=variant) for variant in range(different)]
    loading = of_functions([partial(yaml.load, text, Loader=yaml.SafeLoader) for text in texts])
    name = f"read and validate {texts[0].count(chr(10)):,} lines, against SafeLoader"
    yield in_turn(name, 0.2, of_functions([partial(load_case, case) for case in cases]), loading, rounds)
