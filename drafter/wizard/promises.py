"""Last year's promises in the file that answers go to: listed once, each with what is said of it."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.address import Address
from drafter.model.items import Measure, Promise
from drafter.model.parts import LAST_PROMISES
from drafter.store.dump import tree
from drafter.wizard.about import ASKED_WHETHER_DONE
from drafter.wizard.desk import Desk
from drafter.wizard.tree import replaced, value_at
from drafter.yamlfile import Change, Tree


def listed_promises(desk: Desk) -> list[Change]:
    """Put last year's promises into the report's own list, where they are not there yet."""
    if desk.department or desk.count((LAST_PROMISES,)) or desk.case.report.last is None:
        return []
    items = [_entry(desk, each) for each in desk.case.report.last.promises]
    return [((LAST_PROMISES, index), item) for index, item in enumerate(items)]


def _entry(desk: Desk, promise: Promise) -> dict[str, Tree]:
    """A promise with everything that is said of it, but for names that only last year's report knows."""
    report = desk.case.report
    texts = {each.name for each in report.submissions}
    measures = {each.id for each in (*report.achievements.all_items(), *report.duty.all_items())}
    known = {
        "适用文本": "、".join(name for name in promise.submissions if name in texts),
        "落实举措": "、".join(name for name in promise.measures if name in measures),
    }
    said = {**tree(promise), **known}
    return {key: value for key, value in said.items() if value}


def place_of(desk: Desk, identity: str | int) -> Address:
    """Return where a promise stands in the file; one without 编号 goes by its position in the report."""
    return LAST_PROMISES, str(identity) if desk.department else identity


def said_of(desk: Desk, identity: str | int, said: Mapping[str, Tree]) -> list[Change]:
    """Return the changes that say something of a promise; a department says it in its own file.

    Args:
        identity: its 编号, its position where it has none.
    """
    place = place_of(desk, identity)
    if isinstance(value_at(desk.tree, place), dict):
        return [change for key, value in said.items() for change in replaced(desk.tree, (*place, key), value)]
    told: list[Change] = [((*place, key), value) for key, value in said.items()]
    return [desk.appended((LAST_PROMISES,), {"编号": str(identity)}), *told] if desk.department else told


def asked_whether_done(desk: Desk, identity: str | int) -> Measure | None:
    """Return the measure that stands in the file to ask whether a promise was kept, where there is one."""
    items = desk.case.report.achievements.all_items()
    return next(
        (
            each
            for each in items
            if identity in each.answers and desk.owns(each.id) and ASKED_WHETHER_DONE in (each.text or "")
        ),
        None,
    )


TOLD = ("已完成", "正在推进")
"""Outcomes that a measure of the report tells; of the others the reason is told."""


def settled(desk: Desk, promise: Promise) -> bool:
    """True for a promise with an outcome, and with what goes with it: where it is told, or why."""
    if promise.outcome is None:
        return False
    if promise.outcome not in TOLD:
        return bool(promise.reason)
    if promise.measures:
        return True
    items = desk.case.report.achievements.all_items()
    return any(promise.id in each.answers and ASKED_WHETHER_DONE not in (each.text or "") for each in items)
