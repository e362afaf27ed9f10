"""What conftest promises: CI skips nothing; golden files are compared, and rewritten on demand."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = """
import pytest

def test_skips():
    pytest.skip("no such program")

@pytest.mark.skipif(True, reason="not here")
def test_is_marked():
    pass

@pytest.mark.xfail(strict=True)
def test_is_expected_to_fail():
    assert False

def test_passes():
    pass
"""
WHOLE_FILE = 'import pytest\npytest.skip("not this file", allow_module_level=True)\n'


GOLDEN = """
def test_text(golden):
    golden("some/报告.txt", "第一行\\n")
"""


def outcome(folder: Path, ci: str = "", *options: str) -> str:
    """Return pytest's closing line for the files of a folder."""
    shutil.copy(Path(__file__).with_name("conftest.py"), folder)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", os.devnull]
    environment = {**os.environ, "CI": ci, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    done = subprocess.run(
        [*command, f"--rootdir={folder}", str(folder), *options],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )
    return done.stdout.splitlines()[-1]


@pytest.mark.parametrize(
    ("ci", "expected"),
    [
        ("", "1 passed, 3 skipped, 1 xfailed"),
        ("true", "1 failed, 1 passed, 1 xfailed, 2 errors"),
    ],
)
def test_a_skipped_test_or_file_fails_under_ci_only(tmp_path: Path, ci: str, expected: str) -> None:
    (tmp_path / "test_some.py").write_text(TESTS, encoding="utf-8")
    (tmp_path / "test_whole_file.py").write_text(WHOLE_FILE, encoding="utf-8")
    assert outcome(tmp_path, ci, "--continue-on-collection-errors").startswith(expected)


def test_a_golden_file_is_written_on_demand_and_compared_ever_after(tmp_path: Path) -> None:
    (tmp_path / "test_some.py").write_text(GOLDEN, encoding="utf-8")
    expected = tmp_path / "golden" / "some" / "报告.txt"
    assert outcome(tmp_path).startswith("1 failed")
    assert outcome(tmp_path, "", "--regen").startswith("1 passed")
    assert expected.read_bytes() == "第一行\n".encode()
    assert outcome(tmp_path).startswith("1 passed")
    expected.write_bytes("第二行\n".encode())
    assert outcome(tmp_path).startswith("1 failed")
