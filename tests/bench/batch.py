"""Many reports in one process, one after the other. Run as a program: (drafter|docxtpl) FOLDER COUNT."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path

DIFFERENT = 20


def resident() -> float:
    """Return the memory this process holds now, in MB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def ours(case: Path) -> bytes:
    """Build one report with drafter."""
    from tests.bench.ours import build

    return build(case)


def docxtpl(case: Path) -> bytes:
    """Fill the template with the same report."""
    from tests.bench.peers.docxtpl_peer import from_json

    return from_json(case.with_suffix(".template.docx"), case.with_suffix(".json"))


PROGRAMS: dict[str, Callable[[Path], bytes]] = {"drafter": ours, "docxtpl": docxtpl}


def run(build: Callable[[Path], bytes], cases: Iterator[Path], count: int) -> dict[str, float]:
    """Build so many reports; return seconds, and memory after the first tenth and at the end."""
    build(next(cases))
    start = time.process_time()
    for case in islice(cases, count // 10):
        build(case)
    early = resident()
    for case in islice(cases, count - count // 10):
        build(case)
    return {"seconds": time.process_time() - start, "early": early, "late": resident()}


if __name__ == "__main__":
    folders = sorted(path for path in Path(sys.argv[2]).iterdir() if path.is_dir())
    print(json.dumps(run(PROGRAMS[sys.argv[1]], cycle(folders), int(sys.argv[3]))))
