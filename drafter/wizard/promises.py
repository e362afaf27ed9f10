"""Last year's promises in the file that answers go to: listed once, each with what is said of it."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.model.items import Measure, Promise
from drafter.wizard.about import ASKED_WHETHER_DONE
from drafter.wizard.desk import Desk
from drafter.wizard.tree import replaced, value_at
from drafter.yamlfile import Change, Tree

LIST = "上年度工作安排落实情况"
_KEPT = ("编号", "标题", "正文", "部门", "提出年份")


def listed_promises(desk: Desk) -> list[Change]:
    """Put last year's promises into the report's own list, where they are not there yet."""
    if desk.department or desk.count((LIST,)) or desk.case.report.last is None:
        return []
    items = [_entry(each) for each in desk.case.report.last.promises]
    return [((LIST, index), item) for index, item in enumerate(items)]


def _entry(promise: Promise) -> dict[str, Tree]:
    said = promise.model_dump(by_alias=True)
    return {key: str(said[key]) for key in _KEPT if said.get(key)}


def said_of(desk: Desk, identity: str | int, said: Mapping[str, Tree]) -> list[Change]:
    """Return the changes that say something of a promise; a department says it in its own file."""
    told: list[Change] = []
    for key, value in said.items():
        told += replaced(desk.tree, (LIST, identity, key), value) if _held(desk, identity) else [
            ((LIST, identity, key), value)
        ]  # fmt: skip
    if not desk.department or _held(desk, identity):
        return told
    return [desk.appended((LIST,), {"编号": str(identity)}), *told]


def _held(desk: Desk, identity: str | int) -> bool:
    return isinstance(value_at(desk.tree, (LIST, identity)), dict)


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
