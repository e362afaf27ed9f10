"""``drafter build``: a case becomes a document."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from drafter.blocks import Document
from drafter.commands.arguments import Arguments, Parser
from drafter.commands.show import show_gaps
from drafter.errors import InputError, Refused, UsageError
from drafter.model.body import STAGES
from drafter.model.report import Report
from drafter.skeleton.assemble import Order, assemble, stage_named
from drafter.skeleton.manifest import find_skeleton, read_skeleton
from drafter.store.files import free_name, write_atomic, write_new
from drafter.store.load import DRAFTS, case_folder, open_case
from drafter.zh.near import did_you_mean


def parser() -> Parser:
    """The arguments of the command."""
    parser = Parser("build", "生成稿件。没有填的地方用【】标出来，并在最后列出。")
    parser.add_argument("case", metavar="报告文件夹", help="含有 报告.yaml 的文件夹")
    parser.add_argument(
        "-o", dest="output", metavar="文件", help="写到这个文件；不写就放进 稿件/，不覆盖旧稿"
    )
    parser.add_argument("--text", metavar="名称", help="哪一个报送文本；不写就取第一个")
    parser.choice("--stage", STAGES, None, "哪一稿")
    parser.add_argument("--department", metavar="部门", help="只看这个部门的内容（预览）")
    parser.add_argument("--skeleton", metavar="体例", help="换一种体例；名称或文件夹")
    parser.choice("--format", ("docx", "text", "html", "json"), "docx", "文件格式")
    parser.add_argument("--final", action="store_true", help="定稿：还有待填的就不生成")
    return parser


def build_document(case: Path, order: Order = Order(), skeleton: str | None = None) -> Document:  # noqa: B008 - frozen
    """Read a case and assemble one document of it."""
    return assemble_report(open_case(case).report, case_folder(case), order, skeleton)


def assemble_report(report: Report, folder: Path, order: Order, skeleton: str | None = None) -> Document:
    """Assemble one document of a report; the skeleton is looked up beside the case, too."""
    return assemble(report, read_skeleton(find_skeleton(skeleton or report.skeleton, folder)), order)


def run(arguments: Arguments) -> int:
    """Build and write, then tell what is open."""
    path = Path(arguments.case)
    case = open_case(path)
    order = Order(
        arguments.text,
        stage_named(arguments.stage) if arguments.stage else None,
        _department(case.report, arguments.department),
    )
    document = assemble_report(case.report, case.files.folder, order, arguments.skeleton)
    if arguments.final and document.gaps:
        raise Refused(f"还不能定稿。{show_gaps(document.gaps)}\n请填好以后再定稿。")
    data = _RENDER[arguments.format](document)
    _deliver(data, document, arguments.format, arguments.output, case.files.folder)
    for line in (*case.notes, *document.notes, show_gaps(document.gaps)):
        if line:
            print(line, file=sys.stderr)
    return 0


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


def _deliver(data: bytes, document: Document, format: str, output: str | None, folder: Path) -> None:
    if output is not None:
        target = _target(Path(output), document, format)
        write_atomic(target, data)
        print(f"已生成：{target}")
    elif format in ("text", "json"):
        sys.stdout.write(data.decode())
    else:
        target = free_name(folder / DRAFTS / _file_name(document, format))
        target.parent.mkdir(exist_ok=True)
        write_new(target, data)
        print(f"已生成：{target}")


def _target(path: Path, document: Document, format: str) -> Path:
    if path.is_dir():
        return path / _file_name(document, format)
    if not path.parent.is_dir():
        raise InputError(f"没有“{path.parent}”这个文件夹，稿件没有写出。请先建文件夹，或者改写到别处。")
    return path


def _file_name(document: Document, format: str) -> str:
    safe = "".join(character for character in document.title if character not in '\\/:*?"<>|\n　 ')
    return f"{safe[:60]}（{document.stage}）.{format}"


def _docx(document: Document) -> bytes:
    from drafter.render.word import render_word

    return render_word(document)


def _text(document: Document) -> bytes:
    from drafter.render.text import render_text

    return render_text(document).encode()


def _html(document: Document) -> bytes:
    from drafter.render.html import render_html

    return render_html(document).encode()


def _json(document: Document) -> bytes:
    import json

    from drafter.render.json import render_json

    return (json.dumps(render_json(document), ensure_ascii=False, indent=1) + "\n").encode()


_RENDER: dict[str, Callable[[Document], bytes]] = {"docx": _docx, "text": _text, "html": _html, "json": _json}
