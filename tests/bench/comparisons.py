"""``drafter diff`` of two .docx into a tracked one, whole process, beside named programs; how it grows.

The programs are run by the Python that the variable DRAFTER_PEERS names (python-redlines[docxodus]==2.0.0 and
prosediff==0.7.0 installed there), LibreOffice where it is installed; what is missing is told:
``DRAFTER_PEERS=/path/to/python python -m tests.bench.run comparing``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random

from drafter.diff.edits.align import align
from drafter.redline.paragraphs import read_paragraphs
from tests.bench.measure import DRAFTER, PEAK, Row, in_turn, missing, of_functions, of_process, output
from tests.bench.office_compare import office_compare
from tests.bench.redlining import SIZES, Pair, pair

PEERS = os.environ.get("DRAFTER_PEERS", "")
REDLINES = (
    "import sys; from pathlib import Path; from python_redlines.engines import DocxodusEngine; "
    "old, new, out = map(Path, sys.argv[1:]); "
    "out.write_bytes(DocxodusEngine().run_redline('a', old.read_bytes(), new.read_bytes())[0])"
)
PROSEDIFF = "import sys; from prosediff.cli import main; sys.exit(main())"
OURS = DRAFTER.replace("sys.exit(main())", "code = main(); code > 1 and sys.exit(code)")
BARS = {
    "python-redlines": (0.2, 0.1, None),
    "prosediff": (0.2, 0.06, 0.06),
    "LibreOffice": (0.1, 0.1, 0.1),
}
MEMORY = (60, None, 100)  # MB
MOST_WITH_ADDRESSES = 0.5


def _of_peer(*arguments: str | Path) -> Callable[[], float]:
    """Return a measurement of a process of the peers' Python, which finds nothing of ours."""
    command = [PEERS, *map(str, arguments)]
    own = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}

    def measured() -> float:
        with subprocess.Popen(
            command, env=own, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as child:
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
        return usage.ru_utime + usage.ru_stime

    return measured


def _peers(paths: Pair, folder: Path) -> Iterator[tuple[str, Callable[[], float]]]:
    out = folder / "peer.docx"
    if PEERS:
        yield "python-redlines", _of_peer("-c", REDLINES, *paths, out)
        yield "prosediff", _of_peer("-c", PROSEDIFF, "--files", *paths, "--format", "docx", "-o", out)
    if shutil.which("soffice"):
        yield "LibreOffice", office_compare(*paths, out, folder / "profile")


def processes(paths: Pair, at: int, rounds: int) -> Iterator[Row]:
    """Compare the program with each peer, and tell its memory."""
    folder = paths[0].parent
    peers = dict(_peers(paths, folder)) if rounds else {}
    order = ("diff", *paths, "--format", "docx", "-o", folder / "out.docx")
    ours = of_process("-c", OURS, *order)
    for name, bars in BARS.items():
        told = f"drafter diff, {SIZES[at]}×, against {name}"
        if bars[at] is not None:
            yield in_turn(told, bars[at], ours, peers[name], rounds) if name in peers else missing(told)
    peak = int(output(OURS + PEAK, *order).split()[-1]) / 1024
    yield Row(f"memory of drafter diff, {SIZES[at]}×", peak, None, peak, MEMORY[at], "MB")


def addresses(paths: Pair, size: int, rounds: int) -> Row:
    """Compare aligning paragraphs that carry addresses with aligning the same ones without."""
    old = [one.text for one in read_paragraphs(paths[0])]
    names = [f"条目{at}" for at in range(len(old))]
    revision = dict(_revised(old, Random(size)))
    new = list(revision.values())
    kept = [names[at] for at in revision]
    ours = of_functions([lambda: align(old, new, names, kept)])
    beside = of_functions([lambda: align(old, new)])
    name = f"aligning with addresses, {size}×, against without"
    return in_turn(name, MOST_WITH_ADDRESSES, ours, beside, rounds)


def _revised(old: list[str], chance: Random) -> Iterator[tuple[int, str]]:
    """Yield places and texts after everyday edits: half the paragraphs changed, some gone, some moved."""
    places = [at for at in range(len(old)) if chance.random() < 0.95]
    for _ in range(len(places) // 20):
        places.insert(chance.randrange(len(places)), places.pop(chance.randrange(len(places))))
    for at in places:
        text = old[at]
        yield at, text.replace("1", "3", 2).replace("推进", "推动", 1) if chance.random() < 0.5 else text


def growth(pairs: list[Pair], rounds: int) -> Iterator[Row]:
    """Compare aligning long pairs with an ordinary one: time may grow as the text times its logarithm."""
    texts = [[[one.text for one in read_paragraphs(path)] for path in paths] for paths in pairs]
    lengths = [sum(map(len, old)) for old, _ in texts]
    short = of_functions([partial(align, texts[0][0], texts[0][1])])
    for (old, new), length in zip(texts[1:], lengths[1:], strict=True):
        times = length / lengths[0]
        bar = times * length.bit_length() / lengths[0].bit_length()
        long = of_functions([partial(align, old, new)])
        yield in_turn(f"aligning, text × {times:.1f}, against once", bar, long, short, rounds)


def comparisons(folder: Path, rounds: int, largest: int = SIZES[-1]) -> Iterator[Row]:
    """Measure each size up to the largest."""
    pairs = [pair(folder / str(size), size) for size in SIZES if size <= largest]
    more = rounds and max(rounds, 5)
    yield from growth(pairs, more)
    for at, paths in enumerate(pairs):
        yield addresses(paths, SIZES[at], more)
        yield from processes(paths, at, rounds)
