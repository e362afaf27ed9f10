"""The same case gives the same bytes: on any day, in any place, whatever the files' times."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DAYS = 400 * 24 * 3600
LATER = f"""
import datetime, sys, time
now, real = time.time, datetime.datetime
time.time = lambda: now() + {DAYS}
class Later(real):
    @classmethod
    def now(cls, tz=None):
        return real.now(tz) + datetime.timedelta(seconds={DAYS})
datetime.datetime = Later
from drafter.cli import main
sys.exit(main(sys.argv[1:]))
"""
ELSEWHERE = {"PYTHONHASHSEED": "4711", "LC_ALL": "C.UTF-8", "TZ": "Asia/Shanghai"}
HERE = {"PYTHONHASHSEED": "1", "LC_ALL": "POSIX", "TZ": "America/Los_Angeles", "PYTHONUTF8": "1"}


def built(program: list[str], case: Path, output: Path, stage: str, surroundings: dict[str, str]) -> bytes:
    command = [sys.executable, *program, "build", str(case), "--stage", stage, "-o", str(output)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **surroundings}
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return output.read_bytes()


@pytest.mark.parametrize("stage", ["送审稿", "印发稿", "公开稿"])
@pytest.mark.parametrize("suffix", [".docx", ".html"])
def test_a_case_gives_the_same_bytes_anywhere_and_at_any_time(
    stage: str, suffix: str, tmp_path: Path
) -> None:
    case = ROOT / "examples" / "云岭县-2026"
    copy = tmp_path / "另一处" / "云岭县-2026"
    shutil.copytree(case, copy)
    for path in copy.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))

    one = built(["-m", "drafter"], case, tmp_path / f"甲{suffix}", stage, HERE)
    other = built(["-c", LATER], copy, tmp_path / f"乙{suffix}", stage, ELSEWHERE)

    assert len(one) > 10_000
    assert one == other
