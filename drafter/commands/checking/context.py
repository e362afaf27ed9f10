"""``--context``: a small YAML file that tells of a bare file what a case knows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from drafter.check.context import Context
from drafter.errors import Fault, Faults, InputError
from drafter.model.stages import LEVELS
from drafter.yamlfile import Tree, YamlFile, read_yaml
from drafter.zh.dates import parse_date
from drafter.zh.near import did_you_mean

_LEVELS = (*LEVELS, "部门")
_EARLIEST, _LATEST = 1990, 2100


class _Unfit(Exception):
    """A value is not of its kind; what is wrong and what to do."""

    def __init__(self, what: str, cure: str) -> None:
        self.what, self.cure = what, cure
        super().__init__(what)


def _word(value: Tree) -> str:
    if not isinstance(value, str) or not value.strip():
        raise _Unfit("这里应当写一个名称。", "请把文字直接写在冒号后面。")
    return value.strip()


def _words(value: Tree) -> tuple[str, ...]:
    if isinstance(value, str):
        return tuple(word.strip() for word in value.replace("，", "、").split("、") if word.strip())
    if not isinstance(value, list):
        raise _Unfit("这里应当是一个列表。", "请每项另起一行，以“- ”开头。")
    return tuple(_word(each) for each in value)


def _year(value: Tree) -> int:
    digits = value.strip().removesuffix("年") if isinstance(value, str) else ""
    if not (digits.isascii() and digits.isdecimal() and _EARLIEST <= int(digits) <= _LATEST):
        raise _Unfit("这里应当写年份。", "请写四位数字，例如 2026。")
    return int(digits)


def _level(value: Tree) -> str:
    word = _word(value)
    if word not in _LEVELS:
        hint = did_you_mean(word, _LEVELS)
        raise _Unfit(f"没有“{word}”这个级别。", f"{hint}可以写：{'、'.join(_LEVELS)}。")
    return word


def _day(value: Tree) -> Any:
    try:
        return parse_date(value if isinstance(value, str) else "")
    except InputError as error:
        raise _Unfit(str(error), "") from None


_READ: Mapping[str, tuple[str, Callable[[Tree], Any]]] = {
    "body": ("机关全称", _word),
    "region": ("行政区划", _word),
    "level": ("级别", _level),
    "year": ("年度", _year),
    "other_regions": ("其他地名", _words),
    "last_promises": ("上年安排", _words),
    "today": ("今天", _day),
}
"""Field of Context → its Chinese name in the file, and how its value is read."""

_FIELDS = {**{field: field for field in _READ}, **{name: field for field, (name, _) in _READ.items()}}
NAMES = tuple(name for name, _ in _READ.values())


def read_context(path: Path) -> Context:
    """Return what a context file tells.

    Raises:
        InputError: the file cannot be read.
        Faults: every key and value that does not fit, with its line.
    """
    file = read_yaml(path)
    if not isinstance(file.tree, dict):
        raise Faults([Fault("这个文件没有写成“名称: 内容”的样子。", _allowed(), file=path)])
    found: list[Fault] = []
    values: dict[str, Any] = {}
    for key, value in file.tree.items():
        field = _FIELDS.get(key.strip())
        if field is None:
            hint = did_you_mean(key, NAMES)
            found.append(file.fault((key,), f"这里没有“{key}”这一项。", hint + _allowed(), key=True))
        else:
            _read(file, key, field, value, values, found)
    if found:
        raise Faults(found)
    return Context(**values)


def _read(
    file: YamlFile, key: str, field: str, value: Tree, values: dict[str, Any], found: list[Fault]
) -> None:
    if field in values:
        found.append(file.fault((key,), f"“{key}”已经写过了。", "请只留一处。", key=True))
        return
    try:
        values[field] = _READ[field][1](value)
    except _Unfit as error:
        found.append(file.fault((key,), error.what, error.cure))


def _allowed() -> str:
    return f"可以写：{'、'.join(NAMES)}。"
