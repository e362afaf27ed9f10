"""Patterns that are compiled at first use: each of the program's is one, and behaves as one."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from drafter.zh.regex import HAN, regex

ROOT = Path(__file__).parents[2]
LATE = type(regex(""))


def modules() -> list[ModuleType]:
    paths = (ROOT / "drafter").rglob("*.py")
    names = [path.relative_to(ROOT).with_suffix("").parts for path in sorted(paths)]
    return [import_module(".".join(parts)) for parts in names if parts[-1] not in ("__init__", "__main__")]


def test_every_pattern_of_the_program_can_be_compiled() -> None:
    found = [value for module in modules() for value in vars(module).values() if isinstance(value, LATE)]
    assert len(found) > 100
    assert all(isinstance(each.pattern, str | bytes) for each in found)


def test_a_late_pattern_finds_what_the_pattern_finds() -> None:
    source, text = "(?P<year>[0-9]{4})年", "2025年、2026年"
    assert regex(source).findall(text) == re.findall(source, text)
    assert regex(source).sub("", text) == re.sub(source, "", text)
    assert regex(source.upper(), re.IGNORECASE).flags == re.compile(source.upper(), re.IGNORECASE).flags


def test_a_faulty_pattern_is_refused_at_its_first_use() -> None:
    late = regex("(")
    with pytest.raises(re.error):
        late.search("")


@pytest.mark.parametrize(
    ("character", "han"), [("法", True), ("㐀", True), ("a", False), ("3", False), ("，", False)]
)
def test_a_hanzi_is_told_from_other_characters(character: str, han: bool) -> None:
    assert bool(re.fullmatch(HAN, character)) == han
