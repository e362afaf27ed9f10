"""``drafter status``: how far along a case is, and what comes next."""

from __future__ import annotations

import json
import sys
from datetime import date
from typing import Any

from drafter.commands.arguments import Arguments, Parser
from drafter.commands.case import EXAMPLE, add_case, case_path
from drafter.model.progress import Progress, progress
from drafter.store.load import open_case
from drafter.zh.columns import pad
from drafter.zh.dates import show_date

_BAR = 20


def parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(
        "status",
        "看报告填到哪里了：各部分、数据、上年度安排、期限。",
        (f"drafter status {EXAMPLE}", f"drafter status {EXAMPLE} --format json"),
    )
    add_case(parser)
    parser.choice("--format", "格式", ("text", "json"), "输出格式")
    return parser


def run(arguments: Arguments) -> int:
    """Print the state of a case."""
    case = open_case(case_path(arguments.case))
    state = progress(case.report)
    if arguments.format == "json":
        print(json.dumps(_data(state), ensure_ascii=False, indent=1))
    else:
        print("\n".join(lines(state, date.today())))
    for note in case.notes:
        print(note, file=sys.stderr)
    return 0


def lines(state: Progress, today: date) -> list[str]:
    """Return the state as the lines of a screen, at most 80 columns wide."""
    left = (state.due - today).days
    told = f"还有 {left} 天" if left >= 0 else f"已过期 {-left} 天"
    rule = "─" * 38
    body = [f"{state.title}", f"报送期限：{show_date(state.due)}前（{told}）", rule]
    for part in state.parts:
        filled = round(_BAR * part.done / part.items) if part.items else 0
        bar = "#" * filled + "-" * (_BAR - filled)
        remark = f"待填数据 {part.open_figures} 个" if part.open_figures else ""
        body.append(f"{pad(part.name, 16)}{bar}  {pad(f'{part.done}/{part.items} 项', 10)}{remark}".rstrip())
    body.append(rule)
    body.append(f"数据 {state.figures} 个：待填 {state.open_figures} 个，没有写来源 {state.unsourced} 个。")
    if state.promises:
        answered = "，".join(f"{outcome} {count}" for outcome, count in state.outcomes.items() if count)
        body.append(f"{state.year - 1}年安排的 {state.promises} 件事：{answered or '都还没有填报'}。")
    if state.causeless:
        body.append(f"没有写原因的不足：{state.causeless} 条。")
    return [*body, f"下一步：{state.next_step}"]


def _data(state: Progress) -> dict[str, Any]:
    return {
        "title": state.title,
        "year": state.year,
        "due": state.due.isoformat(),
        "parts": [
            {"name": part.name, "items": part.items, "done": part.done, "open_figures": part.open_figures}
            for part in state.parts
        ],
        "figures": {"total": state.figures, "open": state.open_figures, "unsourced": state.unsourced},
        "promises": {"total": state.promises, **state.outcomes},
        "shortcomings_without_cause": state.causeless,
        "next": state.next_step,
    }
