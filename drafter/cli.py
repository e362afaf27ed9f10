"""The command line: which command, its exit code, and the one place that catches errors.

Exit codes: 0 fine, 1 findings or differences, 2 bad input or usage, 130 interrupted.
"""

from __future__ import annotations

import codecs
import gc
import os
import sys
from importlib import import_module
from keyword import iskeyword

from drafter import __version__
from drafter.store.names import REPORT

TYPE_CHECKING = False  # as typing has it, without the time it takes to load
if TYPE_CHECKING:
    from typing import TextIO

COMMANDS = {
    "new": "新建一份报告",
    "import": "读懂上年的报告",
    "fill": "填写报告，一问一答",
    "build": "生成稿件",
    "check": "检查报告",
    "explain": "说明一条检查规则",
    "diff": "比较两稿",
    "apply": "把比较得到的改动写回报告",
    "trace": "看每个数字的出处",
    "status": "看填到哪里了",
    "skeleton": "列出、检查体例",
    "schema": "输出编辑器用的格式说明",
    "git-setup": "让 git 按句子显示改动",
}
"""Command → what it does; its module in ``drafter.commands`` has that name (``import_`` for import)."""

HELP_WORDS = ("-h", "--help", "help", "帮助")
VERSION_WORDS = ("-V", "--version")
DETAILS = "DRAFTER_DETAILS"
"""Environment variable: when set, an error of the program itself shows where it happened."""

_HEAD = """drafter：起草法治政府建设年度报告

用法：drafter 命令 [参数]

命令：
"""
_TAIL = """
drafter 命令 --help  看一个命令的用法
drafter --version    看版本
drafter              在报告文件夹里接着填写；在别的文件夹里新建一份
"""
_INTERRUPTED = "\n已中断。已经保存的内容都在。"
_OWN_FAULT = (
    "程序自己出了错，这一步没有做完。已经保存的内容都在。请把所用的命令和文件交给维护人员；"
    f"先设置环境变量 {DETAILS}=1 再运行，可以看到详细情况。"
)
_NO_CHINESE_NAMES = "系统现在的设置不能用中文文件名。请设置环境变量 PYTHONUTF8=1 后再运行。"

_FEW_COLLECTIONS = 50_000  # objects made between two looks for garbage; Python's own number is 700


def main(argv: list[str] | None = None) -> int:
    """Run one command and return its exit code."""
    _make_safe()
    try:
        code = _dispatch(sys.argv[1:] if argv is None else argv)
        sys.stdout.flush()
        if argv is None:
            gc.freeze()  # the process ends: nobody needs to look for garbage once more
        return code
    except KeyboardInterrupt:
        _tell(_INTERRUPTED)
        return 130
    except BrokenPipeError:
        _settle(sys.stdout)
        _settle(sys.stderr)
        return 0
    except OSError as error:
        _settle(sys.stdout)
        _tell(_refused_by_system(error))
        return 2
    except Exception:
        if os.environ.get(DETAILS):
            raise
        _tell(_OWN_FAULT)
        return 2


def _dispatch(argv: list[str]) -> int:
    if not _names_files_in_chinese():
        _tell(_NO_CHINESE_NAMES)
        return 2
    if not argv:
        return _run("home", []) if _is_case(".") or _at_terminal() else _help([])
    if argv[0] in HELP_WORDS:
        return _help(argv[1:])
    if argv[0] in VERSION_WORDS:
        print(f"drafter {__version__}")
        return 0
    if argv[0] not in COMMANDS and _is_file(argv[0]):  # one that was dragged here, too
        argv = ["check", *argv]
    return _run(argv[0], argv[1:]) if argv[0] in COMMANDS else _unknown(argv[0])


def _help(words: list[str]) -> int:
    if not words:
        print(help_text(), end="")
        return 0
    return _run(words[0], ["--help"]) if words[0] in COMMANDS else _unknown(words[0])


def _run(name: str, arguments: list[str]) -> int:
    from drafter.commands.arguments import BadArguments, Help
    from drafter.errors import DrafterError

    file = f"{name}_" if iskeyword(name) else name.replace("-", "_")
    gc.disable()  # nothing that a module brings is garbage
    module = import_module(f"drafter.commands.{file}")
    gc.freeze()
    gc.set_threshold(_FEW_COLLECTIONS)  # nor is most of what a command makes, before it ends
    gc.enable()
    try:
        return int(module.run(module.parser().parse(arguments)))
    except Help as shown:
        print(shown.text, end="")
        return 0
    except BadArguments as error:
        _tell(str(error))
        return 2
    except DrafterError as error:
        from drafter.commands.show import show_error

        _tell(show_error(error))
        return error.exit_code


def help_text() -> str:
    """Return the help of the whole program; needs no other module."""
    lines = "".join(f"  {name:<10}{text}\n" for name, text in COMMANDS.items())
    return f"{_HEAD}{lines}{_TAIL}"


def _at_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def _is_case(folder: str) -> bool:
    from pathlib import Path

    return Path(folder, REPORT).is_file()


def _is_file(name: str) -> bool:
    from pathlib import Path

    return Path(name).is_file()


def _looks_like_a_path(word: str) -> bool:
    return any(sign in word for sign in "./\\")


def _unknown(word: str) -> int:
    from drafter.zh.near import did_you_mean

    if _is_case(word):
        _tell(f"“{word}”是报告文件夹，前面还要写命令，例如“drafter status {word}”。")
    elif _looks_like_a_path(word):
        _tell(f"没有“{word}”这个文件。请核对文件名和所在的文件夹。")
    else:
        _tell(f"没有“{word}”这个命令。{did_you_mean(word, COMMANDS)}可以用：{'、'.join(COMMANDS)}。")
    return 2


def _refused_by_system(error: OSError) -> str:
    from drafter.store.trouble import reason, shown

    where = f"“{shown(error.filename)}”" if isinstance(error.filename, str) else ""
    return f"{where}没有做完：{reason(error)}"


def _tell(text: str) -> None:
    print(text, file=sys.stderr)


def _names_files_in_chinese() -> bool:
    try:
        os.fsencode(REPORT)
    except UnicodeEncodeError:
        return False
    return True


def _make_safe() -> None:
    """Let nothing about the two output streams stop the program.

    A stream that was closed is replaced by one that leads nowhere. One that knows ASCII alone could not
    hold a word of ours and gets UTF-8, as Python itself chooses in such a locale. Any other shows a
    question mark for what it cannot hold.
    """
    sys.stdout = _nowhere() if sys.stdout is None else sys.stdout
    sys.stderr = _nowhere() if sys.stderr is None else sys.stderr
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            ascii_only = codecs.lookup(stream.encoding).name == "ascii"
            reconfigure(encoding="utf-8" if ascii_only else None, errors="replace")


def _nowhere() -> TextIO:
    return os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")


def _settle(stream: TextIO) -> None:
    """Write out what waits; where that fails, lead it nowhere, or the interpreter would fail at exit."""
    try:
        stream.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
