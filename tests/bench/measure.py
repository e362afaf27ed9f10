"""Processor time of functions and of whole processes, one beside the other.

Processor time, not the clock: other work on the machine then weighs less. Both sides run in turn in every
round, and the ratio is the median of the rounds' ratios.
"""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import nan
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
DRAFTER = "import sys; from drafter.cli import main; sys.exit(main())"
PEAK = "; print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the result; one whose measure is no number tells what is not installed here.

    Attributes:
        name: what was compared with what.
        ours: our median, in the unit.
        beside: the median of what ran beside it, in the unit; None where the bar is a number of its own.
        value: what is held against the bar: median of the rounds' ratios, or ours.
        bar: the largest value that is allowed; None for a line that only informs.
    """

    name: str
    ours: float
    beside: float | None
    value: float
    bar: float | None
    unit: str = "ms"

    @property
    def holds(self) -> bool:
        """True where the value is within the bar, or there is none."""
        return self.bar is None or self.value <= self.bar


def missing(name: str) -> Row:
    """Return a line for what cannot be measured here."""
    return Row(name, nan, None, nan, None)


def in_turn(
    name: str, bar: float | None, ours: Callable[[], float], beside: Callable[[], float], rounds: int
) -> Row:
    """Compare two measurements (each returns seconds) in so many rounds, after one that does not count.

    No round at all means one, with none before it: enough to see that both run.
    """
    if rounds:
        ours()
        beside()
    pairs = [(ours(), beside()) for _ in range(max(rounds, 1))]
    left, right = zip(*pairs, strict=True)
    ratio = median(one / other for one, other in pairs)
    return Row(name, median(left) * 1000, median(right) * 1000, ratio, bar)


def of_functions(functions: Sequence[Callable[[], object]]) -> Callable[[], float]:
    """Return a measurement: seconds of processor time of one call, the mean over the functions.

    What other measurements hold is frozen: collecting garbage costs what it would in a process of its own.
    """

    def measured() -> float:
        gc.collect()
        gc.freeze()
        start = time.process_time()
        for function in functions:
            function()
        passed = time.process_time() - start
        gc.unfreeze()
        return passed / len(functions)

    return measured


def environment() -> dict[str, str]:
    """Return the variables for children: compiled files may be kept, this checkout is found."""
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}


def of_process(*arguments: str | Path) -> Callable[[], float]:
    """Return a measurement: seconds of processor time, user and system, of a whole Python process."""
    command = [sys.executable, *map(str, arguments)]

    def measured() -> float:
        with subprocess.Popen(command, env=environment(), stdout=subprocess.DEVNULL) as child:
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            raise RuntimeError(f"exit code {child.returncode}: {command}")
        return usage.ru_utime + usage.ru_stime

    return measured


def output(code: str, *arguments: str | Path) -> str:
    """Return what a Python process prints that runs this code."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    done = subprocess.run(
        command, env=environment(), capture_output=True, text=True, encoding="utf-8", check=True
    )
    return done.stdout
