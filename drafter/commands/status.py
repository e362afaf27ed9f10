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
from drafter.wizard.home import standing


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
        print("\n".join(standing(state, date.today())))
    for note in case.notes:
        print(note, file=sys.stderr)
    return 0


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
