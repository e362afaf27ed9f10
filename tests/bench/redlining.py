"""A report and the same revised, as plain .docx, and how the writing of tracked changes grows."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial, reduce
from pathlib import Path
from random import Random

from docx import Document

from drafter.diff.edits.align import align
from drafter.redline.paragraphs import read_paragraphs
from drafter.redline.pieces import Piece
from drafter.redline.tracked import write_tracked
from drafter.render.word import render_word
from tests.bench.measure import Row, in_turn, of_functions
from tests.bench.setup import subjects

AUTHOR, DATE = "法治科", "2026-01-15"
SIZES = (1, 10, 50)

_GONE, _NEW = 0.06, 0.06
_MOVED = 25  # one paragraph of so many
_BROKEN = "\n"
_DIGIT = re.compile("[1-9]")
_WORDS = (
    ("推进", "推动"),
    ("加强", "强化"),
    ("开展", "组织"),
    ("完善", "健全"),
    ("全年", "一年来"),
    ("提升", "提高"),
)

Pair = tuple[Path, Path]


def revised(lines: list[str], chance: Random) -> list[str]:
    """Return the lines after a thorough revision: most are touched once or twice, some gone, new or moved.

    That is as dense with edits as the documents that the bars were set on.
    """
    found = []
    for number, line in enumerate(lines):
        if chance.random() < _GONE:
            continue
        edits = chance.choices(_EDITS, k=chance.choice((0, 1, 1, 2)))
        found += reduce(lambda text, edit: edit(text), edits, line).split(_BROKEN)
        if chance.random() < _NEW:
            found.append(f"新增第{number}项安排，由司法行政部门会同有关单位办理。")
    for _ in range(len(found) // _MOVED):
        found.insert(chance.randrange(len(found)), found.pop(chance.randrange(len(found))))
    return found


def _figure(line: str) -> str:
    return _DIGIT.sub(lambda digit: str((int(digit.group()) + 3) % 9 + 1), line, count=1)


def _reworded(line: str) -> str:
    old, new = next((pair for pair in _WORDS if pair[0] in line), ("，", "，切实"))
    return line.replace(old, new, 1)


def _shortened(line: str) -> str:
    head, mark, rest = line.partition("，")
    clause, other, tail = rest.partition("，")
    return f"{head}{mark}{tail}" if other and clause else line


def _lengthened(line: str) -> str:
    return line.replace("。", "，并按季度通报进展。", 1)


def _split(line: str) -> str:
    head, mark, rest = line.partition("。")
    return f"{head}{mark}{_BROKEN}{rest}" if rest else line


_EDITS: tuple[Callable[[str], str], ...] = (
    _figure, _figure, _figure, _reworded, _reworded, _shortened, _lengthened, _split,
)  # fmt: skip


def pair(folder: Path, size: int) -> Pair:
    """Return a report so many times as long as an ordinary one and the same revised, saved by python-docx."""
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / "draft.docx"
    draft.write_bytes(render_word(subjects(folder, size, 1)[0].document))
    lines = [one.text for one in read_paragraphs(draft) if one.text.isprintable() and one.cell is None]
    paths = folder / "old.docx", folder / "new.docx"
    for path, side in zip(paths, (lines, revised(lines, Random(size))), strict=True):
        document = Document()
        for line in side:
            document.add_paragraph(line)
        document.save(str(path))
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
