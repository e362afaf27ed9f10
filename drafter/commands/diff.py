"""``drafter diff``: what changed between two drafts, figures first."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from drafter.commands.arguments import Arguments, Parser
from drafter.commands.case import EXAMPLE
from drafter.commands.comparing.doubts import doubts
from drafter.commands.comparing.screen import screen
from drafter.commands.comparing.sides import Named, read_side
from drafter.commands.comparing.text import ONLY, lines
from drafter.commands.comparing.words import earlier
from drafter.commands.output import safe, write_beside
from drafter.commands.show import as_argument
from drafter.diff.compare import compare
from drafter.diff.results import Comparison
from drafter.errors import InputError, UsageError
from drafter.store.files import write_atomic
from drafter.store.garbage import uncollected

if TYPE_CHECKING:  # two documents are compared without loading what a case needs
    from drafter.store.changes import Change

MARKED = "花脸稿"
FORMATS = ("text", "html", "docx", MARKED, "json")
AUTHOR = "比较"
_SUFFIXES = {"html": ".html", "docx": ".docx", MARKED: ".docx", "json": ".json", "text": ".txt"}
_LONGEST_NAME = 24


class _Work(NamedTuple):
    """Everything that one run compares."""

    old: Named
    new: Named
    found: Comparison
    changes: tuple[Change, ...] | None
    years: bool | None
    layout: bool
    doubted: tuple[str, ...]

    @property
    def different(self) -> bool:
        """True if anything at all is not the same."""
        found = self.found
        return bool(
            found.facts or found.edits or self.changes or any(piece.fate != "same" for piece in found.pieces)
        )


def parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(
        "diff",
        "比较两稿：先看哪些数据变了，再看文字。可以比较报告、它的旧稿和各种文件。",
        (
            "drafter diff 第二稿.docx 第三稿.docx",
            f"drafter diff {EXAMPLE}@2027-01-15 {EXAMPLE} --format html",
            f"drafter diff 2025年报告.docx {EXAMPLE} --years",
            "drafter diff 送出.docx 退回.docx --format docx -o 修订.docx",
        ),
    )
    parser.add_argument("old", metavar="旧稿", help="文件、报告文件夹，或者 报告文件夹@日期、@版本")
    parser.add_argument("new", metavar="新稿", help="与旧稿相同")
    parser.add_argument("--years", action="store_true", help="按上年和本年的两份报告比较")
    parser.add_argument("--stat", action="store_true", help="只看各类改动有多少")
    parser.choice("--only", "类别", tuple(ONLY), "只看数据、文字，或者移动")
    parser.add_argument("--layout", action="store_true", help="格式的变化也列出来（只对 .docx）")
    parser.choice("--format", "格式", FORMATS, "输出格式")
    parser.add_argument("-o", dest="output", metavar="文件", help="写到这个文件；不写就放在新稿旁边")
    parser.add_argument("--author", metavar="名称", help=f"修订记在谁的名下；不写就是“{AUTHOR}”")
    parser.add_argument("--date", metavar="日期", help="修订的日期；不写就是新稿保存的时间")
    parser.choice("--moves", "写法", ("native", "marked"), "移动的段落写成移动，或者写成删去和新增")
    parser.add_argument("--text", metavar="名称", help="报告的哪一个报送文本")
    parser.add_argument("--stage", metavar="稿次", help="报告的哪一稿，例如 公开稿")
    return parser


def run(arguments: Arguments) -> int:
    """Compare, show or write, and return 1 where the two differ."""
    format = _format(arguments.format, arguments.output)
    if format not in ("text", "json") and (arguments.only or arguments.stat):
        raise UsageError("--only 和 --stat 只用于屏幕上看和 json。请去掉它们，页面上可以再选。")
    with uncollected():
        return _run(arguments, format)


def _run(arguments: Arguments, format: str) -> int:
    with _progress("正在比较……"):
        work = _compared(arguments)
    if format == "text":
        called = earlier(work.old.draft.year)
        shown = lines(work.found, arguments.only, arguments.stat, screen(), called, work.doubted)
        told = [*shown, *_unseen(work, arguments.text)]
        _deliver_text("\n".join(told) + "\n", arguments.output)
    elif format == "json":
        import json

        from drafter.commands.comparing.as_json import as_data

        data = as_data(work.found, arguments.only, work.changes)
        _deliver_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", arguments.output)
    else:
        with _progress("正在写出……"):
            data_ = _bytes(work, format, arguments)
        _deliver(data_, format, work, arguments.output)
    return int(work.different)


def _compared(arguments: Arguments) -> _Work:
    old, new = (read_side(named, arguments.text, arguments.stage) for named in (arguments.old, arguments.new))
    if (arguments.text or arguments.stage) and not (old.case or new.case):
        raise UsageError("--text 和 --stage 只用于报告文件夹。请去掉它们再试。")
    years = True if arguments.years else None
    found = compare(old.draft, new.draft, years=years, layout=arguments.layout)
    differing = None
    if old.case and new.case:
        from drafter.store.apply import case_trees
        from drafter.store.changes import changes

        differing = tuple(changes(case_trees(old.case[0]), case_trees(new.case[0])))
    return _Work(old, new, found, differing, years, arguments.layout, tuple(doubts(old, new, found)))


def _unseen(work: _Work, text: str | None) -> list[str]:
    """Say where two cases differ in what the compared documents do not tell."""
    if not work.changes or not work.new.case or work.found.facts or work.found.edits:
        return []
    from drafter.commands.comparing.unseen import unseen

    return unseen(work.changes, text, work.new.case[0].report)


def _format(asked: str | None, output: str | None) -> str:
    suffix = Path(output).suffix.lower() if output else ""
    told = next((name for name, ending in _SUFFIXES.items() if ending == suffix), None)
    if asked and told and _SUFFIXES[asked] != suffix:
        raise UsageError(f"“{output}”的后缀和 --format {asked} 对不上。请改其中一个，或者去掉 --format。")
    if suffix and not (asked or told):
        raise UsageError(f"不能生成“{suffix}”文件。可以用：{'、'.join(dict.fromkeys(_SUFFIXES.values()))}。")
    return asked or told or "text"


def _bytes(work: _Work, format: str, arguments: Arguments) -> bytes:
    if format == "html":
        from drafter.commands.comparing.rows import compared
        from drafter.render.html.comparison import render_comparison

        return render_comparison(compared(work.found, earlier(work.old.draft.year), work.doubted)).encode()
    if format == MARKED:
        from drafter.commands.comparing.inked import inked
        from drafter.render.word.marked import render_marked

        title = "".join(work.found.new.title.split())
        return render_marked(inked(work.found), title)
    from drafter.commands.comparing.word import tracked

    date = arguments.date or work.new.saved()
    author = arguments.author or AUTHOR
    return tracked(work.old, work.new, work.found, work.years, author, date, arguments.moves or "native")


def _deliver(data: bytes, format: str, work: _Work, output: str | None) -> None:
    if output is not None:
        target = Path(output)
        if not target.parent.is_dir():
            raise InputError(f"没有“{target.parent}”这个文件夹，没有写出。请先建文件夹，或者改写到别处。")
        write_atomic(target, data)
    else:
        old, new = (safe(Path(side.draft.side.name).stem)[:_LONGEST_NAME] for side in (work.old, work.new))
        mark = MARKED if format == MARKED else "改动"
        target = write_beside(work.new.home / f"{new}（与{old}比较，{mark}）{_SUFFIXES[format]}", data)
    for line in lines(work.found, None, True, screen(), doubted=work.doubted):
        print(line)
    print(f"已生成：{as_argument(target)}")


def _deliver_text(text: str, output: str | None) -> None:
    if output is None:
        print(text, end="")
        return
    write_atomic(Path(output), text.encode())
    print(f"已生成：{as_argument(Path(output))}")


@contextmanager
def _progress(told: str) -> Iterator[None]:
    """Say on a terminal what takes its time; gone when it is done."""
    if not sys.stderr.isatty():
        yield
        return
    print(told, end="", file=sys.stderr, flush=True)
    try:
        yield
    finally:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
