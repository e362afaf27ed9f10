"""The two sides of a labelled pair, written as the files people send each other."""

from __future__ import annotations

import html
import re
import shutil
from pathlib import Path
from typing import Any

import docx

from drafter.commands.new import carried
from tests.labels import read_labels

_HERE = Path(__file__).parent
_EXAMPLES = _HERE.parents[2] / "examples"
_SEEDS = _HERE.parents[2] / "seeds"
_HALF = str.maketrans("，；：（）", ",;:()")
_WIDE = str.maketrans("0123456789%.", "０１２３４５６７８９％．")
_QUOTES = str.maketrans("“”‘’", "\"\"''")
_DOT = re.compile(r"(?<!\d)\.|\.(?!\d)")


def labels() -> dict[str, dict[str, Any]]:
    """Every pair's labels by the name of its file."""
    paths = sorted((_HERE / "pairs").glob("*.yaml"))
    return {path.stem: read_labels(path) for path in paths}


def make(pair: dict[str, Any], folder: Path) -> tuple[Path, Path]:
    """Both sides of a pair, written into the folder.

    Raises:
        AssertionError: a change whose first text does not stand exactly once.
    """
    if "case" in pair:
        return _cases(pair, folder)
    path = _SEEDS / pair["seed"] if "seed" in pair else _HERE / "texts" / f"{pair['text']}.txt"
    base = path.read_text("utf-8")
    before = changed(base, pair.get("earlier", []))
    after = changed(base, pair.get("changes", []))
    if "carry" in pair:
        old = _written(before, folder / "旧稿", pair["old"])
        return old, _carried(old, folder / pair["carry"], pair["fill"])
    return _written(before, folder / "旧稿", pair["old"]), _written(after, folder / "新稿", pair["new"])


def _cases(pair: dict[str, Any], folder: Path) -> tuple[Path, Path]:
    sides = folder / "旧稿", folder / "新稿"
    for side in sides:
        shutil.copytree(_EXAMPLES / pair["case"], side, ignore=shutil.ignore_patterns("稿件", ".*"))
    for name, old, new in pair["changes"]:
        path = sides[1] / name
        path.write_text(_replaced(path.read_text("utf-8"), old, new), "utf-8")
    return sides


def _carried(last: Path, folder: Path, fill: list[list[str]]) -> Path:
    """Next year's case begun from the report, the figures that were once written so filled in."""
    carried(folder, last, None, None)
    written = read_labels(folder / "上年.yaml")["数据"]
    path = folder / "报告.yaml"
    for old, new in fill:
        (name,) = (name for name, value in written.items() if value == old)
        path.write_text(_replaced(path.read_text("utf-8"), f"\n  {name}:\n", f"\n  {name}: {new}\n"), "utf-8")
    return folder


def changed(text: str, changes: list[Any]) -> str:
    """The text after its changes, one after the other."""
    for change in changes:
        text = _step(text, change)
    return text


def _step(text: str, change: Any) -> str:
    if isinstance(change, list):
        return _replaced(text, change[0], change[1])
    lines = text.split("\n")
    if "year" in change:
        return re.sub(r"20\d\d(?=年)", lambda year: str(int(year[0]) + change["year"]), text)
    taken = [change["insert"]] if "insert" in change else []
    if "move" in change:
        first, past = _range(lines, change["move"])
        taken, lines = lines[first:past], lines[:first] + lines[past:]
    at = _line(lines, change["before"])
    return "\n".join([*lines[:at], *taken, *lines[at:]])


def _range(lines: list[str], move: str | list[str]) -> tuple[int, int]:
    if isinstance(move, str):
        return _line(lines, move), _line(lines, move) + 1
    return _line(lines, move[0]), _line(lines, move[1])


def _line(lines: list[str], start: str) -> int:
    found = [at for at, line in enumerate(lines) if line.lstrip("# ").startswith(start)]
    assert len(found) == 1, (start, len(found))
    return found[0]


def _replaced(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, (old, text.count(old))
    return text.replace(old, new)


def _written(text: str, stem: Path, kind: str) -> Path:
    lines = [line for line in text.split("\n") if line]
    if kind == "docx":
        return _word(lines, stem.with_suffix(".docx"))
    body = {"txt": _plain, "html": _page, "redressed": _redressed, "restyled": _restyled}[kind](lines)
    path = stem.with_suffix(".html" if kind == "html" else ".txt")
    path.write_text(body, "utf-8")
    return path


def _plain(lines: list[str]) -> str:
    rows = ("\t".join(_cells(line)) if line.startswith("|") else line.lstrip("# ") for line in lines)
    return "\n".join(rows) + "\n"


def _redressed(lines: list[str]) -> str:
    """Half-width marks, full-width digits, and every paragraph broken by hand at a fixed width."""
    dressed = []
    for line in lines:
        text = line.lstrip("# ").translate(_HALF).translate(_WIDE)
        text = "　　" + _DOT.sub("．", text)
        dressed += [text[at : at + 31] for at in range(0, len(text), 31)]
    return "\r\n".join(dressed) + "\r\n"


def _restyled(lines: list[str]) -> str:
    """Quotation marks of a typewriter, full-width digits, lines of 27 and a blank line between paragraphs."""
    dressed = []
    for line in lines:
        text = line.lstrip("# ").translate(_HALF).translate(_WIDE).translate(_QUOTES)
        dressed += [*(text[at : at + 27] for at in range(0, len(text), 27)), ""]
    return "\n".join(dressed)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("| ").split("|")]


def _page(lines: list[str]) -> str:
    out, rows = [], []
    for line in [*lines, ""]:
        if line.startswith("|"):
            rows.append("".join(f"<td>{html.escape(cell)}</td>" for cell in _cells(line)))
            continue
        if rows:
            out.append("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
            rows = []
        level = len(line) - len(line.lstrip("#"))
        tag = f"h{level}" if level else "p"
        out.append(f"<{tag}>{html.escape(line.lstrip('# '))}</{tag}>" if line else "")
    return "<!DOCTYPE html><html lang='zh'><meta charset='utf-8'><body>" + "\n".join(out) + "</body></html>"


def _word(lines: list[str], path: Path) -> Path:
    document = docx.Document()
    rows: list[list[str]] = []
    for line in [*lines, ""]:
        if line.startswith("|"):
            rows.append(_cells(line))
            continue
        if rows:
            _table(document, rows)
            rows = []
        level = len(line) - len(line.lstrip("#"))
        if level:
            document.add_heading(line.lstrip("# "), level - 1)
        elif line:
            _run_in(document.add_paragraph(), line)
    document.save(str(path))
    return path


def _run_in(paragraph: Any, line: str) -> None:
    """A run-in head stands in bold, as people set it by hand."""
    head, stop, rest = line.partition("。")
    bold = bool(re.match(r"（[一二三四五六七]）|\d\.", line)) and bool(stop)
    if bold:
        paragraph.add_run(head + stop).bold = True
    paragraph.add_run(rest if bold else line)


def _table(document: Any, rows: list[list[str]]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
