"""The rules as the table of a README, from the same words as everywhere."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.check.rule import Rule

GROUPS = {
    "S": "结构",
    "F": "数据",
    "C": "安排和不足",
    "W": "文字",
    "L": "版面",
    "A": "说明和待填",
}
"""First letter of an id → what its rules are about."""


def markdown(rules: Sequence[Rule]) -> str:
    """Return the rules as Markdown, a table for each group in the order of GROUPS."""
    parts = []
    for letter, name in GROUPS.items():
        rows = [_row(rule) for rule in rules if rule.id.startswith(letter)]
        if rows:
            head = f"**{letter} {name}**\n\n| 编号 | 查什么 | 程度 | 效力 | 依据 |\n|---|---|---|---|---|\n"
            parts.append(head + "".join(rows))
    return "\n".join(parts)


def _row(rule: Rule) -> str:
    cells = (rule.id, rule.name, rule.severity.shown, rule.force, rule.basis)
    return f"| {' | '.join(map(_escaped, cells))} |\n"


def _escaped(cell: str) -> str:
    return str(cell).replace("|", r"\|").replace("\n", " ")
