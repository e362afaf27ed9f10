"""The wizard: the first prompt as a whole process in a real terminal, and how it grows with the case."""

from __future__ import annotations

import os
import pty
import resource
import select
import signal
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median

from drafter.address import Address
from drafter.wizard.desk import Desk, open_desk
from drafter.wizard.machine import Tools, Wizard
from tests.bench.cases import write_case
from tests.bench.measure import DRAFTER, Row, environment, in_turn, of_functions

FIRST_PROMPT = 2.2
GROWN = 1.1
SIZES = (10, 100)
_BESIDE = "import questionary, pydantic"
_PROMPTED = "目录".encode()
_PATIENCE = 30.0  # seconds
_SHARE = "部门: 司法局\n数据:\n  公证: 3件\n"


def wizard(folder: Path, rounds: int, largest: int) -> Iterator[Row]:
    """Compare the first prompt with what any such program must import, and a large case with a usual one."""
    case = _case(folder, 1)
    for office in ("", "司法局"):
        yield first_prompt(case, office, rounds)
    for size in (size for size in SIZES if size <= largest):
        large = _case(folder, size)
        for office in ("", "司法局"):
            yield from growth(case, large, size, office, rounds if size < max(SIZES) else 1)


def _case(folder: Path, size: int) -> Path:
    case = write_case(folder / f"{size}", size)
    (case / "报送").mkdir()
    (case / "报送/司法局.yaml").write_text(_SHARE, encoding="utf-8")
    return case


def first_prompt(case: Path, office: str, rounds: int) -> Row:
    """Compare processor time until the first question stands in a terminal with that of the imports alone."""
    asked = ["fill", str(case), *(["--department", office] if office else [])]
    pairs = []
    for _ in range(rounds):
        pairs.append((_until([DRAFTER, *asked], _PROMPTED), _until([_BESIDE], b"")))
    ours, beside = (median(pair[side] for pair in pairs) for side in (0, 1))
    name = f"first prompt{' of a department' if office else ''}, against import questionary, pydantic"
    ratio = median(one / other for one, other in pairs)
    return Row(name, ours * 1000, beside * 1000, ratio, FIRST_PROMPT)


def _until(arguments: list[str], wanted: bytes) -> float:
    """Return the processor time of a Python process in a terminal until it shows something, or ends."""
    process, terminal = pty.fork()
    if not process:
        screen = {"TERM": "xterm-256color", "PROMPT_TOOLKIT_NO_CPR": "1", "COLUMNS": "80", "LINES": "24"}
        os.execve(sys.executable, [sys.executable, "-c", *arguments], environment() | screen)
    shown, end = b"", time.monotonic() + _PATIENCE
    while time.monotonic() < end and not (wanted and wanted in shown):
        if not select.select([terminal], [], [], 0.1)[0]:
            continue
        try:
            shown += os.read(terminal, 65536)
        except OSError:
            break
    if wanted:
        os.kill(process, signal.SIGKILL)
    _, _, used = os.wait4(process, 0)
    os.close(terminal)
    if wanted and wanted not in shown:
        raise RuntimeError(f"no prompt came: {shown.decode(errors='replace')[-500:]}")
    return _seconds(used)


def _seconds(used: resource.struct_rusage) -> float:
    return used.ru_utime + used.ru_stime


def growth(usual: Path, large: Path, size: int, office: str, rounds: int) -> Iterator[Row]:
    """Compare the first screen and an answer in a large case with those in a usual one."""
    whose = " of a department" if office else ""
    longer = _length(large) / _length(usual)
    for name, measured in (("first screen", _opened), ("after an answer", _answered)):
        cases = [[partial(measured, case, office)] for case in (large, usual)]
        ours, beside = (of_functions(case) for case in cases)
        yield in_turn(f"{name}{whose}, case × {size}", longer * GROWN, ours, beside, rounds)


def _length(case: Path) -> int:
    return (case / "报告.yaml").stat().st_size


def _opened(case: Path, office: str) -> None:
    with open_desk(case, office) as desk:
        Wizard(desk, _tools()).screen()


def _answered(case: Path, office: str) -> None:
    """Open, give a figure a value three times over: what opening takes weighs less."""
    with open_desk(case, office) as desk:
        wizard = Wizard(desk, _tools())
        names = [each.id for each in wizard.agenda if each.kind == "figure"]
        figure = ("数据", "公证") if office else names[0]
        for number in range(3):
            wizard.go(figure)
            wizard.enter(f"{108 + number}件")
            wizard.enter("")
            wizard.screen()


def _tools() -> Tools:
    return Tools(_nothing_built, _nothing_kept)


def _nothing_built(desk: Desk) -> str:
    return ""


def _nothing_kept(address: Address) -> None:
    return
