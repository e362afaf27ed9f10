"""What to say first when somebody comes back: where it was left, what others changed meanwhile."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.address import show
from drafter.store.changes import Change
from drafter.wizard.desk import Desk
from drafter.wizard.question import Question
from drafter.yamlfile import Tree

_SHOWN = 3
_WORDS = 16


def told_since(desk: Desk, left: Question | None) -> Iterator[str]:
    """Yield sentences on what happened since the last session; of a department whose content it is."""
    if desk.department:
        yield f"这里填的是{desk.department}的内容。"
    if left is not None:
        yield f"上次填到“{' › '.join(left.place)}”，从这里接着填。"
    if desk.changed:
        told = "；".join(map(_told, desk.changed[:_SHOWN]))
        more = f"等 {len(desk.changed)} 处" if len(desk.changed) > _SHOWN else ""
        yield f"上次以后 {desk.file.name} 在别处改过：{told}{more}。都照改过的算。"


def _told(change: Change) -> str:
    place = show(change.address)
    if change.kind == "order":
        return f"{place}换了次序"
    old, new = _words(change.old), _words(change.new)
    if change.old is None:
        return f"{place}新增{f'“{new}”' if new else ''}"
    if change.new is None:
        return f"{place}删去{f'“{old}”' if old else ''}"
    return f"{place}由“{old}”改为“{new}”"


def _words(value: Tree) -> str:
    """The beginning of a text; of a mapping or a list nothing."""
    if not isinstance(value, str):
        return ""
    flat = "".join(value.split())
    return flat if len(flat) <= _WORDS else f"{flat[:_WORDS]}……"
