"""A command imports what it needs and no more: that is what makes it start at once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
CASE = ROOT / "examples" / "云岭县-2026"
HEAVY = {"docx", "jinja2", "lxml", "prompt_toolkit", "pydantic", "questionary", "rich", "yaml"}

MODULES = {"dataclasses", "email", "json", "secrets", "subprocess", "tempfile"}
"""Modules of Python's own that take time to load."""

RUN_AND_LIST = """
import sys
from drafter.cli import main
try:
    code = main(sys.argv[1:])
except SystemExit as stopped:
    code = stopped.code
print("\\n\\t" + " ".join(sorted({name.partition(".")[0] for name in sys.modules})))
sys.exit(code)
"""


def imported(*arguments: str, among: set[str] = HEAVY) -> set[str]:
    """Return which libraries, of some, the command line imports when it runs to a good end."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", RUN_AND_LIST, *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    return among & set(done.stdout.rpartition("\n\t")[2].split())


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], []])
def test_help_and_version_import_no_library(arguments: list[str]) -> None:
    assert imported(*arguments) == set()


def test_status_imports_no_template_and_no_word_library() -> None:
    assert imported("status", str(CASE)) <= {"pydantic", "yaml"}


def test_building_text_imports_no_terminal_and_no_word_library() -> None:
    assert imported("build", str(CASE), "--format", "text") <= {"jinja2", "pydantic", "yaml"}


def test_building_word_imports_no_terminal_and_no_word_library(tmp_path: Path) -> None:
    target = tmp_path / "报告.docx"
    assert imported("build", str(CASE), "-o", str(target)) <= {"jinja2", "pydantic", "yaml"}
    assert target.exists()


def test_comparing_documents_imports_nothing_that_a_case_needs(tmp_path: Path) -> None:
    document = str(tmp_path / "报告.docx")
    assert imported("build", str(CASE), "-o", document)
    assert imported("diff", document, document) <= {"lxml"}
    assert imported("diff", document, document, "--format", "docx") <= {"lxml"}
    target = str(tmp_path / "修订.docx")
    assert not imported("diff", document, document, "--format", "docx", "-o", target, among=MODULES)


def test_tracing_a_case_imports_no_template_and_no_word_library() -> None:
    assert imported("trace", str(CASE)) <= {"pydantic", "yaml"}
