"""The checks, run over the case on the desk: what they find, as it is told to whoever sits there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from drafter.address import Address
from drafter.check.acceptance import entry_of
from drafter.check.engine import check
from drafter.check.finding import Finding, Severity
from drafter.check.opening import draft_of_case
from drafter.check.rules import all_rules
from drafter.skeleton.assemble import assemble
from drafter.skeleton.manifest import find_skeleton, read_skeleton
from drafter.skeleton.order import Order
from drafter.wizard.desk import Desk
from drafter.wizard.found import Findings, Found


def findings(desk: Desk) -> Findings:
    """Return what a person must change or look at, with its place; of a department what is in its file."""
    case = desk.case
    skeleton = read_skeleton(find_skeleton(case.report.skeleton, case.files.folder))
    document = assemble(case.report, skeleton, Order(), case.reckoning)
    found = [each for each in check(draft_of_case(case, document), all_rules()) if not each.reason]
    return list(_told(desk, found))


def _told(desk: Desk, found: list[Finding]) -> Iterator[Found]:
    for each in found:
        if not desk.department or _ours(desk, each.address):
            fragment = f"“{each.fragment}”" if each.fragment and each.fragment not in each.message else ""
            told = f"{each.severity.shown}：{fragment}{each.message}"
            accepting = None if desk.department else partial(entry_of, each, day=date.today())
            yield Found(each.address, told, each.severity is Severity.MUST, accepting)


def _ours(desk: Desk, address: Address) -> bool:
    if address[:1] == ("数据",) and len(address) > 1:
        return bool(desk.held.value(str(address[1])))
    return any(desk.owns(str(step)) for step in address)
