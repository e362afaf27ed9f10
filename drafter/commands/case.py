"""The case a command works on: the folder that was named, or the one it was started in."""

from __future__ import annotations

from pathlib import Path

from drafter.commands.arguments import Parser
from drafter.errors import UsageError
from drafter.store.names import REPORT

EXAMPLE = "云岭县-2026"


def add_case(parser: Parser) -> None:
    """Let a command name its case."""
    parser.add_argument(
        "case", metavar="报告文件夹", nargs="?", help=f"含有 {REPORT} 的文件夹；就在它里面时可以不写"
    )


def case_path(named: str | None) -> Path:
    """Return the path of the case; raises UsageError when none is named and this folder is none."""
    if named is None and not Path(REPORT).is_file():
        raise UsageError(f"还要写报告文件夹：现在所在的文件夹里没有 {REPORT}。")
    return Path(named or ".")


def is_case(folder: Path) -> bool:
    """True if a folder holds a report."""
    return (folder / REPORT).is_file()
