"""``drafter skeleton list|check``."""

from __future__ import annotations

from pathlib import Path

from drafter.commands.arguments import Arguments, Parser
from drafter.commands.show import wrapped
from drafter.errors import UsageError
from drafter.skeleton.check import check_skeleton
from drafter.skeleton.manifest import find_skeleton, names, read_skeleton, skeletons_folder
from drafter.zh.columns import pad
from drafter.zh.excerpt import show_faults

_LEFT = 12
"""Columns of the names in the list."""


def parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(
        "skeleton",
        "列出现有的体例（list），或者检查自己写的体例（check）。",
        ("drafter skeleton list", "drafter skeleton check 本县体例"),
    )
    parser.add_argument("action", metavar="list|check", choices=("list", "check"), help="列出，或者检查")
    parser.add_argument("folder", metavar="体例文件夹", nargs="?", help="要检查的体例：文件夹或名称")
    return parser


def run(arguments: Arguments) -> int:
    """List the skeletons, or check one."""
    if arguments.action == "check":
        return _check(arguments.folder)
    if arguments.folder is not None:
        raise UsageError(f"list 后面不写“{arguments.folder}”。要检查它，请用 drafter skeleton check。")
    for name in names():
        manifest = read_skeleton(skeletons_folder() / name).manifest
        print(pad(name, _LEFT) + wrapped(manifest.description, _LEFT))
        if manifest.lacks:
            print(pad("", _LEFT) + wrapped(f"注意：没有单列{'、'.join(manifest.lacks)}。", _LEFT))
    return 0


def _check(name: str | None) -> int:
    if name is None:
        raise UsageError("还要写体例文件夹，例如“drafter skeleton check 本县体例”。")
    path = Path(name)
    path = path if path.is_dir() else find_skeleton(name)
    faults = check_skeleton(path)
    if faults:
        print(show_faults(faults))
        return 1
    print(f"体例“{read_skeleton(path).manifest.name}”没有问题。")
    return 0
