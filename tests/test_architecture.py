"""The shape of the project: linters, types, layers, size of files, and what no file may say."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TOP_LEVEL = {"README.md", "drafter", "examples", "pyproject.toml", "seeds", "skeletons", "tests"}
MAX_FILE = 400  # lines
MAX_FUNCTION = 40  # lines of code, docstring not counted

LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
TOOLS = {
    "ruff finds nothing": ["-m", "ruff", "check", "--no-cache", "."],
    "every file is formatted": ["-m", "ruff", "format", "--no-cache", "--check", "."],
    "every type is right": ["-m", "mypy"],
    "every import respects the layers": ["-c", LINT_IMPORTS, "--no-cache", "--no-logo"],
}

LENGTH_UNIT = re.compile(r"\b(?:Pt|Mm|Cm|Emu|Twips|Inches)\(")
REGISTRY = re.compile(
    r"https?://\S*(?:pypi|pythonhosted|npmjs|registry\.|mirror|/simple\b)|--(?:extra-)?index-url|--find-links"
)
# Programs that install themselves below /opt have the same place on every machine.
PATH_OF_ONE_MACHINE = re.compile(
    r"(?<![\w.~/:-])/(?:home|mnt|opt(?!/libreoffice)|root|srv|tmp|Users|work|workspace)/\w"
)
NOT_OF_THE_PRODUCT = re.compile(
    r"\b(?:sub-?agents?|agents?|anthropic|claude|chatgpt|openai|workplace|issue #?\d+)\b", re.IGNORECASE
)
UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX|HACK)\b|\braise NotImplementedError\b")


@cache
def files() -> tuple[str, ...]:
    """Return every file that is tracked or would be, relative to the root."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    return tuple(sorted(name for name in set(listed.split("\0")) if name and (ROOT / name).is_file()))


def texts() -> Iterator[tuple[str, str]]:
    """Yield name and text of every text file but this one, which spells out what is forbidden."""
    for name in files():
        if (ROOT / name) == Path(__file__):
            continue
        data = (ROOT / name).read_bytes()
        if b"\0" not in data:
            yield name, data.decode("utf-8")


def matches(pattern: re.Pattern[str], suffix: str = "") -> list[str]:
    """Return ``file:line: text`` of each line that matches."""
    return [
        f"{name}:{number}: {line.strip()}"
        for name, text in texts()
        if name.endswith(suffix)
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def code_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return the lines of a function without its docstring."""
    first = function.body[0]
    documented = ast.get_docstring(function, clean=False) is not None
    docstring = (first.end_lineno or first.lineno) - first.lineno + 1 if documented else 0
    return (function.end_lineno or function.lineno) - function.lineno + 1 - docstring


@pytest.mark.parametrize("command", TOOLS.values(), ids=TOOLS.keys())
def test_tool_agrees(command: list[str]) -> None:
    done = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"\n{done.stdout}{done.stderr}"


def test_top_level_holds_what_was_agreed() -> None:
    found = {name.split("/")[0] for name in files()}
    assert {name for name in found if not name.startswith(".")} == TOP_LEVEL


def test_no_python_file_is_longer_than_its_limit() -> None:
    lengths = {name: len(text.splitlines()) for name, text in texts() if name.endswith(".py")}
    assert {name: length for name, length in lengths.items() if length > MAX_FILE} == {}


def test_no_function_is_longer_than_its_limit() -> None:
    too_long = [
        f"{name}:{node.lineno} {node.name}: {code_lines(node)}"
        for name, text in texts()
        if name.endswith(".py")
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and code_lines(node) > MAX_FUNCTION
    ]
    assert too_long == []


def test_test_files_have_names_of_their_own() -> None:
    names = [Path(name).name for name in files() if Path(name).match("tests/**/test_*.py")]
    assert sorted(names) == sorted(set(names))


def test_lengths_on_the_page_are_stated_in_one_table() -> None:
    found = [line for line in matches(LENGTH_UNIT, ".py") if line.startswith("drafter/")]
    assert [line for line in found if not line.startswith("drafter/render/word/tokens.py")] == []


def test_no_file_names_a_package_registry() -> None:
    assert matches(REGISTRY) == []


def test_no_file_names_a_folder_of_one_machine() -> None:
    assert matches(PATH_OF_ONE_MACHINE) == []


def test_every_file_speaks_of_the_product_alone() -> None:
    assert matches(NOT_OF_THE_PRODUCT) == []


def test_nothing_is_left_unfinished_in_the_code() -> None:
    assert matches(UNFINISHED, ".py") == []


def test_the_pinned_versions_are_exact_and_bare() -> None:
    lines = (ROOT / "tests/constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert len(pins) > 10
    assert [line for line in pins if not re.fullmatch(r"[a-z0-9-]+==[0-9][0-9a-z.]*", line)] == []
