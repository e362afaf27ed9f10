"""The rows of skeletons/常用表述 as plain mappings, and what their templates are made of."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from drafter.yamlfile import read_yaml
from drafter.zh.references import Reference, split_references
from drafter.zh.width import fold_name
from tests.each import each_of

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "skeletons" / "常用表述").glob("*.yaml"))
CASE_FIELDS = {"行政区划", "简称", "级别", "机关全称", "上级", "年度", "上年度", "下年度"}
OPEN_SLOT = re.compile(r"【待填：[^【】]+】")


@cache
def rows() -> tuple[dict[str, Any], ...]:
    return tuple(row for file in FILES for row in tree(file))


def tree(path: Path) -> Any:
    return read_yaml(path).tree


@cache
def snippets() -> tuple[dict[str, Any], ...]:
    return tuple(tree(ROOT / "tests" / "gold" / "boilerplate.yaml")["snippets"])


@cache
def seed(name: str) -> str:
    return (ROOT / "seeds" / name).read_bytes().decode()


@cache
def indicators() -> dict[str, tuple[str, ...]]:
    """Units of each indicator, by its folded names."""
    table = tree(ROOT / "drafter" / "data" / "indicators.yaml")
    named = [(row, name) for row in table for name in (row["名称"], *several(row.get("别名")))]
    return {fold_name(name): several(row.get("单位")) for row, name in named}


def several(value: str | list[str] | None) -> tuple[str, ...]:
    """One value or a list of them as a tuple."""
    return (value,) if isinstance(value, str) else tuple(value or ())


def place(row: dict[str, Any]) -> tuple[str, int, int]:
    return row["出处"], int(row["起"]), int(row["止"])


def references(text: str) -> list[Reference]:
    return [part for part in split_references(text) if isinstance(part, Reference)]


def figure_names(text: str) -> list[str]:
    names = [name for reference in references(text) for name in reference.names if name not in CASE_FIELDS]
    return list(dict.fromkeys(names))


def slots(text: str) -> list[tuple[int, int, Reference | None]]:
    """References and open slots of a text in order, as start, end and the reference."""
    found: list[tuple[int, int, Reference | None]] = [(ref.start, ref.end, ref) for ref in references(text)]
    found += [(match.start(), match.end(), None) for match in OPEN_SLOT.finditer(text)]
    return sorted(found, key=lambda slot: slot[0])


def uncorrected(row: dict[str, Any]) -> str:
    return str(row.get("更正原文", row["正文"]))


def filled(row: dict[str, Any]) -> str:
    """The uncorrected template with what its slots have in the seed."""
    text, done, out = uncorrected(row), 0, ""
    for (start, end, _), fill in zip(slots(text), row.get("填法", []), strict=True):
        out += text[done:start] + fill
        done = end
    return out + text[done:]


def prose(text: str) -> str:
    """The words of a text: references and open slots taken out."""
    return "".join(part for part in split_references(OPEN_SLOT.sub("", text)) if isinstance(part, str))


def offered() -> list[dict[str, Any]]:
    return [row for row in rows() if "不提供" not in row]


def _id(row: dict[str, Any]) -> str:
    return str(row["编号"])


each_row = each_of(rows(), _id)
each_offered = each_of(offered(), _id)
