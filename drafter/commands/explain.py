"""``drafter explain``: what a rule of ``check`` finds, why, and on whose authority."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.check.rule import Example, Rule
from drafter.check.rules import all_rules
from drafter.check.sample import CASE
from drafter.commands.arguments import Arguments, Parser
from drafter.commands.explain_table import markdown
from drafter.commands.show import wrapped
from drafter.errors import UsageError
from drafter.zh.columns import pad
from drafter.zh.near import did_you_mean

_LEFT = 10
_INDENT = 4


def parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(
        "explain",
        "说明检查规则：查什么、为什么、依据哪里、正反例子。不写编号就列出全部规则。",
        ("drafter explain F104", "drafter explain F", "drafter explain --format markdown"),
    )
    parser.add_argument("rules", metavar="编号", nargs="*", help="规则的编号、编号的开头，或者名称里的几个字")
    parser.choice("--format", "格式", ("text", "markdown"), "输出格式")
    return parser


def run(arguments: Arguments) -> int:
    """Tell about the rules that were named, or list all."""
    rules = _named(arguments.rules)
    if arguments.format == "markdown":
        print(markdown(rules), end="")
    elif arguments.rules and all(rule.id in _upper(arguments.rules) for rule in rules):
        print("\n\n".join(told(rule) for rule in rules))
    elif len(rules) == 1:
        print(told(rules[0]))
    else:
        print(listed(rules))
    return 0


def _upper(words: Sequence[str]) -> list[str]:
    return [word.upper() for word in words]


def _named(words: Sequence[str]) -> list[Rule]:
    known = all_rules()
    found = [rule for word in words for rule in _matching(word, known)]
    return list({rule.id: rule for rule in found}.values()) if words else list(known)


def _matching(word: str, known: Sequence[Rule]) -> list[Rule]:
    found = [rule for rule in known if rule.id.startswith(word.upper())]
    found = found or [rule for rule in known if word in rule.name]
    if not found:
        hint = did_you_mean(word.upper(), [rule.id for rule in known])
        raise UsageError(f"没有编号或名称是“{word}”的规则。{hint}全部规则见：drafter explain。")
    return found


def told(rule: Rule) -> str:
    """Return all there is to say about a rule, at most 80 columns wide."""
    lines = [
        f"{rule.id}  {rule.name}",
        f"{rule.severity.shown} · {rule.force}{'（只在定稿时检查）' if rule.final else ''}",
        "",
        wrapped(f"为什么：{rule.why}", _INDENT),
        wrapped(f"依据：{rule.basis}", _INDENT),
    ]
    for heading, examples in (("要改的例子：", rule.bad), ("没有问题的例子：", rule.good)):
        lines += ["", heading, *(_shown(example) for example in examples)]
    return "\n".join(lines)


def _shown(example: Example) -> str:
    marked = "、".join(f"“{fragment}”" for fragment in example.found)
    parts = [
        *(line for line in text_of(example).splitlines() if line.strip()),
        *([f"→ {marked}"] if marked else []),
        *([f"（{example.note}）"] if example.note else []),
    ]
    return "\n".join(" " * _INDENT + wrapped(" ".join(part.splitlines()), _INDENT) for part in parts)


def text_of(example: Example) -> str:
    """Return what an example shows: its text, its case, or what the page says."""
    if example.layout:
        return "，".join(f"{name}：{value}" for name, value in example.layout.items())
    return example.text or _changed(example.case)


def _changed(case: str) -> str:
    """Return what a case has that the sound one has not, or what it lacks."""
    own, sound = case.splitlines(), CASE.splitlines()
    more = [line for line in own if line not in sound]
    less = [line for line in sound if line not in own]
    if len(more) > len(sound):
        return case
    return "\n".join(more) or "\n".join(f"没有：{line.strip()}" for line in less) or "一份完整的报告"


def listed(rules: Sequence[Rule]) -> str:
    """Return one line a rule."""
    return "\n".join(
        f"{pad(rule.id, 6)}{pad(rule.severity.shown, _LEFT)}{pad(rule.force, _LEFT)}{rule.name}"
        for rule in rules
    )
