"""``drafter skeleton list|check``."""

from __future__ import annotations

from pathlib import Path

from drafter.commands.arguments import Arguments, Parser
from drafter.errors import UsageError
from drafter.skeleton.check import check_skeleton
from drafter.skeleton.manifest import find_skeleton, names, read_skeleton, skeletons_folder
from drafter.zh.columns import pad
from drafter.zh.excerpt import show_faults


def parser() -> Parser:
    """The arguments of the command."""
    parser = Parser("skeleton", "列出现有的体例（list），或者检查自己写的体例（check）。")
    parser.add_argument("action", metavar="list|check", choices=("list", "check"), help="做什么")
    parser.add_argument("folder", metavar="体例文件夹", nargs="?", help="要检查的体例：文件夹或名称")
    return parser


def run(arguments: Arguments) -> int:
    """List the skeletons, or check one."""
    if arguments.action == "list":
        for name in names():
            manifest = read_skeleton(skeletons_folder() / name).manifest
            print(f"{pad(name, 12)}{manifest.description}")
            if manifest.lacks:
                print(f"{pad('', 12)}注意：没有单列{'、'.join(manifest.lacks)}。")
        return 0
    if arguments.folder is None:
        raise UsageError("还要写体例文件夹。用法：drafter skeleton check 体例文件夹")
    path = Path(arguments.folder)
    path = path if path.is_dir() else find_skeleton(arguments.folder)
    faults = check_skeleton(path)
    if faults:
        print(show_faults(faults))
        return 1
    print(f"体例“{read_skeleton(path).manifest.name}”没有问题。")
    return 0
