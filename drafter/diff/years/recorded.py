"""What a case records of last year's promises: the measures that say what became of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter.diff.results import Paragraph
from drafter.diff.sides import Recorded, Stretches
from drafter.model.items import Measure
from drafter.model.report import Report
from drafter.redline.pieces import Span


def recorded(
    report: Report, paragraphs: Sequence[Paragraph], stretches: Sequence[Stretches]
) -> Iterator[Recorded]:
    """Yield last year's promises with an outcome of which a measure tells that is printed, and where it is.

    Args:
        report: the report.
        paragraphs: its text as it is printed.
        stretches: of each paragraph where it goes on to tell another place than its own.
    """
    places = dict(_places(paragraphs, stretches))
    for promise in report.last_promises:
        own = [each.id for each in report.items() if isinstance(each, Measure) and promise.id in each.answers]
        told = next((places[each] for each in (*promise.measures, *own) if each in places), None)
        if told is not None and promise.outcome and promise.text:
            yield Recorded("。".join(filter(None, (promise.heading, promise.text))), told)


def _places(paragraphs: Sequence[Paragraph], stretches: Sequence[Stretches]) -> Iterator[tuple[str, Span]]:
    """Yield the 编号 of what stands in each paragraph, the last ones first: the first one holds."""
    for at in reversed(range(len(paragraphs))):
        size = len(paragraphs[at].text)
        starts = [*stretches[at], (size, ())]
        for (start, address), (end, _) in pairwise(starts):
            yield from ((str(step), Span(at, start, end)) for step in address)
        yield from ((str(step), Span(at, 0, starts[0][0])) for step in paragraphs[at].address)
