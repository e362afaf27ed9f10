"""LibreOffice and pandoc accept and reject what was written, and find both texts."""

from __future__ import annotations

import random
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from drafter.commands.build import build_document
from drafter.redline.comments import Comment, with_comments
from drafter.redline.paragraphs import read_paragraphs
from drafter.redline.tracked import write_tracked
from drafter.redline.walk import View, lay
from drafter.render.word import render_word
from tests.redline.documents import Block, Para, Table, compared, docx, moved, paragraphs
from tests.redline.judges import main_part, pandoc, settled, texts
from tests.redline.office import settle

SEEDS = Path(__file__).parents[2] / "seeds"
DAY = "2026-01-15"
EXAMPLES = [SEEDS.parent / "examples" / name for name in ("云岭县-2026", "嘉善县-2024")]
_COUNT = re.compile(r"(?<![\d.年月])\d{2,4}(?=件|人)")
_FIGURE = re.compile(r"\d+")
_SHORT = 25
_TABLE = 8
_FOLDERS: tuple[tuple[View, str], ...] = (("accept", "accepted"), ("reject", "rejected"))
_HEAD = re.compile(r"[（(][一二三四五六七八九十]+[）)][^。]{2,40}。")


def _original() -> list[str]:
    """The lines of a published report, long ones cut at their sentences."""
    seed = sorted(SEEDS.rglob("*.txt"))[0]
    lines = [line.strip() for line in seed.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [piece for line in lines for piece in re.findall(r"(?:[^。]*。){1,3}|[^。]+$", line)][:60]


def _revised(texts_: Sequence[str], chance: random.Random) -> list[str]:
    """The lines after a round of everyday edits."""
    lines = list(texts_)
    for _ in range(6):
        at = chance.randrange(_TABLE + 2, len(lines) - 2)
        kind = chance.choice(["figure", "figure", "insert", "delete", "split", "merge", "heading"])
        if kind == "figure":
            lines[at] = _FIGURE.sub(lambda found: str(int(found.group()) + 7), lines[at], count=1)
        elif kind == "insert":
            lines.insert(at, "新增一段：全年开展专项监督12次，发现问题35个。")
        elif kind == "delete":
            del lines[at]
        elif kind == "split":
            half = lines[at].find("，") + 1 or len(lines[at]) // 2
            lines[at : at + 1] = [lines[at][:half], lines[at][half:]]
        elif kind == "merge":
            lines[at : at + 2] = [lines[at] + lines[at + 1]]
        else:
            lines[at] = f"改写：{lines[at][4:]}"
    return [line for line in lines if line]


def _rich(lines: Sequence[str]) -> list[Block]:
    """Paragraphs with bold run-in heads and bookmarks, and a table."""
    found: list[Block] = []
    for at, line in enumerate(lines):
        head = _HEAD.match(line)
        size = head.end() if head else 0
        runs = tuple(run for run in ((line[:size], True), (line[size:], False)) if run[0])
        found.append(Para(runs, bookmark=f"_p{at}", style="Heading1" if len(line) < _SHORT else ""))
        if at == _TABLE:
            rows = [("事项", "数量"), ("受理", str(len(lines) % 7)), ("办结", str(len(lines)))]
            found.append(Table(tuple(tuple((Para(((text, False),)),) for text in row) for row in rows)))
    return found


def _pairs(folder: Path) -> dict[str, tuple[Path, Path]]:
    found = {}
    original = _original()
    for seed in range(4):
        revised = _revised(original, random.Random(seed))
        for kind, make in (("plain", paragraphs), ("rich", lambda lines: docx(_rich(lines)))):
            pair = folder / f"{kind}{seed}-old.docx", folder / f"{kind}{seed}-new.docx"
            for path, lines in zip(pair, (original, revised), strict=True):
                path.write_bytes(make(lines))
            found[f"{kind}{seed}"] = pair
    for case in EXAMPLES:
        found[case.name] = _example(case, folder)
    return found


def _example(case: Path, folder: Path) -> tuple[Path, Path]:
    """A report that drafter wrote, and the same with other figures and words."""
    copy = folder / case.name
    shutil.copytree(case, copy)
    report = copy / "报告.yaml"
    said = report.read_text(encoding="utf-8").replace("推进", "推动", 5)
    report.write_text(_COUNT.sub(lambda found: str(int(found.group()) + 3), said, count=9), encoding="utf-8")
    pair = folder / f"{case.name}-old.docx", folder / f"{case.name}-new.docx"
    for path, one in zip(pair, (case, copy), strict=True):
        path.write_bytes(render_word(build_document(one)))
    return pair


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, Path, Path]]:
    """Name → old, new and written document."""
    folder = tmp_path_factory.mktemp("redline")
    written = tmp_path_factory.mktemp("written")
    found = {}
    for name, (old, new) in _pairs(folder).items():
        sides = ([one.text for one in read_paragraphs(path)] for path in (old, new))
        path = written / f"{name}.docx"
        path.write_bytes(write_tracked(old, new, compared(*sides), author="法治科", date=DAY))
        found[name] = (old, new, path)
    lines = _original()
    after, pieces = moved(lines, 20, 8)
    old, new, path = folder / "a.docx", folder / "b.docx", written / "moved.docx"
    old.write_bytes(paragraphs(lines))
    new.write_bytes(paragraphs(after))
    path.write_bytes(write_tracked(old, new, pieces, author="法治科", date=DAY))
    return found | {"moved": (old, new, path)}


def _expected(results: dict[str, tuple[Path, Path, Path]], name: str, view: View) -> list[str]:
    old, new, _ = results[name]
    return texts(lay(main_part((new if view == "accept" else old).read_bytes())))


@pytest.mark.render
def test_libreoffice_finds_both_texts(
    results: dict[str, tuple[Path, Path, Path]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    if shutil.which("soffice") is None and shutil.which("libreoffice") is None:
        pytest.skip("LibreOffice is not installed")
    folder = results["moved"][2].parent
    settle(folder, tmp_path_factory.mktemp("profile"))
    for name in results:
        for view, where in _FOLDERS:
            read = settled((folder / where / f"{name}.docx").read_bytes(), "accept")
            assert _unbroken(texts(read)) == _unbroken(_expected(results, name, view)), (name, view)


@pytest.mark.parametrize("view", ["accept", "reject"])
def test_pandoc_finds_both_texts(results: dict[str, tuple[Path, Path, Path]], view: View) -> None:
    if shutil.which("pandoc") is None:
        pytest.skip("pandoc is not installed")
    for name, (old, new, path) in results.items():
        side = new if view == "accept" else old
        assert _bare(pandoc(path, view)) == _bare(pandoc(side, "accept")), name


def _unbroken(lines: Sequence[str]) -> list[str]:
    """Without page breaks: LibreOffice writes one where a section ends."""
    return [line.rstrip("\f") for line in lines]


def _bare(lines: Sequence[str]) -> list[str]:
    """Without blanks: pandoc puts one where two paragraphs were joined."""
    return [bare for line in lines if (bare := "".join(line.split()))]


@pytest.mark.render
def test_libreoffice_loads_comments_on_stretches_and_places(tmp_path: Path) -> None:
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    path = tmp_path / "a.docx"
    path.write_bytes(paragraphs(_original()))
    remarks = [Comment(2, 0, 4, "核对这里。"), Comment(3, 1, 1, "只是一处。"), Comment(2, 2, 6, "重叠的。")]
    path.write_bytes(with_comments(path, remarks, author="审核人", date=DAY))
    profile = (tmp_path / "profile").as_uri()
    order = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "fodt"]
    subprocess.run([*order, "--outdir", tmp_path, path], check=True, capture_output=True)
    loaded = (tmp_path / "a.fodt").read_text(encoding="utf-8")
    assert loaded.count("<office:annotation ") == 3
    assert loaded.count("<office:annotation-end ") == 3
    assert all(remark.text in loaded for remark in remarks)
