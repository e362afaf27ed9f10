"""``drafter trace``: where each number of a document comes from."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from drafter.commands.arguments import Arguments, Parser
from drafter.commands.build import assemble_case
from drafter.commands.case import EXAMPLE, case_path
from drafter.commands.show import as_argument
from drafter.commands.tracing.views import as_data, lines
from drafter.errors import UsageError
from drafter.model.stages import STAGES
from drafter.render.traced import Tracing
from drafter.skeleton.order import Order, stage_named
from drafter.store.files import free_name, write_atomic, write_new
from drafter.store.load import open_case
from drafter.store.names import DRAFTS, REPORT


def parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(
        "trace",
        "看每个数字的出处：对应哪个数据，由谁提供，还用在哪里；没有出处的先列出来。",
        (
            f"drafter trace {EXAMPLE}",
            f"drafter trace {EXAMPLE} --format html",
            "drafter trace 2025年报告.docx",
        ),
    )
    parser.add_argument("file", metavar="报告", nargs="?", help="报告文件夹，或者 .docx、.txt、.html 文件")
    parser.add_argument("-o", dest="output", metavar="文件", help="写到这个文件")
    parser.choice("--format", "格式", ("text", "html", "json"), "输出格式")
    parser.add_argument("--text", metavar="名称", help="哪一个报送文本；不写就取第一个")
    parser.choice("--stage", "稿次", STAGES, "哪一稿")
    return parser


def run(arguments: Arguments) -> int:
    """Show the numbers; 1 where one is tied to nothing, so that other programs can ask."""
    tracing, folder = _traced(arguments)
    format = _format(arguments)
    if format == "html":
        _write_page(tracing, folder, arguments.output)
    else:
        text = (
            json.dumps(as_data(tracing), ensure_ascii=False, indent=1)
            if format == "json"
            else "\n".join(lines(tracing))
        )
        if arguments.output:
            write_atomic(Path(arguments.output), f"{text}\n".encode())
            print(f"已写出：{arguments.output}")
        else:
            print(text)
    return int(bool(tracing.counts()["loose"]))


def _format(arguments: Arguments) -> str:
    suffix = Path(arguments.output).suffix.lower() if arguments.output else ""
    told = {".html": "html", ".htm": "html", ".json": "json"}.get(suffix)
    return arguments.format or told or "text"


def _traced(arguments: Arguments) -> tuple[Tracing, Path]:
    """Return the tracing and the folder in which its page belongs."""
    path = case_path(arguments.file)
    if path.is_dir() or path.name == REPORT:
        from drafter.commands.tracing.case import trace_case

        case = open_case(path)
        stage = stage_named(arguments.stage) if arguments.stage else None
        document = assemble_case(case, Order(arguments.text, stage))
        for note in case.notes:
            print(note, file=sys.stderr)
        folder = case.files.folder
        return trace_case(case, document, folder.resolve().name), folder / DRAFTS
    if arguments.text or arguments.stage:
        raise UsageError("--text 和 --stage 只用于报告文件夹。请去掉它们再试。")
    from drafter.commands.tracing.file import trace_file
    from drafter.readers import read_source

    source = read_source(path)
    for note in source.notes:
        print(note, file=sys.stderr)
    return trace_file(source, path.name), path.parent


def _write_page(tracing: Tracing, folder: Path, output: str | None) -> None:
    from drafter.render.html.trace import render_trace

    data = render_trace(tracing).encode()
    print(tracing.summary())
    if output is not None:
        target = Path(output)
        write_atomic(target, data)
    else:
        folder.mkdir(exist_ok=True)
        target = free_name(folder / f"{Path(tracing.origin).stem}（数字出处）.html")
        write_new(target, data)
    print(f"已生成：{as_argument(target)}")
