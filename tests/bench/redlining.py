"""A report and the same revised, as plain .docx, and how the writing of tracked changes grows."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random

from drafter.diff.edits.align import align
from drafter.redline.paragraphs import read_paragraphs
from drafter.redline.pieces import Piece
from drafter.redline.tracked import write_tracked
from drafter.render.word import render_word
from tests.bench.measure import Row, in_turn, of_functions
from tests.bench.setup import subjects
from tests.redline.documents import paragraphs

AUTHOR, DATE = "法治科", "2026-01-15"
SIZES = (1, 10, 50)

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


def redlining(folder: Path, rounds: int, long: int = SIZES[-1]) -> Row:
    """Compare writing a long pair with an ordinary one: time may grow as the text does, and a tenth more."""
    ordinary, longer = (pair(folder / name, size) for name, size in (("ordinary", 1), ("long", long)))
    sizes = [sum(len(one.text) for one in read_paragraphs(paths[1])) for paths in (ordinary, longer)]
    times = sizes[1] / sizes[0]
    return in_turn(
        f"tracked changes written, text × {times:.1f}",
        times * 1.1,
        of_functions([_writing(longer)]),
        of_functions([_writing(ordinary)]),
        rounds,
    )
