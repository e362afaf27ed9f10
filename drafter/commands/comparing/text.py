"""A comparison on a screen: one line for leadership, the figures, then the changed places in their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from drafter.commands.comparing.facts import fact_lines
from drafter.commands.comparing.screen import Screen, wrap
from drafter.commands.comparing.words import (
    EARLIER,
    EDITS,
    FACTS,
    around,
    around_break,
    loud,
    place,
    promises_told,
    quiet_summary,
    style,
    summary,
    years_summary,
)
from drafter.diff.results import Carried, Comparison, Edit
from drafter.zh.columns import fit, pad
from drafter.zh.width import visible

ONLY = {"facts": "数据", "words": "文字", "moves": "移动"}
_AROUND = 14
_MOST = 40


def lines(
    found: Comparison,
    only: str | None,
    stat: bool,
    on: Screen,
    earlier: str = EARLIER,
    doubted: Sequence[str] = (),
) -> Iterator[str]:
    """Yield the lines of a screen.

    Args:
        only: facts, words or moves; None for everything.
        stat: True for the counts alone.
        earlier: what the old draft is called where two years are compared: 2025年.
        doubted: what a person should look at before believing the comparison.
    """
    yield fit(visible(f"{found.old.name} → {found.new.name}"), on.width)
    yield from (on.ink(line, "!") for told in doubted for line in wrap(told, on.width, 0))
    yield from (on.ink(line, "#") for line in wrap(summary(found), on.width, 0))
    if found.years:
        yield from wrap(years_summary(found, earlier), on.width, 0)
    yield from wrap(quiet_summary(found), on.width, 0)
    if stat:
        yield from _stat(found, only)
        return
    if found.facts and only in (None, "facts"):
        yield from ("", on.ink("数据", "#"))
        yield from fact_lines(found, on)
    chosen = [edit for edit in loud(found.edits) if _wanted(edit, only)]
    if chosen:
        yield from ("", on.ink("文字" if only != "moves" else "移动", "#"))
        for edit in chosen:
            yield from _edit(edit, found, on)
    formats = [edit for edit in found.edits if edit.kind == "format"]
    if formats and only in (None, "words"):
        yield from ("", on.ink("格式", "#"))
        for edit in formats:
            yield f"  {fit(f'{place(edit)}　{style(edit.old)} → {style(edit.new)}', on.width - 2)}"
    if found.years and only is None:
        yield from _years(found, on, earlier)


def _wanted(edit: Edit, only: str | None) -> bool:
    if only is None:
        return True
    return (edit.kind == "moved") == (only == "moves") and only != "facts"


def _stat(found: Comparison, only: str | None) -> Iterator[str]:
    facts = Counter(fact.kind for fact in found.facts if only in (None, "facts"))
    edits = Counter(edit.kind for edit in found.edits if _wanted(edit, only))
    counted = [("数据", name, facts[kind]) for kind, name in FACTS.items()]
    counted += [("文字", name, edits[kind_]) for kind_, name in EDITS.items()]
    yield from (f"  {group}　{pad(name, 12)}{count:>6}" for group, name, count in counted if count)


def _edit(edit: Edit, found: Comparison, on: Screen) -> Iterator[str]:
    yield f"  {fit(f'{place(edit)}　{EDITS[edit.kind]}', on.width - 2)}"
    if edit.kind == "moved":
        yield from wrap(fit(_one_line(edit.new), 2 * on.width - 12), on.width, 4)
        return
    if edit.kind in ("split", "merged"):
        before, behind = around_break(edit, found, _AROUND)
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
    if found.promises:
        yield from ("", on.ink(promises_told(found, earlier), "#"))
        for answer in found.promises:
            sign = " " if answer.answered else on.ink("!", "!")
            become = f"写在{answer.new_spot.shown}" if answer.new_spot else "没有写到"
            yield f"{sign} {fit(f'{become}　{_one_line(answer.text)}', on.width - 2)}"
    yield from _sentences(f"{earlier}已有的不足", found.came_back, on)
    yield from _sentences(f"照抄{earlier}的句子", found.carried_over, on)


def _sentences(title: str, told: Sequence[Carried], on: Screen) -> Iterator[str]:
    if told:
        yield from ("", on.ink(f"{title}（{len(told)}）", "#"))
    for each in told[:_MOST]:
        yield f"  {fit(f'{each.new_spot.shown}　{_one_line(each.text)}', on.width - 2)}"
    if len(told) > _MOST:
        yield f"  ……另有 {len(told) - _MOST} 句。"


def _one_line(text: str) -> str:
    return visible(text.replace("\n", "¶").replace("\t", " ").replace("\v", " ").replace("\f", " "))
