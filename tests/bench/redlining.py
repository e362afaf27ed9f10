"""Two .docx → one with tracked changes, whole process, beside named programs; and how the writer grows.

The programs are measured where they are installed: python-redlines with its Docxodus engine, prosediff.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from random import Random

from drafter.diff.edits.align import align
from drafter.redline.paragraphs import read_paragraphs
from drafter.redline.pieces import Piece
from drafter.redline.tracked import write_tracked
from drafter.render.word import render_word
from tests.bench.measure import PEAK, Row, in_turn, of_functions, of_process, output
from tests.bench.setup import subjects
from tests.redline.documents import paragraphs

AUTHOR, DATE = "法治科", "2026-01-15"
OURS = (
    "import sys; from pathlib import Path; from drafter.diff.edits.align import align; "
    "from drafter.redline.paragraphs import read_paragraphs; "
    "from drafter.redline.tracked import write_tracked; "
    "old, new, out = map(Path, sys.argv[1:]); "
    "texts = [[one.text for one in read_paragraphs(path)] for path in (old, new)]; "
    f"out.write_bytes(write_tracked(old, new, align(*texts), author='{AUTHOR}', date='{DATE}'))"
)
REDLINES = (
    "import sys; from pathlib import Path; from python_redlines.engines import DocxodusEngine; "
    "old, new, out = map(Path, sys.argv[1:]); "
    "out.write_bytes(DocxodusEngine().run_redline('a', old.read_bytes(), new.read_bytes())[0])"
)
PROSEDIFF = "import sys; from prosediff.cli import main; sys.exit(main())"
SIZES = (1, 10, 50)
BARS = {"python_redlines": (0.2, 0.1, None), "prosediff": (0.2, 0.06, 0.06)}
MEMORY = (60, None, 100)  # MB

Pair = tuple[Path, Path]


def revised(lines: list[str], chance: Random) -> list[str]:
    """Return the lines after everyday edits: in one of three a figure, some gone, some new, some moved."""
    found = []
    for line in lines:
        dice = chance.random()
        if dice < 0.95:
            found.append(line.replace("1", "3", 1).replace("推进", "推动", 1) if dice < 0.3 else line)
        if dice > 0.9:
            found.append(f"新增第{len(found)}项安排，由司法行政部门会同有关单位办理。")
    for _ in range(len(found) // 20):
        found.insert(chance.randrange(len(found)), found.pop(chance.randrange(len(found))))
    return found


def pair(folder: Path, size: int) -> Pair:
    """Return a report so many times as long as an ordinary one, and the same revised, as plain .docx."""
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / "draft.docx"
    draft.write_bytes(render_word(subjects(folder, size, 1)[0].document))
    lines = [one.text for one in read_paragraphs(draft) if one.text.strip() and one.cell is None]
    paths = folder / "old.docx", folder / "new.docx"
    for path, side in zip(paths, (lines, revised(lines, Random(size))), strict=True):
        path.write_bytes(paragraphs(side))
    return paths


def pieces(paths: Pair) -> tuple[Piece, ...]:
    """Return what became of every character."""
    old, new = ([one.text for one in read_paragraphs(path)] for path in paths)
    return align(old, new)


def _writing(paths: Pair) -> Callable[[], object]:
    return partial(write_tracked, *paths, pieces(paths), author=AUTHOR, date=DATE)


def growth(pairs: list[Pair], rounds: int) -> Row:
    """Compare writing a long pair with an ordinary one: time may grow as the text does, and a tenth more."""
    sizes = [sum(len(one.text) for one in read_paragraphs(new)) for _, new in pairs]
    times = sizes[-1] / sizes[0]
    long, short = (of_functions([_writing(paths)]) for paths in (pairs[-1], pairs[0]))
    return in_turn(f"tracked changes written, text × {times:.1f}", times * 1.1, long, short, rounds)


def _peers(paths: Pair, out: Path) -> Iterator[tuple[str, Callable[[], float]]]:
    if find_spec("python_redlines") is not None:
        yield "python_redlines", of_process("-c", REDLINES, *paths, out)
    if find_spec("prosediff") is not None:
        yield "prosediff", of_process("-c", PROSEDIFF, "--files", *paths, "--format", "docx", "-o", out)


def memory(paths: Pair, size: int, bar: float | None) -> Row:
    """Tell the peak of a whole process."""
    peak = int(output(OURS + PEAK, *paths, paths[0].with_name("out.docx"))) / 1024
    return Row(f"memory of .docx → tracked .docx, {size}×", peak, None, peak, bar, "MB")


def redlining(folder: Path, rounds: int, largest: int = SIZES[-1]) -> Iterator[Row]:
    """Measure each size up to the largest."""
    pairs = [pair(folder / str(size), size) for size in SIZES if size <= largest]
    for at, paths in enumerate(pairs):
        out = paths[0].with_name("out.docx")
        ours = of_process("-c", OURS, *paths, out)
        for name, peer in _peers(paths, out.with_name("peer.docx")):
            bar = BARS[name][at]
            if bar is not None:
                yield in_turn(f".docx → tracked .docx, {SIZES[at]}×, against {name}", bar, ours, peer, rounds)
        yield memory(paths, SIZES[at], MEMORY[at])
    if len(pairs) > 1:
        yield growth(pairs, rounds)


if __name__ == "__main__":
    from tempfile import TemporaryDirectory

    from tests.bench.run import line

    with TemporaryDirectory() as place:
        for row in redlining(Path(place), 3, int(sys.argv[1]) if len(sys.argv) > 1 else SIZES[-1]):
            print(line(row), flush=True)
