"""How soon a key is seen: at a value, at the map of all questions, while its words are filtered.

Usage: python -m tests.bench.echo. The clock counts here, from the key sent into a pseudo-terminal to its
echo on the screen; the 95th percentile is held against the bar. It means something on a quiet machine only.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles

from tests.bench.cases import write_case
from tests.bench.measure import Row
from tests.terminal.play import BACKSPACE, DOWN, UP, Terminal

BAR = 5.0  # milliseconds
SIZES = (1, 100)
_KEYS = 60
_QUIET = 0.02


def echo(folder: Path, keys: int = _KEYS, sizes: tuple[int, ...] = SIZES) -> Iterator[Row]:
    """Compare the echo of a key with the bar, in cases of several sizes."""
    for size in sizes:
        case = write_case(folder / str(size), size)
        with Terminal(case, "fill") as terminal:
            terminal.ready()
            yield _row(f"key at a value, case × {size}", terminal, lambda at: ("1", BACKSPACE)[at % 2], keys)
            terminal.say("/")
            yield _row(f"arrow at the map, case × {size}", terminal, lambda at: (DOWN, UP)[at % 2], keys)
            yield _row(
                f"word at the map, case × {size}", terminal, lambda at: ("办", BACKSPACE)[at % 2], keys
            )


def _row(name: str, terminal: Terminal, key: Callable[[int], str], keys: int) -> Row:
    times = [_time(terminal, key(at)) for at in range(keys)]
    late = quantiles(times, n=20)[-1]
    return Row(name, median(times), None, late, BAR)


def _time(terminal: Terminal, key: str) -> float:
    """Milliseconds from a key to the first sign of it on the screen."""
    while terminal.take(_QUIET):
        pass
    start = time.perf_counter()
    terminal.key(key)
    terminal.wait(5.0)
    return (time.perf_counter() - start) * 1000


def main() -> int:
    """Print a row a comparison; 1 where one misses the bar."""
    missed = 0
    with tempfile.TemporaryDirectory() as folder:
        for row in echo(Path(folder)):
            print(
                f"{row.name:<28} median {row.ours:5.2f} ms, 95 % within {row.value:5.2f} ms, bar {row.bar} ms"
            )
            missed += not row.holds
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
