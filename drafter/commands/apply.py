"""``drafter apply``: the changes that a comparison of two cases found, made in a case."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from drafter.commands.arguments import Arguments, Parser
from drafter.commands.case import EXAMPLE
from drafter.commands.changes_json import read_changes
from drafter.commands.show import SCREEN
from drafter.errors import InputError, UsageError
from drafter.store.apply import apply_changes, case_trees
from drafter.store.changes import Change, MovedOn, made
from drafter.store.load import open_case
from drafter.yamlfile import Tree
from drafter.zh.columns import ELLIPSIS, display_width, fit
from drafter.zh.width import fold, visible

ROLE = "写回改动"
_RANGE = re.compile(r"(\d{1,6})(?:-(\d{1,6}))?", re.ASCII)
_HALF = SCREEN // 2 - 6
_BEFORE = 6
_LONGEST, _MOST = 2000, 50
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
    wanted = [found[number - 1] for number in chosen]
    if arguments.list:
        print(_fits(Path(arguments.case), wanted, found), end="")
        return 0
    try:
        done = apply_changes(Path(arguments.case), wanted, ROLE)
    except MovedOn as error:
        others = [number for number in chosen if found[number - 1] not in error.changes]
        raise InputError(f"{error}{_instead(others)}") from None
    for path in done.files:
        print(f"已改：{path}")
    print(_told_done(len(done.changes), len(wanted)))
    if len(wanted) < len(found):
        print(f"另有 {len(found) - len(wanted)} 处没有选。", file=sys.stderr)
    return 0


def _fits(folder: Path, wanted: Sequence[Change], found: Sequence[Change]) -> str:
    """Return a line on the changes that the case has moved on from, empty where all can be made."""
    try:
        made(case_trees(open_case(folder)), wanted)
    except MovedOn as error:
        which = _ranges([at for at, change in enumerate(found, 1) if change in error.changes])
        return f"这份报告里，第 {which} 处现在的内容不是改动以前的样子，写不进去。请核对是不是同一份报告。\n"
    return ""


def _told_done(done: int, wanted: int) -> str:
    if not done:
        return "报告里已经是这样，没有要写的。"
    return f"写入 {done} 处改动" + (f"，另有 {wanted - done} 处本来就是这样。" if done < wanted else "。")


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


def _instead(others: Sequence[int]) -> str:
    """Return what can still be written, as --only takes it; empty where that is nothing."""
    return f"其余的可以这样写入：--only {_ranges(others)}。" if others else ""


def _ranges(numbers: Sequence[int]) -> str:
    """Return numbers in order as --only takes them: 1,3-5."""
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][-1] + 1:
            ranges[-1].append(number)
        else:
            ranges.append([number])
    return ",".join(f"{each[0]}-{each[-1]}" if len(each) > 1 else f"{each[0]}" for each in ranges)


def lines(found: Sequence[Change], chosen: Sequence[int]) -> list[str]:
    """Return the chosen changes, each on two lines of a screen."""
    told = []
    for number in chosen:
        change = found[number - 1]
        told.append(fit(f"{number:>3}. {_NAMES[change.kind]}  {visible(change.place)}", SCREEN))
        old, new = _near(_told(change.old), _told(change.new))
        told.append(fit(f"       {old} → {new}", SCREEN))
    return told


def _near(old: str, new: str) -> tuple[str, str]:
    """Return two texts from a little before the place where they begin to differ, each on half a screen."""
    shorter = min(len(old), len(new))
    same = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), shorter)
    start = same - _BEFORE if same > _BEFORE and max(map(display_width, (old, new))) > _HALF else 0
    head = ELLIPSIS if start else ""
    return fit(head + old[start:], _HALF), fit(head + new[start:], _HALF)


def _told(tree: Tree) -> str:
    if tree is None or tree == "":
        return "（无）"
    if isinstance(tree, str):
        return visible(" ".join(tree[:_LONGEST].split()))
    values = tree.values() if isinstance(tree, dict) else tree
    return "；".join(_told(value) for value in islice(values, _MOST))
