"""Items left to a department: they are taken into its file with the first thing it says of them."""

from __future__ import annotations

from drafter.model.items import Item, Shortcoming
from drafter.wizard.about import text_of
from drafter.wizard.desk import Desk
from drafter.yamlfile import Change, Tree


def text_key(item: Item) -> str:
    """The key its text stands under."""
    return "问题" if isinstance(item, Shortcoming) else "正文"


def taken_up(desk: Desk, part: str, item: Item) -> list[Change]:
    """Return the change that takes an item into the file that answers go to; none where it is there."""
    if desk.owns(item.id):
        return []
    said = {"编号": item.id, text_key(item): text_of(item), "待核实": "是" if item.unconfirmed else None}
    entry: dict[str, Tree] = {key: value for key, value in said.items() if value}
    return [desk.appended(desk.items_place(part), entry)]
