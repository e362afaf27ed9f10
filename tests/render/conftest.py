"""The documents of the page tests, set by LibreOffice in one call for reports and one for their endings."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from drafter.blocks import Document
from drafter.render.word import render_word
from tests.render.documents import COMMITTEE, GOVERNMENT, ending, plain, report
from tests.render.pages import Pages, convert

BOTH = (COMMITTEE, GOVERNMENT)
LONG = "云岭县推进依法行政工作领导小组办公室"


def _documents() -> dict[str, Document]:
    return {
        "plain": plain(),
        "送审稿": report("送审稿"),
        "印发稿": report("印发稿", annex_rows=70),
        "公开稿": report("公开稿", annex_rows=3),
        "joint": report("送审稿", BOTH),
        "joint-sealed": report("印发稿", BOTH),
        "three-sealed": report("印发稿", (GOVERNMENT, "云岭县监察委员会", "云岭县人民法院")),
        "long-name": report("送审稿", (LONG,)),
        "long-sealed": report("印发稿", (LONG,)),
        "short-name": report("送审稿", ("云岭县司法局",), "2027年12月17日"),
    }


def _endings() -> dict[str, Document]:
    unsealed = {f"ending-{lines}": ending(lines, sealed=False) for lines in range(30)}
    return unsealed | {f"sealed-{lines}": ending(lines, sealed=True) for lines in range(0, 30, 2)}


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Pages]:
    """Return the pages of each report by its name."""
    return _set(tmp_path_factory.mktemp("pages"), _documents())


@pytest.fixture(scope="session")
def endings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Pages]:
    """Return the pages of reports that end so many lines down a page, by name: ending-3, sealed-4."""
    return _set(tmp_path_factory.mktemp("endings"), _endings())


def _set(folder: Path, documents: dict[str, Document]) -> dict[str, Pages]:
    if shutil.which("soffice") is None and shutil.which("libreoffice") is None:
        pytest.skip("LibreOffice is not installed")
    for name, item in documents.items():
        (folder / f"{name}.docx").write_bytes(render_word(item))
    return convert(folder)
