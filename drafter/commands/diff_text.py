"""A comparison on a screen: one line for leadership, the figures, then the changed places in their order."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.commands.diff_words import (
    EARLIER,
    EDITS,
    FACTS,
    around,
    loud,
    place,
    quiet_summary,
    summary,
    where,
)
from drafter.diff.results import Comparison, Edit, Fact
from drafter.zh.columns import display_width, fit, pad
from drafter.zh.width import visible

NARROW, WIDE = 80, 120
ONLY = {"facts": "数据", "words": "文字", "moves": "移动"}
_COLOURS = {"-": "31", "+": "32", "!": "1;31", "#": "1"}
_AROUND = 14
_UNIT = re.compile(r"(?:〔[-+]|[“‘《（【]){0,3}.(?:[-+]〕|[，。；：、！？）》”’】]){0,4}", re.DOTALL)
"""What stays on one line: a character with the marks that open before it and close behind it."""

_MOST_MISSING = 40


@dataclass(frozen=True, slots=True)
class Screen:
    """What the text is written for.

    Attributes:
        width: columns.
        coloured: True to colour besides the signs that stand there anyway.
    """

    width: int = NARROW
    coloured: bool = False

    def ink(self, text: str, colour: str) -> str:
        """Return the text in the colour of a sign, or as it is."""
        return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m" if self.coloured and text else text


def screen() -> Screen:
    """Return the terminal the program writes to; of a file or a pipe 80 columns without colour."""
    if not sys.stdout.isatty():
        return Screen()
    columns = shutil.get_terminal_size((NARROW, 24)).columns
    plain = "NO_COLOR" in os.environ or os.environ.get("TERM") in ("dumb", None)
    return Screen(max(40, min(columns, WIDE)), not plain)


def lines(
    found: Comparison, only: str | None, stat: bool, on: Screen, earlier: str = EARLIER
) -> Iterator[str]:
    """Yield the lines of a screen.

    Args:
        only: facts, words or moves; None for everything.
        stat: True for the counts alone.
        earlier: what the old draft is called where two years are compared: 2025年.
    """
    yield fit(visible(f"{found.old.name} → {found.new.name}"), on.width)
    yield from (on.ink(line, "#") for line in wrap(summary(found), on.width, 0))
    yield from wrap(quiet_summary(found), on.width, 0)
    if stat:
        yield from _stat(found)
        return
    if found.facts and only in (None, "facts"):
        yield from ("", on.ink("数据", "#"))
        for fact in found.facts:
            yield from _fact(fact, on)
    chosen = [edit for edit in loud(found.edits) if _wanted(edit, only)]
    if chosen:
        yield from ("", on.ink("文字" if only != "moves" else "移动", "#"))
        for edit in chosen:
            yield from _edit(edit, found, on)
    if found.years and only is None:
        yield from _years(found, on, earlier)


def _wanted(edit: Edit, only: str | None) -> bool:
    if only is None:
        return True
    return (edit.kind == "moved") == (only == "moves") and only != "facts"


def _stat(found: Comparison) -> Iterator[str]:
    for fact_kind, name in FACTS.items():
        count = sum(fact.kind == fact_kind for fact in found.facts)
        if count:
            yield f"  数据　{pad(name, 12)}{count:>6}"
    for edit_kind, name in EDITS.items():
        count = sum(edit.kind == edit_kind for edit in found.edits)
        if count:
            yield f"  文字　{pad(name, 12)}{count:>6}"


def _fact(fact: Fact, on: Screen) -> Iterator[str]:
    label, number = on.width // 4, on.width // 7
    sign = on.ink("!", "!") if fact.alarm else " "
    old = pad(fit(visible(fact.old_text) or "（无）", number), number)
    new = pad(fit(visible(fact.new_text) or "（无）", number), number)
    told = fact.difference or FACTS[fact.kind]
    head = f"{pad(fit(visible(fact.label), label - 1), label)}{on.ink(old, '-')} → {on.ink(new, '+')}  "
    left = on.width - 2 - label - 2 * number - 5
    row = f"{sign} {head}{fit(told, left)}".rstrip()
    places = where(fact)
    room = left - display_width(told) - 2
    if places and display_width(places) <= room:
        yield f"{row}  {places}"
    else:
        yield row
        if places:
            yield f"    {fit(places, on.width - 4)}"
    if fact.alarm:
        yield from wrap(fact.alarm, on.width, 4)


def _edit(edit: Edit, found: Comparison, on: Screen) -> Iterator[str]:
    yield f"  {fit(f'{place(edit)}　{EDITS[edit.kind]}', on.width - 2)}"
    if edit.kind == "moved":
        yield from wrap(fit(_one_line(edit.new), 2 * on.width - 12), on.width, 4)
        return
    if edit.kind in ("split", "merged"):
        before, behind = around(edit, found, _AROUND)
        sign = "〔+分段+〕" if edit.kind == "split" else "〔-分段-〕"
        yield from _inked(f"{_one_line(before)}{sign}{_one_line(behind)}", on)
        return
    before, behind = around(edit, found, _AROUND)
    longest = 3 * on.width
    old = f"〔-{fit(_told(edit.old, edit, found), longest)}-〕" if edit.old else ""
    new = f"〔+{fit(_told(edit.new, edit, found), longest)}+〕" if edit.new else ""
    whole = edit.kind in ("inserted", "deleted")
    text = f"{old}{new}" if whole else f"{_one_line(before)}{old}{new}{_one_line(behind)}"
    yield from _inked(text, on)


def _told(text: str, edit: Edit, found: Comparison) -> str:
    """Return words on one line; the cells of a row stand beside each other."""
    side, spot = (found.new, edit.new_spot) if edit.new else (found.old, edit.old_spot)
    in_table = spot is not None and side.paragraphs[spot.paragraph].kind == "cell"
    return _one_line(text.replace("\n", "｜") if in_table else text)


def _inked(text: str, on: Screen) -> Iterator[str]:
    """Yield a text in lines; what lies between 〔- and -〕 is red, between 〔+ and +〕 green."""
    colour = ""
    for line in wrap(text, on.width, 4):
        told, at = "", 0
        while at < len(line):
            sign = next((one for one in "-+" if line.startswith(f"〔{one}", at)), "")
            colour = sign or colour
            ends = [end for end in (line.find(f"{one}〕", at) for one in "-+") if end >= 0]
            nexts = [begin for begin in (line.find(f"〔{one}", at + 1) for one in "-+") if begin >= 0]
            stop = min(min(ends) + 2, len(line)) if colour and ends else min(nexts, default=len(line))
            told += on.ink(line[at:stop], colour) if colour else line[at:stop]
            colour = "" if colour and ends else colour
            at = stop
        yield told


def _years(found: Comparison, on: Screen, earlier: str) -> Iterator[str]:
    unanswered = [answer for answer in found.promises if not answer.answered]
    if found.promises:
        told = f"{earlier}的安排 {len(found.promises)} 项，{len(unanswered)} 项没有写到"
        yield from ("", on.ink(told, "#"))
        yield from (f"{on.ink('!', '!')} {fit(_one_line(each.text), on.width - 2)}" for each in unanswered)
    if found.carried_over:
        yield from ("", on.ink(f"照抄{earlier}的句子（{len(found.carried_over)}）", "#"))
        for each in found.carried_over[:_MOST_MISSING]:
            yield f"  {fit(f'{each.new_spot.shown}　{_one_line(each.text)}', on.width - 2)}"
        if len(found.carried_over) > _MOST_MISSING:
            yield f"  ……另有 {len(found.carried_over) - _MOST_MISSING} 句。"


def _one_line(text: str) -> str:
    return visible(text.replace("\n", "¶").replace("\t", " ").replace("\v", " ").replace("\f", " "))


def wrap(text: str, width: int, indent: int) -> Iterator[str]:
    """Yield a Chinese text in lines of at most ``width`` columns, each indented; no mark stands alone."""
    line, taken = "", indent
    for unit in _UNIT.findall(text):
        size = display_width(unit)
        if line and taken + size > width:
            yield " " * indent + line
            line, taken = "", indent
        line += unit
        taken += size
    if line:
        yield " " * indent + line
