"""``drafter check``: what a careful reader would find, before anyone else does."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from drafter.check.context import Context
from drafter.check.draft import Draft
from drafter.check.engine import check, chosen
from drafter.check.figures_case import follows_last
from drafter.check.finding import Finding
from drafter.check.rule import Rule
from drafter.check.rules import all_rules
from drafter.commands.arguments import Arguments, Parser
from drafter.commands.case import EXAMPLE
from drafter.commands.checking.context import read_context
from drafter.commands.checking.data import as_data
from drafter.commands.checking.output import Checked, write_html, write_or_print, write_word
from drafter.commands.checking.show import open_findings, screen, table
from drafter.commands.checking.targets import (
    Target,
    last_year,
    open_target,
    own_outputs,
    targets,
    with_last_year,
)
from drafter.commands.show import show_error
from drafter.errors import DrafterError, UsageError
from drafter.model.stages import PUBLIC, STAGES
from drafter.skeleton.order import Order, stage_named
from drafter.store.names import REPORT
from drafter.zh.dates import parse_date
from drafter.zh.near import did_you_mean

_NAMED = 3
FORMATS = ("text", "json", "html", "docx")


def parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(
        "check",
        "检查报告：缺什么、错什么、哪里前后不一致。别的单位的文稿也可以检查。",
        (
            f"drafter check {EXAMPLE}",
            "drafter check 外县报告.docx --format docx",
            f"drafter check {EXAMPLE} --last-year 2025年报告.docx --final",
            f"drafter check {EXAMPLE} --accept F104 --reason 县统计局来函确认",
        ),
    )
    parser.add_argument(
        "paths", metavar="路径", nargs="*", help="报告文件夹、文稿或装文稿的文件夹，可以写几个"
    )
    parser.choice("--format", "格式", FORMATS, "输出格式")
    parser.add_argument("--select", metavar="编号", help="只用这些规则，例如 F 或 F104,S2")
    parser.add_argument("--ignore", metavar="编号", help="不用这些规则")
    parser.add_argument("--context", metavar="文件", help="文稿的背景（YAML）：机关、年度、上年安排等")
    parser.add_argument("--last-year", dest="last_year", metavar="文件", help="上年的报告，用来对照")
    parser.add_argument("--today", metavar="日期", help="按这一天判断期限；不写就不判断")
    parser.add_argument("--text", metavar="名称", help="检查哪一个报送文本；不写就取第一个")
    parser.choice("--stage", "稿次", STAGES, "检查哪一稿")
    parser.add_argument("--final", action="store_true", help="按定稿检查：待填的地方也要改")
    parser.add_argument("--fix", action="store_true", help="改正有把握的地方；文稿另存一份，不动原件")
    parser.add_argument("--all", action="store_true", help="已经说明的也列出来")
    parser.add_argument("--accept", metavar="编号", help="说明一处检查结果不用改，要写 --reason")
    parser.add_argument("--at", metavar="位置", help="说明的是哪一处，照检查结果里的位置写")
    parser.add_argument("--reason", metavar="理由", help="为什么不用改")
    parser.add_argument("-o", dest="output", metavar="文件", help="检查结果写到这个文件")
    return parser


def run(arguments: Arguments) -> int:
    """Check everything that was named, and say what was found."""
    _refuse_mixed(arguments)
    paths = arguments.paths or [_here()]
    found = targets(paths)
    _tell_left_out(paths)
    context, order = _context(arguments), _order(arguments)
    if arguments.accept:
        from drafter.commands.checking.accept import accept

        return accept(found, arguments, context, order)
    rules = chosen(all_rules(), _ids(arguments.select), _ids(arguments.ignore))
    if arguments.fix:
        from drafter.commands.checking.fix import fix

        return max(fix(target, context, order, rules) for target in found)
    checked = [_checked(target, context, order, rules, alone=len(found) == 1) for target in found]
    _deliver(checked, arguments)
    if any(each.draft is None for each in checked):
        return 2
    return 1 if any(open_findings(each.findings) for each in checked) else 0


def _refuse_mixed(arguments: Arguments) -> None:
    if not arguments.accept and (arguments.at or arguments.reason):
        raise UsageError("--at 和 --reason 要和 --accept 一起用。")
    if arguments.accept and arguments.fix:
        raise UsageError("--accept 和 --fix 不能一起用。请分两次运行。")
    if arguments.fix and (arguments.output or arguments.format):
        raise UsageError("--fix 不和 --format、-o 一起用：改好的内容写在原来的报告文件夹里，或者文稿旁边。")


def _tell_left_out(paths: Sequence[str]) -> None:
    made = own_outputs(paths)
    if made:
        names = "、".join(path.name for path in made[:_NAMED])
        more = "等" if len(made) > _NAMED else ""
        print(f"以前检查时写出的 {len(made)} 个文件没有检查：{names}{more}。", file=sys.stderr)


def _here() -> str:
    if not Path(REPORT).is_file():
        raise UsageError(f"还要写检查什么：现在所在的文件夹里没有 {REPORT}。")
    return "."


def _context(arguments: Arguments) -> Context:
    context = read_context(Path(arguments.context)) if arguments.context else Context()
    if arguments.today:
        context = replace(context, today=parse_date(arguments.today))
    if arguments.last_year:
        context = with_last_year(context, last_year(Path(arguments.last_year)))
    if arguments.stage:
        stage = stage_named(arguments.stage)
        context = replace(context, stage=stage, public=stage == PUBLIC)
    return replace(context, final=arguments.final)


def _order(arguments: Arguments) -> Order:
    return Order(arguments.text, stage_named(arguments.stage) if arguments.stage else None)


def _ids(written: str | None) -> list[str]:
    """Return the beginnings of ids that were named; raises UsageError for one that no rule has."""
    words = (written or "").upper().replace("，", ",").replace("、", ",").split(",")
    named = [word.strip() for word in words if word.strip()]
    known = [rule.id for rule in all_rules()]
    for word in named:
        if not any(id.startswith(word) for id in known):
            hint = did_you_mean(word, known)
            raise UsageError(f"没有编号是“{word}”的规则。{hint}全部规则见：drafter explain。")
    return named


def _checked(target: Target, context: Context, order: Order, rules: list[Rule], *, alone: bool) -> Checked:
    try:
        draft = open_target(target, context, order)
    except DrafterError as error:
        if alone:
            raise
        return Checked(target, None, (), show_error(error))
    return Checked(target, draft, check(draft, rules), "\n".join(_notes(draft)))


def _notes(draft: Draft) -> tuple[str, ...]:
    notes, last = draft.case.notes if draft.case else draft.source.notes, draft.context.last
    if last is None or follows_last(draft):
        return notes
    wrong = f"对照的报告说的是{last.year}年，这一份说的是{draft.year}年，不是前后两年。"
    return (*notes, f"{wrong}请核对 --last-year 写的是不是上年的报告。")


def _deliver(checked: list[Checked], arguments: Arguments) -> None:
    for each in checked:
        if each.remark:
            print(each.remark, file=sys.stderr)
    format = arguments.format or _told_by(arguments.output)
    if format == "docx":
        write_word(checked, arguments.output)
    elif format == "html":
        write_html(checked, arguments.output)
    elif format == "json":
        data = [as_data(finding) for each in checked for finding in _shown(each, arguments.all)]
        write_or_print(json.dumps(data, ensure_ascii=False, indent=1) + "\n", arguments.output)
    else:
        write_or_print(_text(checked, arguments.all) + "\n", arguments.output)


def _told_by(output: str | None) -> str:
    suffix = Path(output).suffix.lower().lstrip(".") if output else ""
    return suffix if suffix in FORMATS else "text"


def _shown(each: Checked, everything: bool) -> list[Finding]:
    return list(each.findings) if everything else open_findings(each.findings)


def _text(checked: list[Checked], everything: bool) -> str:
    if len(checked) == 1:
        return screen(checked[0].findings, everything, checked[0].root)
    rows = [(each.name, each.findings if each.draft else None) for each in checked]
    parts = [table(rows)]
    for each in checked:
        if each.findings:
            parts.append(f"\n{each.name}\n{screen(each.findings, everything, each.root)}")
    return "\n".join(parts)
