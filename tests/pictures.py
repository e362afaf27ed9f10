"""Make the picture of the README: the first pages of the invented county's report, side by side.

Usage, from the root of the repository: python tests/pictures.py

It builds the case, sets it with LibreOffice in the stand-in faces of ``tests/fonts.conf``
and writes ``examples/pictures/成稿.png``. It needs soffice, pdftoppm and Pillow.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image, ImageOps

ROOT = Path(__file__).parents[1]
CASE = ROOT / "examples" / "云岭县-2026"
PICTURE = ROOT / "examples" / "pictures" / "成稿.png"
PAGES = 3
DOTS_AN_INCH = 62
GAP = 14  # pixels between pages
BEHIND = (226, 226, 222)
COLOURS = 64  # enough for black, red and their blends with white
MOST_BYTES = 300_000


def build(folder: Path) -> Path:
    """Build the case as a .docx."""
    document = folder / "report.docx"
    command = [sys.executable, "-m", "drafter", "build", str(CASE), "--stage", "印发稿", "-o", str(document)]
    subprocess.run(command, cwd=ROOT, check=True, timeout=60)
    return document


def pages(document: Path) -> list[Path]:
    """Set the document with LibreOffice and return a picture of each of its first pages."""
    folder = document.parent
    fonts = os.environ | {"FONTCONFIG_FILE": str(ROOT / "tests" / "fonts.conf")}
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    office = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(document)]
    subprocess.run(office, env=fonts, check=True, timeout=120, stdout=subprocess.DEVNULL)
    pdf = str(document.with_suffix(".pdf"))
    size = ["-r", str(DOTS_AN_INCH), "-l", str(PAGES), "-png"]
    subprocess.run(["pdftoppm", *size, pdf, str(folder / "page")], check=True, timeout=60)
    return sorted(folder.glob("page-*.png"))


def side_by_side(pictures: list[Path]) -> Image.Image:
    """Return the pages in one row, with room around each."""
    sheets = [ImageOps.expand(Image.open(picture).convert("RGB"), 1, (190, 190, 186)) for picture in pictures]
    width = sum(sheet.width + GAP for sheet in sheets) + GAP
    row = Image.new("RGB", (width, sheets[0].height + 2 * GAP), BEHIND)
    left = GAP
    for sheet in sheets:
        row.paste(sheet, (left, GAP))
        left += sheet.width + GAP
    return row.quantize(COLOURS, Image.Quantize.MAXCOVERAGE)


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        picture = side_by_side(pages(build(Path(folder))))
    PICTURE.parent.mkdir(exist_ok=True)
    picture.save(PICTURE, optimize=True)
    size = PICTURE.stat().st_size
    print(f"{PICTURE.relative_to(ROOT)}: {picture.width} × {picture.height}, {size} bytes")
    return int(size > MOST_BYTES)


if __name__ == "__main__":
    sys.exit(main())
