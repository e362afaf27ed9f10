"""``drafter fill``: the wizard over a case, or answers from a file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from drafter.commands.arguments import Arguments, Parser
from drafter.commands.case import EXAMPLE, add_case, case_path
from drafter.errors import UsageError
from drafter.model.parts import PARTS
from drafter.wizard.desk import Desk, open_desk
from drafter.wizard.questions import Question, known_offices, questions
from drafter.zh.near import did_you_mean

_PARTS = (*PARTS, "报告主体", "上年安排", "开头和结尾", "数据")


def parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(
        "fill",
        "填写报告：一问一答，每答一项就保存，随时可以停下。",
        (
            f"drafter fill {EXAMPLE}",
            f"drafter fill {EXAMPLE} --department 市场监管局",
            f"drafter fill {EXAMPLE} --print-questions --department 市场监管局",
            f"drafter fill {EXAMPLE} --answers 答案.yaml",
        ),
    )
    add_case(parser)
    parser.add_argument("--part", metavar="部分", help="只填这一部分，例如 下年安排")
    parser.add_argument("--topic", metavar="专题", help="只填这个专题，例如 争议化解")
    parser.add_argument("--department", metavar="部门", help="只填这个部门的内容，写进它自己的文件")
    parser.add_argument("--answers", metavar="文件", help="用文件里的答案填，不提问")
    parser.add_argument("--print-questions", action="store_true", help="列出待填的问题，不提问")
    parser.choice("--format", "格式", ("text", "json"), "列出问题的格式")
    return parser


def run(arguments: Arguments) -> int:
    """Ask, list the questions, or take the answers of a file."""
    desk = open_desk(case_path(arguments.case), arguments.department or "")
    _refuse_unknown(desk, arguments.department)
    wanted = _wanted(desk, arguments.part, arguments.topic)
    if arguments.print_questions:
        return _print(desk, wanted, arguments.format)
    if arguments.answers:
        return _fill_in(desk, Path(arguments.answers))
    from drafter.commands.talk import talk

    return talk(desk, wanted)


def _refuse_unknown(desk: Desk, named: str | None) -> None:
    if not named:
        return
    known = known_offices(desk)
    if desk.department not in known:
        hint = did_you_mean(named, known)
        raise UsageError(f"没有“{named}”这个部门。{hint}请写部门的全称或常用简称。")


def _wanted(desk: Desk, part: str | None, topic: str | None) -> Callable[[Question], bool] | None:
    """Tell the questions of one part or topic, None for all; raises UsageError for what there is not."""
    if part is None and topic is None:
        return None
    if part is not None and part not in _PARTS:
        hint = did_you_mean(part, _PARTS)
        raise UsageError(f"没有“{part}”这一部分。{hint}可以写：{'、'.join(_PARTS)}。")

    def wanted(question: Question) -> bool:
        return (part is None or question.part == part) and (topic is None or topic in question.place)

    if topic is not None:
        agenda = questions(desk)
        if not any(topic in each.place for each in agenda):
            places = sorted({each.place[1] for each in agenda if len(each.place) > 1})
            raise UsageError(f"没有“{topic}”这个专题。{did_you_mean(topic, places)}全部专题见目录。")
    return wanted


def _print(desk: Desk, wanted: Callable[[Question], bool] | None, format: str | None) -> int:
    from drafter.wizard.listing import lines, listed

    data = listed(desk, wanted)
    if format == "json":
        print(json.dumps(data, ensure_ascii=False, indent=1))
    else:
        print("\n".join(lines(data)))
    return 0


def _fill_in(desk: Desk, path: Path) -> int:
    from drafter.wizard.answers import fill

    with desk:
        filled = fill(desk, path)
    print("\n".join([f"已填 {filled.count} 项，保存在 {desk.file}。", *filled.told]))
    return 0
