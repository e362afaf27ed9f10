"""The command line: which command, its exit code, and the one place that catches errors.

Exit codes: 0 fine, 1 findings or differences, 2 bad input or usage, 130 interrupted.
"""

from __future__ import annotations

import sys
from importlib import import_module

from drafter import __version__

COMMANDS = {
    "new": "新建一份报告",
    "build": "生成稿件",
    "status": "看填到哪里了",
    "skeleton": "列出、检查体例",
    "schema": "输出编辑器用的格式说明",
}
"""Command → what it does; each has its module of that name in ``drafter.commands``."""

_HEAD = """drafter：起草法治政府建设年度报告

用法：drafter 命令 [参数]

命令：
"""
_TAIL = """
drafter 命令 --help  看一个命令的用法
drafter --version    看版本
"""


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    _make_safe(sys.stdout, sys.stderr)
    try:
        code = _dispatch(sys.argv[1:] if argv is None else argv)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        print("\n已中断。已经保存的内容都在。", file=sys.stderr)
        return 130
    except BrokenPipeError:
        _drop_output()
        return 0


def _dispatch(argv: list[str]) -> int:
    if not argv or argv[0] in ("-h", "--help", "help", "帮助"):
        print(help_text(), end="")
        return 0
    if argv[0] in ("-V", "--version"):
        print(f"drafter {__version__}")
        return 0
    if argv[0] not in COMMANDS:
        return _unknown(argv[0])
    return _run(argv[0], argv[1:])


def _run(name: str, arguments: list[str]) -> int:
    from drafter.commands.arguments import BadArguments, Help
    from drafter.errors import DrafterError

    module = import_module(f"drafter.commands.{name}")
    try:
        return int(module.run(module.parser().parse(arguments)))
    except Help as shown:
        print(shown.text, end="")
        return 0
    except BadArguments as error:
        print(error, file=sys.stderr)
        return 2
    except DrafterError as error:
        from drafter.commands.show import show_error

        print(show_error(error), file=sys.stderr)
        return error.exit_code


def help_text() -> str:
    """Return the help of the whole program; needs no other module."""
    lines = "".join(f"  {name:<10}{text}\n" for name, text in COMMANDS.items())
    return f"{_HEAD}{lines}{_TAIL}"


def _unknown(word: str) -> int:
    from drafter.zh.near import did_you_mean

    hint = did_you_mean(word, list(COMMANDS))
    print(f"没有“{word}”这个命令。{hint}可以用：{'、'.join(COMMANDS)}。", file=sys.stderr)
    return 2


def _make_safe(*streams: object) -> None:
    """Let a terminal that cannot show a character show a question mark rather than fail."""
    for stream in streams:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")


def _drop_output() -> None:
    """The reader of a pipe is gone: keep the interpreter from failing once more at exit."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
