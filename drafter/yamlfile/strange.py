"""Characters that may not stand in a file of a case, each named with its place."""

from __future__ import annotations

import re
from pathlib import Path

from drafter.errors import Fault
from drafter.yamlfile.places import LINE_END
from drafter.zh.width import forbidden

MAX_SHOWN = 20

# Line ends that only some programs see: line numbers would differ from those of the user's editor.
_HIDDEN = re.compile("[\ufeff\u2028\u2029]")
_NAMES = {"\ufeff": "零宽字符", "\u2028": "隐蔽换行符", "\u2029": "隐蔽换行符"}


def first_strange(text: str) -> tuple[int, str] | None:
    """Return offset and Chinese name of the first character a file of a case may not hold, or None."""
    hidden = _HIDDEN.search(text)
    found = forbidden(text)
    if hidden and (found is None or hidden.start() < found[0]):
        return hidden.start(), _NAMES[hidden.group()]
    return found


def strange_characters(text: str, path: Path) -> list[Fault]:
    """Return a fault for each line that holds a strange character, at most ``MAX_SHOWN``."""
    if first_strange(text) is None:
        return []
    faults: list[Fault] = []
    for number, line in enumerate(LINE_END.split(text), 1):
        found = first_strange(line)
        if found and len(faults) < MAX_SHOWN:
            faults.append(_fault(number, line, *found, path))
    return faults


def _fault(number: int, line: str, column: int, name: str, path: Path) -> Fault:
    what = f"第{number}行有{name}（U+{ord(line[column]):04X}），文稿里不能有。"
    return Fault(what, "请删去这个字符，或重新输入这个字。", "", path, number, column, line)
