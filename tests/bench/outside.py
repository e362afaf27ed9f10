"""Whole processes: building against the peers, memory, help."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.bench.measure import DRAFTER, PEAK, Row, in_turn, of_process, output
from tests.bench.peers import docxtpl_peer, naive_peer
from tests.bench.setup import subject


def processes(folder: Path, rounds: int) -> Iterator[Row]:
    """Compare the program with the peers as programs, and --help with Python alone."""
    one = subject(folder, variant=1)
    ours = of_process("-c", DRAFTER, "build", one.case, "-o", folder / "out.docx")
    docxtpl = of_process(docxtpl_peer.__file__, one.template, one.context, folder / "peer.docx")
    naive = of_process(naive_peer.__file__, one.answers, folder / "peer.docx")
    yield in_turn("drafter build, against docxtpl alone", 1.9, ours, docxtpl, rounds)
    yield in_turn("drafter build, against naive python-docx", 0.6, ours, naive, rounds)
    helping, nothing = of_process("-c", DRAFTER, "--help"), of_process("-c", "pass")
    yield in_turn("drafter --help, against python -c pass", 2.5, helping, nothing, rounds * 2)


def memory(folder: Path) -> Iterator[Row]:
    """Tell the most memory that one build takes."""
    one = subject(folder, variant=2)
    code = DRAFTER.replace("sys.exit(main())", "main()") + PEAK
    peak = int(output(code, "build", one.case, "-o", folder / "peak.docx").split()[-1]) / 1024
    yield Row("peak memory of drafter build", peak, None, peak, 55, "MB")
