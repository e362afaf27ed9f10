"""The README's table of rules, and the hook, say what the program says."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from drafter.check.rules import all_rules
from drafter.cli import COMMANDS
from drafter.commands.explain_table import GROUPS, markdown

ROOT = Path(__file__).parents[2]
TABLE = re.compile(r"<!-- 规则表开始[^\n]*-->\n(.*?)<!-- 规则表结束 -->", re.S)


def test_the_readme_holds_the_table_of_rules() -> None:
    found = TABLE.search((ROOT / "README.md").read_text(encoding="utf-8"))
    assert found, "README.md has no table of rules between its two comments"
    assert found[1].strip() == markdown(all_rules()).strip()


def test_every_rule_belongs_to_a_group() -> None:
    assert {rule.id[0] for rule in all_rules()} <= set(GROUPS)


def test_the_hook_runs_the_command_on_the_files_of_a_case() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    program, command = hook["entry"].split()
    assert (program, command) == ("drafter", "check")
    assert command in COMMANDS
    for path in ("报告.yaml", "云岭县-2026/报告.yaml", "云岭县-2026/报送/司法局.yaml", "稿件/送审稿.docx"):
        assert re.search(hook["files"], path), path
    assert not re.search(hook["files"], "其他/报告说明.yaml")
