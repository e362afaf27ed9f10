"""Pages as LibreOffice sets them: lines by the baselines of glyphs, rules; in mm from the paper's edge."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

import pdfplumber

FONTS = Path(__file__).parent.parent / "fonts.conf"
SAME_LINE = 1.0  # mm by which baselines of one line differ from face to face


@dataclass(frozen=True)
class Line:
    """A line of text.

    Attributes:
        page: from 1.
        baseline, left, right: of its glyphs' boxes, in mm.
        text: its characters without spaces.
        faces: face and size in points of each character.
    """

    page: int
    baseline: float
    left: float
    right: float
    text: str
    faces: tuple[tuple[str, float], ...]

    @property
    def footer(self) -> bool:
        """True below the type area."""
        return self.baseline > 262


@dataclass(frozen=True)
class Rule:
    """A horizontal rule: its page, left, right and middle in mm, its thickness in points and its colour."""

    page: int
    left: float
    right: float
    middle: float
    thickness: float
    colour: Any


@dataclass(frozen=True)
class Pages:
    """The pages of a document."""

    count: int
    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]

    def of(self, page: int) -> list[Line]:
        """Return the lines of the type area of a page, from the top."""
        return [line for line in self.lines if line.page == page and not line.footer]

    def line(self, words: str) -> Line:
        """Return the first line that begins with the words, given without spaces."""
        return next(line for line in self.lines if line.text.startswith(words))


def convert(folder: Path) -> dict[str, Pages]:
    """Set every .docx of the folder in one call and return name → pages."""
    files = sorted(str(path) for path in folder.glob("*.docx"))
    program = shutil.which("soffice") or shutil.which("libreoffice")
    assert program is not None
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [
            program,
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder,
            *files,
        ],
        check=True,
        capture_output=True,
        env=os.environ | {"FONTCONFIG_FILE": str(FONTS)},
    )
    return {path.stem: read(path) for path in folder.glob("*.pdf")}


def read(path: Path) -> Pages:
    """Return the pages of a PDF."""
    with pdfplumber.open(path) as pdf:
        lines = [line for number, page in enumerate(pdf.pages, 1) for line in _lines(number, page)]
        rules = [rule for number, page in enumerate(pdf.pages, 1) for rule in _rules(number, page)]
        return Pages(len(pdf.pages), tuple(lines), tuple(rules))


def _lines(number: int, page: Any) -> list[Line]:
    chars = [char for char in page.chars if char["text"].strip()]
    chars.sort(key=lambda char: -char["matrix"][5])
    rows: list[list[Any]] = []
    for char in chars:
        if rows and rows[-1][0]["matrix"][5] - char["matrix"][5] < SAME_LINE / 25.4 * 72:
            rows[-1].append(char)
        else:
            rows.append([char])
    return [_line(number, page, sorted(row, key=lambda char: char["x0"])) for row in rows]


def _line(number: int, page: Any, chars: list[Any]) -> Line:
    chinese = [char for char in chars if char["text"] >= "\u2e80"] or chars
    return Line(
        number,
        _mm(page.height - chinese[0]["matrix"][5]),
        _mm(chars[0]["x0"]),
        _mm(chars[-1]["x1"]),
        "".join(char["text"] for char in chars),
        tuple((char["fontname"].partition("+")[2], round(char["size"], 1)) for char in chars),
    )


def _rules(number: int, page: Any) -> list[Rule]:
    found = [
        Rule(
            number,
            _mm(line["x0"]),
            _mm(line["x1"]),
            _mm(line["top"]),
            line["linewidth"],
            tuple(line["stroking_color"]),
        )
        for line in page.lines
        if abs(line["top"] - line["bottom"]) < 0.1
    ]
    found.sort(key=lambda rule: (rule.middle, rule.left))
    return [next(same) for _, same in groupby(found, key=lambda rule: (rule.middle, rule.left, rule.right))]


def _mm(points: float) -> float:
    return round(points / 72 * 25.4, 2)
