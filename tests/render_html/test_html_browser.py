"""The HTML page in a browser: 28 characters a line on the screen, 22 lines a printed page."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from itertools import groupby
from pathlib import Path
from typing import Any

import pdfplumber
import pytest

from drafter.blocks import Document
from drafter.render.html import render_html
from tests.render.documents import GOVERNMENT, ending, plain, report

pytestmark = pytest.mark.browser

MM = 96 / 25.4
CELL = 16 / 72 * 96
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--hide-scrollbars",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)

# Measures boxes of elements and the lines of each paragraph, and leaves them in the page as JSON.
MEASURE = """<script>
const box = (e) => { const b = e.getBoundingClientRect(); return [b.left, b.right, b.top, b.bottom]; };
const lines = (p) => {
  const found = [];
  const walk = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) for (let i = 0; i < walk.currentNode.length; i++) {
    const range = document.createRange();
    range.setStart(walk.currentNode, i); range.setEnd(walk.currentNode, i + 1);
    const at = range.getBoundingClientRect();
    const last = found.at(-1);
    if (last && Math.abs(last.top - at.top) < 5) { last.count++; last.right = at.right; }
    else found.push({top: at.top, left: at.left, right: at.right, count: 1});
  }
  return found;
};
document.fonts.ready.then(() => {
  const all = [...document.querySelectorAll("article > *, .signature p")];
  const told = all.map((e) => ({name: e.className, text: e.textContent, box: box(e), lines: lines(e)}));
  const sheets = [...document.querySelectorAll(".sheet")].map(box);
  const overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  const note = document.createElement("pre");
  note.id = "measured";
  note.textContent = JSON.stringify({blocks: told, sheets, overflow});
  document.body.append(note);
});
</script></body>"""


def browse(
    folder: Path, item: Document, *options: str, measure: bool = False
) -> subprocess.CompletedProcess[str]:
    """Open a document in the browser."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("Chromium is not installed")
    page = folder / "页面.html"
    text = render_html(item)
    page.write_text(POLICY.sub("", text).replace("</body>", MEASURE) if measure else text, "utf-8")
    command = [program, *QUIET, f"--user-data-dir={folder / 'profile'}", *options, page.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, check=True)


def measured(folder: Path, item: Document, width: int) -> dict[str, Any]:
    done = browse(
        folder, item, f"--window-size={width},1200", "--virtual-time-budget=3000", "--dump-dom", measure=True
    )
    found = re.search(r'<pre id="measured">(.*?)</pre>', done.stdout, re.DOTALL)
    assert found is not None, done.stderr
    told: dict[str, Any] = json.loads(html.unescape(found.group(1)))
    return told


@pytest.mark.parametrize("width", [1280, 800])
def test_a_full_line_holds_28_characters_on_the_screen(tmp_path: Path, width: int) -> None:
    told = measured(tmp_path, plain(), width)
    for paragraph in told["blocks"]:
        counts = [line["count"] for line in paragraph["lines"]]
        assert counts[0] == 26
        assert set(counts[1:-1]) == {28}
    left, right, *_ = told["sheets"][0]
    first = told["blocks"][0]
    assert right - left == pytest.approx(210 * MM, abs=0.5)
    assert first["box"][0] - left == pytest.approx(28 * MM, abs=0.5)
    assert first["box"][1] - first["box"][0] == pytest.approx(156 * MM, abs=0.5)
    assert first["lines"][1]["top"] - first["lines"][0]["top"] == pytest.approx(28.95 / 0.75, abs=0.1)
    assert told["overflow"] == 0


def test_the_page_fits_a_narrow_screen(tmp_path: Path) -> None:
    told = measured(tmp_path, report("印发稿", annex_rows=3), 500)
    assert told["overflow"] == 0


def test_the_parts_of_a_draft_stand_where_the_standard_puts_them(tmp_path: Path) -> None:
    told = measured(tmp_path, report("送审稿", annex_rows=3), 1280)
    named = {block["name"]: block for block in told["blocks"]}
    left = told["sheets"][0][0] + 28 * MM
    right = left + 156 * MM
    assert [line["count"] for line in named["title"]["lines"]] == [len(GOVERNMENT), 19]
    middle = (named["title"]["lines"][0]["left"] + named["title"]["lines"][0]["right"]) / 2
    assert middle == pytest.approx((left + right) / 2, abs=1)
    assert named["recipients"]["lines"][0]["left"] == pytest.approx(left, abs=0.5)
    assert named["recipients"]["box"][2] - named["stage"]["box"][3] == pytest.approx(28.95 / 0.75, abs=0.5)
    assert len(told["sheets"]) == 2


@pytest.mark.parametrize("date", ["2027年2月7日", "2027年12月17日"])
@pytest.mark.parametrize("body", ["云岭县司法局", "中共云岭县委员会", "云岭县推进依法行政工作领导小组办公室"])
def test_the_date_begins_two_characters_right_of_the_name(tmp_path: Path, body: str, date: str) -> None:
    told = measured(tmp_path, report("送审稿", (body,), date), 1280)
    edge = told["sheets"][0][0] + (28 + 156) * MM - 2 * CELL
    name = next(one for one in told["blocks"] if one["text"] == body)["lines"]
    day = next(one for one in told["blocks"] if one["text"] == date)["lines"]
    assert len(name) == len(day) == 1
    assert day[0]["left"] - name[0]["left"] == pytest.approx(2 * CELL, abs=0.5)
    ends = (name[0]["right"], day[0]["right"])
    assert any(end == pytest.approx(edge, abs=0.6) for end in ends)
    assert name[0]["right"] < edge + 0.6


def test_the_browser_asks_for_nothing_and_complains_of_nothing(tmp_path: Path) -> None:
    log = tmp_path / "net.json"
    shot = tmp_path / "page.png"
    item = report("印发稿", annex_rows=3)
    done = browse(tmp_path, item, "--enable-logging=stderr", f"--log-net-log={log}", f"--screenshot={shot}")
    assert shot.stat().st_size > 10_000
    assert "CONSOLE" not in done.stderr
    asked = {event.get("params", {}).get("url", "") for event in json.loads(log.read_bytes())["events"]}
    its_own = ("https://accounts.google.com", "https://update.googleapis.com", "http://update.googleapis.com")
    clock = "http://clients2.google.com/time"
    assert [url for url in asked if url and not url.startswith((*its_own, clock))] == []


def test_a_printed_page_has_22_lines_of_28_characters_and_its_number(tmp_path: Path) -> None:
    pdf = tmp_path / "page.pdf"
    browse(tmp_path, plain(), "--no-pdf-header-footer", f"--print-to-pdf={pdf}")
    with pdfplumber.open(pdf) as opened:
        assert len(opened.pages) == 4
        for number, page in enumerate(opened.pages[:3], 1):
            assert (float(page.width), float(page.height)) == pytest.approx((595.3, 841.9), abs=1)
            lines = _lines(page)
            *body, footer = lines
            assert len(body) == 22
            assert {len(line) for line in body} <= {26, 28, 16}
            assert footer.replace(" ", "") == f"—{number}—"
            dashes = [char["x0"] for char in page.chars if char["text"] == "—"]
            assert (min(dashes) > 400) == bool(number % 2)


@pytest.mark.parametrize("lines", [8, 9, 11, 13])
def test_a_printed_signature_shares_its_page_with_text(tmp_path: Path, lines: int) -> None:
    pdf = tmp_path / "page.pdf"
    browse(tmp_path, ending(lines, sealed=lines == 13), "--no-pdf-header-footer", f"--print-to-pdf={pdf}")
    with pdfplumber.open(pdf) as opened:
        page = next(told for told in reversed([_lines(page) for page in opened.pages]) if GOVERNMENT in told)
    at = len(page) - 1 - page[::-1].index(GOVERNMENT)
    assert at >= 2
    assert page[at - 1] == "特此报告。"


def _lines(page: Any) -> list[str]:
    """Return the lines of a printed page from the top."""
    chars = sorted(page.chars, key=lambda char: (round(char["bottom"]), char["x0"]))
    lines: list[str] = []
    for _, line in groupby(chars, key=lambda char: round(char["bottom"] / 10)):
        lines.append("".join(char["text"] for char in line).strip())
    return [line for line in lines if line]
