"""Why a text is no YAML: the known traps first, all of them, else one sentence of our own."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from drafter.errors import Fault
from drafter.yamlfile.audit import faults_of
from drafter.yamlfile.compose import outline
from drafter.yamlfile.events import Broken
from drafter.yamlfile.found import Found, as_faults
from drafter.yamlfile.places import LINE_END
from drafter.yamlfile.traps import traps

# What the library says, in C or in Python, and what it comes from.
_CAUSES = (
    (
        ("escape", "hexadecimal"),
        "双引号里的“\\”有特殊含义，这里读不出来。",
        "请改用单引号；如果要写“\\”本身，请写成“\\\\”。",
    ),
    (
        ("could not find expected ':'",),
        "这一行或上一行没有写成“键: 值”。",
        "请核对有没有漏掉半角冒号和它后面的空格，续行有没有缩进。",
    ),
    (
        ("mapping values are not allowed", "mapping keys are not allowed"),
        "这里不该有冒号。",
        "请核对上一行的写法和这一行的缩进；正文里的冒号请用全角“：”。",
    ),
    (
        ("did not find expected key", "expected <block end>", "block sequence entries are not allowed"),
        "这一行与上面的内容接不上。",
        "请核对这一行的缩进是否与同级的上一项对齐，上一行的引号和括号是否配对。",
    ),
    (("unexpected end of stream", "quoted scalar"), "引号没有配对。", "请补上缺少的引号，或改用中文引号“”。"),
)
_UNKNOWN = ("从这一行起读不下去。", "请核对这一行和上一行的缩进、冒号和引号，每项写成“键: 值”。")


def diagnose(text: str, path: Path, error: Broken) -> list[Fault]:
    """Return every known trap of a text that is no YAML, in file order; at least one fault.

    Args:
        error: where and how the library gave up.
    """
    lines = LINE_END.split(text)
    read = outline(text)
    known = as_faults(chain(traps(lines), faults_of(read, text, lines)), lines, path)
    return known or as_faults([_unknown(lines, error)], lines, path)


def _unknown(lines: list[str], error: Broken) -> Found:
    line = min(error.line, len(lines) - 1)
    while line > 0 and not lines[line].strip():
        line -= 1
    column = error.column if line == error.line else 0
    if "escape" in error.problem or "hexadecimal" in error.problem:
        column = max(lines[line].rfind("\\", 0, column + 1), 0)
    for words, what, cure in _CAUSES:
        if any(word in error.problem for word in words):
            return Found(line, column, what, cure)
    return Found(line, column, *_UNKNOWN)
