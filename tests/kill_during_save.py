"""Kill a process that saves without pause, again and again: the file is always old or new, whole.

Usage: python tests/kill_during_save.py [--kills 50] [--seed N] [FOLDER]

The child writes generations of one file, each of one repeated number with its own check;
the parent kills it with SIGKILL at random moments. Exit code 1 and a line per damaged
file if one is found.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

SAVER = """
import sys, zlib
from itertools import count
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from drafter.store.files import write_atomic
path, first = Path(sys.argv[2]), int(sys.argv[3])
for generation in count(first):
    body = (f"{generation}\\n" * 4000).encode()
    write_atomic(path, b"%08x\\n" % zlib.crc32(body) + body)
    if generation == first:
        print("saving", flush=True)
"""


def generation(data: bytes) -> int:
    """Return the number a whole file holds; raise ValueError for a torn one."""
    check, _, body = data.partition(b"\n")
    numbers = set(body.split())
    if len(numbers) != 1 or len(body.splitlines()) != 4000 or int(check, 16) != zlib.crc32(body):
        raise ValueError(f"{len(data)} bytes, {len(numbers)} different lines")
    return int(numbers.pop())


def kill_once(path: Path, first: int, delay: float) -> int:
    """Let a child save for ``delay`` seconds after its first save, kill it, return what the file holds."""
    root = Path(__file__).parents[1]
    child = subprocess.Popen(
        [sys.executable, "-c", SAVER, str(root), str(path), str(first)], stdout=subprocess.PIPE
    )
    with child:
        assert child.stdout is not None
        if not child.stdout.readline():
            raise ValueError("the saving process did not start")
        time.sleep(delay)
        child.kill()
    return generation(path.read_bytes())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("folder", type=Path, nargs="?")
    asked = parser.parse_args()
    moments = random.Random(asked.seed)
    with tempfile.TemporaryDirectory(dir=asked.folder) as folder:
        path, last = Path(folder) / "报告.yaml", 0
        for kill in range(asked.kills):
            try:
                held = kill_once(path, last + 1, moments.uniform(0, 0.05))
            except ValueError as torn:
                print(f"kill {kill}: the file is not whole: {torn}")
                return 1
            if held <= last:
                print(f"kill {kill}: the file holds {held}, but {last + 1} was saved")
                return 1
            last = held
        left = sum(1 for _ in Path(folder).glob(".drafter-*.tmp"))
    print(f"{asked.kills} kills, {last} saves, every file whole; {left} kills came in the middle of a save")
    return 0


if __name__ == "__main__":
    sys.exit(main())
