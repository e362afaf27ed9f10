"""A comparison as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from drafter.commands.changes_json import as_data as changes_data
from drafter.commands.comparing.words import around_break, quiet_summary, summary
from drafter.diff.results import Comparison, Edit, Fact, Spot
from drafter.store.changes import Change
from drafter.zh.decimals import show_number

_AROUND = 14


def as_data(found: Comparison, only: str | None, changes: Sequence[Change] | None) -> dict[str, Any]:
    """Return the comparison as JSON takes it.

    Args:
        only: facts, words or moves; None for everything.
        changes: what differs between the files of two cases; None where a side is no case.
    """
    facts = found.facts if only in (None, "facts") else ()
    moves = [edit for edit in found.edits if edit.kind == "moved"]
    words = [edit for edit in found.edits if edit.kind != "moved"]
    edits = {None: found.edits, "facts": (), "words": words, "moves": moves}[only]
    data: dict[str, Any] = {
        "old": found.old.name,
        "new": found.new.name,
        "years": found.years,
        "summary": summary(found),
        "quiet": quiet_summary(found),
        "facts": [_fact(fact) for fact in facts],
        "edits": [_edit(edit, found) for edit in edits],
    }
    if found.years:
        data["carried_over"] = [
            {
                "text": each.text,
                "old_address": list(each.old_spot.address),
                "new_address": list(each.new_spot.address),
            }
            for each in found.carried_over
        ]
        data["came_back"] = [
            {
                "text": each.text,
                "old_address": list(each.old_spot.address),
                "new_address": list(each.new_spot.address),
            }
            for each in found.came_back
        ]
        data["promises"] = [
            {"text": each.text, "answered": each.answered, "new_address": _address(each.new_spot)}
            for each in found.promises
        ]
    if changes is not None:
        data["changes"] = changes_data(changes)
    return data


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "kind": fact.kind,
        "label": fact.label,
        "old": _number(fact.old),
        "new": _number(fact.new),
        "old_text": fact.old_text,
        "new_text": fact.new_text,
        "difference": fact.difference,
        "alarm": fact.alarm,
        "places": [_place("old", spot) for spot in fact.old_spots]
        + [_place("new", spot) for spot in fact.new_spots],
    }


def _number(value: Decimal | None) -> str | None:
    return None if value is None else show_number(value)


def _place(side: str, spot: Spot) -> dict[str, Any]:
    return {
        "side": side,
        "address": list(spot.address),
        "shown": spot.shown,
        "paragraph": spot.paragraph,
        "start": spot.start,
        "end": spot.end,
    }


def _edit(edit: Edit, found: Comparison) -> dict[str, Any]:
    old, new = _broken(edit, found) if edit.kind in ("split", "merged") else (edit.old, edit.new)
    return {
        "kind": edit.kind,
        "old": old,
        "new": new,
        "old_address": _address(edit.old_spot),
        "new_address": _address(edit.new_spot),
        "old_place": edit.old_spot.shown if edit.old_spot else "",
        "new_place": edit.new_spot.shown if edit.new_spot else "",
        "move": edit.move,
    }


def _broken(edit: Edit, found: Comparison) -> tuple[str, str]:
    """The words around a break, without it and with it."""
    before, behind = around_break(edit, found, _AROUND)
    whole, broken = f"{before}{behind}", f"{before}\n{behind}"
    return (whole, broken) if edit.kind == "split" else (broken, whole)


def _address(spot: Spot | None) -> list[str | int] | None:
    return None if spot is None else list(spot.address)
