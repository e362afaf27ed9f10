"""``drafter git-setup``: ``git diff`` shows documents and cases by sentences; nothing is written unasked."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from drafter.commands.arguments import Arguments, Parser
from drafter.errors import InputError
from drafter.store.files import write_atomic
from drafter.store.git import git, git_root
from drafter.store.names import LAST, REPORT, SHARES

ATTRIBUTES = ".gitattributes"
PATTERNS = ("*.docx", REPORT, LAST, f"**/{SHARES}/*.yaml")
_RULE = "diff=drafter"


def parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(
        "git-setup",
        "让 git diff 按句子显示 .docx 和报告文件的改动。写什么先列出来，加 --yes 才写。",
        ("drafter git-setup", "drafter git-setup --yes", "drafter git-setup 报告库 --yes"),
    )
    parser.add_argument("folder", metavar="文件夹", nargs="?", help="git 仓库里的文件夹；不写就是现在这个")
    parser.add_argument("--yes", action="store_true", help="照列出的写入")
    parser.add_argument("--textconv", metavar="文件", help="把一个文件按句子印出来，由 git 调用")
    return parser


def run(arguments: Arguments) -> int:
    """Print one file for git, or show and make the settings."""
    if arguments.textconv:
        from drafter.commands.git_text import as_sentences

        print(as_sentences(Path(arguments.textconv)), end="")
        return 0
    root = git_root(Path(arguments.folder or "."))
    rules, settings = missing_rules(root), missing_settings(root)
    if not rules and not settings:
        print("已经设置好了，没有要写的。")
        return 0
    if rules:
        print(f"{root / ATTRIBUTES} 加上：")
        print("\n".join(f"  {line}" for line in rules))
    if settings:
        print(f"{root / '.git'} 的设置（只对这个仓库）加上：")
        print("\n".join(f"  {name} = {value}" for name, value in settings))
    if not arguments.yes:
        print("还没有写入。确认后请加上 --yes 再运行一次。")
        return 0
    _add_rules(root / ATTRIBUTES, rules)
    for name, value in settings:
        git(root, "config", "--local", name, value)
    print("已经写入。以后 git diff 按句子显示 .docx 和报告文件的改动。")
    return 0


def missing_rules(root: Path) -> list[str]:
    """Return the lines that .gitattributes still lacks."""
    path = root / ATTRIBUTES
    known = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.is_file() else []
    return [f"{pattern} {_RULE}" for pattern in PATTERNS if f"{pattern} {_RULE}" not in known]


def missing_settings(root: Path) -> list[tuple[str, str]]:
    """Return the settings of the repository that are not yet as they should be."""
    wanted = [
        ("diff.drafter.textconv", f"{program()} git-setup --textconv"),
        ("core.quotepath", "false"),
    ]
    return [(name, value) for name, value in wanted if _setting(root, name) != value]


def program() -> str:
    """Return how a shell runs this program."""
    if shutil.which("drafter"):
        return "drafter"
    return f"'{sys.executable}' -m drafter"


def _setting(root: Path, name: str) -> str:
    try:
        return git(root, "config", "--local", "--get", name).decode("utf-8", "replace").rstrip("\n")
    except InputError:
        return ""


def _add_rules(path: Path, rules: list[str]) -> None:
    if rules:
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        lead = "" if not text or text.endswith("\n") else "\n"
        lines = "".join(f"{rule}\n" for rule in rules)
        write_atomic(path, f"{text}{lead}{lines}".encode())
