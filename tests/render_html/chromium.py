"""A page opened in a headless Chromium: what its script says, what it would fetch, how wide it is."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_QUIET = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--hide-scrollbars",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--enable-logging=stderr",
    "--virtual-time-budget=3000",
    "--dump-dom",
)
_FAULT = re.compile(r"CONSOLE.*|.*(?:Refused to|Uncaught).*")
_OUTSIDE = re.compile(r"""(?:\b(?:src|href)=["'](?!\#|data:,)[^"']*|url\((?!data:)|@import|https?://\S*)""")
_HEAD = """<script>
window.faults = [];
addEventListener("error", (event) => window.faults.push(String(event.message)));
</script>"""
_TAIL = """<script>
const press = (key) =>
  document.body.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
const told = (() => { %s })();
const root = document.documentElement;
const note = document.createElement("pre");
note.id = "told";
note.textContent = JSON.stringify({told, faults: window.faults, overflow: root.scrollWidth - root.clientWidth,
  fetched: performance.getEntriesByType("resource").map((entry) => entry.name)});
document.body.append(note);
</script></body>"""


def outside(page: str) -> list[str]:
    """Return what a page refers to outside of itself."""
    return _OUTSIDE.findall(page)


def opened(page: str, folder: Path, width: int = 1280) -> tuple[str, list[str]]:
    """Open a page as it is; return it as the browser sees it, and what the browser complains of."""
    done = _browse(page, folder, width)
    return done.stdout, _FAULT.findall(done.stderr)


def asked(page: str, folder: Path, script: str, width: int = 1280) -> dict[str, Any]:
    """Open a page and run a function body in it.

    Returns what it returned (``told``), errors of any script (``faults``), what was fetched (``fetched``) and
    by how many pixels the page is too wide (``overflow``). ``press(key)`` is there to be used.
    """
    text = _POLICY.sub("", page).replace("</head>", f"{_HEAD}</head>").replace("</body>", _TAIL % script)
    done = _browse(text, folder, width)
    found = re.search(r'<pre id="told">(.*?)</pre>', done.stdout, re.DOTALL)
    assert found is not None, done.stderr
    told: dict[str, Any] = json.loads(html.unescape(found.group(1)))
    return told


def _browse(text: str, folder: Path, width: int) -> subprocess.CompletedProcess[str]:
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("Chromium is not installed")
    page = folder / "页面.html"
    page.write_text(text, "utf-8")
    command = [
        program,
        *_QUIET,
        f"--user-data-dir={folder / 'profile'}",
        f"--window-size={width},1000",
        page.as_uri(),
    ]
    return subprocess.run(command, capture_output=True, text=True, check=True)
