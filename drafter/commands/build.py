"""``drafter build``: a case becomes a document."""

from __future__ import annotations

import sys
from pathlib import Path

from drafter.blocks import Document
from drafter.commands.arguments import Arguments, Parser
from drafter.commands.case import EXAMPLE, add_case, case_path
from drafter.commands.output import FORMATS, ON_SCREEN, deliver, format_of
from drafter.commands.show import show_gaps
from drafter.errors import Faults, UsageError
from drafter.model.report import Report
from drafter.model.stages import STAGES
from drafter.skeleton.assemble import assemble
from drafter.skeleton.manifest import find_skeleton, read_skeleton
from drafter.skeleton.order import Order, stage_named
from drafter.store.load import Case, open_case
from drafter.zh.near import did_you_mean


def parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(
        "build",
        "生成稿件。没有填的地方用【】标出来，并在最后列出。",
        (
            f"drafter build {EXAMPLE}",
            f"drafter build {EXAMPLE} --stage 公开稿 -o 公开稿.docx",
            f"drafter build {EXAMPLE} --format text",
        ),
    )
    add_case(parser)
    parser.add_argument(
        "-o", dest="output", metavar="文件", help="写到这个文件；不写就放进 稿件 文件夹，不覆盖旧稿"
    )
    parser.add_argument("--text", metavar="名称", help="哪一个报送文本；不写就取第一个")
    parser.choice("--stage", "稿次", STAGES, "哪一稿")
    parser.add_argument("--department", metavar="部门", help="只看这个部门的内容（预览）")
    parser.add_argument("--skeleton", metavar="体例", help="换一种体例：名称或文件夹")
    parser.choice("--format", "格式", FORMATS, "文件格式")
    parser.add_argument("--final", action="store_true", help="定稿：还有待填的就不生成")
    return parser


def build_document(case: Path, order: Order = Order(), skeleton: str | None = None) -> Document:  # noqa: B008 - frozen
    """Read a case and assemble one document of it."""
    return assemble_case(open_case(case), order, skeleton)


def assemble_case(case: Case, order: Order, skeleton: str | None = None) -> Document:
    """Assemble one document of a case that was read; the skeleton is looked up beside it, too."""
    found = find_skeleton(skeleton or case.report.skeleton, case.files.folder)
    return assemble(case.report, read_skeleton(found), order, case.reckoning)


def run(arguments: Arguments) -> int:
    """Build and write, then tell what is open."""
    if arguments.final and arguments.department:
        raise UsageError("--final 和 --department 不能一起用：一个部门的内容只能预览，不能定稿。")
    format = format_of(arguments.format, arguments.output)
    case = open_case(case_path(arguments.case))
    department = _department(case.report, arguments.department)
    stage = stage_named(arguments.stage) if arguments.stage else None
    order = Order(arguments.text, stage, department)
    document = assemble_case(case, order, _skeleton(case, arguments.skeleton))
    if arguments.final:
        from drafter.commands.checking.final import refuse_unready

        refuse_unready(case, document)
    mark = f"（{department}部分）" if department else f"（{document.stage}）"
    deliver(document, format, arguments.output, case.files.folder, mark)
    if arguments.output is None and format not in ON_SCREEN:
        from drafter.store.history import keep

        keep(case.files.folder)
    for line in (*case.notes, *document.notes, show_gaps(document.gaps)):
        if line:
            print(line, file=sys.stderr)
    return 0


def _skeleton(case: Case, asked: str | None) -> str:
    """Return the skeleton to tell by; one that the case names wrongly is a fault at its line."""
    if asked:
        return asked
    try:
        find_skeleton(case.report.skeleton, case.files.folder)
    except UsageError as error:
        raise Faults([case.files.report.fault(("体例",), str(error))]) from None
    return case.report.skeleton


def _department(report: Report, name: str | None) -> str | None:
    if name is None:
        return None
    from drafter.data.departments import department

    known = list(dict.fromkeys(item.department for item in report.items() if item.department))
    same = department(name)
    for other in known:
        if other == name or (same is not None and department(other) == same):
            return other
    listed = f"有内容的部门：{'、'.join(known)}。" if known else "报告里还没有写部门。"
    raise UsageError(f"没有“{name}”负责的内容。{did_you_mean(name, known)}{listed}")
