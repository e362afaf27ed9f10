"""The README's table of rules, and the hook, say what the program says."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from drafter import __version__
from drafter.check.rules import RETIRED, all_rules
from drafter.cli import COMMANDS
from drafter.commands.explain_table import GROUPS, markdown

ROOT = Path(__file__).parents[2]
TABLE = re.compile(r"<!-- 规则表开始[^\n]*-->\n(.*?)<!-- 规则表结束 -->", re.S)


def test_the_readme_holds_the_table_of_rules() -> None:
    found = TABLE.search((ROOT / "README.md").read_text(encoding="utf-8"))
    assert found, "README.md has no table of rules between its two comments"
    rows = found[1].strip().splitlines()
    stale = {*rows} ^ {*markdown(all_rules()).strip().splitlines()}
    assert not stale, (
        f"run `drafter explain --format markdown` and put it between the comments: {sorted(stale)[:3]}"
    )
    assert rows == markdown(all_rules()).strip().splitlines()


def test_every_rule_belongs_to_a_group() -> None:
    assert {rule.id[0] for rule in all_rules()} <= set(GROUPS)


def test_the_readme_explains_the_letters() -> None:
    letters = "，".join(f"{letter} {name}" for letter, name in GROUPS.items())
    assert f"编号的字母：{letters}。" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_numbers_run_on_within_a_hundred_but_for_those_that_were_taken_back() -> None:
    given = {rule.id for rule in all_rules()}
    assert not given & {*RETIRED}
    for hundred in {name[:2] for name in given}:
        numbers = sorted(int(name[2:]) for name in {*given, *RETIRED} if name.startswith(hundred))
        assert numbers == list(range(1, len(numbers) + 1)), f"{hundred}: no gap, or a number in RETIRED"


def test_the_readme_pins_the_hook_to_this_version() -> None:
    assert f"    rev: v{__version__}\n" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_hook_runs_the_command_on_the_files_of_a_case() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    program, command = hook["entry"].split()
    assert (program, command) == ("drafter", "check")
    assert command in COMMANDS
    for path in ("报告.yaml", "云岭县-2026/报告.yaml", "云岭县-2026/报送/司法局.yaml", "稿件/送审稿.docx"):
        assert re.search(hook["files"], path), path
    assert not re.search(hook["files"], "其他/报告说明.yaml")
