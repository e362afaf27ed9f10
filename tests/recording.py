"""A session with the real program in a pseudo-terminal, screen by screen, for those who want to see it first.

Usage: python tests/recording.py

Writes examples/pictures/填写.txt, all screens as text, and examples/pictures/填写-1.svg and so on. Nothing in
them depends on the day or the machine.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby
from pathlib import Path

import pyte

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from drafter.zh.columns import display_width  # noqa: E402
from tests.terminal.play import CTRL_D, ENTER, Terminal  # noqa: E402

PICTURES = ROOT / "examples" / "pictures"
TEXT = PICTURES / "填写.txt"
SEED = next((ROOT / "seeds").glob("002_*.txt"))
REPORT = "2023年报告.txt"

_COLUMN, _ROW, _SIZE, _MARGIN = 9, 22, 16, 14
_INK = {"default": "#222222", "cyan": "#0b7285", "green": "#2b8a3e", "red": "#c92a2a"}
_FACES = "'Sarasa Mono SC','Noto Sans Mono CJK SC','Noto Sans CJK SC','Microsoft YaHei',monospace"


@dataclass(frozen=True, slots=True)
class Frame:
    """One screen.

    Attributes:
        pressed: what was pressed to get here, as people say it.
        rows: the screen's rows, each a few pieces: text, colour, whether it is bold.
    """

    pressed: str
    rows: list[list[tuple[str, str, bool]]]

    def text(self) -> list[str]:
        """The rows as text."""
        return ["".join(text for text, _, _ in row).rstrip() for row in self.rows]


def frames(folder: Path) -> Iterator[Frame]:
    """Play the session: last year's report, a promise, a figure right and wrong, what is open."""
    shutil.copy(SEED, folder / REPORT)
    with Terminal(folder) as terminal:
        yield _frame("在放着上年报告的文件夹里运行 drafter", terminal.ready())
        yield _frame("1", terminal.press("1"))
        yield _frame("回车", terminal.press(ENTER))
        _go_to(terminal, "2023年安排 › 第2件")
        yield _frame("按 / 打开目录，找到 2023年安排 的第2件", terminal)
        _go_to(terminal, "旁听庭审")
        yield _frame("打开 旁听庭审，写 １４８", terminal.say("１４８"))
        terminal.press(ENTER)
        _go_to(terminal, "执法人员持证率")
        yield _frame("打开 执法人员持证率，写 120%", terminal.say("120%"))
        _find(terminal, "旁听")
        yield _frame("按 / 打开目录，写 旁听 筛选", terminal)
        terminal.key(CTRL_D).end()
        yield _frame("Ctrl+D", terminal)


def _go_to(terminal: Terminal, words: str) -> None:
    _find(terminal, words)
    terminal.press(ENTER)


def _find(terminal: Terminal, words: str) -> None:
    terminal.say("/").key(words).until(f"已写：{words}")


def _frame(pressed: str, terminal: Terminal) -> Frame:
    screen = terminal.screen
    rows = [_pieces(screen.buffer[row], screen.columns) for row in range(screen.lines)]
    while rows and not rows[-1]:
        rows.pop()
    return Frame(pressed, rows[next((at for at, row in enumerate(rows) if row), 0) :])


def _pieces(row: dict[int, pyte.screens.Char], columns: int) -> list[tuple[str, str, bool]]:
    cells = [row[column] for column in range(columns)]
    pieces = [
        ("".join(cell.data for cell in group), str(colour), bool(bold))
        for (colour, bold), group in groupby(cells, key=lambda cell: (cell.fg, cell.bold))
    ]
    return pieces if "".join(text for text, _, _ in pieces).strip() else []


def as_text(session: list[Frame]) -> str:
    """Return the session as text."""
    parts = [
        "\n".join([f"【{number}】{frame.pressed}", "", *frame.text()])
        for number, frame in enumerate(session, 1)
    ]
    return "\n\n\n".join(parts) + "\n"


def as_svg(frame: Frame, columns: int = 80) -> str:
    """Return one screen as a picture; every character stands in its column, whatever face is at hand."""
    width = columns * _COLUMN + 2 * _MARGIN
    height = len(frame.rows) * _ROW + 2 * _MARGIN
    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
        f'height="{height}" font-family="{_FACES}" font-size="{_SIZE}">',
        f'<rect width="{width}" height="{height}" rx="8" fill="#fcfcfa" stroke="#d0d0d0"/>',
    ]
    for number, row in enumerate(frame.rows):
        drawn += _drawn_row(row, _MARGIN + number * _ROW + _SIZE)
    return "\n".join([*drawn, "</svg>"]) + "\n"


def _drawn_row(row: list[tuple[str, str, bool]], y: int) -> Iterator[str]:
    column = 0
    for text, colour, bold in row:
        seen, places = "", []
        for character in text:
            if character != " ":  # blanks side by side would be drawn as one
                seen += character
                places.append(str(_MARGIN + column * _COLUMN))
            column += display_width(character)
        if seen:
            ink = _INK.get(colour, f"#{colour}")
            weight = ' font-weight="bold"' if bold else ""
            yield f'<text y="{y}" x="{" ".join(places)}" fill="{ink}"{weight}>{escape(seen)}</text>'


def main() -> int:
    """Play the session and write it."""
    with tempfile.TemporaryDirectory() as folder:
        session = list(frames(Path(folder)))
    TEXT.write_text(as_text(session), encoding="utf-8")
    for old in PICTURES.glob("填写-*.svg"):
        old.unlink()
    for number, frame in enumerate(session, 1):
        (PICTURES / f"填写-{number}.svg").write_text(as_svg(frame), encoding="utf-8")
    print(f"{len(session)} screens in {PICTURES}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
