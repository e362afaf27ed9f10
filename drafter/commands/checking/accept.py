"""``check --accept``: a finding that a person has judged is written into the case, with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from drafter.address import Address, show
from drafter.check.acceptance import entry_of
from drafter.check.context import Context
from drafter.check.engine import check
from drafter.check.finding import Finding
from drafter.check.rules import all_rules
from drafter.commands.arguments import Arguments
from drafter.commands.checking.show import open_findings
from drafter.commands.checking.targets import Target, open_target
from drafter.errors import UsageError
from drafter.skeleton.order import Order
from drafter.store.files import write_atomic
from drafter.store.lock import FileLock
from drafter.store.names import REPORT
from drafter.yamlfile import Tree, parse_yaml, patch_yaml, read_yaml
from drafter.zh.prose_width import plain

KEY = "已说明"
_SHOWN = 10


def accept(found: Sequence[Target], arguments: Arguments, context: Context, order: Order) -> int:
    """Write the acceptance of the findings of one rule at one place; say what was accepted.

    Raises:
        UsageError: no case is named, no reason given, or nothing of that rule is found there.
    """
    if len(found) != 1 or not found[0].is_case:
        raise UsageError("只有报告文件夹里能记下说明：请写一个报告文件夹。")
    if not (arguments.reason or "").strip():
        raise UsageError("还要用 --reason 写明为什么不用改。")
    rule = arguments.accept.strip().upper()
    draft = open_target(found[0], context, order)
    of_rule = [each for each in open_findings(check(draft, all_rules())) if each.rule == rule]
    fitting = [each for each in of_rule if _at(each, arguments.at)]
    _refuse(rule, of_rule, fitting, arguments.at)
    path = found[0].path / REPORT
    reason, today = arguments.reason.strip(), date.today()
    write_acceptances(path, [entry_of(each, reason, today) for each in fitting])
    for each in fitting:
        print(f"已说明：{each.place} {each.rule} {each.name}")
    print(f"写在 {path} 的“{KEY}”里。")
    return 0


def _at(finding: Finding, wanted: str | None) -> bool:
    if wanted is None:
        return True
    folded = plain(wanted.strip())
    return folded in (plain(show(finding.address)), plain(finding.place), plain(finding.fragment))


def _refuse(rule: str, of_rule: Sequence[Finding], fitting: Sequence[Finding], at: str | None) -> None:
    if not of_rule:
        raise UsageError(f"检查结果里没有 {rule}，或者都已经说明过了。请先运行 drafter check，看有哪些编号。")
    places = "、".join(dict.fromkeys(each.place for each in of_rule[:_SHOWN]))
    if not fitting:
        raise UsageError(f"“{at}”没有 {rule} 的检查结果。{rule} 在：{places}。")
    if at is None and len(of_rule) > 1:
        raise UsageError(f"{rule} 有 {len(of_rule)} 处，请用 --at 写明是哪一处：{places}。")


def write_acceptances(path: Path, entries: Sequence[dict[str, Tree]]) -> None:
    """Add entries at the end of 已说明 in a report's file; every other byte stays.

    Raises:
        Locked, Faults, InputError: as `drafter.store.save.save_values`.
    """
    with FileLock(path, "检查"):
        file = read_yaml(path)
        known = file.tree.get(KEY) if isinstance(file.tree, dict) else None
        first = len(known) if isinstance(known, list) else 0
        changes: list[tuple[Address, Tree]] = [((KEY, first + at), made) for at, made in enumerate(entries)]
        text = patch_yaml(file.text, changes)
        parse_yaml(text, path)
        write_atomic(path, text.encode())
