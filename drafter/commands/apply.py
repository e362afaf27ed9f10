"""``drafter apply``: the changes that a comparison of two cases found, made in a case."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from pathlib import Path

from drafter.commands.arguments import Arguments, Parser
from drafter.commands.case import EXAMPLE
from drafter.commands.changes_json import read_changes
from drafter.commands.show import SCREEN
from drafter.errors import UsageError
from drafter.store.apply import apply_changes
from drafter.store.changes import Change
from drafter.yamlfile import Tree
from drafter.zh.columns import fit
from drafter.zh.width import fold, visible

ROLE = "写回改动"
_RANGE = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?", re.ASCII)
_NAMES = {"set": "改", "insert": "加", "delete": "删", "order": "调整次序"}


def parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(
        "apply",
        "把比较得到的改动写回报告。改动由 drafter diff 比较两个报告文件夹得到。",
        (
            f"drafter apply {EXAMPLE} 改动.json",
            f"drafter apply {EXAMPLE} 改动.json --list",
            f"drafter apply {EXAMPLE} 改动.json --only 1,3-5",
        ),
    )
    parser.add_argument("case", metavar="报告文件夹", help="要写入的报告文件夹")
    parser.add_argument("changes", metavar="改动文件", help="drafter diff --format json 的结果")
    parser.add_argument("--only", metavar="序号", help="只写这几处，例如 1,3-5；序号见 --list")
    parser.add_argument("--list", action="store_true", help="只列出改动，不写入")
    return parser


def run(arguments: Arguments) -> int:
    """List the changes, or make them."""
    found = read_changes(Path(arguments.changes))
    chosen = list(range(1, len(found) + 1))
    if arguments.only is not None:
        chosen = numbers(arguments.only, len(found))
    if arguments.list:
        print("\n".join(lines(found, chosen)) or "没有改动。")
        return 0
    wanted = [found[number - 1] for number in chosen]
    written = apply_changes(Path(arguments.case), wanted, ROLE)
    for path in written:
        print(f"已改：{path}")
    print(f"写入 {len(wanted)} 处改动。" if written else "报告里已经是这样，没有要写的。")
    if len(wanted) < len(found):
        print(f"另有 {len(found) - len(wanted)} 处没有选。", file=sys.stderr)
    return 0


def numbers(text: str, last: int) -> list[int]:
    """Return the numbers of ``1,3-5`` in order.

    Raises:
        UsageError: it is not written so, or there is no such change.
    """
    chosen: set[int] = set()
    for piece in re.split(r"[,、;\s]+", fold(text).strip(",、; ")):
        match = _RANGE.fullmatch(piece)
        if match is None:
            raise UsageError(f"“{text}”不是改动的序号。请写成 --only 1,3-5 的样子。")
        first, end = int(match[1]), int(match[2] or match[1])
        if not 1 <= first <= end <= last:
            raise UsageError(f"没有第 {piece} 处改动：一共 {last} 处。请用 --list 查看序号。")
        chosen.update(range(first, end + 1))
    return sorted(chosen)


def lines(found: Sequence[Change], chosen: Sequence[int]) -> list[str]:
    """Return the chosen changes, each on two lines of a screen."""
    told = []
    for number in chosen:
        change = found[number - 1]
        told.append(fit(f"{number:>3}. {_NAMES[change.kind]}  {visible(change.place)}", SCREEN))
        told.append(fit(f"       {_short(change.old)} → {_short(change.new)}", SCREEN))
    return told


def _short(tree: Tree) -> str:
    if tree is None or tree == "":
        return "（无）"
    if isinstance(tree, str):
        return fit(visible(" ".join(tree.split())), SCREEN // 2 - 6)
    values = tree.values() if isinstance(tree, dict) else tree
    return fit("；".join(_short(value) for value in values), SCREEN // 2 - 6)
