"""A fault as people read it: where, what, the user's own line with a caret, what to do."""

from __future__ import annotations

import re

from drafter.errors import Fault
from drafter.zh.columns import ELLIPSIS, caret_line, display_width, prefix
from drafter.zh.regex import regex
from drafter.zh.width import visible

SOURCE_COLUMNS = 70
BEFORE_CARET = 40
MOST_SHOWN = 20

_FIRST_SENTENCE = regex(r"((?:“[^”]*”|[^“。])*。)(.+)", re.S)


def _suffix(text: str, width: int) -> str:
    return prefix(text[::-1], width)[::-1]


def _around(source: str, column: int) -> tuple[str, int]:
    """Return the part of a long line around the caret, and the offset of the caret in it."""
    if display_width(source) <= SOURCE_COLUMNS:
        return source, column
    before = source[:column]
    if display_width(before) > BEFORE_CARET:
        before = ELLIPSIS + _suffix(before, BEFORE_CARET - 1)
    room = SOURCE_COLUMNS - display_width(before)
    after = source[column:]
    if display_width(after) > room:
        after = prefix(after, room - 1) + ELLIPSIS
    return before + after, len(before)


def _quoted(fault: Fault) -> list[str]:
    source = visible(fault.source.rstrip())
    if not source:
        return []
    source, column = _around(source, min(max(fault.column, 0), len(source)))
    number = str(fault.line) if fault.line else ""
    return [f"  {number} | {source}", f"  {' ' * len(number)} | {caret_line(source, column)}"]


def _where(fault: Fault) -> str:
    if fault.file is None:
        return f"第{fault.line}行" if fault.line else ""
    name = fault.file.name if fault.file.is_absolute() else str(fault.file)
    return f"{name} 第{fault.line}行" if fault.line else name


def _parted(fault: Fault) -> tuple[str, str]:
    """Return what and cure; a cure that stands in the same text as the fault goes below the line, too."""
    found = None if fault.cure or not fault.source else _FIRST_SENTENCE.match(fault.what)
    return (found[1], found[2]) if found else (fault.what, fault.cure)


def show_fault(fault: Fault) -> str:
    """Return the fault as several Chinese lines: place and fault, the line, the cure, the file."""
    what, cure = _parted(fault)
    what = f"{fault.place}：{what}" if fault.place else what
    lines = [visible(what), *_quoted(fault), visible(cure), visible(_where(fault))]
    return "\n".join(line for line in lines if line)


def show_faults(faults: list[Fault]) -> str:
    """Return the faults one after the other, with their number below when there is more than one."""
    shown = [show_fault(fault) for fault in faults[:MOST_SHOWN]]
    if len(faults) > MOST_SHOWN:
        shown.append(f"共 {len(faults)} 处需要修改，以上是前 {MOST_SHOWN} 处。")
    elif len(faults) > 1:
        shown.append(f"共 {len(faults)} 处需要修改。")
    return "\n\n".join(shown)
